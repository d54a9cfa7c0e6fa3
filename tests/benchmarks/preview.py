"""Measures how long a person waits until the page they chose is seen.

The whole window without a screen, a real file. The first page of a session comes after a person
read a question, as they do; a later one after a thing is left off it.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, QTimer

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.program import Program
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from coprod_desktop.ui.views.sheet import SheetView
from tests.benchmarks.edit import Painted
from tests.benchmarks.figure import Figure
from tests.benchmarks.offscreen import offscreen
from tests.journeys.window import let_go, opened
from tests.sheets.samples import ordinary

EDITS = 20
MOST = 10.0
"""Seconds after which nothing is waited for any more."""
NAP = 1
"""Milliseconds of rest while nothing happens: who asks without end holds up who makes."""
_WAITING = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def figures() -> Iterable[Figure]:
    """The first page of a session, then a page after an edit."""
    with offscreen(), tempfile.TemporaryDirectory() as folder:
        program = opened(Path(folder))
        screen = meeting_opened(program)
        steps = screen.view
        assert isinstance(steps, OneAtATime)
        until(program, lambda: not steps.fitting.is_measuring)
        seen = Painted(program.window)
        began = time.perf_counter()
        screen.show_view("sheet")
        sheet = screen.view
        assert isinstance(sheet, SheetView)
        until_seen(program, sheet, seen)
        first = (time.perf_counter() - began) * 1_000
        yield Figure("preview-first-of-a-session", first, "ms", limit=300)
        taken = []
        thing = next(iter(sheet.choices.cards))
        for _ in range(EDITS):
            began = time.perf_counter()
            sheet.choices.cards[thing].click()
            until_seen(program, sheet, seen)
            taken.append((time.perf_counter() - began) * 1_000)
        yield Figure("preview-after-an-edit", median(taken), "ms", limit=150)
        let_go(program)


def meeting_opened(program: Program) -> MeetingScreen:
    """The screen of a meeting with words in it, at a question."""
    desk = program.desk
    desk.new_person("Robin", "", Comfort())
    assert desk.person is not None
    meeting = ordinary().visited("say")
    program.cabinet.pen.keep(desk.person.id, None, meeting)
    program.ways.meetings.open_meeting(meeting.id)
    screen = program.window.screen_in_front
    assert isinstance(screen, MeetingScreen)
    return screen


def until_seen(program: Program, sheet: SheetView, seen: Painted) -> None:
    """Until the sheet chosen now is painted."""
    until(program, lambda: sheet.made is not None and sheet.made.order == sheet.making.last)
    seen.seen = False
    sheet.paper.update()
    until(program, lambda: seen.seen)


def until(program: Program, done: Callable[[], bool]) -> None:
    """Does what is to be done until then."""
    tick = QTimer(interval=NAP)
    tick.start()
    end = time.perf_counter() + MOST
    while not done():
        assert time.perf_counter() < end
        program.application.processEvents(_WAITING)
    tick.stop()
