"""A page is looked at closer than the window is wide, and moved about by whoever looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.views.sheet import SheetView
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, press_key
from tests.ui.views.test_sheet import shown


def press(view: SheetView, name: str) -> None:
    """Presses a button of the row."""
    next(row for row in view.rows() if row.name == name).does()
    settle()


def closer(opening: Opening, qtbot: QtBot, percent: int, larger: bool = True) -> SheetView:
    opening.look.use(percent=percent)
    view, _ = shown(opening, qtbot)
    view.look_closer()
    settle()
    if larger:
        press(view, "sheet-larger")
    return view


def paper_width(view: SheetView) -> int:
    return view.closer.papers[0].width()


@pytest.mark.parametrize("percent", [100, 400])
def test_a_page_is_seen_larger_than_the_window_and_as_wide_as_it_again(
    percent: int, opening: Opening, qtbot: QtBot
) -> None:
    view = closer(opening, qtbot, percent, larger=False)
    window = view.closer.viewport().width()
    beside, whole = view.paper.width(), paper_width(view)
    assert whole <= window
    press(view, "sheet-larger")
    assert paper_width(view) >= 2 * max(beside, whole)
    # A4 is 210 mm wide, of which 25.4 are an inch.
    real = 210 / 25.4 * view.logicalDpiX()
    assert paper_width(view) >= round(real * percent / 100) - 1
    press(view, "sheet-smaller")
    assert paper_width(view) == whole
    assert view.closer.horizontalScrollBar().maximum() == 0
    press(view, "sheet-larger")
    press(view, "sheet-back")
    view.look_closer()
    settle()
    assert paper_width(view) == whole


@pytest.mark.parametrize("percent", [100, 400])
def test_what_is_seen_first_of_a_larger_page_is_its_words(
    percent: int, opening: Opening, qtbot: QtBot
) -> None:
    view = closer(opening, qtbot, percent)
    assert view.pages is not None
    paper = view.closer.papers[0].geometry()
    begins = view.pages.printed_on(0).topLeft()
    assert 0.05 < begins.x() < 0.2
    words = paper.topLeft() + QPoint(
        round(begins.x() * paper.width()), round(begins.y() * paper.height())
    )
    seen = view.closer.seen()
    assert QRect(seen.topLeft(), seen.size() / 4).contains(words)


def test_arrow_keys_move_it_both_ways_and_tab_goes_on(opening: Opening, qtbot: QtBot) -> None:
    view = closer(opening, qtbot, 400)
    assert QApplication.focusWidget() is view.closer
    ways = {
        Qt.Key.Key_Right: (1, 0),
        Qt.Key.Key_Down: (0, 1),
        Qt.Key.Key_Left: (-1, 0),
        Qt.Key.Key_Up: (0, -1),
    }
    for key, (across, down) in ways.items():
        before = view.closer.seen().topLeft()
        press_key(key)
        moved = view.closer.seen().topLeft() - before
        assert (moved.x() > 0) - (moved.x() < 0) == across
        assert (moved.y() > 0) - (moved.y() < 0) == down
    press_key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view.closer.captions[0]


def test_it_is_dragged_by_hand_and_a_wheel_makes_it_larger(opening: Opening, qtbot: QtBot) -> None:
    view = closer(opening, qtbot, 100, larger=False)
    view.closer.stepped.emit(1, QPoint())
    settle()
    assert view.closer.is_larger
    assert "sheet-smaller" in [row.name for row in view.rows()]
    before = view.closer.seen().topLeft()
    window = view.window().windowHandle()
    at = view.closer.viewport().mapTo(view.window(), view.closer.viewport().rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=at)
    for step in (20, 40, 60):
        QTest.mouseMove(window, at - QPoint(step, step))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=at - QPoint(60, 60))
    settle()
    assert view.closer.seen().topLeft() - before == QPoint(60, 60)
    view.closer.stepped.emit(-1, QPoint())
    settle()
    assert not view.closer.is_larger


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_about_a_larger_page_keeps_a_person_out(
    percent: int, opening: Opening, qtbot: QtBot
) -> None:
    view = closer(opening, qtbot, percent)
    found = audit(view.window(), percent=percent)
    assert [str(finding) for finding in found] == []
    assert view.made is not None
    heard = [passage.text for passage in view.hears().passages]
    assert heard == view.made.printed.text.split("\n")
