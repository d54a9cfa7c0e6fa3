"""An agenda is pasted or typed, a point pinned to a part, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.agenda import MOST_ITEMS, pinned, with_items
from coprod_desktop.domain.agenda_words import items_in
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.agenda.agenda_page import AgendaPage
from coprod_desktop.ui.agenda.item_row import ItemRow
from tests.journeys.window import Someone
from tests.ui.audit import settle

FIELD = "Type or paste it here"
PASTED = "Agenda\n10.00\tWelcome\tDee\n10.05\tThe night shelter\tMs Okafor\n10.25\tThe end\t"


def with_points(meeting: Meeting) -> Meeting:
    points = (Idea("door", "Meet people at the door"), Idea("mine", "My own", pile=Pile.KEEP))
    return meeting.with_branch(Branch("say", "What I want to say", step="say", ideas=points))


def begin(someone: Someone) -> AgendaPage:
    """The step of a new meeting that has a point, with another one that is kept."""
    someone.program.desk.just_for_today(someone.program.ways.liking.now())
    someone.program.ways.new_meeting()
    session = someone.session
    session.apply("", with_points)
    screen = someone.meeting_screen
    screen.go_to_step("agenda")
    settle()
    return next(page for page in screen.findChildren(AgendaPage) if page.isVisible())


def row(page: AgendaPage, number: int) -> ItemRow:
    return page.rows.rows()[number - 1]


def kept(someone: Someone) -> list[tuple[str, int, str]]:
    return [(item.words, item.minutes, item.who) for item in someone.meeting.agenda]


def test_an_agenda_is_pasted_then_a_point_is_pinned_to_its_part(someone: Someone) -> None:
    page = begin(someone)
    someone.go_to(FIELD)
    someone.paste(PASTED)
    assert kept(someone) == [
        ("Welcome", 5, "Dee"),
        ("The night shelter", 20, "Ms Okafor"),
        ("The end", 0, ""),
    ]
    assert someone.sees("3 parts, 25 minutes")
    row(page, 2).pin.setFocus()
    someone.key(Qt.Key.Key_Return)
    assert [card.words for card in row(page, 2).cards.rows()] == ["Meet people at the door"]
    someone.key(Qt.Key.Key_Space)
    which = someone.meeting.agenda[1].id
    assert [idea.id for idea in pinned(someone.meeting, which)] == ["door"]
    assert someone.sees("My point: Meet people at the door")
    someone.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not pinned(someone.meeting, which)


def test_an_agenda_is_typed_part_by_part_and_changed(someone: Someone) -> None:
    page = begin(someone)
    someone.go_to(FIELD)
    for words in ("Welcome 5 mins", "The end"):
        someone.write(words)
        someone.key(Qt.Key.Key_Return)
    someone.write("Not added yet")
    screen = someone.meeting_screen
    screen.go_to_step("say")
    assert [words for words, _, _ in kept(someone)] == ["Welcome", "The end", "Not added yet"]
    screen.go_to_step("agenda")
    settle()
    someone.click_on(row(page, 2).change)
    someone.write_in("How many minutes?", "10 or so")
    someone.write_in("Who leads it?", "Sam")
    someone.click("Move up")
    assert kept(someone)[0] == ("The end", 10, "Sam")
    someone.click("Take it away")
    assert [words for words, _, _ in kept(someone)] == ["Welcome", "Not added yet"]
    assert someone.sees("That part is gone.")


def test_a_part_is_in_the_list_once_it_is_added_and_undone_as_one(someone: Someone) -> None:
    page = begin(someone)
    someone.go_to(FIELD)
    someone.write("Welcome")
    assert [words for words, _, _ in kept(someone)] == ["Welcome"]
    assert not page.rows.rows()
    assert not someone.sees("1 part")
    someone.paste("The end\nTea")
    assert page.edit.toPlainText() == "Welcome"
    assert [words for words, _, _ in kept(someone)] == ["The end", "Tea", "Welcome"]
    assert someone.sees("2 parts")
    for _ in "Welcome":
        someone.key(Qt.Key.Key_Backspace)
    assert [words for words, _, _ in kept(someone)] == ["The end", "Tea"]
    someone.write("Cake 5 mins")
    someone.key(Qt.Key.Key_Return)
    assert kept(someone)[-1] == ("Cake", 5, "")
    assert someone.sees("3 parts, 5 minutes")
    assert page.edit.toPlainText() == ""
    someone.session.undo()
    assert [words for words, _, _ in kept(someone)] == ["The end", "Tea"]
    someone.session.redo()
    assert kept(someone)[-1] == ("Cake", 5, "")


LONG = " ".join(f"word{number}" for number in range(60))


@pytest.mark.parametrize("typed", ["09:30", "10 minutes", "12", LONG])
@pytest.mark.parametrize("added", [True, False])
def test_a_line_is_kept_as_it_was_typed_added_or_left(
    someone: Someone, typed: str, added: bool
) -> None:
    page = begin(someone)
    someone.go_to(FIELD)
    someone.paste(typed)
    if added:
        someone.key(Qt.Key.Key_Return)
        assert someone.sees("Kept. The meeting has 1 part.")
    else:
        someone.meeting_screen.go_to_step("say")
    assert kept(someone) == [(typed, 0, "")]
    assert page.edit.toPlainText() == ""


def test_pasted_lines_that_make_no_part_come_into_the_field(someone: Someone) -> None:
    page = begin(someone)
    someone.go_to(FIELD)
    someone.paste("09:30\n10 minutes")
    assert page.edit.toPlainText() == "09:30 10 minutes"
    assert len(kept(someone)) == 1


def nearly_full(someone: Someone) -> AgendaPage:
    """The step of a meeting that takes one part more."""
    page = begin(someone)
    lines = "\n".join(f"Part {number}" for number in range(MOST_ITEMS - 1))
    someone.session.apply("", lambda m: with_items(m, items_in(lines)))
    settle()
    someone.go_to(FIELD)
    return page


def test_what_is_half_typed_keeps_its_place_when_more_is_pasted_than_fits(
    someone: Someone,
) -> None:
    page = nearly_full(someone)
    someone.write("My own housing")
    someone.paste("Money\nRoof")
    assert someone.sees("Only 60 parts fit here.")
    assert page.edit.toPlainText() == "My own housing"
    assert kept(someone)[-1] == ("My own housing", 0, "")
    someone.meeting_screen.go_to_step("say")
    assert kept(someone)[-1] == ("My own housing", 0, "")
    assert len(kept(someone)) == MOST_ITEMS
    assert page.edit.toPlainText() == ""


def test_words_stay_in_the_field_until_a_full_agenda_has_room(someone: Someone) -> None:
    page = nearly_full(someone)
    someone.write("The last")
    someone.key(Qt.Key.Key_Return)
    someone.write("One too many")
    someone.key(Qt.Key.Key_Return)
    assert someone.sees("Only 60 parts fit here.")
    assert page.edit.toPlainText() == "One too many"
    screen = someone.meeting_screen
    screen.go_to_step("say")
    screen.go_to_step("agenda")
    settle()
    assert page.edit.toPlainText() == "One too many"
    someone.click_on(row(page, 1).change)
    someone.click("Take it away")
    someone.key(Qt.Key.Key_Return)
    assert kept(someone)[-1] == ("One too many", 0, "")
    assert page.edit.toPlainText() == ""
