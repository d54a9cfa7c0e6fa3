"""A person tries saying their points aloud, one card at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.practised import Practised
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.ui.practise.aloud import AloudPage
from coprod_desktop.ui.practise.take_wanted import TakeWanted
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.answered import is_answered
from tests.ui.opened import Opening

DOOR, FOOD = Idea.new("Meet people at the door"), Idea.new("Hot food")
SECRET = Idea.new("My secret", pile=Pile.KEEP)
READY = Meeting.new("Shelter", "review").with_branch(
    replace(Branch.new("What I want to say", step="say"), ideas=(DOOR, SECRET, FOOD))
)


@pytest.fixture
def screen_reader() -> Iterator[None]:
    """A screen reader runs."""
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was)


def open_aloud(opening: Opening, meeting: Meeting = READY) -> tuple[AloudPage, Session]:
    page, session = opening.step("say-it", meeting)
    assert isinstance(page, AloudPage)
    return page, session


def test_the_cards_come_one_at_a_time_without_what_is_kept(opening: Opening) -> None:
    page, _ = open_aloud(opening)
    seen = []
    for _ in range(3):
        seen.append((page.card.place.text(), page.card.words.text(), page.card.below.text()))
        page.next.click()
    first = ("Card 1 of 2", DOOR.text, "About 3 seconds aloud.")
    assert seen == [first, ("Card 2 of 2", FOOD.text, "About 1 second aloud."), first]


def test_a_new_card_is_told_to_who_does_not_see_it(
    opening: Opening, qtbot: QtBot, screen_reader: None
) -> None:
    page, _ = open_aloud(opening)
    with qtbot.waitSignal(page.told) as told:
        page.next.click()
    assert told.args == ["Card 2 of 2. Hot food", False]


def test_what_felt_fine_is_marked_on_its_card_until_that_is_undone(opening: Opening) -> None:
    page, session = open_aloud(opening)
    page.fine.click()
    page.next.click()
    assert not page.fine.isChecked()
    page.before.click()
    assert page.fine.isChecked()
    assert session.meeting.idea(DOOR.id).practised.fine
    session.undo()
    assert not page.fine.isChecked()


def test_to_hear_oneself_is_asked_for_with_the_words_of_the_card(
    opening: Opening, qtbot: QtBot
) -> None:
    page, session = open_aloud(opening)
    with qtbot.waitSignal(page.note_wanted) as wanted:
        page.record.click()
    assert wanted.args == [TakeWanted(DOOR.id, DOOR.text)]
    kept = Practised(note=VoiceNote("n", 75))
    session.apply("", lambda m: m.with_practised(DOOR.id, kept))
    assert page.record.text() == "My recording, 1 minute 15 seconds"


def test_the_clock_is_off_until_it_is_wanted_and_ends_nothing(opening: Opening) -> None:
    page, _ = open_aloud(opening)
    assert not page.clock.runs
    page.clock.press.click()
    assert page.clock.runs
    assert page.clock.words.text() == "You have talked for 0 seconds."
    page.clock.press.click()
    assert not page.clock.runs
    page.clock.press.click()
    page.hide()
    assert not page.clock.runs


def test_with_nothing_to_say_the_page_leads_to_writing_it(opening: Opening, qtbot: QtBot) -> None:
    page, _ = open_aloud(opening, Meeting.new("Shelter", "review"))
    assert page.empty.isVisible()
    assert not page.card.isVisible()
    with qtbot.waitSignal(page.left) as left:
        page.empty.presses[0].click()
    assert left.args == ["step:say"]


def test_the_step_counts_as_one_that_was_done_once_something_felt_fine(opening: Opening) -> None:
    page, session = open_aloud(opening)
    assert not is_answered(session.meeting, page.step)
    page.fine.click()
    assert is_answered(session.meeting, page.step)


def test_however_much_is_said_the_next_card_stays_near(opening: Opening) -> None:
    much = Idea.new("Somebody to meet us at the door on the first night. " * 20)
    branch = replace(Branch.new("What I want to say", step="say"), ideas=(much, FOOD))
    page, _ = open_aloud(opening, Meeting.new("Shelter", "review").with_branch(branch))
    long = page.card.words.height()
    page.card.words.set_factor(2.2)
    assert page.card.words.heightForWidth(page.card.words.width()) > 2 * long
