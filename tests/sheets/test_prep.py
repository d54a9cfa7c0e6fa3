"""The sheet a person takes into the room says what they chose to say, and no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.moment_words import understand
from coprod_desktop.sheets import page
from coprod_desktop.sheets.choice import CAN_SAY, PAPERS, POCKET, POINTS, Fit, Printed, SheetChoice
from coprod_desktop.sheets.plan import Plan, Section, Words
from coprod_desktop.sheets.prep import prep_plan
from tests.sheets.pdf import ReadBack, instructions
from tests.sheets.samples import FELT, MEETINGS, branch, empty, ordinary, supplies, very_long


def printed(meeting: Meeting, name: str = "Robin", **choice: object) -> Printed:
    chosen = replace(SheetChoice(), **choice)  # type: ignore[arg-type]
    return page.printed(plan(meeting, chosen, name), chosen, supplies())


def plan(meeting: Meeting, choice: SheetChoice, name: str = "Robin") -> Plan:
    return prep_plan(meeting, name, choice, supplies())


def measure(meeting: Meeting, choice: SheetChoice) -> Fit:
    return page.fit(plan(meeting, choice), choice, supplies())


def largest_points(meeting: Meeting, choice: SheetChoice) -> int | None:
    return page.largest_points(plan(meeting, choice), choice, supplies())


def one_idea(text: str, **meeting: object) -> Meeting:
    made = Meeting("m", branches=(branch("My point", "say", "say", Idea.new(text)),))
    return replace(made, **meeting)  # type: ignore[arg-type]


def test_it_reads_from_whose_it_is_to_what_they_can_say() -> None:
    assert printed(ordinary()).text.split("\n") == [
        "Robin: my words",
        "Night shelter meeting.",
        "Tuesday, 2 in the afternoon.",
        "Albion Centre, Room 2.",
        "My point",
        "Someone should meet you at the door.",
        "What would help",
        "Ring 020 7946 0018 before 10 pm on 3 March.",
        "A safe place for bags.",
        "With a lock.",
        "Only if it helps",
        "I slept there 3 times.",
        "Why it matters",
        "The first night is the hardest.",
        "What I ask",
        "Will you try this for one month?",
        "Who will be there",
        "Dee: Say hello.",
        "I can say: “I need a minute.”",
    ]


def test_my_points_come_first_and_heaps_stand_where_they_were_taken_from() -> None:
    steps = ("why", "only-i-know", "who", "would-help", "", "say", "")
    heaps = tuple(
        branch(f"Heap {number}", "think", step, Idea.new(f"From {step}"))
        for number, step in enumerate(steps)
    )
    lines = printed(Meeting("m", branches=heaps)).text.split("\n")
    headings = [line for line in lines if line.startswith("Heap")]
    assert headings == [f"Heap {number}" for number in (5, 4, 6, 3, 0, 1, 2)]


def test_ideas_are_a_list_and_headings_are_headings() -> None:
    roles = [role for role, _ in ReadBack(printed(ordinary()).pdf).elements()]
    assert roles[:5] == ["Document", "H1", "Figure", "P", "P"]
    assert roles.count("H2") == roles.count("Sect") == 5
    assert roles.count("H3") == 1
    assert roles.count("LI") == roles.count("LBody") == 8
    # One list lies within a point of another.
    assert roles.count("L") == 7


def test_feelings_come_only_when_they_are_chosen() -> None:
    assert FELT not in printed(ordinary()).text
    assert FELT in printed(ordinary(), with_feelings=True).text


def test_what_is_left_out_stays_off() -> None:
    meeting = ordinary()
    why, say = meeting.branch_for("why"), meeting.branch_for("say")
    assert why is not None
    assert say is not None
    sheet = printed(
        replace(meeting, left_out=frozenset({why.id})),
        left_out=frozenset({say.ideas[0].id, CAN_SAY}),
    )
    assert "Why it matters" not in sheet.text
    assert "My point" not in sheet.text
    assert "I can say" not in sheet.text
    assert "What I ask" in sheet.text


def test_lines_of_their_own_stand_last_in_place_of_ours() -> None:
    lines = branch("Lines I can use", "say", "ready-lines", Idea.new("Can I come back to this?"))
    meeting = ordinary()
    sheet = printed(replace(meeting, branches=(lines, *meeting.branches)))
    assert sheet.text.endswith("Lines I can use\nCan I come back to this?")


@pytest.mark.parametrize("step", ["how-was-it", "stuck", "went-well", "next"])
def test_what_belongs_to_afterwards_is_not_taken_into_the_room(step: str) -> None:
    assert (
        "Later"
        not in printed(Meeting("m", branches=(branch("Heap", "", step, Idea.new("Later")),))).text
    )


def test_ideas_under_one_for_only_if_it_helps_go_with_it() -> None:
    inner = replace(
        Idea.new("Top", pile=Pile.IF_IT_HELPS), ideas=(Idea.new("Under"), Idea.new("Too"))
    )
    meeting = Meeting("m", branches=(branch("Heap", "", "", Idea.new("First"), inner),))
    lines = printed(meeting).text.split("\n")
    assert lines[1:-1] == ["Heap", "First", "Only if it helps", "Top", "Under", "Too"]


def test_a_meeting_without_words_is_a_page_to_write_on() -> None:
    sheet = printed(empty(), name="")
    assert sheet.text.startswith("My words\nNothing here yet.")
    assert (sheet.pages, sheet.words) == (1, 0)
    assert printed(empty(), points=36).pages == 1


def test_on_the_smallest_paper_the_largest_print_leaves_room_to_write() -> None:
    sheet = printed(empty(), points=36, paper=POCKET)
    assert (sheet.pages, measure(empty(), SheetChoice(36, POCKET)).pages) == (1, 1)
    assert sheet.text.endswith("write on this page.")
    read = ReadBack(sheet.pdf)
    drawn = [operator for _, operator in instructions(read.pdf.pages[0])]
    # One below the head, then those to write on.
    assert drawn.count("l") >= 3


@pytest.mark.parametrize(
    ("points", "paper"),
    # On a small page the largest words have no room below a head of 4 lines.
    [case for case in product(POINTS, PAPERS) if case not in ((28, POCKET), (36, POCKET))],
)
def test_the_page_to_write_on_is_one_page_below_any_head(points: int, paper: str) -> None:
    picture = replace(empty(), title="The council", picture="meeting")
    when = understand("tomorrow 2.30pm", date(2026, 3, 2))
    for meeting in (picture, replace(picture, when=when, where="Albion Centre, Room 2")):
        sheet = printed(meeting, points=points, paper=paper)
        assert sheet.pages == 1
        assert measure(meeting, SheetChoice(points=points, paper=paper)).pages == 1


def test_a_day_that_is_sure_is_written_out_so_that_paper_is_true_on_any_day() -> None:
    when = understand("tomorrow 2.30pm", date(2026, 3, 2))
    assert "Tuesday 3 March, 2:30 in the afternoon." in printed(one_idea("Yes", when=when)).text


def test_a_short_word_for_a_day_is_not_repeated_under_the_day() -> None:
    when = understand("Tues 2ish", date(2026, 11, 23))
    lines = printed(one_idea("Yes", when=when)).text.split("\n")
    assert lines[1:3] == ["Tuesday 24 November, about 2 in the afternoon.", "My point"]


def test_what_was_typed_beside_the_day_stands_under_it() -> None:
    when = understand("Tues 2.30pm, ask for Ann", date(2026, 3, 2))
    assert (
        "Tuesday 3 March, 2:30 in the afternoon.\nTues 2.30pm, ask for Ann."
        in printed(one_idea("Yes", when=when)).text
    )


def test_a_day_that_is_not_sure_stands_as_it_was_typed() -> None:
    when = understand("Tues or Weds", date(2026, 3, 2))
    assert "Tues or Weds." in printed(one_idea("Yes", when=when)).text


def test_the_file_says_its_title_and_language_and_nothing_more_of_the_person() -> None:
    pdf = ReadBack(printed(ordinary()).pdf).pdf
    assert str(pdf.docinfo["/Title"]) == "Robin: my words"
    assert str(pdf.Root.Lang) == "en-GB"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    told = {str(value) for key, value in pdf.docinfo.items() if "Date" not in key}
    assert "Night" not in " ".join(told)


def test_pictures_say_what_they_show() -> None:
    figures = [
        str(element.Alt)
        for role, element in ReadBack(printed(ordinary()).pdf).elements()
        if role == "Figure"
    ]
    assert figures[:3] == ["People in a circle", "A speech bubble", "A thought bubble"]


def test_pictures_can_be_left_off() -> None:
    read = ReadBack(printed(ordinary(), pictures=False).pdf)
    assert read.figures() == []


def test_without_colour_no_colour_is_printed() -> None:
    def inks(sheet: Printed) -> set[tuple[float, ...]]:
        return {
            tuple(round(float(part), 3) for part in operands)
            for page in ReadBack(sheet.pdf).pdf.pages
            for operands, operator in instructions(page)
            if operator in ("rg", "RG")
        }

    assert any(len(set(ink)) > 1 for ink in inks(printed(ordinary())))
    assert all(len(set(ink)) == 1 for ink in inks(printed(ordinary(), colour=False)))


def test_pictures_are_22_to_28_mm() -> None:
    for points in POINTS:
        for figure in ReadBack(printed(ordinary(), points=points).pdf).figures():
            assert 21.9 < (figure.right - figure.left) / 72 * 25.4 < 28.1


@pytest.mark.parametrize("points", POINTS)
@pytest.mark.parametrize("pictures", [True, False])
def test_no_line_has_more_than_65_characters(points: int, pictures: bool) -> None:
    sheet = printed(very_long(), points=points, pictures=pictures)
    lines: dict[tuple[int, float], str] = {}
    for stretch in ReadBack(sheet.pdf).shown:
        if stretch.mcid is not None:
            key = stretch.page, stretch.y
            lines[key] = lines.get(key, "") + stretch.text
    assert max(len(line.strip(" •")) for line in lines.values()) <= 65


@pytest.mark.parametrize("points", POINTS)
def test_every_page_says_whose_it_is_and_how_far_it_goes(points: int) -> None:
    sheet = printed(very_long(), points=points)
    read = ReadBack(sheet.pdf)
    assert sheet.pages > 2
    for number in range(sheet.pages):
        furniture = "".join(
            stretch.text
            for stretch in read.shown
            if stretch.page == number and stretch.mcid is None
        ).replace("\u00a0", " ")
        assert f"Robin. Page {number + 1} of {sheet.pages}." in furniture
        assert ("Robin: my words" in furniture) == (number > 0)
        assert (f"Continues on page {number + 2}" in furniture) == (number + 1 < sheet.pages)


@pytest.mark.parametrize("points", [18, 36])
@pytest.mark.parametrize("meeting", MEETINGS)
def test_measuring_tells_what_printing_does(meeting: str, points: int) -> None:
    made, choice = MEETINGS[meeting](), SheetChoice(points=points)
    measured = measure(made, choice)
    sheet = printed(made, points=points)
    assert (measured.pages, measured.words, measured.room) == (sheet.pages, sheet.words, sheet.room)


@pytest.mark.parametrize("points", POINTS)
def test_there_is_room_for_as_many_words_as_it_says(points: int) -> None:
    meeting = one_idea("Someone should meet you at the door.")
    choice = SheetChoice(points=points)
    room = measure(meeting, choice).room
    assert room > 10
    words = "We wait outside until the office opens its door at last "
    more = " ".join((words * room).split()[:room])
    under = meeting.branches[0].id
    assert measure(meeting.with_idea(under, Idea.new(more)), choice).pages == 1
    twice = meeting.with_idea(under, Idea.new(f"{more} {more} {more}"))
    assert measure(twice, choice).pages > 1


def test_the_largest_size_fits_and_the_next_does_not() -> None:
    meeting, choice = one_idea("Someone should meet you at the door. " * 9), SheetChoice()
    best = largest_points(meeting, choice)
    assert best is not None
    assert best < POINTS[-1]
    bigger = POINTS[POINTS.index(best) + 1]
    for points, fits in ((best, True), (bigger, False)):
        sized = replace(choice, points=points)
        assert (measure(meeting, sized).pages == 1) is fits


def test_what_fits_no_size_has_no_largest() -> None:
    assert largest_points(very_long(), SheetChoice()) is None
    assert largest_points(empty(), SheetChoice()) == POINTS[-1]


def test_two_pages_are_balanced() -> None:
    ideas = tuple(
        Idea.new("Someone should meet you at the door on your first night. ") for _ in range(15)
    )
    meeting = Meeting("m", branches=(branch("My point", "say", "say", *ideas),))
    read = ReadBack(printed(meeting).pdf)
    assert len(read.pdf.pages) == 2
    lowest = [
        min(s.y for s in read.shown if s.page == number and s.mcid is not None)
        for number in range(2)
    ]
    assert abs(lowest[0] - lowest[1]) < 150


@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_is_as_large_as_the_paper(paper: str) -> None:
    pdf = ReadBack(printed(ordinary(), paper=paper).pdf).pdf
    assert tuple(map(float, pdf.pages[0].MediaBox[2:])) == pytest.approx(PAPERS[paper], abs=0.01)


def test_words_we_cannot_print_are_told() -> None:
    sheet = printed(one_idea("I say 中文 now"))
    assert sheet.left_out == ("中文",)
    assert "I say (words we cannot print here) now" in sheet.text


def test_the_same_meeting_gives_the_same_bytes() -> None:
    meeting = ordinary()
    assert printed(meeting).pdf == printed(meeting).pdf


def test_20000_characters_without_a_space_can_be_printed() -> None:
    sheet = printed(one_idea("x" * 20_000), points=36)
    assert "".join(sheet.text.split()).count("x") == 20_000
    assert ReadBack(sheet.pdf).read_out().count("x") == 20_000


def test_on_larger_paper_pictures_and_headings_are_larger_and_words_as_chosen() -> None:
    small, large = (ReadBack(printed(ordinary(), paper=paper).pdf) for paper in ("a4", "a3"))
    grown = 2**0.5
    for one, other in zip(small.figures(), large.figures(), strict=True):
        assert abs((other.right - other.left) / (one.right - one.left) - grown) < 0.01
    sizes = [sorted({s.size for s in read.shown if s.mcid is not None}) for read in (small, large)]
    assert sizes[0][0] == sizes[1][0] == 18
    assert sizes[1][-1] > sizes[0][-1] * 1.1


def test_thanks_that_stand_alone_on_a_page_have_one_line_above_them() -> None:
    told = Words(("They talked over me at every meeting since",))
    thanks = "Thank you very much for reading all that I had to tell you to the very end"
    whole = Plan(
        "What Robin tells", "Robin", sections=(Section("", parts=(told,)),), closing=thanks
    )
    read = ReadBack(page.printed(whole, SheetChoice(36, "a5"), supplies()).pdf)
    last = len(read.pdf.pages) - 1
    words = "".join(s.text for s in read.shown if s.page == last and s.mcid is not None)
    assert words == thanks
    assert [operator for _, operator in instructions(read.pdf.pages[last])].count("l") == 1


def test_a_heading_of_3_lines_is_followed_by_words_on_its_own_page() -> None:
    heap = branch(
        "Words people use at meetings",
        "book",
        "",
        Idea.new("A thing somebody will do when all of the meeting is over"),
    )
    read = ReadBack(
        printed(Meeting("m", branches=(heap,)), points=36, paper=POCKET, pictures=True).pdf
    )
    where = {s.page: "" for s in read.shown}
    for shown in read.shown:
        where[shown.page] += shown.text if shown.mcid is not None else ""
    (at,) = (number for number, words in where.items() if "meetings" in words)
    assert "A thing" in where[at]


def test_where_a_sheet_goes_on_is_said_in_the_same_words_on_every_page() -> None:
    ideas = [Idea.new("Meet people at the door") for _ in range(40)]
    meeting = Meeting("m", branches=(branch("My point", "say", "say", *ideas),))
    read = ReadBack(printed(meeting, points=36, paper=POCKET).pdf)
    aside = [s.text for s in read.shown if s.mcid is None]
    assert len({words.rstrip("0123456789 ") for words in aside if "page" in words}) == 1


def test_larger_pictures_on_larger_paper_never_cost_a_page() -> None:
    heaps = [branch(f"Heap {at}", "think", "", Idea.new("They wait outside")) for at in range(12)]
    few, many = (Meeting("m", branches=tuple(heaps[:count])) for count in (4, 12))
    widths = []
    for meeting in (few, many):
        made = printed(meeting, paper="a3", points=14)
        assert made.pages == 1
        widths.append([figure.right - figure.left for figure in ReadBack(made.pdf).figures()])
    usual = 22 / 25.4 * 72
    assert all(abs(width - usual * 2**0.5) < 0.1 for width in widths[0])
    assert all(abs(width - usual) < 0.1 for width in widths[1])
