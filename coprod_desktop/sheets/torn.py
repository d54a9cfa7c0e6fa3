"""Tears words that are kept whole wherever they can be.

What stands below a heading is torn where a page would hold the heading alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop.sheets.measures import LEADING
from coprod_desktop.sheets.plan import Sign
from coprod_desktop.sheets.rows import Row, TextRow
from coprod_desktop.sheets.text import Line

_FEWEST = 2
"""So many lines are above a tear at least, and below it where there are more than three."""


def torn(row: Row, room: float) -> Sequence[Row]:
    """A row as several, the first of which has room; or the row itself.

    A paragraph ends there with a sentence, anything else with one where it can. No heading is torn.
    """
    if not isinstance(row, TextRow) or row.level or row.opens:
        return (row,)
    if row.parts and row.parts[0].height <= room:
        return in_parts(row)
    many = len(row.lines)
    most = min(int(room / (row.size * LEADING)), many - (_FEWEST if many > _FEWEST + 1 else 1))
    if most < _FEWEST:
        return (row,)
    ended = (at for at in range(most, _FEWEST - 1, -1) if _ends_sentence(row.lines[at - 1]))
    at = next(ended, most)
    plain = replace(row, parts=())
    above = replace(plain, lines=row.lines[:at], ends=False, stays=False)
    below = replace(plain, lines=row.lines[at:], gap=0.0, label=None, sign=Sign.NONE)
    return above, below


def in_parts(row: Row) -> Sequence[Row]:
    """A row a sentence of a paragraph; anything else as it is."""
    if not isinstance(row, TextRow) or not row.parts:
        return (row,)
    first, *others, last = (replace(part, again=row.again) for part in row.parts)
    return replace(first, gap=row.gap), *others, replace(last, stays=row.stays)


def _ends_sentence(line: Line) -> bool:
    return line.runs[-1].words.endswith((".", "!", "?"))
