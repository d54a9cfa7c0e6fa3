"""Tests of what sheets take from a person's own pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.about_me import AboutPage
from coprod_desktop.domain.evidence import Evidence
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.growing import growing
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.when import When
from coprod_desktop.sheets import page
from coprod_desktop.sheets.as_text import as_text
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.table import ABOUT_ME, GROWING, SHEETS, Subject
from tests.sheets.samples import supplies
from tests.sheets.test_every_sheet import (
    assert_good,
    assert_no_heading_stands_last,
    assert_nothing_overlaps,
)

ROBIN = replace(
    Person.new("Robin"),
    strengths=(Strength("I listen well", times=(Evidence("e", "I let Sam finish."),)),),
)
MEETINGS = (
    Meeting(
        "1",
        "Night shelter",
        when=When("", date(2026, 10, 3)),
        feelings=(Feeling(Moment.BEFORE, 2, "Scared"), Feeling(Moment.AFTER, 4)),
        promises=(
            Promise("p", "Jo", "Taxi money", happened=Happened.YES),
            Promise("q", "Ali", "A call", happened=Happened.NO),
        ),
    ),
    Meeting("2", feelings=(Feeling(Moment.AFTER, 1, "They talked over me."),)),
)


def test_every_mark_is_on_it_in_words_with_nothing_made_of_them() -> None:
    subject = Subject(MEETINGS[0], ROBIN, growing(ROBIN, MEETINGS))
    sheet = SHEETS[GROWING]
    assert sheet.stands(subject)
    printed = page.printed(
        sheet.plan(subject, SheetChoice(points=14), supplies()), SheetChoice(points=14), supplies()
    )
    told = printed.text.split("\n")
    assert told[told.index("How my meetings were") : told.index("Jo: Taxi money") + 1] == [
        *("How my meetings were", "1. Night shelter. Saturday 3 October"),
        *("Before: Hard. “Scared”", "After: Good."),
        *("2. A meeting", "After: Very hard. “They talked over me.”"),
        *("What I am good at", "I listen well", "I let Sam finish."),
        *("Promises that came true", "Jo: Taxi money"),
    ]
    assert "Ali" not in printed.text


def test_what_is_kept_in_the_open_meeting_is_on_no_sheet_of_a_persons_own_pages() -> None:
    words = ("I listen well", "A quiet room", "I let Sam finish.")
    kept = tuple(Idea.new(text, pile=Pile.KEEP) for text in words)
    meeting = replace(MEETINGS[0], branches=(replace(Branch.new("Mine"), ideas=kept),))
    times = (Evidence("e", words[2], meeting.id), Evidence("f", "I rang Jo."))
    person = replace(
        ROBIN,
        needs=(Idea.new("A quiet room"),),
        strengths=(ROBIN.strengths[0], Strength("I cook", times=times)),
    )
    subject = Subject(meeting, person, growing(person, (meeting,)))
    for key in (GROWING, ABOUT_ME, "letter"):
        sheet = SHEETS[key]
        told = repr(sheet.plan(subject, SheetChoice(), supplies()))
        told += repr(tuple(sheet.things(subject, supplies())))
        assert not [text for text in words if text in told], key
        assert ("I rang Jo." in told) is (key != "letter")
    assert not SHEETS["letter"].stands(subject)


def test_it_is_not_offered_to_somebody_who_does_not_want_to_see_it() -> None:
    assert not SHEETS[GROWING].stands(Subject(MEETINGS[0], ROBIN))


def test_a_strength_that_is_kept_is_on_no_sheet() -> None:
    kept = replace(ROBIN, strengths=(replace(ROBIN.strengths[0], kept=True), Strength("I cook")))
    subject = Subject(MEETINGS[0], kept, growing(kept, MEETINGS))
    for sheet in SHEETS.values():
        if sheet.stands(subject):
            plan = str(sheet.plan(subject, SheetChoice(), supplies()))
            assert "I listen well" not in plan
            assert "Sam" not in plan


def test_how_i_like_it_is_in_the_letter_unless_it_is_left_off() -> None:
    needs = (Idea("n", "Breaks"),)
    pages = (AboutPage("a", like="One thing at a time"), AboutPage("b", "Clinic", like="Hold on"))
    robin, meeting = replace(ROBIN, needs=needs, about=pages), MEETINGS[0]
    sheet = SHEETS["letter"]
    told = str(sheet.plan(Subject(meeting, robin), SheetChoice(), supplies()))
    assert "One thing at a time" in told
    assert "Hold on" not in told
    ((thing, _),) = sheet.things(Subject(meeting, robin), supplies())
    without = Subject(meeting.leaving_out(thing), robin)
    assert "One thing at a time" not in str(sheet.plan(without, SheetChoice(), supplies()))


@pytest.mark.parametrize("points", [14, 36])
def test_its_marks_are_drawn_beside_the_words_not_over_them(points: int, tmp_path: Path) -> None:
    subject = Subject(MEETINGS[0], ROBIN, growing(ROBIN, MEETINGS * 4))
    choice = SheetChoice(points=points, colour=False)
    sheet = page.printed(SHEETS[GROWING].plan(subject, choice, supplies()), choice, supplies())
    read = assert_good(sheet, points)
    assert_nothing_overlaps(read, tmp_path)
    assert_no_heading_stands_last(read)


def test_without_pages_each_mark_has_a_sign_too() -> None:
    plan = SHEETS[GROWING].plan(
        Subject(MEETINGS[0], ROBIN, growing(ROBIN, MEETINGS)), SheetChoice(), supplies()
    )
    assert "○ Before: Hard. “Scared”\n● After: Good.\n" in as_text(plan)
