"""Keeps the sound of voice notes as sealed rows, one for about every second.

Sound belongs to a person, not to the meeting it was recorded in: an idea that was not said goes
on to the next meeting with its voice note, what a person needs goes to every later one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select

from coprod_desktop.storage import tables
from coprod_desktop.storage.data_keys import DataKeys
from coprod_desktop.storage.sealing import seal_bytes, unseal, unseal_bytes
from coprod_desktop.storage.tree import ID, NOTE
from coprod_desktop.storage.troubles import Damaged, NotHere


def add(
    connection: Connection,
    key: bytes,
    owner: str,
    meeting: str,
    note: str,
    number: int,
    samples: bytes,
) -> None:
    """Keep a piece of a note; one of the same number is replaced, as after a doubtful answer."""
    row = tables.sound.c
    connection.execute(delete(tables.sound).where(row.note == note, row.number == number))
    connection.execute(
        insert(tables.sound).values(
            note=note,
            number=number,
            owner=owner,
            meeting=meeting,
            sealed=seal_bytes(key, samples, tables.sound_place(note, owner, number)),
        )
    )


def pieces(connection: Connection, keys: DataKeys, note: str) -> dict[int, bytes]:
    """The pieces of a note by number, in order; none where there is no such note.

    A damaged piece is left out, as long as there are others. Raises Damaged where there are not.
    """
    row = tables.sound.c
    found = connection.execute(
        select(row.number, row.owner, row.sealed).where(row.note == note).order_by(row.number)
    ).all()
    whole: dict[int, bytes] = {}
    for number, owner, sealed in found:
        try:
            place = tables.sound_place(note, owner, number)
            whole[number] = unseal_bytes(keys.of(connection, owner), sealed, place)
        except Damaged:
            continue
    if found and not whole:
        raise Damaged(f"sound/{note}")
    return whole


def forget(connection: Connection, note: str) -> None:
    """Take the sound of a note away."""
    connection.execute(delete(tables.sound).where(tables.sound.c.note == note))


def forget_unnamed(
    connection: Connection,
    keys: DataKeys,
    meeting: str,
    notes: Collection[str] = (),
    but: Collection[str] = (),
) -> int:
    """Take away what `unnamed` finds; how many notes those were."""
    gone = unnamed(connection, keys, meeting, notes, but)
    for note in gone:
        forget(connection, note)
    return len(gone)


def unnamed(
    connection: Connection,
    keys: DataKeys,
    meeting: str,
    notes: Collection[str] = (),
    but: Collection[str] = (),
) -> set[str]:
    """The notes that no idea of a person names any more, without those of ``but``.

    Looked for are those that were recorded in this meeting, those recorded in meetings of the
    same person that are gone, with ``notes``, wherever they were recorded. None are found as
    long as a document of the person cannot be read: it may name any of them.
    """
    idea = tables.idea.c
    owner = _owner_of(connection, meeting)
    if owner is None:
        return set()
    found = _recorded(connection, owner, meeting, notes).difference(but)
    if not found:
        return set()
    try:
        key = keys.of(connection, owner)
        # Most of the time they are all where they were recorded.
        found -= _named(connection, key, owner, idea.meeting == meeting)
        if found:
            found -= _named(connection, key, owner, idea.meeting != meeting)
            found -= _named_of_their_own(connection, key, owner)
    except (Damaged, NotHere):
        return set()
    return found


def _owner_of(connection: Connection, meeting: str) -> str | None:
    """Whose meeting it is, or was as something was recorded in it."""
    row, own = tables.sound.c, tables.meeting.c
    owner: str | None = connection.scalar(select(own.owner).where(own.id == meeting))
    if owner is None:
        owner = connection.scalar(select(row.owner).where(row.meeting == meeting).limit(1))
    return owner


def _recorded(connection: Connection, owner: str, meeting: str, notes: Collection[str]) -> set[str]:
    """The notes to look for, see `unnamed`."""
    row, own = tables.sound.c, tables.meeting.c
    there = select(own.id).where(own.owner == owner)
    wanted = or_(row.meeting == meeting, row.note.in_(notes), row.meeting.not_in(there))
    return set(connection.scalars(select(row.note).where(row.owner == owner, wanted).distinct()))


def _named(connection: Connection, key: bytes, owner: str, where: ColumnElement[bool]) -> set[str]:
    """The notes that are named by these ideas of a person."""
    idea = tables.idea.c
    rows = select(idea.id, idea.meeting, idea.sealed).where(idea.owner == owner, where)
    return {
        note
        for which, meeting, sealed in connection.execute(rows)
        for note in _notes_in(unseal(key, sealed, tables.idea_place(which, owner, meeting)))
    }


def _named_of_their_own(connection: Connection, key: bytes, owner: str) -> set[str]:
    """The notes that are named by what a person needs in every meeting."""
    row = tables.person.c
    own = connection.scalar(select(row.sealed).where(row.id == owner))
    return set() if own is None else set(_notes_in(unseal(key, own, tables.person_place(owner))))


def _notes_in(plain: Any) -> Iterator[str]:
    """The ids of all notes in a document, wherever in it they stand."""
    if isinstance(plain, dict):
        note = plain.get(NOTE)
        if isinstance(note, dict) and ID in note:
            yield note[ID]
        for entry in plain.values():
            yield from _notes_in(entry)
    elif isinstance(plain, list):
        for entry in plain:
            yield from _notes_in(entry)
