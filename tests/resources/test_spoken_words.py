"""The list of how things are said is whole, for a voice to follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.content.spoken_words import spoken_words
from coprod_desktop.content.table import ContentProblem
from tests.resources.shown import RESOURCES, parsed

FILE = RESOURCES / "speech" / "en-GB.toml"

# What is no sound but a rule for finding, or stands on a page.
NOT_SAID = {"capitals", "endings", "digit_by_digit", "before_a_day", "initials.letters"}


def sounds(table: Mapping[str, Any], where: str = "") -> Iterator[tuple[str, str]]:
    for name, entry in table.items():
        place = f"{where}.{name}" if where else name
        if name in NOT_SAID or place in NOT_SAID:
            continue
        if isinstance(entry, dict):
            yield from sounds(entry, place)
        else:
            yield from ((place, said) for said in ([entry] if isinstance(entry, str) else entry))


SOUNDS = list(sounds(parsed(FILE)))


@pytest.mark.parametrize(("place", "said"), SOUNDS, ids=[place for place, _ in SOUNDS])
def test_every_sound_is_plain_letters_that_any_voice_can_say(place: str, said: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9 '-]*", said), place
    assert said == " ".join(said.split())


def test_no_initials_are_said_both_ways() -> None:
    initials = spoken_words().initials
    assert not initials.letters & set(initials.words)
    assert initials.in_shouting <= initials.letters


def test_every_word_in_capitals_is_written_in_capitals() -> None:
    initials = spoken_words().initials
    for word in (*initials.letters, *initials.words, *initials.everyday, initials.vowels):
        assert word.isupper()


@pytest.mark.parametrize(
    ("line", "instead", "told"),
    [
        ('"£" = ["pound", "pounds", "penny", "pence"]', '"£" = ["pound"]', "“£” has 1 words"),
        ('the = "the"', "the = 5", "“the” cannot be 5"),
        ('rd = ["3", "23"]', 'rd = ["three"]', "“three” is no day"),
        ("[signs]", "[sings]", "There is no table “signs”"),
    ],
)
def test_a_slip_in_the_list_is_told_with_its_place(
    tmp_path: Path, line: str, instead: str, told: str
) -> None:
    (tmp_path / "speech").mkdir()
    written = FILE.read_text("utf-8")
    assert line in written
    file = tmp_path / "speech" / "en-GB.toml"
    file.write_text(written.replace(line, instead), "utf-8")
    with pytest.raises(ContentProblem, match=told):
        spoken_words(folder=tmp_path)
