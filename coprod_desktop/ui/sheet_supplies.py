"""Lays out what sheets of paper are made from."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.path import every_step
from coprod_desktop.sheets.choice import PAPERS, POINTS, SheetChoice, Supplies, Way
from coprod_desktop.ui.view import Parts
from coprod_desktop.wording import Wording


def liked_choice(comfort: Comfort) -> SheetChoice:
    """How somebody likes a sheet printed, as far as that is offered."""
    usual = SheetChoice()
    return SheetChoice(
        points=comfort.print_points if comfort.print_points in POINTS else usual.points,
        paper=comfort.print_paper if comfort.print_paper in PAPERS else usual.paper,
        pictures=comfort.print_pictures,
        colour=comfort.print_colour,
        way=comfort.print_way if comfort.print_way in tuple(Way) else usual.way,
    )


def sheet_supplies(parts: Parts) -> Callable[[], Supplies]:
    """Gives the same supplies each time, made when first asked for; for one thread alone."""

    @cache
    def supplies() -> Supplies:
        # Words are read as they are first needed, which two threads must not do in one.
        words = Wording(parts.wording.language)
        return Supplies(words, parts.pictures, every_step(parts.paths))

    return supplies
