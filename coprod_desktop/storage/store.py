"""Keeps people with their meetings as sealed rows behind plain values.

A save is told what a value was before, with what it is after: only the rows between which there
is a difference are written, in one transaction. What another window wrote meanwhile stays, see
`merging`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, delete, select

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.person import Person
from coprod_desktop.storage import backups, own_pictures, sounds, tables
from coprod_desktop.storage.data_keys import DataKeys
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.documents import Document, value
from coprod_desktop.storage.meeting_rows import MeetingRows
from coprod_desktop.storage.meeting_tile import MeetingTile
from coprod_desktop.storage.person_row import keep_person
from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.storage.sealing import unseal
from coprod_desktop.storage.tree import whole
from coprod_desktop.storage.troubles import Damaged, DamagedWords, Newer, NotHere


class Store:
    """All that is kept in one place. Every method may raise a `Troubled`, and may be called from
    any thread."""

    def __init__(self, database: Database, make: Callable[[], None] | None = None) -> None:
        """``make`` makes the file at the first save, where there is none yet."""
        self._database = database
        self._make = make
        self._keys = DataKeys()

    # Looking.

    def people(self) -> tuple[PersonTile, ...]:
        """Everybody, in the order they came."""
        if self._is_empty():
            return ()
        row = tables.person.c
        with self._database.reading() as connection:
            found = connection.execute(
                select(row.id, row.label, row.picture).order_by(row.position, row.id)
            ).all()
        return tuple(PersonTile(which, label, picture) for which, label, picture in found)

    def open_person(self, person_id: str) -> Person:
        """One person, whole."""
        row = tables.person.c
        with self._reading(person_id) as connection:
            sealed = connection.scalar(select(row.sealed).where(row.id == person_id))
            if sealed is None:
                raise NotHere(person_id)
            key = self._keys.of(connection, person_id)
        return value(Person, unseal(key, sealed, tables.person_place(person_id)))

    def meetings(self, person_id: str) -> tuple[MeetingTile, ...]:
        """A person's meetings, the newest first. No idea is opened for it."""
        if self._is_empty():
            return ()
        row = tables.meeting.c
        with self._database.reading() as connection:
            found = connection.execute(
                select(row.id, row.position, row.sealed)
                .where(row.owner == person_id)
                .order_by(row.position.desc(), row.id)
            ).all()
            if not found:
                return ()
            key = self._keys.of(connection, person_id)
        return tuple(_tile(key, person_id, *columns) for columns in found)

    def open_meeting(self, meeting_id: str) -> Meeting:
        """One meeting with all its ideas.

        Raises DamagedWords, which has the rest, where some ideas cannot be read.
        """
        row, idea = tables.meeting.c, tables.idea.c
        with self._reading(meeting_id) as connection:
            found = connection.execute(
                select(row.owner, row.position, row.sealed).where(row.id == meeting_id)
            ).one_or_none()
            if found is None:
                raise NotHere(meeting_id)
            key = self._keys.of(connection, found.owner)
            rows = connection.execute(
                select(idea.id, idea.owner, idea.sealed).where(idea.meeting == meeting_id)
            ).all()
        place = tables.meeting_place(meeting_id, found.owner, found.position)
        meeting = value(Meeting, unseal(key, found.sealed, place))
        opened: list[Document] = []
        damaged: list[str] = []
        for each, owner, sealed in rows:
            try:
                opened.append(unseal(key, sealed, tables.idea_place(each, owner, meeting_id)))
            except Damaged:
                damaged.append(each)
        together = whole(meeting, opened)
        if damaged:
            raise DamagedWords(f"{len(damaged)} of {len(rows)} ideas", together)
        return together

    # Saving.

    def save_person(self, before: Person | None, after: Person | None) -> None:
        """Keep a new person (``before`` is None), a changed one, or none (``after`` is None)."""
        if before == after:
            return
        with self._writing() as connection:
            if after is not None:
                keep_person(connection, self._keys, before, after)
            elif before is not None:
                connection.execute(delete(tables.person).where(tables.person.c.id == before.id))
                self._keys.forget(before.id)

    def save(self, owner_id: str, before: Meeting | None, after: Meeting | None) -> None:
        """Keep what a person changed in a meeting, added with it or took away."""
        if before == after:
            return
        with self._writing() as connection:
            key = self._keys.of(connection, owner_id)
            if after is not None:
                MeetingRows(connection, key, owner_id, after.id).write(before, after)
            elif before is not None:
                connection.execute(delete(tables.meeting).where(tables.meeting.c.id == before.id))
                sounds.forget_unnamed(connection, self._keys, before.id)
                own_pictures.forget_unnamed(connection, self._keys, before.id)

    # Sound.

    def sound(self, note_id: str) -> dict[int, bytes]:
        """The pieces of a voice note by number, in order; none where nothing was recorded.

        Raises Damaged where none of them can be read.
        """
        if self._is_empty():
            return {}
        with self._database.reading() as connection:
            return sounds.pieces(connection, self._keys, note_id)

    def add_sound(
        self, owner_id: str, meeting_id: str, note_id: str, number: int, samples: bytes
    ) -> None:
        """Keep a piece of what a person says, recorded in a meeting."""
        with self._writing() as connection:
            key = self._keys.of(connection, owner_id)
            sounds.add(connection, key, owner_id, meeting_id, note_id, number, samples)

    def forget_sound(self, note_id: str) -> None:
        """Take a voice note away for good."""
        with self._writing() as connection:
            sounds.forget(connection, note_id)

    # People's own pictures.

    def own_picture(self, picture_id: str) -> OwnPicture | None:
        """A photo or a drawing; None where there is none of this id. Raises Damaged."""
        if self._is_empty():
            return None
        with self._database.reading() as connection:
            return own_pictures.read(connection, self._keys, picture_id)

    def keep_own_picture(
        self, owner_id: str, meeting_id: str, picture_id: str, picture: OwnPicture
    ) -> None:
        """Keep a photo or a drawing made in a meeting, instead of what has its id."""
        with self._writing() as connection:
            key = self._keys.of(connection, owner_id)
            own_pictures.keep(connection, key, owner_id, meeting_id, picture_id, picture)

    # What has no place any more.

    def forget_unnamed(
        self, meeting_id: str, named: Collection[str] = (), but: Collection[str] = ()
    ) -> int:
        """Take away what was recorded or drawn in a meeting, but is named by no idea any more.

        So goes what was made in a meeting of this person that is gone, with what of ``named``,
        the ids of notes and pictures, is named no more; but nothing of ``but``. Answers how many
        notes and pictures those were.
        """
        if self._is_empty():
            return 0
        of = (self._keys, meeting_id, named, but)
        with self._database.reading() as connection:
            if not sounds.unnamed(connection, *of) and not own_pictures.unnamed(connection, *of):
                return 0  # as nearly always: nobody has to wait for their turn to write
        with self._writing() as connection:
            gone = sounds.forget_unnamed(connection, *of)
            return gone + own_pictures.forget_unnamed(connection, *of)

    # The rest.

    @property
    def file(self) -> Path | None:
        """The file of this store, or None for a server or a memory."""
        return self._database.file

    def back_up_once_a_day(self, now: datetime | None = None) -> Path | None:
        """Make today's copy of the file; where it lies, if one was made."""
        if self.file is None or self._is_empty():
            return None
        return backups.back_up_once_a_day(self.file, now)

    def close(self) -> None:
        """Let go of the file or the server."""
        self._keys.clear()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    # Inside.

    def _is_empty(self) -> bool:
        """Whether the file is still to be made, by us or by another window."""
        return self._make is not None and self.file is not None and not self.file.exists()

    def _reading(self, which: str) -> AbstractContextManager[Connection]:
        if self._is_empty():
            raise NotHere(which)
        return self._database.reading()

    def _writing(self) -> AbstractContextManager[Connection]:
        if self._make is not None:
            self._make()
            self._make = None
        return self._database.writing()


def _tile(key: bytes, owner: str, which: str, position: int, sealed: bytes) -> MeetingTile:
    try:
        plain = unseal(key, sealed, tables.meeting_place(which, owner, position))
        meeting = value(Meeting, plain)
    except (Damaged, Newer):
        return MeetingTile(which, position, readable=False)
    return MeetingTile(
        which,
        position,
        title=meeting.title,
        when=meeting.when,
        picture=meeting.picture,
        path=meeting.path,
        at=meeting.at,
        going=meeting.going,
    )
