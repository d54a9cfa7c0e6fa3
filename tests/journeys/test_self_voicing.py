"""A person who does not read goes by what they hear of what they move to or point at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Pile
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.kit.idea_box import IdeaBox
from coprod_desktop.ui.read_aloud import self_voicing
from coprod_desktop.ui.read_aloud.state import State
from tests.journeys.conftest import Open
from tests.journeys.talking import Talking
from tests.journeys.window import Someone
from tests.ui.audit import settle

HEARS = Comfort(self_voicing=True)


def voice_of(someone: Someone) -> Talking:
    voice = someone.program.voice
    assert isinstance(voice, Talking)
    return voice


def hears(someone: Someone, *sentences: str) -> None:
    """Waits until these are said, one after the other, from now on; then forgets them."""
    said = voice_of(someone).said

    def heard() -> bool:
        return tuple(said[-len(sentences) :]) == sentences

    someone.wait_until(heard, f"{sentences} after {said}")
    said.clear()


def hears_nothing(someone: Someone) -> None:
    """Nothing is said where something would have begun to be said by now."""
    voicing, voice = someone.program.ways.self_voicing, someone.program.voice
    someone.wait_until(lambda: not voicing.waits and voice.state is State.IDLE, "its time")
    assert voice_of(someone).said == []


def says_something(someone: Someone, widget: QAbstractButton) -> None:
    """Waits until something is said of what has the keyboard."""
    said = voice_of(someone).said
    someone.wait_until(lambda: bool(said), f"{widget} {widget.text()!r}")


def begins(opening: Open, folder: Path, comfort: Comfort) -> Someone:
    SettingsFile(folder / "settings.json").write(Settings().with_comfort(comfort))
    person = opening(voice=Talking)
    person.wait_until(lambda: person.program.cabinet.is_open, "the store")
    return person


@pytest.fixture
def listener(opening: Open, tmp_path: Path) -> Someone:
    """Somebody at the three choices who hears what they move to."""
    return begins(opening, tmp_path, HEARS)


def point_at(someone: Someone, widget: QWidget) -> None:
    """Brings the pointer over a widget, from outside."""
    QTest.mouseMove(someone.handle(), QPoint(1, 1))
    settle()
    QTest.mouseMove(someone.handle(), widget.mapTo(someone.window, widget.rect().center()))
    settle()


def test_it_is_offered_at_first_use(opening: Open) -> None:
    newcomer = opening(voice=Talking)
    newcomer.wait_until(lambda: newcomer.program.cabinet.is_open, "the store")
    newcomer.click("Next")
    newcomer.click("Yes, and say what I point at")
    assert newcomer.program.ways.self_voicing.is_on
    hears(newcomer, "Hello.", "What would you like to do?", "I have a meeting.")
    kept = newcomer.program.front.computer.settings.comfort
    assert (kept.reads_aloud, kept.self_voicing) == (True, True)


def test_a_meeting_is_begun_by_ear_and_keys_alone(listener: Someone) -> None:
    voice_of(listener).said.clear()
    listener.go_to("I have a meeting")
    listener.key(Qt.Key.Key_Return)
    hears(
        listener,
        "What may I call you?",
        "My name here.",
        "You can write here.",
        "Others on this computer can see the name and open your place.",
    )
    listener.write("Robin")
    hears_nothing(listener)
    listener.key(Qt.Key.Key_Return)
    said = voice_of(listener).said
    listener.wait_until(lambda: "Which meeting is it?" in said, "the question")


def test_the_three_choices_are_heard_one_by_one(listener: Someone) -> None:
    listener.go_to("I have just been to one")
    hears(listener, "I have just been to one.", "First, a moment for you.")
    listener.key(Qt.Key.Key_Tab)
    hears(listener, "Look around.", "See an example.", "Nothing is kept.")


def test_what_is_come_to_silences_what_was_said(listener: Someone) -> None:
    voice = voice_of(listener)
    listener.go_to("I have just been to one")
    listener.wait_until(lambda: "I have just been to one." in voice.said, "the first")
    voice.hold()
    listener.key(Qt.Key.Key_Tab)
    # On a busy computer what is come to may be said by then.
    assert voice.state is State.IDLE or voice.sentence == "Look around."
    voice.go_on()
    hears(listener, "Look around.", "See an example.", "Nothing is kept.")


def test_what_one_points_at_is_said_once_it_rests_there(listener: Someone) -> None:
    said = voice_of(listener).said
    listener.wait_until(lambda: "1 of 3." in said, "the first choice, where the keyboard is")
    said.clear()
    point_at(listener, listener.button("Just for today"))
    assert listener.program.ways.self_voicing.waits
    assert voice_of(listener).said == []
    hears(listener, "Just for today.", "Nothing stays on this computer.")
    point_at(listener, listener.button("Just for today"))
    hears_nothing(listener)  # it was said already


def test_the_pointer_does_not_break_into_a_page_that_is_read(listener: Someone) -> None:
    voice = voice_of(listener)
    listener.click("Read aloud")
    voice.hold()
    assert listener.program.ways.reader.reads
    point_at(listener, listener.button("Just for today"))
    listener.wait_until(lambda: not listener.program.ways.self_voicing.waits, "its time")
    assert listener.program.ways.reader.reads
    voice.go_on()
    said = voice_of(listener).said
    listener.wait_until(lambda: "You can stop at any time." in said, "the whole page")


def test_a_page_holds_still_while_one_looks_round_by_keys(listener: Someone) -> None:
    said = voice_of(listener).said
    listener.key(Qt.Key.Key_F5)
    listener.wait_until(lambda: "Get ready, one step at a time." in said, "the page")
    listener.go_to("I have just been to one")
    listener.wait_until(lambda: said[-1] == "First, a moment for you.", "what one is on")
    reader = listener.program.ways.reader
    listener.wait_until(lambda: reader.voice.state is State.PAUSED, "the page to hold still")
    said.clear()
    listener.key(Qt.Key.Key_F5)
    listener.wait_until(lambda: "You can stop at any time." in said, "the end of the page")
    assert "What would you like to do?" not in said


def test_pause_is_not_talked_over_by_mouse(listener: Someone) -> None:
    listener.click("Read aloud")
    listener.wait_until(lambda: listener.program.ways.reader.reads, "the page")
    listener.click("Pause")
    assert listener.program.voice.state is State.PAUSED
    voice_of(listener).said.clear()
    listener.wait_until(lambda: not listener.program.ways.self_voicing.waits, "its time")
    assert voice_of(listener).said == []


def test_no_button_offers_to_pause_what_is_said_beside_the_page(listener: Someone) -> None:
    listener.go_to("I have just been to one")
    listener.wait_until(lambda: listener.program.voice.state is State.READING, "the voice")
    assert listener.has_button("Read aloud")
    assert not listener.has_button("Pause")


def test_what_is_chosen_is_said_with_what_it_answers(listener: Someone) -> None:
    listener.key(Qt.Key.Key_F6)
    listener.choose("Reading aloud")
    listener.go_to("Read each page to me")
    hears(listener, "Read each page to me.", "Not chosen.")
    listener.key(Qt.Key.Key_Space)
    hears(listener, "Read each page to me.", "Chosen.")


def test_kept_words_are_never_said(listener: Someone) -> None:
    listener.program.ways.look_around()
    screen = listener.meeting_screen
    screen.show_view("map")
    settle()
    boxes = [each for each in screen.findChildren(IdeaBox) if each.isVisible()]
    kept = next(each for each in boxes if each.pile is Pile.KEEP)
    voice_of(listener).said.clear()
    kept.setFocus()
    hears(listener, "Kept for me.", "I never say these words.")


def _takes_keyboard(widget: QWidget) -> bool:
    """Whether it is there; what one comes to may have changed what else there is."""
    return (
        shiboken6.isValid(widget)
        and widget.isVisible()
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    )


def test_every_thing_that_takes_the_keyboard_says_something(
    opening: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each is come to here, none passed by on the way to another.
    monkeypatch.setattr(self_voicing, "SETTLED", 0)
    listener = begins(opening, tmp_path, HEARS)
    listener.program.ways.look_around()
    for view in ("map", "list", "big", "sheet"):
        screen = listener.meeting_screen
        screen.show_view(view)
        settle()
        for widget in listener.window.findChildren(QAbstractButton):
            if _takes_keyboard(widget):
                voice_of(listener).said.clear()
                widget.setFocus()
                says_something(listener, widget)


def test_nothing_is_said_while_all_is_hidden(listener: Someone) -> None:
    listener.key(Qt.Key.Key_F4)
    voice_of(listener).said.clear()
    hears_nothing(listener)
    listener.key(Qt.Key.Key_Tab)
    hears_nothing(listener)


def test_without_asking_nothing_is_said(opening: Open, tmp_path: Path) -> None:
    person = begins(opening, tmp_path, Comfort())
    person.key(Qt.Key.Key_Tab)
    point_at(person, person.button("Just for today"))
    hears_nothing(person)


def test_it_ends_when_it_is_asked_no_more(listener: Someone) -> None:
    listener.program.ways.liking.choose(replace(HEARS, self_voicing=False))
    voice_of(listener).said.clear()
    listener.key(Qt.Key.Key_Tab)
    hears_nothing(listener)


def test_beside_a_screen_reader_it_is_silent_and_says_so_once(
    opening: Open, tmp_path: Path
) -> None:
    QAccessible.setActive(True)
    try:
        person = begins(opening, tmp_path, HEARS)
        person.wait_to_see("A screen reader is on, so it speaks alone.")
        person.click("Close")
        person.key(Qt.Key.Key_Tab)
        hears_nothing(person)
        assert not person.sees("A screen reader is on, so it speaks alone.")
        person.program.ways.liking.first_voice()
        settle()
        assert not person.has_button("Yes, and say what I point at")
    finally:
        QAccessible.setActive(False)


def test_it_can_be_asked_for_later_by_mouse_alone(opening: Open, tmp_path: Path) -> None:
    person = begins(opening, tmp_path, Comfort())
    person.click("Text size")
    person.click("Reading aloud")
    person.click("Say what I point at or move to")
    assert person.program.ways.self_voicing.is_on
    hears(person, "Say what I point at or move to.", "Chosen.")
    point_at(person, person.button("Read each page to me"))
    hears(person, "Read each page to me.", "Not chosen.")
    said = voice_of(person).said
    person.click("A word sounds wrong?")
    person.wait_until(lambda: "Say it like this." in said, "the page")
