"""Finds the key that a person's rows are sealed with."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from coprod_desktop.storage import tables
from coprod_desktop.storage.troubles import Damaged, NotHere


class DataKeys:
    """The keys of one store; each is looked for once.

    They lie open until there are locks; see `tables.data_key`.
    """

    def __init__(self) -> None:
        self._found: dict[str, bytes] = {}

    def of(self, connection: Connection, owner: str) -> bytes:
        """A person's key. Raises NotHere where there is no such person, Damaged without a key."""
        if owner not in self._found:
            row = tables.data_key.c
            key = connection.scalar(select(row.key).where(row.owner == owner))
            if key is None:
                there = select(tables.person.c.id).where(tables.person.c.id == owner)
                raise NotHere(owner) if connection.scalar(there) is None else Damaged(owner)
            self._found[owner] = key
        return self._found[owner]

    def add(self, connection: Connection, owner: str, key: bytes) -> None:
        """Keep the key of somebody new, whose row is there already."""
        connection.execute(insert(tables.data_key).values(owner=owner, key=key))

    def forget(self, owner: str) -> None:
        """Let go of a key, as of a person who was taken away."""
        self._found.pop(owner, None)

    def clear(self) -> None:
        """Let go of all keys."""
        self._found.clear()
