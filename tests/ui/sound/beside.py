"""Programs of the tests that run beside them, on a sound server only they know."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

from tests.pipewire import PipeWire
from tests.pulse import Pulse

PATIENCE = 20_000  # milliseconds
ENDS_WITHIN = 100  # seconds


def run_beside(
    server: Pulse | PipeWire, program: str, *arguments: str
) -> subprocess.CompletedProcess[str]:
    """Runs a program of this folder, which starts the server itself; both are ended then."""
    try:
        return subprocess.run(
            [sys.executable, "-m", f"tests.ui.sound.{program}", *arguments],
            env={**os.environ, "PULSE_SERVER": server.address},
            capture_output=True,
            text=True,
            timeout=ENDS_WITHIN,
        )
    finally:
        server.kill()


def say(*what: object) -> None:
    """A line of the program for the test, at once."""
    print(*what, flush=True)  # noqa: T201


def until(true: Callable[[], object]) -> None:
    """Waits in the program for something."""
    loop, look, patience = QEventLoop(), QTimer(interval=5), QTimer(singleShot=True)
    look.timeout.connect(lambda: loop.exit(0) if true() else None)
    patience.timeout.connect(lambda: loop.exit(1))
    look.start()
    patience.start(PATIENCE)
    if loop.exec():
        raise TimeoutError
