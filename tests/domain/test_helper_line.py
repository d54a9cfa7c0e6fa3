"""A line from somebody who helps has its author, and is on no sheet until its person wants it."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.helper_line import (
    HELPER_LINE,
    last_line,
    off_sheet,
    on_sheet,
    with_line,
)
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting

LINE = Idea("line", "You know this best.", author="Sam")
OTHER = Idea("other", "Take your time.", author="Ali")


def branch() -> Branch:
    return Branch("lines", "A line for me", step=HELPER_LINE)


def test_a_line_is_off_the_sheet_until_the_person_puts_it_there() -> None:
    meeting = with_line(Meeting.new(), LINE, branch)
    assert meeting.branch_for(HELPER_LINE) == replace(branch(), ideas=(LINE,))
    assert meeting.left_out == {"lines"}
    assert on_sheet(meeting, "line").left_out == frozenset()


def test_it_is_kept_as_it_is_written_and_gone_when_its_words_are() -> None:
    begun = with_line(Meeting.new("Shelter"), replace(LINE, text="You"), branch)
    written = with_line(begun, LINE, branch)
    assert written.branch("lines").ideas == (LINE,)
    wiped = with_line(written, replace(LINE, text=""), branch)
    assert (wiped.branches, wiped.left_out) == ((), frozenset())
    assert with_line(wiped, replace(LINE, text=""), branch) == wiped


def test_a_second_line_is_decided_about_by_itself() -> None:
    off = with_line(with_line(Meeting.new(), LINE, branch), OTHER, branch)
    assert on_sheet(off, "other").left_out == {"line"}
    on = with_line(on_sheet(with_line(Meeting.new(), LINE, branch), "line"), OTHER, branch)
    assert on.left_out == {"other"}
    assert on_sheet(on, "other").left_out == frozenset()
    assert with_line(on, replace(OTHER, text=""), branch).left_out == frozenset()


def test_the_last_line_of_somebody_else_is_the_one_to_write_on() -> None:
    assert last_line(Meeting.new()) is None
    both = with_line(with_line(Meeting.new(), LINE, branch), OTHER, branch)
    assert last_line(both) == OTHER
    own = both.with_idea("lines", Idea("own", "What I think of it"))
    assert last_line(own) == OTHER
    assert last_line(own.on_pile("other", Pile.KEEP)) == LINE


def test_a_line_that_is_changed_stays_where_it_is_with_all_there_is_to_it() -> None:
    drawn = replace(LINE, picture="calm", ideas=(Idea("under", "As I did in May"),))
    both = with_line(with_line(Meeting.new(), drawn, branch), OTHER, branch)
    changed = with_line(both, replace(LINE, text="Breathe out.", author="Dee"), branch)
    assert changed.branch("lines").ideas == (
        replace(drawn, text="Breathe out.", author="Dee"),
        OTHER,
    )


def test_a_line_that_is_wiped_and_written_anew_comes_back_as_it_was() -> None:
    off = with_line(with_line(Meeting.new(), LINE, branch), OTHER, branch)
    for before in (off, on_sheet(off, "other"), on_sheet(off, "line")):
        for line in (LINE, OTHER):
            wiped = with_line(before, replace(line, text=""), branch, before)
            assert with_line(wiped, line, branch, before) == before
    heap = Branch("heap", "Night")
    alone = on_sheet(with_line(Meeting.new(), LINE, branch), "line").with_branch(heap)
    wiped = with_line(alone, replace(LINE, text=""), branch, alone)
    assert wiped.branches == (heap,)
    assert with_line(wiped, LINE, branch, alone) == alone


def test_a_line_is_taken_off_its_sheet_again() -> None:
    alone = with_line(Meeting.new(), LINE, branch)
    assert off_sheet(alone, "line") == alone
    assert off_sheet(on_sheet(alone, "line"), "line") == alone
    both = on_sheet(with_line(on_sheet(alone, "line"), OTHER, branch), "other")
    assert off_sheet(both, "other").left_out == {"other"}
