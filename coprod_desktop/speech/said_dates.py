"""How dates are said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from coprod_desktop.content.spoken_words import DateWords
from coprod_desktop.speech.pieces import Change
from coprod_desktop.speech.rules import DIGIT, Rule, groups, one_of, whole

_ALONE = r"(?<![\w/.:£$€-])"
_YEAR = r"(?:19|20)\d\d"
_TWO_THOUSAND = 2000
_FIRST_IN_TWO = 1000


class Dates:
    """Says days, months, years as British people do, the day first."""

    def __init__(self, words: DateWords, to: str) -> None:
        self._words = words
        self._to = to

    def rules(self) -> tuple[Rule, ...]:
        """Dates in numbers, then those with the month in letters, then years alone."""
        words = self._words
        months = f"(?P<month>{one_of([*words.months, *words.short_months])})(?P<dot>\\.?)(?!\\w)"
        ordinal = one_of(words.ordinals)
        day = rf"(?P<day>{ordinal}|\d{{1,2}})"
        or_word = f"{one_of(words.short_days_or_words)}(?!\\w)"
        either = rf"(?<=[-–&/]){or_word}|(?<!\w){or_word}(?=\.?\s*[-–&/\d])"
        any_day = one_of([*words.short_days, *words.short_days_or_words, *words.week])
        in_numbers = r"(?P<d>\d{1,2})(?P<by>[/.-])(?P<m>\d{1,2})(?P=by)(?P<y>\d{4}|\d\d)"
        return (
            Rule(
                re.compile(_ALONE + r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])"),
                self._in_numbers,
                DIGIT,
            ),
            Rule(re.compile(rf"{_ALONE}{in_numbers}(?![\w/-]|\.\d)"), self._in_numbers, DIGIT),
            Rule(
                re.compile(rf"{_ALONE}(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})(?![\w/%-]|[.,]\d)"),
                self._without_year,
                DIGIT,
            ),
            Rule(
                re.compile(rf"{_ALONE}(?P<m>0?[1-9]|1[0-2])/(?P<y>{_YEAR})(?![\w/-])"),
                self._month_of_year,
                DIGIT,
            ),
            Rule(
                re.compile(rf"{_ALONE}{day}(?P<of>\s+{re.escape(words.of)})?\s+{months}"),
                self._day_then_month,
                DIGIT,
            ),
            Rule(
                re.compile(rf"(?<!\w){months}\s+{day}(?![\w/%-]|[:.,]\d)"),
                self._month_then_day,
                DIGIT,
            ),
            Rule(re.compile(rf"(?<!\w){one_of(words.short_months)}\.?(?=\s+{_YEAR})"), self._short),
            Rule(re.compile(rf"(?<!\w){one_of(words.short_days)}(?!\w)\.?"), self._short),
            Rule(re.compile(either), self._short),
            Rule(
                re.compile(rf"(?<!\w){any_day}\.?\s?(?P<to>[-–—])\s?(?={any_day}(?!\w))"),
                lambda match: groups(match, to=self._to),
            ),
            Rule(re.compile(rf"(?<![\w.,])(?P<day>{ordinal})(?!\w)"), self._ordinal, DIGIT),
            Rule(
                re.compile(rf"(?<![\w.,])['’]?(?P<c>19|20)?(?P<d>{one_of(words.decades)})(?!\w)"),
                self._decade,
                DIGIT,
            ),
            Rule(
                re.compile(
                    rf"(?<![\w.,:£$€])(?<!/\d/)(?<!/\d\d/)(?P<year>{_YEAR})(?![\w:%²°]|[.,]\d)"
                ),
                self._year_alone,
                DIGIT,
            ),
        )

    def year(self, year: int) -> str:
        """A year from 1000 on, in words: next to a month voices take a number for a day."""
        words = self._words
        century, rest = divmod(year, 100)
        if year == _TWO_THOUSAND:
            return words.two_thousand
        if century == 20 and rest < 10:
            return f"{words.two_thousand} {words.and_} {self._number(rest)}"
        if not rest:
            return f"{self._number(century)} {words.hundred}"
        return f"{self._number(century)} {self._two_digits(rest)}"

    def _two_digits(self, number: int) -> str:
        nought = f"{self._words.nought} " if number < 10 else ""
        return nought + self._number(number)

    def _number(self, number: int) -> str:
        """A number from 1 to 99 in words."""
        words = self._words
        if number <= len(words.ones):
            return words.ones[number - 1]
        tens, ones = divmod(number, 10)
        said = words.tens[tens - 2]
        return f"{said}-{words.ones[ones - 1]}" if ones else said

    def _said(self, match: re.Match[str], day: date) -> str:
        words = self._words
        said = f"{words.days[day.day - 1]} {words.of} {words.months[day.month - 1]}"
        return said if self._has_the(match) else f"{words.the} {said}"

    def _has_the(self, match: re.Match[str]) -> bool:
        return _word_before(match) == self._words.the

    def _in_numbers(self, match: re.Match[str]) -> Iterable[Change]:
        year = int(match["y"])
        short = len(match["y"]) == 2
        if not short and year < _FIRST_IN_TWO:
            return ()
        with suppress(ValueError):
            day = date(_TWO_THOUSAND + year if short else year, int(match["m"]), int(match["d"]))
            # Of a year in two digits only those are said: nobody wrote the century.
            told = self._two_digits(year) if short and year else self.year(day.year)
            return whole(match, f"{self._said(match, day)} {told}")
        return ()

    def _without_year(self, match: re.Match[str]) -> Iterable[Change]:
        """A day where it can be nothing else, or where the word before says so."""
        first, second = int(match["d"]), int(match["m"])
        with suppress(ValueError):
            day = date(_TWO_THOUSAND, second, first)  # a leap year
            shaped = first > 12 or match["d"].startswith("0") or match["m"].startswith("0")
            told = _word_before(match) in self._words.before_a_day
            if shaped or told or first > second:
                return whole(match, self._said(match, day))
        return ()

    def _month_of_year(self, match: re.Match[str]) -> Iterable[Change]:
        month = self._words.months[int(match["m"]) - 1]
        return whole(match, f"{month} {self.year(int(match['y']))}")

    def _day_then_month(self, match: re.Match[str]) -> Iterable[Change]:
        words = self._words
        day = self._day(match["day"])
        if not day:
            return ()
        before = "" if self._has_the(match) else f"{words.the} "
        after = "" if match["of"] else f" {words.of}"
        return groups(match, day=before + day + after, month=self._month(match["month"]), dot="")

    def _month_then_day(self, match: re.Match[str]) -> Iterable[Change]:
        day = self._day(match["day"])
        if not day:
            return ()
        month = self._month(match["month"])
        return groups(match, month=month, dot="", day=f"{self._words.the} {day}")

    def _month(self, written: str) -> str:
        return self._words.short_months.get(written, written)

    def _day(self, written: str) -> str:
        """The day said in words, "" where no month has it."""
        number = int(written) if written.isdecimal() else self._words.ordinals[written]
        return self._words.days[number - 1] if 0 < number <= len(self._words.days) else ""

    def _ordinal(self, match: re.Match[str]) -> Iterable[Change]:
        said = self._day(match["day"])
        return whole(match, said) if said else ()

    def _short(self, match: re.Match[str]) -> Iterable[Change]:
        words = self._words
        written = match[0].rstrip(".")
        forms = {**words.short_months, **words.short_days, **words.short_days_or_words}
        return whole(match, forms[written])

    def _decade(self, match: re.Match[str]) -> Iterable[Change]:
        century = f"{self._number(int(match['c']))} " if match["c"] else ""
        return whole(match, century + self._words.decades[match["d"]])

    def _year_alone(self, match: re.Match[str]) -> Iterable[Change]:
        return groups(match, year=self.year(int(match["year"])))


def _word_before(match: re.Match[str]) -> str:
    start = match.start()
    before = match.string[max(0, start - 16) : start].split()
    return before[-1].lower().strip("(:,") if before else ""
