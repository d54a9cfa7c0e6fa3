"""One thing is done beside the window, which hears of what it still waits for, and of no other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.errand import Errand
from coprod_desktop.ui.turns import TURN

PATIENCE = 10_000


@pytest.fixture
def errand(qapp: QApplication) -> Iterator[Errand]:
    errand = Errand()
    yield errand
    errand.close()


class Long:
    """Goes on until it is let go."""

    def __init__(self) -> None:
        self.begun, self.let_go, self.over = Event(), Event(), Event()

    def __call__(self) -> str:
        self.begun.set()
        self.let_go.wait(60)
        self.over.set()
        return "long"


def test_what_came_of_it_is_told_and_was_done_beside_the_window(
    errand: Errand, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(errand.done, timeout=PATIENCE) as done:
        errand.begin(lambda: current_thread() is main_thread())
        assert errand.is_going
    assert done.args == [False]
    assert not errand.is_going


def test_what_is_done_lets_the_window_go_on_after_a_thousandth_of_a_second(
    errand: Errand, qtbot: QtBot
) -> None:
    sys.setswitchinterval(2 * TURN)
    with qtbot.waitSignal(errand.done, timeout=PATIENCE) as done:
        errand.begin(sys.getswitchinterval)
    assert done.args == [pytest.approx(TURN)]


def test_the_window_neither_waits_for_what_it_stopped_nor_hears_of_it(
    errand: Errand, qtbot: QtBot
) -> None:
    long = Long()
    told: list[object] = []
    errand.done.connect(told.append)
    errand.begin(long)
    assert long.begun.wait(60)
    errand.stop()
    assert not errand.is_going
    assert not long.over.is_set()
    with qtbot.waitSignal(errand.done, timeout=PATIENCE):
        errand.begin(lambda: "short")
    long.let_go.set()
    assert long.over.wait(60)
    qtbot.waitUntil(lambda: not errand._leaving, timeout=PATIENCE)
    assert told == ["short"]


def test_after_it_is_closed_nothing_goes_on(errand: Errand) -> None:
    long = Long()
    errand.begin(long)
    long.let_go.set()
    errand.close()
    assert long.over.is_set()
