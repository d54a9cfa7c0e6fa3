"""Lines to write on are shared out so that no part of a sheet has far more than another."""

from __future__ import annotations

from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.layout import laid
from coprod_desktop.sheets.measures import Measures
from coprod_desktop.sheets.paging import Page, paged, stacked
from coprod_desktop.sheets.plan import Heap, Plan, Point, Section, Sign
from coprod_desktop.sheets.rows import Row, TextRow, WritingRow
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.writing import filled_up
from tests.sheets.samples import supplies

LINE = WritingRow(0.0, 90.0, 20.0, share=1)


def room(_page: int) -> float:
    return 600.0


def words(height: float, **more: object) -> TextRow:
    return TextRow((), 12.0, 0.0, Element("P"), gap=height, **more)  # type: ignore[arg-type]


def counts(pages: tuple[Page, ...]) -> list[int]:
    return [sum(isinstance(one.row, WritingRow) for one in page.rows) for page in pages]


def test_a_page_with_much_room_has_not_far_more_lines_than_one_with_little() -> None:
    crowded: list[Row] = [LINE, words(550.0), LINE]
    pages = filled_up((stacked([LINE]), stacked(crowded)), room)
    assert counts(pages) == [6, 2]


def test_a_sheet_of_one_part_is_lines_down_to_its_foot() -> None:
    assert counts(filled_up((stacked([LINE]),), room)) == [30]


def test_one_point_is_not_left_over_with_the_lines_below_it() -> None:
    point = TextRow((), 12.0, 0.0, Element("P"), gap=100.0, sign=Sign.EMPTY_BOX)
    heading = WritingRow(0.0, 90.0, 20.0, stays=True, opens=True)
    last = TextRow((), 12.0, 0.0, Element("P"), gap=100.0, sign=Sign.EMPTY_BOX, stays=True)
    rows: list[Row] = [heading, *[point] * 5, last, LINE, LINE]
    _, second = paged(rows, room)
    assert sum(isinstance(one.row, TextRow) for one in second.rows) > 1


def test_a_line_that_says_how_long_a_part_is_stays_with_its_points() -> None:
    line, points = Heap((Point("20 minutes.", sign=Sign.NONE),)), Heap((Point("A"), Point("B")))
    plan = Plan("A", "A", sections=(Section("The first night", parts=(line, points)),))
    choice = SheetChoice()
    rows = laid(plan, Measures.of(choice), choice, supplies()).rows
    assert [row.stays for row in rows[-4:]] == [True, True, False, False]
