"""The steps that bring a store of any earlier version to this one.

A step, once released, is never changed: it names its tables itself and does not look at `tables`.
Most change needs no step at all, because it happens inside the sealed documents.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

Step = Callable[[Connection], None]
Steps = Sequence[Step]


def first_tables(connection: Connection) -> None:
    """People, their open data keys, meetings, ideas."""
    made = MetaData()
    which = String(64)

    def sealed() -> tuple[Column[int], Column[bytes]]:
        return (
            Column("version", Integer, nullable=False),
            Column("sealed", LargeBinary, nullable=False),
        )

    def to(other: str) -> ForeignKey:
        return ForeignKey(f"{other}.id", ondelete="CASCADE")

    Table(
        "person",
        made,
        Column("id", which, primary_key=True),
        Column("position", Integer, nullable=False),
        Column("label", Text, nullable=False),
        Column("picture", Text, nullable=False),
        *sealed(),
    )
    Table(
        "data_key",
        made,
        Column("owner", which, to("person"), primary_key=True),
        Column("key", LargeBinary, nullable=False),
    )
    Table(
        "meeting",
        made,
        Column("id", which, primary_key=True),
        Column("owner", which, to("person"), nullable=False, index=True),
        Column("position", Integer, nullable=False),
        *sealed(),
    )
    Table(
        "idea",
        made,
        Column("meeting", which, to("meeting"), primary_key=True),
        Column("id", which, primary_key=True),
        Column("owner", which, nullable=False),
        *sealed(),
    )
    made.create_all(connection, checkfirst=False)


def sound_of_voice_notes(connection: Connection) -> None:
    """The pieces of what people say instead of typing."""
    made, which = MetaData(), String(64)
    # Named again, only so that the new table can point at it.
    Table("person", made, Column("id", which, primary_key=True))
    sound = Table(
        "sound",
        made,
        Column("note", which, primary_key=True),
        Column("number", Integer, primary_key=True, autoincrement=False),
        Column(
            "owner", which, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True
        ),
        Column("meeting", which, nullable=False, index=True),
        Column("sealed", LargeBinary, nullable=False),
    )
    sound.create(connection, checkfirst=False)


def own_pictures(connection: Connection) -> None:
    """The photos people bring, with what they draw."""
    made, which = MetaData(), String(64)
    # Named again, only so that the new table can point at it.
    Table("person", made, Column("id", which, primary_key=True))
    own_picture = Table(
        "own_picture",
        made,
        Column("id", which, primary_key=True),
        Column(
            "owner", which, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True
        ),
        Column("meeting", which, nullable=False, index=True),
        Column("sealed", LargeBinary, nullable=False),
    )
    own_picture.create(connection, checkfirst=False)


STEPS: Steps = (first_tables, sound_of_voice_notes, own_pictures)
"""Step number n makes a store of version n out of one of version n - 1."""
