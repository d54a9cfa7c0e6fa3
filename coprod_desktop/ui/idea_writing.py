"""Keeps the words of one line of a meeting while they are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.heaps import split_from
from coprod_desktop.domain.idea import Idea, Pile, new_id
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Kind
from coprod_desktop.ui.session import Edit
from coprod_desktop.ui.steps.answers import with_answer
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_visit import NoteWanted, Put


class Writing:
    """Words for one line, kept letter by letter and undone as one.

    ``read`` finds them in a meeting where they stand, ``write`` puts others there. A new line
    comes with its first letter and goes with its last; an old one left empty keeps its words.
    ``label`` is the key of what the field is called; ``place`` puts an idea where a new one goes
    that is said instead. ``edit`` is the key of what is done, for Undo, where it is something else
    than that an idea comes or gets other words.
    """

    def __init__(
        self,
        parts: Parts,
        which: str,
        read: Callable[[Meeting], str | None],
        write: Callable[[Meeting, str], Meeting],
        put: Callable[[Meeting, str], Meeting] | None = None,
        take: Callable[[Meeting], Meeting] | None = None,
        label: str = "write-words",
        place: Put | None = None,
        edit: str = "",
    ) -> None:
        self.id = which
        self.label = label
        self._edit = edit
        self._parts = parts
        self._read = read
        self._write = write
        self._put = put
        self._take = take
        self._place = place
        self._turn = new_id()
        self._first = self.words(parts.session.meeting)
        self._has_stood = self.stands(parts.session.meeting)

    def stands(self, meeting: Meeting) -> bool:
        """Whether the line is in the meeting."""
        return self._read(meeting) is not None

    def is_lost(self, meeting: Meeting) -> bool:
        """Whether the line was there and was taken away elsewhere."""
        return self._has_stood and not self.stands(meeting)

    @property
    def is_new(self) -> bool:
        """Whether it brings a line that was not there."""
        return self._put is not None

    def shown_in(self, meeting: Meeting) -> Meeting:
        """The meeting as one sees it while a new line has no words yet: with an empty line."""
        if self._put is None or self.stands(meeting):
            return meeting
        return self._put(meeting, "")

    def words(self, meeting: Meeting) -> str:
        """What the field holds."""
        return self._read(meeting) or ""

    def note_here(self) -> NoteWanted | None:
        """What is recorded by whoever would rather say it; None for what is no idea."""
        meeting = self._parts.session.meeting
        if any(idea.id == self.id for _, idea in meeting.walk()):
            return NoteWanted(self.id)
        return None if self._place is None else NoteWanted(self.id, self._place)

    def shown_before(self, meeting: Meeting) -> Meeting:
        """The meeting as one sees it until the words are done: without the line, or as it was."""
        if not self.stands(meeting):
            return meeting
        return self._write(meeting, self._first) if self._take is None else self._take(meeting)

    def begin(self, label: str, edit: Edit) -> None:
        """Makes an edit that brings the line, undone as one with the words that follow."""
        self._apply(label, edit)
        self._first = self.words(self._parts.session.meeting)
        self._has_stood = True

    def keep(self, typed: str) -> None:
        """Keeps what is in the field now."""
        text = typed.strip()
        stands = self.stands(self._parts.session.meeting)
        if stands and (text or self._take is None):
            self._apply("edit-words", lambda m: self._write(m, text or self._first))
        elif stands and self._take is not None:
            self._has_stood = False
            self._apply("edit-words", self._take)
        elif text and self._put is not None:
            put = self._put
            self._apply("edit-add", lambda m: put(m, text))
            self._has_stood = True

    def _apply(self, label: str, edit: Edit) -> None:
        merge = f"words:{self.id}:{self._turn}"
        self._parts.session.apply(self._parts.wording.text(self._edit or label), edit, merge=merge)


def writing_title(parts: Parts) -> Writing:
    """Writes the name of the meeting, which may be empty."""
    return Writing(
        parts,
        parts.session.meeting.id,
        lambda m: m.title,
        lambda m, text: replace(m, title=text),
        label="write-title",
    )


def writing_branch(parts: Parts, which: str, edit: str = "") -> Writing:
    """Writes the name of a branch."""
    read = _heading_of(which)
    return Writing(parts, which, read, lambda m, text: m.renamed(which, text), edit=edit)


def writing_split_heap(parts: Parts, first: str) -> Writing:
    """Puts an idea, with those after it, in a new branch, then writes the name of that."""
    branch = Branch.new(parts.wording.text("split-heap-name"))
    writing = Writing(
        parts,
        branch.id,
        _heading_of(branch.id),
        lambda m, text: m.renamed(branch.id, text),
        label="write-new-heap",
    )
    writing.begin("edit-split", lambda m: split_from(m, first, branch))
    return writing


def writing_idea(parts: Parts, which: str) -> Writing:
    """Writes the words of an idea."""
    return Writing(parts, which, _text_of(which), lambda m, text: m.with_words(which, text))


def writing_new_branch(parts: Parts, at: int | None = None, edit: str = "") -> Writing:
    """Writes the name of a branch that is not there yet."""
    branch = Branch.new("")
    which = branch.id
    return Writing(
        parts,
        which,
        _heading_of(which),
        lambda m, text: m.renamed(which, text),
        put=lambda m, text: m.with_branch(replace(branch, heading=text), at),
        take=lambda m: m.without_branch(which),
        label="write-new-heap",
        edit=edit,
    )


def writing_new_idea(
    parts: Parts, under: str, at: int | None = None, pile: Pile = Pile.SHARE
) -> Writing:
    """Writes an idea that is not there yet, ``under`` a branch or an idea.

    Where there is no branch yet it answers the first question that is answered with ideas.
    """
    idea = Idea.new("", pile=pile)
    which = idea.id

    def place(meeting: Meeting, made: Idea) -> Meeting:
        placed = replace(made, pile=pile)
        if meeting.has(under):
            return meeting.with_idea(under, placed, at)
        steps = parts.route.steps(meeting)
        step = next(s for s in steps if s.kind is Kind.CARDS and s.pile is Pile.SHARE)
        return with_answer(meeting, step, placed, steps)

    def put(meeting: Meeting, text: str) -> Meeting:
        return place(meeting, replace(idea, text=text))

    def take(meeting: Meeting) -> Meeting:
        # With others under it by now, it keeps its last words rather than take them along.
        return meeting if meeting.idea(which).ideas else meeting.without_idea(which)

    return Writing(
        parts,
        which,
        _text_of(which),
        lambda m, text: m.with_words(which, text),
        put=put,
        take=take,
        label="write-new-idea",
        place=place,
    )


def _heading_of(which: str) -> Callable[[Meeting], str | None]:
    def read(meeting: Meeting) -> str | None:
        return next((b.heading for b in meeting.branches if b.id == which), None)

    return read


def _text_of(which: str) -> Callable[[Meeting], str | None]:
    def read(meeting: Meeting) -> str | None:
        return next((idea.text for _, idea in meeting.walk() if idea.id == which), None)

    return read
