"""A person answers a chair, whom the program or somebody beside them plays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.content.chair import turns
from coprod_desktop.content.table import ContentProblem
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.carry import LINES
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.practising import Does, turns_for
from coprod_desktop.ui.practise.chair import ChairPage
from coprod_desktop.ui.session import Session
from tests.ui.opened import CONTENT, Opening

OWN = "I speak for my street"
POINTS = (Idea.new("Meet people at the door"), Idea.new("Hot food"))
READY = (
    Meeting.new("Shelter", "review")
    .with_branch(replace(Branch.new("What I want to say", step="say"), ideas=POINTS))
    .with_branch(
        replace(
            Branch.new("Lines I can use", step=LINES),
            ideas=(Idea.new(OWN), Idea.new("My secret line", pile=Pile.KEEP)),
        )
    )
)
EVERY = turns_for(turns(), "review")


def open_chair(opening: Opening, meeting: Meeting = READY) -> tuple[ChairPage, Session]:
    page, session = opening.step("chair", meeting)
    assert isinstance(page, ChairPage)
    return page, session


def until(page: ChairPage, does: Does) -> None:
    """Goes to the first turn of a sort, before the chair comes in."""
    for turn in EVERY:
        if turn.does is does:
            return
        page.next.click()
        if turn.comes_while_talking:
            page.next.click()


def test_the_program_says_what_the_chair_asks_then_nothing_goes_on_by_itself(
    opening: Opening, qtbot: QtBot
) -> None:
    page, _ = open_chair(opening)
    assert not page.card.isVisible()
    with qtbot.waitSignal(page.reading_wanted) as read:
        page.who.program.click()
    assert read.args == [page.card.words]
    assert page.card.words.text() == EVERY[0].words
    assert page.card.who.text() == "The chair asks:"
    assert not page.who.isVisible()


def test_before_the_chair_steps_in_a_person_begins_to_say_a_point_of_theirs(
    opening: Opening,
) -> None:
    page, _ = open_chair(opening)
    page.who.program.click()
    until(page, Does.STEPS_IN)
    read: list[QWidget] = []
    page.reading_wanted.connect(read.append)
    assert page.card.words.text() == POINTS[0].text
    assert not page.lines.isVisible()
    page.next.click()
    assert page.card.who.text() == "The chair steps in:"
    assert read == [page.card.words]
    until(page, Does.ASKS)
    page.next.click()
    assert page.card.words.text() != POINTS[0].text


def test_whoever_plays_the_chair_reads_it_with_how_to_say_it_and_nothing_is_said_for_them(
    opening: Opening,
) -> None:
    page, _ = open_chair(opening)
    read: list[QWidget] = []
    page.reading_wanted.connect(read.append)
    page.who.person.click()
    assert page.for_reader.words.text() == EVERY[0].words
    assert page.for_reader.below.text() == EVERY[0].how
    assert not page.card.isVisible()
    assert not page.hear.isVisible()
    assert read == []


def test_lines_to_answer_with_are_offered_ones_own_among_them_but_none_that_is_kept(
    opening: Opening, qtbot: QtBot
) -> None:
    page, _ = open_chair(opening)
    page.who.program.click()
    shown = [press.text() for press in page.lines.lines]
    assert shown == [*EVERY[0].lines, OWN]
    with qtbot.waitSignal(page.reading_wanted) as read:
        page.lines.lines[-1].click()
    assert read.args == [page.lines.lines[-1]]
    with qtbot.waitSignal(page.left) as left:
        page.own.click()
    assert left.args == ["step:ready-lines"]


def test_what_felt_fine_is_said_at_the_end_and_nothing_of_the_rest(opening: Opening) -> None:
    page, session = open_chair(opening)
    page.who.program.click()
    page.fine.click()
    while not page.end.isVisible():
        page.next.click()
    assert session.meeting.felt_fine == {EVERY[0].key}
    assert page.end.fine.text() == "This felt fine:"
    assert not page.next.isVisible()
    page.again.click()
    assert page.card.words.text() == EVERY[0].words
    assert page.fine.isChecked()
    session.undo()
    assert not page.fine.isChecked()


def test_without_points_a_person_talks_about_anything(opening: Opening) -> None:
    page, _ = open_chair(opening, Meeting.new("Shelter", "review"))
    page.who.program.click()
    until(page, Does.STEPS_IN)
    assert page.card.words.text() == "Anything you like"


def test_the_chair_comes_to_the_items_of_the_agenda_that_points_are_pinned_to(
    opening: Opening,
) -> None:
    shelter, money = AgendaItem.new("The night shelter"), AgendaItem.new("Money")
    meeting = replace(READY, agenda=(shelter, money)).on_agenda_item(POINTS[1].id, money.id)
    page, session = open_chair(opening, meeting)
    page.who.program.click()
    page.next.click()
    assert page.card.words.text() == "Now we come to: Money. What would you like to say?"
    assert page.lines.lines[0].text() == POINTS[1].text
    page.fine.click()
    session.apply("Pin", lambda m: m.on_agenda_item(POINTS[0].id, shelter.id))
    assert page.card.place.text() == f"Turn 3 of {len(EVERY) + 2}"
    assert page.fine.isChecked()
    session.apply("Keep", lambda m: m.on_pile(POINTS[1].id, Pile.KEEP))
    assert "Money" not in page.card.words.text()


# What the chair says.


def test_each_kind_of_meeting_has_a_short_meeting_in_which_the_chair_does_all_3() -> None:
    for path in CONTENT.paths:
        mine = turns_for(turns(), path.key)
        assert 8 <= len(mine) <= 12, path.key
        assert {turn.does for turn in mine} == set(Does)


def test_every_turn_has_a_picture_lines_and_meetings_that_are_there() -> None:
    kinds = {path.key for path in CONTENT.paths}
    for turn in turns():
        assert turn.picture in CONTENT.pictures, turn.key
        assert 1 <= len(turn.lines) <= 3, turn.key
        assert turn.meetings <= kinds, turn.key


def test_a_turn_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    place = tmp_path / "practise" / "en-GB"
    place.mkdir(parents=True)
    (place / "chair.toml").write_text('[[turn]]\nkey = "a"\ndoes = "shouts"\n', "utf-8")
    with pytest.raises(ContentProblem, match="“shouts” cannot stand as “does”"):
        turns(folder=tmp_path)
