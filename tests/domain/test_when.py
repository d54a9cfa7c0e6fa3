"""What is understood of the ways people say when, and what must not be claimed."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.moment_words import says_more, understand
from coprod_desktop.domain.when import When

MONDAY = date(2026, 11, 23)
TUESDAY, WEDNESDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 27)

SURE = [
    # As said to a mentor.
    ("Tues 2ish", TUESDAY, time(14), "about"),
    ("Tuesday 2", TUESDAY, time(14), ""),
    ("Tues two", TUESDAY, time(14), ""),
    ("Weds morning", WEDNESDAY, None, ""),
    ("Weds morning 10ish", WEDNESDAY, time(10), "about"),
    ("Tuesday first thing", TUESDAY, None, ""),
    ("Tuesday, after lunch", TUESDAY, None, ""),
    ("10 on Friday", FRIDAY, time(10), ""),
    ("half eleven Friday", FRIDAY, time(11, 30), ""),
    ("today at 3", MONDAY, time(15), ""),
    ("this evening at 7", MONDAY, time(19), ""),
    ("tonight at 8", MONDAY, time(20), ""),
    ("tomorrow 10am", TUESDAY, time(10), ""),
    ("tomorrow morning 9", TUESDAY, time(9), ""),
    ("day after tomorrow at 11", WEDNESDAY, time(11), ""),
    ("yesterday", date(2026, 11, 22), None, ""),
    ("Tuesday week", date(2026, 12, 1), None, ""),
    ("a week on Tuesday, 2pm", date(2026, 12, 1), time(14), ""),
    ("a week today", date(2026, 11, 30), None, ""),
    ("a fortnight on Friday", date(2026, 12, 11), None, ""),
    ("Friday 27th", FRIDAY, None, ""),
    # As spelled by people who find spelling hard, or in a hurry.
    ("wensday 3pm", WEDNESDAY, time(15), ""),
    ("tmrw 2pm", TUESDAY, time(14), ""),
    ("TUESDAY   2 PM", TUESDAY, time(14), ""),
    ("😀 Tuesday 😀 2pm", TUESDAY, time(14), ""),
    # Dates written out.
    ("25/11", WEDNESDAY, None, ""),
    ("25nov", WEDNESDAY, None, ""),
    ("25/11/26 at 2", WEDNESDAY, time(14), ""),
    ("25.11.26 14:00", WEDNESDAY, time(14), ""),
    ("2026-11-25 14.00", WEDNESDAY, time(14), ""),
    ("Fri 27 Nov 2pm", FRIDAY, time(14), ""),
    ("27th of November at 2", FRIDAY, time(14), ""),
    ("Nov 27 2.30pm", FRIDAY, time(14, 30), ""),
    ("20 Nov", date(2026, 11, 20), None, ""),
    ("3 May", date(2027, 5, 3), None, ""),
    ("29 Feb 2028", date(2028, 2, 29), None, ""),
    # Times alone.
    ("2.30", None, time(14, 30), ""),
    ("14:00", None, time(14), ""),
    ("08:30", None, time(8, 30), ""),
    ("8.30am", None, time(8, 30), ""),
    ("half 2", None, time(14, 30), ""),
    ("half past ten", None, time(10, 30), ""),
    ("half-past two", None, time(14, 30), ""),
    ("quarter to 1", None, time(12, 45), ""),
    ("quarter to 12pm", None, time(11, 45), ""),
    ("20 past 2", None, time(14, 20), ""),
    ("2 o'clock", None, time(14), ""),
    ("2 o’clock", None, time(14), ""),
    ("10 at night", None, time(22), ""),
    ("noon", None, time(12), ""),
    ("noonish", None, time(12), "about"),
    ("12pm", None, time(12), ""),
    ("about 3", None, time(15), "about"),
    ("Tuesday 2pm?", TUESDAY, time(14), "about"),
    # Periods begin.
    ("2-4pm", None, time(14), ""),
    ("11-2pm", None, time(11), ""),
    ("9-11pm", None, time(21), ""),
    ("10am to noon", None, time(10), ""),
    ("Tuesday 10-12", TUESDAY, time(10), ""),
    ("from 10 to 12", None, time(10), ""),
    ("5.30 for 6", None, time(17, 30), ""),
]

UNSURE = [
    ("next Tuesday", "people differ over which"),
    ("last Tuesday", "the one before, or last week's"),
    ("Monday", "it is Monday today"),
    ("every Tuesday", "there are many"),
    ("Tuesday or Wednesday at 2pm", "it is not settled"),
    ("Tuesday and Thursday", "there are two"),
    ("not Tuesday", "any but this"),
    ("Tuesday cancelled", "there is none"),
    ("Tuesday next week", "a week from tomorrow, or tomorrow in it"),
    ("Monday 27 November", "the 27th is a Friday"),
    ("Friday 28th", "the 28th is a Saturday"),
    ("the 25th", "no month is said"),
    ("20 September", "long gone, or long to go"),
    ("25 November 2099", "a slip of the keyboard"),
    ("end of March", "no day is said"),
    ("at 3 may be late", "may is not a month here"),
    ("24/7", "it means always"),
    ("2/14", "there is no month 14"),
    ("10-12", "two hours, or a day in December"),
    ("10 to 12", "ten minutes to, or two hours"),
    ("at 8", "in the morning, or in the evening"),
    ("midnight", "before the day, or after it"),
    ("12am", "noon to some"),
    ("2pm and 3pm", "there are two"),
    ("after 2pm", "it does not say when"),
    ("until 4pm", "that is the end"),
    ("first thing", "9 to some, 7 to others"),
    ("half an hour", "that is how long"),
    ("half term", "that is a holiday"),
    ("2 hours", "that is how long"),
    ("in 2 weeks", "no day is said"),
    ("1/2 hour", "that is how long"),
    ("room 4", "that is where"),
    ("£2.50", "that is how much"),
    ("3 people", "that is how many"),
    ("training day 2", "that is which"),
    ("one to one", "that is how"),
    ("", "nothing is said"),
    ("😀", "nothing is said"),
    ("٣", "nothing is said"),
]


@pytest.mark.parametrize(("typed", "day", "at", "about"), SURE)
def test_what_people_say_is_understood(
    typed: str, day: date | None, at: time | None, about: str
) -> None:
    assert understand(typed, MONDAY) == When(typed, day, at, about == "about")


@pytest.mark.parametrize(("typed", "why"), UNSURE)
def test_nothing_is_claimed_where_there_is_doubt(typed: str, why: str) -> None:
    assert understand(typed, MONDAY) == When(typed), why


@pytest.mark.parametrize("typed", ["31 February", "31/2", "30/2/2027", "29 Feb 2027", "0/5"])
def test_a_date_no_calendar_has_is_kept_as_typed(typed: str) -> None:
    assert understand(typed, MONDAY) == When(typed, impossible=True)


@pytest.mark.parametrize(
    "typed",
    ["Tues 2ish", "tomorow at half past ten", "the 25th of November 2026, 2 o’clock", "8.30 p.m."],
)
def test_a_day_and_a_time_are_all_that_is_said(typed: str) -> None:
    assert not says_more(typed)


@pytest.mark.parametrize(
    "typed",
    ["Tues 2pm, ask for Ann", "Friday if they agree", "tomorrow 2-4pm", "10 to noon Friday"],
)
def test_more_than_a_day_and_a_time_is_noticed(typed: str) -> None:
    assert says_more(typed)


def test_a_leap_day_is_not_called_impossible() -> None:
    assert understand("29 February", MONDAY) == When("29 February")
    assert understand("29 February", date(2028, 1, 10)).day == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("typed", "day", "at"),
    [
        ("Tuesday 2pm room 4", TUESDAY, time(14)),
        ("the night shelter, Tuesday at 10", TUESDAY, time(10)),
        ("English class Tuesday at 2", TUESDAY, time(14)),
        ("Tuesday at 12 Mill Lane", TUESDAY, None),
        ("meeting number 5 on Friday", FRIDAY, None),
        ("Tuesday 14", TUESDAY, None),
        ("half day Tuesday", TUESDAY, None),
        ("Tuesday 2pm (arrive 1.45)", TUESDAY, None),
    ],
)
def test_words_beside_it_are_not_taken_for_the_time(typed: str, day: date, at: time | None) -> None:
    assert understand(typed, MONDAY) == When(typed, day, at)


def test_a_date_shortly_before_new_year_is_not_taken_for_the_next_one() -> None:
    assert understand("30 Dec", date(2027, 1, 2)).day == date(2026, 12, 30)
    assert understand("2 Jan", date(2026, 12, 30)).day == date(2027, 1, 2)


def test_a_weekday_is_always_one_of_the_coming_6_days() -> None:
    for number in range(1, 366):
        today = date.fromordinal(MONDAY.toordinal() + number)
        day = understand("Thursday", today).day
        if today.weekday() == 3:
            assert day is None
        else:
            assert day is not None
            assert 1 <= (day - today).days <= 6
            assert day.weekday() == 3


@pytest.mark.parametrize("today", [date.min, date.max])
@pytest.mark.parametrize(
    "typed", ["Tuesday", "yesterday", "tomorrow", "25/11", "Friday 27th", "4 weeks today"]
)
def test_the_ends_of_the_calendar_do_no_harm(typed: str, today: date) -> None:
    assert understand(typed, today).typed == typed


def test_a_whole_letter_claims_nothing() -> None:
    letter = "Dear all, we meet on Tuesday 24 November at 2pm. " * 250
    assert len(letter) > 10_000
    assert understand(letter, MONDAY) == When(letter)


@pytest.mark.parametrize(
    "part", ["1", "half ", "2 to ", "a", "1 ", "tuesday ", " ", "1.", "at ", "12-", "25 nov ", "’"]
)
@pytest.mark.parametrize("length", [400, 20_000])
def test_odd_words_end_and_are_kept(part: str, length: int) -> None:
    typed = (part * length)[:length]
    assert understand(typed, MONDAY).typed == typed


PIECES = """
    mon tues 31 30 2 8 12 0 00 99 2.30 : . / - 25/11 feb may nov 2026 half quarter past to at
    am pm ish o'clock next week a fortnight on the 25th noon midnight night from , ? 😀 ² ٣ İ
"""
BITS = st.sampled_from(PIECES.split())


@given(st.lists(BITS, max_size=9).map(" ".join) | st.lists(BITS, max_size=9).map("".join))
def test_no_odd_mixture_of_words_does_harm(typed: str) -> None:
    assert understand(typed, MONDAY).typed == typed


@given(st.text(max_size=500), st.dates())
def test_nothing_that_can_be_typed_does_harm(typed: str, today: date) -> None:
    assert understand(typed, today).typed == typed
