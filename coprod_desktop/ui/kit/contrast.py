"""How far apart two colours are, as WCAG 2 measures it."""

from __future__ import annotations

from PySide6.QtGui import QColor

BLACK = QColor(0, 0, 0)
WHITE = QColor(255, 255, 255)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour: QColor) -> float:
    """Relative luminance from 0 for black to 1 for white (WCAG 2.2, "relative luminance")."""
    red, green, blue = (
        _linear(value) for value in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    """Contrast ratio from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(ground: QColor, colour: QColor, share: float) -> QColor:
    """``ground`` with ``share`` (0 to 1) of ``colour`` mixed in."""
    parts = zip(_channels(ground), _channels(colour), strict=True)
    return QColor(*(round(under + (over - under) * share) for under, over in parts))


def _channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def readable_on(fill: QColor, wanted: QColor, at_least: float = 7.0) -> QColor:
    """``wanted`` where it can be read on ``fill``, otherwise black or white, the better of them."""
    if ratio(wanted, fill) >= at_least:
        return wanted
    return max((BLACK, WHITE), key=lambda colour: ratio(colour, fill))
