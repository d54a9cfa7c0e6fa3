"""What a meeting leaves to be asked about on a later day."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import date, timedelta

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.promise import Happened
from coprod_desktop.domain.reminder import Matter, Reminder

LATER = timedelta(days=7)
"""How long one is left in peace who wants to be asked another time."""


def reminders(meeting: Meeting) -> tuple[Reminder, ...]:
    """What a meeting has for a later day, each with the first day it may be asked on.

    A promise without a day never comes back by itself, only with the next meeting.
    """
    asked = tuple(
        Reminder(promise.first_id, meeting.id, Matter.PROMISE, on)
        for promise in meeting.promises
        if (on := promise.asked_from) is not None
        and promise.happened is Happened.NOT_ASKED
        and (promise.who.strip() or promise.what.strip())
    )
    telling = meeting.telling
    if telling.on is None or telling.told:
        return asked
    return (*asked, Reminder(f"{meeting.id}-telling", meeting.id, Matter.TELLING, telling.on))


def remembered(person: Person, opened: Meeting, meeting: Meeting) -> Person:
    """The person with what a meeting leaves for later, as it is after it was open.

    Only what changed while it was open counts, so what was put off or answered stays so. What
    was carried into ``meeting`` is asked about there, no longer at the meeting before.
    """
    known = {reminder.id: reminder for reminder in person.reminders}
    before = {reminder.id: reminder.on for reminder in reminders(opened)}
    taken_over = {promise.first_id for promise in meeting.promises if promise.carried}
    own = []
    for fresh in reminders(meeting):
        stands, same_day = known.get(fresh.id), before.get(fresh.id) == fresh.on
        if stands is None and same_day:
            continue  # answered or let go before
        if stands is not None and stands.meeting != meeting.id and fresh.id not in taken_over:
            continue  # a later meeting asks about it
        own.append(stands if stands is not None and same_day else fresh)
    ids = {reminder.id for reminder in own} | taken_over
    others = tuple(
        reminder
        for reminder in person.reminders
        if reminder.meeting != meeting.id and reminder.id not in ids
    )
    after = (*others, *own)
    return person if set(after) == set(person.reminders) else replace(person, reminders=after)


def due(person: Person, today: date) -> tuple[Reminder, ...]:
    """What may be asked about by ``today``, the longest waiting first."""
    waiting = (reminder for reminder in person.reminders if reminder.on <= today)
    return tuple(sorted(waiting, key=lambda reminder: reminder.on))


def put_off(person: Person, meeting: str, today: date) -> Person:
    """The person who is not asked about a meeting for a week."""
    return replace(
        person,
        reminders=tuple(
            replace(each, on=today + LATER)
            if each.meeting == meeting and each.on <= today
            else each
            for each in person.reminders
        ),
    )


def without_gone(person: Person, meetings: Container[str]) -> Person:
    """The person without what waits of meetings that are not there any more."""
    kept = tuple(each for each in person.reminders if each.meeting in meetings)
    return person if kept == person.reminders else replace(person, reminders=kept)
