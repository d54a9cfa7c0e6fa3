"""A person makes one heap of two, two of one, several ideas of one; each is undone as one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from coprod_desktop.ui.views.idea_view import IdeaView
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.outline import OutlineView
from tests.ui.audit import settle
from tests.ui.opened import Opening
from tests.ui.views.night import MEETING, do, go, key, open_view, under

BOTH = pytest.mark.parametrize("kind", [MapView, OutlineView])


@BOTH
def test_two_heaps_are_joined_by_choosing_the_other(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "night")
    do(view, "join-heaps")
    chooser = view.asking.chooser
    assert chooser is not None
    assert [press.text() for press in chooser.presses.values()] == ["Why I am going"]
    QTest.keyClick(chooser.presses["why"], Qt.Key.Key_Return)
    settle()
    assert [branch.id for branch in session.meeting.branches] == ["why"]
    assert under(session, "why") == ["better", "fare", "door", "nobody", "afraid", "lights"]
    assert session.meeting.kept == 1
    box = view.canvas.box("why")
    assert box is not None
    assert box.hasFocus()
    session.undo()
    assert session.meeting == MEETING


@BOTH
def test_a_heap_is_split_where_one_is_then_named(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "nobody")
    do(view, "split-heap")
    assert view.foot.field.edit.hasFocus()
    QTest.keyClicks(view.foot.field.edit, "Later")
    key(view, Qt.Key.Key_Return)
    *_, new = session.meeting.branches
    assert new.heading == "Later"
    assert [idea.id for idea in new.ideas] == ["nobody", "afraid", "lights"]
    assert view.chosen() == new.id
    session.undo()
    settle()
    assert session.meeting == MEETING


@BOTH
def test_a_heap_that_was_not_named_is_called_something(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    go(view, "lights")
    do(view, "split-heap")
    key(view, Qt.Key.Key_Escape)
    assert session.meeting.branches[-1].heading == "New heap"


@BOTH
@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("Cold. Dark at 6. Is it safe?", ["Cold.", "Dark at 6.", "Is it safe?"]),
        ("Cold. Dark\nIs it safe?", ["Cold. Dark", "Is it safe?"]),
    ],
)
def test_an_idea_is_split_by_its_lines_or_sentences(
    opening: Opening, kind: type[IdeaView], words: str, pieces: list[str]
) -> None:
    meeting = MEETING.with_words("door", words)
    view, session = open_view(opening, kind, meeting)
    go(view, "door")
    do(view, "split-idea")
    ideas = session.meeting.branch("night").ideas[: len(pieces)]
    assert [idea.text for idea in ideas] == pieces
    assert [idea.id for idea in ideas[0].ideas] == ["name"]
    assert view.chosen() == "door"
    session.undo()
    assert session.meeting == meeting


def test_what_makes_no_sense_is_not_offered(opening: Opening) -> None:
    view, _ = open_view(opening, MapView)
    go(view, "better")
    assert not {"split-heap", "split-idea", "fold"} & set(view.actions_here.names())
    one = MEETING.without_branch("why")
    view, _ = open_view(opening, MapView, one)
    go(view, "night")
    assert "join-heaps" not in view.actions_here.names()


def test_buttons_that_join_are_in_the_strip_or_in_more(opening: Opening) -> None:
    view, _ = open_view(opening, MapView)
    go(view, "night")
    assert "join-heaps" in [row.name for row in view.rows()]
    assert not any(
        press.isVisible() and press.text() == "Join 2 heaps…"
        for press in view.findChildren(QAbstractButton)
    )
