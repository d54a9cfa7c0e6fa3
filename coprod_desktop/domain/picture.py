"""Tells which sort of picture a key names.

A key is a meaning of ours such as "bus", "openmoji:1F68C" for one of all the OpenMoji, or
"photo:" or "drawing:" with the id of a picture a person brought or drew. Nothing is no picture.
"""

from __future__ import annotations

OPENMOJI, PHOTO, DRAWING = "openmoji:", "photo:", "drawing:"

PENS = 4
"""How many colours one can draw with; a theme names each of them."""

_OWN = (PHOTO, DRAWING)


def openmoji_code(picture: str) -> str:
    """The code of an OpenMoji, or nothing where it is another sort of picture."""
    return picture.removeprefix(OPENMOJI) if picture.startswith(OPENMOJI) else ""


def own_id(picture: str) -> str:
    """The id of a person's own picture, or nothing where it is another sort."""
    return picture.partition(":")[2] if picture.startswith(_OWN) else ""
