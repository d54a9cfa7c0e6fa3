"""Writes a sheet as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.sheets.blocks import SIGNS, Block, Form, blocks
from coprod_desktop.sheets.plan import AnyPlan, Sign

LINE = "_" * 40
"""A line to write on."""
_INDENT = "  "


def as_text(plan: AnyPlan) -> str:
    """The words in reading order, with an empty line above what begins anew; ends in a line."""
    lines: list[str] = []
    last = None
    for block in blocks(plan):
        apart = block.form is not Form.POINT or last is not Form.POINT
        if lines and apart and not (block.form is Form.LINE and last is Form.LINE):
            lines.append("")
        lines.extend(_lines(block))
        last = block.form
    return "\n".join(lines) + "\n"


def _lines(block: Block) -> Iterator[str]:
    if block.form is Form.LINE:
        yield LINE
        return
    first, *others = block.words.split("\n")
    sign = f"{SIGNS[block.sign]} " if block.sign is not Sign.NONE else ""
    yield f"{_INDENT * block.depth}{sign}{first}"
    for line in others:
        yield f"{_INDENT * block.depth}{' ' * len(sign)}{line}"
