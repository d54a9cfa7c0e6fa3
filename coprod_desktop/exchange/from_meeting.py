"""Turns a meeting into an outline for other programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.picture import own_id
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.when import When
from coprod_desktop.exchange.icons import Icons
from coprod_desktop.exchange.tree import FORMAT, Entry, LeftOut, Outline, plain

_FORMAT = "1"
YES = "yes"


def leaving(meeting: Meeting) -> Meeting:
    """What of a meeting goes to other programs: what may be shared, with heaps still empty.

    A heap from which something is kept is not among the empty ones.
    """
    shared = meeting.shared()
    stays = {branch.id: branch for branch in shared.branches}
    branches = (
        stays.get(branch.id, branch)
        for branch in meeting.branches
        if branch.id in stays or _is_empty_heap(branch)
    )
    full = replace(shared, branches=tuple(branches))
    ids = full.ids()
    # Of a heap that is still empty as well; never of what is not there.
    left_out = shared.left_out | (meeting.left_out & ids)
    return replace(full, left_out=left_out, folded=meeting.folded & ids)


def _is_empty_heap(branch: Branch) -> bool:
    return not branch.ideas and not branch.step and bool(plain(branch.heading).strip())


def outline_of(meeting: Meeting, icons: Icons, colours: Sequence[str] = ()) -> Outline:
    """All that may leave; ``colours`` are those of the branches, which begin again at the end."""
    told = leaving(meeting)
    writing = _Writing(told, icons, colours)
    return Outline(tuple(writing.entries()), +writing.left_out)


class _Writing:
    def __init__(self, meeting: Meeting, icons: Icons, colours: Sequence[str]) -> None:
        self._meeting = meeting
        self._icons = icons
        self._colours = colours
        self.left_out: Counter[LeftOut] = Counter()

    def entries(self) -> Iterator[Entry]:
        meeting = self._meeting
        yield self._entry(0, meeting.id, meeting.title, meeting.picture, _of_meeting(meeting))
        for number, branch in enumerate(meeting.branches):
            colour = self._colours[number % len(self._colours)] if self._colours else ""
            marks = {"step": branch.step}
            entry = self._entry(1, branch.id, branch.heading, branch.picture, marks)
            yield replace(entry, colour=colour)
            yield from self._ideas(branch)

    def _ideas(self, branch: Branch) -> Iterator[Entry]:
        for depth, idea in branch.walk():
            yield self._entry(depth + 2, idea.id, idea.text, idea.picture, self._of_idea(idea))

    def _of_idea(self, idea: Idea) -> dict[str, str]:
        voice_note = idea.note is not None
        self.left_out[LeftOut.VOICE_NOTES] += voice_note
        return {
            "pile": "" if idea.pile is Pile.SHARE else idea.pile,
            "said": "" if idea.said is Said.NOT_YET else idea.said,
            "author": idea.author,
            "card": idea.card,
            "agenda-item": idea.agenda_item,
            "source-page": idea.source_page,
            "voice-note": "stayed behind" if voice_note else "",
        }

    def _entry(
        self, level: int, which: str, text: str, picture: str, marks: dict[str, str]
    ) -> Entry:
        if own_id(picture):
            # What somebody brought or drew stays on this computer.
            self.left_out[LeftOut.OWN_PICTURES] += 1
            picture = ""
        marks = {
            **marks,
            "picture": picture,
            "left-out": YES if which in self._meeting.left_out else "",
        }
        icon = self._icons.icon(picture) if picture else ""
        return Entry(
            level,
            text,
            icons=(icon,) if icon else (),
            folded=which in self._meeting.folded,
            marks={name: value for name, value in marks.items() if value},
        )


def _of_meeting(meeting: Meeting) -> dict[str, str]:
    """What is known of the meeting; not which pages somebody was on, which is nobody's business."""
    marks = {
        FORMAT: _FORMAT,
        "path": meeting.path,
        "where": meeting.where,
        "off-sheet": " ".join(sorted(filter(_is_key, meeting.left_out))),
        **_of_when("when", meeting.when),
    }
    for number, source in enumerate(meeting.sources, 1):
        marks[f"source-{number}"] = source
    for number, promise in enumerate(meeting.promises, 1):
        name = f"promise-{number}"
        marks.update(_of_promise(name, promise))
        marks[f"{name}-left-out"] = YES if promise.id in meeting.left_out else ""
    return marks


def _is_key(name: str) -> bool:
    """Whether something left off the sheet is no idea and no promise, but the same everywhere."""
    return "-" in name


def _of_when(name: str, when: When) -> dict[str, str]:
    return {
        name: when.typed,
        f"{name}-day": when.day.isoformat() if when.day is not None else "",
        f"{name}-time": when.time.isoformat() if when.time is not None else "",
        f"{name}-about": YES if when.about else "",
        f"{name}-impossible": YES if when.impossible else "",
    }


def _of_promise(name: str, promise: Promise) -> dict[str, str]:
    happened = promise.happened
    return {
        # There even where nothing is told yet, since it is what a promise is known by.
        f"{name}-happened": happened,
        f"{name}-who": promise.who,
        f"{name}-what": promise.what,
        f"{name}-carried": YES if promise.carried else "",
        **_of_when(f"{name}-by", promise.by),
    }
