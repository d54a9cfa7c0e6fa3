"""Writes those rows of a meeting that an edit changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.storage import tables
from coprod_desktop.storage.documents import Document
from coprod_desktop.storage.merging import merge, patched
from coprod_desktop.storage.sealing import seal, unseal_or_none
from coprod_desktop.storage.tree import Placed, meeting_row, places, without_ideas

_AT_ONCE = 500
"""More ids than this are not named in a query: all rows of the meeting are looked at."""


@dataclass(frozen=True, slots=True)
class MeetingRows:
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
        position = tables.next_position(self.connection, highest)
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
        kept, now = unseal_or_none(self.key, sealed, place), meeting_row(after)
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
            merged = merge(kept.get(which), before, after)
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
            each: unseal_or_none(self.key, sealed, tables.idea_place(each, owner, self.which))
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
