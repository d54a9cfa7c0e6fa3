"""The whole program, opened for a test; what it leaves running fails the test."""

from __future__ import annotations

import gc
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.program import Program
from coprod_desktop.ui.window import Window
from tests.journeys.window import Someone, flush, let_go, opened
from tests.ui.audit import settle

Open = Callable[..., Someone]
"""Opens the program once more; see `opened`."""


class Watch(QObject):
    """Notes every window that comes up beside the one of the program, if only for a moment."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.strange: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            # Its class, since to tell its type takes longer, at every event there is.
            isinstance(event, QShowEvent)
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, (Window, QDialog))
        ):
            way = [f"{Path(at.filename).stem}:{at.lineno}" for at in traceback.extract_stack()]
            self.strange.append(f"{watched!r} by {' '.join(way[-8:-1])}")
        return False


@pytest.fixture
def opening(tmp_path: Path, qapp: QApplication) -> Iterator[Open]:
    """Opens the program as often as a test wants, on one store; closes all of it."""
    threads = set(threading.enumerate())
    before = set(qapp.topLevelWidgets())
    watch = Watch(qapp)
    programs: list[Program] = []

    def open_program(folder: Path = tmp_path, **parts: object) -> Someone:
        for program in programs:
            let_go(program)
        programs.clear()
        programs.append(opened(folder, **parts))  # type: ignore[arg-type]
        return Someone(programs[0])

    yield open_program
    for program in programs:
        let_go(program)
    programs.clear()
    flush()
    settle()
    left = [thread.name for thread in threading.enumerate() if thread not in threads]
    # What Python calls a thread of Qt that has logged; it never forgets one.
    left = [name for name in left if not name.startswith("Dummy-")]
    assert not left, f"threads go on: {left}"
    assert not watch.strange, f"windows came up beside it: {watch.strange}"
    windows = [widget for widget in qapp.topLevelWidgets() if widget not in before]
    assert not windows, f"windows are left: {windows}"
    # Of what was there before the test, nothing is looked through: it is frozen.
    timers = [each for each in _timers() if shiboken6.isValid(each) and each.isActive()]
    assert not timers, f"timers go on: {timers}"


def _timers() -> list[QTimer]:
    """Every timer there is; of tens of thousands of things, each class is asked once."""
    things = gc.get_objects()
    kinds = {kind for kind in set(map(type, things)) if issubclass(kind, QTimer)}
    return [each for each in things if type(each) in kinds]


@pytest.fixture
def someone(opening: Open, tmp_path: Path) -> Someone:
    """Somebody at a computer that was set up before, at the three choices."""
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))
    person = opening()
    person.wait_until(lambda: person.program.cabinet.is_open, "the store")
    return person


@pytest.fixture
def newcomer(opening: Open) -> Someone:
    """Somebody at a computer where nobody was before."""
    person = opening()
    person.wait_until(lambda: person.program.cabinet.is_open, "the store")
    return person


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder a computer keeps documents in."""
    folder = tmp_path / "home" / "Documents"
    folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder.parent))
    return folder
