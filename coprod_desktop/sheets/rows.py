"""The pieces of a page that are never torn apart.

A row knows its height and draws itself from its top, which is measured from the foot of the
paper as PDF does. ``gap`` is the room above it, not used at the top of a page. Points are
1/72 inch.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from reportlab.lib.colors import black

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.characters import NO_BREAK, Run
from coprod_desktop.sheets.joining import write_mixed
from coprod_desktop.sheets.measures import LEADING
from coprod_desktop.sheets.own_picture import OwnPicture
from coprod_desktop.sheets.pictures import Picture
from coprod_desktop.sheets.plan import Sign
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.text import Line

_BULLET = "\u2022"
_GAP = Run(" ", fonts.REGULAR)
# Half of the leading, then half the height of a capital letter of Atkinson Hyperlegible.
_BASELINE = LEADING / 2 + 0.334
_CAPITAL = 0.668
# How wide a box to tick is, for words of 1 point.
_BOX = 0.8
# How thick the line across a page is.
_RULE = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(ABC):
    """What paging needs to know of a row.

    ``stays`` where it may not be parted from the row below it, ``opens`` where a section begins
    with it. ``again`` stands above it where a page begins with it: what it belongs to.
    """

    gap: float = 0.0
    stays: bool = False
    opens: bool = False
    again: AsideRow | None = None

    @property
    @abstractmethod
    def height(self) -> float:
        """How tall it is."""

    @property
    def beside(self) -> float:
        """How tall the picture left of it is, which may reach down past it."""
        return 0.0

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws it downwards from ``top``."""


@dataclass(frozen=True, slots=True)
class TextRow(Row):
    """Lines of words from ``left``, the distance from the paper's edge.

    With ``label`` it is a point of a list; ``level`` above 0 puts it into the list of contents.
    ``ends`` is false where the same paragraph goes on in the next row. Words from right to left
    end at ``column`` from ``left``, with their sign at the right. ``parts`` are the same words a
    sentence each, where a page may end between them.
    """

    lines: tuple[Line, ...]
    size: float
    left: float
    element: Element
    label: Element | None = None
    sign: Sign = Sign.NONE
    sign_room: float = 0.0
    picture: Picture | OwnPicture | None = None
    level: int = 0
    ends: bool = True
    column: float = 0.0
    parts: tuple[TextRow, ...] = ()

    @property
    def height(self) -> float:
        """All its lines."""
        return len(self.lines) * self.size * LEADING

    @property
    def beside(self) -> float:
        """Its picture's height."""
        return self.picture.size if self.picture else 0.0

    @property
    def from_right(self) -> bool:
        """Whether it begins at the right of its column."""
        return bool(self.column and self.lines and self.lines[0].from_right)

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws the sign, the words, then the picture."""
        baseline = top - self.size * _BASELINE
        left, at = self.left, self.left - self.sign_room
        wide = fonts.width(_BULLET, fonts.BOLD) if self.sign is Sign.BULLET else _BOX
        if self.from_right:
            left, at = at, self.left + self.column - wide * self.size
        if self.sign is Sign.BULLET and self.label is not None:
            with canvas.marked(self.label):
                write(canvas, _BULLET, fonts.BOLD, self.size, at, baseline)
        elif self.sign in (Sign.RING, Sign.DOT):
            disc(canvas, self.sign, at, baseline, self.size)
        elif self.sign not in (Sign.NONE, Sign.BULLET):
            box(canvas, self.sign, at, baseline, self.size)
        if self.level:
            words = "".join(run.words for line in self.lines for run in (*line.runs, _GAP))
            canvas.outline(words.replace(NO_BREAK, " ").strip(), self.level - 1, top)
        with canvas.marked(self.element):
            lines(canvas, self.lines, self.size, left, baseline, ends=self.ends, column=self.column)
        if self.picture is not None:
            self.picture.draw(canvas, top)


@dataclass(frozen=True, slots=True)
class Answer:
    """A box with a word after it."""

    line: Line
    width: float
    is_ticked: bool
    element: Element


@dataclass(frozen=True, slots=True)
class BoxesRow(Row):
    """Answers beside each other, each with a box to tick by hand."""

    answers: tuple[tuple[Answer, ...], ...]
    size: float
    left: float
    sign_room: float
    between: float

    @property
    def height(self) -> float:
        """All its lines, with air for a hand to tick in."""
        return len(self.answers) * self.size * LEADING * 1.15

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws line by line."""
        for number, line in enumerate(self.answers):
            baseline = top - number * self.size * LEADING * 1.15 - self.size * _BASELINE
            at = self.left
            for answer in line:
                box(
                    canvas,
                    Sign.TICKED_BOX if answer.is_ticked else Sign.EMPTY_BOX,
                    at,
                    baseline,
                    self.size,
                )
                with canvas.marked(answer.element):
                    lines(canvas, (answer.line,), self.size, at + self.sign_room, baseline)
                at += self.sign_room + answer.width + self.between


@dataclass(frozen=True, slots=True)
class RuleRow(Row):
    """A line across the page; ``closes`` when it stands below the last section."""

    left: float
    width: float
    closes: bool = False
    opens: bool = field(default=True, kw_only=True)

    @property
    def height(self) -> float:
        """How thick it is."""
        return _RULE

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws it."""
        rule(canvas, self.left, self.width, top - _RULE / 2, _RULE)


@dataclass(frozen=True, slots=True)
class WritingRow(Row):
    """A line to write on by hand; ``share`` is how much of a page's room is for more of them."""

    left: float
    width: float
    tall: float
    share: int = 0

    @property
    def height(self) -> float:
        """Room for a hand above it."""
        return self.tall

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws it at the foot of the room it has."""
        rule(canvas, self.left, self.width, top - self.tall, 0.75)


@dataclass(frozen=True, slots=True)
class AsideRow(Row):
    """Lines that tell where one is on the paper, which is not read out."""

    lines: tuple[Line, ...]
    size: float
    left: float
    column: float = 0.0
    stays: bool = field(default=True, kw_only=True)

    @property
    def height(self) -> float:
        """All its lines."""
        return len(self.lines) * self.size * LEADING

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws them."""
        baseline = top - self.size * _BASELINE
        with canvas.furniture():
            lines(canvas, self.lines, self.size, self.left, baseline, column=self.column)


def lines(
    canvas: TaggedCanvas,
    broken: tuple[Line, ...],
    size: float,
    left: float,
    baseline: float,
    *,
    ends: bool = True,
    column: float = 0.0,
) -> None:
    """Writes lines under each other; those from the right end at ``column`` from the left.

    Where no column is given they end with the widest. A space follows each line but the last:
    ISO 32000-1, 14.8.2.5 wants the gaps between words in the text itself.
    """
    if not all(run.face in fonts.OURS for line in broken for run in line.runs):
        write_mixed(canvas, broken, size, left, baseline, ends, column)
        return
    text = canvas.beginText(left, baseline)
    last = len(broken) - 1
    for number, line in enumerate(broken):
        text.setTextOrigin(left, baseline - number * size * LEADING)
        for run in line.runs[:-1]:
            text.setFont(run.face, size)
            text.textOut(run.words)
        gap = "" if line.is_torn or (ends and number == last) else " "
        text.setFont(line.runs[-1].face, size)
        text.textOut(line.runs[-1].words + gap)
    canvas.drawText(text)


def write(
    canvas: TaggedCanvas, words: str, face: str, size: float, left: float, baseline: float
) -> None:
    """Writes a few words in one face."""
    text = canvas.beginText(left, baseline)
    text.setFont(face, size)
    text.textOut(words)
    canvas.drawText(text)


def rule(canvas: TaggedCanvas, left: float, width: float, at: float, thick: float) -> None:
    """Draws a straight line."""
    canvas.setStrokeColor(black)
    canvas.setLineWidth(thick)
    canvas.line(left, at, left + width, at)


def dashes(canvas: TaggedCanvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draws a line to cut along."""
    canvas.saveState()
    canvas.setStrokeColor(black)
    canvas.setLineWidth(0.5)
    canvas.setDash(4, 4)
    canvas.line(*start, *end)
    canvas.restoreState()


def box(canvas: TaggedCanvas, sign: Sign, left: float, baseline: float, size: float) -> None:
    """Draws a box as tall as a capital letter and a little more: empty, half or ticked."""
    side = size * _BOX
    low = baseline - (side - size * _CAPITAL) / 2
    canvas.setStrokeColor(black)
    canvas.setLineJoin(1)
    canvas.setLineCap(1)
    canvas.setLineWidth(size * 0.07)
    canvas.roundRect(left, low, side, side, size * 0.12, stroke=1, fill=0)
    canvas.setLineWidth(size * 0.12)
    if sign is Sign.TICKED_BOX:
        tick = canvas.beginPath()
        tick.moveTo(left + side * 0.22, low + side * 0.5)
        tick.lineTo(left + side * 0.43, low + side * 0.27)
        tick.lineTo(left + side * 0.8, low + side * 0.76)
        canvas.drawPath(tick, stroke=1, fill=0)
    elif sign is Sign.HALF_BOX:
        canvas.line(left + side * 0.25, low + side * 0.25, left + side * 0.75, low + side * 0.75)


def disc(canvas: TaggedCanvas, sign: Sign, left: float, baseline: float, size: float) -> None:
    """Draws a ring, or a full dot, in the middle of where a capital letter stands."""
    middle, radius = baseline + size * _CAPITAL / 2, size * 0.3
    canvas.setStrokeColor(black)
    canvas.setFillColor(black)
    canvas.setLineWidth(size * 0.1)
    full = sign is Sign.DOT
    canvas.circle(left + radius, middle, radius, stroke=0 if full else 1, fill=1 if full else 0)
