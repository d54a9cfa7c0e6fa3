"""Breaks words into lines no wider than a column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coprod_desktop.sheets.characters import NO_BREAK, Run
from coprod_desktop.sheets.fonts import width


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``is_torn`` when its last word goes on in the next line."""

    runs: tuple[Run, ...]
    is_torn: bool = False


MOST_LETTERS = 65
"""In a line, spaces among them: longer ones are hard to find the way back from."""

_Word = list[Run]


def broken(runs: Iterable[Run], size: float, column: float) -> tuple[Line, ...]:
    """The lines that ``runs`` make in a column, both in points.

    Lines break at spaces only; what is wider than the column breaks at its no-break spaces,
    then anywhere.
    """
    lines: list[Line] = []
    for paragraph in _split(runs, "\n"):
        lines.extend(_lines(paragraph, column / size))
    return tuple(lines)


def line_width(line: Line, size: float) -> float:
    """How wide a line is in points."""
    return size * _wide(line.runs)


def _lines(runs: list[Run], column: float) -> Iterator[Line]:
    line: _Word = []
    used = 0.0
    letters = 0
    for word in _words(runs, column):
        wide = _wide(word)
        long = sum(len(run.words) for run in word)
        gap = width(" ", line[-1].face) if line else 0.0
        if line and (used + gap + wide > column or letters + 1 + long > MOST_LETTERS):
            yield Line(_merged(line))
            line, used, gap, letters = [], 0.0, 0.0, 0
        if wide > column:
            *whole, word = _torn(word, column)
            yield from (Line(_merged(part), is_torn=True) for part in whole)
            wide, long = _wide(word), len(word)
        if line:
            line.append(Run(" ", line[-1].face))
        line.extend(word)
        used += gap + wide
        letters += long + bool(gap)
    if line:
        yield Line(_merged(line))


def _words(runs: list[Run], column: float) -> Iterator[_Word]:
    """What lines may break between; what is kept whole parts only where it is too wide."""
    for word in _split(runs, " "):
        if _wide(word) > column:
            yield from _split(word, NO_BREAK)
        else:
            yield word


def _torn(word: _Word, column: float) -> list[_Word]:
    """A word in pieces that fit, at least a letter in each."""
    pieces: list[_Word] = [[]]
    used = 0.0
    for run in word:
        for letter in run.words:
            wide = width(letter, run.face)
            if pieces[-1] and used + wide > column:
                pieces.append([])
                used = 0.0
            pieces[-1].append(Run(letter, run.face))
            used += wide
    return pieces


def _split(runs: Iterable[Run], mark: str) -> Iterator[_Word]:
    """The runs between marks; empty stretches are left off."""
    part: _Word = []
    for run in runs:
        first, *others = run.words.split(mark)
        if first:
            part.append(Run(first, run.face))
        for words in others:
            if part:
                yield part
            part = [Run(words, run.face)] if words else []
    if part:
        yield part


def _wide(runs: Iterable[Run]) -> float:
    return sum(width(run.words, run.face) for run in runs)


def _merged(runs: list[Run]) -> tuple[Run, ...]:
    merged: list[list[str]] = []
    faces: list[str] = []
    for run in runs:
        if faces and faces[-1] == run.face:
            merged[-1].append(run.words)
        else:
            merged.append([run.words])
            faces.append(run.face)
    return tuple(Run("".join(words), face) for words, face in zip(merged, faces, strict=True))
