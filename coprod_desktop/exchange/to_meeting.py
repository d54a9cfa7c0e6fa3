"""Turns an outline of another program into a meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum
from typing import TypeVar

from coprod_desktop.domain.idea import Idea, Pile, Said, new_id
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.picture import own_id
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.refused import DEEPEST
from coprod_desktop.domain.when import When
from coprod_desktop.exchange.from_meeting import YES
from coprod_desktop.exchange.icons import Icons
from coprod_desktop.exchange.tree import Entry, LeftOut, Outline

LONGEST = 20_000
"""Letters of one idea; what is longer becomes several, so that each can be shown."""
_LONGEST_MARK = 2_000
_DEEPEST_LEVEL = DEEPEST + 1
"""The level of the deepest idea, where a branch is at 1."""

_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Found:
    """A meeting made of a file, with what was left out of it or changed its place."""

    meeting: Meeting
    left_out: Mapping[LeftOut, int]

    @property
    def heaps(self) -> int:
        """How many heaps it has."""
        return len(self.meeting.branches)

    @property
    def ideas(self) -> int:
        """How many ideas it has."""
        return sum(1 for _ in self.meeting.walk())


def meeting_of(outline: Outline, icons: Icons, notes: str) -> Found:
    """A fresh meeting. What was noted at the title comes under a heap called ``notes``."""
    return _Making(outline, icons, notes).found()


@dataclass(slots=True)
class _Twig:
    """A line with the ideas under it, while they come."""

    entry: Entry
    id: str = field(default_factory=new_id)
    ideas: list[Idea] = field(default_factory=list)


class _Making:
    def __init__(self, outline: Outline, icons: Icons, notes: str) -> None:
        self._outline = outline
        self._icons = icons
        self._notes = notes
        self._left_out = Counter(outline.left_out)
        self._folded: set[str] = set()
        self._off_sheet: set[str] = set()

    def found(self) -> Found:
        title = self._outline.title
        marks = self._marks(title)
        meeting = replace(
            Meeting.new(title.text[:LONGEST].strip()),
            path=marks.get("path", ""),
            where=marks.get("where", ""),
            when=_when(marks, "when"),
            picture=self._picture(title),
            branches=tuple(self._branches()),
            promises=tuple(self._promises(marks)),
            sources=tuple(_numbered(marks, "source")),
        )
        self._off_sheet.update(marks.get("off-sheet", "").split())
        meeting = replace(
            meeting, folded=frozenset(self._folded), left_out=frozenset(self._off_sheet)
        )
        return Found(meeting, +self._left_out)

    def _branches(self) -> Iterator[Branch]:
        """The branches, each made of its lines from the last to the first, which needs no calls."""
        waiting: list[_Twig] = []
        branches: list[Branch] = []
        for entry in self._lines():
            while waiting and waiting[-1].entry.level >= entry.level:
                self._close(waiting, branches)
            waiting.append(_Twig(entry))
        while waiting:
            self._close(waiting, branches)
        return iter(branches)

    def _close(self, waiting: list[_Twig], branches: list[Branch]) -> None:
        """Finishes a line, since all that lies under it has come."""
        twig = waiting.pop()
        entry, marks, under = twig.entry, self._marks(twig.entry), tuple(twig.ideas)
        if entry.folded and (under or self._outline.is_ours):
            self._folded.add(twig.id)
        if marks.get("left-out") == YES:
            self._off_sheet.add(twig.id)
        picture = self._picture(entry)
        if not waiting:
            step = marks.get("step", "")
            branches.append(Branch(twig.id, entry.text.strip(), picture, step, under))
            return
        idea = Idea(
            twig.id,
            entry.text.strip(),
            picture,
            _choice(Pile, marks.get("pile", ""), Pile.SHARE),
            marks.get("author", ""),
            _choice(Said, marks.get("said", ""), Said.NOT_YET),
            marks.get("card", ""),
            marks.get("agenda-item", ""),
            marks.get("source-page", ""),
            ideas=under,
        )
        waiting[-1].ideas.append(idea)

    def _promises(self, marks: Mapping[str, str]) -> Iterator[Promise]:
        for number, happened in enumerate(_numbered(marks, "promise", "-happened"), 1):
            name = f"promise-{number}"
            promise = Promise(
                new_id(),
                marks.get(f"{name}-who", ""),
                marks.get(f"{name}-what", ""),
                _when(marks, f"{name}-by"),
                _choice(Happened, happened, Happened.NOT_ASKED),
                marks.get(f"{name}-carried") == YES,
            )
            if marks.get(f"{name}-left-out") == YES:
                self._off_sheet.add(promise.id)
            yield promise

    # The lines as they can be taken.

    def _lines(self) -> Iterator[Entry]:
        """All lines below the title, none too long, none too deep, notes as lines of their own."""
        for entry in self._noted():
            if entry.level > _DEEPEST_LEVEL:
                self._left_out[LeftOut.LIFTED] += 1
                entry = replace(entry, level=_DEEPEST_LEVEL)
            yield from self._split(entry)

    def _noted(self) -> Iterator[Entry]:
        title, *others = self._outline.entries
        note = "\n".join(part for part in (title.text[LONGEST:], title.note) if part)
        if note:
            yield Entry(1, self._notes)
            self._left_out[LeftOut.NOTES] += 1
            yield Entry(2, note)
        for entry in others:
            yield entry
            if entry.note:
                self._left_out[LeftOut.NOTES] += 1
                yield Entry(entry.level + 1, entry.note)

    def _split(self, entry: Entry) -> Iterator[Entry]:
        """A line, or as many as its words need; what lies under it lies under the last."""
        text = entry.text
        if len(text) <= LONGEST:
            yield entry
            return
        self._left_out[LeftOut.SPLIT] += 1
        *first, last = (text[at : at + LONGEST] for at in range(0, len(text), LONGEST))
        for part in first:
            yield replace(entry, text=part, folded=False)
        yield replace(entry, text=last)

    # What a line says beside its words.

    def _marks(self, entry: Entry) -> Mapping[str, str]:
        """What ours say; a file of another program only looks as if it did."""
        if not self._outline.is_ours:
            return {}
        return {name: value[:_LONGEST_MARK] for name, value in entry.marks.items()}

    def _picture(self, entry: Entry) -> str:
        picture = self._marks(entry).get("picture", "")
        if picture and not own_id(picture) and self._icons.knows(picture):
            return picture
        shown = (self._icons.picture(icon) for icon in entry.icons)
        found = next((each for each in shown if each), "")
        self._left_out[LeftOut.ICONS] += max(len(entry.icons) - bool(found), 0)
        return found


def _choice(sort: type[_Choice], written: str, otherwise: _Choice) -> _Choice:
    return sort(written) if written in {str(each) for each in sort} else otherwise


def _when(marks: Mapping[str, str], name: str) -> When:
    return When(
        marks.get(name, ""),
        _day(marks.get(f"{name}-day", "")),
        _time(marks.get(f"{name}-time", "")),
        marks.get(f"{name}-about") == YES,
        marks.get(f"{name}-impossible") == YES,
    )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None


def _time(written: str) -> time | None:
    try:
        # Ours is never in the time of another place, which could not be compared with this one.
        return time.fromisoformat(written).replace(tzinfo=None) if written else None
    except ValueError:
        return None


def _numbered(marks: Mapping[str, str], name: str, last: str = "") -> Iterator[str]:
    number = 1
    while f"{name}-{number}{last}" in marks:
        yield marks[f"{name}-{number}{last}"]
        number += 1
