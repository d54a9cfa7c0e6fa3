"""Every widget works in every theme, at every size, by keyboard and screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.look import Look
from tests.ui.audit import audit
from tests.ui.kit.gallery import WINDOWS

Show = Callable[..., QWidget]

# The keyboard takes time and is the same in every colour.
WITH_KEYBOARD = {("paper", 100), ("night", 200), ("contrast", 400)}


@pytest.mark.parametrize("theme", ["paper", "cool", "night", "contrast"])
@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize("window", WINDOWS)
def test_nothing_keeps_anyone_out(
    window: str, percent: int, theme: str, look: Look, show: Show
) -> None:
    look.use(theme=theme, percent=percent)
    opened = show(WINDOWS[window]())
    found = audit(opened, percent=percent, keyboard=(theme, percent) in WITH_KEYBOARD)
    assert [str(finding) for finding in found] == []


@pytest.mark.parametrize("window", WINDOWS)
def test_all_is_well_in_the_other_typeface_on_a_small_screen(
    window: str, look: Look, show: Show
) -> None:
    look.use(theme="cool", percent=150, typeface="lexend")
    found = audit(show(WINDOWS[window](), 1024, 600), percent=150, keyboard=False)
    assert [str(finding) for finding in found] == []


@pytest.mark.parametrize("window", WINDOWS)
def test_a_window_that_is_open_follows_a_new_size_and_theme(
    window: str, look: Look, show: Show
) -> None:
    opened = show(WINDOWS[window]())
    look.use(theme="contrast", percent=400)
    found = audit(opened, percent=400, keyboard=False)
    assert [str(finding) for finding in found] == []
