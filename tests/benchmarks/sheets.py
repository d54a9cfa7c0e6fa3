"""Measures what it costs to print a sheet that a screen reader can read, at its best size."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from statistics import median

from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets import page
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.prep import prep_plan
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.table import SHEETS, Subject
from tests.benchmarks.figure import Figure
from tests.sheets.samples import branch, ordinary, person, supplies

ROUNDS, TEN = 25, 10
HEAPS = 18
"""So many heaps of 6 ideas fill 10 pages."""
WHO = "Robin"


class UntaggedCanvas(TaggedCanvas):
    """The same page without its tree, as ReportLab writes it by itself."""

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """Draws, marks nothing."""
        yield

    @contextmanager
    def figure(
        self, element: Element, x: float, y: float, width: float, height: float
    ) -> Iterator[None]:
        """Draws, marks nothing."""
        yield

    @contextmanager
    def furniture(self) -> Iterator[None]:
        """Draws, marks nothing."""
        yield

    def outline(self, words: str, level: int, top: float) -> None:
        """Makes no list of contents."""

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Ends a page as it is."""
        Canvas.showPage(self)

    def save(self) -> None:
        """Writes the pages as they are."""
        Canvas.save(self)


def figures() -> Iterable[Figure]:
    """A page tagged with its size fitted against the same page plain at a fixed size."""
    # Without what leads to more than a page, the ordinary sheet fits one.
    meeting = replace(ordinary(), branches=ordinary().branches[:3])
    things, choice = supplies(), SheetChoice()
    best = page.largest_points(prep_plan(meeting, WHO, choice, things), choice, things)
    assert best is not None
    sized = replace(choice, points=best)

    def fitted() -> None:
        plan = prep_plan(meeting, WHO, choice, things)
        points = page.largest_points(plan, choice, things)
        assert points == best
        page.printed(plan, replace(choice, points=points), things)

    def plain() -> None:
        page.printed(prep_plan(meeting, WHO, sized, things), sized, things, UntaggedCanvas)

    ratio = in_turns(fitted, plain)
    yield Figure("sheet-tagged-and-fitted-against-plain", ratio, "times", limit=1.5)

    yield Figure("sheet-largest-page", max(kilobytes_a_page()), "kB", limit=80.0)

    def measured() -> None:
        page.fit(prep_plan(ordinary(), WHO, choice, things), choice, things)

    times = [seconds(measured) for _ in range(ROUNDS)]
    yield Figure("sheet-measured-while-typing", median(times) * 1000, "ms", limit=50.0)

    fitted()
    times = [seconds(fitted) for _ in range(ROUNDS)]
    yield Figure("sheet-of-a-page-fitted", median(times) * 1000, "ms", limit=60.0)
    book = SHEETS["map"].plan(Subject(ten_pages(), Person.new(WHO)), choice, things)

    def bound() -> None:
        assert page.printed(book, choice, things).pages == TEN

    bound()
    times = [seconds(bound) for _ in range(ROUNDS // 5)]
    yield Figure("sheets-of-a-map-10-pages", median(times) * 1000, "ms", limit=400.0)


def kilobytes_a_page() -> Iterator[float]:
    """How large the file of each sheet is for a page of it, letters and pictures among it."""
    subject, choice, things = Subject(ordinary(), person()), SheetChoice(), supplies()
    for sheet in SHEETS.values():
        if sheet.stands(subject):
            made = page.printed(sheet.plan(subject, choice, things), choice, things)
            yield len(made.pdf) / made.pages / 1000


def ten_pages() -> Meeting:
    """A meeting whose map takes 10 pages, with as many whole branches on each as it holds."""
    words = "People wait outside in the rain until the office opens. "
    branches = (
        branch(f"Heap {number}", "think", "", *(Idea.new(f"{n} {words}") for n in range(6)))
        for number in range(HEAPS)
    )
    return replace(ordinary(), branches=tuple(branches))


def in_turns(one: Callable[[], None], other: Callable[[], None]) -> float:
    """How many times longer `one` takes; in turns, so that both meet the same load."""
    one()
    other()
    times = [(seconds(one), seconds(other)) for _ in range(ROUNDS)]
    return median(first for first, _ in times) / median(second for _, second in times)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes once."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
