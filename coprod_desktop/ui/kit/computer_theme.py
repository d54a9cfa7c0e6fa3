"""Makes a theme of the colours the computer already uses."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from coprod_desktop.content.themes import Theme
from coprod_desktop.ui.kit.contrast import BLACK, WHITE, luminance, ratio, readable_on

KEY = "computer"


def computer_theme(palette: QPalette) -> Theme:
    """The system's palette as roles; words that would be hard to read turn black or white."""
    role = QPalette.ColorRole
    ground, page, raised = (palette.color(name) for name in (role.Window, role.Base, role.Button))
    ink = _readable_on_all((ground, page, raised), palette.color(role.WindowText))
    if min(ratio(ink, fill) for fill in (ground, page, raised)) < 7:
        # No one ink can be read on all three: the page is right for it, the others follow.
        ink = readable_on(page, ink)
        ground = raised = page
    accent = palette.color(role.Highlight)
    if min(ratio(accent, fill) for fill in (ground, page)) < 3:
        accent = ink
    on_accent = readable_on(accent, palette.color(role.HighlightedText))
    if ratio(on_accent, accent) < 7:
        accent, on_accent = ink, readable_on(ink, page)
    dark = luminance(page) < 0.18
    inks = dict.fromkeys(("ink", "soft", "line", "on_kept", "accent_edge", "hide"), ink)
    fills = dict.fromkeys(
        ("page", "tint", "band", "kept", "veil", "field1", "field2", "field3"), page
    )
    roles = {
        **inks,
        **fills,
        **dict.fromkeys((f"branch{number}" for number in range(1, 7)), ink),
        "ground": ground,
        "raised": raised,
        "lip": raised,
        "accent": accent,
        "on_accent": on_accent,
        "here": accent,
        "on_here": on_accent,
        "ring_in": accent if ratio(accent, readable_on(accent, page, 3)) >= 3 else ink,
        "ring_out": readable_on(accent, page, 3),
        "on_hide": readable_on(ink, page),
        "plate": WHITE if dark else page,
        **{f"pen{number}": pen for number, pen in enumerate(_pens(WHITE if dark else page), 1)},
    }
    names = {name: colour.name().upper() for name, colour in roles.items()}
    return Theme(key=KEY, dark=dark, plates=dark, branch_tint=0.0, roles=names)


def _pens(plate: QColor) -> tuple[QColor, ...]:
    """4 inks on a light plate, from the darkest on; their greys are as far apart as they can be."""
    hues = ((0, 0), (222, 165), (145, 125), (32, 190))
    lightest = (luminance(plate) + 0.05) / 3 - 0.05
    return tuple(
        _as_light(hue, saturation, lightest * (number / 3) ** 2)
        for number, (hue, saturation) in enumerate(hues)
    )


def _as_light(hue: int, saturation: int, wanted: float) -> QColor:
    """The lightest colour of a hue that is no lighter than ``wanted``."""
    colours = (QColor.fromHsl(hue, saturation, light) for light in range(255, -1, -1))
    return next((colour for colour in colours if luminance(colour) <= wanted), BLACK)


def _readable_on_all(fills: tuple[QColor, ...], wanted: QColor) -> QColor:
    """``wanted``, or black or white, whichever is read best on the worst of ``fills``."""

    def worst(colour: QColor) -> float:
        return min(ratio(colour, fill) for fill in fills)

    if worst(wanted) >= 7:
        return wanted
    return max((BLACK, WHITE), key=worst)
