"""Turns a written sentence into what people say for it."""

from __future__ import annotations

from itertools import chain

from coprod_desktop.content.spoken_words import SpokenWords
from coprod_desktop.domain.spans import words
from coprod_desktop.speech.own_words import OwnWords
from coprod_desktop.speech.pieces import Spoken, spoken
from coprod_desktop.speech.rules import Rule, changes
from coprod_desktop.speech.said_dates import Dates
from coprod_desktop.speech.said_letters import Letters
from coprod_desktop.speech.said_numbers import Amounts, Digits
from coprod_desktop.speech.said_signs import Addresses, Signs
from coprod_desktop.speech.said_times import Times

_NOBODYS = OwnWords()


class Normaliser:
    """Knows how one language is said; without one, only a person's own words change."""

    def __init__(self, language: SpokenWords | None) -> None:
        self._rules = () if language is None else _rules_of(language)

    def spoken(self, sentence: str, own: OwnWords = _NOBODYS) -> Spoken:
        """What to say for the sentence, with where each piece of it is written.

        A sentence with words never becomes one without: of nothing but unknown emoji, a voice
        says what it can.
        """
        found = changes(sentence, self._rules, changes(sentence, own.rules()))
        said = spoken(sentence, found)
        if found and words(sentence) and not words(said.text):
            return spoken(sentence, ())
        return said


def _rules_of(language: SpokenWords) -> tuple[Rule, ...]:
    digits = Digits(language.numbers)
    letters = Letters(language.initials, digits, language.numbers.and_)
    amounts, signs = Amounts(language), Signs(language)
    # What is more particular comes first: a date before a sum, an address before its dots.
    return tuple(
        chain(
            Addresses(language, letters).rules(),
            amounts.money_rules(),
            signs.short_rules(),
            Dates(language.dates, language.numbers.to).rules(),
            Times(language.times, language.numbers.to).rules(),
            digits.rules(),
            amounts.rules(),
            letters.rules(),
            digits.long_rules(),
            signs.rules(),
        )
    )
