"""A person says something instead of typing it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.speech.player import SilentPlayer
from coprod_desktop.ui.screens.voice_note import VoiceNoteScreen
from coprod_desktop.ui.sound.recording import CannotRecord, Microphone, NoMicrophone
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.conftest import Open
from tests.journeys.talking import Talking
from tests.journeys.window import Someone
from tests.microphone import Fed, tone
from tests.ui.audit import settle

SAY = "What would you like to say?"
CTRL = Qt.KeyboardModifier.ControlModifier


class TalkingSlowly(Talking):
    """Takes as long as a voice does, so that there is time to stop it."""

    @staticmethod
    def _quick() -> SilentPlayer:
        return SilentPlayer()


class Microphones:
    """Opens one after the other; each hears the same, unless another is put there."""

    def __init__(self) -> None:
        self.hears = tone(2)
        self.opened: list[Fed] = []

    def __call__(self) -> Microphone:
        self.opened.append(Fed(self.hears))
        return self.opened[-1]


@pytest.fixture
def microphones() -> Microphones:
    return Microphones()


@pytest.fixture
def begins(opening: Open, tmp_path: Path, microphones: Microphones) -> Callable[..., Someone]:
    """Opens the program with a microphone, for Robin at the step where points are told."""
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))

    def begin(microphone: Callable[[], Microphone] = microphones) -> Someone:
        someone = opening(microphone=microphone, voice=TalkingSlowly)
        someone.program.desk.new_person("Robin", "fox", Comfort())
        someone.program.ways.new_meeting()
        someone.go_to_step("say")
        return someone

    return begin


def keeps_it(someone: Someone, start: str = "Say it") -> Idea:
    """Says something from beginning to end; the idea it became."""
    someone.click(start)
    records(someone)
    someone.click("Stop")
    someone.click("Keep it")
    return said(someone)


@pytest.fixture
def someone(begins: Callable[..., Someone]) -> Someone:
    return begins()


def records(someone: Someone, seconds: int = 2) -> None:
    """Says something until it is that long; the page for it is in front."""
    someone.click("Start recording")
    someone.wait_to_see(f"{seconds} second")


def said(someone: Someone) -> Idea:
    """The one idea that has a voice note."""
    (idea,) = (idea for _, idea in someone.meeting.walk() if idea.note is not None)
    return idea


def note_of(idea: Idea) -> VoiceNote:
    assert idea.note is not None
    return idea.note


def sound(someone: Someone, idea: Idea) -> bytes:
    return someone.program.desk.sound(note_of(idea).id)


def sheet_of(someone: Someone) -> str:
    """All that is printed."""
    someone.click("Sheet")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    someone.wait_until(lambda: sheet.made is not None, "the sheet")
    assert sheet.made is not None
    return sheet.made.printed.text


# The whole way.


def test_by_mouse_alone_a_point_is_said_heard_and_kept(someone: Someone) -> None:
    someone.click("Say it")
    assert someone.sees("Take your time. You can talk for 5 minutes.")
    records(someone)
    assert someone.sees("The microphone hears you well.")
    someone.click("Stop")
    assert someone.sees("2 seconds")
    assert someone.sees("It is safe. You can hear it first.")
    someone.click("Hear it")
    someone.wait_to_see("Pause")
    someone.click("Pause")
    someone.click("Go on")
    someone.click("Keep it")
    assert someone.is_asked(SAY)
    assert someone.sees("Kept: your voice note.")
    idea = said(someone)
    assert idea.text == "My voice note, 2 seconds"
    assert sound(someone, idea) == tone(2)
    assert someone.has_button("My voice note, 2 seconds. Share. 1 of 1. Voice note.")
    assert "My voice note, 2 seconds" in sheet_of(someone)


def test_by_keys_alone_a_point_is_said_heard_and_kept(someone: Someone) -> None:
    someone.key(Qt.Key.Key_R, CTRL)
    assert someone.is_on_a_voice_note()
    someone.choose("Start recording")
    someone.wait_to_see("2 seconds")
    someone.key(Qt.Key.Key_Escape)
    someone.key(Qt.Key.Key_Return)  # the keyboard is on Hear it
    someone.wait_to_see("Pause")
    someone.key(Qt.Key.Key_Space)
    assert someone.has_button("Go on")
    someone.key(Qt.Key.Key_Space)
    someone.key(Qt.Key.Key_Escape)
    assert someone.has_button("Hear it")
    someone.choose("Keep it")
    assert someone.is_asked(SAY)
    assert sound(someone, said(someone)) == tone(2)


def test_what_was_said_can_be_written_over_and_stays_to_be_heard(someone: Someone) -> None:
    keeps_it(someone)
    someone.click("My voice note, 2 seconds")
    someone.click("Change words")
    someone.key(Qt.Key.Key_A, CTRL)
    someone.write("A lock on every door")
    someone.click("Done")
    assert said(someone).text == "A lock on every door"
    assert sound(someone, said(someone)) == tone(2)


def test_what_is_written_keeps_its_words_where_it_is_said_too(someone: Someone) -> None:
    someone.write_in("My own words", "A lock on every door")
    someone.click("Say it")
    assert someone.sees("For: A lock on every door")
    records(someone)
    someone.click("Stop")
    someone.click("Keep it")
    assert said(someone).text == "A lock on every door"
    assert len(list(someone.meeting.walk())) == 1


def test_it_is_there_in_every_view_and_can_be_heard_by_a_key(someone: Someone) -> None:
    idea = keeps_it(someone)
    screen = someone.meeting_screen
    for view in ("map", "list"):
        screen.show_view(view)
        assert "Voice note." in someone.words() or "Voice note." in described(someone), view
        someone.view.choose(idea.id)
        someone.key(Qt.Key.Key_H, CTRL)
        assert someone.is_on_a_voice_note()
        someone.wait_to_see("Pause")
        someone.click("Done")
    screen.show_view("one")
    screen.go_to_step("order")
    someone.program.ways.liking.choose(Comfort(text_percent=200))
    settle()
    assert someone.sees("Voice note.")
    someone.program.ways.liking.choose(Comfort())
    settle()
    assert someone.has_button("My voice note, 2 seconds. Share. Level 1, 1 of 1. Voice note.")
    someone.click("My voice note, 2 seconds")
    someone.click("More")
    someone.click("Hear my voice note")
    someone.wait_to_see("Pause")


def described(someone: Someone) -> str:
    """All descriptions a screen reader finds in the window."""
    found = []
    waiting = [QAccessible.queryAccessibleInterface(someone.window)]
    while waiting:
        face = waiting.pop()
        found.append(face.text(QAccessible.Text.Description))
        waiting += [child for n in range(face.childCount()) if (child := face.child(n))]
    return "\n".join(found)


def test_new_ideas_are_said_in_the_list_in_the_heap_and_after_the_meeting_too(
    someone: Someone,
) -> None:
    someone.add("A lock on every door")
    someone.click("List")
    someone.click("Add an idea")
    for step in ("", "order", "said"):
        if step:
            someone.click("View 1 of 5")
            someone.go_to_step(step)
        if step == "order":
            someone.click("Add a scrap")
        someone.click("Say it")
        records(someone)
        someone.click("Stop")
        someone.click("Keep it")
    words = [idea.text for _, idea in someone.meeting.walk() if idea.note is not None]
    assert words == ["My voice note, 2 seconds"] * 3


def test_the_window_never_waits_for_the_sound_of_a_note(
    someone: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeps_it(someone)
    desk, comes = someone.program.desk, Event()
    whole = desk.sound

    def slowly(note: str) -> bytes:
        comes.wait(60)
        return whole(note)

    monkeypatch.setattr(desk, "sound", slowly)
    someone.click("My voice note, 2 seconds")
    someone.click("Hear my voice note")
    assert not someone.has_button("Pause")
    comes.set()
    someone.wait_until(lambda: someone.has_button("Pause"), "the sound")
    someone.key(Qt.Key.Key_Escape)
    comes.clear()
    someone.click("Hear it")
    comes.set()
    someone.program.ways.reader.stop()
    settle()
    assert not someone.has_button("Pause"), "nobody wants to hear it any more"


# Not keeping it.


def test_what_is_not_to_be_kept_is_gone_at_once_and_for_good(someone: Someone) -> None:
    someone.add("A lock on every door")
    undoable = someone.session
    steps = undoable.undo_stack.count()
    someone.click("Say it")
    records(someone)
    which = said(someone)
    someone.click("Stop")
    someone.click("Do not keep it")
    assert someone.sees("Take this recording away?")
    someone.click("No, keep it")
    someone.click("Do not keep it")
    someone.click("Yes, take it away")
    assert someone.sees("Not kept. Your recording is gone.")
    assert [idea.text for _, idea in someone.meeting.walk()] == ["A lock on every door"]
    assert undoable.undo_stack.count() == steps
    assert not undoable.undo_stack.canRedo()
    assert someone.program.cabinet.is_kept()
    assert sound(someone, which) == b""


def test_to_say_it_again_takes_the_place_of_what_was_said(
    someone: Someone, microphones: Microphones
) -> None:
    someone.click("Say it")
    records(someone)
    someone.click("Stop")
    first = said(someone)
    microphones.hears = tone(3)
    someone.click("Record again")
    assert someone.sees("This will take the place of your last recording.")
    records(someone, 3)
    someone.click("Stop")
    someone.click("Keep it")
    assert said(someone).text == "My voice note, 3 seconds"
    assert sound(someone, said(someone)) == tone(3)
    assert sound(someone, first) == b""
    someone.key(Qt.Key.Key_Z, CTRL)
    assert not list(someone.meeting.walk())
    someone.key(Qt.Key.Key_Y, CTRL)
    assert sound(someone, said(someone)) == tone(3)
    # Of another visit the one before stays, until the new one is kept.
    microphones.hears = tone(2)
    someone.click("My voice note, 3 seconds")
    someone.click("Record my voice")
    records(someone)
    someone.click("Stop")
    someone.click("Do not keep it")
    someone.click("Yes, take it away")
    assert said(someone).text == "My voice note, 3 seconds"
    assert sound(someone, said(someone)) == tone(3)


def test_an_older_note_can_be_taken_away_until_the_meeting_is_left(
    someone: Someone, opening: Open, microphones: Microphones
) -> None:
    gone = keeps_it(someone)
    someone.click("My voice note, 2 seconds")
    someone.click("Hear my voice note")
    someone.click("Take it away")
    assert someone.sees("Words you wrote stay. You can undo this until you leave.")
    someone.click("Yes, take it away")
    assert someone.sees("Taken away: your voice note.")
    assert not list(someone.meeting.walk())
    assert someone.focus() is someone.view.question  # type: ignore[attr-defined]
    someone.click("Undo")
    assert sound(someone, said(someone)) == tone(2)
    someone.key(Qt.Key.Key_Y, CTRL)
    again = opening(microphone=microphones, voice=TalkingSlowly)
    again.comes_back_to("A meeting", "Robin")
    again.wait_until(lambda: sound(again, gone) == b"", "it to go")


# Whatever ends it, it is kept.


def test_whoever_looks_elsewhere_has_what_they_said(
    someone: Someone, microphones: Microphones
) -> None:
    kept = []
    for elsewhere, back in (
        ("Go back", ""),
        ("Hide now", "Go on"),
        ("Help", "Done"),
        ("Read aloud", ""),
    ):
        someone.click("Say it")
        records(someone)
        someone.click(elsewhere)
        assert microphones.opened[-1].closed == 1
        if back:
            someone.click(back)
        if someone.is_on_a_voice_note():
            assert someone.sees("It is safe.")
            someone.click("Keep it")
        kept.append(elsewhere)
        notes = [idea for _, idea in someone.meeting.walk()]
        assert len(notes) == len(kept)
        assert sound(someone, notes[-1]) == tone(2)


@pytest.mark.parametrize(
    "ends",
    [lambda s: s.click("Home"), lambda s: s.program.window.close()],
    ids=["home", "close"],
)
def test_whoever_leaves_the_meeting_finds_what_they_said(
    someone: Someone, opening: Open, ends: Callable[[Someone], None]
) -> None:
    someone.click("Say it")
    records(someone)
    idea = said(someone)
    ends(someone)
    again = opening(voice=TalkingSlowly)
    again.comes_back_to("A meeting", "Robin")
    found = said(again)
    assert note_of(found) == note_of(idea)
    assert found.text == "My voice note, 2 seconds"
    assert sound(again, found) == tone(2)


def test_a_microphone_that_is_pulled_out_loses_nothing(
    someone: Someone, microphones: Microphones
) -> None:
    someone.click("Say it")
    records(someone)
    microphones.opened[-1].lost = True
    someone.wait_to_see("The microphone stopped.")
    assert someone.sees("What you said so far is kept.")
    someone.click("Keep it")
    assert sound(someone, said(someone)) == tone(2)


def test_where_nothing_was_said_there_is_no_idea_of_it(
    someone: Someone, microphones: Microphones
) -> None:
    microphones.hears = b""
    someone.click("Say it")
    someone.click("Start recording")
    someone.click("Stop")
    assert someone.sees("Nothing was recorded.")
    assert not list(someone.meeting.walk())
    microphones.hears = tone(2)
    someone.click("Try again")
    records(someone)
    someone.click("Stop")
    someone.click("Keep it")
    assert said(someone).text == "My voice note, 2 seconds"


# No microphone.


def test_where_there_is_no_microphone_it_says_so(begins: Callable[..., Someone]) -> None:
    lacks: list[type[NoMicrophone]] = [NoMicrophone]

    def none_here() -> Microphone:
        raise lacks[-1]

    someone = begins(none_here)
    someone.click("Say it")
    assert someone.sees("We cannot find a microphone.")
    assert not someone.has_button("Start recording")
    someone.click("Try again")
    assert someone.sees("Plug one in and try again. Or go back and type.")
    lacks.append(CannotRecord)
    someone.click("Try again")
    assert someone.sees("This computer cannot record sound yet.")
    someone.click("Go back")
    assert someone.is_asked(SAY)
    assert not list(someone.meeting.walk())


# The voice of the program.


def test_the_program_never_talks_into_a_recording(someone: Someone) -> None:
    reader = someone.program.ways.reader
    voice = someone.program.voice
    assert isinstance(voice, Talking)
    someone.click("Say it")
    someone.click("Read aloud")
    someone.wait_until(lambda: bool(voice.said), "the page")
    someone.click("Start recording")
    assert voice.state.value == "idle"
    before = list(voice.said)
    reader.say("what somebody moved to")
    reader.read_page()
    someone.wait_to_see("2 seconds")
    assert voice.said == before
    someone.click("Stop")
    reader.say("what somebody moved to")
    someone.wait_until(lambda: len(voice.said) > len(before), "what somebody moved to")


def test_whoever_hears_what_they_move_to_records_and_hears_a_note_by_keys(
    someone: Someone,
) -> None:
    voicing, voice = someone.program.ways.self_voicing, someone.program.voice
    assert isinstance(voice, Talking)
    someone.program.ways.liking.choose(Comfort(self_voicing=True))
    someone.choose("Say it")
    someone.choose("Start recording")
    someone.wait_until(lambda: not voicing.waits, "what the keyboard is on")
    voice.said.clear()
    someone.wait_to_see("2 seconds")
    assert someone.has_button("Stop"), "it goes on"
    assert voice.said == []
    someone.key(Qt.Key.Key_Return)
    someone.wait_until(lambda: "Hear it." in voice.said, "what the keyboard is on")
    assert sound(someone, said(someone)) == tone(2)
    someone.choose("Keep it")
    for asks in ("Hear my voice note", "Hear it"):
        if asks == "Hear it":
            someone.key(Qt.Key.Key_Escape)
            someone.choose(asks)
        else:
            someone.choose("My voice note, 2 seconds")
            someone.choose(asks)
        someone.wait_until(lambda: not voicing.waits, "what the keyboard is on")
        someone.wait_to_see("Pause")
        someone.wait_until(lambda: not voicing.waits, "what the keyboard is on")
        assert someone.has_button("Pause"), f"it plays on after {asks}"


# What is kept for me.


def test_what_is_kept_for_me_is_not_named_on_the_page_nor_on_the_sheet(someone: Someone) -> None:
    someone.write_in("My own words", "My own secret")
    someone.click("Add")
    someone.click("My own secret")
    someone.click("Keep for me")
    (idea,) = (idea for _, idea in someone.meeting.walk())
    assert idea.pile is Pile.KEEP
    someone.click("Kept for me")
    someone.click("My own secret")
    someone.click("Record my voice")
    screen = someone.screen
    assert isinstance(screen, VoiceNoteScreen)
    assert not someone.sees("My own secret")
    records(someone)
    someone.click("Stop")
    someone.click("Keep it")
    assert note_of(said(someone)).seconds == 2
    assert not list(someone.meeting.shared().walk())
    printed = sheet_of(someone)
    assert "secret" not in printed
    assert "voice note" not in printed
