"""Talks into the real window until it is killed, telling after each second how many are kept.

Run as a program of its own: `python -m tests.journeys.speaking FOLDER`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.meeting_screen import MeetingScreen
from tests.journeys.typing import click
from tests.journeys.window import opened
from tests.microphone import Fed, tone
from tests.ui.audit import settle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SECONDS = 60
"""How long somebody talks at most."""


def talk(folder: Path) -> None:
    """Somebody new, a fresh meeting, and something to say that takes a long time."""
    SettingsFile(folder / "settings.json").write(Settings().with_comfort(Comfort()))
    QApplication(sys.argv[:1])
    said = tone(SECONDS)
    program = opened(folder, microphone=lambda: Fed(said))
    pen = program.cabinet.pen
    program.desk.new_person("Robin", "fox", Comfort())
    program.ways.new_meeting()
    screen = program.window.screen_in_front
    assert isinstance(screen, MeetingScreen)
    screen.go_to_step("say")
    settle()
    click(program, "Say it")
    click(program, "Start recording")
    session = program.desk.session
    assert session is not None
    for number in range(1, SECONDS):
        while seconds(session.meeting) < number:
            settle(1)
        pen.settle()
        print(number, flush=True)  # noqa: T201 - whoever kills it reads it


def seconds(meeting: Meeting) -> int:
    """How long the one voice note of a meeting is by now."""
    return max(
        (idea.note.seconds for _, idea in meeting.walk() if idea.note is not None), default=0
    )


if __name__ == "__main__":
    talk(Path(sys.argv[1]))
