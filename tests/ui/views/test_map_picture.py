"""A whole map can be had as a picture, with nothing in it that is kept."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.ui.views.map_picture import MOST_SIDE, map_image, map_size, map_svg
from coprod_desktop.wording import Wording
from tests.ui.opened import Opening
from tests.ui.views.night import MEETING, SECRET

LARGE = replace(
    MEETING,
    branches=tuple(
        Branch(f"{n}", f"Heap {n}", ideas=tuple(Idea(f"{n}.{m}", "Soup") for m in range(40)))
        for n in range(20)
    ),
)


def inked(image: QImage) -> int:
    """How many of its points are not the ground."""
    ground = image.pixel(0, 0)
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return sum(image.pixel(x, y) != ground for x, y in points)


def test_the_picture_of_a_map_is_light_whatever_the_screen_is(opening: Opening) -> None:
    before = map_image(MEETING, Wording(), opening.look)
    assert QColor(before.pixel(0, 0)).lightness() > 230
    assert inked(before) > 2000
    opening.look.use(theme="night", percent=400)
    assert map_image(MEETING, Wording(), opening.look) == before


def test_what_is_folded_is_in_the_picture(opening: Opening) -> None:
    folded = replace(MEETING, folded=frozenset({"night", "door"}))
    size = map_size(MEETING, Wording(), opening.look)
    assert map_size(folded, Wording(), opening.look) == size


def test_a_large_map_makes_no_endless_image(opening: Opening) -> None:
    image = map_image(LARGE, Wording(), opening.look, most_pixels=1_000_000)
    assert 900_000 < image.width() * image.height() <= 1_000_000
    assert max(image.width(), image.height()) <= MOST_SIDE


def test_an_svg_of_a_map_has_its_words_and_nothing_kept(opening: Opening) -> None:
    written = map_svg(MEETING, Wording(), opening.look, "Two heaps.")
    words = written.decode()
    assert "<title>Night shelter meeting</title>" in words
    assert "<desc>Two heaps.</desc>" in words
    shown = " ".join(re.findall(r">([^<>]+)</text>", words))
    assert "Nobody to ask" in shown
    assert SECRET not in words
    assert "Kept" not in shown
    assert QSvgRenderer(QByteArray(written)).isValid()
