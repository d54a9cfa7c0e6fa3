"""A map is one page wherever it fits, else whole branches on as few pages as they take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from coprod_desktop.content.example import example
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import PAPERS, POCKET, Printed, SheetChoice, Way
from coprod_desktop.sheets.map_book import Binding, Book
from coprod_desktop.sheets.map_boxes import Sizing
from coprod_desktop.sheets.map_standing import Standing
from coprod_desktop.sheets.measures import Measures
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.plan import Map
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.table import SHEETS
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import branch, hostile, ordinary, subject, supplies, very_long
from tests.sheets.test_every_sheet import MM, assert_good, assert_nothing_overlaps

WORDS = "People wait outside until the office opens. "


def deep(levels: int) -> Idea:
    """Ideas under ideas, some with another beside them."""
    idea = Idea.new("The deepest")
    for level in range(levels, 0, -1):
        more = (Idea.new("Beside it"),) if level % 3 == 0 else ()
        idea = replace(Idea.new(f"Level {level}"), ideas=(idea, *more))
    return idea


def of(*branches: tuple[str, tuple[Idea, ...]], title: str = "Rain") -> Meeting:
    """A meeting with headings and what is under them."""
    made = (branch(heading, "think", "", *ideas) for heading, ideas in branches)
    return replace(Meeting.new(title), picture="meeting", branches=tuple(made))


def heaps(count: int, ideas: int, words: str = WORDS) -> Meeting:
    """A meeting with so many headings, with so many ideas under each."""
    return of(
        *(
            (f"Heap {number}", tuple(Idea.new(f"{at} {words}") for at in range(ideas)))
            for number in range(count)
        )
    )


LONG = "The meeting about the shelter in the old town hall with all that belongs to it next year"
MEETINGS = {
    "example": lambda: example()[1],
    "one idea": lambda: of(("Why", (Idea.new("One thing"),))),
    "no branch": lambda: of(),
    "deep": lambda: of(("Why", (deep(30),)), ("My point", (deep(4),))),
    "400 ideas": lambda: heaps(50, 8),
    "5,000 words": lambda: of(("Why", (Idea.new(WORDS * 700),)), ("Then", (Idea.new("x"),))),
    "many heaps": lambda: heaps(30, 2, "words"),
    "long words": lambda: of(("x" * 60, (Idea.new("y" * 90),)), title=LONG),
    "hostile": hostile,
    "very long": very_long,
}


def plan_of(meeting: Meeting, choice: SheetChoice) -> Map:
    plan = SHEETS["map"].plan(subject(meeting), choice, supplies())
    assert isinstance(plan, Map)
    return plan


def sheet(meeting: Meeting, choice: SheetChoice) -> Printed:
    return printed(plan_of(meeting, choice), choice, supplies())


def book(meeting: Meeting, choice: SheetChoice) -> Book:
    sizing = Sizing(choice, supplies(), Scribe(supplies().words))
    return Binding(
        plan_of(meeting, choice), choice, sizing, lambda _paper: 1, lambda _width: 1
    ).book()


def boxes(made: Book, page: int) -> Iterator[tuple[int, Standing]]:
    for piece, cluster in made.pages[page].clusters:
        yield from ((piece, box) for box in cluster.boxes)


def pages_of(made: Book, piece: int) -> list[int]:
    """On which pages a piece stands."""
    return [
        number
        for number, page in enumerate(made.pages)
        if any(piece == each for each, _ in page.clusters)
    ]


def sizes(made: Printed) -> set[tuple[float, float]]:
    read = ReadBack(made.pdf)
    return {tuple(round(float(edge)) for edge in page.MediaBox[2:]) for page in read.pdf.pages}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("paper", "points"), [("a4", 14), ("a3", 14), ("a3", 16), ("a3", 18), ("letter", 14)]
)
def test_the_whole_map_of_the_example_is_one_page(paper: str, points: int) -> None:
    made = sheet(example()[1], SheetChoice(points=points, paper=paper))
    assert made.pages == 1


def test_the_example_on_a4_is_an_overview_with_whole_branches_on_two_pages() -> None:
    made = book(example()[1], SheetChoice())
    assert len(made.pages) == 3
    assert {box.one.level for _, box in boxes(made, 0)} == {0, 1}
    told = [pages_of(made, piece) for piece in range(len(made.pieces))]
    assert told == sorted(told)
    assert all(len(pages) == 1 for pages in told)
    for number in (1, 2):
        for _, cluster in made.pages[number].clusters:
            assert cluster.boxes[0].one.level == 1


def test_every_branch_has_a_page_of_its_own_where_the_person_wants_that() -> None:
    meeting = example()[1]
    for paper in ("a4", "a3"):
        made = book(meeting, SheetChoice(paper=paper, one_a_page=True))
        assert [pages_of(made, piece) for piece in range(len(made.pieces))] == [
            [number] for number in range(len(made.pages))
        ]
        assert len(made.pages) == 7


@pytest.mark.parametrize("meeting", [example()[1], heaps(9, 6)], ids=["example", "much"])
@pytest.mark.parametrize("points", [14, 18, 36])
def test_paper_lies_as_the_person_chose_or_else_as_takes_fewest_pages(
    meeting: Meeting, points: int
) -> None:
    wide, tall = (round(edge) for edge in PAPERS["a4"])
    made = {way: sheet(meeting, SheetChoice(points=points, way=way)) for way in Way}
    assert sizes(made[Way.UPRIGHT]) == {(wide, tall)}
    assert sizes(made[Way.SIDEWAYS]) == {(tall, wide)}
    fewest = min(made[Way.UPRIGHT].pages, made[Way.SIDEWAYS].pages)
    assert made[Way.BEST].pages == fewest


@pytest.mark.parametrize("name", MEETINGS)
@pytest.mark.parametrize(
    "choice",
    [
        SheetChoice(),
        SheetChoice(points=14, paper="a3", colour=False),
        SheetChoice(points=36, paper=POCKET, way=Way.SIDEWAYS),
        SheetChoice(points=18, paper="letter", one_a_page=True, pictures=False),
    ],
    ids=lambda choice: f"{choice.paper} {choice.points}",
)
def test_boxes_stand_apart_on_the_page(name: str, choice: SheetChoice) -> None:
    made = book(MEETINGS[name](), choice)
    measures = Measures.of(choice)
    wide, tall = (edge - 2 * measures.margin for edge in made.paper)
    for page in range(len(made.pages)):
        standing = [box for _, box in boxes(made, page)]
        for box in standing:
            assert box.one.body >= choice.points
            assert min(box.x, box.y) > -0.1
            assert box.right <= wide + 0.1
            assert box.y + box.height <= tall - measures.line
        for one, other in combinations(standing, 2):
            assert (
                one.right < other.x
                or other.right < one.x
                or one.y + one.height < other.y
                or other.y + other.height < one.y
            ), (one.one.node.words, other.one.node.words)


@pytest.mark.parametrize("name", ["example", "deep", "many heaps", "long words", "no branch"])
@pytest.mark.parametrize(("paper", "points"), [("a4", 18), ("a3", 14), (POCKET, 36)])
def test_a_map_can_be_read_by_eye_and_by_screen_reader(
    name: str, paper: str, points: int, tmp_path: Path
) -> None:
    made = sheet(MEETINGS[name](), SheetChoice(points=points, paper=paper))
    read = assert_good(made, points)
    assert_nothing_overlaps(read, tmp_path, (12 if paper == POCKET else 20) * MM)


def test_a_branch_is_only_cut_where_no_page_holds_it() -> None:
    one_long = replace(
        example()[1],
        branches=(
            *example()[1].branches,
            branch("My story", "write", "", *(Idea.new(WORDS * 8) for _ in range(9))),
            branch("After it", "write", "", Idea.new("Short")),
        ),
    )
    made = book(one_long, SheetChoice())
    cut = [
        made.pieces[piece].top.node.words
        for piece in range(len(made.pieces))
        if len(pages_of(made, piece)) > 1
    ]
    assert cut == ["My story"]
    whole = [box for page in range(len(made.pages)) for _, box in boxes(made, page)]
    assert all(len(box.lines) == len(box.one.lines) for box in whole if not box.before)


def test_every_page_but_the_first_has_the_title_and_every_page_its_number() -> None:
    made = sheet(heaps(9, 6), SheetChoice())
    read = ReadBack(made.pdf)
    for page in range(made.pages):
        words = " ".join(one.text for one in read.shown if one.page == page)
        assert "Rain" in words
        assert f"Page {page + 1} of {made.pages}." in words


def test_each_heading_stands_once_in_the_list_of_contents_where_it_is_told() -> None:
    made = sheet(example()[1], SheetChoice())
    read = ReadBack(made.pdf)
    with read.pdf.open_outline() as outline:
        (root,) = outline.root
        told = [entry.title for entry in root.children]
    assert told == [each.heading for each in example()[1].shared().branches if each.heading in told]
    assert len(told) == 6


def test_the_same_ideas_are_lists_in_lists_however_the_map_stands() -> None:
    one_page, parted = (
        ReadBack(sheet(ordinary(), SheetChoice(points=points, paper="a3")).pdf)
        for points in (14, 36)
    )
    for read in (one_page, parted):
        roles = [role for role, _ in read.elements()]
        assert roles.count("L") > 2
        assert roles[1] == "H1"
        for role, element in read.elements():
            if role == "LI":
                assert str(element.P.S) == "/L"


def heard(read: ReadBack) -> str:
    """What is read out by whoever walks the tree kid by kid."""
    said: dict[tuple[int, int | None], str] = {}
    for stretch in read.shown:
        key = stretch.page, stretch.mcid
        said[key] = said.get(key, "") + stretch.text
    pages = {page.obj.objgen: number for number, page in enumerate(read.pdf.pages)}
    words: list[str] = []
    waiting: list[tuple[Any, Any]] = [(kid, None) for kid in read.pdf.Root.StructTreeRoot.K]
    while waiting:
        kid, of = waiting.pop()
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            held: Any = kid.get("/K", [])
            inner = list(held) if isinstance(held, pikepdf.Array) else [held]
            waiting.extend((each, kid) for each in reversed(inner) if kid.S != "/Figure")
        else:
            page, number = (
                (kid.Pg, kid.MCID) if isinstance(kid, pikepdf.Dictionary) else (of.Pg, kid)
            )
            words.append(said.get((pages[page.objgen], int(number)), ""))
    return " ".join(words)


@pytest.mark.parametrize("points", [14, 18, 36])
def test_a_heading_is_read_out_before_what_is_under_it(points: int) -> None:
    made = sheet(example()[1], SheetChoice(points=points))
    assert heard(ReadBack(made.pdf)).replace("\u00a0", " ").split() == made.text.split()


def test_one_branch_stands_right_of_its_title() -> None:
    made = book(MEETINGS["one idea"](), SheetChoice())
    middle, heading, idea = (box for _, box in boxes(made, 0))
    assert middle.right < heading.x
    assert heading.right < idea.x


def test_a_map_that_leaves_paper_is_printed_larger_never_smaller() -> None:
    small, full = MEETINGS["one idea"](), example()[1]
    for meeting, is_larger in ((small, True), (full, False)):
        choice = SheetChoice(points=18, paper="a3")
        made = book(meeting, choice)
        assert (next(boxes(made, 0))[1].one.body > 18) == is_larger


def test_headings_of_a_map_are_as_wide_as_each_other() -> None:
    for points, paper in product((14, 18), ("a4", "a3")):
        made = book(example()[1], SheetChoice(points=points, paper=paper))
        for page in range(len(made.pages)):
            heads = [box for _, box in boxes(made, page) if box.one.level == 1]
            assert max(box.one.width for box in heads) == min(box.one.width for box in heads)


def test_a_title_of_many_words_is_cut_above_later_pages_and_says_so() -> None:
    made = sheet(replace(heaps(9, 6), title=LONG * 3), SheetChoice())
    read = ReadBack(made.pdf)
    words = "".join(one.text for one in read.shown if one.page == 2 and one.mcid is None)
    assert words.split(".")[1].startswith("The meeting about")
    assert words.endswith("The meeting about\u2026")


@pytest.mark.parametrize("name", ["one idea", "example", "no branch"])
def test_a_map_stands_in_the_middle_a_little_above_it(name: str) -> None:
    choice = SheetChoice(points=14, paper="a3")
    made = book(MEETINGS[name](), choice)
    measures = Measures.of(choice)
    wide, tall = (edge - 2 * measures.margin for edge in made.paper)
    assert len(made.pages) == 1
    standing = [box for _, box in boxes(made, 0)]
    left, right = min(box.x for box in standing), max(box.right for box in standing)
    top, foot = min(box.y for box in standing), max(box.y + box.height for box in standing)
    assert left == pytest.approx(wide - right, abs=1)
    assert 0 < top < tall - foot


def test_ideas_on_a_page_stand_further_apart_where_that_costs_no_page() -> None:
    made = book(heaps(2, 3), SheetChoice(one_a_page=True))
    assert len(made.pages) == 3
    first, second = (box for _, box in list(boxes(made, 1))[1:3])
    assert second.y - first.y - first.height > first.one.body * 0.9


def test_one_wide_branch_leaves_the_others_in_columns() -> None:
    narrow = [(f"Heap {number}", (Idea.new("Rain"), Idea.new("Wind"))) for number in range(16)]
    meeting = of(*narrow[:8], ("Wide", (Idea.new("w" * 30),)), *narrow[8:])
    made = book(meeting, SheetChoice())
    assert [len(pages_of(made, piece)) for piece in range(1, 18)] == [1] * 17
    (page,) = pages_of(made, 1)
    heads = [box for _, box in boxes(made, page) if box.one.level == 1]
    assert len({round(box.x) for box in heads}) > 1
    (page,) = pages_of(made, 9)
    wide = [box for _, box in boxes(made, page)]
    assert [box.one.node.words for box in wide] == ["Wide", "w" * 30]
    assert wide[0].x > 10  # in the middle, as what is drawn is, not at the edge as what flows


@pytest.mark.parametrize(
    ("paper", "points"), [("a4", 14), ("a4", 36), ("letter", 36), (POCKET, 28)]
)
def test_no_box_ends_in_a_lone_word_where_another_break_is_as_good(paper: str, points: int) -> None:
    made = book(example()[1], SheetChoice(points=points, paper=paper))
    said = {
        box.one.node.words: [
            "".join(run.words for run in line.runs).replace("\u00a0", " ") for line in box.lines
        ]
        for page in range(len(made.pages))
        for _, box in boxes(made, page)
        if box.lines and not box.one.node.aside
    }
    assert ["Lines I can", "use"] not in said.values()
    ends = {words: lines[-1] for words, lines in said.items() if len(lines) > 1}
    assert not {"for", "bags", "free", "me", "use"} & set(ends.values())
