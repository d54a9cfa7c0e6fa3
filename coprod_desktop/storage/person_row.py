"""Writes the row of a person as an edit left them."""

from __future__ import annotations

from sqlalchemy import Connection, func, insert, select, update

from coprod_desktop.domain.person import Person
from coprod_desktop.storage import tables
from coprod_desktop.storage.data_keys import DataKeys
from coprod_desktop.storage.documents import document
from coprod_desktop.storage.merging import patched, still_there
from coprod_desktop.storage.sealing import new_key, seal, unseal_or_none
from coprod_desktop.storage.troubles import NotHere

LEARNED = ("needs", "strengths", "lines", "pieces")
"""What another window may have forgotten, as it is kept now: it does not come back."""


def keep_person(
    connection: Connection, keys: DataKeys, before: Person | None, after: Person
) -> None:
    """Keep a new person (``before`` is None) with a key of their own, or a changed one.

    Raises NotHere where another window took them away: they stay away.
    """
    row = tables.person.c
    sealed = connection.scalar(select(row.sealed).where(row.id == after.id).with_for_update())
    if sealed is not None:
        _change(connection, keys.of(connection, after.id), sealed, before, after)
    elif before is None:
        _add(connection, keys, after)
    else:
        raise NotHere(after.id)


def _add(connection: Connection, keys: DataKeys, person: Person) -> None:
    key = new_key()
    highest = select(func.max(tables.person.c.position))
    connection.execute(
        insert(tables.person).values(
            id=person.id,
            position=tables.next_position(connection, highest),
            version=1,
            sealed=seal(key, document(person), tables.person_place(person.id)),
            **_plain(person),
        )
    )
    keys.add(connection, person.id, key)


def _change(
    connection: Connection, key: bytes, sealed: bytes, before: Person | None, after: Person
) -> None:
    row, place = tables.person.c, tables.person_place(after.id)
    kept = unseal_or_none(key, sealed, place)
    was = kept if before is None else document(before)
    now = document(after)
    if kept is not None and was is not None:
        now |= {name: still_there(name, kept, was, now) for name in LEARNED}
        now = patched(kept, was, now)
    connection.execute(
        update(tables.person)
        .where(row.id == after.id)
        .values(version=row.version + 1, sealed=seal(key, now, place), **_plain(after))
    )


def _plain(person: Person) -> dict[str, str]:
    """What anybody at the computer may see of a person."""
    return {"label": _storable(person.name), "picture": person.picture}


def _storable(name: str) -> str:
    """A name without what a database cannot hold as text; sealed, it is kept as it is."""
    return name.replace("\0", "").encode("utf-8", "replace").decode()
