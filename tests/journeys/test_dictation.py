"""What a person said becomes words, once they say that these are theirs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.samples import SAMPLES_A_SECOND
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.speech.dictation import DictationHalted, DictationStopped, Progress
from coprod_desktop.speech.dictation_whisper import Whisper, is_here
from coprod_desktop.speech.engine import Manner
from coprod_desktop.speech.preference import best_engine
from coprod_desktop.speech.wav import spoken
from coprod_desktop.ui.kit.heard_edit import HeardEdit
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.screens.said_words import SaidWordsScreen
from tests.journeys.conftest import Open
from tests.journeys.talking import Talking
from tests.journeys.window import Someone
from tests.microphone import Fed, tone
from tests.ui.audit import settle

ASKED = "Is this what you said?"
SAID = tone(10)
HEARD = "We want hot food. It is for people who come late."
CTRL = Qt.KeyboardModifier.ControlModifier


class Listener:
    """Hears the same words whatever is said, in two parts, once it may."""

    def __init__(self, words: str = HEARD) -> None:
        self.heard = words
        self.dies = False
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.open = 0
        self._halted = False

    def __call__(self) -> Listener:
        self.open += 1
        self._halted = False
        return self

    def words(self, pcm: bytes, progress: Progress) -> str:
        assert pcm
        progress(0, 2)
        progress(1, 2)
        self.may_answer.wait(60)
        if self._halted:
            raise DictationHalted
        if self.dies:
            raise DictationStopped
        progress(2, 2)
        return self.heard

    def stop(self) -> None:
        self._halted = True
        self.may_answer.set()

    def close(self) -> None:
        self.open -= 1


@pytest.fixture
def listener() -> Listener:
    return Listener()


Begin = Callable[..., Someone]


@pytest.fixture
def begins(opening: Open, tmp_path: Path, listener: Listener) -> Begin:
    """Opens the program for Robin, who has said something at the step where points are told."""
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))

    def begin(listens: object = listener, says: bytes = SAID) -> Someone:
        someone = opening(
            microphone=lambda: Fed(says, len(says)), voice=Talking, dictation=lambda: listens
        )
        someone.program.desk.new_person("Robin", "fox", Comfort())
        someone.program.ways.new_meeting()
        assert isinstance(someone.screen, MeetingScreen)
        someone.screen.go_to_step("say")
        settle()
        someone.click("Say it")
        someone.click("Start recording")
        someone.wait_to_see(f"{len(says) // SAMPLES_A_SECOND // 2} second")
        someone.click("Stop")
        return someone

    return begin


@pytest.fixture
def someone(begins: Begin) -> Someone:
    return begins()


def idea_of(someone: Someone) -> Idea:
    """The one idea that has a voice note."""
    (idea,) = (idea for _, idea in someone.meeting.walk() if idea.note is not None)
    return idea


def is_asked(someone: Someone) -> None:
    """Has it turned into words; nothing of them is kept yet."""
    someone.click("Turn it into words")
    someone.wait_to_see(ASKED)
    assert not idea_of(someone).has_own_words


def is_listened_to(someone: Someone, listener: Listener) -> None:
    """Has it turned into words, which has begun and is not done."""
    listener.may_answer.clear()
    someone.click("Turn it into words")
    someone.wait_to_see("Part 2 of 2")


def stops_by_itself(someone: Someone, listener: Listener) -> None:
    """Has it turned into words, which ends before it is done."""
    listener.dies = True
    someone.click("Turn it into words")
    someone.wait_to_see("Turning it into words stopped.")


def page(someone: Someone) -> SaidWordsScreen:
    assert isinstance(someone.screen, SaidWordsScreen)
    return someone.screen


def test_by_mouse_alone_a_voice_note_becomes_words_and_stays(someone: Someone) -> None:
    is_asked(someone)
    assert page(someone).field.words() == HEARD
    someone.click("Hear my voice")
    someone.wait_to_see("Pause")
    someone.wait_until(lambda: someone.has_button("Hear my voice"), "the end of it")
    someone.click("Change them")
    assert someone.focus() is page(someone).field.edit
    someone.write(" And tea.")
    assert not idea_of(someone).has_own_words
    someone.click("Yes, keep these words")
    assert someone.sees("Kept: your words. Your voice note stays with them.")
    idea = idea_of(someone)
    assert idea.text == f"{HEARD} And tea."
    assert someone.program.desk.sound(idea.note.id) == SAID  # type: ignore[union-attr]


def test_by_keys_alone_a_voice_note_becomes_words(someone: Someone) -> None:
    someone.choose("Turn it into words")
    someone.wait_to_see(ASKED)
    assert someone.focus() is page(someone).heading
    someone.go_to("Hear my voice")
    someone.key(Qt.Key.Key_Space)
    someone.wait_to_see("Pause")
    someone.key(Qt.Key.Key_Space)
    assert someone.has_button("Go on")
    someone.choose("Change them")
    someone.key(Qt.Key.Key_A, CTRL)
    someone.write("Hot food.")
    someone.choose("Yes, keep these words")
    assert idea_of(someone).text == "Hot food."


def test_the_words_can_be_undone_and_the_voice_note_stays(someone: Someone) -> None:
    lines: list[str] = []
    someone.program.ways.notes.told.connect(lambda words, _: lines.append(words))
    is_asked(someone)
    someone.click("Yes, keep these words")
    assert lines == ["Kept: your words. Your voice note stays with them."]
    someone.click("Undo")
    idea = idea_of(someone)
    assert not idea.has_own_words
    assert idea.note is not None


@pytest.mark.parametrize("says_no", ["No, keep only my voice", "Go back"])
def test_whoever_says_no_keeps_the_voice_note_alone(someone: Someone, says_no: str) -> None:
    is_asked(someone)
    page(someone).field.set_words("Something else.")
    someone.click(says_no)
    assert someone.is_on_a_voice_note()
    idea = idea_of(someone)
    assert not idea.has_own_words
    assert someone.program.desk.sound(idea.note.id) == SAID  # type: ignore[union-attr]


def test_whoever_goes_away_or_hides_has_kept_no_words(someone: Someone, opening: Open) -> None:
    is_asked(someone)
    someone.click("Hide now")
    someone.program.window.come_back()
    assert page(someone).field.words() == HEARD
    assert not idea_of(someone).has_own_words
    someone.click("Home")
    again = opening(voice=Talking)
    again.comes_back_to("A meeting", "Robin")
    assert [idea.text for _, idea in again.meeting.walk()] == ["My voice note, 10 seconds"]


def test_where_words_are_kept_at_a_centre_it_does_not_say_that_nothing_leaves(
    someone: Someone, listener: Listener
) -> None:
    listener.may_answer.clear()
    computer = someone.program.front.computer
    computer.settings = replace(computer.settings, store="postgresql://centre/coprod")
    someone.click("Turn it into words")
    someone.wait_to_see("Part 2 of 2")
    assert someone.sees("This happens on this computer. Your words are kept at your centre.")
    assert not someone.sees("Nothing leaves it.")


def test_it_says_how_far_it_is_and_stops_at_once(someone: Someone, listener: Listener) -> None:
    is_listened_to(someone, listener)
    assert someone.sees("This happens on this computer. Nothing leaves it.")
    assert someone.focus() is page(someone).heading
    someone.choose("Stop")
    assert someone.is_on_a_voice_note()
    someone.wait_until(lambda: listener.open == 0, "the end of what listens")
    assert not idea_of(someone).has_own_words
    is_asked(someone)


def test_a_program_that_is_closed_while_it_listens_leaves_nothing(
    someone: Someone, listener: Listener
) -> None:
    is_listened_to(someone, listener)
    someone.program.close()
    assert listener.open == 0


def test_where_it_stops_by_itself_the_voice_note_is_safe_and_it_can_be_tried_again(
    someone: Someone, listener: Listener
) -> None:
    stops_by_itself(someone, listener)
    assert someone.sees("Your voice note is safe. You can try again. Or you can type.")
    listener.dies = False
    someone.click("Try again")
    someone.wait_to_see(ASKED)
    assert listener.open == 0


def test_where_it_stops_by_itself_the_words_can_be_typed(
    someone: Someone, listener: Listener
) -> None:
    stops_by_itself(someone, listener)
    someone.click("Type the words")
    assert someone.sees("What did you say?")
    someone.write("Hot food.")
    someone.click("Yes, keep these words")
    assert idea_of(someone).text == "Hot food."


def test_where_no_words_are_heard_there_is_nothing_to_say_yes_to_until_some_are_typed(
    someone: Someone, listener: Listener
) -> None:
    listener.heard = ""
    someone.click("Turn it into words")
    someone.wait_to_see("We did not hear any words.")
    assert not someone.has_button("Yes, keep these words")
    assert someone.has_button("Keep only my voice")
    someone.click("Type the words")
    someone.write("Tea.")
    someone.click("Yes, keep these words")
    assert idea_of(someone).text == "Tea."


def test_words_that_stand_there_already_are_shown_before_they_go(someone: Someone) -> None:
    is_asked(someone)
    assert not someone.sees("They will take the place of")
    someone.click("Yes, keep these words")
    assert isinstance(someone.screen, MeetingScreen)
    someone.screen.show_view("map")
    someone.view.choose(idea_of(someone).id)
    someone.key(Qt.Key.Key_H, CTRL)
    someone.click("Turn it into words")
    someone.wait_to_see(ASKED)
    assert someone.sees(f"They will take the place of: {HEARD}")


def test_the_words_are_read_aloud_where_they_can_be_changed(someone: Someone) -> None:
    is_asked(someone)
    box = page(someone).field.edit
    assert isinstance(box, HeardEdit)
    someone.click("Read")
    someone.wait_until(lambda: len(box.extraSelections()) == 2, "the light")
    assert HEARD in "".join(passage.text for passage in page(someone).hears().passages)


def test_the_words_of_what_is_kept_for_me_are_never_read_aloud(someone: Someone) -> None:
    voice = someone.program.voice
    assert isinstance(voice, Talking)
    someone.click("Keep it")
    someone.click("My voice note, 10 seconds")
    someone.click("Keep for me")
    someone.program.ways.liking.choose(replace(Comfort(), reads_aloud=True))
    someone.click("Kept for me")
    someone.click("My voice note, 10 seconds")
    someone.click("Hear my voice note")
    someone.click("Turn it into words")
    someone.wait_to_see(ASKED)
    assert page(someone).field.words() == HEARD
    someone.wait_until(lambda: "I never say these words." in voice.said, "the page")
    someone.wait_until(lambda: voice.state is State.IDLE, "the end of it")
    assert not [said for said in voice.said if said in HEARD]
    box = page(someone).field.edit
    box.setFocus()
    someone.program.ways.read_this.read_here()
    someone.wait_until(lambda: voice.state is State.IDLE, "the end of it")
    someone.program.ways.liking.choose(Comfort(self_voicing=True))
    someone.go_to("Hear my voice")
    someone.go_to("The words")
    someone.wait_until(lambda: "You can write here." in voice.said, "the box")
    assert not [said for said in voice.said if said in HEARD]


def test_without_the_extra_nothing_shows(begins: Begin) -> None:
    someone = begins(None)
    assert someone.has_button("Hear it")
    assert not someone.has_button("Turn it into words")


@pytest.mark.skipif(not is_here(), reason="dictation is an extra, not here")
def test_what_a_voice_says_becomes_the_words_of_the_idea(begins: Begin, qtbot: QtBot) -> None:
    says = "We want hot food at the night shelter."
    pcm = b"".join(spoken(best_engine(), [says], Manner("pico/en-GB"), SAMPLES_A_SECOND))
    someone = begins(Whisper, pcm)
    someone.click("Turn it into words")
    qtbot.waitUntil(lambda: someone.sees(ASKED), timeout=60_000)  # where others take the cores
    someone.click("Yes, keep these words")
    assert idea_of(someone).text.lower() == says.lower()


def test_words_that_come_while_all_is_hidden_are_asked_about_afterwards(
    someone: Someone, listener: Listener
) -> None:
    voice = someone.program.voice
    assert isinstance(voice, Talking)
    someone.program.ways.liking.choose(replace(Comfort(), reads_aloud=True))
    is_listened_to(someone, listener)
    screen = page(someone)
    someone.click("Hide now")
    voice.said.clear()
    hidden = someone.focus()
    listener.may_answer.set()
    someone.wait_until(lambda: listener.open == 0, "the end of what listens")
    settle()
    assert screen.field.words() == HEARD
    assert someone.focus() is hidden
    assert HEARD not in someone.words()
    assert voice.said == []
    someone.program.window.come_back()
    settle()
    assert someone.sees(ASKED)


def test_whoever_is_read_to_hears_the_question_with_the_words(
    someone: Someone, listener: Listener
) -> None:
    voice = someone.program.voice
    assert isinstance(voice, Talking)
    someone.program.ways.liking.choose(replace(Comfort(), reads_aloud=True))
    listener.may_answer.clear()
    someone.click("Turn it into words")
    someone.wait_until(lambda: "Nothing leaves it." in voice.said, "the page")
    listener.may_answer.set()
    someone.wait_until(lambda: "It is for people who come late." in voice.said, "the words")
    assert ASKED in voice.said
