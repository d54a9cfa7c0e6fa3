"""A person keeps their own experience, makes a point of it, makes that short, by the window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from coprod_desktop.domain.experience import OTHERS, Lasting
from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.point import HELPS, SHOWS, answer
from tests.journeys.window import Someone


def at_their_place(someone: Someone) -> None:
    """Somebody with a meeting, at their own place."""
    desk = someone.program.desk
    desk.new_person("Ama", "fox", someone.program.ways.liking.now())
    session = desk.new_meeting()
    session.apply("", lambda meeting: replace(meeting, title="Council, bus routes"))
    desk.close_meeting()
    someone.program.ways.place()


def tell_a_piece(someone: Someone, pile: str, words: str = "Nobody said which bus.") -> None:
    """Tells a piece from the first page to the last, by mouse and letters."""
    someone.click("My experience")
    someone.click("Write it")
    someone.write_in("My own words", f"I waited an hour. {words}")
    someone.click("Next")
    someone.write_in("Its name", "The stop")
    someone.click("Next")
    someone.click(pile)
    someone.click("Next")
    someone.click("Not sure")
    for label, words in (
        ("People, places or names", "My sister"),
        ("It shows that", "Nobody says which bus goes where"),
        ("It would help if", "There was a map at the door"),
        ("My point", "Put a bus map at the door."),
    ):
        someone.click("Next")
        someone.write_in(label, words)
    someone.click("Next")


def test_a_piece_told_once_becomes_a_point_in_a_meeting_its_own_words_do_not(
    someone: Someone,
) -> None:
    at_their_place(someone)
    tell_a_piece(someone, "Share")
    assert someone.sees("Other people are in this.")
    someone.click("Put my point in a meeting")
    assert someone.sees("You were not sure if it will be fine later.")
    someone.click("Council, bus routes")
    assert someone.program.desk.session is None
    assert someone.sees("Your point is in the meeting.")
    person = someone.program.desk.person
    assert person is not None
    piece = person.pieces[0]
    assert piece.idea.text == "I waited an hour. Nobody said which bus."
    assert (piece.name, piece.lasting, piece.answer(OTHERS)) == (
        "The stop",
        Lasting.NOT_SURE,
        "My sister",
    )
    someone.click("Done")
    assert someone.sees("The stop")
    someone.click("Back")
    someone.click("Council, bus routes")
    branch = someone.meeting.branch_for("say")
    assert branch is not None
    point = branch.ideas[0]
    assert point.text == "Put a bus map at the door."
    assert (answer(point, SHOWS), answer(point, HELPS)) == (
        "Nobody says which bus goes where",
        "There was a map at the door",
    )
    told = " ".join(idea.text for _, idea in someone.meeting.walk())
    assert "an hour" not in told
    assert "sister" not in told


def test_a_kept_piece_offers_no_way_into_a_meeting_and_shows_no_words(someone: Someone) -> None:
    at_their_place(someone)
    tell_a_piece(someone, "Keep for me")
    assert not someone.has_button("Put my point in a meeting")
    heard = someone.heard()
    assert someone.sees("You keep this one. It cannot go in a meeting.")
    for words in ("an hour", "My sister", "which bus", "bus map"):
        assert words not in heard
    someone.click("Look again tomorrow")
    someone.click("Done")
    assert "an hour" not in someone.heard()


def test_a_piece_that_is_taken_away_comes_back_whole_by_undo(someone: Someone) -> None:
    at_their_place(someone)
    tell_a_piece(someone, "Only if it helps")
    someone.click("Take it away")
    someone.click("Yes, take it away")
    person = someone.program.desk.person
    assert person is not None
    assert not person.pieces
    someone.click("Undo")
    person = someone.program.desk.person
    assert person is not None
    assert [(piece.name, piece.pile) for piece in person.pieces] == [("The stop", Pile.IF_IT_HELPS)]


def test_a_point_is_made_short_by_keys_without_a_word_changed(someone: Someone) -> None:
    someone.program.ways.look_around()
    someone.program.window.activateWindow()
    screen = someone.screen
    screen.go_to_step("short")  # type: ignore[attr-defined]
    words = [idea.text for _, idea in someone.meeting.walk()]
    someone.choose("Make it short")
    someone.choose("Problem, what it does, ask")
    alt = Qt.KeyboardModifier.AltModifier
    someone.key(Qt.Key.Key_Right, alt)
    someone.go_to("My own words")
    someone.write("I came at 9. Nobody was there.")
    someone.key(Qt.Key.Key_Right, alt)
    someone.key(Qt.Key.Key_Right, alt)
    someone.key(Qt.Key.Key_Right, alt)
    assert someone.sees("7 words come before your point.")
    assert someone.sees("This is at a usual pace.")
    someone.go_to("I came at 9.")
    someone.key(Qt.Key.Key_Down)
    now = [idea.text for _, idea in someone.meeting.walk()]
    assert [text for text in now if text in words] == words
    someone.key(Qt.Key.Key_Right, alt)
    someone.go_to("My own words")
    someone.write("The council")
    assert someone.sees("So far about")
