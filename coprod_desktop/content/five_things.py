"""Reads the steps that bring somebody back to the room they are in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table, once
from coprod_desktop.resources import ENGLISH


@dataclass(frozen=True, slots=True)
class SmallStep:
    """One short page: what to do, how, with its picture's meaning."""

    key: str
    question: str
    hint: str
    picture: str


def five_things(language: str = ENGLISH, folder: File | None = None) -> tuple[SmallStep, ...]:
    """The steps in order."""
    place = (folder or resources.folder()) / "grounding" / language
    table = Table.of(place / "five-things.toml").allow({"step"})
    rows = [row.allow({"key", "question", "hint", "picture"}) for row in table.tables("step")]
    steps = tuple(
        SmallStep(row.text("key"), row.text("question"), row.text("hint"), row.text("picture"))
        for row in rows
    )
    once(table, (step.key for step in steps))
    return steps
