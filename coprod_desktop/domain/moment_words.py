"""Understands when a meeting is, as loosely as people say it.

What was typed is always kept. A day or a time is understood only where the words leave no
doubt: "next Tuesday", "Tuesday or Wednesday" or a bare "at 8" claim nothing. An impossible date
("31 February") is kept as typed, and `When.impossible` says so.
"""

from __future__ import annotations

import re
from datetime import date

from coprod_desktop.domain.day_words import DAY_WORDS, find_day
from coprod_desktop.domain.time_words import TIME_WORDS, find_time, is_about
from coprod_desktop.domain.when import When

LONGEST = 400
"""Characters; anything longer is a letter that may speak of many days, so none is claimed."""

_UNSURE = re.compile(
    r"\bor\b(?! so\b)|\bnot\b|n't\b|\bcancel|\binstead\b|\bmoved\b|\bchanged\b|\b24/7\b"
)
# A dash or a "to" tells when it ends, which a moment does not.
_WORD = re.compile(r"[^\W\d_]+|[-–—]")
_BETWEEN = frozenset(("at", "by", "in", "of", "on", "or", "so", "the"))


def understand(typed: str, today: date) -> When:
    """What ``typed`` says, seen from ``today``. Never raises, whatever is typed."""
    if len(typed) > LONGEST:
        return When(typed=typed)
    words = " ".join(typed.lower().replace("’", "'").replace(",", " , ").split())
    if _UNSURE.search(words):
        return When(typed=typed)
    found = find_day(words, today)
    clock = find_time(found.rest)
    return When(
        typed=typed,
        day=found.day,
        time=clock,
        about=clock is not None and is_about(found.rest),
        impossible=found.impossible,
    )


def says_more(typed: str) -> bool:
    """Whether ``typed`` says more than a day and a time, such as the end or whom to ask for."""
    return not set(_WORD.findall(typed.lower())) <= DAY_WORDS | TIME_WORDS | _BETWEEN
