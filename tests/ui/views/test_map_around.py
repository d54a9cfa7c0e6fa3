"""A person finds their way about a map of any size, and always knows where they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.layout import Arrangement
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.views.map import MapView
from tests.ui.audit import settle
from tests.ui.opened import Opening
from tests.ui.views.night import MEETING, go, key, open_view

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


def _ideas(branch: int) -> tuple[Idea, ...]:
    under = tuple(Idea(f"{branch}.0.{n}", "A quiet room to sit in") for n in range(3))
    return (
        Idea(f"{branch}.0", "Hot food for whoever comes late", ideas=under),
        *(Idea(f"{branch}.{n}", "Somebody to ask") for n in range(1, 6)),
    )


LARGE = replace(
    MEETING, branches=tuple(Branch(f"{n}", f"Heap {n}", ideas=_ideas(n)) for n in range(9))
)
"""A map that no page shows whole."""


def opened(
    opening: Opening, meeting: Meeting = LARGE, percent: int = 100, width: int = 1366
) -> MapView:
    opening.look.use(percent=percent)
    view, _ = open_view(opening, MapView, meeting, (width, 768))
    assert isinstance(view, MapView)
    return view


def seen(view: MapView, which: str) -> QRect:
    """Where a box is on the page."""
    place = view.canvas.place_of(which)
    assert place is not None
    return QRect(view.canvas.mapTo(view.scroller.viewport(), place.topLeft()), place.size())


def is_seen(view: MapView, which: str) -> bool:
    return view.scroller.viewport().rect().contains(seen(view, which).center())


def lies(view: MapView) -> Arrangement:
    return view.canvas.lies


def told_by(view: MapView) -> list[str]:
    told: list[str] = []
    view.told.connect(lambda words, _undo: told.append(words))
    return told


def turn_wheel(view: MapView, at: QPoint, turn: int, held: Qt.KeyboardModifier) -> None:
    page = view.scroller.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(page.mapToGlobal(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page, event)
    settle()


def ground(view: MapView) -> QPoint:
    """A point of the page where no box is."""
    page = view.scroller.viewport()
    for x in range(20, page.width() - 300, 7):
        for y in range(20, page.height() - 20, 7):
            if page.childAt(x, y) is view.canvas:
                return QPoint(x, y)
    raise AssertionError("there is no ground")


# How it lies.


@pytest.mark.parametrize(
    ("percent", "width", "wanted"),
    [
        (100, 1366, Arrangement.BOTH),
        (200, 1366, Arrangement.ONE_SIDE),
        (400, 1366, Arrangement.COLUMN),
        (100, 800, Arrangement.ONE_SIDE),
        (100, 520, Arrangement.COLUMN),
    ],
)
def test_a_map_lies_as_there_is_room_whatever_is_on_it(
    opening: Opening, percent: int, width: int, wanted: Arrangement
) -> None:
    few = opened(opening, MEETING, percent, width)
    assert few.canvas.lies is wanted
    few.parts.session.apply("", lambda _: LARGE)
    settle()
    assert few.canvas.lies is wanted


def test_a_column_can_be_seen_as_a_map_and_stays_one(opening: Opening) -> None:
    view = opened(opening, percent=400)
    assert lies(view) is Arrangement.COLUMN
    assert not view.scroller.horizontalScrollBar().isVisible()
    view.form.click()
    settle()
    assert lies(view) is Arrangement.ONE_SIDE
    assert view.scroller.horizontalScrollBar().isVisible()
    view.hide()
    view.show_meeting(LARGE)
    view.show()
    settle()
    assert lies(view) is Arrangement.ONE_SIDE
    view.form.click()
    settle()
    assert lies(view) is Arrangement.COLUMN


# Closer.


@pytest.mark.parametrize("percent", [100, 200])
def test_see_all_shows_all_of_a_small_map(opening: Opening, percent: int) -> None:
    view = opened(opening, MEETING, percent)
    told = told_by(view)
    key(view, Qt.Key.Key_0)
    assert told == ["You see the whole map."]
    page = view.scroller.viewport().rect()
    assert all(page.contains(seen(view, which)) for which in view.canvas.shown())
    assert not view.scroller.has_more
    before = view.canvas.scale
    key(view, Qt.Key.Key_Plus)
    assert view.canvas.scale > before


def test_see_all_of_a_large_map_says_that_it_does_not_fit(opening: Opening) -> None:
    view = opened(opening, percent=200)
    go(view, "4.0")
    told = told_by(view)
    view.see_all()
    settle()
    assert told == ["The whole map does not fit. The words are as small as they go."]
    assert view.zoom.percent >= 100
    assert min(place.height() for place in view.canvas.places().values()) >= 44
    assert view.corner.overview.isVisible()
    assert is_seen(view, "4.0")


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_words_are_never_smaller_than_14_points_nor_larger_than_four_times_that(
    opening: Opening, percent: int
) -> None:
    view = opened(opening, MEETING, percent)
    told = told_by(view)
    for sign, said in ((Qt.Key.Key_Plus, "big"), (Qt.Key.Key_Minus, "small")):
        for _ in range(9):
            key(view, sign)
        assert told[-1] == f"The words are as {said} as they go."
        assert 100 <= round(view.zoom.percent) <= 400


def test_the_wheel_goes_closer_around_the_pointer(opening: Opening) -> None:
    view = opened(opening)
    go(view, "2")
    view.centre_chosen()
    settle()
    at = seen(view, "2").center() + QPoint(40, 30)
    before = view.canvas.scale
    away = QPointF(at - seen(view, "2").topLeft()) / before
    for _ in range(3):
        turn_wheel(view, at, 120, CTRL)
    after = view.canvas.scale
    assert after > before
    now = QPointF(at - seen(view, "2").topLeft()) / after
    assert abs(now.x() - away.x()) < 3
    assert abs(now.y() - away.y()) < 3
    turn_wheel(view, at, -120, CTRL)
    assert view.canvas.scale < after


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_closer_by_keys_keeps_the_chosen_idea_in_view(opening: Opening, percent: int) -> None:
    view = opened(opening, percent=percent)
    for which in ("0.5", "8.0.2", "4"):
        go(view, which)
        for sign in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus):
            key(view, sign)
            assert is_seen(view, which)


def test_a_full_stop_puts_the_chosen_idea_in_the_middle(opening: Opening) -> None:
    view = opened(opening)
    go(view, "4.0")
    view.scroller.go_to(QPoint(0, 0))
    key(view, Qt.Key.Key_Period)
    middle = view.scroller.viewport().rect().center()
    assert abs(seen(view, "4.0").center().y() - middle.y()) <= 2


# Pulling it about.


@pytest.mark.parametrize("button", [LEFT, MIDDLE])
def test_ground_is_pulled_and_nothing_is_chosen(opening: Opening, button: Qt.MouseButton) -> None:
    view = opened(opening)
    go(view, "2")
    view.centre_chosen()
    settle()
    at, page = ground(view), view.scroller.viewport()
    before = seen(view, "2").topLeft()
    QTest.mousePress(page, button, pos=at)
    QTest.mouseMove(page, at + QPoint(0, -40))
    QTest.mouseMove(page, at + QPoint(-30, -90))
    QTest.mouseRelease(page, button, pos=at + QPoint(-30, -90))
    assert (seen(view, "2").topLeft() - before).y() == -90
    assert view.chosen() == "2"
    assert view.canvas.box("2") is QApplication.focusWidget()


def test_the_middle_button_pulls_from_a_box_too(opening: Opening) -> None:
    view = opened(opening)
    box = go(view, "2")
    view.centre_chosen()
    settle()
    before = seen(view, "2").topLeft()
    QTest.mousePress(box, MIDDLE, pos=QPoint(20, 20))
    # The box moves with the page, so that the pointer stays where it was on it.
    place = box.mapToGlobal(QPoint(20, -40))
    QTest.mouseMove(box, box.mapFromGlobal(place))
    QTest.mouseRelease(box, MIDDLE, pos=box.mapFromGlobal(place))
    assert (seen(view, "2").topLeft() - before).y() == -60


def test_one_finger_pulls_the_ground(opening: Opening) -> None:
    view = opened(opening)
    go(view, "2")
    view.centre_chosen()
    settle()
    device = QTest.createTouchDevice()
    page, window, before = view.scroller.viewport(), view.window(), seen(view, "2").topLeft()
    at = page.mapTo(window, ground(view))
    QTest.touchEvent(window, device).press(0, at, window).commit()
    for down in (20, 45, 70):
        QTest.touchEvent(window, device).move(0, at + QPoint(0, down), window).commit()
    QTest.touchEvent(window, device).release(0, at + QPoint(0, 70), window).commit()
    settle()
    assert (seen(view, "2").topLeft() - before).y() == 70


def test_shift_with_the_wheel_goes_sideways(opening: Opening) -> None:
    view = opened(opening, percent=200)
    view.zoom.to(2.0)
    settle()
    bar = view.scroller.horizontalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before, down = bar.value(), view.scroller.verticalScrollBar().value()
    turn_wheel(view, QPoint(50, 50), -120, SHIFT)
    assert bar.value() > before
    assert view.scroller.verticalScrollBar().value() == down


def test_two_fingers_pull_and_spread(opening: Opening) -> None:
    view = opened(opening)
    go(view, "2")
    view.centre_chosen()
    settle()
    device = QTest.createTouchDevice()
    window, before = view.window(), view.canvas.scale
    page = view.scroller.viewport()
    one, other = (page.mapTo(window, QPoint(x, 250)) for x in (300, 500))
    QTest.touchEvent(window, device).press(0, one, window).press(1, other, window).commit()
    for way in range(1, 9):
        by = QPoint(12 * way, 0)
        moves = QTest.touchEvent(window, device)
        moves.move(0, one - by, window).move(1, other + by, window).commit()
        settle()
    QTest.touchEvent(window, device).release(0, one - by, window).release(
        1, other + by, window
    ).commit()
    settle()
    assert view.canvas.scale > before


# One branch.


def test_branches_are_seen_one_after_the_other(opening: Opening) -> None:
    view = opened(opening, MEETING)
    told = told_by(view)
    go(view, "fare")
    view.one.click()
    settle()
    assert view.which.text() == "Branch 1 of 2"
    assert list(view.canvas.shown()) == ["why", "better", "fare"]
    view.before.click()
    view.next.click()
    settle()
    assert view.which.text() == "Branch 2 of 2"
    assert next(iter(view.canvas.shown())) == "night"
    key(view, Qt.Key.Key_PageDown, CTRL)
    view.one.click()
    assert told == [
        "Branch 1 of 2: Why I am going",
        "This is the first branch.",
        "Branch 2 of 2: The first night",
        "This is the last branch.",
    ]
    assert "why" in view.canvas.shown()


@pytest.mark.parametrize("which", ["5", "5.0", "5.0.2"])
def test_a_branch_alone_begins_with_its_name(opening: Opening, which: str) -> None:
    view = opened(opening)
    go(view, which)
    view.one.click()
    settle()
    assert seen(view, "5").top() >= 0
    assert is_seen(view, which)


def test_the_last_of_a_long_branch_is_seen_though_its_name_is_not(opening: Opening) -> None:
    view = opened(opening, percent=200)
    go(view, "5.5")
    view.one.click()
    settle()
    assert is_seen(view, "5.5")


def test_keys_go_from_branch_to_branch_on_the_whole_map(opening: Opening) -> None:
    view = opened(opening)
    go(view, "3.0.1")
    key(view, Qt.Key.Key_PageDown, CTRL)
    assert view.chosen() == "4"
    key(view, Qt.Key.Key_PageUp, CTRL)
    key(view, Qt.Key.Key_PageUp, CTRL)
    assert view.chosen() == "2"
    assert is_seen(view, "2")


# The small map.


def test_the_small_map_is_there_where_one_could_get_lost(opening: Opening) -> None:
    assert opened(opening, MEETING).corner.overview.isHidden()
    view = opened(opening)
    small = view.corner.overview
    assert small.isVisible()
    assert small.width() >= 44
    assert small.height() >= 44
    told = told_by(view)
    key(view, Qt.Key.Key_M, CTRL)
    assert small.isHidden()
    assert view.small.text() == "Show small map"
    key(view, Qt.Key.Key_M, CTRL)
    assert small.isVisible()
    assert told == ["The small map is gone.", "The small map is there when not all fits."]


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_the_small_map_never_hides_the_chosen_idea(opening: Opening, percent: int) -> None:
    view = opened(opening, percent=percent)
    if percent == 400:
        view.form.click()
        settle()
    small = view.corner.overview
    for which in list(view.canvas.shown())[::7]:
        go(view, which)
        assert (
            not seen(view, which).intersects(
                QRect(small.mapTo(view.scroller, QPoint()), small.size())
            )
            or small.isHidden()
        )


def test_a_point_on_the_small_map_is_gone_to(opening: Opening) -> None:
    view = opened(opening)
    small = view.corner.overview
    QTest.mouseClick(small, LEFT, pos=QPoint(small.width() // 2, small.height() - 6))
    settle()
    assert view.scroller.verticalScrollBar().value() == view.scroller.verticalScrollBar().maximum()
    QTest.mouseClick(small, LEFT, pos=QPoint(small.width() // 2, 6))
    settle()
    assert view.scroller.verticalScrollBar().value() == 0


def test_the_small_map_says_where_one_is_and_arrows_move_the_page(opening: Opening) -> None:
    view = opened(opening)
    go(view, "4.0")
    small = view.corner.overview
    small.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(12):
        key(view, Qt.Key.Key_Up)
    assert view.scroller.verticalScrollBar().value() == 0
    said = small.accessibleDescription()
    assert said.startswith("You see the top left of the map. ")
    assert said.endswith(" of 81 ideas.")
    key(view, Qt.Key.Key_Down)
    assert view.scroller.verticalScrollBar().value() > 0
    key(view, Qt.Key.Key_Return)
    assert is_seen(view, "4.0")
    assert QApplication.focusWidget() is view.canvas.box("4.0")


# Arrows.


@pytest.mark.parametrize("percent", [100, 200])
def test_arrows_reach_every_box_and_no_way_ends_without_a_word(
    opening: Opening, percent: int
) -> None:
    view = opened(opening, MEETING, percent)
    told = told_by(view)
    arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    reached, waiting = {"meeting"}, ["meeting"]
    while waiting:
        here = waiting.pop()
        for arrow in arrows:
            go(view, here)
            told.clear()
            key(view, arrow)
            assert (view.chosen() != here) != bool(told)
            if view.chosen() not in reached:
                reached.add(view.chosen())
                waiting.append(view.chosen())
    assert reached == set(view.canvas.shown())


def test_an_arrow_into_what_is_folded_says_that_it_is_closed(opening: Opening) -> None:
    view = opened(opening, replace(MEETING, folded=frozenset({"night"})))
    go(view, "night")
    told = told_by(view)
    key(view, Qt.Key.Key_Right)
    assert view.chosen() == "night"
    assert told == ["It is closed. Open it to go on."]
    key(view, Qt.Key.Key_Left)
    assert view.chosen() == "meeting"
