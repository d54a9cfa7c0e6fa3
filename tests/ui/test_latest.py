"""What is wanted again and again is done once, off the main thread, for the last of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.errand import Errand
from coprod_desktop.ui.latest import Latest

SOON = 20


class Shouting:
    """Answers in capitals; remembers what it was asked, waits where it is told to."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.go_on = Event()
        self.go_on.set()
        self.on_main_thread = False

    def __call__(self, words: str) -> str:
        self.asked.append(words)
        self.on_main_thread |= current_thread() is main_thread()
        self.go_on.wait(60)
        return words.upper()


@pytest.fixture
def shouting(qapp: QApplication) -> Shouting:
    return Shouting()


Begin = Callable[[int], Latest[str, str]]


@pytest.fixture
def begin(shouting: Shouting) -> Iterator[Begin]:
    begun: list[Latest[str, str]] = []

    def make(wait: int) -> Latest[str, str]:
        begun.append(Latest(shouting, wait))
        return begun[-1]

    yield make
    shouting.go_on.set()
    for latest in begun:
        latest.close()


def test_only_the_last_is_done(begin: Begin, shouting: Shouting, qtbot: QtBot) -> None:
    latest = begin(SOON)
    with qtbot.waitSignal(latest.done) as done:
        for words in ("a", "ab", "abc"):
            latest.want(words)
    assert done.args == ["ABC"]
    assert shouting.asked == ["abc"]
    assert not shouting.on_main_thread


def test_what_was_wanted_last_is_not_done_again(
    begin: Begin, shouting: Shouting, qtbot: QtBot
) -> None:
    latest = begin(0)
    with qtbot.waitSignal(latest.done):
        latest.want("a")
    latest.want("a")
    with qtbot.waitSignal(latest.done):
        latest.want("b")
    assert shouting.asked == ["a", "b"]


def test_what_is_wanted_meanwhile_comes_after(
    begin: Begin, shouting: Shouting, qtbot: QtBot
) -> None:
    latest = begin(0)
    shouting.go_on.clear()
    latest.want("a")
    qtbot.waitUntil(lambda: shouting.asked == ["a"])
    latest.want("b")
    with qtbot.waitSignals([latest.done, latest.done]):
        shouting.go_on.set()
    assert shouting.asked == ["a", "b"]


def test_what_still_waits_can_be_put_off(begin: Begin, qtbot: QtBot) -> None:
    latest = begin(SOON)
    errand = latest.findChild(Errand)
    assert errand is not None
    begun: list[bool] = []
    latest.want("a")
    QTimer.singleShot(SOON, lambda: begun.append(errand.is_going))
    with qtbot.waitSignal(latest.done):
        latest.put_off()
    assert begun == [False]


def test_after_closing_nothing_is_told(begin: Begin, shouting: Shouting, qtbot: QtBot) -> None:
    latest = begin(0)
    shouting.go_on.clear()
    latest.want("a")
    qtbot.waitUntil(lambda: shouting.asked == ["a"])
    latest.want("b")
    with qtbot.assertNotEmitted(latest.done, wait=60):
        shouting.go_on.set()
        latest.close()
    assert shouting.asked == ["a"]


def test_where_nothing_comes_of_it_that_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    latest: Latest[str, str] = Latest(lambda words: words or None, 0)
    with qtbot.waitSignal(latest.stopped), qtbot.assertNotEmitted(latest.done):
        latest.want("")
    with qtbot.waitSignal(latest.done):
        latest.want("a")
    latest.close()
