"""Tells which expected trouble an error of the database or the disk is.

Read by its code, never by its text: codes of SQLite are named in https://sqlite.org/rescode.html,
those of PostgreSQL in its manual, appendix "PostgreSQL Error Codes".
"""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from coprod_desktop.storage.troubles import (
    Busy,
    Damaged,
    DiskFull,
    DiskTrouble,
    Missing,
    NotAStore,
    ReadOnly,
    Troubled,
    Unreachable,
)

_SQLITE: tuple[tuple[str, type[Troubled]], ...] = (
    ("SQLITE_FULL", DiskFull),
    ("SQLITE_READONLY_DBMOVED", Missing),
    ("SQLITE_READONLY", ReadOnly),
    ("SQLITE_PERM", ReadOnly),
    ("SQLITE_BUSY", Busy),
    ("SQLITE_LOCKED", Busy),
    ("SQLITE_CORRUPT", Damaged),
    ("SQLITE_NOTADB", NotAStore),
    ("SQLITE_IOERR", DiskTrouble),
)
_POSTGRESQL: tuple[tuple[str, type[Troubled]], ...] = (
    ("53100", DiskFull),
    ("53", Busy),
    ("25006", ReadOnly),
    ("42501", ReadOnly),
    ("55P03", Busy),
    ("40", Busy),
    ("57014", Busy),
    ("57P", Unreachable),
    ("25P03", Unreachable),
    ("08", Unreachable),
    ("28", Unreachable),
    ("3D", Unreachable),
    ("XX", Damaged),
)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)


def trouble_of(error: DBAPIError | sqlite3.Error, file: Path | None) -> Troubled | None:
    """The trouble behind an error, or None where the program itself is at fault."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause, file)
    return _of_server(cause)


def _of_sqlite(cause: sqlite3.Error, file: Path | None) -> Troubled | None:
    code: str | None = getattr(cause, "sqlite_errorname", None)
    if code is None:
        # Bytes that are no text: the one trouble Python finds without SQLite's help.
        return Damaged("text") if type(cause) is sqlite3.OperationalError else None
    if code.startswith("SQLITE_CANTOPEN") and file is not None:
        return _cannot_open(file)
    kind = next((kind for begin, kind in _SQLITE if code.startswith(begin)), None)
    return None if kind is None else kind(code)


def _cannot_open(file: Path) -> Troubled:
    if not file.exists():
        return Missing(str(file))
    return (ReadOnly if os.access(file, os.R_OK) else Unreachable)(str(file))


def _of_server(cause: BaseException | None) -> Troubled | None:
    state: str | None = getattr(cause, "sqlstate", None)
    if state is None:
        # Only a lost or refused connection comes without a code.
        return Unreachable("server") if type(cause).__name__ == "OperationalError" else None
    kind = next((kind for begin, kind in _POSTGRESQL if state.startswith(begin)), None)
    return None if kind is None else kind(state)


def trouble_of_disk(error: OSError, file: Path) -> Troubled:
    """The trouble behind an error of the disk itself."""
    if error.errno in _FULL:
        return DiskFull(str(file))
    if error.errno in _READ_ONLY:
        return ReadOnly(str(file))
    if error.errno == errno.ENOENT:
        return Missing(str(file))
    return DiskTrouble(str(file))
