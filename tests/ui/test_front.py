"""The first screen is there before anything behind it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coprod_desktop.ui.front import Front
from tests.ui.audit import settle


@pytest.fixture
def front(tmp_path: Path, qapp: QApplication) -> Iterator[Front]:
    front = Front(tmp_path / "settings.json", "1366x768")
    yield front
    front.close()
    settle()


def test_what_is_behind_the_first_screen_waits_until_that_is_seen(front: Front) -> None:
    painted: list[bool] = []
    front.window.seen.connect(lambda: painted.append(True))
    assert front.come_up()
    assert painted


def test_nothing_more_comes_where_the_window_was_closed_before_it_was_seen(front: Front) -> None:
    front.window.setUpdatesEnabled(False)
    QTimer.singleShot(0, front.window, front.window.close)
    assert not front.come_up()


def test_the_first_screen_loads_nothing_it_does_not_need(tmp_path: Path) -> None:
    shown = (
        "import sys; from coprod_desktop.__main__ import main\n"
        f"main(['--first-screen', '--settings', {str(tmp_path / 'settings.json')!r}])\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    late = {"fluent", "sqlalchemy", "reportlab", "nacl", "PySide6.QtMultimedia"}
    assert "ready" in done.stdout
    assert not late & set(done.stdout.split())


def test_what_was_loaded_is_not_read_again_for_the_name_of_pyside(tmp_path: Path) -> None:
    shown = (
        "import linecache; from coprod_desktop.__main__ import main\n"
        f"main(['--first-screen', '--settings', {str(tmp_path / 'settings.json')!r}])\n"
        "import coprod_desktop.ui.tour; print(*linecache.cache)"
    )
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    assert "ready" in done.stdout
    assert "front.py" not in done.stdout
    assert "tour.py" not in done.stdout
