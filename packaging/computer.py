"""Finds the system libraries which the program still lacks on this computer."""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


class NotAllowedToInstall(Exception):
    """Somebody with more rights has to install something; `line` is what they type."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True)
class Part:
    """One piece of the operating system: a library by its file name, or a program.

    `packages` are its names on Debian or Ubuntu, the newest first.
    """

    packages: tuple[str, ...]
    library: str = ""
    program: str = ""

    def is_here(self) -> bool:
        """True when the library loads, or the program is found."""
        if self.library:
            try:
                ctypes.CDLL(self.library)
            except OSError:
                return False
            return True
        if "*" in self.program:
            return any(Path("/").glob(self.program.lstrip("/")))
        return shutil.which(self.program) is not None


# Found by running a window in a bare Debian 12 and by asking the linker about each Qt plugin.
WINDOW = (
    Part(("libegl1",), library="libEGL.so.1"),
    Part(("libgl1",), library="libGL.so.1"),
    Part(("libfontconfig1",), library="libfontconfig.so.1"),
    Part(("libxkbcommon0",), library="libxkbcommon.so.0"),
    Part(("libdbus-1-3",), library="libdbus-1.so.3"),
    Part(("libglib2.0-0t64", "libglib2.0-0"), library="libglib-2.0.so.0"),
    Part(("libxcb-cursor0",), library="libxcb-cursor.so.0"),
    Part(("libxcb-icccm4",), library="libxcb-icccm.so.4"),
    Part(("libxcb-keysyms1",), library="libxcb-keysyms.so.1"),
    Part(("libxcb-shape0",), library="libxcb-shape.so.0"),
    Part(("libxkbcommon-x11-0",), library="libxkbcommon-x11.so.0"),
    # Qt's sound does not load without it, even where nothing is played.
    Part(("libpulse0",), library="libpulse.so.0"),
    # Without it Qt finds no printer.
    Part(("libcups2t64", "libcups2"), library="libcups.so.2"),
)
TESTS = (
    Part(("xvfb",), program="Xvfb"),
    Part(("poppler-utils",), program="pdftoppm"),
    Part(("postgresql",), program="/usr/lib/postgresql/*/bin/initdb"),
)


def missing(parts: Iterable[Part]) -> list[Part]:
    """Those of `parts` this computer lacks; none on Windows and macOS, where Qt brings all."""
    if sys.platform != "linux":
        return []
    return [part for part in parts if not part.is_here()]


def has_apt() -> bool:
    """True on Debian, Ubuntu and their relatives."""
    return shutil.which("apt-get") is not None


def install(packages: Iterable[tuple[str, ...]]) -> None:
    """Installs Debian packages, each given by its possible names.

    Raises `NotAllowedToInstall` when this user may not, and `CalledProcessError` when apt fails.
    """
    rights = _rights()
    if rights is None:
        names = " ".join(names[-1] for names in packages)
        raise NotAllowedToInstall(f"sudo apt-get install --no-install-recommends {names}")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # A new computer knows no package at all before its first update.
    subprocess.run([*apt, "update"], check=True)
    chosen = [_known(names) for names in packages]
    command = [*apt, "install", "-y", "--no-install-recommends", *chosen]
    print("+", shlex.join(command))
    done = subprocess.run(
        command,
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode != 0:  # apt says a line a package, which nobody needs while all goes well
        print(done.stdout)
        done.check_returncode()


def _rights() -> list[str] | None:
    """The words before a command that let it install, or None when nothing does."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if (
        shutil.which("sudo")
        and subprocess.run([*sudo, "true"], capture_output=True).returncode == 0
    ):
        return sudo
    return None


def _known(names: tuple[str, ...]) -> str:
    """The first of `names` this release of Debian or Ubuntu has."""
    for name in names[:-1]:
        shown = subprocess.run(["apt-cache", "show", name], capture_output=True)
        if shown.returncode == 0 and shown.stdout:
            return name
    return names[-1]
