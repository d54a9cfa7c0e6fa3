"""What a meeting leaves for a later day comes back then, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.carry import following
from coprod_desktop.domain.coming_back import due, put_off, remembered, without_gone
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.telling import Telling
from coprod_desktop.domain.when import When

FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)
TAXI = Promise.new("Dee", "pay the taxi", When("Friday", FRIDAY))


def held() -> tuple[Person, Meeting]:
    """A person back from a meeting at which something was promised."""
    opened = Meeting.new("Night shelter")
    meeting = opened.with_promise(TAXI)
    return remembered(Person.new("Robin"), opened, meeting), meeting


def test_a_promise_is_asked_about_once_its_day_is_past() -> None:
    robin, meeting = held()
    assert not due(robin, FRIDAY)
    (reminder,) = due(robin, SATURDAY)
    assert (reminder.meeting, reminder.id) == (meeting.id, TAXI.id)


def test_a_promise_without_a_sure_day_never_comes_back_by_itself() -> None:
    opened = Meeting.new()
    promise = Promise.new("Dee", "ring back", When("soon"))
    meeting = opened.with_promise(promise)
    assert not remembered(Person.new("Robin"), opened, meeting).reminders
    chosen = opened.with_promise(replace(promise, ask_on=FRIDAY))
    assert due(remembered(Person.new("Robin"), opened, chosen), FRIDAY)


def test_what_is_answered_or_put_off_is_left_in_peace() -> None:
    robin, meeting = held()
    later = put_off(robin, meeting.id, SATURDAY)
    assert not due(later, SATURDAY)
    assert due(later, date(2026, 12, 5))
    answered = meeting.with_promise(replace(TAXI, happened=Happened.NO))
    assert not remembered(robin, meeting, answered).reminders


def test_looking_again_at_an_old_meeting_brings_nothing_back() -> None:
    robin, meeting = held()
    let_go = replace(robin, reminders=())
    noted = meeting.with_promise(Promise.new("Sam", "send the notes"))
    assert remembered(let_go, meeting, noted).reminders == ()


def test_what_came_along_to_the_next_meeting_is_asked_about_there() -> None:
    robin, meeting = held()
    after = following(Meeting.new(), meeting, "From last time")
    (carried,) = after.promises
    answered = after.with_promise(replace(carried, happened=Happened.YES))
    assert not remembered(robin, after, answered).reminders


def test_waiting_until_tomorrow_comes_back_tomorrow_until_it_is_told() -> None:
    opened = Meeting.new()
    waits = replace(opened, telling=Telling(FRIDAY))
    robin = remembered(Person.new("Robin"), opened, waits)
    assert [each.meeting for each in due(robin, FRIDAY)] == [waits.id]
    told = replace(waits, telling=Telling(FRIDAY, told=True))
    assert not remembered(robin, waits, told).reminders


def test_a_meeting_that_is_gone_asks_nothing() -> None:
    robin, meeting = held()
    assert without_gone(robin, {meeting.id}) is robin
    assert not without_gone(robin, ()).reminders


def test_what_was_taken_away_again_while_it_was_open_is_not_asked_about() -> None:
    robin, meeting = held()
    opened = meeting.without_promise(TAXI.id)
    assert not remembered(robin, opened, opened).reminders


def test_a_meeting_that_only_was_opened_leaves_what_waits_as_it_is() -> None:
    robin, meeting = held()
    after = following(Meeting.new(), meeting, "From last time")
    assert remembered(robin, after, after) is robin
    assert remembered(robin, meeting, meeting) is robin
