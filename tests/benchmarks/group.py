"""Measures how long the sheets of a group take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from statistics import median

from coprod_desktop.domain.person import Person
from coprod_desktop.sheets.bound import group_printed
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.group import Wanted, nobody
from coprod_desktop.sheets.table import Subject
from tests.benchmarks.figure import Figure
from tests.benchmarks.sheets import seconds
from tests.sheets.samples import ordinary, supplies

ROUNDS = 5


def figures() -> Iterable[Figure]:
    """The list of a morning: some in large print, some empty, some for people."""
    things = supplies()
    usual, large = SheetChoice(), SheetChoice(points=24)
    wanted = (
        *(Wanted(nobody(), "blank-prep", replace(usual, pictures=False)) for _ in range(8)),
        *(Wanted(nobody(), "blank-prep", large) for _ in range(4)),
        *(Wanted(Subject(ordinary(), Person.new(name)), "prep", usual) for name in "ABCDE"),
        *(Wanted(Subject(ordinary(), Person.new(name)), "prep", large) for name in "FGH"),
    )
    assert len(wanted) == 20

    def bound() -> None:
        group = group_printed(wanted, things, apart=True)
        assert group is not None
        assert len(group.sheets) == 20

    bound()
    times = [seconds(bound) for _ in range(ROUNDS)]
    yield Figure("group-of-20-sheets", median(times) * 1000, "ms", limit=2000.0)
