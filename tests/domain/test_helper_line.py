"""A line from somebody who helps has its author, and is on no sheet until its person wants it."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.helper_line import HELPER_LINE, on_sheet, with_line
from coprod_desktop.domain.idea import Idea
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
