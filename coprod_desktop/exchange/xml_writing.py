"""Writes XML that every program reads."""

from __future__ import annotations

from collections.abc import Iterable

from coprod_desktop.exchange.tree import plain

_INSTEAD = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
)


def element(tag: str, attributes: Iterable[tuple[str, str]], closed: bool = True) -> str:
    """A tag with its attributes in this order; those without a value are left away."""
    parts = [tag, *(f'{name}="{quoted(value)}"' for name, value in attributes if value)]
    return f"<{' '.join(parts)}{'/' if closed else ''}>"


def quoted(text: str) -> str:
    """``text`` as it stands between tags, or in an attribute."""
    return plain(text).translate(_INSTEAD)
