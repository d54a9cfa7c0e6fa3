"""How large everything on a page is, from the size of print.

Figures are those of clear and large print: 20 mm margins, leading 1.25, at most 65 characters
in a line, one blank line between sections, nothing smaller than the size that was chosen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.choice import PAPERS, SheetChoice
from coprod_desktop.sheets.text import MOST_LETTERS

MM = 72 / 25.4
LEADING = 1.25
_MARGIN, _POCKET_MARGIN = 20 * MM, 12 * MM
_POCKET = 450.0
"""Paper narrower than this, in points, is for a pocket."""
_USUAL = 18.0
"""Print of this many points is large already; above it a page holds few words."""
_FEWEST_LETTERS = 16
"""A line beside pictures holds at least this many letters, or there are no pictures."""
LINES_APART = 12 * MM
"""Lines to write on by hand: room for large letters and a pen held loosely."""
LETTERS_A_WORD = 5.6
"""Of everyday English, the space after it among them."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes of one sheet in points; ``column`` is where words begin, from the left margin.

    On paper ``grown`` times larger than A4 pictures grow as it does, headings half as much. Where
    it ``is_close`` the title is no larger than other headings.
    """

    paper: tuple[float, float]
    body: float
    picture: float
    column: float
    margin: float = _MARGIN
    grown: float = 1.0
    is_close: bool = False

    @classmethod
    def of(cls, choice: SheetChoice, *, grows: bool = True) -> Measures:
        """The sizes for a choice; pictures and headings grow with the paper where they may."""
        body = float(choice.points)
        paper = PAPERS[choice.paper]
        is_pocket = _is_pocket(paper)
        margin = _POCKET_MARGIN if is_pocket else _MARGIN
        larger = min(one / usual for one, usual in zip(paper, PAPERS["a4"], strict=True))
        grown = max(1.0, larger) if grows else 1.0
        picture = (18.0 if is_pocket else min(28.0, max(22.0, 22 + 0.75 * (body - 14)))) * MM
        gap = (4 if is_pocket else 6) * MM
        picture, gap = picture * grown, gap * grown
        room = paper[0] - 2 * margin - picture - gap
        if not choice.pictures or room < _FEWEST_LETTERS * body * fonts.mean_letter(fonts.REGULAR):
            picture = gap = 0.0
        return cls(paper, body, picture, picture + gap, margin, grown)

    @property
    def is_pocket(self) -> bool:
        """Whether the paper is for a pocket."""
        return _is_pocket(self.paper)

    @property
    def is_large(self) -> bool:
        """Whether so few words find room on a page that what is else kept whole may be torn."""
        return self.body > _USUAL

    @property
    def title(self) -> float:
        """The size of the title."""
        return self.heading if self.is_close else self.body + min(10.0, self.body * 0.5)

    @property
    def heading(self) -> float:
        """The size of a section's heading; dyslexia guidance asks a fifth more than the words."""
        return round(self.body * 1.2)

    @property
    def larger(self) -> float:
        """How many times larger headings are on this paper than on A4."""
        return math.sqrt(self.grown)

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.paper[0] - 2 * self.margin

    @property
    def height(self) -> float:
        """Between the margins."""
        return self.paper[1] - 2 * self.margin

    @property
    def line(self) -> float:
        """One line of words."""
        return self.body * LEADING

    @property
    def section_gap(self) -> float:
        """Above a section: a blank line."""
        return self.line

    @property
    def point_gap(self) -> float:
        """Between two points of a list."""
        return self.body * 0.4

    @property
    def sign(self) -> float:
        """From a bullet or a box to its words."""
        return self.body * 1.15

    def measure(self, from_left: float, size: float) -> float:
        """How wide a line that begins there may be."""
        return min(self.width - from_left, MOST_LETTERS * size * fonts.mean_letter(fonts.REGULAR))

    def words_in(self, height: float) -> int:
        """About how many words find room in that height of the column."""
        lines = int(height / self.line)
        letters = self.measure(self.column, self.body) / (
            self.body * fonts.mean_letter(fonts.REGULAR)
        )
        # Lines end ragged, points leave theirs half empty: a fifth goes to that.
        return int(max(0, lines) * letters / LETTERS_A_WORD * 0.8)


def _is_pocket(paper: tuple[float, float]) -> bool:
    return paper[0] < _POCKET
