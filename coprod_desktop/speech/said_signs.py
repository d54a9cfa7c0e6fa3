"""How signs are said, with addresses made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coprod_desktop.content.spoken_words import SpokenWords
from coprod_desktop.speech.pieces import Change
from coprod_desktop.speech.rules import Rule, groups, one_of, whole
from coprod_desktop.speech.said_letters import Letters

_SYMBOL = "[←-⇿⌀-⏿①-⯿〰〽㊗㊙\U0001f000-\U0001faff]"
_JOINED = "[\u200d\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
_CLINGING = re.compile(_JOINED)


class Addresses:
    """Says web pages or e-mail addresses sign by sign."""

    def __init__(self, words: SpokenWords, letters: Letters) -> None:
        self._signs = words.web_signs
        self._letters = letters
        self._initials = words.initials
        self._endings = words.web_endings

    def rules(self) -> tuple[Rule, ...]:
        """Addresses of e-mail, then those of the web."""
        ending = one_of(self._endings)
        return (
            Rule(
                re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
                self._address,
                re.compile("@"),
            ),
            Rule(
                re.compile(r"(?<!\w)(?:https?://|www\.)[^\s<>\"”“]*[\w/]", re.IGNORECASE),
                self._address,
                re.compile(r"://|\bwww\.", re.IGNORECASE),
            ),
            Rule(
                re.compile(
                    rf"(?<![\w.@/-])[\w-]+(?:\.[\w-]+)*?\.{ending}(?:\.{ending})*"
                    r"(?![\w-]|\.\w)(?:/[^\s<>\"”“]*[\w/])?",
                    re.IGNORECASE,
                ),
                self._address,
                re.compile(r"\w\.\w"),
            ),
        )

    def _address(self, match: re.Match[str]) -> Iterable[Change]:
        shown = re.sub(r"^https?://", "", match[0], flags=re.IGNORECASE).rstrip("/")
        parts = re.findall(r"[^\W_]+|[\W_]", shown)
        return whole(match, " ".join(filter(None, map(self._part, parts))))

    def _part(self, part: str) -> str:
        if not part.isalnum():
            return self._signs.get(part, "")
        if not part.isalpha() or not part.isascii():
            return part
        capitals = part.upper()
        if capitals in self._initials.words:
            return self._initials.words[capitals]
        vowels = self._initials.vowels
        if capitals in self._initials.letters or not set(capitals) & set(vowels):
            return self._letters.one_by_one(capitals)
        return part


class Signs:
    """Says short forms, signs or emoji."""

    def __init__(self, words: SpokenWords) -> None:
        self._words = words
        self._short = {written.lower(): said for written, said in words.short.items()}

    def short_rules(self) -> tuple[Rule, ...]:
        """Short forms that stand for a word."""
        words = self._words
        name = rf"(?=\s+(?:[A-Z&]|{re.escape(words.numbers.and_)}\b))"
        return (
            Rule(
                re.compile(
                    rf"(?<![\w.@/£$€:]){one_of(self._short)}(?![\w@/]|[-:.]\w)", re.IGNORECASE
                ),
                lambda match: whole(match, self._short[match[0].lower()]),
            ),
            Rule(
                re.compile(rf"(?<!\w)(?P<short>{one_of(words.before_a_name)})\.?{name}"),
                lambda match: whole(match, words.before_a_name[match["short"]]),
            ),
            Rule(
                re.compile(
                    rf"(?<=\w)(?P<gap>\s)(?P<short>{one_of(words.after_a_name)})(?P<dot>\.?)(?!\w)"
                ),
                self._after_a_name,
            ),
            Rule(
                re.compile(rf"(?<![\w/'’])(?P<short>{one_of(words.before_a_number)})\.?\s?(?=\d)"),
                self._before_a_number,
            ),
        )

    def rules(self) -> tuple[Rule, ...]:
        """Emoji, runs of stops, then single signs."""
        words = self._words
        silent = "".join(re.escape(sign) for sign, said in words.signs.items() if not said)
        letter = r"[^\W\d_]"
        return (
            Rule(re.compile(rf"(?P<one>{_SYMBOL}{_cluster()})(?:\s?(?P=one))*"), self._emoji),
            Rule(re.compile(rf"{_JOINED}+"), lambda match: whole(match, "")),
            Rule(re.compile(r"[!?.…,;:]{2,}|…"), self._stops),
            Rule(re.compile(rf"(?<!\w)[{silent}–—-]{{2,}}(?!\w)"), lambda match: whole(match, ",")),
            Rule(
                re.compile(rf"(?<={letter})\s?(?P<slash>/)\s?(?={letter})"),
                lambda match: groups(match, slash=words.between_words),
            ),
            Rule(
                re.compile(one_of(words.signs)),
                lambda match: whole(match, words.signs[match[0]]),
                re.compile(r"[^\w\s.,;:!?'’\"()/-]|_"),
            ),
        )

    def _after_a_name(self, match: re.Match[str]) -> Iterable[Change]:
        text = match.string
        word = text[max(0, match.start() - 40) : match.start()].split()[-1:]
        if not word or not word[0].lstrip("(“\"'‘")[:1].isupper():
            return ()
        said = self._words.after_a_name[match["short"]]
        # "Smith v. Jones" has a name on either side; a stop after "High St." ends the sentence.
        follows = text[match.end() : match.end() + 2].strip()
        if match["short"].islower():
            return groups(match, short=said, dot="") if follows.isupper() else ()
        if follows.islower():
            return groups(match, short=said, dot="")
        return groups(match, short=said)

    def _before_a_number(self, match: re.Match[str]) -> Iterable[Change]:
        return whole(match, self._words.before_a_number[match["short"]] + " ")

    def _emoji(self, match: re.Match[str]) -> Iterable[Change]:
        bare = _CLINGING.sub("", match["one"])
        emoji = self._words.emoji
        said = emoji.get(bare, "") if len(bare) == 1 else ""
        return whole(match, said)

    def _stops(self, match: re.Match[str]) -> Iterable[Change]:
        """One stop for a heap of them."""
        heap = match[0]
        ends = not match.string[match.end() :].strip()
        said = next((stop for stop in "?!" if stop in heap), "." if ends else ",")
        return () if said == heap else whole(match, said)


def _cluster() -> str:
    """What may cling to an emoji: skin tones, joiners with the emoji after them."""
    return rf"(?:\u200d{_SYMBOL}|{_JOINED})*"
