"""The list shows the same meeting as the map, one row a line, at any size of words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.refused import DEEPEST
from coprod_desktop.ui.kit.idea_box import IdeaBox
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.outline import OutlineView
from tests.ui.audit import settle
from tests.ui.opened import Opening
from tests.ui.views.night import MEETING, do, go, idea, key, open_view, under


def test_rows_stand_in_reading_order_and_further_in_by_level(opening: Opening) -> None:
    view, _ = open_view(opening, OutlineView)
    boxes = view.canvas.boxes()
    tops = [box.y() for box in boxes.values()]
    assert tops == sorted(tops)
    assert boxes["meeting"].x() < boxes["night"].x() < boxes["door"].x() < boxes["name"].x()


def test_a_row_says_its_words_its_pile_and_its_place(opening: Opening) -> None:
    view, _ = open_view(opening, OutlineView)
    box = view.canvas.box("nobody")
    assert box is not None
    # Once: what is in the name is not described again.
    assert box.accessibleName() == "Nobody to ask"
    assert box.accessibleDescription() == "Share. Level 2, 2 of 4."


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_every_row_fits_the_width_of_the_page(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    view, session = open_view(opening, OutlineView)
    session.apply("", lambda m: m.with_words("name", "One name to ask for at night, please " * 3))
    settle()
    width = view.scroller.viewport().width()
    assert not view.scroller.horizontalScrollBar().isVisible()
    for box in view.canvas.boxes().values():
        assert box.mapTo(view.scroller.viewport(), box.rect().topRight()).x() < width


def test_down_goes_to_the_next_row_and_from_the_last_to_the_first(opening: Opening) -> None:
    view, _ = open_view(opening, OutlineView)
    seen = []
    go(view, "meeting")
    for _ in view.canvas.boxes():
        seen.append(view.chosen())
        key(view, Qt.Key.Key_Down)
    assert seen == list(view.canvas.boxes())
    assert view.chosen() == "meeting"


def test_an_idea_is_added_to_the_branch_one_is_on(opening: Opening) -> None:
    view, session = open_view(opening, OutlineView)
    assert isinstance(view, OutlineView)
    go(view, "why")
    view.add.click()
    QTest.keyClicks(view.foot.field.edit, "Bags")
    assert session.meeting.idea(under(session, "why")[-1]).text == "Bags"


def test_the_map_shows_what_was_changed_on_the_list(opening: Opening) -> None:
    outline, session = open_view(opening, OutlineView)
    chart, _ = open_view(opening, MapView, MEETING)
    session.changed.connect(chart.show_meeting)
    outline.window().activateWindow()
    go(outline, "better")
    key(outline, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    box = chart.canvas.box("better")
    assert isinstance(box, IdeaBox)
    assert box.pile is Pile.IF_IT_HELPS
    do(outline, "take-away")
    settle()
    assert chart.canvas.box("better") is None
    do(outline, "take-back")
    settle()
    assert chart.canvas.box("better") is not None


def test_the_field_has_room_for_its_button_at_the_largest_words(opening: Opening) -> None:
    opening.look.use(percent=400)
    view, _ = open_view(opening, OutlineView)
    go(view, "door")
    do(view, "change-words")
    for part in (view.foot.field.label, view.foot.field.edit, view.foot.done):
        top = part.mapTo(view, part.rect().topLeft()).y()
        assert top >= 0
        assert top + part.height() <= view.height()
    key(view, Qt.Key.Key_Escape)
    assert view.scroller.isVisible()


def test_where_ideas_cannot_go_deeper_the_list_says_so(opening: Opening) -> None:
    deepest = idea(f"deep {DEEPEST}", "The last one")
    for number in range(DEEPEST - 1, 0, -1):
        deepest = idea(f"deep {number}", "One more", ideas=(deepest,))
    view, session = open_view(opening, OutlineView, MEETING.with_idea("night", deepest))
    before = session.meeting
    told: list[str] = []
    view.told.connect(lambda words, _undo: told.append(words))
    go(view, f"deep {DEEPEST}")
    do(view, "add-under")
    view.actions_here.put_under("nobody", f"deep {DEEPEST}")
    assert told == ["Ideas cannot go any deeper here."] * 2
    assert session.meeting == before
