"""How times of the day are said."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coprod_desktop.content.spoken_words import TimeWords
from coprod_desktop.speech.pieces import Change
from coprod_desktop.speech.rules import DIGIT, Rule, groups, one_of, whole

_NOON = 12


class Times:
    """Says the hour, then the minutes."""

    def __init__(self, words: TimeWords, to: str) -> None:
        self._words = words
        self._to = to

    def rules(self) -> tuple[Rule, ...]:
        """Hours with minutes, then hours with only the half of the day."""
        half = rf"(?P<half>{one_of(self._words.halves)})(?!\w)"
        hour, minute = r"(?<![\w.:£$€])(?P<hour>[01]?\d|2[0-4])", r"(?P<minute>[0-5]\d)"
        return (
            Rule(
                re.compile(rf"(?P<time>{hour}[:.]{minute})(?P<gap>\s?){half}", re.IGNORECASE),
                self._with_half,
                DIGIT,
            ),
            Rule(re.compile(rf"{hour}:{minute}(?![\w%]|[:.]\d)"), self._by_the_clock, DIGIT),
            Rule(
                re.compile(rf"(?<=\d)\s?{half}\s?(?P<to>[-–—])\s?(?=\d)", re.IGNORECASE),
                lambda match: groups(match, to=self._to),
                DIGIT,
            ),
            Rule(re.compile(rf"(?<=\d)(?P<gap>\s?){half}", re.IGNORECASE), self._half, DIGIT),
        )

    def _with_half(self, match: re.Match[str]) -> Iterable[Change]:
        return groups(match, time=self._clock(match, ""), half=self._which(match))

    def _by_the_clock(self, match: re.Match[str]) -> Iterable[Change]:
        hour = int(match["hour"])
        if not hour and not int(match["minute"]):
            return whole(match, self._words.midnight)
        full = self._words.o_clock if hour <= _NOON else self._words.hundred
        return whole(match, self._clock(match, f" {full}"))

    def _half(self, match: re.Match[str]) -> Iterable[Change]:
        return groups(match, half=self._which(match))

    def _which(self, match: re.Match[str]) -> str:
        return self._words.halves[match["half"].lower()]

    def _clock(self, match: re.Match[str], on_the_hour: str) -> str:
        """The hour with its minutes; ``on_the_hour`` comes after it where there are none."""
        hour, minute = int(match["hour"]), int(match["minute"])
        said = str(hour) if hour else self._words.nought
        if not minute:
            return said + on_the_hour
        return f"{said} {minute}" if minute > 9 else f"{said} {self._words.nought} {minute}"
