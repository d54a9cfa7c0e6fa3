"""Finds out how many pages the sheet takes while a person writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import POINTS, Fit, SheetChoice, Supplies
from coprod_desktop.ui.view import Parts
from coprod_desktop.wording import Wording

WAIT = 300
"""Milliseconds without a change before anything is measured."""

Measure = Callable[[Meeting], Fit]


@runtime_checkable
class ShowsFit(Protocol):
    """A page that says how full the sheet is."""

    def show_fit(self, fit: Fit) -> None:
        """Says how many pages the sheet takes now."""
        ...


def sheet_measure(parts: Parts) -> Measure:
    """Measures the sheet as its person prints it; may be called on any one thread."""
    supplies: list[Supplies] = []

    def measure(meeting: Meeting) -> Fit:
        # ReportLab takes most of a second to load, so it is loaded late, by whoever measures.
        from coprod_desktop.sheets.prep import measure as measured

        if not supplies:
            # Words are read as they are first needed, which two threads must not do in one.
            supplies.append(Supplies(Wording(parts.wording.language), parts.pictures))
        points = parts.comfort().print_points
        choice = SheetChoice(points=points) if points in POINTS else SheetChoice()
        return measured(meeting, parts.person.name, choice, supplies[0])

    return measure


class Fitting(QObject):
    """Measures the meeting on a thread of its own, some time after its last change.

    ``measured`` carries a `Fit`. Call `close` before letting go.
    """

    measured = Signal(object)

    def __init__(self, measure: Measure, wait: int = WAIT) -> None:
        super().__init__()
        self._measure = measure
        self._wanted: Meeting | None = None
        self._last: Meeting | None = None
        self._work: _Measuring | None = None
        self._timer = QTimer(self, singleShot=True, interval=wait)
        self._timer.timeout.connect(self._begin)

    def follow(self, meeting: Meeting) -> None:
        """Measures ``meeting`` once it has not changed for a while.

        Where the person is on the path is no change.
        """
        on_paper = replace(meeting, at="", seen=())
        if on_paper != self._last:
            self._last = self._wanted = on_paper
            self._timer.start()

    def close(self) -> None:
        """Stops, after what is being measured now."""
        self._timer.stop()
        self._wanted = None
        if self._work is not None:
            self._work.finished.disconnect(self._tell)
            self._work.wait()
            self._work = None

    def _begin(self) -> None:
        if self._work is None and self._wanted is not None:
            self._work = _Measuring(self._measure, self._wanted)
            self._wanted = None
            self._work.finished.connect(self._tell)
            self._work.start(QThread.Priority.LowPriority)

    def _tell(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.wait()
            if work.fit is not None:
                self.measured.emit(work.fit)
        if self._wanted is not None and not self._timer.isActive():
            self._begin()


class _Measuring(QThread):
    """One measure."""

    def __init__(self, measure: Measure, meeting: Meeting) -> None:
        super().__init__()
        self._measure = measure
        self._meeting = meeting
        self.fit: Fit | None = None

    def run(self) -> None:
        self.fit = self._measure(self._meeting)


def filled(fit: Fit) -> float:
    """How full the last page is, from 0 to 1."""
    a_page = (fit.words + fit.room) / max(fit.pages, 1)
    return 1 - min(fit.room / a_page, 1.0) if a_page else 0.0
