"""Chooses how the picture of a key is drawn."""

from __future__ import annotations

from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.own_picture import OwnPicture
from coprod_desktop.sheets.pictures import Picture
from coprod_desktop.sheets.structure import Element

Drawn = Picture | OwnPicture


def figure(
    key: str, parent: Element, left: float, size: float, choice: SheetChoice, supplies: Supplies
) -> Drawn | None:
    """The picture ``size`` points square as a figure under ``parent``; None where there is none."""
    shown = supplies.pictures.get(key) if size else None
    if shown is None:
        return None
    element = parent.add("Figure", shown.name)
    if not shown.own:
        return Picture(shown.file, element, left, size, choice.colour)
    return OwnPicture(key, shown.own, supplies.pens, element, left, size, choice.colour)
