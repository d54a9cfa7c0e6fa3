"""Starts a PostgreSQL server that is thrown away after the tests."""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = "coprod-tests-postgresql-"
QUIET: dict[str, int] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
INSTALLED = "usr/lib/postgresql/*/bin/initdb"


def programs() -> Path | None:
    """The folder with initdb, or None where no server is installed."""
    found = sorted(Path("/").glob(INSTALLED))
    on_path = shutil.which("initdb")
    if on_path:
        found.append(Path(on_path).resolve())
    return found[-1].parent if found else None


@contextmanager
def running() -> Iterator[str]:
    """The URL of a fresh server on a port of its own; as root it runs as the user postgres."""
    found = programs()
    assert found is not None
    stop_those_left_behind()
    home = Path(tempfile.mkdtemp(prefix=MARK))
    (home / "started-by").write_text(str(os.getpid()))
    shutil.chown(home, _user())
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def run(program: str, *words: str) -> None:
        subprocess.run(
            [*_as_user(), str(found / program), "-D", str(home / "data"), *words],
            check=True,
            cwd=home,
            **QUIET,
        )

    try:
        run("initdb", "-U", "app", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        settings = f"-h 127.0.0.1 -p {port} -k {home} -F"
        run("pg_ctl", "-w", "-l", str(home / "log"), "-o", settings, "start")
        yield f"postgresql://app@127.0.0.1:{port}/postgres"
    finally:
        _stop(home)


def stop_those_left_behind() -> None:
    """End the servers of test runs that were killed before they could."""
    for home in Path(tempfile.gettempdir()).glob(f"{MARK}*"):
        try:
            os.kill(int((home / "started-by").read_text()), 0)
        except (ProcessLookupError, ValueError, FileNotFoundError):
            _stop(home)
        except PermissionError:
            continue


def _stop(home: Path) -> None:
    found = programs()
    if found is not None and (home / "data").is_dir():
        end = [str(found / "pg_ctl"), "-D", str(home / "data"), "-w", "-m", "immediate", "stop"]
        # One that has ended by itself is as good.
        subprocess.run([*_as_user(), *end], check=False, cwd="/", **QUIET)
    shutil.rmtree(home, ignore_errors=True)


def _user() -> str:
    """The server refuses to be root."""
    return "postgres" if os.geteuid() == 0 else getpass.getuser()


def _as_user() -> list[str]:
    return ["runuser", "-u", _user(), "--"] if os.geteuid() == 0 else []
