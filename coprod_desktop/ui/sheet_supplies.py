"""Lays out what sheets of paper are made from."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from coprod_desktop.domain.path import every_step
from coprod_desktop.sheets.choice import Supplies
from coprod_desktop.ui.view import Parts
from coprod_desktop.wording import Wording


def sheet_supplies(parts: Parts) -> Callable[[], Supplies]:
    """Gives the same supplies each time, made when first asked for; for one thread alone."""

    @cache
    def supplies() -> Supplies:
        # Words are read as they are first needed, which two threads must not do in one.
        words = Wording(parts.wording.language)
        return Supplies(words, parts.pictures, every_step(parts.paths))

    return supplies
