"""Keeps the sound of voice notes as sealed rows, one for about every second.

Sound belongs to a person, not to the meeting it was recorded in: an idea that was not said goes
on to the next meeting with its voice note, what a person needs goes to every later one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, delete, insert, select

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


def forget_unnamed(connection: Connection, keys: DataKeys, meeting: str) -> int:
    """Take the sound away that was recorded in a meeting, but that no idea names any more.

    Answers how many notes those were. Nothing goes as long as a document of the person cannot
    be read: it may name any of them.
    """
    row = tables.sound.c
    recorded = connection.execute(
        select(row.note, row.owner).where(row.meeting == meeting).distinct()
    ).all()
    if not recorded:
        return 0
    owner = recorded[0].owner
    try:
        named = _named(connection, keys.of(connection, owner), owner)
    except (Damaged, NotHere):
        return 0
    gone = [note for note, _ in recorded if note not in named]
    for note in gone:
        forget(connection, note)
    return len(gone)


def _named(connection: Connection, key: bytes, owner: str) -> set[str]:
    """The notes that are named by any idea of a person, in a meeting or of their own."""
    idea, person = tables.idea.c, tables.person.c
    named: set[str] = set()
    rows = select(idea.id, idea.meeting, idea.sealed).where(idea.owner == owner)
    for which, meeting, sealed in connection.execute(rows):
        named.update(_notes_in(unseal(key, sealed, tables.idea_place(which, owner, meeting))))
    own = connection.scalar(select(person.sealed).where(person.id == owner))
    if own is not None:
        named.update(_notes_in(unseal(key, own, tables.person_place(owner))))
    return named


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
