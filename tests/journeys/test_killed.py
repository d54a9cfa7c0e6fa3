"""A computer dies while a person types."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from tests.journeys.conftest import Open
from tests.journeys.typing import words

ENOUGH = 12
"""Words to wait for before the computer dies."""


def test_everything_typed_is_found_again_on_the_same_step(opening: Open, tmp_path: Path) -> None:
    typing = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typing", str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert typing.stdout is not None
    with typing:
        kept = 0
        for line in typing.stdout:
            kept = int(line)
            if kept == ENOUGH:
                typing.send_signal(signal.SIGKILL)
        # Whatever it still said before it died is kept as well.
    assert typing.returncode == -signal.SIGKILL
    assert kept >= ENOUGH

    someone = opening()
    someone.wait_to_see("Robin")
    someone.click("Robin")
    assert someone.sees("You were here: Which meeting is it?")
    someone.click("word1")
    assert someone.is_asked("Which meeting is it?")
    title = someone.meeting.title
    assert title.startswith(words(kept))
    assert words(kept + 50).startswith(title.rstrip())
    assert someone.field("What do you call it?").toPlainText() == title
