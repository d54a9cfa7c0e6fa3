"""What a person tells others after a bad meeting stands in their own words, nothing kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.when import When
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.prep import prep_plan
from coprod_desktop.sheets.table import SHEETS, Subject
from tests.sheets.samples import KEPT, person, supplies

SWEARING = "They bloody well talked over me."
FRIDAY = When("Friday", date(2026, 11, 27))


def told() -> Meeting:
    """A meeting with something to tell; beside it what is kept, or is for the day alone."""
    meeting = Meeting.new("Night shelter")
    for step, ideas in {
        "said": (Idea.new(SWEARING), Idea.new(KEPT, pile=Pile.KEEP)),
        "better": (Idea.new("Let each person finish", card="turns"),),
        "tell-them": (
            Idea.new("Tell the chair", card="chair"),
            Idea.new("I still want you to hear my point."),
            Idea.new("I was ill that day", pile=Pile.IF_IT_HELPS),
        ),
    }.items():
        branch = Branch.new(step, step=step)
        meeting = meeting.with_branch(replace(branch, ideas=ideas))
    return meeting.with_promise(Promise.new("Dee", "pay the taxi", FRIDAY))


def lines(key: str, meeting: Meeting) -> list[str]:
    """What stands on a sheet below its heading, line by line."""
    choice = SheetChoice()
    plan = SHEETS[key].plan(Subject(meeting, person()), choice, supplies())
    sheet = printed(plan, choice, supplies())
    assert sheet.pages == 1
    return sheet.text.split("\n")[2:]


def test_half_a_page_says_what_happened_then_what_would_help() -> None:
    assert lines("what-happened", told()) == [
        "What happened",
        SWEARING,
        "What would help next time",
        "Let each person finish",
    ]


def test_the_letter_begins_with_what_the_person_wants_to_tell() -> None:
    assert lines("tell-them", told())[:-1] == [
        "Hello,",
        "I still want you to hear my point.",
        "What happened",
        SWEARING,
        "What would help next time",
        "Let each person finish",
        "You said you would do this",
        "Dee: pay the taxi. By when: Friday 27 November.",
    ]


def test_where_all_is_kept_neither_is_offered() -> None:
    meeting = Meeting.new().with_branch(
        replace(Branch.new("x", step="said"), ideas=(Idea.new(KEPT, pile=Pile.KEEP),))
    )
    for key in ("what-happened", "tell-them"):
        assert not SHEETS[key].stands(Subject(meeting, person()))
        assert SHEETS[key].stands(Subject(told(), person()))


def test_the_card_for_after_a_hard_day_has_what_helps_and_whom_to_ring() -> None:
    robin = Person.new("Robin")
    sheet = SHEETS["warm-down"]
    assert not sheet.stands(Subject(Meeting.new(), robin))
    contacts = (Contact("Dee", "07700 900123"), Contact("My sister"))
    calm = replace(robin, soothes=("A walk with the dog",), contacts=contacts)
    subject = Subject(Meeting.new(), calm)
    assert sheet.stands(subject)
    plan = sheet.plan(subject, SheetChoice(), supplies())
    text = printed(plan, SheetChoice(), supplies()).text.split("\n")
    assert text[:6] == [
        "Robin: after a hard day",
        "What helps me",
        "A walk with the dog",
        "People I can ring",
        "Dee: 07700 900123",
        "My sister",
    ]


def test_what_they_said_last_time_is_asked_on_the_next_sheet_until_it_was_done() -> None:
    promise = replace(Promise.new("Dee", "pay the taxi", FRIDAY), carried=True)

    def sections(happened: Happened) -> list[str]:
        meeting = Meeting.new().with_promise(replace(promise, happened=happened))
        plan = prep_plan(meeting, "Robin", SheetChoice(), supplies())
        return [section.heading for section in plan.sections]

    assert sections(Happened.NOT_ASKED) == sections(Happened.NO) == ["What they said last time"]
    assert sections(Happened.YES) == []
