"""Saves in a thread of its own what is handed to it, in order, until each is known to be kept.

An edit that cannot be saved stays here as a draft, with what it was before and after. The person
is told once, calmly, by the caller; nothing is lost while the program is open. One that meets a
fault of ours is set aside, so that it does not hold up the words of others.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from threading import Condition, Thread
from time import monotonic

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.drafts import (
    Draft,
    ForgetSoundDraft,
    ForgetUnnamedDraft,
    MeetingDraft,
    PersonDraft,
    PictureDraft,
    SoundDraft,
    is_of,
    merged,
)
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import Trouble, Troubled

log = logging.getLogger(__name__)

SHOWN_FIRST = 0.02
"""Seconds an edit has to be shown in before it is written, unless somebody waits for that."""

Tell = Callable[[Trouble | None], None]
"""Told from the writing thread: a trouble each time a save does not go, None when all is kept
again after one."""


class Keeper:
    """The one writer of a store, which is its own to close."""

    def __init__(self, store: Store, tell: Tell) -> None:
        self._store = store
        self._tell = tell
        self._drafts: deque[Draft] = deque()
        self._aside: list[Draft] = []
        """What met a fault of ours, with what may hang on it: the rest does not wait for it."""
        self._place_aside = 0
        self._offered: frozenset[str] = frozenset()
        self._at_work = False
        self._stuck = False
        self._closing = False
        self._awaited = 0
        self._changed = Condition()
        # A daemon, so that a program that ends badly is not kept open; `close` waits for it.
        self._thread = Thread(target=self._run, name="keeper", daemon=True)
        self._thread.start()

    def keep(self, owner_id: str, before: Meeting | None, after: Meeting | None) -> None:
        """Hand over an edit of a meeting. Returns at once."""
        self._take(MeetingDraft(owner_id, before, after))

    def keep_person(self, before: Person | None, after: Person | None) -> None:
        """Hand over an edit of a person. Returns at once."""
        self._take(PersonDraft(before, after))

    def keep_sound(self, owner: str, meeting: str, note: str, number: int, samples: bytes) -> None:
        """Hand over a piece of a voice note. Returns at once."""
        with self._changed:
            self._offered |= {note}
        self._take(SoundDraft(owner, meeting, note, number, samples))

    def forget_sound(self, note: str) -> None:
        """Take a voice note away for good, with what waits of it. Returns at once."""
        with self._changed:
            working, waiting = self._apart()
            self._drafts = deque((*working, *(d for d in waiting if not is_of(d, note))))
            self._aside = [draft for draft in self._aside if not is_of(draft, note)]
        self._take(ForgetSoundDraft(note))

    def keep_picture(self, owner: str, meeting: str, which: str, picture: OwnPicture) -> None:
        """Hand over a photo or a drawing as it is by now. Returns at once."""
        with self._changed:
            self._offered |= {which}
        self._take(PictureDraft(owner, meeting, which, picture))

    def picture(self, which: str) -> OwnPicture | None:
        """A photo or a drawing, also one that still waits to be kept; None where there is none.

        Raises a Troubled where it cannot be read.
        """
        waiting = (d for d in reversed(self.drafts) if isinstance(d, PictureDraft))
        found = next((draft.picture for draft in waiting if draft.which == which), None)
        return found or self._store.own_picture(which)

    def forget_unnamed(self, meeting: str, named: frozenset[str] = frozenset()) -> None:
        """Take away what was made in a meeting, but that no idea names. Returns at once.

        So goes what of ``named``, the ids of notes and pictures, is named no more, wherever it
        was made; but nothing of what can be offered back.
        """
        self._take(ForgetUnnamedDraft(meeting, named))

    def offer_back(self, named: frozenset[str]) -> None:
        """From now on, undoing can bring these notes and pictures back, with all that are made
        from now on, but none of before. Returns at once."""
        with self._changed:
            self._offered = named

    def sound(self, note: str) -> bytes:
        """All of a voice note, also what still waits to be kept; nothing where there is none.

        Raises a Troubled where it cannot be read.
        """
        # First what waits: it may be written in between, but is not lost from sight.
        drafts = self.drafts
        if ForgetSoundDraft(note) in drafts:
            return b""
        waiting = [draft for draft in drafts if is_of(draft, note)]
        pieces = self._store.sound(note)
        pieces.update((draft.number, draft.samples) for draft in waiting)
        return b"".join(pieces[number] for number in sorted(pieces))

    def try_again(self) -> None:
        """Try to save what waits after a trouble. Returns at once."""
        with self._changed:
            self._put_back()

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """What is not known to be kept yet, in order."""
        with self._changed:
            return (*self._aside, *self._drafts)

    def settle(self, timeout: float = 10.0) -> bool:
        """Wait until all is kept, at most that many seconds; whether it is.

        What is stuck is tried once more; if that does not go either, there is no more waiting.
        """
        end = monotonic() + timeout
        with self._changed:
            self._put_back()
            self._awaited += 1
            while (self._drafts or self._at_work) and not self._stuck:
                if not self._changed.wait(max(0.0, end - monotonic())):
                    break
            self._awaited -= 1
            return not self._drafts and not self._aside and not self._at_work

    def close(self, timeout: float = 10.0) -> bool:
        """Settle, make today's backup, let the store go; whether all is kept.

        What is not is in `drafts`.
        """
        kept = self.settle(timeout)
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join(max(timeout, 0.1))
        return kept

    def _put_back(self) -> None:
        """Puts what is set aside in front of the rest, to be tried once more."""
        working, waiting = self._apart()
        self._drafts = deque((*working, *self._aside, *waiting))
        self._aside.clear()
        self._stuck = False
        self._changed.notify_all()

    def _apart(self) -> tuple[tuple[Draft, ...], tuple[Draft, ...]]:
        """What is being written just now, which is left as it is; what waits behind it."""
        every = tuple(self._drafts)
        return every[: self._at_work], every[self._at_work :]

    def _take(self, draft: Draft) -> None:
        with self._changed:
            # The first is being written just now and is left as it is.
            whole = None
            if len(self._drafts) > self._at_work:
                whole = merged(self._drafts[-1], draft)
            if whole is not None:
                self._drafts.pop()
            self._drafts.append(whole or draft)
            self._stuck = False
            self._changed.notify_all()

    def _run(self) -> None:
        told = False
        while (draft := self._next()) is not None:
            trouble = self._saved(draft)
            with self._changed:
                self._at_work = False
                self._stuck = not self._is_done_with(trouble)
                if not self._stuck:
                    self._drafts.popleft()
                over = told and not self._drafts and not self._aside
                self._changed.notify_all()
            if trouble is not None:
                told = True
                self._tell(trouble)
            elif over:
                told = False
                self._tell(None)
        self._put_away()

    def _is_done_with(self, trouble: Trouble | None) -> bool:
        """Whether the rest can go on after this one; sets it aside where it must not be lost."""
        if trouble is None:
            return True
        # What another window took away can never be kept; but what is not here may also be
        # something new that is set aside.
        if trouble is Trouble.NOT_HERE and not self._aside:
            return True
        if trouble not in (Trouble.UNEXPECTED, Trouble.NOT_HERE):
            return False
        if self._is_to_be_forgotten(self._drafts[0]):
            return True
        self._aside.insert(self._place_aside, self._drafts[0])
        return True

    def _is_to_be_forgotten(self, draft: Draft) -> bool:
        """Whether a draft is sound that was not to be kept after all while it was at work."""
        return isinstance(draft, SoundDraft) and ForgetSoundDraft(draft.note) in self._drafts

    def _put_away(self) -> None:
        try:
            self._store.back_up_once_a_day()
        except Troubled as troubled:
            # The words are kept; tomorrow there is another day for the copy.
            log.warning("no backup: %s", troubled.trouble)
        self._store.close()

    def _next(self) -> Draft | None:
        """The draft to write, once there is one; None when it is time to end."""
        with self._changed:
            while not self._closing and (self._stuck or not self._drafts):
                self._changed.wait()
            if self._closing:
                return None
            # Python threads take turns, so one that writes now would hold up what shows the edit.
            if not self._awaited:
                self._changed.wait(SHOWN_FIRST)
            self._at_work = True
            self._drafts[0] = self._with_set_aside(self._drafts[0])
            if isinstance(self._drafts[0], ForgetUnnamedDraft):
                self._drafts[0] = replace(self._drafts[0], but=self._offered)
            return self._drafts[0]

    def _with_set_aside(self, draft: Draft) -> Draft:
        """The draft with the one set aside that it goes on from, which keeps their order."""
        for place, earlier in enumerate(self._aside):
            whole = merged(earlier, draft)
            if whole is not None:
                self._place_aside = place
                del self._aside[place]
                return whole
        self._place_aside = len(self._aside)
        return draft

    def _saved(self, draft: Draft) -> Trouble | None:
        if isinstance(draft, ForgetUnnamedDraft) and self._aside:
            return None  # what is set aside may name it: the next time will do
        try:
            draft.save(self._store)
        except Troubled as troubled:
            return troubled.trouble
        except Exception as error:  # noqa: BLE001
            # The outermost edge of this thread. A fault of ours must not end it, or all that
            # comes after would be lost as well. Its text may hold words, so only its kind is told.
            log.error("a save met %s", type(error).__name__)
            return Trouble.UNEXPECTED
        return None
