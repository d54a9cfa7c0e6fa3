"""Rows are shared out so that nothing that belongs together is parted."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.paging import Air, Page, aired, filled, paged
from coprod_desktop.sheets.rows import Row, RuleRow, WritingRow


@dataclass(frozen=True, slots=True)
class Brick(Row):
    """A row of nothing."""

    height: float = 20.0
    beside: float = 0.0

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws nothing."""


BRICKS = st.lists(
    st.builds(
        Brick,
        height=st.floats(1, 40),
        gap=st.floats(0, 10),
        stays=st.booleans(),
        opens=st.booleans(),
        beside=st.sampled_from((0.0, 30.0)),
    ),
    min_size=1,
    max_size=40,
)


def room(_page: int) -> float:
    return 100.0


def less_later(page: int) -> float:
    return 80.0 if page else 100.0


def heights_of(pages: tuple[Page, ...]) -> list[float]:
    return [page.used for page in pages]


@settings(max_examples=200, deadline=None)
@given(BRICKS)
def test_every_row_is_on_a_page_once_in_order(bricks: list[Brick]) -> None:
    for share in (filled, paged):
        pages = share(bricks, room)
        assert [placed.row for page in pages for placed in page.rows] == bricks


@settings(max_examples=200, deadline=None)
@given(BRICKS)
def test_no_page_is_fuller_than_it_can_be_and_no_row_covers_another(bricks: list[Brick]) -> None:
    for page in aired(paged(bricks, room), room, Air(2.0, 5.0)):
        bottom = 0.0
        for placed in page.rows:
            assert placed.top >= bottom - 1e-6
            bottom = placed.top + placed.row.height
        assert bottom <= 100.0 + 1e-6


@settings(max_examples=200, deadline=None)
@given(BRICKS)
def test_filling_pages_alike_costs_no_page(bricks: list[Brick]) -> None:
    for rooms in (room, less_later):
        assert len(paged(bricks, rooms)) == len(filled(bricks, rooms))


def test_a_heading_goes_over_with_its_first_words() -> None:
    bricks = [*[Brick()] * 4, Brick(stays=True, opens=True), Brick(), Brick()]
    first, second = filled(bricks, room)
    assert len(first.rows) == 4
    assert second.rows[0].row.stays


def test_the_line_below_the_head_never_stands_at_the_top_of_a_page() -> None:
    head, line = Brick(40.0, stays=True, opens=True), RuleRow(0.0, 90.0, stays=True)
    section = Brick(60.0, stays=True, opens=True), Brick()
    for share in (filled, paged):
        first, second = share((head, line, *section), room)
        assert [placed.row for placed in first.rows] == [head, line]
        assert [placed.row for placed in second.rows] == list(section)


def test_rows_too_tall_to_stay_together_part_before_a_heading() -> None:
    heading = Brick(stays=True, opens=True)
    bricks = [*[Brick(stays=True)] * 4, heading, Brick()]
    first, second = filled(bricks, room)
    assert (len(first.rows), second.rows[0].row) == (4, heading)


def test_the_words_beside_a_picture_do_not_run_into_the_next_section() -> None:
    bricks = [Brick(opens=True, beside=60.0), Brick(opens=True, gap=10.0)]
    (page,) = filled(bricks, room)
    assert page.rows[1].top == 64.0


def test_two_pages_are_filled_alike() -> None:
    full, rest = filled([Brick()] * 6, room)
    assert (len(full.rows), len(rest.rows)) == (5, 1)
    assert heights_of(paged([Brick()] * 6, room)) == [60.0, 60.0]


def test_a_section_follows_the_head_where_its_first_words_find_room() -> None:
    head = Brick(height=30, opens=True, stays=True)
    section = [Brick(opens=True, stays=True), *[Brick()] * 4]
    first, second = paged([head, *section], room)
    assert (len(first.rows), len(second.rows)) == (3, 3)


def test_no_page_but_the_last_is_left_half_empty_to_keep_sections_whole() -> None:
    four, two = [Brick(opens=True), *[Brick()] * 3], [Brick(opens=True), Brick()]
    pages = paged([*four, *two, *four, Brick(height=10.0)], room)
    assert heights_of(pages) == [80.0, 80.0, 50.0]


def test_the_last_words_of_a_sheet_do_not_stand_alone_on_a_page() -> None:
    thanks = RuleRow(0.0, 90.0, closes=True, stays=True), Brick(60.0)
    first, second = paged([*[Brick(18.0)] * 5, *thanks], room)
    assert (len(first.rows), len(second.rows)) == (4, 3)


def test_a_section_is_parted_where_a_page_were_left_half_empty() -> None:
    section = [Brick(opens=True), *[Brick(10.0)] * 6]
    assert heights_of(paged([Brick(40.0), *section], room)) == [70.0, 50.0]


def test_a_section_is_kept_whole_where_lines_to_write_on_fill_what_is_empty() -> None:
    line = WritingRow(0.0, 90.0, 10.0, share=1)
    first: list[Row] = [Brick(opens=True), line]
    second: list[Row] = [Brick(opens=True), *[Brick()] * 3, line]
    assert [len(page.rows) for page in paged([*first, *second], room)] == [2, 5]


def test_one_line_of_a_section_is_not_left_behind_or_carried_over_by_itself() -> None:
    one, more = [Brick(35.0, opens=True)], [Brick(opens=True), *[Brick(15.0)] * 5]
    assert [len(page.rows) for page in paged([*one, *more], room)] == [3, 4]
    assert [len(page.rows) for page in paged([*more, *one], room)] == [4, 3]


def test_the_head_does_not_stand_alone_where_words_find_room_below_it() -> None:
    head = Brick(30.0, opens=True, stays=True), RuleRow(0.0, 90.0, stays=True)
    section = Brick(20.0, opens=True, stays=True), Brick(40.0)
    others = Brick(opens=True), Brick(80.0, opens=True)
    # Alone it would leave the other pages full: the title comes back there, which takes room.
    assert heights_of(paged([*head, *section, *others], less_later)) == [91.5, 20.0, 80.0]


def test_what_belongs_to_a_section_is_not_carried_on_to_stand_above_the_next() -> None:
    whole = [97.0, 83.0, 61.0, 52.0, 97.0]
    small = Brick(10.0, stays=True), Brick(10.0)
    rows = [row for tall in whole for row in (Brick(tall - 20.0, opens=True), *small)]
    assert heights_of(paged(rows, room)) == whole


def test_two_lines_do_not_have_a_page_to_themselves_beside_a_full_one() -> None:
    small = Brick(10.0, opens=False, stays=True)
    first = [Brick(20.0, opens=True, stays=True), Brick(30.0), Brick(30.0), small, Brick(15.0)]
    pages = paged([*first, Brick(85.0, opens=True)], room)
    assert heights_of(pages) == [50.0, 55.0, 85.0]


def test_a_page_ends_before_a_small_heading_rather_than_right_below_it() -> None:
    points, small = [Brick(10.0)] * 4, Brick(10.0, stays=True)
    section = [Brick(opens=True, stays=True), *points, small, *points, *points]
    assert [len(page.rows) for page in paged(section, room)] == [5, 9]


def test_gaps_grow_alike_on_every_page_as_far_as_all_have_room() -> None:
    loose, full = [Brick(), Brick(gap=10.0)], [Brick(), Brick(gap=10.0), Brick(60.0, gap=5.0)]
    pages = (*paged(loose, room), *paged(loose, room))
    assert [page.rows[1].top for page in aired(pages, room, Air(2.0, 5.0))] == [45.0, 45.0]
    pages = (*paged(loose, room), *filled([*full[:2], Brick(44.0)], room))
    assert [round(page.rows[1].top, 6) for page in aired(pages, room, Air(2.0))] == [35.0, 35.0]


def test_a_section_is_kept_whole_where_that_costs_no_page() -> None:
    section = [Brick(opens=True), Brick(), Brick()]
    pages = paged([*section, *section], room)
    assert [len(page.rows) for page in pages] == [3, 3]
