"""A person practises in the whole window: hears themselves, answers a chair, keeps their lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Idea
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.speech.player import SilentPlayer
from coprod_desktop.ui.practise.take_screen import TakeScreen
from coprod_desktop.ui.sound.recording import Microphone, NoMicrophone
from tests.journeys.conftest import Open
from tests.journeys.talking import Talking
from tests.journeys.window import Someone
from tests.microphone import Fed, tone
from tests.ui.audit import settle

POINT = "Meet people at the door"


class TalkingSlowly(Talking):
    """Takes as long as a voice does, so that there is time to stop it."""

    @staticmethod
    def _quick() -> SilentPlayer:
        return SilentPlayer()


def no_microphone() -> Microphone:
    raise NoMicrophone


@pytest.fixture
def begins(opening: Open, tmp_path: Path) -> Callable[..., Someone]:
    """Opens the program for Robin, who has one point, at the step where it is said aloud."""
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))

    def begin(microphone: Callable[[], Microphone] = lambda: Fed(tone(2))) -> Someone:
        someone = opening(microphone=microphone, voice=TalkingSlowly)
        someone.program.desk.new_person("Robin", "fox", Comfort())
        someone.program.ways.meetings.new_meeting()
        someone.go_to_step("say")
        someone.add(POINT)
        someone.go_to_step("say-it")
        return someone

    return begin


def records(someone: Someone) -> None:
    """Says the point into the microphone, until it is 2 seconds long."""
    someone.click("Record myself")
    someone.click("Start recording")
    someone.wait_to_see("2 seconds")
    someone.click("Stop")


def point(someone: Someone) -> Idea:
    (idea,) = (idea for _, idea in someone.meeting.walk() if idea.text == POINT)
    return idea


def test_a_person_hears_themselves_and_of_it_nothing_is_kept(
    begins: Callable[..., Someone], tmp_path: Path
) -> None:
    someone = begins()
    kept: list[object] = []
    someone.program.desk.keep_sound = lambda *piece: kept.append(piece)  # type: ignore[method-assign]
    records(someone)
    assert someone.sees("Not kept yet. It goes when you leave this page.")
    someone.click("Hear it")
    someone.wait_to_see("Pause")
    someone.click("Done")
    assert someone.sees("Your recording is gone. It was not kept.")
    assert kept == []
    assert someone.meeting.notes() == frozenset()
    assert someone.sees("Record myself")


def test_a_recording_that_is_kept_is_there_again_until_it_is_taken_away(
    begins: Callable[..., Someone],
) -> None:
    someone = begins()
    records(someone)
    someone.click("Keep this recording")
    note = point(someone).practised.note
    assert note is not None
    which = someone.meeting.id
    someone.program.ways.place()
    someone.program.ways.meetings.open_meeting(which)
    settle()
    assert someone.program.desk.sound(note.id) == tone(2)
    someone.click("My recording, 2 seconds")
    assert someone.sees("Kept with your card. It is never printed.")
    someone.click("Take it away")
    assert point(someone).practised.note is None
    assert someone.sees("Record myself")
    someone.click("Undo")
    assert point(someone).practised.note == note


def test_hide_now_ends_a_recording_and_shows_no_word_of_it(
    begins: Callable[..., Someone],
) -> None:
    someone = begins()
    someone.click("Record myself")
    someone.click("Start recording")
    someone.wait_to_see("1 second")
    someone.program.window.hide_now()
    settle()
    assert not someone.sees(POINT)
    someone.program.window.come_back()
    settle()
    screen = someone.screen
    assert isinstance(screen, TakeScreen)
    assert someone.sees("Hear it")


def test_without_a_microphone_a_person_goes_on_saying_it(
    begins: Callable[..., Someone],
) -> None:
    someone = begins(no_microphone)
    someone.click("Record myself")
    assert someone.sees("We cannot find a microphone.")
    someone.click("Go back")
    assert someone.sees("Read this card")


def test_with_the_keyboard_in_the_largest_words_a_whole_short_meeting_is_answered(
    begins: Callable[..., Someone],
) -> None:
    someone = begins()
    someone.program.ways.liking.resize(3)
    someone.go_to_step("chair")
    someone.choose("This program")
    pressed = 0
    while not someone.sees("That was the whole meeting."):
        # Its words are in sight, the way on is the first thing after them.
        assert not someone.focus().visibleRegion().isEmpty()
        someone.key(Qt.Key.Key_Tab)
        someone.key(Qt.Key.Key_Return)
        pressed += 1
        assert pressed < 40
    assert pressed > 10


def test_a_line_of_ones_own_is_there_in_the_next_meeting(begins: Callable[..., Someone]) -> None:
    someone = begins()
    someone.go_to_step("ready-lines")
    someone.add("I speak for my street")
    someone.program.ways.place()
    someone.program.ways.meetings.new_meeting()
    someone.go_to_step("chair")
    someone.click("Someone with me")
    assert someone.sees("I speak for my street")
