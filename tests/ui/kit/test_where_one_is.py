"""Phases, steps and views are one stop each, with arrows inside."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.kit.page_panel import PagePanel
from coprod_desktop.ui.kit.phase_path import PhasePath
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.step_path import StepPath
from coprod_desktop.ui.kit.stones import Stage, Stop
from tests.ui.audit import settle
from tests.ui.kit.gallery import PHASES, STEPS, VIEWS, Ground

Show = Callable[..., QWidget]


def test_tab_comes_to_the_phase_one_is_in_and_arrows_go_on(show: Show) -> None:
    before, phases, after = Press("Before"), PhasePath(PHASES, 1, (0,)), Press("After")
    show(Ground(before, phases, after))
    stones = phases.stones()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert stones[1].hasFocus()
    QTest.keyClick(stones[1], Qt.Key.Key_Right)
    assert stones[2].hasFocus()
    QTest.keyClick(stones[2], Qt.Key.Key_Home)
    assert stones[0].hasFocus()
    QTest.keyClick(stones[0], Qt.Key.Key_Left)
    assert stones[3].hasFocus()
    QTest.keyClick(stones[3], Qt.Key.Key_Tab)
    assert after.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_every_phase_can_be_opened_at_any_time(key: Qt.Key, show: Show, qtbot: QtBot) -> None:
    phases = PhasePath(PHASES, 0)
    show(Ground(phases))
    for number, stone in enumerate(phases.stones()):
        with qtbot.waitSignal(phases.chosen) as chosen:
            QTest.keyClick(stone, key)
        assert chosen.args == [number]


def test_a_phase_keeps_the_focus_when_another_becomes_the_one_here(show: Show) -> None:
    phases = PhasePath(PHASES, 0)
    show(Ground(phases))
    stone = phases.stones()[2]
    stone.setFocus()
    phases.show_now(3, (0, 1, 2))
    assert stone.hasFocus()
    assert [one.stage for one in phases.stones()] == [Stage.DONE] * 3 + [Stage.HERE]


def test_position_is_said_in_words(show: Show) -> None:
    phases = PhasePath(PHASES, 0)
    show(Ground(phases))
    heard = Stop("Get ready", "Phase 1 of 4, Get ready, you are here", "1F392")
    phases.show_now(0, (), (heard, *PHASES[1:]))
    face = QAccessible.queryAccessibleInterface(phases.stones()[0])
    assert face.role() == QAccessible.Role.Button
    assert face.text(QAccessible.Text.Name) == "Phase 1 of 4, Get ready, you are here"


def test_another_number_of_steps_keeps_the_buttons_that_stay(show: Show, qtbot: QtBot) -> None:
    steps = StepPath("Step 4 of 7", STEPS, 3, (0, 1, 2))
    show(Ground(steps))
    fourth = steps.stones()[3]
    fourth.setFocus()
    steps.show_now("Step 4 of 5", STEPS[:5], 3)
    settle()
    assert len(steps.stones()) == 5
    assert fourth.hasFocus()
    steps.show_now("Step 4 of 7", STEPS, 3)
    settle()
    assert all(stone.isVisible() for stone in steps.stones())
    with qtbot.waitSignal(steps.chosen) as chosen:
        steps.stones()[6].click()
    assert chosen.args == [6]


def test_tabs_choose_views_and_the_page_stays_where_it_is(show: Show, qtbot: QtBot) -> None:
    panel = PagePanel(VIEWS)
    show(Ground(panel))
    assert panel.tabs is not None
    before = panel.outline().boundingRect()
    with qtbot.waitSignal(panel.tab_chosen) as chosen:
        QTest.keyClick(panel.tabs.tabs[2], Qt.Key.Key_Return)
    assert chosen.args == [2]
    panel.show_tab(2)
    settle()
    after = panel.outline().boundingRect()
    assert (before.left(), before.right()) == (after.left(), after.right())


def test_the_chosen_tab_is_one_shape_with_the_page(show: Show) -> None:
    panel = PagePanel(VIEWS, 1)
    show(Ground(panel))
    assert panel.tabs is not None
    inside = [
        panel.outline().contains(tab.mapTo(panel, tab.rect().center())) for tab in panel.tabs.tabs
    ]
    assert inside == [False, True, False, False, False]


def test_without_tabs_the_page_takes_all_the_room(show: Show) -> None:
    panel = PagePanel(VIEWS)
    show(Ground(panel))
    panel.show_tabs(False)
    settle()
    assert panel.outline().boundingRect().width() >= panel.width() - 4
