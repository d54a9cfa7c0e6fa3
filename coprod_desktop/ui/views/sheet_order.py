"""Finds in which order things stand on the paper of a sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from sys import maxsize

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.as_text import as_text
from coprod_desktop.sheets.plan import AnyPlan

_WORD = re.compile(r"[\w-]+")
Place = Callable[[str, str], int]
"""On which line something begins, by its id or else by its words; what is not there comes last."""


def places_on_paper(meeting: Meeting, plan: Callable[[Meeting], AnyPlan]) -> Place:
    """Plans a sheet on which every thing begins with its id, and looks where those are."""
    marks: dict[str, int] = {}
    lines: dict[str, int] = {}
    for number, line in enumerate(as_text(plan(_marked(meeting))).split("\n")):
        lines.setdefault(line, number)
        for word in _WORD.findall(line):
            marks.setdefault(word, number)

    def place(thing: str, words: str) -> int:
        return marks.get(thing, lines.get(words, maxsize))

    return place


def _marked(meeting: Meeting) -> Meeting:
    branches = tuple(
        replace(
            branch,
            heading=_with(branch.id, branch.heading),
            ideas=tuple(map(_marked_idea, branch.ideas)),
        )
        for branch in meeting.branches
    )
    promises = tuple(
        replace(promise, what=_with(promise.id, promise.what)) for promise in meeting.promises
    )
    return replace(meeting, branches=branches, promises=promises)


def _marked_idea(idea: Idea) -> Idea:
    return replace(idea, text=_with(idea.id, idea.text), ideas=tuple(map(_marked_idea, idea.ideas)))


def _with(which: str, words: str) -> str:
    return f"{which} {words}".strip()
