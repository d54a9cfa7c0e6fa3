"""A person keeps their own experience, makes a point of it, makes that short, by the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.experience import OTHERS, Lasting
from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.picture import own_id
from coprod_desktop.domain.point import HELPS, SHOWS, answer
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.storage.opening import open_store
from coprod_desktop.ui.kit.drawing_pad import DrawingPad
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.talk_clock import TalkClock
from tests.journeys.conftest import Open
from tests.journeys.window import TODAY, Someone
from tests.microphone import Fed, tone
from tests.ui.audit import settle


def at_their_place(someone: Someone) -> None:
    """Somebody with a meeting, at their own place."""
    desk = someone.program.desk
    desk.new_person("Ama", "fox", someone.program.ways.liking.now())
    session = desk.new_meeting()
    session.apply("", lambda meeting: replace(meeting, title="Council, bus routes"))
    desk.close_meeting()
    someone.program.ways.place()


def tell_a_piece(
    someone: Someone, pile: str, words: str = "Nobody said which bus.", by: str = "My experience"
) -> None:
    """Tells a piece from the first page to the last, by mouse and letters."""
    someone.click(by)
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


def test_a_piece_that_is_kept_later_takes_its_points_out_of_every_meeting(
    someone: Someone,
) -> None:
    at_their_place(someone)
    tell_a_piece(someone, "Share")
    someone.click("Put my point in a meeting")
    someone.click("Council, bus routes")
    someone.click("Put my point in a meeting")
    someone.click("Put my own words in too")
    someone.click("In a new meeting")
    someone.click("Open it")
    someone.click("Next")
    someone.click("Next")
    someone.click("Keep for me")
    meetings = someone.program.desk.every_meeting()
    assert len(meetings) == 2
    told = [" ".join(idea.text for _, idea in meeting.walk()) for meeting in meetings]
    assert ["an hour" in words for words in told] == [False, True]
    for meeting in meetings:
        assert any(idea.text == "Put a bus map at the door." for _, idea in meeting.walk())
        assert not to_say(meeting)


def with_the_point_put_in(someone: Someone) -> Session:
    """Somebody whose point, with its example, is in the open meeting; their piece is open."""
    at_their_place(someone)
    tell_a_piece(someone, "Share")
    someone.click("Done")
    someone.click("Back")
    someone.click("Council, bus routes")
    assert isinstance(someone.screen, MeetingScreen)
    someone.screen.over_wanted.emit("experience")
    someone.click("The stop")
    someone.click("Put my point in a meeting")
    someone.click("Put my own words in too")
    someone.click("In this one")
    session = someone.session
    assert "an hour" in repr(session.meeting.shared())
    return session


def keep_it(someone: Someone) -> None:
    """Puts the open piece on the pile of what is kept."""
    someone.click("Open it")
    someone.click("Next")
    someone.click("Next")
    someone.click("Keep for me")


def test_nothing_undone_brings_back_the_point_of_a_piece_that_is_kept_since(
    someone: Someone,
) -> None:
    session = with_the_point_put_in(someone)
    (point,) = to_say(session.meeting)
    session.apply("", lambda meeting: meeting.without_idea(point.id))
    keep_it(someone)
    session.undo()
    assert session.meeting.is_kept(point.id)
    session.undo()
    session.redo()
    assert session.meeting.is_kept(point.id)


def test_what_was_moved_out_of_a_point_is_kept_with_its_piece(someone: Someone) -> None:
    session = with_the_point_put_in(someone)
    (point,) = to_say(session.meeting)
    branch = session.meeting.branch_of(point.id)
    for each in point.ideas:
        session.apply("", lambda m, each=each: m.moved(each.id, branch.id))  # type: ignore[misc]
    keep_it(someone)
    assert not session.meeting.shared().branches


def test_a_piece_that_is_kept_again_by_undo_keeps_its_points(someone: Someone) -> None:
    at_their_place(someone)
    tell_a_piece(someone, "Keep for me")
    desk = someone.program.desk
    pieces = desk.at_hand
    assert pieces is not None
    someone.click("Open it")
    someone.click("Next")
    someone.click("Next")
    someone.click("Share")
    while not someone.has_button("Put my point in a meeting"):
        someone.click("Next")
    someone.click("Put my point in a meeting")
    someone.click("Council, bus routes")
    pieces.undo()
    assert desk.person is not None
    assert desk.person.pieces[0].pile is Pile.KEEP
    (meeting,) = desk.every_meeting()
    assert meeting.kept
    assert not to_say(meeting)


def test_a_piece_that_is_kept_in_another_window_does_not_go_into_a_meeting(
    someone: Someone, tmp_path: Path
) -> None:
    at_their_place(someone)
    tell_a_piece(someone, "Share")
    desk = someone.program.desk
    person = desk.person
    assert person is not None
    assert someone.program.cabinet.is_kept()
    kept = replace(person.pieces[0], idea=replace(person.pieces[0].idea, pile=Pile.KEEP))
    with open_store(tmp_path / "store.sqlite3") as other:
        other.save_person(person, replace(person, pieces=(kept,)))
    someone.click("Put my point in a meeting")
    assert someone.sees("You keep this one. It cannot go in a meeting.")
    assert not someone.has_button("Council, bus routes")


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
    # A day later.
    desk = someone.program.desk
    assert desk.person is not None
    (piece,) = desk.person.pieces
    assert piece.look_again == TODAY + timedelta(days=1)
    desk.change_person(replace(desk.person, pieces=(replace(piece, look_again=TODAY),)))
    someone.program.ways.place()
    assert someone.sees("You wanted to look at 1 piece again.")
    someone.click("My experience")
    assert someone.sees("You wanted to look at this again.")


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
    screen = someone.meeting_screen
    screen.go_to_step("short")
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
    clock = someone.window.findChild(TalkClock)
    assert clock is not None
    for _ in range(2):
        clock.press.click()
        assert someone.sees("You have talked for 0 seconds.")
        clock.press.click()
        assert not someone.sees("You have talked")
    assert someone.sees("Say all of it, and it learns your pace.")
    clock.stopped.emit(8.0)
    settle()
    assert someone.sees("This is at your own pace.")
    person = someone.program.desk.person
    assert person is not None
    assert person.words_aloud > 60
    someone.go_to("I came at 9.")
    someone.key(Qt.Key.Key_Down)
    now = [idea.text for _, idea in someone.meeting.walk()]
    assert [text for text in now if text in words] == words
    someone.key(Qt.Key.Key_Right, alt)
    someone.go_to("My own words")
    someone.write("The council")
    assert not someone.sees("So far about")
    point = to_say(someone.meeting)[0]
    assert answer(point, HELPS) == "The council"


def test_over_a_meeting_a_point_goes_into_that_one_and_can_be_undone_there(
    someone: Someone,
) -> None:
    at_their_place(someone)
    someone.click("Council, bus routes")
    screen = someone.meeting_screen
    screen.go_to_step("short")
    tell_a_piece(someone, "Only if it helps", by="Take a point from my experience")
    someone.click("Put my point in a meeting")
    someone.click("In this one: Council, bus routes")
    someone.click("Done")
    someone.click("Back")
    assert someone.sees("Put a bus map at the door.")
    (point,) = (idea for idea in to_say(someone.meeting))
    assert point.pile is Pile.IF_IT_HELPS
    someone.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not to_say(someone.meeting)


def test_a_piece_can_be_said_or_drawn_and_stays_so_for_every_meeting(
    opening: Open, tmp_path: Path
) -> None:
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))
    someone = opening(microphone=lambda: Fed(tone(2)))
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    at_their_place(someone)
    someone.click("My experience")
    someone.click("Say it")
    someone.click("Start recording")
    someone.wait_to_see("2 seconds")
    someone.click("Stop")
    someone.click("Keep it")
    assert someone.sees("My voice note, 2 seconds")
    someone.click("Back")
    someone.click("Draw it")
    pad = someone.window.findChild(DrawingPad)
    assert pad is not None
    for place in (QPoint(60, 60), QPoint(120, 140)):
        QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=place)
    someone.click("Done")
    assert someone.has_button("Change my drawing")
    someone.click("Home")
    someone.click("Ama")
    # What a meeting that is closed sweeps away is nothing of this.
    someone.click("Council, bus routes")
    someone.click("Home")
    person = someone.program.desk.person
    assert person is None
    someone.click("Ama")
    person = someone.program.desk.person
    assert person is not None
    spoken, drawn = person.pieces
    assert spoken.idea.note is not None
    assert (spoken.pile, drawn.pile) == (Pile.KEEP, Pile.KEEP)
    assert someone.program.desk.sound(spoken.idea.note.id) == tone(2)
    assert someone.program.desk.own_picture(own_id(drawn.idea.picture)) is not None
    someone.click("My experience")
    someone.click("Piece 1")
    someone.click("Take it away")
    someone.click("Yes, take it away")
    someone.click("Back")
    assert someone.program.cabinet.is_kept()
    assert someone.program.desk.sound(spoken.idea.note.id) == b""
    assert someone.program.desk.own_picture(own_id(drawn.idea.picture)) is not None


def test_next_has_its_arrow_at_its_end_as_on_every_other_page(someone: Someone) -> None:
    at_their_place(someone)
    someone.click("My experience")
    someone.click("Write it")
    (on,) = [row for row in someone.screen.rows() if row.name == "next"]
    assert on.sign_last
