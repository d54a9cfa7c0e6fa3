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
from dataclasses import dataclass
from pathlib import Path

MARK = "coprod-tests-postgresql-"
INSTALLED = "usr/lib/postgresql/*/bin/initdb"


def programs() -> Path | None:
    """The folder with initdb, or None where no server is installed."""
    found = sorted(Path("/").glob(INSTALLED))
    on_path = shutil.which("initdb")
    if on_path:
        found.append(Path(on_path).resolve())
    return found[-1].parent if found else None


@dataclass(frozen=True, slots=True)
class Server:
    """A server of our own in a folder of its own; as root it runs as the user postgres."""

    home: Path
    port: int

    @property
    def url(self) -> str:
        """Where it is reached."""
        return f"postgresql://app@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Be there, once this returns."""
        settings = f"-h 127.0.0.1 -p {self.port} -k {self.home} -F"
        self.run("pg_ctl", "-w", "-l", str(self.home / "log"), "-o", settings, "start")

    def stop(self) -> None:
        """Be gone without a word to anybody, as when its plug is pulled."""
        self.run("pg_ctl", "-w", "-m", "immediate", "stop")

    def run(self, program: str, *words: str) -> None:
        """One of the server's own programs."""
        found = programs()
        assert found is not None
        _run([str(found / program), "-D", str(self.home / "data"), *words], check=True)


@contextmanager
def running() -> Iterator[Server]:
    """A fresh server on a port of its own, which is gone afterwards."""
    stop_those_left_behind()
    home = Path(tempfile.mkdtemp(prefix=MARK))
    (home / "started-by").write_text(str(os.getpid()))
    shutil.chown(home, _user())
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        server = Server(home, free.getsockname()[1])
    try:
        server.run(
            "initdb", "-U", "app", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"
        )
        server.start()
        yield server
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
        _run(end, check=False)
    shutil.rmtree(home, ignore_errors=True)


def _run(command: list[str], *, check: bool) -> None:
    """Quietly: a server that is started would hold on to our pipes."""
    subprocess.run(
        [*_as_user(), *command],
        check=check,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _user() -> str:
    """The server refuses to be root."""
    return "postgres" if os.geteuid() == 0 else getpass.getuser()


def _as_user() -> list[str]:
    return ["runuser", "-u", _user(), "--"] if os.geteuid() == 0 else []
