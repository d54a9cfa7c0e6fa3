"""Names the colours a widget may ask for."""

from __future__ import annotations

ROLES = (
    *("ground", "page", "raised", "veil", "ink", "soft", "line", "lip"),
    *("accent", "accent_edge", "on_accent", "tint", "here", "on_here", "band"),
    *("kept", "on_kept", "ring_in", "ring_out", "hide", "on_hide", "plate"),
    *("field1", "field2", "field3"),
    *(f"branch{number}" for number in range(1, 7)),
    *(f"pen{number}" for number in range(1, 5)),
)
"""Every role; a theme file has a colour for each."""
