"""Gives a look what somebody likes."""

from __future__ import annotations

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.ui.kit.look import Look, Spacing


def wear(look: Look, comfort: Comfort) -> None:
    """Has everything drawn as somebody likes it, at once."""
    spacing = Spacing(comfort.letter_space, comfort.word_space, comfort.line_percent)
    look.use(comfort.theme, comfort.text_percent, comfort.typeface, spacing)
