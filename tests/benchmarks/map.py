"""Measures how a map of 1,000 ideas follows the hand of a person.

The whole window without a screen, as large as on a small laptop. A frame is one event, a notch of
the mouse wheel or a key: from that event until the window is painted with nothing left to do.
Opening is from the press on the tab. Memory is what the process holds more than with the map of a
meeting without ideas, after every part of the large one was seen.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.content.paths import paths
from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.layout import Arrangement
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.views.idea_view import IdeaView
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.map_canvas import IdeaCanvas
from tests.benchmarks.edit import Window
from tests.benchmarks.figure import Figure
from tests.benchmarks.offscreen import offscreen
from tests.journeys.window import let_go, opened

BRANCHES, SCRAPS, UNDER = 5, 40, 4
"""5 branches with 40 ideas each, every one with 4 more under it: 1,000 ideas."""
FIRST, FRAMES, EDITS, OPENINGS = 4, 120, 20, 5
"""Frames that are not counted, frames that are, edits that are, how often it is opened."""
NOTCH = 120
WORDS = "the heating went off again in the night and nobody came to look at it"

Step = Callable[[], object]
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def figures() -> Iterable[Figure]:
    """Opening, memory, frames of panning, of zooming at two sizes of words, edits."""
    with offscreen(), tempfile.TemporaryDirectory() as folder:
        program = opened(Path(folder))
        window = LargeMap(program)
        yield from window.opening_and_memory()
        for percent in (100, 200):
            program.look.use(percent=percent)
            yield from window.frames(f"map-pan-at-{percent}", window.notches(PLAIN))
            yield from window.frames(f"map-zoom-at-{percent}", window.notches(CONTROL))
        program.look.use(percent=100)
        for view in ("map", "list"):
            yield from window.edits(view)
        let_go(program)


def meeting_of(branches: int, scraps: int, under: int) -> Meeting:
    """A meeting whose ideas have a few words or many."""
    meeting = Meeting.new("The housing board", paths()[-1].key)
    for number in range(branches):
        ideas = [
            Idea(
                new_id(),
                WORDS[: 8 + (number * 7 + scrap * 13) % 60],
                ideas=tuple(
                    Idea(new_id(), f"{WORDS[: 6 + (scrap * 11 + place * 17) % 40]} {place}")
                    for place in range(under)
                ),
            )
            for scrap in range(scraps)
        ]
        branch = Branch(new_id(), f"Heap {number}", ideas=tuple(ideas))
        meeting = meeting.with_branch(branch)
    return meeting


class LargeMap(Window):
    """The window with a map of 1,000 ideas."""

    def opening_and_memory(self) -> Iterator[Figure]:
        """How long a person waits for the map, what it takes of memory."""
        self.open(meeting_of(1, 0, 0))
        self._turn_to("map")
        before = _megabytes()
        meeting = meeting_of(BRANCHES, SCRAPS, UNDER)
        assert len(list(meeting.walk())) == BRANCHES * SCRAPS * (UNDER + 1)
        self.open(meeting)
        taken = []
        for _ in range(OPENINGS):
            self._program.ways.meetings.open_meeting(meeting.id)
            self._turn_to("one")
            taken.append(self._timed(lambda: self._turn_to("map")))
        yield Figure("map-opened-with-1000", median(taken), "ms", limit=400)
        for notch in islice(self.notches(PLAIN), 4 * FRAMES):
            notch()
            self._paint()
        yield Figure("map-of-1000-memory", _megabytes() - before, "MB", limit=60)

    def notches(self, held: Qt.KeyboardModifier) -> Iterator[Step]:
        """Notches of the wheel in the middle of the page: on and on one way, then the other."""
        self._turn_to("map")
        view = self._map
        if view.canvas.lies is Arrangement.COLUMN:
            view.form.click()
        self._settle()
        assert view.canvas.lies is not Arrangement.COLUMN
        up = [NOTCH] * (3 if held is CONTROL else 12)
        down = [-notch for notch in up]
        turns = [*up, *down] if held is CONTROL else [*down, *up]
        for turned in cycle(turns):
            yield lambda turned=turned: self._turn_wheel(turned, held)  # type: ignore[misc]

    def _turn_wheel(self, turned: int, held: Qt.KeyboardModifier) -> None:
        port = self._map.scroller.viewport()
        at = QPointF(port.rect().center())
        event = QWheelEvent(
            at,
            QPointF(port.mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    def frames(self, name: str, steps: Iterator[Step]) -> Iterator[Figure]:
        """The usual frame, the slowest of a hundred."""
        taken = []
        for step in islice(steps, FIRST + FRAMES):
            began = time.perf_counter()
            step()
            painted = self._paint()
            if painted:  # at the end of the page, or of the sizes, there is nothing to paint
                taken.append((time.perf_counter() - began) * 1_000)
        counted = taken[FIRST:]
        assert len(counted) > FRAMES // 2, f"{name} painted {len(counted)} times"
        yield Figure(f"{name}-frame", median(counted), "ms", limit=16.7)
        yield Figure(f"{name}-frame-of-100", quantiles(counted, n=100)[98], "ms", limit=33)

    def edits(self, view: str) -> Iterator[Figure]:
        """A letter, a move, an idea more or less, a fold."""
        for what in ("letter", "move", "add", "take-away", "fold"):
            self._turn_to(view)
            self._go_home()
            steps = self._letters() if what == "letter" else self._pressed(what)
            taken = []
            for step in islice(steps, FIRST + EDITS):
                before = self._meeting
                taken.append(self._timed(step))
                assert self._meeting != before, f"{what} changed nothing"
                assert self._program.cabinet.pen.settle(10.0)
            yield Figure(f"{view}-of-1000-{what}", median(taken[FIRST:]), "ms", limit=16)
            while self._session.undo_stack.canUndo():
                self._session.undo()

    def _go_home(self) -> None:
        """Goes to an idea in the middle, with four more under it."""
        self._canvas.go_to(self._meeting.branches[BRANCHES // 2].ideas[3].id)
        self._settle()

    def _letters(self) -> Iterator[Step]:
        self._press(Qt.Key.Key_F2)
        self._press(Qt.Key.Key_End)
        self._settle()
        for letter in cycle("thenightshelter"):
            yield lambda letter=letter: QTest.keyClicks(self._focus, letter)  # type: ignore[misc]

    def _pressed(self, what: str) -> Iterator[Step]:
        """Edits of one key, there and back again; only the first of a pair is asked for."""
        if what == "move":
            for key in cycle((Qt.Key.Key_Down, Qt.Key.Key_Up)):
                yield lambda key=key: self._press(key, CONTROL)  # type: ignore[misc]
        elif what == "fold":
            while True:
                yield lambda: self._press(Qt.Key.Key_Space)
        elif what == "take-away":
            while True:  # what had four under it goes, its neighbour is the next
                yield lambda: self._press(Qt.Key.Key_Delete)
        else:
            while True:
                where = self._canvas.chosen
                yield (
                    lambda where=where: self._session.apply(  # type: ignore[misc]
                        "", lambda m: m.with_idea(where, Idea.new(WORDS[:30]))
                    )
                )

    @property
    def _canvas(self) -> IdeaCanvas:
        assert isinstance(self._view, IdeaView)
        return self._view.canvas

    @property
    def _map(self) -> MapView:
        assert isinstance(self._view, MapView)
        return self._view

    @property
    def _session(self) -> Session:
        session = self._program.desk.session
        assert session is not None
        return session

    def _timed(self, step: Step) -> float:
        """Milliseconds from an event until all is painted."""
        began = time.perf_counter()
        step()
        self._paint()
        return (time.perf_counter() - began) * 1_000


def _megabytes() -> float:
    """What the process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
