"""The first screen is there before anything behind it."""

from __future__ import annotations

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
