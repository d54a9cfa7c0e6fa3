"""Draws pages from a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.cards import CardPages, card_pages
from coprod_desktop.sheets.characters import Run, kept_whole, lettered
from coprod_desktop.sheets.choice import POINTS, Fit, Printed, SheetChoice, Supplies
from coprod_desktop.sheets.evened import evened
from coprod_desktop.sheets.layout import Laid, laid
from coprod_desktop.sheets.map_pages import MapPages
from coprod_desktop.sheets.measures import LEADING, Measures
from coprod_desktop.sheets.paging import Air, Page, aired, filled, paged, stacked
from coprod_desktop.sheets.plan import AnyPlan, Cards, Map, Plan
from coprod_desktop.sheets.rows import RuleRow, TextRow, WritingRow, lines, rule
from coprod_desktop.sheets.shortened import page_of
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.text import Line, line_width, unbroken
from coprod_desktop.sheets.tidied import one_line
from coprod_desktop.sheets.torn import in_parts
from coprod_desktop.sheets.writing import filled_up

_CONTINUES = ("sheet-continues", "sheet-continues-short")
_LEAST_AIR, _BLANK_LINE = 0.6, 18 * LEADING
"""How much of its gaps large print keeps at least where that saves a page, in parts and points."""
_HARDLY_ANY, _FULL = 1 / 3, 3 / 4
"""A page of which less is full looks as if something were missing; so does the first one where the
head fills less than that, with nothing below it."""
_MOST_TIMES, _MOST_MORE = 1.6, 0.15
"""How many times larger gaps may be on A4 than they have to be, where the pages have room.

Beside that each is larger by a part of the print: the smallest ones grow most.
"""


@fonts.in_use()
def printed(
    plan: AnyPlan,
    choice: SheetChoice,
    supplies: Supplies,
    make_canvas: Callable[..., TaggedCanvas] = TaggedCanvas,
) -> Printed:
    """The sheet as a PDF that keeps to PDF/UA-1."""
    target = BytesIO()

    def canvas(tree: Element, title: str) -> TaggedCanvas:
        made = make_canvas(
            target,
            tree,
            size=Measures.of(choice).paper,
            title=title,
            language=supplies.words.language,
            font=fonts.face(fonts.REGULAR).fontName,
        )
        made.in_colour = choice.colour
        return made

    if isinstance(plan, Plan):
        sheet, measures, measured = _laid(plan, choice, supplies)
        _draw(plan, sheet, measures, supplies, canvas(sheet.tree, sheet.spoken[0]))
        spoken, left_out, is_parted = sheet.spoken, sheet.left_out, False
    else:
        drawn = _drawn(plan, choice, supplies)
        pages = canvas(drawn.tree, one_line(plan.title))
        for number in range(drawn.count):
            drawn.draw(pages, number)
            pages.showPage()
        pages.save()
        measured = Fit(drawn.count, plan.words, 0)
        spoken, left_out = drawn.spoken, drawn.left_out
        is_parted = isinstance(drawn, MapPages) and drawn.is_parted
    return Printed(
        pdf=target.getvalue(),
        pages=measured.pages,
        words=measured.words,
        room=measured.room,
        text="\n".join(spoken),
        left_out=tuple(dict.fromkeys(left_out)),
        is_parted=is_parted,
    )


def _draw(
    plan: Plan, sheet: Laid, measures: Measures, supplies: Supplies, canvas: TaggedCanvas
) -> None:
    """Draws every page of a sheet."""
    furniture, pages = _shared_out(plan, sheet, measures, supplies, paged)
    pages = filled_up(pages, furniture.room)
    air = Air(_MOST_TIMES * measures.grown, _MOST_MORE * measures.body)
    for number, page in enumerate(aired(pages, furniture.room, air)):
        top = measures.paper[1] - measures.margin - furniture.head(number)
        for placed in page.rows:
            if number and not placed.top and isinstance(placed.row, RuleRow):
                # The line below the small title above is there already.
                continue
            placed.row.draw(canvas, top - placed.top)
        with canvas.furniture():
            furniture.draw(canvas, number)
        canvas.showPage()
    canvas.save()


@fonts.in_use()
def fit(plan: AnyPlan, choice: SheetChoice, supplies: Supplies) -> Fit:
    """How much the sheet would hold, without drawing it."""
    if not isinstance(plan, Plan):
        return Fit(_drawn(plan, choice, supplies).count, plan.words, 0)
    return _laid(plan, choice, supplies)[2]


_Way = tuple[Laid, Measures, Fit]


def _laid(plan: Plan, choice: SheetChoice, supplies: Supplies) -> _Way:
    """The sheet as its paper suits it best: nothing grows on it where that costs a page.

    Nor has large print more air or a larger title than it needs then, or where a page were bare.
    """
    ways: list[_Way] = []
    for sheet, measures in _ways(plan, choice, supplies):
        way = (sheet, measures, _fit(plan, sheet, measures, supplies))
        if way[2].pages == 1:
            return way
        ways.append(way)
    least = min(measured.pages for _, _, measured in ways)
    fewest = [way for way in ways if way[2].pages == least]
    if len(fewest) == 1:
        return fewest[0]
    return next((way for way in fewest if not _is_bare(plan, way, supplies)), fewest[0])


def _ways(
    plan: Plan, choice: SheetChoice, supplies: Supplies, *, on_one: bool = False
) -> Iterator[tuple[Laid, Measures]]:
    """The ways a sheet can lie, those with the most air first, with torn paragraphs last.

    Where it is to be ``on_one`` page, a smaller title is not tried if that cannot be enough.
    """
    for grows in (True, False):
        measures = Measures.of(choice, grows=grows)
        sheet = laid(plan, measures, choice, supplies)
        yield sheet, measures
        # A blank line of ordinary print stays between two sections.
        air = Air(max(_LEAST_AIR, min(1.0, _BLANK_LINE / measures.line)))
        if air.times < 1:
            sheet = _with(air, sheet)
            yield sheet, measures
            if not (on_one and _least(sheet, measures) > measures.height):
                close = replace(measures, is_close=True)
                sheet = _with(air, laid(plan, close, choice, supplies))
                yield sheet, close
                rows = tuple(part for row in sheet.rows for part in in_parts(row))
                if len(rows) > len(sheet.rows):
                    yield replace(sheet, rows=rows), close
        if measures.grown == 1:
            return


def _least(sheet: Laid, measures: Measures) -> float:
    """How tall it is at least, whatever its title is made."""
    rows = [row for row in sheet.rows if not isinstance(row, WritingRow)]
    titles = (row.height for row in rows if isinstance(row, TextRow) and row.size == measures.title)
    return stacked(rows).used - sum(titles)


def _with(air: Air, sheet: Laid) -> Laid:
    return replace(sheet, rows=tuple(replace(row, gap=air.of(row.gap)) for row in sheet.rows))


def _is_bare(plan: Plan, way: _Way, supplies: Supplies) -> bool:
    """Whether a page has hardly any words: little more than the head, or the line at the foot."""
    furniture, pages = _shared_out(plan, way[0], way[1], supplies, paged)
    *fore, last = pages
    full = [page.used / furniture.room(at) for at, page in enumerate(fore)]
    is_head_alone = isinstance(fore[0].rows[-1].row, RuleRow) and full[0] < _FULL
    return is_head_alone or min(full) < _HARDLY_ANY or isinstance(last.rows[0].row, RuleRow)


def _drawn(plan: Cards | Map, choice: SheetChoice, supplies: Supplies) -> CardPages | MapPages:
    """Pages that are drawn whole, where nothing flows from one to the next."""
    if isinstance(plan, Cards):
        return card_pages(plan, choice, supplies)
    return MapPages(plan, choice, supplies)


@fonts.in_use()
def largest_points(plan: Plan, choice: SheetChoice, supplies: Supplies) -> int | None:
    """The largest size offered at which the plan is on 1 page, or None.

    More never fits at a larger size, so the offered sizes are halved until one is left.
    """
    low, high = 0, len(POINTS)
    while low < high:
        middle = (low + high) // 2
        if _is_one_page(plan, replace(choice, points=POINTS[middle]), supplies):
            low = middle + 1
        else:
            high = middle
    return POINTS[low - 1] if low else None


def _is_one_page(plan: Plan, choice: SheetChoice, supplies: Supplies) -> bool:
    ways = _ways(plan, choice, supplies, on_one=True)
    rooms = ((sheet, _furniture(plan, 1, measures, supplies).room) for sheet, measures in ways)
    return any(len(filled(sheet.rows, room)) == 1 for sheet, room in rooms)


def _fit(plan: Plan, sheet: Laid, measures: Measures, supplies: Supplies) -> Fit:
    furniture, pages = _shared_out(plan, sheet, measures, supplies, filled)
    last = pages[-1]
    # Lines to write on by hand make way for words.
    free = sum(placed.row.height for placed in last.rows if isinstance(placed.row, WritingRow))
    left = furniture.room(len(pages) - 1) - last.used + free - measures.point_gap
    return Fit(pages=len(pages), words=plan.words, room=measures.words_in(left))


@dataclass(frozen=True, slots=True)
class _Furniture:
    """What comes back on every page: a small title above, whose page it is below."""

    above: tuple[Line, ...]
    below: tuple[tuple[Line, ...], ...]
    measures: Measures

    def head(self, number: int) -> float:
        """The room it takes at the top of a page."""
        if not number or not self.above:
            return 0.0
        return len(self.above) * self.measures.line + self.measures.line * 0.9

    def room(self, number: int) -> float:
        """The room it leaves on a page."""
        most = max(map(len, self.below), default=1)
        foot = most * self.measures.line + self.measures.line * 0.5
        return self.measures.height - foot - self.head(number)

    def draw(self, canvas: TaggedCanvas, number: int) -> None:
        """Draws it on the page with this number, from 0."""
        size, leading = self.measures.body, self.measures.line
        if number and self.above:
            top = self.measures.paper[1] - self.measures.margin
            lines(canvas, self.above, size, self.measures.margin, top - size)
            under = top - len(self.above) * leading - leading * 0.25
            rule(canvas, self.measures.margin, self.measures.width, under, 0.75)
        below = self.below[number]
        if len(below) == 2 and self._on_one_line(below):
            right = self.measures.margin + self.measures.width - line_width(below[0], size)
            lines(canvas, below[:1], size, right, self.measures.margin)
            lines(canvas, below[1:], size, self.measures.margin, self.measures.margin)
        else:
            lines(
                canvas,
                below,
                size,
                self.measures.margin,
                self.measures.margin + (len(below) - 1) * leading,
            )

    def _on_one_line(self, below: tuple[Line, ...]) -> bool:
        size = self.measures.body
        used = sum(line_width(line, size) for line in below) + 2 * size
        return used <= self.measures.width


_Sharing = Callable[..., tuple[Page, ...]]


def _shared_out(
    plan: Plan, sheet: Laid, measures: Measures, supplies: Supplies, share: _Sharing
) -> tuple[_Furniture, tuple[Page, ...]]:
    """The pages with their furniture, which needs to know how many there are."""
    total = 1
    while True:
        furniture = _furniture(plan, total, measures, supplies)
        pages = share(sheet.rows, furniture.room)
        if len(pages) <= total:
            return furniture, pages
        total = len(pages)


def _furniture(plan: Plan, total: int, measures: Measures, supplies: Supplies) -> _Furniture:
    words, width = supplies.words, measures.width / measures.body

    def fitting(face: str, *offers: str) -> Line:
        """The first of the offers that goes on one line; the last goes in any case."""
        made = [_line(offer, face, supplies) for offer in offers]
        return next((line for line in made if line_width(line, 1) <= width), made[-1])

    # On every page in the same words, however wide its number.
    mores: list[Line] = []
    for key in _CONTINUES:
        said = (words.text(key, page=page) for page in range(2, total + 1))
        mores = [_line(more, fonts.BOLD, supplies) for more in said]
        if all(line_width(more, 1) <= width for more in mores):
            break
    below = []
    for page in range(1, total + 1):
        plain = words.text("sheet-page", page=page, pages=total)
        named = page_of(plan.owner, page, total, words)
        foot = fitting(fonts.REGULAR, *((named, plain) if plan.owner else (plain,)))
        below.append((mores[page - 1], foot) if page < total else (foot,))
    above = fitting(fonts.BOLD, plan.title, plan.short_title)
    # In large print on small paper even the short one may need more lines than one.
    head = evened(above.runs, measures.body, measures.width) if total > 1 else ()
    return _Furniture(head, tuple(below), measures)


def _line(words: str, face: str, supplies: Supplies) -> Line:
    runs = lettered(kept_whole(words), face, supplies.words.text("sheet-not-printed")).runs
    return unbroken(Run(run.words.replace("\n", " "), run.face) for run in runs)
