"""Tells a plan as headings, paragraphs or points in reading order, for forms without pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from coprod_desktop.sheets.plan import (
    AnyPlan,
    Asked,
    Cards,
    Heap,
    Lines,
    Map,
    Node,
    Part,
    Plan,
    Sign,
    Words,
)


class Form(Enum):
    """What a block is."""

    TITLE = auto()
    HEADING = auto()
    SMALL_HEADING = auto()
    WORDS = auto()
    POINT = auto()
    LINE = auto()


SIGNS = {
    Sign.NONE: "",
    Sign.BULLET: "\u2022",
    Sign.EMPTY_BOX: "\u2610",
    Sign.HALF_BOX: "\u25e9",
    Sign.TICKED_BOX: "\u2611",
    Sign.RING: "\u25cb",
    Sign.DOT: "\u25cf",
}
"""A sign for each, as a letter."""


@dataclass(frozen=True, slots=True)
class Block:
    """One of them; ``depth`` and ``sign`` are those of a point, ``picture`` a picture's key."""

    form: Form
    words: str = ""
    depth: int = 0
    sign: Sign = Sign.NONE
    picture: str = ""


def blocks(plan: AnyPlan) -> Iterator[Block]:
    """Everything that stands on a sheet, in the order a screen reader walks it."""
    if isinstance(plan, Cards):
        yield Block(Form.TITLE, plan.title)
        for card in plan.cards:
            heading = card.heading or card.words
            yield Block(Form.HEADING, heading, picture=card.picture)
            if card.heading:
                yield Block(Form.WORDS, card.words)
            for point in card.points:
                yield Block(Form.POINT, point, sign=Sign.BULLET)
    elif isinstance(plan, Map):
        yield Block(Form.TITLE, plan.root.words, picture=plan.root.picture)
        for branch in plan.root.nodes:
            yield Block(Form.HEADING, branch.words, picture=branch.picture)
            yield from _nodes(branch.nodes, 0)
    else:
        yield from _sheet(plan)


def _nodes(nodes: tuple[Node, ...], depth: int) -> Iterator[Block]:
    for node in nodes:
        words = f"{node.words} ({node.aside})" if node.aside else node.words
        yield Block(Form.POINT, words, depth, Sign.BULLET)
        yield from _nodes(node.nodes, depth + 1)


def _sheet(plan: Plan) -> Iterator[Block]:
    yield Block(Form.TITLE, plan.title, picture=plan.picture)
    for line in plan.under_title:
        yield Block(Form.WORDS, line)
    for section in plan.sections:
        if section.heading:
            yield Block(Form.HEADING, section.heading, picture=section.picture)
        for part in section.parts:
            yield from _part(part)
    if plan.is_empty and plan.empty:
        yield Block(Form.WORDS, plan.empty)
    if plan.closing:
        yield Block(Form.WORDS, plan.closing)


def _part(part: Part) -> Iterator[Block]:
    if isinstance(part, Heap):
        if part.heading:
            yield Block(Form.SMALL_HEADING, part.heading)
        for point in part.points:
            yield Block(Form.POINT, point.words, point.depth, point.sign)
    elif isinstance(part, Asked):
        yield from _asked(part)
    elif isinstance(part, Words):
        for paragraph in part.paragraphs:
            yield Block(Form.WORDS, paragraph)
    else:
        yield from _lines(part)


def _asked(asked: Asked) -> Iterator[Block]:
    if asked.who:
        yield Block(Form.SMALL_HEADING, asked.who)
    for words in (asked.what, asked.by, asked.question):
        if words:
            yield Block(Form.WORDS, words)
    for answer, is_ticked in asked.answers:
        sign = Sign.TICKED_BOX if is_ticked else Sign.EMPTY_BOX
        yield Block(Form.POINT, answer, sign=sign)


def _lines(lines: Lines) -> Iterator[Block]:
    if lines.asked:
        yield Block(Form.WORDS, lines.asked)
    for _ in range(lines.count):
        yield Block(Form.LINE)
