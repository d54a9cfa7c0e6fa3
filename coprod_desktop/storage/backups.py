"""Keeps good copies of a store's file, which also bring back a damaged one.

They lie in ``backups`` beside the file, each named for the moment (UTC) it was made. A copy gets
its name only after it was read through, so whatever has a name was good when it was made.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from glob import escape
from pathlib import Path

from coprod_desktop.storage.faults import trouble_of, trouble_of_disk
from coprod_desktop.storage.troubles import Damaged, Missing
from coprod_desktop.whole_file import empty_and_ours_alone, set_down

FOLDER = "backups"
DRAFT = ".new"
"""How the name of a file ends while it is being made."""
LEFT_AFTER = timedelta(days=1)
"""How old a draft is that nobody is making any more."""
OFTEN = timedelta(hours=20)
"""How long a copy counts as today's."""
KEEP_ALL_FOR = timedelta(days=2)
KEEP_DAILY_FOR = timedelta(days=14)
KEEP_WEEKLY_FOR = timedelta(weeks=12)
ROOM = 500_000_000
"""Bytes that all copies together may take: words are small, but a minute of sound is 2 MB."""
LEAST = 2
"""How many copies stay however large they are."""

_STAMP = "%Y-%m-%dT%H-%M-%S-%f"
# The last part of a name, or the one before the ending where the store has one.
_STAMPED = re.compile(r"\.(\d{4}-\d\d-\d\dT[\d-]+)(?:\.[^.]+)?$")
_JOURNAL = "-journal"


def backups(file: Path) -> tuple[Path, ...]:
    """All copies of this store, the newest first."""
    return tuple(path for _, path in sorted(_stamped(file), reverse=True))


def made_at(copy: Path) -> datetime:
    """The moment (UTC) a copy was made, as its name tells; ValueError where it is no copy."""
    stamp = _STAMPED.search(copy.name)
    if stamp is None:
        raise ValueError("no copy")
    return datetime.strptime(stamp[1], _STAMP).replace(tzinfo=UTC)


def good_backup(file: Path) -> Path | None:
    """The newest copy that reads through from start to end."""
    return next((copy for copy in backups(file) if is_whole(copy)), None)


def back_up(file: Path, now: datetime | None = None, room: int = ROOM) -> Path:
    """Make a copy of what is kept at this moment, then thin out the old ones.

    All of them together take about ``room`` bytes at most, but for the newest `LEAST`.

    Writers wait meanwhile (0.1 s for 25 MB). Raises a `Troubled` where that cannot be done; the
    store itself is only read.
    """
    moment = now or datetime.now(UTC)
    place = file.parent / FOLDER / f"{file.stem}.{moment.strftime(_STAMP)}{file.suffix}"
    draft = place.with_name(place.name + DRAFT)
    try:
        place.parent.mkdir(mode=0o700, exist_ok=True)
        empty_and_ours_alone(draft)
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as store:
            store.execute("VACUUM INTO ?", (str(draft),))
        if not is_whole(draft):
            raise Damaged(str(file))
        set_down(draft, place)
    except sqlite3.Error as error:
        raise trouble_of(error, file) or Damaged(str(file)) from error
    except OSError as error:
        raise trouble_of_disk(error, place) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    _take_away(outlived(dict(_stamped(file)), moment))
    left = backups(file)
    _take_away(left[fitting([_size(copy) for copy in left], room) :])
    return place


def _size(copy: Path) -> int:
    """Its bytes; none where another window has taken it away by now."""
    try:
        return copy.stat().st_size
    except OSError:
        return 0


def _take_away(copies: Iterable[Path]) -> None:
    for old in copies:
        # One that will not go now, as while somebody has it open, goes another day.
        with suppress(OSError):
            old.unlink(missing_ok=True)


def back_up_once_a_day(file: Path, now: datetime | None = None) -> Path | None:
    """Make a copy unless there is one of the last `OFTEN`; the copy, if one was made."""
    moment = now or datetime.now(UTC)
    newest = max((made for made, _ in _stamped(file)), default=None)
    if newest is not None and moment - newest < OFTEN:
        return None
    return back_up(file, moment)


def bring_back(file: Path, backup: Path) -> Path | None:
    """Put a copy in the place of a damaged or missing file, which is kept under another name.

    Gives where the damaged file lies now, or None where there was none. Close the store first.
    """
    if not is_whole(backup):
        raise Damaged(str(backup))
    draft = file.with_name(file.name + DRAFT)
    try:
        empty_and_ours_alone(draft)
        shutil.copyfile(backup, draft)
        aside = _put_aside(file)
        set_down(draft, file)
    except OSError as error:
        raise trouble_of_disk(error, file) from error
    return aside


def beside(file: Path) -> Path:
    """A name beside this file that is free, for those who would rather start anew."""
    number = 2
    while (free := file.with_name(f"{file.stem}-{number}{file.suffix}")).exists():
        number += 1
    return free


def sweep(file: Path) -> None:
    """Take away drafts of this store that a program left behind when it was killed.

    Nothing is in them that is not elsewhere: a draft gets its name before words go into it.
    """
    oldest = (datetime.now(UTC) - LEFT_AFTER).timestamp()
    copy = f"{FOLDER}/{escape(file.stem)}.[0-9]*{escape(file.suffix)}{DRAFT}"
    for draft in (f"{escape(file.name)}.[0-9]*{DRAFT}", copy):
        for left in (*file.parent.glob(draft), *file.parent.glob(draft + _JOURNAL)):
            # One that will not go now goes another day.
            with suppress(OSError):
                if left.stat().st_mtime < oldest:
                    left.unlink()


def was_here(file: Path) -> bool:
    """Whether there are traces of a store at a place where there is no file now."""
    return bool(backups(file)) or any(file.parent.glob(f"{escape(file.name)}.damaged-*"))


def is_whole(file: Path) -> bool:
    """Whether a file reads through as a store from start to end; it is not changed."""
    try:
        if not file.stat().st_size:
            return False
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as store:
            store.execute("PRAGMA cell_size_check=ON")
            return (
                store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                and not store.execute("PRAGMA foreign_key_check").fetchall()
                and store.execute("SELECT number FROM store_version").fetchone() is not None
            )
    except (sqlite3.Error, OSError, UnicodeDecodeError):
        # A damaged file may make even the check stumble over bytes that are no text.
        return False


def outlived(made: dict[datetime, Path], now: datetime) -> Iterable[Path]:
    """The copies that may go: after 2 days one a day stays, after 14 one a week, 12 weeks long."""
    stays: set[tuple[str, ...]] = set()
    for moment, path in sorted(made.items(), reverse=True):
        age = now - moment
        day, week = moment.strftime("%Y-%m-%d"), moment.strftime("%G-%V")
        if age <= KEEP_ALL_FOR:
            continue
        span = ("day", day) if age <= KEEP_DAILY_FOR else ("week", week)
        if age > KEEP_WEEKLY_FOR or span in stays:
            yield path
        stays.add(span)


def fitting(sizes: Sequence[int], room: int) -> int:
    """How many of the newest copies fit into ``room`` bytes; ``sizes`` begin with the newest."""
    taken = 0
    for number, size in enumerate(sizes):
        taken += size
        if taken > room and number >= LEAST:
            return number
    return len(sizes)


def _put_aside(file: Path) -> Path | None:
    """Rename the damaged file; its journal goes first, or it would be played into the copy."""
    stamp = datetime.now(UTC).strftime(_STAMP)
    aside = file.with_name(f"{file.name}.damaged-{stamp}")
    journal = file.with_name(file.name + _JOURNAL)
    if journal.exists():
        journal.replace(aside.with_name(aside.name + _JOURNAL))
    if not file.exists():
        return None
    return file.replace(aside)


def _stamped(file: Path) -> list[tuple[datetime, Path]]:
    found = []
    for path in (file.parent / FOLDER).glob(f"{escape(file.stem)}.*{escape(file.suffix)}"):
        # Whatever else lies in the folder is not ours.
        with suppress(ValueError):
            found.append((made_at(path), path))
    return found


def missing(file: Path) -> Missing:
    """What to say of a file that is gone."""
    return Missing(str(file), good_backup(file))
