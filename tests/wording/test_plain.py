"""What is read without Fluent is what Fluent says, in every message there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.wording.full import FullWords
from coprod_desktop.wording.plain import VALUE, filled, messages, plain_parts
from tests.resources.shown import FLUENT, entries, name_of

VALUES = ("Sam", "a { brace", 0, 999)

every_file = pytest.mark.parametrize("file", FLUENT, ids=name_of)


@every_file
def test_plain_words_are_those_of_fluent(file: Path) -> None:
    source = file.read_text("utf-8")
    full = FullWords(file.parent.name)
    full.add(source)
    for key, lines in messages(source).items():
        for part, words in (plain_parts(lines) or {}).items():
            values = {name: VALUES[len(name) % len(VALUES)] for name in asked(words)}
            assert filled(words, values) == full.text(key, part, values), f"{key}.{part}"


@every_file
def test_no_message_and_no_part_of_a_plain_one_is_overlooked(file: Path) -> None:
    found = messages(file.read_text("utf-8"))
    assert list(found) == [entry.id.name for entry in entries(file)]
    for entry in entries(file):
        parts = plain_parts(found[entry.id.name])
        if parts is not None:
            assert (VALUE in parts) == (entry.value is not None)
            assert set(parts) - {VALUE} == {attribute.id.name for attribute in entry.attributes}


def test_most_messages_are_plain() -> None:
    every = [lines for file in FLUENT for lines in messages(file.read_text("utf-8")).values()]
    plain = [lines for lines in every if plain_parts(lines) is not None]
    assert len(plain) > 0.9 * len(every)


def test_what_is_said_again_with_other_values_is_said_anew() -> None:
    full = FullWords("en-GB")
    full.add("a = { $count ->\n    [one] 1 idea\n   *[other] { $count } ideas\n}")
    for _ in range(2):
        assert [full.text("a", "", {"count": count}) for count in range(1, 400)] == [
            "1 idea",
            *(f"{count} ideas" for count in range(2, 400)),
        ]
    with pytest.raises(LookupError):
        full.text("a", "", {})


@pytest.mark.parametrize(
    "lines",
    [
        "a = { $count ->\n    [one] 1\n   *[other] 2\n}",
        "a =\n    on a line of its own",
        "a = on this\n    and the next",
        "a = { b } and more",
        'a = {"  "}spaced',
        "a = words\n    .hint = { NUMBER($n) }",
    ],
)
def test_what_is_more_than_plain_lines_is_left_to_fluent(lines: str) -> None:
    assert plain_parts(lines) is None


@pytest.mark.parametrize("value", [1_000, -1, None])
def test_a_number_that_fluent_writes_its_own_way_is_left_to_it(value: int | None) -> None:
    assert filled("{ $n } words", {} if value is None else {"n": value}) is None


def asked(words: str) -> list[str]:
    """The names of the values words ask for."""
    return [piece.split("}")[0].strip() for piece in words.split("$")[1:]]
