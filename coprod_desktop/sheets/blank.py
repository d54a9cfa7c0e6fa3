"""Plans sheets to fill in by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Lines, Plan, Section

_BEFORE = (("why", 2), ("say", 4), ("would-help", 2), ("ask", 2), ("need", 2))
_AFTER = (("went-well", 2), ("promised", 4), ("tell-them", 3), ("next", 2))
"""The steps whose headings stand on them, with how many lines there are meant to be.

Where that keeps all of it on a page there are half as many, where a page has room there are more.
"""


def blank_prep_plan(_choice: SheetChoice, supplies: Supplies) -> Plan:
    """What is asked before a meeting."""
    return _blank("sheet-my-words", _BEFORE, supplies)


def blank_look_back_plan(_choice: SheetChoice, supplies: Supplies) -> Plan:
    """What is asked afterwards."""
    return _blank("sheet-looking-back", _AFTER, supplies)


def _blank(title: str, asked: Sequence[tuple[str, int]], supplies: Supplies) -> Plan:
    words = supplies.words
    return Plan(
        title=words.text(title),
        short_title=words.text(title),
        sections=(
            Section("", parts=(Lines(2, words.text("sheet-blank-who-which")),)),
            *_sections(asked, supplies),
        ),
    )


def _sections(asked: Sequence[tuple[str, int]], supplies: Supplies) -> Iterator[Section]:
    steps = {step.key: step for step in supplies.steps}
    for key, lines in asked:
        if (step := steps.get(key)) is not None:
            yield Section(step.heading, step.picture, (Lines(lines, least=ceil(lines / 2)),))
