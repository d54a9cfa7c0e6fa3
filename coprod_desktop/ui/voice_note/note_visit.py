"""Keeps what is recorded on one visit to the page of a voice note as one change of the meeting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.ui.session import Session

Put = Callable[[Meeting, Idea], Meeting]


@dataclass(frozen=True, slots=True)
class NoteWanted:
    """What somebody wants to say, or to hear.

    ``idea`` is the id of one that stands; else ``put`` puts a fresh one where it belongs, which
    gets that id where there is one. ``hears`` asks to hear the note the idea has.
    """

    idea: str = ""
    put: Put | None = None
    hears: bool = False


class NoteVisit:
    """The takes of a note: each comes in the place of the one before, all are undone as one.

    ``label`` names the change for Undo.
    """

    def __init__(self, session: Session, wanted: NoteWanted, label: str) -> None:
        self.session = session
        self.idea = wanted.idea or new_id()
        self.takes: list[VoiceNote] = []
        self._put = wanted.put
        self._label = label
        self._merge = f"note:{new_id()}"
        before = self.idea_now()
        self._note_before = None if before is None else before.note

    def idea_now(self) -> Idea | None:
        """The idea as it is now, if there is one."""
        meeting = self.session.meeting
        return meeting.idea(self.idea) if meeting.has(self.idea) else None

    @property
    def note(self) -> VoiceNote | None:
        """The note that the idea has now."""
        idea = self.idea_now()
        return None if idea is None else idea.note

    def begin(self, note: VoiceNote) -> None:
        """Another take: its idea has it from now on, so that nothing said is ever homeless."""
        self.takes.append(note)
        self._name(note)

    def grow(self, note: VoiceNote) -> None:
        """The take is longer now."""
        self.takes[-1] = note
        self._name(note)

    def replaced(self) -> list[VoiceNote]:
        """The takes before the last, which are not wanted any more."""
        gone, self.takes = self.takes[:-1], self.takes[-1:]
        return gone

    def drop_empty(self) -> VoiceNote:
        """Puts what there was before in the place of a take in which nothing was said."""
        empty = self.takes.pop()
        self._put_back(self.takes[-1] if self.takes else self._note_before)
        return empty

    def take_back(self) -> list[VoiceNote]:
        """Puts all back as it was before the visit; the takes, of which nothing is to stay."""
        gone, self.takes = self.takes, []
        self._put_back(self._note_before)
        return gone

    def _put_back(self, note: VoiceNote | None) -> None:
        if note is not None:
            self._name(note)
        elif self.idea_now() is not None:
            self._apply(lambda m: m.without_note(self.idea))

    def _name(self, note: VoiceNote) -> None:
        if self.idea_now() is not None:
            self._apply(lambda m: m.with_note(self.idea, note))
        elif self._put is not None:
            put, fresh = self._put, Idea(self.idea, "").with_note(note)
            self._apply(lambda m: put(m, fresh))

    def _apply(self, edit: Callable[[Meeting], Meeting]) -> None:
        self.session.apply(self._label, edit, merge=self._merge)
