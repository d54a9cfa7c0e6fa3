"""How numbers are said with what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coprod_desktop.content.spoken_words import NumberWords, SpokenWords
from coprod_desktop.speech.pieces import Change
from coprod_desktop.speech.rules import DIGIT, Rule, groups, one_of, whole

_A_NUMBER = r"\d(?:[\d,]*\d)?"
_SHORTEST_PHONE, _LONGEST_PHONE, _LONGEST_ABROAD = 10, 11, 15
_LONG = 7
_CUTS = {"02": (3, 4), "03": (4, 3), "08": (4, 3)}
_OTHER_CUTS = (5, 3)
"""How many digits come before the two pauses of a phone number without spaces: 07700, 900, 123."""


class Digits:
    """Says numbers digit by digit, with a pause between the groups."""

    def __init__(self, words: NumberWords) -> None:
        self._words = words

    def rules(self) -> tuple[Rule, ...]:
        """Phone numbers, known ones first, then the sort codes of banks."""
        known = one_of(self._words.digit_by_digit)
        return (
            Rule(
                re.compile(rf"(?<![\w.,/:£$€+-])(?:{known})(?![\w%/:°-]|[.,]\d)"),
                self._grouped,
                DIGIT,
            ),
            Rule(
                re.compile(r"(?<![\w.,/:£$€+-])(?:\+|\(?0)[\d() -]{6,20}(?<=\d)(?![\w%]|[.,]\d)"),
                self._phone,
                DIGIT,
            ),
            Rule(re.compile(r"(?<![\w.,/:£$€-])\d\d-\d\d-\d\d(?![\w-])"), self._grouped, DIGIT),
        )

    def long_rules(self) -> tuple[Rule, ...]:
        """Numbers that nobody would say whole: account numbers, those that begin with 0."""
        long = rf"\d{{{_LONG},}}|0\d+"
        return (Rule(re.compile(rf"(?<![\w.,/:£$€])(?:{long})(?![\w%]|[.,]\d)"), self._run, DIGIT),)

    def one_by_one(self, written: str) -> str:
        """Each digit alone, 0 as people say it."""
        return " ".join(self._words.nought if digit == "0" else digit for digit in written)

    def _phone(self, match: re.Match[str]) -> Iterable[Change]:
        digits = sum(map(str.isdigit, match[0]))
        most = _LONGEST_ABROAD if match[0].startswith("+") else _LONGEST_PHONE
        return self._grouped(match) if _SHORTEST_PHONE <= digits <= most else ()

    def _grouped(self, match: re.Match[str]) -> Iterator[Change]:
        """Each group by itself, so that each is lit when it is heard."""
        found = list(re.finditer(r"\+?\d+", match[0]))
        for place, group in enumerate(found):
            start = match.start() + (found[place - 1].end() if place else 0)
            end = match.start() + group.end()
            # What stands between two groups goes to the later one, but for the space.
            first = match.start() + group.start()
            if place and (between := match.string[start:first].strip()):
                begun = match.string.index(between, start)
                yield Change(begun, begun + len(between), "")
            pause = "," if place + 1 < len(found) else ""
            yield Change(first, end, self._group(group[0]) + pause)

    def _group(self, written: str) -> str:
        if written.startswith("+"):
            return f"{self._words.plus} {self.one_by_one(written[1:])}"
        if len(written) < _SHORTEST_PHONE:
            return self.one_by_one(written)
        first, second = _CUTS.get(written[:2], _OTHER_CUTS)
        cuts = written[:first], written[first : first + second], written[first + second :]
        return ", ".join(map(self.one_by_one, cuts))

    def _run(self, match: re.Match[str]) -> Iterable[Change]:
        return whole(match, self.one_by_one(match[0]))


class Amounts:
    """Says money, units, ranges or parts of a whole."""

    def __init__(self, words: SpokenWords) -> None:
        self._words = words
        self._said = words.numbers

    def money_rules(self) -> tuple[Rule, ...]:
        """Amounts of money."""
        words = self._words
        scale = rf"(?:(?P<gap>\s?)(?P<scale>{one_of(words.amounts)})(?!\w))?"
        amount = rf"(?P<amount>(?P<sign>{one_of(words.money)})\s?(?P<whole>{_A_NUMBER})"
        return (
            Rule(
                re.compile(rf"{amount}(?:\.(?P<part>\d+))?){scale}"),
                self._money,
                DIGIT,
            ),
        )

    def rules(self) -> tuple[Rule, ...]:
        """All else around numbers, units first."""
        words, said = self._words, self._said
        unit = one_of(words.after_a_number)
        fraction = one_of(said.fractions)
        any_money = one_of(words.money)
        return (
            Rule(
                re.compile(
                    rf"(?<![\w.,])(?P<number>{_A_NUMBER}(?:\.\d+)?)(?:\s|-)?(?P<unit>{unit})(?!\w)"
                ),
                self._unit,
                DIGIT,
            ),
            Rule(re.compile(fraction), self._fraction),
            Rule(
                re.compile(r"(?<![\w/.])(?P<of>\d{1,3})(?P<slash>\s?/\s?)(?P<all>\d+)(?![\w/])"),
                self._part,
                DIGIT,
            ),
            Rule(
                re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<slash>/)(?P<next>\d\d|\d{4})(?!\d)"),
                self._years,
                DIGIT,
            ),
            Rule(
                re.compile(
                    rf"(?<![\w.-]){any_money}?\d[\d,.:]*[a-z%]{{0,4}}\s?"
                    rf"(?P<to>[-–—−])\s?(?={any_money}?\d)",
                    re.IGNORECASE,
                ),
                lambda match: groups(match, to=said.to),
                DIGIT,
            ),
            Rule(
                re.compile(rf"(?<!\S)[(“\"]?(?P<minus>[-−])(?={any_money}?\d)"),
                lambda match: groups(match, minus=said.minus),
                DIGIT,
            ),
            Rule(
                re.compile(r"(?<!\w)(?P<times>[xX])(?=\s?\d)|(?<=\d)\s?(?P<by>[xX])(?=\s?\d)"),
                lambda match: groups(match, times=said.times, by=said.times),
                DIGIT,
            ),
            Rule(
                re.compile(r"(?<=\d)(?P<to>:)(?=\d)"),
                lambda match: groups(match, to=said.to),
                DIGIT,
            ),
            Rule(
                re.compile(rf"(?<=[\da-z])(?P<per>/)(?:(?P<unit>{unit})(?!\w)|(?=[a-z]))"),
                self._per,
                DIGIT,
            ),
        )

    def _money(self, match: re.Match[str]) -> Iterable[Change]:
        one, many, part_one, part_many = self._words.money[match["sign"]]
        number, part = match["whole"].replace(",", ""), match["part"] or ""
        if match["scale"]:
            scale = f"{self._words.amounts[match['scale']]} {many}"
            return groups(match, amount=f"{number}.{part}" if part else number, scale=scale)
        money = f"{number} {one if number == '1' else many}"
        if not part.strip("0"):
            return groups(match, amount=money)
        if len(part) != 2:
            return groups(match, amount=f"{number}.{part} {many}")
        pence = int(part)
        parts = f"{pence} {part_one if pence == 1 else part_many}"
        return groups(match, amount=parts if not number.strip("0") else f"{money} {parts}")

    def _unit(self, match: re.Match[str]) -> Iterable[Change]:
        one, many = self._words.after_a_number[match["unit"]]
        return groups(match, unit=one if match["number"] == "1" else many)

    def _fraction(self, match: re.Match[str]) -> Iterable[Change]:
        said = self._said.fractions[match[0]]
        before = match.string[max(0, match.start() - 1) : match.start()]
        return whole(match, f"{self._said.and_} {said}" if before.isdigit() else said)

    def _part(self, match: re.Match[str]) -> Iterable[Change]:
        fits = int(match["of"]) <= int(match["all"][:9])
        return groups(match, slash=self._said.out_of if fits else self._said.slash)

    def _years(self, match: re.Match[str]) -> Iterable[Change]:
        follows = (int(match["y"]) + 1) % 100 == int(match["next"]) % 100
        return groups(match, slash=self._said.to) if follows else ()

    def _per(self, match: re.Match[str]) -> Iterable[Change]:
        """Only after a number with or without a unit: "£5/hr", "8p/min"."""
        before = match.string[max(0, match.start() - 8) : match.start()].split()
        counted = bool(before) and any(map(str.isdigit, before[-1]))
        if not counted:
            return ()
        one = self._words.after_a_number[match["unit"]][0] if match["unit"] else ""
        return groups(match, per=self._said.per, unit=one)
