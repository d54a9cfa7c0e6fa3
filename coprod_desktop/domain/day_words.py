"""Finds the day that loosely written words name.

The words are British English in small letters. Spellings that people who find spelling hard
use are understood as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

DAY = "thatday"
"""Stands in the words that are left where a day stood."""

PAST_DAYS, DAYS_AHEAD = 31, 300
"""How far from today a date without a year is looked for; in between, no year is sure."""
NTH_DAYS_AHEAD = 62
"""The same for "Tuesday 25th", which names no month."""
YEARS_AWAY = 10
"""A year further away than this is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class FoundDay:
    """The day in some words, if it is sure, and the words with `DAY` in its place.

    ``impossible`` is true for a date no calendar has.
    """

    day: date | None
    rest: str
    impossible: bool = False


def find_day(words: str, today: date) -> FoundDay:
    """The one day that ``words`` name, seen from ``today``.

    Two days, or a date that does not fall on the weekday named with it, are doubtful.
    """
    written = _written_out(words, today)
    found = written or FoundDay(_by_name(words, today), words)
    weekdays = _weekdays(words)
    agrees = found.day is None or not weekdays or weekdays == {found.day.weekday()}
    rest = _WEEKDAY.sub(DAY, _NEAR_DAY.sub(_day_and_part, _NTH.sub(DAY, found.rest)))
    return FoundDay(found.day if agrees else None, rest, found.impossible)


def _any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest that fits."""
    return "|".join(sorted(words, key=len, reverse=True))


def _numbered(names: Iterable[str], start: int) -> Mapping[str, int]:
    """Each spelling with its number; all spellings of one number stand in one string."""
    return {word: n for n, spellings in enumerate(names, start) for word in spellings.split()}


_WEEKDAYS = _numbered(
    (
        "monday mon munday",
        "tuesday tue tues tusday teusday tuseday",
        "wednesday wed weds wensday wendsday wednsday wendesday wedneday",
        "thursday thu thur thurs thersday thirsday thurday",
        "friday fri fryday",
        "saturday sat saterday satarday",
        "sunday sun",
    ),
    0,
)
_MONTHS = _numbered(
    (
        "january jan janury",
        "february feb febuary febury",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep setember",
        "october oct",
        "november nov",
        "december dec desember",
    ),
    1,
)
_TOMORROW = ("tomorrow", "tomorow", "tommorow", "tommorrow", "tmrw", "tomoz", "2moro", "2morrow")
_NEAR = {
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    **dict.fromkeys(_TOMORROW, 1),
    "day after tomorrow": 2,
}
_WEEKS = {"a": 1, "one": 1, "1": 1, "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}

DAY_WORDS = frozenset(
    " ".join((*_WEEKDAYS, *_MONTHS, *_NEAR, *_WEEKS, "week weeks fortnight st nd rd th")).split()
)
"""Every word that can be a part of a day's name."""

_WEEKDAY = re.compile(rf"\b(?P<name>{_any_of(_WEEKDAYS)})\b")
_NEAR_DAY = re.compile(rf"\b(?:{_any_of(_NEAR)})\b")
_NTH = re.compile(r"\b(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)\b")


def _weekdays(words: str) -> set[int]:
    return {_WEEKDAYS[found["name"]] for found in _WEEKDAY.finditer(words)}


def _day_and_part(near: re.Match[str]) -> str:
    """What is left of "this evening" or "tonight": the part of the day still tells the time."""
    part = near[0].removeprefix("this ")
    return f"{DAY} {part}" if part in ("morning", "afternoon", "evening", "tonight") else DAY


# Dates written out: 25/11, 25 November, the 25th of Nov 2026.

_DAY_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH_NAME = rf"(?P<month>{_any_of(_MONTHS)})\b\.?"
_IN_A_YEAR = r"(?:(?:\s+,)?\s+(?P<year>\d{4})\b)?"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b",
        # With dots or dashes only a year makes it a date: 10.30 and 2-4 are times.
        r"\b(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})\b",
        r"(?<![\d/])(?<!\d )(?P<day>\d{1,2})/(?P<month>\d{1,2})(?P<year>)(?![\d/]|\s*h)",
        # "at 3 may be late" is no date.
        rf"\b{_DAY_NUMBER}\s*(?:of\s+)?{_MONTH_NAME}(?!\s+(?:be|not|need|have)\b){_IN_A_YEAR}",
        rf"\b{_MONTH_NAME}\s+(?:the\s+)?{_DAY_NUMBER}\b(?![:.]\d){_IN_A_YEAR}",
    )
)


def _written_out(words: str, today: date) -> FoundDay | None:
    """The date written out, or None where there is none; two dates are in doubt."""
    days: set[date | None] = set()
    impossible = False
    rest = words
    for pattern in _DATES:
        for found in pattern.finditer(rest):
            month = _MONTHS.get(found["month"]) or int(found["month"])
            if not 1 <= month <= 12:
                continue
            day, year = int(found["day"]), _year(found["year"])
            # Without a year it may be a leap year, as 2000 was.
            impossible = impossible or _date(day, month, year or 2000) is None
            days.add(_nearest(day, month, today) if year is None else _date(day, month, year))
        rest = pattern.sub(DAY, rest)
    if not days:
        return None
    day_found = days.pop() if len(days) == 1 else None
    if day_found is not None and abs(day_found.year - today.year) > YEARS_AWAY:
        day_found = None
    return FoundDay(day_found, rest, impossible)


def _year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) + (2000 if len(written) == 2 else 0)


def _nearest(day: int, month: int, today: date) -> date | None:
    """That day in the year that is meant: shortly before today or well within a year after."""
    for year in (today.year - 1, today.year, today.year + 1):
        found = _date(day, month, year)
        if found is not None and -PAST_DAYS <= (found - today).days <= DAYS_AHEAD:
            return found
    return None


def _date(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# Days by their names: tomorrow, Tuesday, Tuesday 25th, a week on Tuesday.

_ANY_DAY = rf"(?:{_any_of((*_WEEKDAYS, 'today', *_TOMORROW))})"
_WEEKS_BEFORE = re.compile(
    rf"\b(?P<many>{_any_of(_WEEKS)})\s+(?P<unit>weeks?|fortnight)\s+(?:on\s+|from\s+)?"
    rf"(?P<day>{_ANY_DAY})\b"
)
_WEEKS_AFTER = re.compile(rf"\b(?P<day>{_ANY_DAY})\s+(?P<unit>week|fortnight)\b(?!\s+(?:beg|of))")
# "First thing" and "after lunch" are times; "the first Tuesday" and "after Easter" another day.
_ANOTHER_DAY = re.compile(
    r"\b(?:(?:first|last)(?!\s+thing)|next|every|each|second|third|gone"
    r"|(?:before|after)(?!\s+(?:lunch|dinner|tea|work|school|noon|midday|\d))"
    r"|weeks?|weekly|fortnight|fortnightly|months?|monthly)\b"
)


def _by_name(words: str, today: date) -> date | None:
    """The day said by its name, where it can be one day only."""
    words, weeks = _without_weeks(words)
    near = {_NEAR[found[0]] for found in _NEAR_DAY.finditer(words)}
    if len(near) > 1 or _ANOTHER_DAY.search(_NEAR_DAY.sub("", words)):
        return None
    if near:
        return _ahead(today, near.pop() + 7 * weeks)
    numbers = [int(found["day"]) for found in _NTH.finditer(words)]
    if numbers:
        days = (_ahead(today, number) for number in range(-PAST_DAYS, NTH_DAYS_AHEAD))
        fits = [
            day
            for day in days
            if day is not None and numbers == [day.day] and _weekdays(words) == {day.weekday()}
        ]
        return fits[0] if len(fits) == 1 else None
    # Today's own weekday may be today or a week on.
    ahead = {(weekday - today.weekday()) % 7 for weekday in _weekdays(words)}
    return _ahead(today, ahead.pop() + 7 * weeks) if len(ahead) == 1 and 0 not in ahead else None


def _without_weeks(words: str) -> tuple[str, int]:
    """The words without "a week on" or "week" at a day, and how many weeks that was."""
    for pattern in (_WEEKS_BEFORE, _WEEKS_AFTER):
        found = pattern.search(words)
        if found is not None:
            many = _WEEKS[found["many"]] if pattern is _WEEKS_BEFORE else 1
            weeks = many * (2 if found["unit"] == "fortnight" else 1)
            return pattern.sub(r"\g<day>", words, count=1), weeks
    return words, 0


def _ahead(today: date, days: int) -> date | None:
    """The day so many days from today, where the calendar goes as far."""
    try:
        return today + timedelta(days)
    except OverflowError:
        return None
