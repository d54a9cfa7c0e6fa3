"""Keeps the pictures people brought or drew as sealed rows.

Like sound they belong to a person, not to the meeting they were made in: an idea goes on to the
next meeting with its picture. Sealed is what it shows in words, as JSON, a line end, the picture.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select

from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.picture import own_id
from coprod_desktop.storage import tables
from coprod_desktop.storage.data_keys import DataKeys
from coprod_desktop.storage.sealing import seal_bytes, unseal, unseal_bytes
from coprod_desktop.storage.troubles import Damaged, NotHere

_PICTURE = "picture"
"""The field of every document that names a picture."""


def keep(
    connection: Connection, key: bytes, owner: str, meeting: str, which: str, picture: OwnPicture
) -> None:
    """Keep a picture made in a meeting, in the place of what was kept under its id."""
    words = json.dumps(picture.words).encode() + b"\n"
    sealed = seal_bytes(key, words + picture.content, tables.own_picture_place(which, owner))
    forget(connection, which)
    connection.execute(
        insert(tables.own_picture).values(id=which, owner=owner, meeting=meeting, sealed=sealed)
    )


def read(connection: Connection, keys: DataKeys, which: str) -> OwnPicture | None:
    """A picture, or None where there is none of this id. Raises Damaged."""
    row = tables.own_picture.c
    found = connection.execute(select(row.owner, row.sealed).where(row.id == which)).one_or_none()
    if found is None:
        return None
    place = tables.own_picture_place(which, found.owner)
    plain = unseal_bytes(keys.of(connection, found.owner), found.sealed, place)
    words, _, content = plain.partition(b"\n")
    return OwnPicture(json.loads(words), content)


def forget(connection: Connection, which: str) -> None:
    """Take a picture away."""
    connection.execute(delete(tables.own_picture).where(tables.own_picture.c.id == which))


def forget_unnamed(
    connection: Connection,
    keys: DataKeys,
    meeting: str,
    pictures: Collection[str] = (),
    but: Collection[str] = (),
) -> int:
    """Take away what `unnamed` finds; how many pictures those were."""
    gone = unnamed(connection, keys, meeting, pictures, but)
    for which in gone:
        forget(connection, which)
    return len(gone)


def unnamed(
    connection: Connection,
    keys: DataKeys,
    meeting: str,
    pictures: Collection[str] = (),
    but: Collection[str] = (),
) -> set[str]:
    """The pictures that nothing of a person shows any more, without those of ``but``.

    Looked for are those made in this meeting, those made in meetings of the same person that are
    gone, with ``pictures``, wherever they were made. None are found as long as a document of the
    person cannot be read: it may name any of them.
    """
    row, own = tables.own_picture.c, tables.meeting.c
    owner: str | None = connection.scalar(select(own.owner).where(own.id == meeting))
    if owner is None:
        owner = connection.scalar(select(row.owner).where(row.meeting == meeting).limit(1))
    if owner is None:
        return set()
    there = select(own.id).where(own.owner == owner)
    wanted = or_(row.meeting == meeting, row.id.in_(pictures), row.meeting.not_in(there))
    made = connection.scalars(select(row.id).where(row.owner == owner, wanted))
    found = set(made).difference(but)
    if not found:
        return set()
    try:
        for document in _documents(connection, keys, owner):
            found.difference_update(_pictures_in(document))
            if not found:
                break
    except (Damaged, NotHere):
        return set()
    return found


def _documents(connection: Connection, keys: DataKeys, owner: str) -> Iterator[Any]:
    """Everything that is kept of a person, opened."""
    key = keys.of(connection, owner)
    idea, own, person = tables.idea.c, tables.meeting.c, tables.person.c
    meetings = select(own.id, own.position, own.sealed).where(own.owner == owner)
    for which, position, sealed in connection.execute(meetings).all():
        yield unseal(key, sealed, tables.meeting_place(which, owner, position))
    ideas = select(idea.id, idea.meeting, idea.sealed).where(idea.owner == owner)
    for which, in_meeting, sealed in connection.execute(ideas).all():
        yield unseal(key, sealed, tables.idea_place(which, owner, in_meeting))
    mine = connection.scalar(select(person.sealed).where(person.id == owner))
    if mine is not None:
        yield unseal(key, mine, tables.person_place(owner))


def _pictures_in(plain: Any) -> Iterator[str]:
    """The ids of all people's own pictures in a document, wherever in it they stand."""
    if isinstance(plain, dict):
        picture = plain.get(_PICTURE)
        if isinstance(picture, str) and own_id(picture):
            yield own_id(picture)
        for entry in plain.values():
            yield from _pictures_in(entry)
    elif isinstance(plain, list):
        for entry in plain:
            yield from _pictures_in(entry)
