"""A computer dies while a person types, talks or draws."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from coprod_desktop.domain.drawing import Drawing
from coprod_desktop.domain.picture import own_id
from coprod_desktop.domain.samples import A_SECOND
from tests.journeys.conftest import Open
from tests.journeys.typing import words
from tests.microphone import tone

ENOUGH = 12
"""Words, strokes, or seconds of talk, to wait for before the computer dies."""


def kept_by_one_that_is_killed(program: str, folder: Path) -> int:
    """Runs a program of this folder until it told of enough; how much it told of in all."""
    running = subprocess.Popen(
        [sys.executable, "-m", f"tests.journeys.{program}", str(folder)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    with running:
        kept = 0
        for line in running.stdout:
            kept = int(line)
            if kept == ENOUGH:
                running.send_signal(signal.SIGKILL)
        # Whatever it still said before it died is kept as well.
    assert running.returncode == -signal.SIGKILL
    assert kept >= ENOUGH
    return kept


def test_everything_typed_is_found_again_on_the_same_step(opening: Open, tmp_path: Path) -> None:
    kept = kept_by_one_that_is_killed("typing", tmp_path)
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
    kept = kept_by_one_that_is_killed("speaking", tmp_path)
    someone = opening()
    someone.comes_back_to("A meeting", "Robin")
    assert someone.is_asked("What would you like to say?")
    (idea,) = (idea for _, idea in someone.meeting.walk())
    assert idea.note is not None
    found = someone.program.desk.sound(idea.note.id)
    assert len(found) >= kept * A_SECOND
    assert tone(len(found) // A_SECOND) == found
    # Its idea may be a second behind, never more.
    assert kept <= idea.note.seconds <= len(found) // A_SECOND
    assert someone.has_button(f"My voice note, {idea.note.seconds} seconds")


def test_every_stroke_that_was_drawn_is_found_again(opening: Open, tmp_path: Path) -> None:
    kept = kept_by_one_that_is_killed("drawing", tmp_path)
    someone = opening()
    someone.comes_back_to("A meeting", "Robin")
    picture = someone.meeting.branches[0].picture
    found = someone.program.desk.own_picture(own_id(picture))
    assert found is not None
    assert len(Drawing.unpacked(found.content).strokes) >= kept
