"""Shows the screens of what helps after a meeting, with what comes back later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.telling import Telling
from coprod_desktop.domain.when import When
from tests.journeys import window
from tests.journeys.window import Someone
from tests.ui.audit import settle

TITLE = "Night shelter"


def bad_meeting(meeting: Meeting) -> Meeting:
    """The meeting with something to tell, two promises whose day is past, a day to wait for."""
    yesterday = window.TODAY - timedelta(days=1)
    for step, words, card in (
        ("said", "I was cut off 2 times.", ""),
        ("better", "Let each person finish", "turns"),
        ("tell-them", "Tell the chair", "chair"),
    ):
        branch = meeting.branch_for(step) or Branch.new(step, step=step)
        if not meeting.has(branch.id):
            meeting = meeting.with_branch(branch)
        meeting = meeting.with_idea(branch.id, Idea.new(words, card=card))
    for who, what in (("Dee", "pay the taxi"), ("", "ring me back about the room upstairs")):
        meeting = meeting.with_promise(Promise.new(who, what, When("Sunday", yesterday)))
    return replace(meeting, title=TITLE, telling=Telling(window.TODAY))


def was_at_a_bad_meeting(someone: Someone) -> str:
    """A person who was at one, back at their own place; the id of the meeting."""
    ways = someone.program.ways
    someone.program.desk.new_person("Robin", "fox", ways.liking.now())
    session = someone.program.desk.new_meeting()
    session.apply("", bad_meeting)
    ways.place()
    settle()
    return session.meeting.id


def _telling(someone: Someone) -> None:
    someone.program.ways.look_around()
    session = someone.session
    session.apply("", bad_meeting)
    screen = someone.meeting_screen
    screen.go_to_step("telling")


def _people(someone: Someone) -> None:
    someone.program.ways.look_around()
    person = someone.program.desk.person
    assert person is not None
    contacts = (Contact("Dee", "07700 900123"), Contact("My sister in the next town"))
    someone.program.desk.change_person(replace(person, contacts=contacts))
    someone.program.ways.back_ways.people_to_ring()


def _due(someone: Someone) -> None:
    someone.program.ways.back_ways.ask_about(was_at_a_bad_meeting(someone))


def _place(someone: Someone) -> None:
    was_at_a_bad_meeting(someone)


def _start(someone: Someone) -> None:
    was_at_a_bad_meeting(someone)
    someone.program.ways.start()
    someone.wait_to_see("Something comes back today")


BACK: dict[str, Callable[[Someone], None]] = {
    "people to ring": _people,
    "numbers of the centre": lambda s: s.program.ways.back_ways.numbers_of_centre(),
    "5 small things": lambda s: s.program.ways.back_ways.grounding(),
    "a place with what comes back": _place,
    "a start with what comes back": _start,
    "did it happen": _due,
    "what to tell them": _telling,
}
