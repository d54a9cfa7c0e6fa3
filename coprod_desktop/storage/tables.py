"""The tables of a store as this program reads them.

Plain are only what joins or sorts the rows, with the name and the picture of a person's start
tile, which anybody at the computer may see. All else is in ``sealed``. `steps` makes the tables.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    String,
    Table,
    Text,
)

ID = String(64)

metadata = MetaData()

store_version = Table(
    "store_version",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
)

person = Table(
    "person",
    metadata,
    Column("id", ID, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("picture", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

# Until a person can lock their place, their data key lies open here: the words are sealed, but
# whoever has the file has the key. Rows of locks will take the place of this table.
data_key = Table(
    "data_key",
    metadata,
    Column("owner", ID, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("key", LargeBinary, nullable=False),
)

meeting = Table(
    "meeting",
    metadata,
    Column("id", ID, primary_key=True),
    Column("owner", ID, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

# Where an idea lies in its tree is sealed with it. Its id is its own within its meeting only.
idea = Table(
    "idea",
    metadata,
    Column("meeting", ID, ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True),
    Column("id", ID, primary_key=True),
    Column("owner", ID, nullable=False),
    Column("version", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

# About a second of a voice note. It stays with its person also where the meeting it was recorded
# in goes: which ideas name it is sealed with them.
sound = Table(
    "sound",
    metadata,
    Column("note", ID, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("owner", ID, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("meeting", ID, nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
)

# A photo a person brought, or what they drew, with what it shows in their words. Like sound it
# stays with its person.
own_picture = Table(
    "own_picture",
    metadata,
    Column("id", ID, primary_key=True),
    Column("owner", ID, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("meeting", ID, nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
)


def person_place(which: str) -> str:
    """What a person's document is bound to."""
    return f"person/{which}/{which}"


def meeting_place(which: str, owner: str, position: int) -> str:
    """What a meeting's document is bound to."""
    return f"meeting/{which}/{owner}/{position}"


def idea_place(which: str, owner: str, in_meeting: str) -> str:
    """What an idea's document is bound to."""
    return f"idea/{which}/{owner}/{in_meeting}"


def sound_place(note: str, owner: str, number: int) -> str:
    """What a piece of a voice note is bound to."""
    return f"sound/{note}/{owner}/{number}"


def own_picture_place(which: str, owner: str) -> str:
    """What a person's own picture is bound to."""
    return f"own_picture/{which}/{owner}"


def next_position(connection: Connection, highest: Select[Any]) -> int:
    """The position after the highest one."""
    last: int | None = connection.scalar(highest)
    return 0 if last is None else last + 1
