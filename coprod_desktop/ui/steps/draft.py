"""Keeps the words in a field as one idea, letter by letter."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.session import Edit
from coprod_desktop.ui.steps.answers import with_answer
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_visit import NoteWanted


class Draft:
    """The idea whose words stand in the field of a step.

    The first letter makes it, each further one changes it, an empty field takes it away. All
    that is typed into one idea in one go is undone as one.
    """

    def __init__(self, parts: Parts, step: Step) -> None:
        self._parts = parts
        self._step = step
        self._turn = 0
        self.begin()

    def begin(self) -> None:
        """Starts with an empty field; what was written before stays as it is."""
        self.id = new_id()
        self.is_new = True
        self._turn += 1
        self._gone: tuple[Idea, str, int] | None = None

    def take_up(self, idea: Idea) -> None:
        """Goes on with an idea that stands already."""
        self.id = idea.id
        self.is_new = False
        self._turn += 1
        self._gone = None

    def stands(self, meeting: Meeting) -> bool:
        """Whether any of it is in the meeting."""
        return meeting.has(self.id)

    def is_lost(self, meeting: Meeting) -> bool:
        """Whether an idea taken up here was taken away elsewhere."""
        return not self.is_new and self._gone is None and not self.stands(meeting)

    def words(self, meeting: Meeting) -> str:
        """What the field holds."""
        return meeting.idea(self.id).text if self.stands(meeting) else ""

    def write(self, typed: str) -> None:
        """Keeps what is in the field now."""
        text = typed.strip()
        session = self._parts.session
        if self.stands(session.meeting):
            if text:
                self._apply("edit-words", lambda m: m.with_words(self.id, text))
            elif not session.meeting.idea(self.id).ideas:
                # With others under it, it keeps its last words rather than take them along.
                self._take_away(session.meeting)
        elif text:
            self._put(text)

    def note_here(self) -> NoteWanted:
        """What is recorded by whoever would rather say it: for what is written, else one more."""
        meeting = self._parts.session.meeting
        if self.stands(meeting):
            return NoteWanted(self.id)
        step, steps = self._step, self._parts.route.steps(meeting)
        return NoteWanted(
            put=lambda m, idea: with_answer(m, step, replace(idea, pile=step.pile), steps)
        )

    def _take_away(self, meeting: Meeting) -> None:
        beside = [idea.id for idea in meeting.beside(self.id)]
        place = beside.index(self.id)
        self._gone = (meeting.idea(self.id), meeting.parent_of(self.id), place)
        self._apply("edit-words", lambda m: m.without_idea(self.id))

    def _put(self, text: str) -> None:
        gone = self._gone
        if gone is not None and self._parts.session.meeting.has(gone[1]):
            last, parent, place = gone
            back = replace(last, text=text)
            self._apply("edit-words", lambda m: m.with_idea(parent, back, place))
            return
        steps = self._parts.route.steps(self._parts.session.meeting)
        idea = Idea(self.id, text, pile=self._step.pile)
        self._apply("edit-add", lambda m: with_answer(m, self._step, idea, steps))

    def _apply(self, label: str, edit: Edit) -> None:
        words = self._parts.wording.text(label)
        self._parts.session.apply(words, edit, merge=f"words:{self.id}:{self._turn}")
