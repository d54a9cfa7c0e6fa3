"""After an edit the boxes are children in the order of reading, drawn where they stand now."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.session import Edit
from coprod_desktop.ui.views.idea_view import IdeaView
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.outline import OutlineView
from tests.ui.audit import settle
from tests.ui.opened import Opening
from tests.ui.views.night import go, open_view


def branch_first(meeting: Meeting) -> Meeting:
    return meeting.with_branch(Branch("first", "First"), 0)


EDITS: list[Edit] = [
    lambda m: m.moved_past("door", "lights"),
    lambda m: m.moved_past("nobody", "door"),
    lambda m: m.moved("name", "night", 0),
    lambda m: m.moved("door", m.branches[-1].id),
    lambda m: m.with_idea("door", Idea("fresh", "Fresh"), 0),
    lambda m: m.with_idea(m.branches[-1].id, Idea("last", "Last")),
    lambda m: m.without_idea("door"),
    lambda m: m.branch_moved_by("night", -1),
    branch_first,
]


@pytest.mark.parametrize("edit", EDITS)
def test_the_children_are_in_the_order_of_reading(opening: Opening, edit: Edit) -> None:
    view, session = open_view(opening, MapView)
    session.apply("", edit)
    boxes = list(view.canvas.boxes().values())
    children = [child for child in view.canvas.children() if child in boxes]
    assert children == boxes
    session.undo()
    boxes = list(view.canvas.boxes().values())
    assert [child for child in view.canvas.children() if child in boxes] == boxes


def on_screen(view: IdeaView) -> QImage:
    """What was drawn bit by bit, as a person sees it."""
    settle()
    window = view.window()
    return window.screen().grabWindow(window.winId()).toImage()


@pytest.mark.parametrize("kind", [MapView, OutlineView])
@pytest.mark.parametrize("edit", EDITS)
def test_what_an_edit_leaves_on_the_screen_is_what_there_is(
    opening: Opening, edit: Edit, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    go(view, "nobody")
    before = on_screen(view)
    session.apply("", edit)
    seen = on_screen(view)
    assert seen != before
    view.window().update()  # all of it anew
    assert on_screen(view) == seen
