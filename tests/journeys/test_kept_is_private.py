"""What somebody keeps for themselves is nowhere but on their own pages, whatever they do."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_desktop.content.paths import paths
from coprod_desktop.domain import agenda, carry, learning
from coprod_desktop.domain.experience import OTHERS, POINT, Lasting, Piece
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import every_step
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.point import HELPS, KNOW, SHOWS, WHO, with_part
from coprod_desktop.exchange.formats import FORMATS
from coprod_desktop.exchange.from_meeting import outline_of
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.table import SHEETS, Subject
from coprod_desktop.ui.faults import note
from coprod_desktop.ui.views.table import VIEWS
from tests.exchange.maps import icons
from tests.journeys.test_experience import at_their_place, tell_a_piece
from tests.journeys.window import Someone
from tests.sheets.samples import supplies
from tests.ui.audit import settle

MARK = "xylophone"
"""Stands in all that is kept, in nothing else."""
STEPS = ("", *(step.key for step in every_step(paths()) if step.heading))
CARDS = ("", "my-point", *(f"point-{part}" for part in (SHOWS, HELPS, WHO, KNOW)))


@st.composite
def ideas(draw: st.DrawFn, depth: int = 0, kept: bool = False) -> Idea:
    """An idea with others under it; what is kept, or lies under that, is marked."""
    pile = draw(st.sampled_from(Pile))
    kept = kept or pile is Pile.KEEP
    below = draw(st.lists(ideas(depth + 1, kept), max_size=2)) if depth < 2 else []
    text = f"{MARK} {draw(st.integers(0, 99))}" if kept else draw(st.sampled_from(("a", "bus", "")))
    return replace(
        Idea.new(text, pile=pile, card=draw(st.sampled_from(CARDS))),
        said=draw(st.sampled_from(Said)),
        shape=draw(st.sampled_from(("", "story"))),
        point=text,
        ideas=tuple(below),
    )


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """A meeting with answers to any of its steps, and heaps."""
    steps = draw(st.lists(st.sampled_from(STEPS), min_size=1, max_size=4, unique=True))
    branches = tuple(
        replace(
            Branch.new(f"Heading {number}", step=step),
            ideas=tuple(draw(st.lists(ideas(), max_size=3))),
        )
        for number, step in enumerate(steps)
    )
    return replace(Meeting.new("Title", path="other"), branches=branches)


def a_piece(pile: Pile) -> Piece:
    """A piece with something marked in every field."""
    idea = Idea.new(f"{MARK} lived", pile=pile)
    for part in (OTHERS, SHOWS, HELPS, POINT):
        idea = with_part(idea, part, f"{MARK} {part}")
    return Piece(idea.id, idea, f"{MARK} name", Lasting.YES, date(2026, 11, 24))


@given(meeting=meetings())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_kept_is_on_any_sheet_in_any_file_or_in_the_room(meeting: Meeting) -> None:
    person = replace(Person.new("Ama"), pieces=tuple(a_piece(pile) for pile in Pile))
    subject = Subject(meeting, person)
    for key, sheet in SHEETS.items():
        if sheet.stands(subject):
            # Every word on it stands in its plan.
            assert MARK not in repr(sheet.plan(subject, SheetChoice(), supplies())), key
            assert MARK not in repr(tuple(sheet.things(subject, supplies()))), key
    for key, written in FORMATS.items():
        told = written.write(outline_of(meeting, icons(), ("#123456",))).decode("utf-8")
        assert MARK not in told, key
    assert MARK not in repr(agenda.cards(meeting, if_it_helps=True))
    assert MARK not in repr(agenda.going(meeting, if_it_helps=True))
    assert MARK not in repr(carry.to_say(meeting))
    known = learning.learned(person, Meeting(meeting.id), meeting)
    following = carry.following(Meeting.new(), meeting, "Last time")
    following = carry.with_lines(carry.prepared_for(following, known, "Needs"), known, "Lines")
    assert MARK not in repr(following)


def test_a_kept_piece_is_in_no_view_no_file_and_no_log(
    someone: Someone, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    at_their_place(someone)
    tell_a_piece(someone, "Keep for me", words=MARK)
    # A fault while the words are about tells of its kind alone.
    person = someone.program.desk.person
    assert person is not None
    assert MARK in repr(person.pieces)
    try:
        raise ValueError(repr(person))
    except ValueError as fault:
        note(type(fault), fault.__traceback__)
    someone.program.window.hide_now()
    settle()
    assert MARK not in someone.heard()
    someone.program.window.come_back()
    someone.click("Done")
    assert MARK not in someone.heard()
    someone.click("Back")
    assert MARK not in someone.heard()
    someone.click("Council, bus routes")
    screen = someone.meeting_screen
    for view in VIEWS:
        screen.show_view(view)
        settle()
        assert MARK not in someone.heard(), view
    screen.over_wanted.emit("room")
    settle()
    assert MARK not in someone.heard()
    assert someone.program.cabinet.is_kept()
    assert MARK not in caplog.text
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or MARK.encode() not in file.read_bytes(), file
