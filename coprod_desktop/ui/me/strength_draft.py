"""Keeps a strength letter by letter while it is written."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.strengths import strength, with_strength, without_strength


class StrengthDraft:
    """What stands in a field is a strength already, should the program end before it is added.

    ``keep`` makes an edit of the person at once. ``words`` are those of the strength that is
    being written; empty where there is none, or where the person has it already.
    """

    def __init__(self, keep: Callable[[Callable[[Person], Person]], None]) -> None:
        self._keep = keep
        self.words = ""

    def write(self, now: Strength) -> None:
        """Keeps it as it is written now, in place of what it was before."""

        def written(person: Person) -> Person:
            left = without_strength(person, self.words) if self.words else person
            self.words = now.words if strength(left, now.words) is None else ""
            return with_strength(left, now)

        self._keep(written)

    def end(self) -> None:
        """It stands; the next one begins."""
        self.words = ""
