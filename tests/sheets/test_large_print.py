"""The largest print on the smallest paper still has pages that read well."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets import page
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.letter import letter_plan
from coprod_desktop.sheets.plan import Heap, Plan, Point, Section, Words
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import branch, supplies

LARGE = SheetChoice(points=36)
SMALL = replace(LARGE, paper="a5")


def pages(plan: Plan, choice: SheetChoice) -> list[str]:
    """What is read out of each page."""
    read = ReadBack(page.printed(plan, choice, supplies()).pdf)
    assert not read.troubles()
    return [
        "".join(
            shown.text for shown in read.shown if shown.page == number and shown.mcid is not None
        )
        for number in range(len(read.pdf.pages))
    ]


def letter() -> Plan:
    needs = Idea.new("A break half way"), Idea.new("Papers in big print")
    meeting = Meeting("m", title="Night shelter", branches=(branch("", "", "need", *needs),))
    return letter_plan(meeting, Person.new("Robin"), SMALL, supplies())


def test_a_paragraph_goes_on_over_pages_between_two_of_its_sentences() -> None:
    for many in range(3, 9):
        said = "Tell me soon what you can do about all of it. " * many
        plan = Plan("A", "A", sections=(Section("", parts=(Words((said.strip(),)),)),))
        assert all(text.strip().endswith("it.") for text in pages(plan, SMALL))


def test_what_is_parted_between_sentences_is_read_out_as_one() -> None:
    said = "This is the first of them. " * 6 + "This is the last."
    plan = Plan("A", "A", sections=(Section("", parts=(Words((said,)),)),))
    assert said in ReadBack(page.printed(plan, SMALL, supplies()).pdf).read_out()


def test_thanks_do_not_stand_alone_where_less_air_has_room_for_more() -> None:
    assert not pages(letter(), SMALL)[-1].startswith("Thank you")


def test_large_print_has_less_air_where_that_saves_a_page() -> None:
    sections = tuple(Section("B", parts=(Heap((Point("C"),)),)) for _ in range(4))
    assert len(pages(Plan("A", "A", sections=sections), LARGE)) == 1
