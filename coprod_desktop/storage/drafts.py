"""What waits to be saved, each edit as a value that keeps itself in a store."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TypeGuard

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import Troubled

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A person's meeting as it was before and after an edit."""

    owner: str
    before: Meeting | None
    after: Meeting | None

    def save(self, store: Store) -> None:
        """Keep it."""
        store.save(self.owner, self.before, self.after)


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A person as they were before and after an edit."""

    before: Person | None
    after: Person | None

    def save(self, store: Store) -> None:
        """Keep it."""
        store.save_person(self.before, self.after)


@dataclass(frozen=True, slots=True)
class SoundDraft:
    """A piece of a voice note, as it comes while somebody speaks."""

    owner: str
    meeting: str
    note: str
    number: int
    samples: bytes

    def save(self, store: Store) -> None:
        """Keep it."""
        store.add_sound(self.owner, self.meeting, self.note, self.number, self.samples)


@dataclass(frozen=True, slots=True)
class ForgetSoundDraft:
    """A voice note that is not to be kept."""

    note: str

    def save(self, store: Store) -> None:
        """Take what was kept of it away."""
        store.forget_sound(self.note)


@dataclass(frozen=True, slots=True)
class PictureDraft:
    """A photo or a drawing, as it is by now."""

    owner: str
    meeting: str
    which: str
    picture: OwnPicture

    def save(self, store: Store) -> None:
        """Keep it."""
        store.keep_own_picture(self.owner, self.meeting, self.which, self.picture)


@dataclass(frozen=True, slots=True)
class ForgetUnnamedDraft:
    """A meeting to be looked through for sound and pictures that no idea names any more.

    ``named`` are looked for wherever they were made, ``but`` are left alone.
    """

    meeting: str
    named: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()

    def save(self, store: Store) -> None:
        """Take that away, where it can be; if not, the next time will do."""
        try:
            store.forget_unnamed(self.meeting, self.named, self.but)
        except Troubled as troubled:
            log.warning("what nobody names is left: %s", troubled.trouble)


Draft = (
    MeetingDraft | PersonDraft | SoundDraft | PictureDraft | ForgetSoundDraft | ForgetUnnamedDraft
)


def merged(earlier: Draft, later: Draft) -> Draft | None:
    """Two drafts as one, where the later goes on from the very value the earlier ended with."""
    if isinstance(earlier, MeetingDraft) and isinstance(later, MeetingDraft):
        if earlier.owner != later.owner or earlier.after is None:
            return None
        return replace(earlier, after=later.after) if later.before == earlier.after else None
    if isinstance(earlier, PersonDraft) and isinstance(later, PersonDraft):
        if earlier.after is None:
            return None
        return replace(earlier, after=later.after) if later.before == earlier.after else None
    if isinstance(earlier, PictureDraft) and isinstance(later, PictureDraft):
        # A stroke more is kept with all those before it.
        return later if earlier.which == later.which else None
    return None


def is_of(draft: Draft, note: str) -> TypeGuard[SoundDraft]:
    """Whether a draft is a piece of this voice note."""
    return isinstance(draft, SoundDraft) and draft.note == note
