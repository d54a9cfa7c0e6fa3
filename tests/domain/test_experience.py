"""A person's own experience in pieces, with the points made of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.content.shapes import shapes
from coprod_desktop.domain.experience import (
    OTHERS,
    POINT,
    KeptForMe,
    NoPoint,
    Piece,
    as_meeting,
    in_order,
    with_ideas,
)
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.point import (
    HELPS,
    KNOW,
    SHOWS,
    WHO,
    Shape,
    answer,
    said,
    with_fresh_part,
    with_part,
)
from coprod_desktop.domain.voice_note import VoiceNote

SHAPES = shapes()
DAY = date(2026, 11, 23)


def a_piece(pile: Pile = Pile.SHARE) -> Piece:
    idea = Idea.new("My own night", pile=pile)
    for part, words in (
        (OTHERS, "My sister"),
        (SHOWS, "Nobody says which bus"),
        (HELPS, "A map at the door"),
        (POINT, "Give people a map."),
    ):
        idea = with_part(idea, part, words)
    return Piece.of(idea)


def all_words(idea: Idea) -> str:
    return " ".join(each.text for _, each in idea.walk())


@pytest.mark.parametrize("pile", [Pile.SHARE, Pile.IF_IT_HELPS])
def test_only_the_point_of_a_piece_is_put_in_with_what_it_shows_and_would_help(pile: Pile) -> None:
    piece = a_piece(pile)
    point = piece.point()
    assert (point.text, point.pile) == ("Give people a map.", pile)
    assert (answer(point, SHOWS), answer(point, HELPS)) == (
        "Nobody says which bus",
        "A map at the door",
    )
    told = all_words(point)
    assert "My own night" not in told
    assert "sister" not in told
    ids = {each.id for _, each in point.walk()}
    assert ids.isdisjoint(each.id for _, each in piece.idea.walk())


def test_a_point_that_was_only_said_goes_in_as_it_was_said() -> None:
    note = VoiceNote("n", 7, "My voice note, 7 seconds")
    piece = Piece.of(with_fresh_part(Idea.new("My night"), POINT, Idea("i", "").with_note(note)))
    point = piece.point()
    assert (point.text, point.note) == (note.phrase, note)
    assert said(point, SHAPES).seconds == 7
    assert said(replace(point, shape="point-first"), SHAPES).seconds == 14


def test_a_kept_piece_can_never_be_put_in() -> None:
    piece = a_piece(Pile.KEEP)
    assert not piece.can_be_put_in
    with pytest.raises(KeptForMe):
        piece.point()


def test_a_piece_without_a_point_puts_nothing_in() -> None:
    piece = Piece.of(Idea.new("My own night"))
    assert not piece.can_be_put_in
    with pytest.raises(NoPoint):
        piece.point()


def test_pieces_are_edited_as_ideas_and_keep_what_else_is_known_of_them() -> None:
    first, second = replace(a_piece(), name="The night"), a_piece(Pile.KEEP)
    meeting = as_meeting("me", (first, second))
    third = Idea.new("Another", pile=Pile.KEEP)
    edited = (
        meeting.with_words(first.id, "Other words")
        .without_idea(second.id)
        .with_idea(meeting.branches[0].id, third)
    )
    after = with_ideas((first, second), edited)
    assert [(piece.name, piece.idea.text) for piece in after] == [
        ("The night", "Other words"),
        ("", "Another"),
    ]


def test_a_piece_asks_to_be_looked_at_again_the_day_after_and_comes_first_then() -> None:
    plain, again = a_piece(), a_piece().again_after(DAY)
    assert not again.asks_on(DAY)
    assert again.asks_on(date(2026, 11, 24))
    assert again.asks_on(date(2026, 12, 24))
    assert in_order((plain, again), DAY) == (plain, again)
    assert in_order((plain, again), date(2026, 11, 25)) == (again, plain)


# Points.


def told(shape: str, **parts: str) -> Idea:
    idea = replace(Idea.new("Someone should meet you at the door."), shape=shape)
    for part, words in parts.items():
        idea = with_part(idea, part, words)
    return idea


def test_a_point_is_said_in_the_order_of_its_shape_without_a_word_changed() -> None:
    idea = told("point-first", example="I stood there  an hour", reason="People turn back.")
    spoken = said(idea, SHAPES)
    assert spoken.text.split("\n") == [
        "Someone should meet you at the door.",
        "People turn back.",
        "I stood there  an hour",
        "Someone should meet you at the door.",
    ]
    assert spoken.before == 0
    assert said(replace(idea, shape=""), SHAPES).text == idea.text
    assert said(replace(idea, shape="to-come"), SHAPES).text == idea.text


def test_what_is_said_before_the_point_is_counted_and_what_carries_it_is_found() -> None:
    idea = told("problem", problem="I came at 9. Nobody meets you.", does="People go away.")
    spoken = said(idea, SHAPES)
    assert spoken.before == 10
    carrying = {row.words: row.carries for row in spoken.sentences}
    assert carrying == {
        "I came at 9.": False,
        "Nobody meets you.": True,
        "People go away.": False,
        "Someone should meet you at the door.": True,
    }


def test_the_person_says_which_sentence_is_the_point() -> None:
    idea = replace(
        Idea.new("I came at 9. I was cold. Open the door at 8."), point="Open the door at 8."
    )
    assert said(idea, SHAPES).before == 7
    # A sentence that was written anew is not the point any more: the first one is.
    assert said(replace(idea, text="I came at 9. Open it at 8."), SHAPES).before == 0


def test_the_own_pace_decides_how_long_it_takes() -> None:
    idea = told("point-first", reason="People turn back when nobody is there.")
    assert said(idea, SHAPES, 80).seconds > said(idea, SHAPES, 160).seconds


def test_what_would_help_who_and_how_we_know_lie_under_the_point_in_any_shape() -> None:
    idea = told("question", helps="A map", who="The council", know="Fewer lost people")
    assert [answer(idea, part) for part in (HELPS, WHO, KNOW)] == [
        *("A map", "The council", "Fewer lost people"),
    ]
    assert with_part(idea, WHO, "").ideas == tuple(
        each for each in idea.ideas if each.text != "The council"
    )


def test_a_part_that_was_spoken_stays_when_its_words_go() -> None:
    idea = with_part(Idea.new("A point"), WHO, "them")
    meeting = Meeting.new().with_branch(as_meeting("me", ()).branches[0])
    meeting = meeting.with_idea("me", idea).with_note(idea.ideas[0].id, VoiceNote.new("My voice"))
    emptied = with_part(meeting.idea(idea.id), WHO, "")
    assert emptied.ideas[0].note is not None
    assert answer(emptied, WHO) == ""


PARTS = sorted({part.key for shape in SHAPES.shapes for part in shape.parts} - {"point"})


@given(
    shape=st.sampled_from(SHAPES.shapes),
    words=st.dictionaries(
        st.sampled_from(PARTS), st.text("aB .!?\n'–é1", min_size=1, max_size=30), max_size=4
    ),
    point=st.text("aB .!?\n", min_size=1, max_size=30),
)
@settings(max_examples=60, deadline=None)
def test_nothing_is_ever_said_but_what_was_written(
    shape: Shape, words: dict[str, str], point: str
) -> None:
    idea = replace(Idea.new(point), shape=shape.key)
    for key, text in words.items():
        idea = with_part(idea, key, text)
    spoken = said(idea, SHAPES)
    own = {**words, "point": point}
    asked = [own[part.key] for part in shape.parts if own.get(part.key)]
    assert spoken.text == "\n".join(asked)
    assert all(row.words in spoken.text for row in spoken.sentences)
    assert sum(row.is_point for row in spoken.sentences) <= 1
    assert [row.before for row in spoken.sentences] == sorted(
        row.before for row in spoken.sentences
    )
