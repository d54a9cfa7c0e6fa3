"""Binds the sheets of a group into one file.

It has the one tree of a tagged PDF, with a part for each sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import IO

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.cards import card_pages
from coprod_desktop.sheets.characters import lettered
from coprod_desktop.sheets.choice import Supplies
from coprod_desktop.sheets.group import Group, Stretch, Wanted, WrongName
from coprod_desktop.sheets.measures import LEADING, MM, Measures
from coprod_desktop.sheets.page import fit, printed
from coprod_desktop.sheets.plan import AnyPlan, Card, Cards, Map, Plan
from coprod_desktop.sheets.rows import lines
from coprod_desktop.sheets.shortened import page_of, shortenings
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.table import SHEETS
from coprod_desktop.sheets.text import Line, line_width

_FOOT = 14.0
"""The size in points of a name below cards, which have no foot of their own."""
_FOOT_AT = 14.0
"""From the edge of the paper up to it: as low as printers print, and still below the cards."""
_FOOT_LEFT = 9 * MM
_MANY = 99
"""A name is to have room beside a page number as long as this."""


@fonts.in_use()
def group_printed(
    wanted: Sequence[Wanted],
    supplies: Supplies,
    go_on: Callable[[int], bool] = lambda _done: True,
    *,
    apart: bool = False,
) -> Group | None:
    """The sheets as one PDF that keeps to PDF/UA-1.

    ``apart`` puts a page with the name before each that has one. ``go_on`` is asked before each
    sheet, with how many are done; where it says no, there is None. Raises WrongName.
    """
    binder = _Binder(supplies)
    left_out: list[str] = []
    stretches = []
    for number, one in enumerate(wanted):
        if not go_on(number):
            return None
        first = binder.pages
        marks = _marks(number, len(wanted), one, supplies)
        plan = _plan(one, marks, supplies)
        binder.begin(_entry(number, one, supplies))
        has_cover = apart and bool(one.name)
        if has_cover:
            cover = replace(one.choice, one_a_page=True)
            printed(_cover(number, len(wanted), one, supplies), cover, supplies, binder.canvas)
        if not isinstance(plan, Plan):
            binder.foot = tuple(_feet(one, plan, marks, supplies))
        left_out += printed(plan, one.choice, supplies, binder.canvas).left_out
        stretches.append(Stretch(first, binder.pages - first, has_cover))
    return Group(binder.pdf(), tuple(stretches), tuple(dict.fromkeys(left_out)))


def _marks(number: int, of: int, one: Wanted, supplies: Supplies) -> tuple[str, ...]:
    """What tells the pages of a sheet from those of others: the first of these that has room.

    It is the name, as much of it as there is room for, else which sheet it is.
    """
    if one.name:
        return tuple(shortenings(one.name, supplies.words))
    which = supplies.words.text("group-sheet-of", sheet=number + 1, sheets=of)
    return which, str(number + 1)


def _plan(one: Wanted, marks: Sequence[str], supplies: Supplies) -> AnyPlan:
    """What stands on it, with whose it is at the foot of each page."""
    plan = SHEETS[one.sheet].plan(one.subject, one.choice, supplies)
    if not isinstance(plan, Plan):
        return plan
    if plan.owner not in ("", one.name):
        raise WrongName
    measures = Measures.of(one.choice)
    return replace(plan, owner=_that_fits(marks, supplies, measures.body, measures.width))


def _that_fits(marks: Sequence[str], supplies: Supplies, size: float, width: float) -> str:
    """The first of these that has room on one line with the number of the page, or the last."""
    for part in marks:
        foot = page_of(part, _MANY, _MANY, supplies.words)
        if line_width(_line(foot, fonts.REGULAR, supplies), size) <= width:
            return part
    return marks[-1]


@dataclass(frozen=True, slots=True)
class _Foot:
    """A line below a page: how large, where it begins from the left lower corner."""

    line: Line
    size: float
    left: float
    at: float


def _feet(
    one: Wanted, plan: Cards | Map, marks: Sequence[str], supplies: Supplies
) -> Iterator[tuple[_Foot, ...]]:
    """What stands below each page of a sheet that has no foot of its own, on each card of it."""
    choice, measures = one.choice, Measures.of(one.choice)
    if isinstance(plan, Map):
        # A map has the number of each page already, and a margin to write below it.
        size = max(_FOOT, min(measures.body, (measures.margin - _FOOT_AT) / LEADING))
        name = _that_fits(marks, supplies, size, measures.width)
        foot = _line(name, fonts.REGULAR, supplies)
        for _ in range(fit(plan, choice, supplies).pages):
            yield (_Foot(foot, size, measures.margin, measures.margin - size * LEADING),)
        return
    cards = card_pages(plan, choice, supplies)
    width = cards.card[0] - 2 * _FOOT_LEFT
    name = _that_fits(marks, supplies, _FOOT, width)
    for page in range(cards.count):
        # Which page it is stands where the foot of a page is.
        said = page_of(name, page + 1, cards.count, supplies.words)
        places = cards.places(page)
        lowest = max(down for _, down in places)
        yield tuple(
            _Foot(
                _line(said if (across, down) == (0, lowest) else name, fonts.REGULAR, supplies),
                _FOOT,
                across * cards.card[0] + _FOOT_LEFT,
                measures.paper[1] - (down + 1) * cards.card[1] + _FOOT_AT,
            )
            for across, down in places
        )


def _cover(number: int, of: int, one: Wanted, supplies: Supplies) -> Cards:
    """The page that parts one sheet from the next."""
    words = supplies.words
    which = words.text("group-sheet-of", sheet=number + 1, sheets=of)
    what = words.text(SHEETS[one.sheet].words)
    size = words.text("group-print-size", points=one.choice.points)
    card = Card(one.name, points=(which, what, size))
    return Cards(which, which, (card,), counts=False)


def _entry(number: int, one: Wanted, supplies: Supplies) -> str:
    """What stands in the list of contents."""
    words = supplies.words
    name = one.name or words.text("group-blank")
    return words.text(
        "group-entry", number=number + 1, name=name, what=words.text(SHEETS[one.sheet].words)
    )


def _line(words: str, face: str, supplies: Supplies) -> Line:
    return Line(lettered(words, face, supplies.words.text("sheet-not-printed")).runs)


class _Binder:
    """Takes one sheet after the other into one file; ``foot`` is what stands below each page."""

    def __init__(self, supplies: Supplies) -> None:
        self._title = supplies.words.text("group-title")
        self._target = BytesIO()
        self._root = Element("Document")
        self._file: _OneFile | None = None
        self._entry = ""
        self.foot: tuple[tuple[_Foot, ...], ...] = ()

    @property
    def pages(self) -> int:
        """How many pages are bound by now."""
        return 0 if self._file is None else self._file.pages

    def begin(self, entry: str) -> None:
        """A new sheet follows, which stands as this in the list of contents."""
        self._entry = entry
        self.foot = ()

    def canvas(
        self,
        _target: IO[bytes],
        tree: Element,
        *,
        size: tuple[float, float],
        title: str,  # noqa: ARG002 - that of a sheet alone
        language: str,
        font: str,
    ) -> TaggedCanvas:
        """What the next sheet draws on, at the end of the file."""
        tree.role = "Part"
        self._root.kids.append(tree)
        if self._file is None:
            self._file = _OneFile(
                self._target,
                self._root,
                size=size,
                title=self._title,
                language=language,
                font=font,
            )
        self._file.go_on(size, self._entry, self.foot)
        self._entry = ""
        return self._file

    def pdf(self) -> bytes:
        """All that was bound."""
        if self._file is not None:
            self._file.end()
        return self._target.getvalue()


class _OneFile(TaggedCanvas):
    """Pages of many sheets: what ends a sheet does not end the file."""

    def go_on(
        self, size: tuple[float, float], entry: str, foot: tuple[tuple[_Foot, ...], ...]
    ) -> None:
        """Goes on with pages of this size; ``entry`` is put into the list of contents."""
        self.setPageSize(size)
        self._feet = list(foot)
        if entry:
            super().outline(entry, 0, size[1])

    @property
    def pages(self) -> int:
        """How many pages are there by now."""
        return self._page

    def outline(self, words: str, level: int, top: float) -> None:
        """Puts a heading below the entry of its sheet."""
        super().outline(words, level + 1, top)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Ends a page, with its foot where there is one."""
        if self._feet:
            with self.furniture():
                for foot in self._feet.pop(0):
                    lines(self, (foot.line,), foot.size, foot.left, foot.at)
        super().showPage()

    def save(self) -> None:
        """Leaves room for the next sheet."""

    def end(self) -> None:
        """Writes all of it."""
        super().save()
