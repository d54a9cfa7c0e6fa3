"""Turns a plan into rows, with the tree beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.evened import evened, settled
from coprod_desktop.sheets.figures import Drawn, figure
from coprod_desktop.sheets.going_on import GoingOn
from coprod_desktop.sheets.measures import LEADING, LINES_APART, Measures
from coprod_desktop.sheets.paging import stacked
from coprod_desktop.sheets.plan import Asked, Heap, Lines, Part, Plan, Point, Section, Sign, Words
from coprod_desktop.sheets.rows import Answer, BoxesRow, Row, RuleRow, TextRow, WritingRow
from coprod_desktop.sheets.scale_row import ScaleRow
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.text import Line, line_width, unbroken

_LONG, _LONG_HEADING = 0.55, 0.6
"""Words taller than this share of a page may be parted between lines."""
_FURNITURE = 4.5
"""About how many lines of a page are for what comes back on each."""
_BELOW_HEADING = 0.1
"""The least air below a heading, in sizes of the words: less than between two points of a list."""
_ABOVE_SMALL = 0.75
"""The air above a small heading: more than between two points, less than above a section."""
_APART = (1.5, 1.0, 0.75)
"""The air between answers beside each other, in sizes of the words: the first that has room."""
_SCALE = 18
"""How wide a line with marks is at most, in sizes of the words."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Rows with their tree; ``spoken`` is what is read out, a line to a paragraph."""

    rows: tuple[Row, ...]
    tree: Element
    spoken: tuple[str, ...]
    left_out: tuple[str, ...]


def laid(plan: Plan, measures: Measures, choice: SheetChoice, supplies: Supplies) -> Laid:
    """The rows of a whole sheet."""
    scribe = Scribe(supplies.words)
    going_on = GoingOn(measures, scribe, supplies.words, _page_room(measures))
    return _Layout(measures, choice, supplies, scribe, going_on).laid(plan)


@dataclass(slots=True)
class _Layout:
    """Makes rows, with the tree beside them."""

    measures: Measures
    choice: SheetChoice
    supplies: Supplies
    scribe: Scribe
    going_on: GoingOn

    def laid(self, plan: Plan) -> Laid:
        tree = Element("Document")
        rows: list[Row] = [*self._head(plan, tree)]
        for number, section in enumerate(plan.sections):
            rows.extend(self._section(section, tree.add("Sect"), is_first=not number))
        if not plan.sections:
            rows.extend(self._empty(plan, tree, rows))
        elif plan.closing:
            rows.extend(self._closing(plan, tree))
        return Laid(tuple(rows), tree, tuple(self.scribe.spoken), tuple(self.scribe.left_out))

    # The head, the foot.

    def _head(self, plan: Plan, tree: Element) -> Iterator[Row]:
        has_picture = bool(plan.picture) and plan.picture in self.supplies.pictures
        indent = self.measures.column if has_picture else 0.0
        size = self.measures.title * self.measures.larger
        yield from self._heading(plan.title, size, indent, tree, 1, 0.0, plan.picture)
        for line in plan.under_title:
            gap = self.measures.body * 0.15
            yield from _together(self._text(line, indent, tree.add("P"), gap=gap))
        yield RuleRow(
            self.measures.margin, self.measures.width, gap=self.measures.line * 0.6, stays=True
        )

    def _closing(self, plan: Plan, tree: Element) -> Iterator[Row]:
        line = self.measures.line
        yield RuleRow(
            self.measures.margin, self.measures.width, closes=True, gap=line * 1.4, stays=True
        )
        yield from self._text(plan.closing, 0.0, tree.add("P"), face=fonts.BOLD, gap=line * 0.6)

    def _empty(self, plan: Plan, tree: Element, head: Sequence[Row]) -> list[Row]:
        """What stands below the head of a sheet without words: above all, room to write on it.

        On paper too small for both, the words at the foot make way.
        """
        line, room = self.measures.line, self.measures.height - self.measures.line * 1.5
        told = self._text(plan.empty, 0.0, tree.add("P"), gap=self.measures.section_gap)
        tall = max(line * 1.4, LINES_APART)
        writing = WritingRow(self.measures.margin, self.measures.width, tall, share=1)
        said = len(self.scribe.spoken)
        closing = list(self._closing(plan, tree)) if plan.closing else []
        if closing and stacked((*head, *told, writing, *closing)).used > room:
            closing = []
            del self.scribe.spoken[said:]
        fits = stacked((*head, *told, writing, *closing)).used <= room
        return [*told, *([writing] if fits else ()), *closing]

    # Sections.

    def _section(self, section: Section, sect: Element, *, is_first: bool) -> Iterator[Row]:
        gap = self.measures.section_gap * (0.8 if is_first else 1.0)
        if section.heading:
            yield from self._heading(
                section.heading,
                self.measures.heading * self.measures.larger,
                self.measures.column,
                sect,
                2,
                gap,
                section.picture,
            )
            gap = self.measures.body * _BELOW_HEADING
        for part, follows in zip_longest(section.parts, section.parts[1:]):
            rows = list(self._part(part, sect, gap, indented=bool(section.heading)))
            if rows and isinstance(rows[-1], TextRow) and _stays(part, follows):
                rows[-1] = replace(rows[-1], stays=True)
            yield from self._named(rows, section.heading, part)
            gap = self.measures.line

    def _named(self, rows: Sequence[Row], heading: str, part: Part) -> Iterator[Row]:
        """The rows of a part, each with what stands above it where a page begins with it."""
        small, under = _small_heading(part), ""
        for row in rows:
            yield replace(row, again=self.going_on.above(heading, under, row.gap, row.height))
            under = small

    def _part(self, part: Part, sect: Element, gap: float, *, indented: bool) -> Iterator[Row]:
        if isinstance(part, Asked):
            yield from self._asked(part, sect, gap)
        elif isinstance(part, Words):
            yield from self._paragraphs(part, sect, gap, indented=indented)
        elif isinstance(part, Lines):
            yield from self._lines(part, sect, gap)
        else:
            yield from self._heap(part, sect, gap)

    def _paragraphs(
        self, words: Words, sect: Element, gap: float, *, indented: bool
    ) -> Iterator[Row]:
        indent = self.measures.column if indented else 0.0
        for number, paragraph in enumerate(words.paragraphs):
            tears = self.measures.is_large
            rows = self._text(paragraph, indent, sect.add("P"), gap=gap, has_parts=tears)
            if not number and not indented and [len(row.lines) for row in rows] == [1]:
                # What a letter begins with does not stand alone.
                rows = [replace(rows[0], opens=True, stays=True)]
            yield from rows
            gap = self.measures.line

    def _lines(self, lines: Lines, sect: Element, gap: float) -> Iterator[Row]:
        column = self.measures.column
        if lines.asked:
            yield from _together(self._text(lines.asked, column, sect.add("P"), gap=gap))
        count = lines.least or lines.count
        for number in range(count):
            yield WritingRow(
                self.measures.margin + column,
                self.measures.width - column,
                LINES_APART,
                share=lines.count if lines.least else 0,
                # The last line does not stand alone on a page.
                stays=number == count - 2,
            )

    def _heap(self, heap: Heap, sect: Element, gap: float) -> Iterator[Row]:
        column, first = self.measures.column, min(gap, self.measures.point_gap)
        if heap.heading:
            gap = min(gap, self.measures.body * _ABOVE_SMALL)
            first = self.measures.body * _BELOW_HEADING
            yield from self._heading(heap.heading, self.measures.body, column, sect, 3, gap)
        if any(heap.marks):
            wide = min(self.measures.width - column, self.measures.body * _SCALE)
            left = self.measures.margin + column
            gap = self.measures.body * 0.35
            yield ScaleRow(heap.marks, left, wide, self.measures.body, gap=gap)
        lists = [_list(sect, heap.points[0].sign)]
        for number, point in enumerate(heap.points):
            _open_list(lists, point.depth)
            item = lists[-1].add("LI")
            label = item.add("Lbl") if point.sign is Sign.BULLET else None
            body = item.add("LBody")
            gap = self.measures.point_gap if number else first
            yield from self._point(point, label, body, gap)

    def _point(
        self, point: Point, label: Element | None, body: Element, gap: float
    ) -> Iterator[Row]:
        room = 0.0 if point.sign is Sign.NONE else self.measures.sign * _room(point.sign)
        indent = self.measures.column + point.depth * self.measures.sign + room
        first = True
        for row in self._text(point.words, indent, body, gap=gap):
            if first:
                yield replace(row, label=label, sign=point.sign, sign_room=room)
            else:
                yield replace(row, sign_room=room)
            first = False

    def _asked(self, asked: Asked, sect: Element, gap: float) -> Iterator[Row]:
        column, body = self.measures.column, self.measures.body
        gap = min(gap, body * _ABOVE_SMALL)
        if asked.who:
            yield from self._heading(asked.who, body, column, sect, 3, gap)
            gap = body * 0.1
        for words in (asked.what, asked.by):
            if words:
                yield from _together(self._text(words, column, sect.add("P"), gap=gap))
                gap = body * 0.1
        yield from _together(self._text(asked.question, column, sect.add("P"), gap=body * 0.35))
        yield self._boxes(asked.answers, column, sect)

    def _boxes(
        self, answers: tuple[tuple[str, bool], ...], column: float, sect: Element
    ) -> BoxesRow:
        body, room = self.measures.body, self.measures.sign * _room(Sign.EMPTY_BOX)
        choices = _list(sect, Sign.EMPTY_BOX)
        made = []
        for words, is_ticked in answers:
            line = unbroken(self.scribe.lettered(words, fonts.REGULAR).runs)
            element = choices.add("LI").add("LBody")
            made.append(Answer(line, line_width(line, body), is_ticked, element))
        wide = self.measures.width - column - sum(room + answer.width for answer in made)
        apart = [body * share for share in _APART if wide >= body * share * (len(made) - 1)]
        return BoxesRow(
            # Where they do not go beside each other none is to stand alone below the others.
            (tuple(made),) if apart else tuple((answer,) for answer in made),
            body,
            self.measures.margin + column,
            room,
            apart[0] if apart else 0.0,
            gap=body * 0.2,
        )

    # Words.

    def _heading(
        self,
        words: str,
        size: float,
        indent: float,
        parent: Element,
        level: int,
        gap: float,
        key: str = "",
    ) -> Iterator[TextRow]:
        """A heading with its picture; the figure follows it in the tree."""
        element = parent.add(f"H{level}")
        rows = self._text(
            words, indent, element, face=fonts.BOLD, gap=gap, size=size, breaks=evened
        )
        rows[0] = replace(rows[0], opens=level < 3, level=level, picture=self._picture(key, parent))
        yield from _together(rows)

    def _picture(self, key: str, parent: Element) -> Drawn | None:
        left, size = self.measures.margin, self.measures.picture
        return figure(key, parent, left, size, self.choice, self.supplies)

    def _text(
        self,
        words: str,
        indent: float,
        element: Element,
        *,
        face: str = fonts.REGULAR,
        gap: float = 0.0,
        size: float = 0.0,
        breaks: Callable[..., tuple[Line, ...]] = settled,
        has_parts: bool = False,
    ) -> list[TextRow]:
        """Words as one row, or as a row a line where they are too long to keep whole."""
        size = size or self.measures.body
        lettering = self.scribe.lettered(words, face)
        column = self.measures.measure(indent, size)
        lines = breaks(lettering.runs, size, column)
        left = self.measures.margin + indent
        room = _page_room(self.measures)
        whole = self.measures.height * _LONG_HEADING if face == fonts.BOLD else room * _LONG
        if not lines:
            return []
        is_whole = len(lines) * size * LEADING <= whole
        parts: tuple[TextRow, ...] = ()
        if (has_parts or not is_whole) and not any(line.from_right for line in lines):
            runs = [self.scribe.unsaid(sentence, face).runs for sentence in _sentences(words)]
            made = [breaks(sentence, size, column) for sentence in runs]
            parts = tuple(
                TextRow(part, size, left, element, ends=part is made[-1], column=column)
                for part in made
            )
        if is_whole:
            return [
                TextRow(
                    lines, size, left, element, gap=gap, column=column, parts=parts[1:] and parts
                )
            ]
        if parts and all(part.height <= whole for part in parts):
            # Each sentence begins a line, so that a page ends with one where it can.
            return [replace(parts[0], gap=gap), *parts[1:]]
        return [
            TextRow(
                (line,),
                size,
                left,
                element,
                gap=0.0 if number else gap,
                # Neither the first nor the last line stands alone.
                stays=number in (0, len(lines) - 2),
                ends=number == len(lines) - 1,
                column=column,
            )
            for number, line in enumerate(lines)
        ]


def _sentences(words: str) -> list[str]:
    return re.split(r"(?<=[.!?]) +(?=\S)", words.strip())


def _page_room(measures: Measures) -> float:
    return measures.height - measures.line * _FURNITURE


def _together(rows: list[TextRow]) -> Iterator[TextRow]:
    """Rows whose last stays with what follows."""
    for number, row in enumerate(rows):
        yield replace(row, stays=True) if number == len(rows) - 1 else row


def _stays(part: Part, follows: Part | None) -> bool:
    """Whether a line to write on stays with what it is for, or a list with the line above it."""
    if isinstance(part, Heap) and isinstance(follows, Heap):
        is_line = len(part.points) == 1 and part.points[0].sign is Sign.NONE
        return is_line and not part.heading and not follows.heading
    return isinstance(follows, Lines)


def _small_heading(part: Part) -> str:
    if isinstance(part, Heap):
        return part.heading
    return part.who if isinstance(part, Asked) else ""


def _room(sign: Sign) -> float:
    return 0.65 if sign is Sign.BULLET else 1.0


def _list(parent: Element, sign: Sign) -> Element:
    numbering = "Disc" if sign is Sign.BULLET else "None"
    return parent.add("L", O="List", ListNumbering=numbering)


def _open_list(lists: list[Element], depth: int) -> None:
    """Goes to the list at ``depth``, made under the last point of the one above."""
    depth = min(depth, len(lists))
    del lists[depth + 1 :]
    if depth == len(lists):
        last = [kid for kid in lists[-1].kids if isinstance(kid, Element)]
        if last:
            body = [kid for kid in last[-1].kids if isinstance(kid, Element)][-1]
            lists.append(_list(body, Sign.BULLET))
