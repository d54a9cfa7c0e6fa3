"""Opens a store, or tells why it cannot be opened. Nothing is ever written over to get on."""

from __future__ import annotations

import os
from pathlib import Path

from coprod_desktop.storage import backups
from coprod_desktop.storage.database import PATIENCE, Database
from coprod_desktop.storage.faults import trouble_of_disk
from coprod_desktop.storage.migration import look_over, migrate, version
from coprod_desktop.storage.networks import is_on_a_network
from coprod_desktop.storage.places import Place, file_of
from coprod_desktop.storage.steps import STEPS, Steps
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import Damaged, NetworkFolder, NotAStore, Troubled
from coprod_desktop.whole_file import empty_and_ours_alone, set_down_new

CHECKED_BELOW = 50_000_000
"""Bytes up to which a file is read through at each opening: under a second."""
_HEADER = b"SQLite format 3\x00"


def open_store(
    place: Place, *, must_exist: bool = False, patience: float = PATIENCE, steps: Steps = STEPS
) -> Store:
    """The store at a place, brought to this program's version.

    A file that is not there is made at the first save; with ``must_exist``, or where its backups
    lie, it is Missing instead. Raises Damaged, Missing (both with the newest good backup), Newer,
    NotAStore, NetworkFolder, Busy, Unreachable, ReadOnly, DiskFull or DiskTrouble.
    """
    file = file_of(place)
    if file is not None:
        return _open_file(file, must_exist, patience, steps)
    database = Database(place, patience)
    try:
        migrate(database, steps)
        look_over(database)
    except Troubled:
        database.close()
        raise
    return Store(database)


def _open_file(file: Path, must_exist: bool, patience: float, steps: Steps) -> Store:
    if is_on_a_network(file):
        raise NetworkFolder(str(file))
    backups.sweep(file)
    if not file.exists():
        if must_exist or backups.was_here(file):
            raise backups.missing(file)
        return Store(Database(file, patience), lambda: _make(file, patience, steps))
    _check_header(file)
    database = Database(file, patience)
    try:
        _check(database, file, steps)
    except Damaged as damaged:
        database.close()
        raise Damaged(str(damaged), backups.good_backup(file)) from damaged
    except NotAStore:
        database.close()
        if backups.backups(file):
            # It was one of ours: whatever is here now is what became of it.
            raise Damaged(str(file), backups.good_backup(file)) from None
        raise
    except Troubled:
        database.close()
        raise
    return Store(database)


def _check_header(file: Path) -> None:
    """An empty file is never taken for a new store: a full disk leaves such files behind."""
    try:
        with file.open("rb") as opened:
            header = opened.read(len(_HEADER))
    except OSError as error:
        raise trouble_of_disk(error, file) from error
    if header == _HEADER:
        return
    if not header.strip(b"\x00") or backups.backups(file):
        raise Damaged(str(file), backups.good_backup(file))
    raise NotAStore(str(file))


def _check(database: Database, file: Path, steps: Steps) -> None:
    with database.reading() as connection:
        if not version(connection):
            raise NotAStore(str(file))
        if file.stat().st_size < CHECKED_BELOW:
            try:
                said = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            except UnicodeDecodeError:
                # A damaged file may make even the check stumble over bytes that are no text.
                raise Damaged(str(file)) from None
            if said != ["ok"] or connection.exec_driver_sql("PRAGMA foreign_key_check").all():
                raise Damaged(str(file))
    migrate(database, steps, lambda: _copy_first(file))
    look_over(database)


def _copy_first(file: Path) -> None:
    backups.back_up(file)


def _make(file: Path, patience: float, steps: Steps) -> None:
    """Make the file under another name: at its own place it is there with its tables, or not."""
    if file.exists():
        return
    draft = file.with_name(f"{file.name}.{os.getpid()}{backups.DRAFT}")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        empty_and_ours_alone(draft)
        database = Database(draft, patience)
        try:
            migrate(database, steps)
        finally:
            database.close()
        set_down_new(draft, file)
    except OSError as error:
        raise trouble_of_disk(error, file) from error
    finally:
        _tidy(draft)


def _tidy(draft: Path) -> None:
    try:
        draft.unlink(missing_ok=True)
    except OSError as error:
        # The folder is gone or closed to us; what went wrong before is what matters.
        if draft.exists():
            raise trouble_of_disk(error, draft) from error
