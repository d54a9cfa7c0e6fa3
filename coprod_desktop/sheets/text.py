"""Breaks words into lines no wider than a column."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from coprod_desktop.content.emoji import JOINER
from coprod_desktop.sheets import direction, fonts
from coprod_desktop.sheets.characters import NO_BREAK, PICTURE, Run
from coprod_desktop.sheets.shaping import shaped
from coprod_desktop.sheets.tidied import APART
from coprod_desktop.sheets.word_starts import word_starts


@dataclass(frozen=True, slots=True)
class Line:
    """One line in reading order; ``is_torn`` when its last word goes on in the next line.

    ``from_right`` where its paragraph begins at the right.
    """

    runs: tuple[Run, ...]
    is_torn: bool = False
    from_right: bool = False


MOST_LETTERS = 65
"""In a line, spaces among them: longer ones are hard to find the way back from."""

_Word = list[Run]
PICTURE_SIZE, PICTURE_ROOM = 1.25, 1.1
"""How large an emoji is for words of 1 point, its own margin among it: as tall as its line; how
much of the line it takes, some of that margin left to its neighbours."""
_PICTURE_LETTERS = 3
"""How many letters of a line an emoji is as wide as."""
_STANDS_FOR_PICTURE = "\ufffc"
_BINDS = 9
"""The combining class of signs that bind a letter to the next, as in Devanagari."""

_MOST_BOUND = 12
"""No word binds more letters than this, but somebody may hold a key down."""
_BEFORE, _AFTER = "\u0e40\u0e41\u0e42\u0e43\u0e44", "\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46"
"""The vowels of Thai that stand before their letter, with what stands after one."""


def broken(runs: Iterable[Run], size: float, column: float) -> tuple[Line, ...]:
    """The lines that ``runs`` make in a column, both in points.

    Lines break at spaces only; what is wider than the column breaks at its no-break spaces,
    then anywhere.
    """
    lines: list[Line] = []
    for paragraph in _split(runs, "\n"):
        levelled, from_right = _levelled(paragraph)
        made = _lines(levelled, column / size)
        lines.extend(replace(line, from_right=True) if from_right else line for line in made)
    return tuple(lines)


def unbroken(runs: Iterable[Run]) -> Line:
    """All of ``runs`` as one line, however wide."""
    levelled, from_right = _levelled(list(runs))
    return Line(tuple(levelled), from_right=from_right)


def line_width(line: Line, size: float) -> float:
    """How wide a line is in points."""
    return size * _wide(line.runs)


def run_width(run: Run) -> float:
    """How wide a run is in a face of 1 point."""
    if run.face == PICTURE:
        return PICTURE_ROOM
    if run.level % 2 or (run.face not in fonts.OURS and fonts.script_of(run.face)):
        return shaped(run.words, run.face, from_right=bool(run.level % 2)).width
    return fonts.width(run.words, run.face)


def is_shaped(run: Run) -> bool:
    """Whether its letters have to be joined, or set from right to left."""
    return not run.is_picture and bool(run.level % 2 or fonts.script_of(run.face))


def _levelled(runs: list[Run]) -> tuple[list[Run], bool]:
    """The runs of a paragraph parted where their level changes, with where it begins."""
    words = "".join(_STANDS_FOR_PICTURE if run.is_picture else run.words for run in runs)
    if not direction.is_from_the_right(words):
        return runs, False
    levels = iter(direction.levels(words))
    parted = [
        Run("".join(letter for letter, _ in letters), run.face, level)
        for run in runs
        for level, letters in groupby(
            ((letter, next(levels)) for letter in ([run.words] if run.is_picture else run.words)),
            lambda pair: pair[1],
        )
    ]
    return parted, bool(direction.base(words))


def _lines(runs: list[Run], column: float) -> Iterator[Line]:
    line: _Word = []
    used = 0.0
    letters = 0
    for word in _words(runs, column):
        wide = _wide(word)
        long = sum(_PICTURE_LETTERS if run.is_picture else len(run.words) for run in word)
        between = _between(line[-1], word[0]) if line else None
        gap = run_width(between) if between else 0.0
        if line and (used + gap + wide > column or letters + 1 + long > MOST_LETTERS):
            yield Line(_merged(line))
            line, between, used, gap, letters = [], None, 0.0, 0.0, 0
        if wide > column:
            *whole, word = _torn(word, column)
            yield from (Line(_merged(part), is_torn=True) for part in whole)
            wide, long = _wide(word), len(word)
        if between:
            line.append(between)
        line.extend(word)
        used += gap + wide
        letters += long + bool(gap)
    if line:
        yield Line(_merged(line))


def _between(before: Run, after: Run) -> Run:
    """The space between two words; a number that is parted there keeps its order."""
    face = fonts.REGULAR if before.is_picture else before.face
    return Run(" ", face, min(before.level, after.level))


def _words(runs: list[Run], column: float) -> Iterator[_Word]:
    """What lines may break between; what is kept whole parts only where it is too wide."""
    for word in _split(runs, " "):
        if _wide(word) > column:
            yield from _split(word, NO_BREAK)
        else:
            yield word


def _torn(word: _Word, column: float) -> list[_Word]:
    """A word in pieces that fit, at least a letter in each."""
    letters = [
        Run(letter, run.face, run.level)
        for run in word
        for letter in ([run.words] if run.is_picture else _letters(run.words))
    ]
    begin = _starts(letters)
    pieces: list[_Word] = []
    first, used = 0, 0.0
    for at, letter in enumerate(letters):
        wide = run_width(letter)
        if at > first and used + wide > column:
            end = _parting(letters, begin, first, at)
            pieces.append(letters[first:end])
            first, used = end, _wide(letters[end:at])
        used += wide
    return [*pieces, letters[first:]]


def _starts(letters: _Word) -> frozenset[int]:
    """The letters that begin a word of Thai, which has no spaces between them, by their number."""
    begin = word_starts("".join(letter.words for letter in letters))
    starts = accumulate((len(letter.words) for letter in letters), initial=0)
    return frozenset(at for at, start in enumerate(starts) if start in begin)


def _parting(letters: _Word, begin: frozenset[int], first: int, end: int) -> int:
    """Where the piece from ``first`` on is best parted, at ``end`` or a little before that.

    It is before a word; else, in a long word, before a vowel of Thai that stands first in its
    syllable.
    """
    words = (at for at in range(end, first, -1) if at in begin)
    late = range(end, first + (end - first) // 2, -1)
    syllables = (at for at in late if letters[at].words[0] in _BEFORE)
    return next(words, None) or next(syllables, end)


def _letters(words: str) -> Iterator[str]:
    """Letters with the marks on them, and with those they are bound to."""
    letter = ""
    for sign in words:
        bound = 0 < len(letter) < _MOST_BOUND and (
            unicodedata.combining(letter[-1]) == _BINDS
            or letter[-1] in _BEFORE
            or sign in _AFTER
            or sign in (APART, JOINER)
        )
        if letter and not bound and not unicodedata.category(sign).startswith("M"):
            yield letter
            letter = ""
        letter += sign
    if letter:
        yield letter


def _split(runs: Iterable[Run], mark: str) -> Iterator[_Word]:
    """The runs between marks; empty stretches are left off."""
    part: _Word = []
    for run in runs:
        first, *others = run.words.split(mark)
        if first:
            part.append(Run(first, run.face, run.level))
        for words in others:
            if part:
                yield part
            part = [Run(words, run.face, run.level)] if words else []
    if part:
        yield part


def _wide(runs: Iterable[Run]) -> float:
    return sum(map(run_width, runs))


def _merged(runs: list[Run]) -> tuple[Run, ...]:
    made: list[Run] = []
    for (face, level), same in groupby(runs, lambda run: (run.face, run.level)):
        if face == PICTURE:
            made += same
        else:
            made.append(Run("".join(run.words for run in same), face, level))
    return tuple(made)
