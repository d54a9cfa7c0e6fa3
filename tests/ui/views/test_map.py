"""A person sees and changes their ideas as a map, and nothing kept is seen by chance."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.put_under import Chooser
from coprod_desktop.ui.views.idea_view import IdeaView
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.outline import OutlineView
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening
from tests.ui.views.night import MEETING, SECRET, do, go, key, open_view, under

BOTH = pytest.mark.parametrize("kind", [MapView, OutlineView])
CTRL = Qt.KeyboardModifier.ControlModifier


def write(view: IdeaView, words: str) -> None:
    assert view.foot.field.edit.hasFocus()
    QTest.keyClicks(view.foot.field.edit, words)
    settle()


# What is there.


def test_every_branch_and_idea_one_may_see_has_a_button(opening: Opening) -> None:
    view, _ = open_view(opening, MapView)
    assert list(view.canvas.boxes()) == [
        *("meeting", "why", "better", "fare"),
        *("night", "door", "name", "nobody", "lights", "kept-night"),
    ]


def test_no_two_boxes_of_a_map_lie_over_each_other(opening: Opening) -> None:
    view, _ = open_view(opening, MapView)
    boxes = list(view.canvas.boxes().values())
    for number, box in enumerate(boxes):
        assert view.canvas.rect().contains(box.geometry())
        for other in boxes[number + 1 :]:
            assert not box.geometry().intersects(other.geometry())


@BOTH
def test_an_empty_meeting_offers_to_begin(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind, Meeting.new("", "review"))
    assert view.empty.isVisible()
    QTest.keyClick(view.first_focus(), Qt.Key.Key_Return)
    settle()
    write(view, "bags")
    (branch,) = session.meeting.branches
    assert [idea.text for idea in branch.ideas] == ["bags"]
    assert branch.step
    assert not view.empty.isVisible()
    key(view, Qt.Key.Key_Return)
    box = view.canvas.box(branch.ideas[0].id)
    assert box is not None
    assert box.hasFocus()


# By key, by button.


@BOTH
def test_words_are_changed_letter_by_letter_and_undone_as_one(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    for begin in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        box = go(view, "door")
        key(view, begin)
        write(view, "Bags")
        assert session.meeting.idea("door").text == "Bags"
        key(view, Qt.Key.Key_Escape)
        assert box.hasFocus()
        assert view.canvas.box("door") is box
        session.undo()
        assert session.meeting.idea("door").text == "Meet people at the door"


@BOTH
def test_words_taken_out_altogether_come_back(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "door")
    do(view, "change-words")
    key(view, Qt.Key.Key_Delete)
    key(view, Qt.Key.Key_Return)
    assert session.meeting.idea("door").text == "Meet people at the door"


@BOTH
def test_a_branch_can_be_called_something_else(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "night")
    key(view, Qt.Key.Key_F2)
    write(view, "At the door")
    assert session.meeting.branch("night").heading == "At the door"


@BOTH
def test_the_meeting_can_be_called_something_else(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "meeting")
    key(view, Qt.Key.Key_F2)
    write(view, "Shelter")
    assert session.meeting.title == "Shelter"


@BOTH
@pytest.mark.parametrize("by_key", [True, False])
def test_an_idea_added_under_another_has_the_keyboard(
    opening: Opening, kind: type[IdeaView], by_key: bool
) -> None:
    view, session = open_view(opening, kind)
    go(view, "nobody")
    if by_key:
        key(view, Qt.Key.Key_Insert)
    else:
        do(view, "add-under")
    assert under(session, "nobody") == []
    write(view, "Ask twice")
    (new,) = under(session, "nobody")
    key(view, Qt.Key.Key_Return)
    box = view.canvas.box(new)
    assert box is not None
    assert box.hasFocus()
    session.undo()
    settle()
    assert under(session, "nobody") == []
    assert QApplication.focusWidget() is view.canvas.box("nobody")


def test_an_idea_added_beside_another_stands_right_after_it(opening: Opening) -> None:
    view, session = open_view(opening, MapView)
    go(view, "door")
    do(view, "add-beside")
    write(view, "x")
    assert under(session, "night")[0] == "door"
    assert session.meeting.idea(under(session, "night")[1]).text == "x"


def test_a_new_idea_left_empty_leaves_no_trace(opening: Opening) -> None:
    view, session = open_view(opening, MapView)
    box = go(view, "door")
    key(view, Qt.Key.Key_Insert)
    key(view, Qt.Key.Key_Escape)
    assert session.meeting == MEETING
    assert box.hasFocus()


@BOTH
def test_a_heap_can_be_made_and_named(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "why")
    do(view, "new-heap")
    write(view, "Bags")
    assert [branch.heading for branch in session.meeting.branches][1] == "Bags"


@BOTH
@pytest.mark.parametrize("by_key", [True, False])
def test_an_idea_moves_among_those_one_sees(
    opening: Opening, kind: type[IdeaView], by_key: bool
) -> None:
    view, session = open_view(opening, kind)
    box = go(view, "lights")
    if by_key:
        key(view, Qt.Key.Key_Up, CTRL)
    else:
        do(view, "move-up")
    # The kept idea in between is no step of its own.
    assert [i for i in under(session, "night") if i != "afraid"] == ["door", "lights", "nobody"]
    assert box.hasFocus()
    if by_key:
        key(view, Qt.Key.Key_Down, CTRL)
    else:
        do(view, "move-down")
    assert [i for i in under(session, "night") if i != "afraid"] == ["door", "nobody", "lights"]


@BOTH
def test_a_branch_moves_up(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "night")
    key(view, Qt.Key.Key_Up, CTRL)
    assert [branch.id for branch in session.meeting.branches] == ["night", "why"]
    do(view, "move-down")
    assert [branch.id for branch in session.meeting.branches] == ["why", "night"]


@BOTH
def test_keys_put_an_idea_in_and_out_again(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "nobody")
    key(view, Qt.Key.Key_Right, CTRL)
    assert under(session, "door") == ["name", "nobody"]
    key(view, Qt.Key.Key_Left, CTRL)
    assert under(session, "night")[:2] == ["door", "nobody"]
    key(view, Qt.Key.Key_Left, CTRL)
    assert under(session, "night")[:2] == ["door", "nobody"]


@BOTH
def test_an_idea_is_put_under_another_by_choosing_it(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    box = go(view, "door")
    do(view, "put-under")
    chooser = view.first_focus().window().findChildren(QAbstractButton)
    offered = {press.text() for press in chooser if press.isVisible()}
    assert "Why I am going" in offered
    assert not offered & {"One name to ask for", "Meet people at the door"}
    assert not any(SECRET in words for words in offered)
    next(p for p in chooser if p.isVisible() and p.text() == "Why I am going").click()
    settle()
    assert under(session, "why") == ["better", "fare", "door"]
    assert box.hasFocus()


@BOTH
def test_esc_leaves_the_question_as_it_was(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    box = go(view, "door")
    do(view, "put-under")
    key(view, Qt.Key.Key_Escape)
    assert session.meeting == MEETING
    assert box.hasFocus()


@BOTH
@pytest.mark.parametrize(
    ("number", "pile"),
    [(Qt.Key.Key_2, Pile.IF_IT_HELPS), (Qt.Key.Key_1, Pile.SHARE)],
)
def test_a_key_puts_an_idea_on_a_pile(
    opening: Opening, kind: type[IdeaView], number: Qt.Key, pile: Pile
) -> None:
    view, session = open_view(opening, kind)
    go(view, "fare" if pile is Pile.SHARE else "better")
    key(view, number, CTRL)
    assert session.meeting.idea(view.chosen()).pile is pile
    assert f"on-{pile}" in [row.name for row in view.rows()]


@BOTH
def test_what_is_put_away_goes_into_the_pocket(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "better")
    do(view, "on-share")
    words = view.parts.wording.text("pile-keep")
    presses = view.window().findChildren(QAbstractButton)
    next(p for p in presses if p.isVisible() and p.text() == words).click()
    settle()
    assert session.meeting.idea("better").pile is Pile.KEEP
    assert QApplication.focusWidget() is view.canvas.box("kept-why")


@BOTH
@pytest.mark.parametrize(
    ("gone", "then"), [("door", "nobody"), ("lights", "nobody"), ("name", "door"), ("why", "night")]
)
def test_taking_away_goes_to_the_neighbour(
    opening: Opening, kind: type[IdeaView], gone: str, then: str
) -> None:
    view, session = open_view(opening, kind)
    go(view, gone)
    key(view, Qt.Key.Key_Delete)
    assert not session.meeting.has(gone)
    if (gone, then) != ("lights", "nobody"):
        assert QApplication.focusWidget() is view.canvas.box(then)
    else:
        assert QApplication.focusWidget() is view.canvas.box("kept-night")
    assert view.note.undo.isVisible()
    view.note.undo.click()
    settle()
    assert session.meeting == MEETING


@BOTH
def test_dragging_puts_an_idea_under_another(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    moved, onto = view.canvas.box("lights"), view.canvas.box("better")
    assert moved is not None
    assert onto is not None
    drag(view, moved, onto)
    assert under(session, "better") == ["lights"]


def test_dragging_an_idea_onto_what_lies_under_it_changes_nothing(opening: Opening) -> None:
    view, session = open_view(opening, MapView)
    moved, onto = view.canvas.box("door"), view.canvas.box("name")
    assert moved is not None
    assert onto is not None
    drag(view, moved, onto)
    assert session.meeting == MEETING


def drag(view: IdeaView, moved: QWidget, onto: QWidget) -> None:
    start = moved.rect().center()
    end = moved.mapFromGlobal(onto.mapToGlobal(onto.rect().center()))
    QTest.mousePress(moved, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(moved, start + QPoint(30, 30))
    QTest.mouseMove(moved, end)
    QTest.mouseRelease(moved, Qt.MouseButton.LeftButton, pos=end)
    settle()


# Going about.


def test_arrows_reach_every_box_of_the_map(opening: Opening) -> None:
    view, _ = open_view(opening, MapView)
    arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    reached, waiting = {"meeting"}, ["meeting"]
    while waiting:
        here = waiting.pop()
        for arrow in arrows:
            go(view, here)
            key(view, arrow)
            if view.chosen() not in reached:
                reached.add(view.chosen())
                waiting.append(view.chosen())
    assert reached == set(view.canvas.boxes())


def test_home_goes_to_the_middle(opening: Opening) -> None:
    view, _ = open_view(opening, MapView)
    go(view, "name")
    key(view, Qt.Key.Key_Home)
    assert view.chosen() == "meeting"


@BOTH
def test_tab_stops_once_at_all_the_boxes(opening: Opening, kind: type[IdeaView]) -> None:
    view, _ = open_view(opening, kind)
    go(view, "door")
    stops = [
        which
        for which, box in view.canvas.boxes().items()
        if box.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["door"]


@BOTH
def test_a_change_made_elsewhere_leaves_boxes_and_keyboard(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    box = go(view, "door")
    before = dict(view.canvas.boxes())
    session.apply("", lambda m: m.with_idea("why", Idea("new", "New")).with_words("door", "Hi"))
    settle()
    assert box.hasFocus()
    for which, old in before.items():
        assert view.canvas.box(which) is old
    assert view.canvas.box("new") is not None
    session.undo()
    settle()
    assert view.canvas.box("new") is None
    assert box.hasFocus()


def test_a_branch_can_be_seen_alone(opening: Opening) -> None:
    view, _ = open_view(opening, MapView)
    assert isinstance(view, MapView)
    go(view, "name")
    view.one.click()
    settle()
    assert list(view.canvas.boxes()) == [
        *("night", "door", "name", "nobody", "lights", "kept-night")
    ]
    assert view.chosen() == "name"
    view.one.click()
    assert "why" in view.canvas.boxes()


def test_bigger_sets_the_words_anew_and_leaves_the_page_as_it_is(opening: Opening) -> None:
    view, _ = open_view(opening, MapView)
    assert isinstance(view, MapView)
    box = go(view, "door")
    before, press = box.height(), view.bigger.height()
    view.bigger.click()
    settle()
    assert box.height() > before
    assert view.bigger.height() == press
    view.smaller.click()
    settle()
    assert box.height() == before


def test_very_large_words_stand_in_one_column(opening: Opening) -> None:
    opening.look.use(percent=400)
    view, _ = open_view(opening, MapView)
    assert isinstance(view, MapView)
    tops = [box.y() for box in view.canvas.boxes().values()]
    assert tops == sorted(tops)
    assert not view.scroller.horizontalScrollBar().isVisible()
    assert view.as_list.isVisible()


# What is kept.


def all_said(view: IdeaView) -> str:
    said = [passage.text for passage in view.hears().passages]
    for widget in view.findChildren(QWidget):
        face = QAccessible.queryAccessibleInterface(widget)
        said += [face.text(part) for part in (QAccessible.Text.Name, QAccessible.Text.Description)]
        said += [widget.accessibleName(), widget.accessibleDescription()]
        said.append(str(widget.property("text") or ""))
    return "\n".join(said)


@BOTH
def test_kept_words_are_nowhere_until_somebody_looks_inside(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, _ = open_view(opening, kind)
    assert SECRET not in all_said(view)
    go(view, "kept-night")
    key(view, Qt.Key.Key_Space)
    box = view.canvas.box("afraid")
    assert box is not None
    assert SECRET in box.text()
    assert not any(SECRET in passage.text for passage in view.hears().passages)
    do(view, "close-pocket")
    assert SECRET not in all_said(view)
    assert QApplication.focusWidget() is view.canvas.box("kept-night")


@BOTH
def test_the_pocket_is_closed_again_when_one_leaves(opening: Opening, kind: type[IdeaView]) -> None:
    view, _ = open_view(opening, kind)
    go(view, "kept-night")
    do(view, "look-inside")
    view.settle()
    assert view.canvas.box("afraid") is None


# Heard.


@BOTH
def test_it_is_read_in_order_and_each_box_is_lit(opening: Opening, kind: type[IdeaView]) -> None:
    view, _ = open_view(opening, kind)
    keys = [passage.key for passage in view.hears().passages]
    assert keys == [
        *("meeting", "why", "better", "fare", "night", "door", "name"),
        *("nobody", "lights"),
    ]


def test_a_screen_reader_finds_a_tree(opening: Opening) -> None:
    view, _ = open_view(opening, MapView)
    tree = QAccessible.queryAccessibleInterface(view.canvas)
    assert tree.role() == QAccessible.Role.Tree
    box = go(view, "door")
    face = QAccessible.queryAccessibleInterface(box)
    assert face.role() == QAccessible.Role.TreeItem
    assert face.text(QAccessible.Text.Name) == "Meet people at the door"
    told = face.text(QAccessible.Text.Description)
    assert told == "Share. Level 2, 1 of 4. 1 under it."
    state = face.state()
    assert state.expanded
    assert state.selected
    assert state.focused
    leaf = view.canvas.box("nobody")
    assert leaf is not None
    assert not QAccessible.queryAccessibleInterface(leaf).state().expandable
    pocket = view.canvas.box("kept-night")
    assert pocket is not None
    assert QAccessible.queryAccessibleInterface(pocket).state().collapsed


@BOTH
@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, kind: type[IdeaView], percent: int) -> None:
    opening.look.use(percent=percent)
    view, _ = open_view(opening, kind)
    found = audit(view.window(), percent=percent)
    if kind is MapView and percent < 400:
        # Two of the four arrows are not enough for a map; all four are tried above.
        found = [finding for finding in found if finding.check not in ("unreached", "sideways")]
    assert found == []


@BOTH
def test_boxes_stay_in_sight_while_the_size_of_words_changes(
    opening: Opening, kind: type[IdeaView]
) -> None:
    opening.look.use(percent=200)
    view, _ = open_view(opening, kind)
    for percent in (100, 400, 200, 100):
        opening.look.use(percent=percent)
        settle()
        box = go(view, "door")
        assert not box.visibleRegion().isEmpty()


@BOTH
def test_who_it_is_for_names_the_idea_with_where_it_is_now(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, _ = open_view(opening, kind)
    go(view, "better")
    do(view, "on-share")
    chooser = view.findChildren(Chooser)[-1]
    assert view.parts.session.meeting.idea("better").text in chooser.heading.text()
    now = [
        key
        for key, press in chooser.presses.items()
        if "It is here now." in press.accessibleDescription()
    ]
    assert now == [view.parts.session.meeting.idea("better").pile]
