"""Finds the time of day that loosely written words name.

The words are British English in small letters, with `DAY` where a day was found in them.
"""

from __future__ import annotations

import re
from datetime import time

from coprod_desktop.domain.day_words import DAY

PARTS = {
    "am": range(1, 12),
    "pm": range(12, 24),
    "morning": range(1, 12),
    "afternoon": range(12, 19),
    "evening": range(16, 24),
    "night": range(18, 24),
}
"""The hours each part of the day can mean; 12 am is noon to some, midnight to others."""
MEETING_HOURS = range(9, 20)
"""The hours in which a time without a part of the day is looked for, so that only one fits:
2 is in the afternoon, 10 in the morning, and 8 is in doubt."""
CLOCK_HOURS = range(7, 24)
"""The hours for a time as a digital clock has it: 08:30, 14:00."""

_HOURS = dict(
    one=1, two=2, three=3, four=4, five=5, six=6,
    seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12,
)  # fmt: skip
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_HOURS)})"
_ISH = r"[\s-]?ish\b"
_HALF = r"(?:am|pm|a\.m\.?|p\.m\.?)"
_END_OF_HOUR = rf"(?:(?={_ISH})|(?=\s*{_HALF})|(?![\w:]|\.\d))"

TIME_WORDS = frozenset(
    (
        *(*PARTS, *_HOURS, *_MINUTES, "noon", "midday", "tonight"),
        *("past", "o", "clock", "a", "p", "m", "ish", "about", "around", "roughly"),
    )
)
"""Every word that can be a part of a time of day."""

_ABOUT = re.compile(
    rf"\b(?:about|around|roughly|approx|circa)\s+(?:{_NUMBER}\b|\d|noon|midday|half|quarter)"
    rf"|(?:\d|[ap]m|\b(?:noon|midday|{'|'.join(_HOURS)})){_ISH}"
    r"|~\s*\d|\bor so\b|\b(?:maybe|might|probably|perhaps)\b|\?"
)
_PART = re.compile(rf"\b(?P<part>morning|afternoon|evening)\b|\b(?:at|{DAY})\s+night\b|\btonight\b")
_NOON = re.compile(
    r"(?<!before )(?<!after )(?<!until )(?<!till )(?<!to )(?<![-–])(?<![-–] )"
    r"\b(?:noon|midday)(?:ish)?\b"
)
_HALF_PAST = re.compile(
    r"(?P<from>\bfrom\s+)?\b(?:(?P<minutes>half|quarter|twenty-five|twenty|five|ten|5|10|20|25)"
    rf"[\s-]+(?:minutes\s+)?(?P<side>past|to)|(?P<half>half))[\s-]+(?P<hour>{_NUMBER}){_END_OF_HOUR}"
    rf"(?:{_ISH})?\s*(?P<part>{_HALF}(?![a-z]))?"
)
_TO = r"\s*(?:-|–|—|\bto\b|\btill?\b|\buntil\b)\s*"
_CLOCK = re.compile(
    rf"(?<![\w:./£$])(?P<hour>{_NUMBER})(?:[:.](?P<minute>[0-5]\d))?{_END_OF_HOUR}"
    rf"(?P<sure>(?:{_ISH})?\s*(?P<part>{_HALF}(?![a-z]))?(?:{_ISH})?(?:\s*o'?\s?clock\b)?)"
    # Where a period is said, its end.
    rf"(?:{_TO}(?:noon|midday|(?P<end>{_NUMBER})(?:[:.](?P<end_minute>[0-5]\d))?"
    rf"(?:\s*(?P<end_part>{_HALF}(?![a-z])))?))?(?![\w:/%]|\.\d)"
)
_BEFORE_A_TIME = re.compile(
    rf"(?:\b(?:at|from|about|around|roughly|approx|between|circa|by|{DAY}"
    r"|morning|afternoon|evening|night)|~)[\s,]*$"
)
_AFTER_A_TIME = re.compile(
    rf"\s*(?:$|[-–—,.;!?()]|(?:{DAY}|on|in the|at|sharp|prompt|with|and|or so)\b)"
)
_THEN_A_DAY = re.compile(rf"\s*(?:(?:on\s+)?{DAY}|in the (?:morning|afternoon|evening)|at night)\b")
_ON_ITS_OWN = re.compile(r"(?:^|[,;:(])\s*$")
_OPEN_ENDED = re.compile(r"\b(?:before|after|until|till?)\s*$")


def find_time(words: str) -> time | None:
    """The time that ``words`` name, of a period its start; None where two are named.

    A bare number counts as a time only beside a day, or after a word such as "at".
    """
    if re.search(r"\bmidnight\b", words):
        # The midnight before that day or the one after it.
        return None
    parts = {found["part"] or "night" for found in _PART.finditer(words)}
    part = parts.pop() if len(parts) == 1 else ""
    times: set[time | None] = set()
    if _NOON.search(words):
        times.add(time(12))
    for found in _HALF_PAST.finditer(words):
        if not found["from"]:
            times.add(_half_past(found, part))
    words = _HALF_PAST.sub(lambda found: found[0] if found["from"] else " ", words)
    for found in _CLOCK.finditer(words):
        if _OPEN_ENDED.search(words[: found.start()]):
            times.add(None)
        elif _is_a_time(found, words):
            times.add(_start(found, part))
    return times.pop() if len(times) == 1 else None


def is_about(words: str) -> bool:
    """Whether a time in ``words`` is said loosely, as "2ish", or doubted with a "?"."""
    return bool(_ABOUT.search(words))


def _half_past(found: re.Match[str], part: str) -> time | None:
    """The time in "half past ten", "half 2" or "quarter to 3"."""
    minutes = found["minutes"] or found["half"]
    minute = _MINUTES.get(minutes) or int(minutes)
    hour = _hour(found["hour"])
    part = _plain(found["part"]) or part
    if found["side"] != "to":
        return _at(hour, minute, part)
    if minute not in (15, 20, 25):
        # "Ten to twelve" may be a period.
        return None
    before = _at((hour - 2) % 12 + 1, 60 - minute, part)
    # Quarter to 12 pm is still in the morning.
    return _at(11, 60 - minute, "am") if hour == 12 and part == "pm" else before


def _is_a_time(found: re.Match[str], words: str) -> bool:
    """Whether a number is a time for sure, by how it is written or by what it stands beside."""
    if found["minute"] or found["sure"].strip() or found["end_part"]:
        return True
    before, after = words[: found.start()], words[found.end() :]
    by_word = _BEFORE_A_TIME.search(before) is not None
    then_a_day = _THEN_A_DAY.match(after) is not None
    by_day = then_a_day or before.rstrip(" ,").endswith(DAY)
    if by_day and _hour(found["hour"]) > 12:
        # The 14th, or 14 hours.
        return False
    # "10 on Friday" is a time, "meeting 10 on Friday" is not.
    if then_a_day and _ON_ITS_OWN.search(before):
        return True
    return by_word and (then_a_day or _AFTER_A_TIME.match(after) is not None)


def _start(found: re.Match[str], part: str) -> time | None:
    """When a time or a period begins; in "11-2pm" it is the last 11 before 2 pm."""
    hour, minute = _hour(found["hour"]), int(found["minute"] or 0)
    own_part, end_part = _plain(found["part"]), _plain(found["end_part"])
    if hour > 12 or found["hour"].startswith("0"):
        fits = hour in CLOCK_HOURS and (not own_part or hour in PARTS[own_part])
        return time(hour, minute) if fits else None
    if not own_part and end_part:
        end = _at(_hour(found["end"]), int(found["end_minute"] or 0), end_part)
        starts = [time(hour % 12, minute), time(hour % 12 + 12, minute)]
        return max((start for start in starts if end and start < end), default=None)
    return _at(hour, minute, own_part or part)


def _at(hour: int, minute: int, part: str) -> time | None:
    """The one time on a clock of 12 hours that falls into a part of the day."""
    hours = [h for h in (hour % 12, hour % 12 + 12) if h in PARTS.get(part, MEETING_HOURS)]
    return time(hours[0], minute) if hours and hour <= 12 else None


def _hour(written: str) -> int:
    return _HOURS.get(written) or int(written)


def _plain(part: str | None) -> str:
    return (part or "").replace(".", "")
