"""The sheet for afterwards says what was said, what was promised, what comes next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.promise import Promise
from coprod_desktop.sheets import page
from coprod_desktop.sheets.as_html import as_html
from coprod_desktop.sheets.choice import POINTS, Printed, SheetChoice
from coprod_desktop.sheets.layout import laid
from coprod_desktop.sheets.look_back import look_back_plan
from coprod_desktop.sheets.measures import Measures
from coprod_desktop.sheets.plan import Heap, Plan
from coprod_desktop.sheets.rows import TextRow
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import FELT, KEPT, branch, ordinary, supplies


def printed(meeting: Meeting, **choice: object) -> Printed:
    chosen = replace(SheetChoice(), **choice)  # type: ignore[arg-type]
    return page.printed(plan(meeting, chosen), chosen, supplies())


def plan(meeting: Meeting, choice: SheetChoice) -> Plan:
    return look_back_plan(meeting, "Robin", choice, supplies())


def test_it_reads_from_what_was_said_to_what_comes_next() -> None:
    assert printed(ordinary()).text.split("\n")[4:] == [
        "What I wanted to say",
        "I said this",
        "Someone should meet you at the door.",
        "I said a part of this",
        "Will you try this for one month?",
        "For another time",
        "Ring 020 7946 0018 before 10 pm on 3 March.",
        "A safe place for bags.",
        "With a lock.",
        "I slept there 3 times.",
        "What they said they will do",
        "Ms Okafor",
        "Find a lock.",
        "By when: Friday 3 March",
        "Did it happen?",
        "Yes",
        "A part",
        "No",
        "Sam",
        "Send the notes.",
        "By when: Wednesday 4 March, 2:30 in the afternoon",
        "Did it happen?",
        "Yes",
        "A part",
        "No",
        "What I want to tell them",
        "Thank you.",
        "What I do next",
        "Ring Dee on Monday.",
    ]


def test_before_anything_is_ticked_what_there_is_to_say_is_no_more_than_that() -> None:
    ideas = (Idea.new("Meet people at the door"), Idea.new("A lock"))
    meeting = Meeting("m", branches=(branch("What I want to say", "say", "say", *ideas),))
    (section,) = plan(meeting, SheetChoice()).sections
    (heap,) = section.parts
    assert isinstance(heap, Heap)
    assert (heap.heading, len(heap.points)) == ("", 2)


def test_feelings_are_never_on_it_unless_chosen() -> None:
    assert FELT not in printed(ordinary()).text
    told = printed(ordinary(), with_feelings=True).text
    assert f"Before: hard. {FELT}" in told
    assert "After: good." in told


def test_even_with_feelings_what_is_kept_stays_kept() -> None:
    assert KEPT not in ReadBack(printed(ordinary(), with_feelings=True).pdf).everything()


@pytest.mark.parametrize(("points", "more"), [(28, 12), (36, 5)])
def test_the_text_begins_on_the_first_page_however_large_it_is(points: int, more: int) -> None:
    late = (Idea.new(f"The bus comes late {number}.") for number in range(more))
    say = branch("What I want to say", "say", "say", Idea.new("Wet feet."), *late)
    meeting = Meeting("m", "The council", picture="meeting", branches=(say,))
    read = ReadBack(printed(meeting, points=points).pdf)
    assert len(read.pdf.pages) == 2
    assert "Wet feet." in {stretch.text for stretch in read.shown if stretch.page == 0}


def test_a_promise_can_be_left_out() -> None:
    meeting = ordinary()
    sheet = printed(meeting, left_out=frozenset({meeting.promises[0].id}))
    assert "Ms Okafor" not in sheet.text
    assert "Sam" in sheet.text


def test_whoever_promised_something_is_a_small_heading_in_every_form() -> None:
    choice = SheetChoice()
    read = ReadBack(printed(ordinary()).pdf)
    small = [read.words_of(element).strip() for role, element in read.elements() if role == "H3"]
    assert "Sam" in small
    assert "<h3>Sam</h3>" in as_html(plan(ordinary(), choice), choice, supplies())


def test_what_one_said_stands_apart_from_what_another_said() -> None:
    choice = SheetChoice()
    rows = laid(plan(ordinary(), choice), Measures.of(choice), choice, supplies()).rows
    gaps = {
        "".join(run.words for run in row.lines[0].runs): row.gap
        for row in rows
        if isinstance(row, TextRow)
    }
    assert gaps["Sam"] > gaps["Did it happen?"] * 2
    assert gaps["Sam"] == gaps["For another time"] < gaps["What I do next"]
    # Right below a heading nothing stands apart from it.
    assert gaps["I said this"] == gaps["Someone should meet you at the door."]


def test_there_is_a_box_for_each_answer_with_a_tick_in_the_known_one() -> None:
    meeting = Meeting("m", promises=ordinary().promises)
    pages = ReadBack(printed(meeting, pictures=False).pdf).pdf.pages
    drawn = b"".join(page.Contents.read_bytes() for page in pages).decode("latin-1")
    # A rounded box has four curves, a tick is the one path of two lines without any.
    assert drawn.count(" c") // 4 == 6
    ticked = printed(replace(meeting, promises=(Promise.new("A", "B"),)), pictures=False)
    assert len(ticked.pdf) < len(printed(meeting, pictures=False).pdf)


def test_the_answers_are_a_list_of_their_own() -> None:
    meeting = Meeting("m", promises=ordinary().promises)
    roles = [role for role, _ in ReadBack(printed(meeting).pdf).elements()]
    assert roles.count("L") == 2
    assert roles.count("LI") == 6


def test_measuring_tells_what_printing_does() -> None:
    for points in POINTS:
        choice = SheetChoice(points=points)
        measured = page.fit(plan(ordinary(), choice), choice, supplies())
        sheet = printed(ordinary(), points=points)
        assert (measured.pages, measured.room) == (sheet.pages, sheet.room)


def test_a_short_look_back_can_be_printed_larger() -> None:
    meeting = Meeting("m", promises=ordinary().promises[:1])
    choice = SheetChoice()
    best = page.largest_points(plan(meeting, choice), choice, supplies())
    assert best is not None
    assert best >= 24


@pytest.mark.parametrize("own", ["", "write"])
def test_what_was_said_has_a_picture_of_speaking_or_one_chosen_for_it(own: str) -> None:
    night = branch("The first night", "night", "say", Idea.new("Someone at the door."))
    told = branch("What I said", own, "said", replace(Idea.new("All of it."), picture="bags"))
    for branches, picture in (((night,), "say"), ((night, told), own or "say")):
        made = plan(Meeting("m", branches=branches), SheetChoice())
        assert [section.picture for section in made.sections] == [picture]


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("long", range(0, 30, 3))
def test_a_question_stands_with_its_answers_beside_each_other_or_under(
    paper: str, long: int
) -> None:
    promise = Promise.new("Sam", f"Bring {'the notes ' * long}soon")
    read = ReadBack(printed(Meeting("m", promises=(promise,)), paper=paper, points=36).pdf)
    places = {shown.text.strip(): (shown.page, shown.y) for shown in read.shown if shown.text}
    answers = [places[answer] for answer in ("Yes", "A part", "No")]
    asked = {at for words, (at, _) in places.items() if "happen" in words}
    assert {page for page, _ in answers} == asked
    # None stands alone below two others.
    assert len({y for _, y in answers}) != 2
