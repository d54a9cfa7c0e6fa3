"""Measures how long a person waits until an edit is seen, then until it is kept.

The whole window without a screen, a real file, a meeting of 200 ideas. An edit is one key: from
its event until the window is painted with nothing left to do, then until it is committed.
"""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.content.paths import paths
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Phase
from coprod_desktop.ui.kit.word_field import WordEdit
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.program import Program
from coprod_desktop.ui.view import View
from coprod_desktop.ui.views.idea_view import IdeaView
from tests.benchmarks.figure import Figure
from tests.benchmarks.offscreen import offscreen
from tests.journeys.window import let_go, opened

BRANCHES, SCRAPS, UNDER = 8, 5, 4
"""8 branches with 5 ideas each, every one with 4 more under it: 200 ideas."""
FIRST, EDITS = 6, 60
"""Edits that are not counted, edits that are."""
STEP = "say"
WORDS = "the heating went off again "

Key = Callable[[], None]


def figures() -> Iterable[Figure]:
    """A letter typed under a question; on map and list a letter, then an idea moved."""
    with offscreen(), tempfile.TemporaryDirectory() as folder:
        program = opened(Path(folder))
        window = Window(program)
        window.open(large_meeting())
        yield from window.measured("one-letter", window.letters("one"))
        for view in ("map", "list"):
            yield from window.measured(f"{view}-letter", window.letters(view))
            yield from window.measured(f"{view}-move", window.moves(view))
        let_go(program)


def large_meeting() -> Meeting:
    """A meeting with 200 ideas in the branches of its questions, at one of these."""
    path = paths()[-1]
    steps = [
        each for each in path.steps if each.cards and each.heading and each.phase is Phase.GET_READY
    ]
    meeting = Meeting.new("The housing board", path.key).visited(STEP)
    for step in steps[:BRANCHES]:
        branch = Branch(new_id(), step.heading, step.picture, step.key)
        meeting = meeting.with_branch(branch)
        for number in range(SCRAPS):
            scrap = Idea.new(f"{WORDS}{number}")
            meeting = meeting.with_idea(branch.id, scrap)
            for place in range(UNDER):
                meeting = meeting.with_idea(scrap.id, Idea.new(f"nobody came {number} {place}"))
    assert len(list(meeting.walk())) == BRANCHES * SCRAPS * (UNDER + 1)
    return meeting


class Painted(QObject):
    """Notes whether anything was painted; the window lies under all there is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.seen = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


class Window:
    """The window of a program, edited by key."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._painted = Painted(program.window)

    def open(self, meeting: Meeting) -> None:
        """Opens a meeting of somebody new."""
        desk, cabinet = self._program.desk, self._program.cabinet
        desk.new_person("Sam", "", Comfort())
        assert desk.person is not None
        cabinet.pen.keep(desk.person.id, None, meeting)
        gc.freeze()  # as the program does once its store is open
        self._program.ways.meetings.open_meeting(meeting.id)
        self._settle()

    def measured(self, name: str, keys: Iterator[Key]) -> Iterator[Figure]:
        """The figures of some edits; every one of them is one, and is painted."""
        shown, kept = [], []
        for key in islice(keys, FIRST + EDITS):
            before = self._meeting
            began = time.perf_counter()
            key()
            assert self._paint(), f"{name} painted nothing"
            until_shown = time.perf_counter()
            assert self._program.cabinet.pen.settle(10.0)
            until_kept = time.perf_counter()
            assert self._meeting != before, f"{name} changed nothing"
            shown.append((until_shown - began) * 1_000)
            kept.append((until_kept - began) * 1_000)
        yield Figure(f"edit-{name}-shown", median(shown[FIRST:]), "ms", limit=16)
        yield Figure(f"edit-{name}-shown-worst", max(shown[FIRST:]), "ms", limit=50)
        yield Figure(f"edit-{name}-kept", median(kept[FIRST:]), "ms", limit=50)

    # What a person does.

    def letters(self, view: str) -> Iterator[Key]:
        """Letters typed one after the other, into the field of a question or of an idea."""
        self._turn_to(view)
        if view == "one":
            field = self._view.findChild(WordEdit)
            assert field is not None
            field.setFocus()
        else:
            self._go_to_idea()
            self._press(Qt.Key.Key_F2)
            self._press(Qt.Key.Key_End)
        self._settle()
        for letter in cycle(WORDS.replace(" ", "")):  # a space alone is no edit
            yield lambda letter=letter: QTest.keyClicks(self._focus, letter)  # type: ignore[misc]

    def moves(self, view: str) -> Iterator[Key]:
        """An idea with four under it, moved down among its siblings, then up again."""
        self._turn_to(view)
        self._go_to_idea()
        self._settle()
        for key in cycle((Qt.Key.Key_Down, Qt.Key.Key_Up)):
            yield lambda key=key: self._press(key, Qt.KeyboardModifier.ControlModifier)  # type: ignore[misc]

    def _turn_to(self, view: str) -> None:
        screen = self._program.window.screen_in_front
        assert isinstance(screen, MeetingScreen)
        screen.show_view(view)
        self._settle()

    def _go_to_idea(self) -> None:
        assert isinstance(self._view, IdeaView)
        self._view.canvas.go_to(self._meeting.branches[BRANCHES // 2].ideas[1].id)
        self._settle()

    def _press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self._focus, key, held)

    # What there is.

    @property
    def _focus(self) -> QWidget:
        here = QApplication.focusWidget()
        assert here is not None
        return here

    @property
    def _view(self) -> View:
        screen = self._program.window.screen_in_front
        assert isinstance(screen, MeetingScreen)
        return screen.view

    @property
    def _meeting(self) -> Meeting:
        session = self._program.desk.session
        assert session is not None
        return session.meeting

    def _paint(self) -> bool:
        """Does all that is to be done, painting last; answers whether anything was painted."""
        any_painted = False
        while True:
            self._painted.seen = False
            self._program.application.processEvents()
            if not self._painted.seen:
                return any_painted
            any_painted = True

    def _settle(self) -> None:
        self._paint()
        assert self._program.cabinet.pen.settle(10.0)
