"""Measures the boxes of a map on paper."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from coprod_desktop.domain.layout import Box
from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.measures import LEADING
from coprod_desktop.sheets.plan import Node
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.text import Line, broken, line_width

PAD = 0.5
"""From the outline of a box to what is in it, for words of 1 point."""
_PICTURE, _LARGE_PICTURE = 2.0, 2.6
"""How large a picture is in a box, for words of 1 point."""


@dataclass(frozen=True, slots=True)
class Sized:
    """A box with its words in lines; ``level`` is 0 for the middle, 1 for a branch."""

    id: str
    node: Node
    level: int
    lines: tuple[Line, ...]
    picture: float
    width: float
    height: float
    under: tuple[Sized, ...] = ()

    @property
    def box(self) -> Box:
        """The same for whoever says where boxes stand."""
        return Box(self.id, self.width, self.height, tuple(one.box for one in self.under))

    @property
    def is_torn(self) -> bool:
        """Whether a word in it had no room on a line."""
        return any(line.is_torn for line in self.lines)

    @property
    def every(self) -> tuple[Sized, ...]:
        """Itself with all below it in reading order."""
        return (self, *(inner for one in self.under for inner in one.every))


@dataclass(slots=True)
class Sizing:
    """Measures in words of ``body`` points, with at most about ``letters`` to a line."""

    body: float
    letters: float
    choice: SheetChoice
    supplies: Supplies
    scribe: Scribe

    def sized(self, node: Node, level: int = 0, *, alone: bool = False) -> Sized:
        """A node with what lies under it, unless it is to be ``alone``."""
        return self._sized(node, level, count(), alone=alone)

    def _sized(self, node: Node, level: int, ids: count[int], *, alone: bool) -> Sized:
        number = str(next(ids))
        shown = self.choice.pictures and node.picture in self.supplies.pictures
        picture = (_LARGE_PICTURE if level < 2 else _PICTURE) * self.body if shown else 0.0
        lines = self.lines(node, level, self.letters)
        beside = picture + PAD * self.body if picture else 0.0
        wide = max((line_width(line, self.body) for line in lines), default=0.0)
        tall = max(len(lines) * self.body * LEADING, picture)
        under = (
            () if alone else tuple(self._sized(n, level + 1, ids, alone=False) for n in node.nodes)
        )
        pads = 2 * PAD * self.body
        width, height = wide + beside + pads, tall + pads * 0.7
        return Sized(number, node, level, lines, picture, width, height, under)

    def lines(self, node: Node, level: int, letters: float) -> tuple[Line, ...]:
        """Its words in lines."""
        face = fonts.BOLD if level < 2 else fonts.REGULAR
        room = letters * self.body * fonts.mean_letter(fonts.REGULAR)
        lines = broken(self.scribe.unsaid(node.words, face).runs, self.body, room)
        if node.aside:
            aside = self.scribe.unsaid(f"({node.aside})", fonts.REGULAR)
            lines = (*lines, *broken(aside.runs, self.body, room))
        return lines
