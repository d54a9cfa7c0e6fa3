"""A computer dies while a person types or talks."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from coprod_desktop.domain.samples import A_SECOND
from tests.journeys.conftest import Open
from tests.journeys.typing import words
from tests.microphone import tone

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


def test_everything_said_but_the_last_second_is_found_again(opening: Open, tmp_path: Path) -> None:
    talking = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.speaking", str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert talking.stdout is not None
    with talking:
        kept = 0
        for line in talking.stdout:
            kept = int(line)
            if kept == ENOUGH:
                talking.send_signal(signal.SIGKILL)
    assert talking.returncode == -signal.SIGKILL
    assert kept >= ENOUGH

    someone = opening()
    someone.wait_to_see("Robin")
    someone.click("Robin")
    someone.click("A meeting")
    assert someone.is_asked("What would you like to say?")
    (idea,) = (idea for _, idea in someone.meeting.walk())
    assert idea.note is not None
    found = someone.program.desk.sound(idea.note.id)
    assert len(found) >= kept * A_SECOND
    assert tone(len(found) // A_SECOND) == found
    # Its idea may be a second behind, never more.
    assert kept <= idea.note.seconds <= len(found) // A_SECOND
    assert someone.has_button(f"My voice note, {idea.note.seconds} seconds")
