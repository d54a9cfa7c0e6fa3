"""Where a store is: a file, a server, or a memory that is gone afterwards."""

from __future__ import annotations

from pathlib import Path

Place = Path | str
"""A file, or the URL of a server; `MEMORY` for *Just for today*."""

MEMORY = "sqlite://"
FILE_NAME = "coprod.sqlite3"


def chosen_place(chosen: str, folder: Path) -> Place:
    """What a setting names: a URL or a path; for "" the usual file in ``folder``."""
    if not chosen.strip():
        return folder / FILE_NAME
    return chosen.strip() if "://" in chosen else Path(chosen.strip()).expanduser()


def file_of(place: Place) -> Path | None:
    """The file of a place, or None for a server or a memory."""
    if isinstance(place, Path):
        return place
    return None if "://" in place else Path(place)


def url_of(server: str) -> str:
    """The URL as SQLAlchemy takes it: PostgreSQL is spoken to through psycopg."""
    scheme, _, rest = server.partition("://")
    return f"postgresql+psycopg://{rest}" if scheme in ("postgres", "postgresql") else server
