"""Measures the boxes of a map on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from coprod_desktop.domain.layout import Box
from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.characters import Run
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.evened import evened, settled
from coprod_desktop.sheets.measures import LEADING
from coprod_desktop.sheets.plan import Node
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.text import Line, broken, line_width

PAD = 0.5
"""From the outline of a box to what is in it, for words of 1 point."""
PADS = 2 * PAD * 0.7
"""Above and below what is in it, for words of 1 point."""
_PICTURE, _LARGE_PICTURE = 2.0, 2.6
"""How large a picture is in a box, for words of 1 point."""
_HEAD_LETTERS, _HEAD_LINES = 18.0, 4
"""Most letters in a line of a heading, unless it would have more lines than so many."""
_LONG_WORD = 48.0
"""A word that is longer than the letters of a line makes its box as wide as this at most."""
_SHORT = 4
"""Words in at most so many lines are shared out among them alike."""
_EVEN = (1.08, 1.3)
"""How much wider than their share lines may be that are made alike."""
_AS_WIDE = 1.000001
"""Lines go into a column as wide as they are, however their widths were added up."""


@dataclass(frozen=True, slots=True)
class Sized:
    """A box in words of ``body`` points; ``level`` is 0 for the middle, 1 for a branch."""

    id: str
    node: Node
    level: int
    body: float
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
    def beside(self) -> float:
        """The room a picture takes left of the words."""
        return self.picture + PAD * self.body if self.picture else 0.0

    @property
    def every(self) -> tuple[Sized, ...]:
        """Itself with all below it in reading order."""
        return (self, *(inner for one in self.under for inner in one.every))


@dataclass(slots=True)
class Sizing:
    """Measures boxes, each number of letters once."""

    choice: SheetChoice
    supplies: Supplies
    scribe: Scribe
    _known: dict[tuple[int, float, float], Sized] = field(default_factory=dict)
    _broken_before: dict[tuple[int, float], tuple[Line, ...]] = field(default_factory=dict)
    _words_before: dict[tuple[int, int, float], tuple[Line, ...]] = field(default_factory=dict)
    _fitted_before: dict[tuple[int, int, float], tuple[Line, ...]] = field(default_factory=dict)

    def sized(self, node: Node, body: float, letters: float, level: int = 0) -> Sized:
        """A node with all under it, in lines of about so many letters of ``body`` points.

        The branches of a map are as wide as the widest of them, so that what hangs on them
        begins at one edge.
        """
        key = id(node), body, letters
        if key not in self._known:
            one = self._sized(node, body, letters, level, count())
            self._known[key] = replace(one, under=_alike(one.under)) if level == 0 else one
        return self._known[key]

    def _sized(self, node: Node, body: float, letters: float, level: int, ids: count[int]) -> Sized:
        number = str(next(ids))
        shown = self.choice.pictures and node.picture in self.supplies.pictures
        picture = (_LARGE_PICTURE if level < 2 else _PICTURE) * body if shown else 0.0
        lines = self._lines(node, level, letters)
        under = tuple(self._sized(n, body, letters, level + 1, ids) for n in node.nodes)
        return _measured(Sized(number, node, level, body, lines, picture, 0.0, 0.0, under))

    def fitting(self, one: Sized, most: float, *, small: bool = False) -> Sized:
        """The same box alone, no wider than that, in as few lines as it can be.

        A ``small`` one has a picture no taller than a line.
        """
        picture = min(one.picture, one.body * LEADING) if small else one.picture
        if picture != one.picture:
            one = _measured(replace(one, picture=picture))
        if one.width <= most and len(one.lines) < 2:
            return one
        room = most - one.beside - 2 * PAD * one.body
        return _measured(replace(one, lines=self._broken(one.node, one.level, room / one.body)))

    def going_on(self, one: Sized, most: float) -> Sized:
        """A heading with the words that say that what is under it goes on, no wider than that."""
        said = self.scribe.unsaid(one.node.words, fonts.BOLD).runs
        signs = self.scribe.unsaid(self._sign("sheet-map-goes-on"), fonts.REGULAR).runs
        lines = evened((*said, Run(" ", fonts.REGULAR), *signs), 1, most / one.body - 2 * PAD)
        return _measured(replace(one, lines=lines, picture=0.0, under=()))

    def sign(self, key: str, one: Sized) -> tuple[Line, ...]:
        """A few words about a box in lines as wide as it is; they are not read out."""
        room = (one.width - one.beside) / one.body - 2 * PAD
        return evened(self.scribe.unsaid(self._sign(key), fonts.REGULAR).runs, 1, room)

    def _sign(self, key: str) -> str:
        return f"({self.supplies.words.text(key)})"

    def _lines(self, node: Node, level: int, letters: float) -> tuple[Line, ...]:
        """Its words in lines that are about alike, the same in words of every size."""
        wanted = letters
        if level < 2:
            wanted = max(min(letters, _HEAD_LETTERS), len(node.words) / _HEAD_LINES)
        key = id(node), wanted
        if key not in self._broken_before:
            self._broken_before[key] = self._alike(node, level, wanted)
        return self._broken_before[key]

    def _alike(self, node: Node, level: int, letters: float) -> tuple[Line, ...]:
        room = letters * fonts.mean_letter(fonts.REGULAR)
        if level < 2:
            lines = evened(self._runs(node, level), 1, room)
        else:
            lines = self._words(node, level, room)
        if any(line.is_torn for line in lines):
            return self._broken(node, level, _LONG_WORD * fonts.mean_letter(fonts.REGULAR))
        if level > 1 and 1 < len(lines) <= _SHORT:
            share = sum(line_width(line, 1) for line in lines) / len(lines)
            for more in _EVEN:
                alike = self._words(node, level, share * more)
                if len(alike) == len(lines) and not any(line.is_torn for line in alike):
                    lines = alike
                    break
        return (*self._settled(node, level, lines), *self._aside(node, room))

    def _settled(self, node: Node, level: int, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """The same words in as many lines, no wider, the last not one word where it can be."""
        if len(lines) < 2 or any(" " in run.words for run in lines[-1].runs):
            return lines
        widest = max(line_width(line, 1) for line in lines)
        return settled(self._runs(node, level), 1, widest * _AS_WIDE)

    def _broken(self, node: Node, level: int, room: float) -> tuple[Line, ...]:
        """What stands in it in lines so wide, in words of 1 point."""
        key = id(node), level, room
        if key not in self._fitted_before:
            words = settled(self._runs(node, level), 1, room)
            self._fitted_before[key] = (*words, *self._aside(node, room))
        return self._fitted_before[key]

    def _words(self, node: Node, level: int, room: float) -> tuple[Line, ...]:
        key = id(node), level, room
        if key not in self._words_before:
            self._words_before[key] = broken(self._runs(node, level), 1, room)
        return self._words_before[key]

    def _runs(self, node: Node, level: int) -> tuple[Run, ...]:
        return self.scribe.unsaid(node.words, fonts.BOLD if level < 2 else fonts.REGULAR).runs

    def _aside(self, node: Node, room: float) -> tuple[Line, ...]:
        if not node.aside:
            return ()
        return evened(self.scribe.unsaid(f"({node.aside})", fonts.REGULAR).runs, 1, room)


def _measured(one: Sized) -> Sized:
    """The same, as tall as wide as what is in it."""
    tall = max(len(one.lines) * one.body * LEADING, one.picture) + PADS * one.body
    return replace(one, height=tall, width=_wide(one))


def _wide(one: Sized) -> float:
    words = max((line_width(line, one.body) for line in one.lines), default=0.0)
    return words + one.beside + 2 * PAD * one.body


def _alike(branches: Sequence[Sized]) -> tuple[Sized, ...]:
    widest = max((branch.width for branch in branches), default=0.0)
    return tuple(replace(branch, width=widest) for branch in branches)
