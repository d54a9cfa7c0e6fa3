"""Says where each box of a map or a list is to stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from coprod_desktop.domain.layout import (
    Arrangement,
    Box,
    Gaps,
    Place,
    Side,
    column,
    extent,
    mind_map,
    sides_in,
)


class Measured(NamedTuple):
    """How large the box of a line is in pixels, with the line it stands under."""

    id: str
    above: str
    width: int
    height: int


class Plan:
    """The places of the boxes now; branches keep their sides from one to the next.

    ``places`` holds them by id, ``whole`` the place all of them take together.
    """

    def __init__(self) -> None:
        self._sides: dict[str, Side] = {}
        self.clear()

    def clear(self) -> None:
        """Has no places, as when there are no boxes."""
        self.places: dict[str, Place] = {}
        self.whole = Place(0, 0, 0, 0, Side.MIDDLE)
        self._made_for: tuple[Sequence[Measured], Gaps, Arrangement] | None = None

    def make(self, boxes: Sequence[Measured], gaps: Gaps, lies: Arrangement) -> bool:
        """Places boxes given in reading order; answers whether the places are others now."""
        made_for = (boxes, gaps, lies)
        if made_for == self._made_for:
            return False  # as when a letter is typed: the words are others, their room is the same
        self._made_for = made_for
        root = _tree(boxes)
        if lies is Arrangement.COLUMN:
            self.places = column(root, gaps)
        elif lies is Arrangement.ONE_SIDE:
            self.places = mind_map(root, gaps, one_side=True)
        else:
            self.places = mind_map(root, gaps, self._sides)
            self._sides = sides_in(root, self.places)
        self.whole = extent(self.places)
        return True


def _tree(boxes: Sequence[Measured]) -> Box:
    """Boxes in reading order as a tree, each parent above its children."""
    under: dict[str, list[Box]] = {}
    root: Box | None = None
    for one in reversed(boxes):
        children = tuple(reversed(under.pop(one.id, [])))
        root = Box(one.id, one.width, one.height, children)
        under.setdefault(one.above, []).append(root)
    assert root is not None
    return root
