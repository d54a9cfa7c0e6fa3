"""No page of a sheet but the last has hardly anything on it."""

from __future__ import annotations

from itertools import dropwhile

import pytest

from coprod_desktop.content.example import example
from coprod_desktop.sheets.choice import PAPERS, SheetChoice
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.plan import Plan
from coprod_desktop.sheets.table import SHEETS, Subject, Use
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import ordinary, person, supplies

LARGE = (("a4", 36), ("letter", 36), ("a5", 28), ("a5", 24), ("a5", 20))
LINES = 2
"""A page has so many lines of words below its headings at least."""
HEAD = 0.55
"""A head that reaches down to here, in parts of the paper, may have the first page to itself."""


def bare(plan: Plan, choice: SheetChoice) -> list[int]:
    """The pages but the last that have hardly any words beside headings, by their number."""
    read = ReadBack(printed(plan, choice, supplies()).pdf)
    # The head comes before the first section.
    sections = dropwhile(lambda told: told[0] != "Sect", read.elements())
    words = (element for role, element in sections if role[0] != "H" and role != "Figure")
    marks = {mark for element in words for mark in read.marks(element)}
    lines: list[set[float]] = [set() for _ in read.pdf.pages]
    for shown in read.shown:
        if (shown.page, shown.mcid) in marks:
            lines[shown.page].add(shown.y)
    head = [shown.y for shown in read.shown if not shown.page and shown.mcid is not None]
    low = min(set(head) - lines[0]) / PAPERS[choice.paper][1]
    found = [page for page, some in enumerate(lines[:-1], 1) if len(some) < LINES]
    return [page for page in found if page > 1 or low > HEAD]


@pytest.mark.parametrize("key", SHEETS)
def test_no_page_but_the_last_has_hardly_any_words(key: str) -> None:
    sheet = SHEETS[key]
    who, before, after = example()
    met = after if sheet.use is Use.AFTER else before
    for subject in filter(sheet.stands, (Subject(met, who), Subject(ordinary(), person()))):
        for paper, points in LARGE:
            choice = SheetChoice(points=points, paper=paper)
            plan = sheet.plan(subject, choice, supplies())
            # Lines to write on by hand are no words.
            if isinstance(plan, Plan) and "Lines(" not in repr(plan):
                assert bare(plan, choice) == [], choice
