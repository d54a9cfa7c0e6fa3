"""The program's own folders are where this account keeps such things."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coprod_desktop.ui import own_folders


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other computers name no XDG")
def test_choices_and_words_lie_in_the_folders_of_the_account(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert own_folders.for_choices() == tmp_path / "config" / "coprod-desktop"
    assert own_folders.for_words() == tmp_path / "data" / "coprod-desktop"
    assert not list(tmp_path.iterdir())
