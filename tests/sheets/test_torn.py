"""Words are kept whole, but not where a page would hold a heading alone."""

from __future__ import annotations

from typing import Any

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.characters import Run
from coprod_desktop.sheets.paging import Page, paged
from coprod_desktop.sheets.plan import Sign
from coprod_desktop.sheets.rows import Row, RuleRow, TextRow
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.text import Line
from coprod_desktop.sheets.torn import torn

SIZE = 8.0
"""A line is 10 points tall."""
LINE = Line((Run("and", fonts.REGULAR),))
END = Line((Run("it.", fonts.REGULAR),))


def words(*lines: Line, **more: Any) -> TextRow:
    return TextRow(lines, SIZE, 0.0, Element("P"), **more)


def room(_page: int) -> float:
    return 100.0


def lines_on(pages: tuple[Page, ...]) -> list[list[int]]:
    return [
        [len(one.row.lines) for one in page.rows if isinstance(one.row, TextRow)] for page in pages
    ]


HEAD = words(*[LINE] * 3, opens=True, stays=True, level=1), RuleRow(0.0, 90.0, stays=True)
HEADING = words(LINE, opens=True, stays=True, level=2)
HELLO = words(LINE, opens=True, stays=True)


def test_a_point_is_torn_where_the_head_would_have_a_page_to_itself() -> None:
    rows: list[Row] = [*HEAD, HEADING, words(*[LINE] * 9)]
    assert lines_on(paged(rows, room)) == [[3, 1, 5], [4]]


def test_a_point_is_torn_where_a_heading_would_have_a_page_to_itself() -> None:
    name, said = words(*[LINE] * 7, opens=True, stays=True, level=2), words(*[LINE] * 6)
    assert lines_on(paged([words(LINE), name, said], room)) == [[1], [7, 3], [3]]


def test_a_point_goes_over_whole_where_another_is_above_it() -> None:
    rows: list[Row] = [*HEAD, HEADING, words(LINE), words(*[LINE] * 9)]
    assert lines_on(paged(rows, room)) == [[3, 1, 1], [9]]


def test_what_a_letter_begins_with_goes_with_what_follows() -> None:
    rows: list[Row] = [*HEAD, HELLO, HEADING, words(*[LINE] * 5)]
    assert lines_on(paged(rows, room)) == [[3, 1, 1, 3], [2]]
    # With no room for as much as that it stands on the next page, above its heading.
    rows = [*HEAD, HELLO, words(*[LINE] * 4, opens=True, stays=True, level=2), words(LINE, LINE)]
    assert lines_on(paged(rows, room)) == [[3], [1, 4, 2]]


def test_no_line_is_alone_above_a_tear_or_below_it() -> None:
    assert [len(torn(words(*[LINE] * 9), tall)) for tall in (19.0, 20.0)] == [1, 2]
    above, below = torn(words(*[LINE] * 5), 90.0)
    assert (above.height, below.height) == (30.0, 20.0)
    assert len(torn(words(LINE, LINE), 15.0)) == 1


def test_a_tear_is_below_the_end_of_a_sentence_where_there_is_one() -> None:
    above, below = torn(words(LINE, LINE, END, *[LINE] * 6), 60.0)
    assert (above.height, below.height) == (30.0, 60.0)


def test_a_heading_is_not_torn() -> None:
    heading = words(*[LINE] * 9, stays=True, opens=True, level=2)
    assert torn(heading, 60.0) == (heading,)
    assert lines_on(paged([*HEAD, heading, words(LINE)], room)) == [[3], [9, 1]]


def test_a_paragraph_is_torn_between_its_sentences() -> None:
    parts = words(LINE, LINE, ends=False), words(LINE, ends=False), words(LINE, END)
    whole = words(*[LINE] * 4, parts=parts, gap=7.0)
    first, *others = torn(whole, 25.0)
    assert [row.height for row in (first, *others)] == [20.0, 10.0, 20.0]
    assert (first.gap, others[0].gap) == (7.0, 0.0)
    assert torn(whole, 15.0) == (whole,)


def test_what_is_torn_has_one_bullet_with_no_end_in_its_middle() -> None:
    above, below = torn(words(*[LINE] * 6, sign=Sign.BULLET, label=Element("Lbl")), 30.0)
    assert isinstance(above, TextRow)
    assert isinstance(below, TextRow)
    assert (above.sign, above.ends) == (Sign.BULLET, False)
    assert (below.sign, below.label, below.ends) == (Sign.NONE, None, True)


def test_what_follows_a_full_head_begins_at_the_top_of_the_next_page() -> None:
    head = words(*[LINE] * 10, opens=True, stays=True, level=1)
    rule = RuleRow(0.0, 90.0, gap=5.0, stays=True)
    _, second = paged([head, rule, words(LINE, gap=9.0)], room)
    assert [placed.top for placed in second.rows] == [0.0, 0.0]
