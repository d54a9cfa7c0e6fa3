"""Keeps people with their meetings as sealed rows behind plain values.

A save is told what a value was before, with what it is after: only the rows between which there
is a difference are written, in one transaction. What another window wrote meanwhile stays: a
field changed on one side only is taken from there, and where both wrote an idea's text, both
texts are kept, one in an idea beside the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, update

from coprod_desktop.domain.idea import new_id
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.storage import backups, tables
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.documents import Document, document, patched, value
from coprod_desktop.storage.sealing import new_key, seal, unseal
from coprod_desktop.storage.tiles import MeetingTile, PersonTile
from coprod_desktop.storage.tree import AT, UNDER, Placed, meeting_row, places, whole, without_ideas
from coprod_desktop.storage.troubles import Damaged, DamagedWords, Newer, NotHere

_AT_ONCE = 500
"""More ids than this are not named in a query: all rows of the meeting are looked at."""


class Store:
    """All that is kept in one place. Every method may raise a `Troubled`, and may be called from
    any thread."""

    def __init__(self, database: Database, make: Callable[[], None] | None = None) -> None:
        """``make`` makes the file at the first save, where there is none yet."""
        self._database = database
        self._make = make
        self._keys: dict[str, bytes] = {}

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
            key = self._key(connection, person_id)
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
            key = self._key(connection, person_id)
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
            key = self._key(connection, found.owner)
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
                self._keep_person(connection, before, after)
            elif before is not None:
                connection.execute(delete(tables.person).where(tables.person.c.id == before.id))
                self._keys.pop(before.id, None)

    def save(self, owner_id: str, before: Meeting | None, after: Meeting | None) -> None:
        """Keep what a person changed in a meeting, added with it or took away."""
        if before == after:
            return
        with self._writing() as connection:
            key = self._key(connection, owner_id)
            if after is not None:
                _MeetingRows(connection, key, owner_id, after.id).write(before, after)
            elif before is not None:
                connection.execute(delete(tables.meeting).where(tables.meeting.c.id == before.id))

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

    def _key(self, connection: Connection, owner: str) -> bytes:
        """A person's data key. It lies open until there are locks; see `tables.data_key`."""
        if owner not in self._keys:
            row = tables.data_key.c
            key = connection.scalar(select(row.key).where(row.owner == owner))
            if key is None:
                there = select(tables.person.c.id).where(tables.person.c.id == owner)
                raise NotHere(owner) if connection.scalar(there) is None else Damaged(owner)
            self._keys[owner] = key
        return self._keys[owner]

    def _keep_person(self, connection: Connection, before: Person | None, after: Person) -> None:
        row, place = tables.person.c, tables.person_place(after.id)
        sealed = connection.scalar(select(row.sealed).where(row.id == after.id).with_for_update())
        plain = {"label": _storable(after.name), "picture": after.picture}
        if sealed is None:
            if before is not None:
                # Taken away in another window: it stays away.
                raise NotHere(after.id)
            key = new_key()
            connection.execute(
                insert(tables.person).values(
                    id=after.id,
                    position=_next(connection, select(func.max(row.position))),
                    version=1,
                    sealed=seal(key, document(after), place),
                    **plain,
                )
            )
            connection.execute(insert(tables.data_key).values(owner=after.id, key=key))
            return
        key = self._key(connection, after.id)
        kept = _opened(key, sealed, place)
        was = kept if before is None else document(before)
        now = document(after) if kept is None else patched(kept, was, document(after))
        connection.execute(
            update(tables.person)
            .where(row.id == after.id)
            .values(version=row.version + 1, sealed=seal(key, now, place), **plain)
        )


def _next(connection: Connection, highest: Select[Any]) -> int:
    """The position after the highest one."""
    last: int | None = connection.scalar(highest)
    return 0 if last is None else last + 1


def _storable(name: str) -> str:
    """A name without what a database cannot hold as text; sealed, it is kept as it is."""
    return name.replace("\0", "").encode("utf-8", "replace").decode()


def _opened(key: bytes, sealed: bytes, place: str) -> Document | None:
    """A document that is to be written over, or None where it is damaged: then it is mended."""
    try:
        return unseal(key, sealed, place)
    except Damaged:
        return None


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
    )


@dataclass(frozen=True, slots=True)
class _MeetingRows:
    """The rows of one meeting within one transaction."""

    connection: Connection
    key: bytes
    owner: str
    which: str

    def write(self, before: Meeting | None, after: Meeting) -> None:
        """Write the rows that differ, the meeting's own first."""
        row = tables.meeting.c
        there = self.connection.execute(
            select(row.owner, row.position, row.sealed)
            .where(row.id == self.which)
            .with_for_update()
        ).one_or_none()
        if there is None:
            # New, or taken away in another window while words were written here: they come back.
            self._add_meeting(after)
            before = None
        elif before is None or without_ideas(before) != without_ideas(after):
            self._change_meeting(there.position, there.sealed, before, after)
        was = {} if before is None else places(before)
        self._write_ideas(was, places(after), fresh=there is None)

    def _add_meeting(self, after: Meeting) -> None:
        row = tables.meeting.c
        highest = select(func.max(row.position)).where(row.owner == self.owner)
        position = _next(self.connection, highest)
        place = tables.meeting_place(self.which, self.owner, position)
        self.connection.execute(
            insert(tables.meeting).values(
                id=self.which,
                owner=self.owner,
                position=position,
                version=1,
                sealed=seal(self.key, meeting_row(after), place),
            )
        )

    def _change_meeting(
        self, position: int, sealed: bytes, before: Meeting | None, after: Meeting
    ) -> None:
        row, place = tables.meeting.c, tables.meeting_place(self.which, self.owner, position)
        kept, now = _opened(self.key, sealed, place), meeting_row(after)
        if kept is not None:
            now = patched(kept, kept if before is None else meeting_row(before), now)
            if now == kept:
                return
        self.connection.execute(
            update(tables.meeting)
            .where(row.id == self.which)
            .values(version=row.version + 1, sealed=seal(self.key, now, place))
        )

    def _write_ideas(self, was: dict[str, Placed], now: dict[str, Placed], *, fresh: bool) -> None:
        touched = [
            which
            for which in {**was, **now}
            if which not in was or which not in now or not now[which].same_row(was[which])
        ]
        kept = {} if fresh else self._kept(touched)
        added: dict[str, Document] = {}
        changed: dict[str, Document] = {}
        gone: list[str] = []
        for which in touched:
            before = was[which].row() if which in was else None
            after = now[which].row() if which in now else None
            merged = _merge(kept.get(which), before, after)
            added.update(merged.beside)
            if merged.row is None:
                gone += [which] if merged.remove else []
            elif which in kept:
                changed[which] = merged.row
            else:
                added[which] = merged.row
        self._add(added)
        self._change(changed)
        self._remove(gone)

    def _kept(self, which: Sequence[str]) -> dict[str, Document | None]:
        """The documents of these ideas as they are kept now; None for one that is damaged."""
        if not which:
            return {}
        row = tables.idea.c
        query = select(row.id, row.owner, row.sealed).where(row.meeting == self.which)
        if len(which) <= _AT_ONCE:
            query = query.where(row.id.in_(which))
        return {
            each: _opened(self.key, sealed, tables.idea_place(each, owner, self.which))
            for each, owner, sealed in self.connection.execute(query)
        }

    def _add(self, rows: dict[str, Document]) -> None:
        self._execute(
            insert(tables.idea),
            (
                {
                    "meeting": self.which,
                    "id": each,
                    "owner": self.owner,
                    "version": 1,
                    "sealed": self._sealed(each, plain),
                }
                for each, plain in rows.items()
            ),
        )

    def _change(self, rows: dict[str, Document]) -> None:
        row = tables.idea.c
        self._execute(
            update(tables.idea)
            .where(row.meeting == self.which, row.id == bindparam("which"))
            .values(version=row.version + 1, sealed=bindparam("now")),
            ({"which": each, "now": self._sealed(each, plain)} for each, plain in rows.items()),
        )

    def _remove(self, which: Iterable[str]) -> None:
        row = tables.idea.c
        self._execute(
            delete(tables.idea).where(row.meeting == self.which, row.id == bindparam("which")),
            ({"which": each} for each in which),
        )

    def _sealed(self, which: str, plain: Document) -> bytes:
        return seal(self.key, plain, tables.idea_place(which, self.owner, self.which))

    def _execute(self, statement: Any, rows: Iterable[dict[str, Any]]) -> None:
        given = list(rows)
        if given:
            self.connection.execute(statement, given)


@dataclass(frozen=True, slots=True)
class _Merged:
    """What becomes of an idea's row, with the rows that come beside it."""

    row: Document | None
    remove: bool = False
    beside: tuple[tuple[str, Document], ...] = ()


def _merge(kept: Document | None, before: Document | None, after: Document | None) -> _Merged:
    """What to write, where ``kept`` is what is kept now: another window may have been first."""
    if after is None:
        # Taken away here; but words written elsewhere meanwhile stay.
        changed = kept is not None and before is not None and kept["text"] != before["text"]
        return _Merged(None, remove=not changed)
    if kept is None:
        return _Merged(after)
    if before is None:
        return _Merged(patched(kept, kept, after))
    merged = patched(kept, before, after)
    theirs = kept["text"]
    if before["text"] == after["text"] or theirs in (before["text"], after["text"]):
        return _Merged(merged)
    which = new_id()
    beside = {**kept, "id": which, UNDER: merged[UNDER], AT: merged[AT]}
    return _Merged(merged, beside=((which, beside),))
