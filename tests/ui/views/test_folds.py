"""A person folds what they need not see, steps through all of it, and nothing is lost by it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.folds import folding
from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.spans import Span
from coprod_desktop.speech.utterance import Saying
from coprod_desktop.ui.views.idea_view import IdeaView
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.outline import OutlineView
from tests.ui.audit import settle
from tests.ui.opened import Opening
from tests.ui.views.night import MEETING, SECRET, do, go, key, open_view

BOTH = pytest.mark.parametrize("kind", [MapView, OutlineView])
FOLDED = folding(folding(MEETING, "night"), "door")


def told(view: IdeaView) -> QSignalSpy:
    return QSignalSpy(view.told)


def state(view: IdeaView, which: str) -> QAccessible.State:
    box = view.canvas.box(which)
    assert box is not None
    face = QAccessible.queryAccessibleInterface(box)
    assert face is not None
    return face.state()


@BOTH
@pytest.mark.parametrize("by_key", [True, False])
def test_a_heap_is_folded_and_unfolded(
    opening: Opening, kind: type[IdeaView], by_key: bool
) -> None:
    view, session = open_view(opening, kind)
    box = go(view, "night")
    said = told(view)
    if by_key:
        key(view, Qt.Key.Key_Space)
    else:
        do(view, "fold")
    assert session.meeting.folded == {"night"}
    assert list(view.canvas.shown()) == ["meeting", "why", "better", "fare", "night"]
    assert view.canvas.box("night") is box
    assert box.hasFocus()
    assert said.at(0)[0] == "Folded, 5 under it."
    assert "Folded, 5 under it." in box.accessibleDescription()
    assert view.canvas.shown()["night"].tab == "+ 5"
    assert state(view, "night").collapsed
    if by_key:
        key(view, Qt.Key.Key_Space)
    else:
        do(view, "unfold")
    assert session.meeting == MEETING
    assert state(view, "night").expanded
    assert "Folded" not in box.accessibleDescription()


@BOTH
def test_a_screen_reader_hears_a_fold_once(
    opening: Opening, kind: type[IdeaView], qtbot: QtBot
) -> None:
    view, _ = open_view(opening, kind)
    box = go(view, "night")
    face = QAccessible.queryAccessibleInterface(box)
    assert face is not None
    before = QWidget.accessibleDescription(box)
    said = told(view)
    key(view, Qt.Key.Key_Space)
    assert said.at(0)[0] == "Folded, 5 under it."
    # Whoever asks is answered, but a reader is not sent the description beside what is told.
    assert face.text(QAccessible.Text.Description).startswith("Folded, 5 under it.")
    assert QWidget.accessibleDescription(box) == before
    go(view, "why")
    qtbot.waitUntil(lambda: QWidget.accessibleDescription(box).startswith("Folded, 5 under it."))


@BOTH
def test_a_fold_is_undone_as_any_edit(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "door")
    key(view, Qt.Key.Key_Space)
    assert not view.canvas.seen("name")
    session.undo()
    settle()
    assert view.canvas.seen("name")


@BOTH
def test_what_has_nothing_under_it_says_so(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "lights")
    said = told(view)
    key(view, Qt.Key.Key_Space)
    assert said.at(0)[0] == "Nothing lies under it."
    assert session.meeting == MEETING
    assert "fold" not in view.actions_here.names()


@BOTH
def test_all_is_folded_from_an_idea_without_losing_ones_place(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    go(view, "name")
    do(view, "fold-all")
    assert list(view.canvas.shown()) == ["meeting", "why", "night"]
    assert view.chosen() == "night"
    do(view, "unfold-all")
    assert not session.meeting.folded


@BOTH
def test_stepping_goes_through_what_is_folded_and_leaves_it_folded(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind, FOLDED)
    go(view, "meeting")
    said = told(view)
    been = []
    for _ in range(10):
        key(view, Qt.Key.Key_PageDown)
        been.append(view.chosen())
        box = view.canvas.box(view.chosen())
        assert box is not None
        assert box.hasFocus()
    assert been == [
        *("why", "better", "fare", "night", "door", "name", "nobody", "lights", "kept-night"),
        "kept-night",
    ]
    words = [said.at(number)[0] for number in range(said.count())]
    assert words[:3] == ["Heap 1 of 2.", "Idea 1 of 6.", "Idea 2 of 6."]
    assert words[-1] == "This is the last one."
    assert session.meeting == FOLDED
    key(view, Qt.Key.Key_Home)
    settle()
    assert not view.canvas.seen("lights")
    do(view, "next-idea")
    assert view.chosen() == "why"
    do(view, "idea-before")
    assert view.chosen() == "why"


@BOTH
def test_a_step_is_read_to_whoever_likes_to_hear(opening: Opening, kind: type[IdeaView]) -> None:
    meeting = MEETING.on_pile("nobody", Pile.KEEP)
    view, _ = open_view(opening, kind, meeting)
    read = QSignalSpy(view.read_wanted)
    go(view, "why")
    key(view, Qt.Key.Key_PageDown)
    assert read.count() == 0
    view.parts = replace(
        view.parts, comfort=lambda: replace(view.parts.person.comfort, reads_aloud=True)
    )
    for _ in range(8):
        key(view, Qt.Key.Key_PageDown)
    heard = [read.at(number)[0].text_to_read() for number in range(read.count())]
    assert heard == [
        *("Bus fare", "The first night", "Meet people at the door"),
        *("One name to ask for", "Lights go on at 6"),
    ]


@BOTH
def test_what_is_folded_is_read_with_the_rest(opening: Opening, kind: type[IdeaView]) -> None:
    view, _ = open_view(opening, kind, FOLDED)
    words = [passage.text for passage in view.hears().passages]
    assert words == [
        *("Night shelter meeting", "Why I am going", "A better first night", "Bus fare"),
        *("The first night", "Meet people at the door", "One name to ask for"),
        *("Nobody to ask", "Lights go on at 6"),
    ]
    assert not any(SECRET in one for one in words)
    view.show_saying(Saying("name", Span(0, 3), Span(0, 3)))
    box = view.canvas.box("name")
    assert box is not None
    assert box.is_lit
    view.show_saying(None)
    assert not view.canvas.seen("name")


@BOTH
def test_going_to_an_idea_that_is_folded_away_opens_the_way_there(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind, FOLDED)
    view.choose("name")
    assert view.chosen() == "name"
    assert session.meeting == FOLDED
    view.go_to("why")
    settle()
    assert not view.canvas.seen("name")


@BOTH
def test_what_is_put_under_something_folded_is_where_one_is(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind, folding(MEETING, "night"))
    go(view, "fare")
    view.actions_here.put_under("fare", "door")
    settle()
    assert view.chosen() == "fare"
    assert session.meeting.parent_of("fare") == "door"
    go(view, "why")
    settle()
    assert not view.canvas.seen("fare")
    assert view.canvas.shown()["night"].tab == "+ 6"


def test_arrows_fold_a_list_as_they_do_any_tree(opening: Opening) -> None:
    view, session = open_view(opening, OutlineView)
    go(view, "night")
    key(view, Qt.Key.Key_Left)
    assert session.meeting.folded == {"night"}
    key(view, Qt.Key.Key_Left)
    assert view.chosen() == "meeting"
    go(view, "night")
    key(view, Qt.Key.Key_Right)
    assert not session.meeting.folded
    key(view, Qt.Key.Key_Right)
    assert view.chosen() == "door"


@BOTH
def test_another_view_takes_over_what_was_looked_inside(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, _ = open_view(opening, kind)
    go(view, "kept-night")
    key(view, Qt.Key.Key_Space)
    assert view.canvas.seen("afraid")
    other, _ = open_view(opening, OutlineView)
    other.take_over(view.carries())
    assert other.canvas.seen("afraid")
    view.settle()
    assert not view.canvas.seen("afraid")


@BOTH
def test_what_was_left_by_mouse_closes_once_the_press_is_over(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, _ = open_view(opening, kind, folding(MEETING, "why"))
    view.go_to("fare")
    settle()
    box = view.canvas.box("night")
    assert box is not None
    QTest.mousePress(box, Qt.MouseButton.LeftButton)
    settle()
    assert view.chosen() == "night"
    assert view.canvas.seen("fare")
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton)
    settle()
    assert not view.canvas.seen("fare")
