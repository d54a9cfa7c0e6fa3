"""Thai has no spaces between its words; a line ends between two of them all the same."""

from __future__ import annotations

import unicodedata
from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.characters import lettered
from coprod_desktop.sheets.text import broken, line_width
from coprod_desktop.sheets.word_starts import word_starts

SIZE = 20.0
ROOM = "ฉัน ต้อง การ ห้อง ที่ เงียบ ก่อน การ ประชุม เพื่อ เตรียม ตัว ให้ พร้อม และ เข้า ใจ"
DOOR = "กรุณา พบ ฉัน ที่ ประตู แล้ว พา ฉัน เข้า ไป ใน ห้อง ประชุม"
STAND_FIRST, STAND_AFTER = "เแโใไ", "ะาำๅๆฯ"
THAI = st.text([chr(code) for code in range(0x0E01, 0x0E5C) if chr(code).isprintable()], min_size=2)


def lines(words: str, column: float) -> list[str]:
    made = broken(lettered(words, fonts.REGULAR, "(not here)").runs, SIZE, column)
    assert all(line_width(line, SIZE) <= column for line in made if column > SIZE * 3)
    return ["".join(run.words for run in line.runs) for line in made]


@pytest.mark.parametrize("spaced", [ROOM, DOOR])
@pytest.mark.parametrize("column", [80, 100, 150, 200, 250, 300])
def test_a_line_of_thai_begins_with_a_word(spaced: str, column: float) -> None:
    words = spaced.split()
    told = lines("".join(words), column)
    assert "".join(told) == "".join(words)
    assert len(told) > 1
    ends = set(accumulate(map(len, words)))
    assert set(accumulate(map(len, told))) <= ends


def test_a_line_is_as_full_as_its_words_let_it_be() -> None:
    words = ROOM.replace(" ", "")
    for column in (150, 250):
        told = lines(words, column)
        for line, after in pairwise(told):
            first = min(word_starts(after), default=len(after))
            assert len(lines(line + after[:first], column)) > 1


def test_a_vowel_of_thai_is_never_parted_from_its_letter() -> None:
    assert lines("เพื่อน้ำ", 1) == ["เพื่", "อ", "น้ำ"]


@settings(deadline=None)
@given(THAI)
def test_no_line_ends_inside_a_letter_with_its_marks(words: str) -> None:
    told = lines(words, 1)
    assert "".join(told) == words
    for before, after in pairwise(told):
        if len(before) < 12:  # somebody may hold a key down
            assert not unicodedata.category(after[0]).startswith("M")
            assert after[0] not in STAND_AFTER
            assert before[-1] not in STAND_FIRST


def test_words_in_other_letters_are_left_to_their_spaces() -> None:
    assert word_starts("meeting") == frozenset()
    assert word_starts("встреча") == frozenset()
