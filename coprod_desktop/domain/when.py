"""Understands when a meeting is, as loosely as people say it.

What was typed is always kept. A day or a time is understood only where the words leave no
doubt; an impossible date ("31 February") is kept as typed, and `When.impossible` says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
)  # fmt: skip
_HOURS = dict(
    one=1, two=2, three=3, four=4, five=5, six=6,
    seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12,
)  # fmt: skip
_ABOUT = re.compile(r"\b(?:about|around|roughly|approx|ish)\b|\dish\b|\b[a-z]+ish\b")
_CLOCK = re.compile(
    r"(?<!room )(?<!floor )(?<!flat )(?<!number )"
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?"
    r"\s*(?P<half>am|pm|a\.m\.?|p\.m\.?)?(?:ish)?\b"
)
_HALF_PAST = re.compile(
    r"\b(?P<part>half|quarter)\s*(?P<side>past|to)?\s*(?P<hour>\d{1,2}|[a-z]+)\b"
)
_NUMBERS = re.compile(
    r"\b(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})(?:[/.\-](?P<year>\d{4}|\d{2}))?\b"
)
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b")
_DAY_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[a-z]{3,9})\b\.?(?:\s+(?P<year>\d{4})\b)?"
)
_MONTH_DAY = re.compile(
    r"\b(?P<month>[a-z]{3,9})\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\s*[:.]\d)"
    r"(?:\s+(?P<year>\d{4})\b)?"
)


@dataclass(frozen=True, slots=True)
class When:
    """A moment as typed, with the day and time in it where they are sure.

    ``about`` is true for "2ish"; ``impossible`` for a date no calendar has.
    """

    typed: str = ""
    day: date | None = None
    time: time | None = None
    about: bool = False
    impossible: bool = False


def understand(typed: str, today: date) -> When:
    """What ``typed`` says, seen from ``today``; a day without a year is the next such day."""
    words = " ".join(typed.lower().replace(",", " ").split())
    day, rest, impossible = _day(words, today)
    return When(
        typed=typed,
        day=day,
        time=_time(rest),
        about=bool(_ABOUT.search(words)),
        impossible=impossible,
    )


def _day(words: str, today: date) -> tuple[date | None, str, bool]:
    """The day, the words left without it, and whether the words named an impossible one."""
    for pattern in (_ISO, _NUMBERS, _DAY_MONTH, _MONTH_DAY):
        for found in pattern.finditer(words):
            month = _month(found["month"])
            # 10.30 is a time far more often than the 10th of a 30th month.
            if month is None or (pattern is _NUMBERS and "." in found[0] and not found["year"]):
                continue
            rest = words[: found.start()] + " " + words[found.end() :]
            day = _dated(int(found["day"]), month, found["year"], today)
            return day, rest, day is None
    for word, days in (("today", 0), ("tonight", 0), ("tomorrow", 1)):
        if re.search(rf"\b{word}\b", words):
            return today + timedelta(days), words, False
    for found in re.finditer(r"\b(?P<next>next\s+)?(?P<name>[a-z]{3,9})\b", words):
        weekday = _named(found["name"], _DAYS)
        if weekday is not None:
            ahead = (weekday - today.weekday()) % 7 or 7
            # People differ over "next Tuesday", so the day is not claimed.
            day = None if found["next"] else today + timedelta(ahead)
            return day, words.replace(found[0], " ", 1), False
    return None, words, False


def _month(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    number = _named(written, _MONTHS)
    return None if number is None else number + 1


def _named(word: str, names: tuple[str, ...]) -> int | None:
    """Which of ``names`` a word of three letters or more begins."""
    if len(word) < 3:
        return None
    return next((number for number, name in enumerate(names) if name.startswith(word)), None)


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            number = int(year)
            return date(number + 2000 if number < 100 else number, month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year >= today else date(today.year + 1, month, day)
    except ValueError:
        return _next_leap_day(day, month, today) if not year else None


def _next_leap_day(day: int, month: int, today: date) -> date | None:
    if (day, month) != (29, 2):
        return None
    years = range(today.year, today.year + 9)
    leap = next(year for year in years if year % 4 == 0 and (year % 100 or year % 400 == 0))
    found = date(leap, 2, 29)
    return found if found >= today else None


def _time(words: str) -> time | None:
    if re.search(r"\b(?:noon|midday)\b", words):
        return time(12, 0)
    half = "pm" if re.search(r"\b(?:afternoon|evening|tonight|night)\b", words) else ""
    half = "am" if re.search(r"\bmorning\b", words) else half
    part = _HALF_PAST.search(words)
    if part:
        hour = _HOURS.get(part["hour"], int(part["hour"]) if part["hour"].isdigit() else 0)
        minute = 30 if part["part"] == "half" else 15
        if part["side"] == "to":
            hour, minute = hour - 1, 60 - minute
        return _clock(hour, minute, half)
    for found in _CLOCK.finditer(words):
        said = (found["half"] or "").replace(".", "") or half
        clock = _clock(int(found["hour"]), int(found["minute"] or 0), said)
        if clock is not None:
            return clock
    number = next((_HOURS[word] for word in re.findall(r"[a-z]+", words) if word in _HOURS), None)
    return None if number is None else _clock(number, 0, half)


def _clock(hour: int, minute: int, half: str) -> time | None:
    """A time of day; a bare hour from 1 to 7 is taken for the afternoon, as meetings are."""
    if (half == "pm" and hour < 12) or (not half and 1 <= hour <= 7):
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return time(hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None
