"""The stones fill with what is heard, in one colour, and nothing is told of each."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QImage

from coprod_desktop.ui.kit.level_meter import LevelMeter
from coprod_desktop.ui.kit.look import Look


def filled(meter: LevelMeter, look: Look) -> int:
    """How many pixels have the colour of a full stone."""
    drawn: QImage = meter.grab().toImage()
    accent = look.colour("accent").rgb()
    return sum(
        drawn.pixel(x, y) == accent
        for x in range(0, drawn.width(), 3)
        for y in range(0, drawn.height(), 3)
    )


@pytest.mark.parametrize(
    ("level", "full"), [(-1.0, 0), (0.0, 0), (0.04, 0), (0.5, 6), (1.0, 12), (2.0, 12)]
)
def test_as_many_stones_are_full_as_it_is_loud(look: Look, level: float, full: int) -> None:
    meter = LevelMeter("How well I hear you")
    meter.show_level(level)
    assert meter.full == full


def test_what_is_heard_is_seen(look: Look) -> None:
    meter = LevelMeter("How well I hear you")
    meter.resize(meter.sizeHint())
    seen = []
    for level in (0.0, 0.3, 0.6, 1.0):
        meter.show_level(level)
        seen.append(filled(meter, look))
    assert seen[0] == 0
    assert seen == sorted(set(seen))


def test_it_has_a_name_and_no_value_that_would_be_said_into_the_microphone(look: Look) -> None:
    meter = LevelMeter("How well I hear you")
    face = QAccessible.queryAccessibleInterface(meter)
    assert face.text(QAccessible.Text.Name) == "How well I hear you"
    assert face.text(QAccessible.Text.Value) == ""
