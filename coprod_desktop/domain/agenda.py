"""What a person does with the agenda of a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.refused import NotThere

MOST_ITEMS = 60
"""More than any meeting has: what comes after them is not taken."""


@dataclass(frozen=True, slots=True)
class Going:
    """Where the meeting is: the item it is at, the one after, the next one with a point of mine.

    ``mine`` may be the one it is at. ``points`` is how many of those points wait to be said.
    """

    now: AgendaItem | None = None
    next: AgendaItem | None = None
    mine: AgendaItem | None = None
    points: int = 0


# Looking.


def item(meeting: Meeting, which: str) -> AgendaItem | None:
    """The item with this id, where there is one."""
    return next((each for each in meeting.agenda if each.id == which), None)


def number(meeting: Meeting, which: str) -> int:
    """The place of an item on the agenda, from 1; 0 where it is not on it."""
    ids = [each.id for each in meeting.agenda]
    return ids.index(which) + 1 if which in ids else 0


def pinned(meeting: Meeting, which: str) -> tuple[Idea, ...]:
    """The points pinned to an item that may be said, in order; nothing that is kept."""
    return tuple(idea for idea in to_say(meeting) if idea.agenda_item == which)


def cards(meeting: Meeting, *, if_it_helps: bool = False) -> tuple[Idea, ...]:
    """The points one has before one in the room, in order.

    Those for only if it helps come along where they are asked for; what is kept never does.
    """
    shown = (Pile.SHARE, Pile.IF_IT_HELPS) if if_it_helps else (Pile.SHARE,)
    return tuple(idea for idea in to_say(meeting) if idea.pile in shown)


def going(meeting: Meeting, *, if_it_helps: bool = False) -> Going:
    """Where the meeting is now, going by what the person told; at first before its first item."""
    items = meeting.agenda
    if not items:
        return Going()
    at = number(meeting, meeting.agenda_now) - 1
    now = items[at] if at >= 0 else None
    after = items[at + 1] if at + 1 < len(items) else None
    waiting = [c for c in cards(meeting, if_it_helps=if_it_helps) if c.said is not Said.YES]
    for each in items[max(at, 0) :]:
        points = sum(idea.agenda_item == each.id for idea in waiting)
        if points:
            return Going(now, after, each, points)
    return Going(now, after)


# Doing.


def with_items(meeting: Meeting, items: Iterable[AgendaItem]) -> Meeting:
    """More items after those that are there, as many as an agenda takes."""
    return replace(meeting, agenda=(*meeting.agenda, *items)[:MOST_ITEMS])


def being_written(meeting: Meeting, which: str, now: AgendaItem | None) -> Meeting:
    """An item as it is written by now, last where it is new; None where nothing is written."""
    if now is None:
        return meeting if item(meeting, which) is None else without_item(meeting, which)
    if item(meeting, which) is None:
        return with_items(meeting, (now,))
    return with_item(meeting, now)


def with_item(meeting: Meeting, changed: AgendaItem) -> Meeting:
    """An item in other words, with its points still pinned to it; or NotThere."""
    _place(meeting, changed.id)
    items = (changed if each.id == changed.id else each for each in meeting.agenda)
    return replace(meeting, agenda=tuple(items))


def without_item(meeting: Meeting, which: str) -> Meeting:
    """An item taken away; what was pinned to it is pinned to nothing. Or NotThere."""
    place = _place(meeting, which)
    now = "" if meeting.agenda_now == which else meeting.agenda_now
    items = meeting.agenda[:place] + meeting.agenda[place + 1 :]
    meeting = replace(meeting, agenda=items, agenda_now=now)
    for idea in [idea for _, idea in meeting.walk() if idea.agenda_item == which]:
        meeting = meeting.on_agenda_item(idea.id, "")
    return meeting


def moved_item(meeting: Meeting, which: str, places: int) -> Meeting:
    """An item some places nearer the end, or the start where ``places`` is negative."""
    place = _place(meeting, which)
    items = list(meeting.agenda)
    moved = items.pop(place)
    items.insert(max(0, min(place + places, len(items))), moved)
    return replace(meeting, agenda=tuple(items))


def gone_to(meeting: Meeting, places: int) -> Meeting:
    """The meeting some items further on, or back; before its first item it has not begun."""
    at = number(meeting, meeting.agenda_now) - 1 + places
    at = max(-1, min(at, len(meeting.agenda) - 1))
    return replace(meeting, agenda_now=meeting.agenda[at].id if at >= 0 else "")


def _place(meeting: Meeting, which: str) -> int:
    place = number(meeting, which) - 1
    if place < 0:
        raise NotThere(which)
    return place
