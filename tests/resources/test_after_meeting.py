"""What helps after a meeting is data that can be shown, rung and left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coprod_desktop.content.first_numbers import first_numbers
from coprod_desktop.content.five_things import five_things
from coprod_desktop.content.pictures import pictures
from coprod_desktop.content.table import ContentProblem
from coprod_desktop.resources import ENGLISH


def test_each_small_step_has_a_picture_and_is_short() -> None:
    steps, known = five_things(), pictures()
    assert len(steps) == 5
    for step in steps:
        assert step.picture in known, step.key
        assert 0 < len(step.question) <= 70
        assert 0 < len(step.hint) <= 60


def test_nobody_is_told_to_close_their_eyes() -> None:
    words = " ".join(f"{step.question} {step.hint}" for step in five_things()).casefold()
    assert "eyes open" in words
    assert not re.search(r"\b(close|shut)\b", words)


def test_the_numbers_to_start_from_can_be_dialled() -> None:
    numbers = first_numbers()
    assert numbers
    for contact in numbers:
        assert 0 < len(contact.name) <= 40
        assert re.fullmatch(r"[0-9 ]+", contact.number), contact


def test_a_slip_in_the_steps_is_told_with_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "grounding" / ENGLISH
    folder.mkdir(parents=True)
    (folder / "five-things.toml").write_text('[[step]]\nkey = "see"\nask = "Look"\n', "utf-8")
    with pytest.raises(ContentProblem, match="Line 3"):
        five_things(folder=tmp_path)
