"""Finds the words that somebody wants said their own way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.speech.pieces import Change
from coprod_desktop.speech.rules import Rule, whole


class OwnWords:
    """A pronunciation list, ready to be looked through; of two for the same, the first counts."""

    def __init__(self, pronunciations: Sequence[Pronunciation] = ()) -> None:
        self.pronunciations = tuple(pronunciations)
        usable = [each for each in pronunciations if each.written.strip() and each.said.strip()]
        # The longest first: "Jo Bell" before "Jo".
        usable.sort(key=lambda each: len(each.written.strip()), reverse=True)
        self._rules = tuple(map(_rule, usable))

    def rules(self) -> Iterable[Rule]:
        """What to look for before anything else."""
        return self._rules


def _rule(wanted: Pronunciation) -> Rule:
    words = wanted.written.split()
    exact = any(letter.isupper() for word in words for letter in word[1:])
    # A word boundary stands only beside a letter: "C++" ends in none.
    begins = r"(?<!\w)" if words[0][0].isalnum() else ""
    ends = r"(?!\w)" if words[-1][-1].isalnum() else ""
    pattern = begins + r"\s+".join(map(re.escape, words)) + ends
    said = " ".join(wanted.said.split())

    def say(match: re.Match[str]) -> Iterable[Change]:
        return whole(match, said)

    return Rule(re.compile(pattern, 0 if exact else re.IGNORECASE), say)
