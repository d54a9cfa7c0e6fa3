"""Breaks a few lines of words so that none looks left behind.

No way here takes a line more than breaking them plainly does.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import count, takewhile

from coprod_desktop.sheets.characters import Run
from coprod_desktop.sheets.text import Line, broken, line_width

_MOST = 6
"""With more lines nobody sees how the last one ends."""
_PROBES = 12
_SHORT, _SHORT_COSTS = 2, 3.0
"""A word of so few letters at the end of a line is as ugly as a line longer by 3 sizes of print."""
_STEP, _NARROWEST = 0.04, 0.6


def evened(runs: Iterable[Run], size: float, column: float) -> tuple[Line, ...]:
    """The lines of a heading: about as long as each other, none ending with a very short word."""
    words = tuple(runs)
    lines = broken(words, size, column)
    if not _may_differ(words, lines):
        return lines
    low = sum(line_width(line, size) for line in lines) / len(lines)
    widths = (low + (column - low) * probe / _PROBES for probe in range(_PROBES + 1))
    tries = (broken(words, size, width) for width in widths)
    return min((tried for tried in tries if _is_as_good(tried, lines)), key=partial(_cost, size))


def _cost(size: float, lines: tuple[Line, ...]) -> float:
    """How wide the lines are, with more for each short word at the end of one."""
    wide = max(line_width(line, size) for line in lines)
    short = sum(len(_last_word(line)) <= _SHORT for line in lines[:-1])
    return wide + short * size * _SHORT_COSTS


def _last_word(line: Line) -> str:
    return "".join(run.words for run in line.runs).split(" ")[-1]


def settled(runs: Iterable[Run], size: float, column: float) -> tuple[Line, ...]:
    """The lines of a paragraph, the last of which is not one word by itself where it can be."""
    words = tuple(runs)
    lines = broken(words, size, column)
    if not _may_differ(words, lines) or not _is_lone(lines[-1]):
        return lines
    for share in takewhile(lambda share: share >= _NARROWEST, count(1 - _STEP, -_STEP)):
        tried = broken(words, size, column * share)
        if not _is_as_good(tried, lines):
            break
        if not _is_lone(tried[-1]):
            return tried
    return lines


def _may_differ(words: tuple[Run, ...], lines: tuple[Line, ...]) -> bool:
    return (
        1 < len(lines) <= _MOST
        and not any(line.is_torn for line in lines)
        and not any("\n" in run.words for run in words)
    )


def _is_as_good(tried: tuple[Line, ...], lines: tuple[Line, ...]) -> bool:
    return len(tried) == len(lines) and not any(line.is_torn for line in tried)


def _is_lone(line: Line) -> bool:
    return not any(" " in run.words for run in line.runs)
