"""Reads or writes rows in one transaction at a time, in a file, a memory or a server."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import RLock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool

from coprod_desktop.storage.faults import trouble_of
from coprod_desktop.storage.places import MEMORY, Place, file_of, url_of
from coprod_desktop.storage.troubles import Unreachable

PATIENCE = 10.0
"""Seconds to wait for another program that holds the store."""

PRAGMAS = {
    # A rollback journal whose deletion is synced as well. Of 160 power cuts imitated none lost an
    # acknowledged save; SQLite's own default lost one in 23 of 40. WAL loses or corrupts with two
    # windows before SQLite 3.51.3 (https://sqlite.org/wal.html#walresetbug).
    "journal_mode": "DELETE",
    "synchronous": "EXTRA",
    "fullfsync": "ON",
    "foreign_keys": "ON",
    # What is deleted leaves no bytes behind in the file.
    "secure_delete": "ON",
    # Sorting never leaves a file behind.
    "temp_store": "MEMORY",
    # A damaged file is noticed, a hostile one can run nothing.
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "mmap_size": "0",
}


class Database:
    """One place with rows. Every error that can be expected is raised as a `Troubled`."""

    def __init__(self, place: Place, patience: float = PATIENCE) -> None:
        self.file = file_of(place)
        self.in_memory = place == MEMORY
        self.engine = _engine(place, self.file, patience)
        self.is_server = self.engine.dialect.name == "postgresql"
        # A memory has one connection for all threads.
        self._turn: AbstractContextManager[Any] = RLock() if self.in_memory else nullcontext()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of the rows at one moment."""
        with self._expecting(), self._turn, self.engine.connect() as connection:
            if self.is_server:
                connection.execution_options(isolation_level="REPEATABLE READ")
            else:
                connection.exec_driver_sql("BEGIN")
            yield connection
            connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it is kept when the block ends, nothing when it raises.

        SQLite lets one writer in at a time; on a server the rows to change are to be locked.
        """
        with self._expecting(), self._turn, self.engine.connect() as connection:
            if not self.is_server:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            connection.commit()

    @contextmanager
    def _expecting(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            trouble = trouble_of(error, self.file)
            if trouble is None:
                raise
            if self.file is not None:
                # A connection to a file that was moved or put back would not see it again.
                self.engine.dispose()
            raise trouble from error

    def close(self) -> None:
        """Let go of every connection. What was in a memory is gone."""
        self.engine.dispose()


def _engine(place: Place, file: Path | None, patience: float) -> Engine:
    if file is not None:
        return _prepared(
            create_engine(
                "sqlite://",
                creator=lambda: _connect(file, patience),
                poolclass=QueuePool,
                hide_parameters=True,
            )
        )
    if place == MEMORY:
        # One connection, kept: a second one would see another, empty memory.
        return _prepared(
            create_engine(
                place,
                poolclass=StaticPool,
                hide_parameters=True,
                connect_args={"isolation_level": "IMMEDIATE", "check_same_thread": False},
            )
        )
    return _server(url_of(str(place)), patience)


def _server(url: str, patience: float) -> Engine:
    """Nobody waits for ever: not for a lock, not for a server that does not answer."""
    chosen = make_url(url)
    options = (
        str(chosen.query.get("options", "")),
        f"-c lock_timeout={int(patience * 1000)}",
        "-c idle_in_transaction_session_timeout=60s",
    )
    try:
        return create_engine(
            chosen,
            hide_parameters=True,
            pool_pre_ping=True,
            connect_args={"connect_timeout": 5, "options": " ".join(options).strip()},
        )
    except ImportError as error:
        raise Unreachable("no driver for this server is installed") from error


def _connect(file: Path, patience: float) -> sqlite3.Connection:
    """Never makes a file: a store is made whole, or not at all."""
    return sqlite3.connect(
        f"{file.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=patience,
        # Python 3.16 changes the default, so the mode with explicit transactions is named.
        isolation_level="IMMEDIATE",
        check_same_thread=False,
    )


def _prepared(engine: Engine) -> Engine:
    @event.listens_for(engine, "connect")
    def set_pragmas(connection: sqlite3.Connection, _record: object) -> None:
        try:
            for name, setting in PRAGMAS.items():
                connection.execute(f"PRAGMA {name}={setting}").close()
        except sqlite3.Error:
            connection.close()
            raise

    return engine
