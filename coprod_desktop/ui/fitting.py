"""Finds out how many pages the sheet takes while a person writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from coprod_desktop.content.typefaces import NoTypeface
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import Fit
from coprod_desktop.ui.latest import Latest
from coprod_desktop.ui.sheet_supplies import liked_choice, sheet_supplies
from coprod_desktop.ui.view import Parts

WAIT = 300
"""Milliseconds without a change before anything is measured."""

Measure = Callable[[Meeting], Fit | None]


@runtime_checkable
class ShowsFit(Protocol):
    """A page that says how full the sheet is."""

    def show_fit(self, fit: Fit) -> None:
        """Says how many pages the sheet takes now."""
        ...


def sheet_measure(parts: Parts) -> Measure:
    """Measures the sheet as its person prints it; may be called on any one thread.

    What it loads the first time is there when the page is first wanted.
    """
    supplies = sheet_supplies(parts)

    def measure(meeting: Meeting) -> Fit | None:
        # ReportLab takes most of a second to load, so it is loaded late, by whoever measures.
        from coprod_desktop.sheets import page, prep

        choice = liked_choice(parts.comfort())
        try:
            plan = prep.prep_plan(meeting, parts.person.name, choice, supplies())
            return page.fit(plan, choice, supplies())
        except NoTypeface:
            # The sheet itself says so, to whoever wants it.
            return None

    return measure


class Fitting(QObject):
    """Measures the meeting on a thread of its own, some time after its last change.

    ``measured`` carries a `Fit`. Call `close` before letting go.
    """

    measured = Signal(object)

    def __init__(self, measure: Measure, wait: int = WAIT) -> None:
        super().__init__()
        self._latest = Latest(measure, wait, self)
        self._latest.done.connect(self.measured)

    @property
    def is_measuring(self) -> bool:
        """Whether a change is still to be measured."""
        return self._latest.is_going

    def follow(self, meeting: Meeting) -> None:
        """Measures ``meeting`` once it has not changed for a while.

        Where the person is on the path is no change.
        """
        self._latest.want(replace(meeting, at="", seen=(), small=0))

    def put_off(self) -> None:
        """Waits while somebody writes what is not to be measured yet."""
        self._latest.put_off()

    def close(self) -> None:
        """Stops, after what is being measured now."""
        self._latest.close()


def filled(fit: Fit) -> float:
    """How full the last page is, from 0 to 1."""
    a_page = (fit.words + fit.room) / max(fit.pages, 1)
    return 1 - min(fit.room / a_page, 1.0) if a_page else 0.0
