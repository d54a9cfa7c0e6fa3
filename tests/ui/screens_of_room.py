"""The screens one has in the room, with those of an agenda, to be examined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.agenda import cards, with_items
from coprod_desktop.domain.agenda_words import items_in
from coprod_desktop.domain.meeting import Meeting
from tests.journeys.window import Someone
from tests.ui.audit import settle


def _room(*pressed: str, empty: bool = False) -> Callable[[Someone], None]:
    """The cards one has before one, in a window of the usual size."""

    def shown(someone: Someone) -> None:
        someone.program.ways.look_around()
        session = someone.session
        session.apply("", _empty if empty else _with_agenda)
        screen = someone.meeting_screen
        screen.over_wanted.emit("room")
        someone.program.ways.room.fill_screen(False)
        settle()
        for words in pressed:
            someone.click(words)

    return shown


def _with_agenda(meeting: Meeting) -> Meeting:
    meeting = replace(meeting, agenda=())
    items = items_in("Welcome (5 mins)\nThe night shelter this winter (20 mins)\nThe end")
    meeting = with_items(meeting, items)
    return meeting.on_agenda_item(cards(meeting)[0].id, meeting.agenda[1].id)


def _empty(meeting: Meeting) -> Meeting:
    return replace(meeting, branches=())


def _agenda(*pressed: str) -> Callable[[Someone], None]:
    """The parts of a meeting, with one of them open."""

    def shown(someone: Someone) -> None:
        someone.program.ways.look_around()
        session = someone.session
        session.apply("", _with_agenda)
        someone.go_to_step("agenda")
        for words in pressed:
            someone.click(words)

    return shown


ROOM: dict[str, Callable[[Someone], None]] = {
    "in the room": _room("It has begun", "Show what may help (3)", "They said something"),
    "in the room, no cards": _room(empty=True),
    "a card held up": _room("Please say that again"),
    "an agenda, points for a part": _agenda("Pin my points"),
    "an agenda, a part in other words": _agenda("Change it"),
}
