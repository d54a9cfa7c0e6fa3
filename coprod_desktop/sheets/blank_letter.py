"""Plans the letter to an organiser, to be filled in by hand."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.letter import for_organiser, greeting
from coprod_desktop.sheets.plan import Heap, Lines, Plan, Point, Section, Sign, Words
from coprod_desktop.wording import Wording


def blank_letter_plan(_choice: SheetChoice, supplies: Supplies) -> Plan:
    """What people often need, to tick, with lines for the rest; what they want to know."""
    words = supplies.words
    return Plan(
        title=words.text("sheet-letter"),
        short_title=words.text("sheet-letter"),
        sections=(
            Section("", parts=(Lines(1, words.text("sheet-blank-name")),)),
            Section("", parts=(Lines(1, words.text("sheet-blank-which")),)),
            Section("", parts=(Words(greeting(words)),)),
            *_asked(words),
            for_organiser(words),
        ),
        closing=words.text("sheet-letter-thanks", name="").strip(),
    )


def _asked(words: Wording) -> Iterator[Section]:
    often: list[Point] = []
    while words.has(key := f"blank-letter-need-{len(often) + 1}"):
        often.append(Point(words.text(key), sign=Sign.EMPTY_BOX))
    needs = words.text("sheet-letter-needs")
    yield Section(needs, "needs", (Heap(tuple(often)), Lines(2, least=2)))
    yield Section(words.text("sheet-letter-questions"), "question", (Lines(2, least=2),))
