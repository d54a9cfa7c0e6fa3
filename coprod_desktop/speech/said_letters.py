"""How words in capitals are said: as words, or letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coprod_desktop.content.spoken_words import Initials
from coprod_desktop.speech.pieces import Change
from coprod_desktop.speech.rules import CAPITALS, Rule, groups, whole
from coprod_desktop.speech.said_numbers import Digits

_SHOUTED_LETTERS = 9
"""A sentence with this many letters, all of them capitals, in two words or more, is shouted."""

_SHORTEST_UNKNOWN_WORD = 3
_MOST_AS_A_NUMBER = 3


class Letters:
    """Tells initials from words in capitals."""

    def __init__(self, words: Initials, digits: Digits, and_: str) -> None:
        self._words = words
        self._and = and_
        self._digits = digits
        vowels = re.escape(words.vowels)
        self._runs = re.compile(rf"[{vowels}]+|[^{vowels}]+")
        self._vowels = frozenset(words.vowels)

    def rules(self) -> tuple[Rule, ...]:
        """Postcodes, letters with numbers, then words in capitals."""
        return (
            Rule(
                re.compile(
                    r"(?<!\w)(?P<out>[A-Z]{1,2}\d[A-Z\d]?)(?P<gap>\s?)(?P<in>\d[A-Z]{2})(?!\w)"
                ),
                self._postcode,
                CAPITALS,
            ),
            Rule(
                re.compile(r"(?<!\w)(?P<caps>[A-Z]{1,6})(?P<by>-?)(?P<number>\d{1,9})(?!\w)"),
                self._code,
                CAPITALS,
            ),
            Rule(
                re.compile(r"(?<![\w.,])(?P<number>\d+)(?P<caps>[A-Z]{1,3})(?!\w)"),
                self._code,
                re.compile(r"\d[A-Z]"),
            ),
            Rule(re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}(?!\w)"), self._dotted, CAPITALS),
            Rule(
                re.compile(r"(?<!\w)(?P<caps>[A-Z]+(?:&[A-Z]+)*)(?P<end>['’]?s)?(?![^\W_]|['’]\w)"),
                self._capitals,
                CAPITALS,
            ),
        )

    def one_by_one(self, written: str) -> str:
        """Each letter or digit alone."""
        return " ".join(
            self._digits.one_by_one(letter)
            if letter.isdigit()
            else self._words.letter_names.get(letter, letter)
            for letter in written
        )

    def said(self, capitals: str, shouted: bool = False) -> str:
        """A word written in capitals, as it is said."""
        words = self._words
        if capitals in words.words:
            return words.words[capitals]
        if capitals in words.letters and not (shouted and capitals in words.in_shouting):
            return self.one_by_one(capitals)
        may_be_word = capitals in words.everyday or (
            not self._vowels.isdisjoint(capitals) and (shouted or self._can_be_said(capitals))
        )
        return capitals.lower() if may_be_word else self.one_by_one(capitals)

    def _can_be_said(self, capitals: str) -> bool:
        """Whether it begins and ends as words do, with no heap of consonants between."""
        if len(capitals) < _SHORTEST_UNKNOWN_WORD:
            return False
        words = self._words
        runs = self._runs.findall(capitals)
        for place, run in enumerate(runs):
            if run[0] in self._vowels or len(run) == 1:
                continue
            first, last = place == 0, place == len(runs) - 1
            if first and run not in words.starts:
                return False
            if last and run not in words.ends:
                return False
            if not (first or last) and not self._can_join(run):
                return False
        return True

    def _can_join(self, run: str) -> bool:
        """Whether these consonants may stand between two vowels: an end, then a start."""
        return any(
            (cut == 1 or run[:cut] in self._words.ends)
            and (len(run) - cut <= 1 or run[cut:] in self._words.starts)
            for cut in range(1, len(run) + 1)
        )

    def _postcode(self, match: re.Match[str]) -> Iterable[Change]:
        out, inner = self.one_by_one(match["out"]), self.one_by_one(match["in"])
        if not match["gap"]:
            return whole(match, f"{out}, {inner}")
        return groups(match, out=f"{out},", **{"in": inner})

    def _code(self, match: re.Match[str]) -> Iterable[Change]:
        number, caps = match["number"], match["caps"]
        long = len(number) > _MOST_AS_A_NUMBER or number.startswith("0")
        said = self._digits.one_by_one(number) if long else number
        letters = self.one_by_one(caps) if len(caps) == 1 else self.said(caps)
        first = match.start("caps") < match.start("number")
        return whole(match, f"{letters} {said}" if first else f"{said} {letters}")

    def _dotted(self, match: re.Match[str]) -> Iterable[Change]:
        return whole(match, self.one_by_one(match[0].replace(".", "")))

    def _capitals(self, match: re.Match[str]) -> Iterable[Change]:
        caps = match["caps"]
        if len(caps) == 1:
            return ()
        said = f" {self._and} ".join(self._part(part, match.string) for part in caps.split("&"))
        return whole(match, self._with_s(caps, said, match["end"]) if match["end"] else said)

    def _with_s(self, caps: str, said: str, end: str) -> str:
        """With the s of "PIPs" or "DWP’s", which joins the name of the last letter."""
        spelled = said.rpartition(" ")[2] == self.one_by_one(caps[-1])
        if spelled and caps[-1] in self._words.letters_with_s:
            return said[: said.rfind(" ") + 1] + self._words.letters_with_s[caps[-1]]
        return said + end

    def _part(self, caps: str, sentence: str) -> str:
        if len(caps) == 1:
            return self.one_by_one(caps)
        return self.said(caps, _shouted(sentence))


def _shouted(sentence: str) -> bool:
    """Whether all of it is in capitals; looked at only for a word that is."""
    if any(map(str.islower, sentence)):
        return False
    letters = sum(map(str.isalpha, sentence))
    return letters >= _SHOUTED_LETTERS and len(sentence.split()) > 1
