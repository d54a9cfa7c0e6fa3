"""Holds the colours, the type, the measures in use."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from coprod_desktop.content.themes import FIRST, Theme
from coprod_desktop.domain.picture import PENS, PHOTO
from coprod_desktop.ui.kit.computer_theme import KEY as COMPUTER
from coprod_desktop.ui.kit.computer_theme import computer_theme
from coprod_desktop.ui.kit.contrast import mix
from coprod_desktop.ui.kit.pictures import Inks, PictureShelf
from coprod_desktop.ui.kit.signs import Signs
from coprod_desktop.ui.kit.text_block import UNBOUNDED, TextBlock

BASE_POINTS = 14.0
"""The smallest type at 100 %; print and screen guidance for large print begins here."""

LIP = 5
"""Height of the lower edge of what can be pressed; the same at every size."""

_WIDE, _MIDDLE = 72, 34
_MOST_BLOCKS = 3000
_BRANCH_COLOURS = 6
_LINE_BREAK = "\u2028"


@dataclass(frozen=True, slots=True)
class Spacing:
    """How far words stand from each other.

    ``letters`` and ``words`` are hundredths of the size of the type, added after each of them;
    ``lines`` is the percent of the usual height of a line. None is ever closer than usual.
    """

    letters: int = 0
    words: int = 0
    lines: int = 100

    def __post_init__(self) -> None:
        for name, least, most in (("letters", 0, 30), ("words", 0, 100), ("lines", 100, 200)):
            object.__setattr__(self, name, min(max(getattr(self, name), least), most))

    def on(self, font: QFont) -> QFont:
        """``font`` with its letters and words this far apart."""
        spaced = QFont(font)
        pixels = spaced.pixelSize() / 100
        spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.letters * pixels)
        spaced.setWordSpacing(self.words * pixels)
        return spaced


class WidthClass(StrEnum):
    """How much room a window has, in widths of the present type."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


@dataclass(frozen=True, slots=True)
class BranchLook:
    """The colour of a branch, the tint behind its heading, its pattern's number from 0 to 5."""

    colour: QColor
    tint: QColor
    pattern: int


class Look(QObject):
    """The theme, the size, the typeface with its spacing; ``changed`` after one is another.

    ``typefaces`` gives the family name for each typeface key. Measures go in as pixels at 100 %
    and come out as pixels at the size in use.
    """

    changed = Signal()

    def __init__(
        self,
        themes: Mapping[str, Theme],
        shelf: PictureShelf,
        signs: Signs,
        typefaces: Mapping[str, str],
    ) -> None:
        super().__init__()
        self.shelf = shelf
        self.signs = signs
        self._typefaces = typefaces
        # Kept before our own palette covers it.
        self._system = QPalette(QGuiApplication.palette())
        self._themes = themes
        self._theme = themes[FIRST]
        self._colours: dict[str, QColor] = {}
        self._branches: dict[int, BranchLook] = {}
        self._blocks: dict[tuple[str, float, float, bool, float, str, bool], TextBlock] = {}
        self._base = BASE_POINTS
        """The smallest type at 100 % in pixels."""
        self._sizes: dict[float, int] = {}
        self._percent = 100
        self._typeface = next(iter(typefaces))
        self._spacing = Spacing()
        self.changes = 0
        """How often it was another look by now, for whoever keeps measures of it."""
        self._take_over()

    @staticmethod
    def of(widget: QWidget) -> Look:
        """The look of the style ``widget`` is drawn with."""
        look = widget.style().findChild(Look)
        if look is None:
            raise LookupError("the application does not use the style of the kit")
        return look

    def another(self) -> Look:
        """A look of its own in the same themes and typefaces, for a part seen closer."""
        other = Look(self._themes, self.shelf, self.signs, self._typefaces)
        other._system = QPalette(self._system)
        return other

    # What is in use.

    @property
    def theme(self) -> str:
        """The key of the theme."""
        return self._theme.key

    @property
    def percent(self) -> int:
        """The size of the text, 100 to 400."""
        return self._percent

    @property
    def typeface(self) -> str:
        """The key of the typeface."""
        return self._typeface

    @property
    def spacing(self) -> Spacing:
        """How far words stand from each other."""
        return self._spacing

    @property
    def dark(self) -> bool:
        """Whether words are light on dark."""
        return self._theme.dark

    @property
    def flat(self) -> bool:
        """Whether lines are as strong as words, as in high contrast."""
        return self._theme.roles["line"] == self._theme.roles["ink"]

    def themes(self) -> tuple[str, ...]:
        """The keys of all themes, the computer's own colours last."""
        return (*(key for key in self._themes if key != COMPUTER), COMPUTER)

    def use(
        self,
        theme: str | None = None,
        percent: int | None = None,
        typeface: str | None = None,
        spacing: Spacing | None = None,
    ) -> None:
        """Changes what is given, at once and everywhere; a theme or face not known stays away."""
        before = (self._theme, self._percent, self._typeface, self._spacing)
        if theme == COMPUTER:
            self._theme = computer_theme(self._system)
        elif theme is not None and theme in self._themes:
            self._theme = self._themes[theme]
        if percent is not None:
            self._percent = min(400, max(100, percent))
        if typeface is not None and typeface in self._typefaces:
            self._typeface = typeface
        if spacing is not None:
            self._spacing = spacing
        if (self._theme, self._percent, self._typeface, self._spacing) != before:
            self._take_over()
            self.changed.emit()

    def _take_over(self) -> None:
        self.changes += 1
        self._colours = {role: QColor(value) for role, value in self._theme.roles.items()}
        self._base = BASE_POINTS * QGuiApplication.primaryScreen().logicalDotsPerInchY() / 72
        self._sizes = {}
        self._branches = {}
        self._blocks = {}

    # Colours.

    def roles_of(self, theme: str) -> Mapping[str, str]:
        """The colours of a theme that need not be in use, as a sample of it shows them."""
        known = computer_theme(self._system) if theme == COMPUTER else self._themes[theme]
        return known.roles

    def colour(self, role: str) -> QColor:
        """The colour of a role; KeyError where there is no such role."""
        return self._colours[role]

    def branch(self, index: int) -> BranchLook:
        """How branch ``index`` (from 0) looks; from the seventh on patterns move on by one."""
        if index not in self._branches:
            turn, number = divmod(max(index, 0), _BRANCH_COLOURS)
            colour = self.colour(f"branch{number + 1}")
            tint = mix(self.colour("page"), colour, self._theme.branch_tint)
            pattern = (number + turn) % _BRANCH_COLOURS
            self._branches[index] = BranchLook(colour, tint, pattern)
        return self._branches[index]

    def palette(self) -> QPalette:
        """Qt's palette in the colours of the theme; disabled looks the same, nothing greys out."""
        role = QPalette.ColorRole
        named = {
            "ground": (role.Window,),
            "page": (role.Base, role.AlternateBase, role.ToolTipBase, role.Light),
            "raised": (role.Button, role.Midlight),
            "ink": (role.WindowText, role.Text, role.ButtonText, role.BrightText),
            "soft": (role.PlaceholderText,),
            "accent": (role.Highlight, role.Accent, role.Link, role.LinkVisited),
            "on_accent": (role.HighlightedText,),
            "line": (role.Mid,),
            "lip": (role.Dark, role.Shadow),
        }
        palette = QPalette()
        for ours, theirs in named.items():
            for name in theirs:
                palette.setColor(QPalette.ColorGroup.All, name, self.colour(ours))
        palette.setColor(QPalette.ColorGroup.All, role.ToolTipText, self.colour("ink"))
        return palette

    # Type.

    @property
    def scale(self) -> float:
        """How many times larger than 100 % text is."""
        return self._percent / 100

    def px(self, factor: float = 1.0) -> int:
        """The pixel size of type of a role: base x (p + (f - 1) / p), never below the base."""
        if factor not in self._sizes:
            smallest = math.ceil(self._base * self.scale - 0.01)
            wanted = round(self._base * (self.scale + (factor - 1) / self.scale))
            self._sizes[factor] = max(smallest, wanted)
        return self._sizes[factor]

    def font(self, factor: float = 1.0, bold: bool = False, spaced: bool = True) -> QFont:
        """The typeface at the size of a role; ``spaced`` off leaves its letters as they come."""
        font = QFont(self._typefaces[self._typeface])
        font.setPixelSize(self.px(factor))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return self._spacing.on(font) if spaced else font

    def block(
        self,
        words: str,
        width: float = UNBOUNDED,
        *,
        factor: float = 1.0,
        bold: bool = False,
        line: float = 1.3,
        align: str = "left",
        spaced: bool = True,
    ) -> TextBlock:
        """Words set at the size of a role to ``width`` pixels; kept, since widgets ask often.

        ``spaced`` off sets them as if no spacing were chosen.
        """
        if width < UNBOUNDED and align == "left":
            # Most words fit on their lines at any width a layout tries.
            whole = self.block(words, factor=factor, bold=bold, line=line, spaced=spaced)
            if whole.width <= width:
                return whole
        key = (words, width, factor, bold, line, align, spaced)
        if key not in self._blocks:
            if len(self._blocks) >= _MOST_BLOCKS:
                self._blocks = {}
            lines = line * self._spacing.lines / 100 if spaced else line
            font = self.font(factor, bold, spaced)
            self._blocks[key] = TextBlock(words, font, width, lines, align)
        return self._blocks[key]

    def longest_word(
        self, words: str, factor: float = 1.0, bold: bool = False, spaced: bool = True
    ) -> int:
        """Width of the widest single word, at most nine times the type, where words may break."""
        # Each on a line of its own, they are laid out all at once.
        lines = _LINE_BREAK.join(words.split())
        width = self.block(lines, factor=factor, bold=bold, spaced=spaced).width if lines else 0
        return min(width + 1, self.px() * 9)

    # Measures.

    def space(self, pixels: float) -> int:
        """A gap or a radius: x1, x1.25 at 200 %, x1.5 from 300 % on; room goes to words."""
        return round(pixels * min(1 + (self.scale - 1) * 0.25, 1.5))

    def outline(self, pixels: float = 2) -> float:
        """A line's width: 1 more from 200 %, 2 more at 400 %, 1 more in high contrast."""
        grown = 2 if self.scale >= 4 else 1 if self.scale >= 2 else 0
        return pixels + grown + (1 if self.flat else 0)

    @property
    def ring(self) -> float:
        """How many times thicker than at 100 % the focus ring is: 1, 1.25 or 1.5."""
        return 1.5 if self.scale >= 4 else 1.25 if self.scale >= 2 else 1.0

    def picture_size(self, pixels: float) -> int:
        """A picture's side: small ones grow with the words, those of cards more slowly."""
        if pixels <= 48:
            return round(pixels * min(self.scale, 1 + (self.scale - 1) * 0.6))
        grown = 1 + (self.scale - 1) * 0.2 if self.scale <= 2 else 1.2 + (self.scale - 2) * 0.235
        return round(pixels * grown)

    def target(self, pixels: float = 48) -> int:
        """The least height of what can be pressed, which grows a little with the words."""
        return round(pixels * (1 + (self.scale - 1) * 0.25))

    def width_class(self, width: int) -> WidthClass:
        """Which layout a window of ``width`` pixels takes."""
        ems = width / (self._base * self.scale)
        if ems >= _WIDE:
            return WidthClass.WIDE
        return WidthClass.MIDDLE if ems >= _MIDDLE else WidthClass.NARROW

    # Drawing.

    def draw_picture(self, painter: QPainter, key: str, rect: QRectF) -> None:
        """Draws a picture, on its plate where the theme has plates."""
        # A photo brings a ground of its own.
        plates = self._theme.plates and not key.startswith(PHOTO)
        plate = self.colour("plate") if plates else None
        self.shelf.draw(painter, key, rect, plate, self.inks())

    def inks(self) -> Inks:
        """What people's own pictures are drawn in."""
        pens = tuple(self.colour(f"pen{number}") for number in range(1, PENS + 1))
        return Inks(pens, self.colour("line"), self.outline(2), self.space(16))

    def draw_sign(
        self, painter: QPainter, name: str, rect: QRectF, role: str = "ink", stroke: float = 0.0
    ) -> None:
        """Draws a sign in the colour of a role."""
        self.signs.draw(painter, name, rect, self.colour(role), stroke)
