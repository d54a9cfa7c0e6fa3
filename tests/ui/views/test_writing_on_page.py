"""Words are written where they stand, with room made round them, and are kept however it ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.folds import folding
from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.views.idea_view import IdeaView
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.outline import OutlineView
from tests.ui.audit import settle
from tests.ui.opened import Opening
from tests.ui.views.night import MEETING, go, key, open_view, under

BOTH = pytest.mark.parametrize("kind", [MapView, OutlineView])
LONG = "Meet people at the door, say hello to each of them, tell them where the kettle stands. "


def types(view: IdeaView, words: str) -> None:
    QTest.keyClicks(view.foot.field.edit, words)
    settle()


def is_whole(view: IdeaView) -> bool:
    """Whether all of the field, with its buttons, is seen."""
    view_port = view.scroller.viewport()
    seen = view_port.rect().adjusted(0, -1, 0, 1)
    corner = view.foot.mapTo(view_port, QPoint(0, 0))
    return seen.contains(view.foot.rect().translated(corner))


@BOTH
@pytest.mark.parametrize("percent", [100, 200])
def test_the_field_stands_in_the_place_of_the_idea(
    opening: Opening, kind: type[IdeaView], percent: int
) -> None:
    opening.look.use(percent=percent)
    view, session = open_view(opening, kind)
    go(view, "lights")
    key(view, Qt.Key.Key_Return)
    assert view.writing_place.on_page
    assert view.foot.parentWidget() is view.canvas
    assert view.foot.field.edit.hasFocus()
    assert view.foot.done.isVisible()
    assert view.foot.say.isVisible()
    assert is_whole(view)
    before = view.foot.height()
    types(view, LONG)
    assert view.foot.height() > before
    assert is_whole(view)
    assert view.foot.done.geometry().bottom() <= view.foot.height()
    place = view.foot.geometry()
    for which, other in view.canvas.places().items():
        assert which == "lights" or not place.intersects(other)
    key(view, Qt.Key.Key_Return)
    assert session.meeting.idea("lights").text == LONG.strip()
    assert not view.foot.isVisible()
    box = view.canvas.box("lights")
    assert box is not None
    assert box.hasFocus()


@BOTH
def test_a_new_idea_has_its_place_before_its_first_letter(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind, folding(MEETING, "door"))
    go(view, "door")
    key(view, Qt.Key.Key_Insert)
    assert view.writing_place.on_page
    assert len(view.canvas.shown()) == 11
    assert session.meeting.branches == MEETING.branches
    types(view, "A name badge")
    key(view, Qt.Key.Key_Escape)
    assert session.meeting.idea(under(session, "door")[1]).text == "A name badge"
    assert view.chosen() == under(session, "door")[1]


@BOTH
def test_a_press_elsewhere_ends_it_with_the_words_as_typed(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    go(view, "lights")
    key(view, Qt.Key.Key_F2)
    types(view, "Dark")
    other = view.canvas.box("why")
    assert other is not None
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    settle()
    assert not view.foot.isVisible()
    assert session.meeting.idea("lights").text == "Dark"
    assert view.chosen() == "why"
    assert QApplication.focusWidget() is view.canvas.box("why")


@BOTH
def test_a_press_on_empty_ground_ends_it_too(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "lights")
    key(view, Qt.Key.Key_Insert)
    port = view.scroller.viewport()
    corner = QPoint(port.width() - 4, 4)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=corner)
    settle()
    assert not view.foot.isVisible()
    assert session.meeting == MEETING


@BOTH
def test_where_little_fits_the_field_takes_the_page(opening: Opening, kind: type[IdeaView]) -> None:
    opening.look.use(percent=400)
    view, _ = open_view(opening, kind)
    go(view, "lights")
    key(view, Qt.Key.Key_Return)
    assert not view.writing_place.on_page
    assert view.foot.field.label.isVisible()


@BOTH
def test_what_is_kept_is_written_below_while_it_is_closed(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    go(view, "kept-night")
    view.actions_here.add_under()
    settle()
    assert not view.writing_place.on_page
    types(view, "Nobody knows")
    key(view, Qt.Key.Key_Return)
    new = session.meeting.idea(under(session, "night")[-1])
    assert (new.text, new.pile) == ("Nobody knows", Pile.KEEP)
    assert not view.canvas.seen(new.id)


@BOTH
def test_tab_goes_through_the_field_to_its_buttons(opening: Opening, kind: type[IdeaView]) -> None:
    view, _ = open_view(opening, kind)
    go(view, "lights")
    key(view, Qt.Key.Key_Return)
    key(view, Qt.Key.Key_Tab)
    assert view.foot.done.hasFocus()
    key(view, Qt.Key.Key_Tab)
    assert view.foot.say.hasFocus()
    assert view.foot.isVisible()
    view.foot.done.click()
    settle()
    box = view.canvas.box("lights")
    assert box is not None
    assert box.hasFocus()


@BOTH
def test_a_field_without_room_any_more_takes_the_page(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    go(view, "lights")
    key(view, Qt.Key.Key_Return)
    types(view, "Dark")
    opening.look.use(percent=400)
    settle()
    settle()
    assert not view.writing_place.on_page
    assert view.foot.field.edit.hasFocus()
    types(view, "er")
    key(view, Qt.Key.Key_Return)
    assert session.meeting.idea("lights").text == "Darker"


@BOTH
def test_another_new_idea_begun_instead_leaves_no_trace_of_the_first(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    go(view, "door")
    key(view, Qt.Key.Key_Insert)
    view.actions_here.do("add-beside")
    settle()
    key(view, Qt.Key.Key_Escape)
    assert session.meeting == MEETING
    assert view.chosen() == "door"
