"""A map of 1,000 ideas has real boxes only where somebody is, and nobody notices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.spans import Span
from coprod_desktop.speech.utterance import Saying
from coprod_desktop.ui.views.idea_view import IdeaView
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.outline import OutlineView
from tests.ui.audit import settle
from tests.ui.opened import Opening
from tests.ui.views.night import go, key, open_view

MANY = 320
"""Boxes no page of a map needs more than."""

LARGE = Meeting(
    "meeting",
    "Housing",
    "review",
    branches=tuple(
        Branch(
            f"b{b}",
            f"Heap {b}",
            ideas=tuple(
                Idea(
                    f"b{b}.{s}",
                    f"The heating went off again {s}",
                    ideas=tuple(Idea(f"b{b}.{s}.{u}", f"Nobody came {u}") for u in range(4)),
                )
                for s in range(40)
            ),
        )
        for b in range(5)
    ),
)
BOTH = pytest.mark.parametrize("kind", [MapView, OutlineView])
LAST = "b4.39.3"


def children(view: IdeaView) -> int:
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return len(view.canvas.findChildren(QWidget))


@BOTH
def test_only_what_is_near_is_real_and_all_has_its_place(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind, LARGE)
    canvas = view.canvas
    assert len(canvas.places()) == len(canvas.shown()) == 1_006
    seen = view.scroller.viewport().rect()
    for place in (0, 4_000, 9_000, 0):
        view.scroller.go_to(QPoint(0, place))
        settle()
        assert len(canvas.boxes()) < MANY
        for which, rect in canvas.places().items():
            here = rect.translated(canvas.mapTo(view.scroller.viewport(), QPoint(0, 0)))
            if here.intersects(seen):
                assert canvas.boxes()[which].geometry() == rect
                assert canvas.boxes()[which].isVisible()
    before = children(view)
    for place in (9_000, 0) * 3:
        view.scroller.go_to(QPoint(0, place))
        settle()
    assert children(view) <= before + MANY
    assert session.meeting is LARGE


@BOTH
def test_keys_lead_from_one_end_to_the_other(opening: Opening, kind: type[IdeaView]) -> None:
    view, _ = open_view(opening, kind, LARGE)
    go(view, "b0.0")
    for press, to in ((Qt.Key.Key_End, LAST), (Qt.Key.Key_Home, "meeting"), (Qt.Key.Key_End, LAST)):
        key(view, press)
        assert view.chosen() == to
        assert QApplication.focusWidget() is view.canvas.boxes()[to]
        assert len(view.canvas.boxes()) < MANY
    been = set()
    for _ in range(60):
        key(view, Qt.Key.Key_Up)
        been.add(view.chosen())
        assert QApplication.focusWidget() is view.canvas.boxes()[view.chosen()]
    assert len(been) == 60


@BOTH
def test_an_edit_and_its_undo_keep_the_keyboard(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind, LARGE)
    box = go(view, "b2.20")
    session.apply("", lambda m: m.with_idea("b0", Idea("new", "New"), 0))
    settle()
    assert box.hasFocus()
    assert view.canvas.seen("new")
    session.undo()
    settle()
    assert box.hasFocus()
    key(view, Qt.Key.Key_Delete)
    settle()
    assert not session.meeting.has("b2.20")
    assert QApplication.focusWidget() is view.canvas.boxes()[view.chosen()]
    assert view.chosen() == "b2.21"


@BOTH
def test_what_is_read_far_away_is_lit_where_it_is(opening: Opening, kind: type[IdeaView]) -> None:
    view, _ = open_view(opening, kind, LARGE)
    go(view, "b0.0")
    assert LAST not in view.canvas.boxes()
    view.hears()
    view.show_saying(None)  # as before anything is read: the page follows
    view.show_saying(Saying(LAST, Span(0, 11), Span(0, 6)))
    settle()
    box = view.canvas.boxes()[LAST]
    assert box.is_lit
    port = view.scroller.viewport()
    assert port.rect().intersects(box.rect().translated(box.mapTo(port, QPoint(0, 0))))
    view.show_saying(None)
    assert not box.is_lit


def test_whoever_asks_for_the_tree_gets_all_of_it(opening: Opening) -> None:
    view, _ = open_view(opening, MapView, LARGE)
    go(view, "b0.0")
    tree = QAccessible.queryAccessibleInterface(view.canvas)
    every = [tree.child(number) for number in range(tree.childCount())]
    items = [one for one in every if one.role() == QAccessible.Role.TreeItem]
    assert len(items) == 1_006
    names = [one.text(QAccessible.Text.Name) for one in items]
    assert names[:2] == ["Housing", "Heap 0"]
    assert names[-1] == "Nobody came 3"


def test_a_map_is_larger_without_being_measured_anew(opening: Opening) -> None:
    view, _ = open_view(opening, MapView, LARGE)
    go(view, "b0.0")
    box = view.canvas.boxes()["b0.0"]
    before = view.canvas.places()["b0.0"]
    view.canvas.set_scale(1.5)
    settle()
    after = view.canvas.places()["b0.0"]
    assert abs(after.width() - before.width() * 1.5) <= 1
    assert box.geometry() == after
    assert box.focus_path().boundingRect().right() <= box.width()
    assert box.figure.size_within(opening.look, None) == before.size()
