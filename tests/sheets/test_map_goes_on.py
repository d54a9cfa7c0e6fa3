"""What has no room on a page of a map goes on on the next, and says so."""

from __future__ import annotations

from functools import partial

import pytest

from coprod_desktop.content.example import example
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import PAPERS, POCKET, SheetChoice, Way
from coprod_desktop.sheets.text import Line
from tests.sheets.pdf import ReadBack
from tests.sheets.test_map_sheet import WORDS, book, boxes, heaps, heard, of, pages_of, sheet


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("way", Way)
def test_the_largest_print_moves_a_box_whole_to_the_next_page(paper: str, way: Way) -> None:
    made = book(example()[1], SheetChoice(points=36, paper=paper, way=way))
    standing = [box for page in range(len(made.pages)) for _, box in boxes(made, page)]
    again = [box for box in standing if not box.lines]
    assert all(box.one.level == 1 and box.before for box in again)
    assert all(box.lines == box.one.lines for box in standing if box not in again)


def test_a_box_that_no_page_holds_says_on_each_page_that_it_goes_on() -> None:
    made = book(of(("Why", (Idea.new(WORDS * 150),))), SheetChoice())
    parts = [
        box for page in range(len(made.pages)) for _, box in boxes(made, page) if box.one.level == 2
    ]
    assert len(parts) > 2
    words = [[told(box.before), told(box.after)] for box in parts]
    assert words[0] == ["", "(more follows)"]
    assert words[1:-1] == [["(more)", "(more follows)"]] * (len(parts) - 2)
    assert words[-1] == ["(more)", ""]
    assert tuple(line for box in parts for line in box.lines) == parts[0].one.lines


def told(lines: tuple[Line, ...]) -> str:
    return " ".join(run.words for line in lines for run in line.runs)


@pytest.mark.parametrize("meeting", [example()[1], heaps(2, 30)], ids=["example", "much"])
def test_a_heap_that_goes_on_has_its_heading_there_which_is_read_out_once(
    meeting: Meeting,
) -> None:
    choice = SheetChoice(points=36)
    made, pdf = book(meeting, choice), sheet(meeting, choice)
    later = [
        (piece, pages_of(made, piece)[1:])
        for piece in range(1, len(made.pieces))
        if len(pages_of(made, piece)) > 1
    ]
    assert later
    for piece, pages in later:
        heading = made.pieces[piece].top.node.words
        for page in pages:
            _, first = next(boxes(made, page))
            assert told(first.before).split() == [*heading.split(), "(more)"]
    read = ReadBack(pdf.pdf)
    assert heard(read).replace("\u00a0", " ").split() == pdf.text.split()
    assert "(more)" not in pdf.text


def test_a_page_on_which_a_heap_goes_on_names_the_next() -> None:
    for points in (18, 36):
        meeting, choice = heaps(2, 40), SheetChoice(points=points)
        made, read = book(meeting, choice), ReadBack(sheet(meeting, choice).pdf)
        goes = [
            any(page in pages[:-1] for pages in map(partial(pages_of, made), range(3)))
            for page in range(len(made.pages))
        ]
        assert True in goes
        assert False in goes
        for page, on in enumerate(goes):
            words = " ".join(one.text for one in read.shown if one.page == page)
            assert (f"Continues on page {page + 2}" in words) == on


@pytest.mark.parametrize(
    ("paper", "points"), [("a4", 28), ("a4", 36), ("letter", 36), (POCKET, 28)]
)
def test_an_overview_is_one_page_where_smaller_pictures_or_gaps_let_it(
    paper: str, points: int
) -> None:
    made = book(example()[1], SheetChoice(points=points, paper=paper))
    assert pages_of(made, 0) == [0]
    assert all(box.one.body >= points for _, box in boxes(made, 0))
