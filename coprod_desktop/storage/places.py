"""Where a store is: a file, a server, or a memory that is gone afterwards."""

from __future__ import annotations

from pathlib import Path

import platformdirs

Place = Path | str
"""A file, or the URL of a server; `MEMORY` for *Just for today*."""

MEMORY = "sqlite://"
FILE_NAME = "coprod.sqlite3"


def default_place() -> Path:
    """The file in the user's own data folder. Nothing is made by asking."""
    return platformdirs.user_data_path("coprod-desktop", appauthor=False) / FILE_NAME


def chosen_place(chosen: str) -> Place:
    """What an environment variable or a setting names: "" for the default, a URL or a path."""
    if not chosen.strip():
        return default_place()
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
