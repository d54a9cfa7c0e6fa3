"""Draws in the real window until it is killed, telling after each stroke how many are kept.

Run as a program of its own: `python -m tests.journeys.drawing FOLDER`.
"""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.pictures.draw_screen import DrawScreen
from coprod_desktop.ui.pictures.wanted import PictureWanted
from tests.journeys.window import opened
from tests.ui.audit import settle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def draw_for_ever(folder: Path) -> None:
    """Somebody new, a fresh meeting, and a drawing for its only heap, which never ends."""
    SettingsFile(folder / "settings.json").write(Settings().with_comfort(Comfort()))
    QApplication(sys.argv[:1])
    program = opened(folder)
    program.desk.new_person("Robin", "fox", Comfort())
    program.ways.new_meeting()
    session = program.desk.session
    assert session is not None
    heap = Branch.new("What I drew")
    session.apply("", lambda m: m.with_branch(heap))
    program.ways.picture_ways.open(PictureWanted(heap.id, draws=True))
    settle()
    screen = program.window.screen_in_front
    assert isinstance(screen, DrawScreen)
    left = Qt.MouseButton.LeftButton
    for number in count(1):
        start = QPoint(20 + number % 200, 20)
        QTest.mousePress(screen.pad, left, pos=start)
        QTest.mouseMove(screen.pad, start + QPoint(0, 100))
        QTest.mouseRelease(screen.pad, left, pos=start + QPoint(0, 100))
        settle(1)
        program.cabinet.pen.settle()
        print(number, flush=True)  # noqa: T201 - whoever kills it reads it


if __name__ == "__main__":
    draw_for_ever(Path(sys.argv[1]))
