"""Reads how short forms are said aloud."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table

Said = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Initials:
    """Words in capitals: those said in letters, those said as words, how to tell others.

    ``letter_names`` are of letters that voices say wrongly, ``letters_with_s`` as in "GPs".
    """

    letter_names: Said
    letters_with_s: Said
    letters: frozenset[str]
    words: Said
    vowels: str
    starts: frozenset[str]
    ends: frozenset[str]
    everyday: frozenset[str]
    in_shouting: frozenset[str]


@dataclass(frozen=True, slots=True)
class DateWords:
    """Dates: ``days`` from 1 to 31, ``ordinals`` as "1st" with their day, ``ones`` up to 19."""

    the: str
    of: str
    hundred: str
    two_thousand: str
    and_: str
    nought: str
    ones: tuple[str, ...]
    tens: tuple[str, ...]
    months: tuple[str, ...]
    days: tuple[str, ...]
    week: tuple[str, ...]
    ordinals: Mapping[str, int]
    before_a_day: frozenset[str]
    short_months: Said
    short_days: Said
    short_days_or_words: Said
    decades: Said


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Times of a day: ``halves`` are what stands for before or after noon."""

    o_clock: str
    hundred: str
    nought: str
    midnight: str
    halves: Said


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What is said between or beside numbers, with the numbers said digit by digit."""

    nought: str
    plus: str
    minus: str
    to: str
    out_of: str
    slash: str
    per: str
    times: str
    and_: str
    digit_by_digit: tuple[str, ...]
    fractions: Said


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """Every rule of how one language is said aloud, each by what stands on the page.

    ``after_a_number`` has the words for 1, then for more; ``money`` goes on with those for a
    hundredth part, "" in ``signs`` is silent.
    """

    initials: Initials
    short: Said
    before_a_name: Said
    after_a_name: Said
    before_a_number: Said
    after_a_number: Mapping[str, tuple[str, str]]
    money: Mapping[str, tuple[str, str, str, str]]
    amounts: Said
    dates: DateWords
    times: TimeWords
    numbers: NumberWords
    signs: Said
    between_words: str
    web_endings: tuple[str, ...]
    web_signs: Said
    emoji: Said


def spoken_words(language: str = resources.ENGLISH, folder: File | None = None) -> SpokenWords:
    """How this language is said; how English is where it has no file of its own."""
    place = (folder or resources.folder()) / "speech"
    file = place / f"{language}.toml"
    table = Table.of(file if file.is_file() else place / f"{resources.ENGLISH}.toml")
    units = table.table("after_a_number")
    money = table.table("money")
    web = table.table("web", {"endings", "signs"})
    return SpokenWords(
        initials=_initials(table),
        short=_said(table.table("short")),
        before_a_name=_said(table.table("before_a_name")),
        after_a_name=_said(table.table("after_a_name")),
        before_a_number=_said(table.table("before_a_number")),
        after_a_number={unit: _two(units, unit) for unit in units.names},
        money={sign: _four(money, sign) for sign in money.names},
        amounts=_said(table.table("amounts")),
        dates=_dates(table.table("dates")),
        times=_times(table.table("times")),
        numbers=_numbers(table.table("numbers")),
        signs=_said(table.table("signs")),
        between_words=table.table("slash", {"between_words"}).text("between_words"),
        web_endings=web.texts("endings"),
        web_signs=_said(web.table("signs")),
        emoji=_said(table.table("emoji")),
    )


def _said(table: Table, besides: Iterable[str] = ()) -> dict[str, str]:
    return {written: table.text(written) for written in table.names if written not in besides}


def _initials(table: Table) -> Initials:
    letters = table.table("letters")
    initials = table.table("initials", {"letters", "words"})
    capitals = table.table("capitals", {"vowels", "starts", "ends", "everyday", "in_shouting"})
    return Initials(
        letter_names=_said(letters, besides={"with_s"}),
        letters_with_s=_said(letters.table("with_s")),
        letters=frozenset(initials.texts("letters")),
        words=_said(initials.table("words")),
        vowels=capitals.text("vowels"),
        starts=frozenset(capitals.texts("starts")),
        ends=frozenset(capitals.texts("ends")),
        everyday=frozenset(capitals.texts("everyday")),
        in_shouting=frozenset(capitals.texts("in_shouting")),
    )


def _dates(table: Table) -> DateWords:
    return DateWords(
        the=table.text("the"),
        of=table.text("of"),
        hundred=table.text("hundred"),
        two_thousand=table.text("two_thousand"),
        and_=table.text("and"),
        nought=table.text("nought"),
        ones=_as_many(table, "ones", 19),
        tens=_as_many(table, "tens", 8),
        months=_as_many(table, "months", 12),
        days=_as_many(table, "days", 31),
        week=_as_many(table, "week", 7),
        ordinals=_ordinals(table.table("endings")),
        before_a_day=frozenset(table.texts("before_a_day")),
        short_months=_said(table.table("short_months")),
        short_days=_said(table.table("short_days")),
        short_days_or_words=_said(table.table("short_days_or_words")),
        decades=_said(table.table("decades")),
    )


def _ordinals(table: Table) -> dict[str, int]:
    days = [(day, ending) for ending in table.names for day in table.texts(ending)]
    for day, _ in days:
        if not day.isdecimal():
            table.wrong("day", day=day)
    return {day + ending: int(day) for day, ending in days}


def _times(table: Table) -> TimeWords:
    return TimeWords(
        o_clock=table.text("o_clock"),
        hundred=table.text("hundred"),
        nought=table.text("nought"),
        midnight=table.text("midnight"),
        halves=_said(table.table("halves")),
    )


def _numbers(table: Table) -> NumberWords:
    return NumberWords(
        nought=table.text("nought"),
        plus=table.text("plus"),
        minus=table.text("minus"),
        to=table.text("to"),
        out_of=table.text("out_of"),
        slash=table.text("slash"),
        per=table.text("per"),
        times=table.text("times"),
        and_=table.text("and"),
        digit_by_digit=table.texts("digit_by_digit"),
        fractions=_said(table.table("fractions")),
    )


def _as_many(table: Table, name: str, count: int) -> tuple[str, ...]:
    texts = table.texts(name)
    if len(texts) != count:
        table.wrong("count", name=name, words=len(texts), count=count)
    return texts


def _two(table: Table, name: str) -> tuple[str, str]:
    one, many = _as_many(table, name, 2)
    return one, many


def _four(table: Table, name: str) -> tuple[str, str, str, str]:
    one, many, part, parts = _as_many(table, name, 4)
    return one, many, part, parts
