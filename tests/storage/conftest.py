"""Gives the tests a store in each of the places a store can be."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.places import MEMORY, Place
from coprod_desktop.storage.store import Store
from tests.storage import postgresql


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server for this run of the tests."""
    # Whoever runs all tests for everybody sets CI: there the server has to be there.
    if postgresql.programs() is None and "CI" not in os.environ:
        pytest.skip("no PostgreSQL on this computer")
    with postgresql.running() as running:
        yield running.url


@pytest.fixture
def centre(server: str) -> Iterator[str]:
    """A place on a server: a schema that is there for one test."""
    name = f"t{uuid4().hex}"
    with closing(psycopg.connect(server, autocommit=True)) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
        yield f"{server}?options=-csearch_path%3D{name}"
        connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A place in a file that is still to be made."""
    return tmp_path / "own" / "coprod.sqlite3"


@pytest.fixture(params=["file", "memory", pytest.param("centre", marks=pytest.mark.postgresql)])
def place(request: pytest.FixtureRequest) -> Place:
    """Each kind of place in turn."""
    if request.param == "memory":
        return MEMORY
    found: Place = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def store(place: Place) -> Iterator[Store]:
    """An empty store in each kind of place."""
    with open_store(place, patience=2.0) as opened:
        yield opened


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 kB of its own; only where the tests may mount one."""
    point = tmp_path / "stick"
    point.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(point)]
    if subprocess.run(mounting, check=False, capture_output=True).returncode:
        pytest.skip("mounting a disk is not allowed here")
    yield point
    subprocess.run(["umount", "-l", str(point)], check=True)
