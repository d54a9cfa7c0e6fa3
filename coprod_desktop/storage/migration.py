"""Brings a store to the version of this program, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, delete, func, insert, inspect, select
from sqlalchemy.exc import OperationalError, ProgrammingError

from coprod_desktop.storage.database import Database
from coprod_desktop.storage.steps import STEPS, Steps
from coprod_desktop.storage.tables import metadata, store_version
from coprod_desktop.storage.troubles import Damaged, Newer, NotAStore

_LOCK = 7_251_104
"""The number by which programs on one server know that one of them is at work here."""

_UNDEFINED = ("42P01", "42703")
"""PostgreSQL's codes for a table or a column that is not there."""


def version(connection: Connection) -> int:
    """The version of a store, 0 where there are no tables at all.

    Raises NotAStore where there are tables, but not ours.
    """
    names = set(inspect(connection).get_table_names())
    if store_version.name in names:
        return connection.scalar(select(func.max(store_version.c.number))) or 0
    if names & set(metadata.tables):
        raise NotAStore("tables of the same name")
    return 0


def migrate(
    database: Database, steps: Steps = STEPS, before: Callable[[], None] = lambda: None
) -> int:
    """Do the steps that are not done yet; how many there were.

    The lock comes first, so of many programs that start at once one does the steps. ``before``
    is called under that lock, ahead of the first change, where there was a store already.
    Raises Newer where the store has more steps behind it than this program knows.
    """
    with database.writing() as connection:
        if database.is_server:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        done = version(connection)
        if done > len(steps):
            raise Newer(f"store of version {done}, program of version {len(steps)}")
        if done == len(steps):
            return 0
        if done:
            before()
        else:
            store_version.create(connection, checkfirst=True)
        for step in steps[done:]:
            step(connection)
        connection.execute(delete(store_version))
        connection.execute(insert(store_version).values(number=len(steps)))
    return len(steps) - done


def look_over(database: Database) -> None:
    """Raises Damaged where a table or a column this program reads is not there."""
    with database.reading() as connection:
        try:
            for table in metadata.sorted_tables:
                connection.execute(select(table).limit(0))
        except (OperationalError, ProgrammingError) as error:
            lacking = getattr(error.orig, "sqlite_errorname", "") == "SQLITE_ERROR"
            if lacking or getattr(error.orig, "sqlstate", "") in _UNDEFINED:
                raise Damaged("tables") from error
            raise
