"""Finds pictures by the words people type."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from coprod_desktop import resources
from coprod_desktop.content.openmoji import openmoji_file, sign_name
from coprod_desktop.content.pictures import Picture
from coprod_desktop.content.table import Table
from coprod_desktop.domain.picture import OPENMOJI

MOST_FOUND = 240
"""Nobody looks through more pictures than this."""
_ENDINGS = ("s", "es", "'s", "’s", "ing", "ed")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

# How well a word meets a picture, the best first: our own by a whole word or its beginning, what
# everyday words stand for, then all of OpenMoji by its name, by its beginning, by a word for it.
_OURS, _OURS_BEGUN, _EVERYDAY, _NAMED, _NAME_BEGUN, _TAGGED, _TAG_BEGUN = range(7)
_OURS_TOO, _EVERYDAY_BEGUN = _OURS + 0.5, _EVERYDAY + 0.5

_Ranks = dict[str, float]
"""How well each picture is met, by its key."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One of OpenMoji: its code, its name, the words it is found by."""

    code: str
    name: str
    words: tuple[str, ...]


def listed() -> tuple[Listed, ...]:
    """All of OpenMoji that can be found, in its own order."""
    lines = (resources.folder() / "openmoji.tsv").read_text("utf-8").splitlines()
    parts = (line.split("\t") for line in lines)
    return tuple(Listed(code, name, tuple(words.split(","))) for code, name, words in parts)


class PictureSearch:
    """All pictures with what they are found by, read when the first is looked for.

    ``ours`` are those with a meaning, whose codes are not offered twice.
    """

    def __init__(self, ours: Mapping[str, Picture]) -> None:
        self._ours = ours
        self._places: dict[str, int] = {}
        self._found_by: dict[str, list[tuple[str, float, float]]] = defaultdict(list)
        self._words: list[str] = []
        self._names: dict[str, str] = {}
        self._said_nothing: frozenset[str] = frozenset()
        self._read()

    # Asking.

    def find(self, asked: str) -> tuple[Picture, ...]:
        """The pictures for some words, the best first; each has to be met by every word."""
        words = _words(asked)
        if not words:
            return ()
        whole = " ".join(words)
        ranks = self._met_all(words)
        for key, rank in self._exactly(whole).items():
            ranks[key] = min(rank - 1, ranks.get(key, rank))
        if not ranks:
            # A word more than there is a picture for: those for some of them will do.
            ranks = self._met_any(words)
        return self._in_order(ranks)[:MOST_FOUND]

    def suggested(self, text: str, most: int = 12) -> tuple[Picture, ...]:
        """What may be shown for the words of an idea, the first for each word before others."""
        words = [word for word in _words(text) if len(word) > 2 and word not in self._said_nothing]
        rows = []
        for word in dict.fromkeys([*_pairs(_words(text)), *words]):
            ranks = {key: rank for key, rank in self._exactly(word).items() if rank <= _NAMED}
            rows.append(self._in_order(ranks)[:4])
        turns = (row[place] for place in range(4) for row in rows if place < len(row))
        return tuple(dict.fromkeys(turns))[:most]

    def common(self) -> tuple[Picture, ...]:
        """What is shown before anybody asked: our own."""
        return tuple(self._ours.values())

    def picture(self, key: str) -> Picture | None:
        """One of the pictures by its key; None for a person's own, or where there is none.

        Nor is there one for a picture without a name, which nobody could hear.
        """
        if key in self._ours:
            return self._ours[key]
        code = key.removeprefix(OPENMOJI)
        file, name = openmoji_file(code), self._names.get(key) or sign_name(code)
        return None if file is None or not name else Picture(key, file, name)

    # Reading.

    def _read(self) -> None:
        folder = resources.folder()
        words = Table.of(folder / "picture-words.toml")
        self._said_nothing = frozenset(words.table("not-looked-up").texts("words"))
        table = Table.of(folder / "pictures.toml")
        by_code: dict[str, str] = {}
        for key in self._ours:
            row = table.table(key)
            by_code[row.text("code")] = key
            self._add(key, (self._ours[key].name,), _OURS, _OURS_BEGUN)
            self._add(key, row.texts("words"), _OURS_TOO, _OURS_BEGUN)
        everyday = words.table("everyday")
        for word in everyday.names:
            for place, code in enumerate(everyday.texts(word)):
                key = by_code.get(code, f"{OPENMOJI}{code}")
                self._add(key, (word,), _EVERYDAY + place / 100, _EVERYDAY_BEGUN)
        for one in listed():
            self._add_listed(one, by_code.get(one.code, ""))
        self._words = sorted(self._found_by)

    def _add_listed(self, one: Listed, ours: str) -> None:
        key = ours or f"{OPENMOJI}{one.code}"
        if not ours:
            self._names[key] = one.name[:1].upper() + one.name[1:]
        self._add(key, (one.name,), _NAMED, _NAME_BEGUN)
        self._add(key, one.words, _TAGGED, _TAG_BEGUN)

    def _add(self, key: str, found_by: Iterable[str], rank: float, begun: float) -> None:
        self._places.setdefault(key, len(self._places))
        for words in found_by:
            split = _words(words)
            telling = [word for word in split if len(word) > 1 and word not in self._said_nothing]
            for word in {*telling, " ".join(split)}:
                self._found_by[word].append((key, rank, begun))

    # Meeting.

    def _exactly(self, word: str) -> _Ranks:
        """What is met by a word as it stands, or without its ending."""
        for form in _forms(word):
            if form in self._found_by:
                return _best((key, rank) for key, rank, _ in self._found_by[form])
        return {}

    def _met(self, word: str) -> _Ranks:
        """What is met by a word, whole or begun."""
        ranks = self._exactly(word)
        at = bisect_left(self._words, word)
        while at < len(self._words) and self._words[at].startswith(word):
            for key, _, begun in self._found_by[self._words[at]]:
                if ranks.get(key, begun + 1) > begun:
                    ranks[key] = begun
            at += 1
        return ranks

    def _met_all(self, words: list[str]) -> _Ranks:
        every = [self._met(word) for word in words]
        both = set(every[0]).intersection(*every[1:])
        return {key: sum(ranks[key] for ranks in every) for key in both}

    def _met_any(self, words: list[str]) -> _Ranks:
        told = [word for word in words if word not in self._said_nothing]
        return _best(item for word in told for item in self._exactly(word).items())

    def _in_order(self, ranks: _Ranks) -> tuple[Picture, ...]:
        order = sorted(ranks, key=lambda key: (ranks[key], self._places[key]))
        found = (self.picture(key) for key in order[:MOST_FOUND])
        return tuple(picture for picture in found if picture is not None)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _pairs(words: list[str]) -> Iterator[str]:
    """Words two by two, for what is called by two of them."""
    return (f"{one} {other}" for one, other in pairwise(words))


def _forms(word: str) -> Iterator[str]:
    yield word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            yield word.removesuffix(ending)


def _best(ranked: Iterable[tuple[str, float]]) -> _Ranks:
    best: _Ranks = {}
    for key, rank in ranked:
        if rank < best.get(key, rank + 1):
            best[key] = rank
    return best
