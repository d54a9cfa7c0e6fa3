"""Finds what is said otherwise than it is written, rule after rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from coprod_desktop.speech.pieces import Change

DIGIT = re.compile(r"\d")
CAPITALS = re.compile(r"[A-Z][A-Z.&\d]")
ANYTHING = re.compile(r"")

Say = Callable[[re.Match[str]], Iterable[Change]]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a pattern finds, with how that is said; only looked for where ``needs`` is there."""

    pattern: re.Pattern[str]
    say: Say
    needs: re.Pattern[str] = ANYTHING


def changes(text: str, rules: Iterable[Rule], made: Iterable[Change] = ()) -> list[Change]:
    """The changes of all rules; an earlier rule, like what was ``made`` before, keeps its own."""
    kept = list(made)
    taken = bytearray(len(text))
    for change in kept:
        _take(taken, change)
    for rule in rules:
        if rule.needs.search(text):
            for match in rule.pattern.finditer(text):
                found = list(rule.say(match))
                if not any(any(taken[change.start : change.end]) for change in found):
                    kept += found
                    for change in found:
                        _take(taken, change)
    return kept


def _take(taken: bytearray, change: Change) -> None:
    taken[change.start : change.end] = b"\1" * (change.end - change.start)


def whole(match: re.Match[str], said: str) -> Iterator[Change]:
    """All that was found, said so."""
    yield Change(match.start(), match.end(), said)


def groups(match: re.Match[str], **said: str) -> Iterator[Change]:
    """Those groups of the pattern that were found, each said so."""
    for group, words in said.items():
        if match.start(group) < match.end(group):
            yield Change(match.start(group), match.end(group), words)


def one_of(written: Iterable[str]) -> str:
    """A pattern for any of these, the longest first; one for nothing where there are none."""
    longest_first = sorted(written, key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")" if longest_first else "(?!)"
