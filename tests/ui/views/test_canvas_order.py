"""The boxes are children in the order of reading, which is that of Tab and of a screen reader."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.session import Edit
from coprod_desktop.ui.views.map import MapView
from tests.ui.opened import Opening
from tests.ui.views.night import open_view


def branch_first(meeting: Meeting) -> Meeting:
    return meeting.with_branch(Branch("first", "First"), 0)


EDITS: list[Edit] = [
    lambda m: m.moved_down("door"),
    lambda m: m.moved_up("nobody"),
    lambda m: m.moved("name", "night", 0),
    lambda m: m.moved("door", m.branches[-1].id),
    lambda m: m.with_idea("door", Idea("fresh", "Fresh"), 0),
    lambda m: m.with_idea(m.branches[-1].id, Idea("last", "Last")),
    lambda m: m.without_idea("door"),
    lambda m: m.branch_moved_by("night", 1),
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
