"""The window in which a map is chosen is as calm as the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileSystemModel, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.exchange.choosing_file import file_window
from coprod_desktop.wording import Wording


def test_only_what_may_be_a_map_is_offered_and_no_kind_has_to_be_chosen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("coprod_desktop.ui.exchange.choosing_file.save_places", lambda: ())
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("a.mm", "b.opml", "c.md", "d.txt", "e.jpg", "f.xml"):
        (tmp_path / name).touch()
    parent = QWidget()
    qtbot.addWidget(parent)
    window = file_window(Wording(), parent)
    window.show()
    told = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
    assert told == {"You are in", "File"}
    combos = [box.objectName() for box in window.findChildren(QComboBox) if box.isVisible()]
    assert combos == ["lookInCombo"]
    files = window.findChild(QFileSystemModel)
    assert files is not None
    shown = files.index(str(tmp_path))
    qtbot.waitUntil(lambda: files.rowCount(shown) == 5)
    names = {files.index(row, 0, shown).data() for row in range(5)}
    assert names == {"a.mm", "b.opml", "c.md", "d.txt", "f.xml"}
    window.close()
