"""A person goes on after a fault of the program itself, wherever it was."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QThread

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.storage import opening as store_opening
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import DiskFull
from coprod_desktop.ui.ways_out import WaysOut
from tests.journeys.conftest import Open
from tests.journeys.window import Someone

TOLD = "Something went wrong."


class _OfQt(QThread):
    """A thread of Qt that meets a fault."""

    def run(self) -> None:
        raise ValueError("a secret word")


def _fault() -> None:
    raise ValueError("a secret word")


def in_a_thread_of_qt() -> None:
    """Meets a fault where sheets are made."""
    thread = _OfQt()
    thread.start()
    assert thread.wait(10_000)


def in_a_thread_of_python() -> None:
    """Meets a fault where words are kept."""
    thread = threading.Thread(target=_fault)
    thread.start()
    thread.join(10)


@pytest.mark.parametrize("meet", [in_a_thread_of_qt, in_a_thread_of_python])
def test_a_fault_on_another_thread_is_told_by_the_window_on_its_own(
    meet: Callable[[], None],
    someone: Someone,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    threads = []
    tell = WaysOut.tell

    def noted(self: WaysOut, key: str, *ways: object) -> None:
        threads.append(threading.current_thread())
        tell(self, key, *ways)  # type: ignore[arg-type]

    monkeypatch.setattr(WaysOut, "tell", noted)
    someone.program.faults.watch()
    meet()
    someone.wait_to_see(TOLD)
    assert someone.sees("Your words are saved. You can go on.")
    assert threads == [threading.main_thread()]
    assert "ValueError in " in caplog.text
    assert "secret" not in caplog.text + "".join(capfd.readouterr())


def test_a_program_that_closes_gives_faults_back(opening: Open, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook)
    program = opening().program
    program.faults.watch()
    assert sys.excepthook != before[0]
    program.close()
    assert (sys.excepthook, threading.excepthook) == before


def test_words_are_called_saved_only_when_they_are(
    someone: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    someone.begins_a_meeting("Robin")
    with monkeypatch.context() as disk:
        disk.setattr(Store, "save", full)
        someone.write_in("What do you call it?", "Night shelter")
        someone.wait_to_see("There is no room left to save.")
        someone.program.ways.tell_of_bug()
        assert someone.sees(TOLD)
        assert not someone.sees("Your words are saved.")
        assert someone.sees("Your words are still in this window.")
    someone.click("Try again")
    someone.wait_until(someone.program.desk.is_kept, "the save")
    someone.program.ways.tell_of_bug()
    assert someone.sees("Your words are saved.")


def test_a_fault_while_the_store_opens_is_told_and_can_be_tried_again(
    opening: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))
    caplog.set_level(logging.INFO)
    with monkeypatch.context() as fault:
        fault.setattr(store_opening, "open_store", lambda _place: _fault())
        someone = opening()
        someone.wait_to_see("Something went wrong while we opened your words.")
    assert "ValueError in _fault" in caplog.text
    assert "secret" not in caplog.text
    someone.click("Try again")
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
