"""Lines are broken as somebody would who sets a page by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.characters import Run
from coprod_desktop.sheets.evened import evened, settled
from coprod_desktop.sheets.text import Line, broken, line_width

TITLE = "Robin: what I need to take part"


def words_of(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(run.words for run in line.runs) for line in lines]


def test_the_lines_of_a_heading_are_about_as_long_as_each_other_and_none_ends_with_i() -> None:
    heading = [Run(TITLE, fonts.BOLD)]
    column = line_width(Line((Run("Robin: what I need to take", fonts.BOLD),)), 28) + 1
    assert words_of(broken(heading, 28, column)) == ["Robin: what I need to take", "part"]
    assert words_of(evened(heading, 28, column)) == ["Robin: what I need", "to take part"]


def test_a_paragraph_does_not_end_with_one_word_by_itself() -> None:
    point = [Run("To meet others like me", fonts.REGULAR)]
    column = line_width(Line((Run("To meet others like", fonts.REGULAR),)), 36) + 1
    assert words_of(settled(point, 36, column)) == ["To meet others", "like me"]


def test_two_words_by_themselves_stay_as_they_are() -> None:
    column = line_width(Line((Run("Tell me soon what", fonts.REGULAR),)), 36) + 1
    point = [Run("Tell me soon what you can", fonts.REGULAR)]
    assert settled(point, 36, column) == broken(point, 36, column)


@given(
    st.lists(st.text("abcdefghij", min_size=1, max_size=14), min_size=1, max_size=30),
    st.floats(40, 400),
)
def test_it_never_takes_a_line_more_nor_changes_a_word(words: list[str], column: float) -> None:
    runs = [Run(" ".join(words), fonts.REGULAR)]
    plain = broken(runs, 18, column)
    for lines in (evened(runs, 18, column), settled(runs, 18, column)):
        assert len(lines) == len(plain)
        assert "".join(words_of(lines)).replace(" ", "") == "".join(words)
        assert all(line_width(line, 18) <= column or len(line.runs[0].words) == 1 for line in lines)
