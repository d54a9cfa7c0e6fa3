"""The pages of somebody's own, each with something written on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from coprod_desktop.domain.about_me import AboutPage
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.promise import Happened, Promise
from tests.journeys.window import Someone
from tests.ui.audit import settle

FELT = (Feeling(Moment.BEFORE, 2, "Scared"), Feeling(Moment.AFTER, 4, "They listened"))
CAME_TRUE = (Promise("p", "Jo", "Taxi money", happened=Happened.PARTLY),)
WENT_WELL = Branch(
    "w", "What I did right", step="went-well", ideas=(Idea("i", "I asked what it means"),)
)


def with_pages(person: Person) -> Person:
    """Somebody who has written something for each of their pages."""
    return replace(
        person,
        about=(AboutPage("1", like="One thing at a time"), AboutPage("2", "At the clinic")),
        needs=(Idea("n", "A seat near the door", "seat"),),
        strengths=(Strength("I listen well", picture="listen"), Strength("I cook", "In May")),
        contacts=(Contact("Dee, my mentor", "01632 960 123"),),
    )


def _mine(*pressed: str) -> Callable[[Someone], None]:
    """The page that comes up where these are pressed one after the other at one's own place."""

    def shown(someone: Someone) -> None:
        desk, ways = someone.program.desk, someone.program.ways
        desk.new_person("Robin", "fox", ways.liking.now())
        assert desk.person is not None
        felt = partial(
            replace, title="Council", feelings=FELT, promises=CAME_TRUE, branches=(WENT_WELL,)
        )
        desk.new_meeting().apply("", felt)
        desk.close_meeting()
        desk.change_person(with_pages(desk.person))
        ways.place()
        for words in pressed:
            settle()
            someone.click(words)

    return shown


_GROWING = ("How I am growing", "Show it to me")

ME = {
    "about me": _mine("About me"),
    "what I am good at": _mine("What I am good at"),
    "a time I did this": _mine("What I am good at", "A time I did this"),
    "ask someone who knows me": _mine("What I am good at", "Ask someone who knows you"),
    "how I am growing, as petals": _mine(*_GROWING),
    "how I am growing, as a line": _mine(*_GROWING, "As a line"),
}
"""What shows each of them, by what it is called in a test."""
