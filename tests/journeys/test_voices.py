"""A person hears the voices there are, chooses one, marks those they like best."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.speech import piper_files
from coprod_desktop.speech.engine import Can, Manner, Rendered, Voice
from coprod_desktop.speech.player import SilentPlayer
from coprod_desktop.speech.silent import Silent
from coprod_desktop.ui import own_folders
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.screens.comfort_pages import ReadingPage
from coprod_desktop.ui.screens.voices import VoicesPage
from tests.journeys.conftest import Open
from tests.journeys.window import Someone

SENTENCE = "Hello. This is how I sound when I read to you."
VOICES = (
    Voice("one/british", "voice-british"),
    Voice("one/scottish", "voice-scottish"),
    Voice("one/american", "voice-american"),
    Voice("two/hazel", "voice-of-computer", "Hazel", "voice-place-computer"),
    Voice("two/far", "voice-of-computer", "Far", "voice-place-computer", can=Can(network=True)),
)


class Choir(Silent):
    """A few voices that write down what they are asked to say."""

    def __init__(self) -> None:
        self.voices_there: tuple[Voice, ...] = VOICES
        self.said: list[tuple[str, Manner]] = []
        self.may_answer = threading.Event()
        self.may_answer.set()

    def voices(self) -> tuple[Voice, ...]:
        self.may_answer.wait(60)
        return self.voices_there

    def render(self, sentence: str, manner: Manner) -> Rendered:
        if sentence:
            self.said.append((sentence, manner))
        return super().render(sentence, manner)

    def heard(self) -> set[str]:
        """The keys of the voices that spoke."""
        return {manner.voice for _, manner in self.said}


@pytest.fixture
def choir() -> Choir:
    return Choir()


@pytest.fixture
def someone(opening: Open, tmp_path: Path, choir: Choir) -> Someone:
    """Somebody at the three choices, at a computer with 5 voices."""
    return at_computer(opening, tmp_path, choir, Comfort())


def at_computer(opening: Open, folder: Path, choir: Choir, comfort: Comfort) -> Someone:
    SettingsFile(folder / "settings.json").write(Settings().with_comfort(comfort))
    person = opening(voice=lambda: ReadAloud(engine=lambda: choir, loudspeaker=SilentPlayer))
    person.wait_until(lambda: person.program.cabinet.is_open, "the store")
    return person


def likes(someone: Someone) -> Comfort:
    return someone.program.ways.liking.now()


def opens_voices(someone: Someone) -> VoicesPage:
    for words in ("Text size", "Reading aloud", "Choose a voice"):
        someone.click(words)
    page = someone.screen
    assert isinstance(page, VoicesPage)
    return page


def test_a_voice_is_heard_then_chosen_by_the_mouse_alone(someone: Someone, choir: Choir) -> None:
    opens_voices(someone)
    someone.wait_to_see("Voices 1 to 4 of 5.")
    someone.click("Hear it: Scottish")
    someone.wait_until(lambda: "one/scottish" in choir.heard(), "its sentence")
    assert SENTENCE.startswith(choir.said[0][0])
    assert likes(someone).voice == ""
    someone.click("Scottish")
    assert likes(someone).voice == "one/scottish"
    assert someone.button("Scottish").isChecked()
    assert not someone.button("British").isChecked()
    for words in ("Back", "Back", "Done"):
        someone.click(words)
    choir.said.clear()
    someone.click("Read aloud")
    someone.wait_until(lambda: bool(choir.said), "reading")
    assert choir.heard() == {"one/scottish"}


def test_a_voice_is_chosen_by_keys_alone(someone: Someone, choir: Choir) -> None:
    for words in ("Text size", "Reading aloud", "Choose a voice"):
        someone.choose(words)
    someone.wait_to_see("Voices 1 to 4 of 5.")
    someone.choose("Hear it: American")
    someone.wait_until(lambda: "one/american" in choir.heard(), "its sentence")
    someone.choose("More voices")
    assert someone.sees("5 of 5.")
    assert someone.focus().accessibleName() == "Far"
    assert "It sends your words" in someone.focus().accessibleDescription()
    someone.choose("More voices")
    someone.go_to("Hazel")
    assert "4 of 5." in someone.focus().accessibleDescription()
    someone.key(Qt.Key.Key_Space)
    assert likes(someone).voice == "two/hazel"
    someone.go_to("Favourite: Hazel")
    someone.key(Qt.Key.Key_Space)
    assert likes(someone).favourite_voices == ("two/hazel",)
    someone.choose("Back")
    assert isinstance(someone.screen, ReadingPage)


def test_only_hearing_a_voice_leaves_the_own_one_as_it_was(someone: Someone, choir: Choir) -> None:
    opens_voices(someone)
    someone.wait_to_see("Voices 1 to 4 of 5.")
    someone.click("Hear it: Scottish")
    reading = someone.program.voice
    someone.wait_until(lambda: reading.state is State.READING, "the sentence")
    assert reading.manner.voice == "one/scottish"
    assert someone.has_button("Read aloud"), "what is tried cannot be paused"
    someone.program.ways.reader.stop()
    assert reading.manner.voice == ""


def test_favourites_stand_first_the_next_time(someone: Someone) -> None:
    page = opens_voices(someone)
    someone.wait_to_see("Voices 1 to 4 of 5.")
    someone.click("Favourite: American")
    assert [row.voice.key for row in page.rows_shown] == [voice.key for voice in VOICES[:4]]
    someone.click("Back")
    someone.click("Choose a voice")
    someone.wait_to_see("Voices 1 to 4 of 5.")
    page = someone.screen  # type: ignore[assignment]
    assert [row.voice.key for row in page.rows_shown][:2] == ["one/american", "one/british"]
    assert page.rows_shown[0].favourite.isChecked()
    someone.click("Favourite: American")
    assert likes(someone).favourite_voices == ()


def test_it_says_that_it_looks_for_voices_and_stays_in_reach(
    someone: Someone, choir: Choir
) -> None:
    choir.may_answer.clear()
    page = opens_voices(someone)
    assert someone.sees("Looking for voices.")
    before = page.told.geometry().topLeft()
    someone.click("Back")
    someone.click("Choose a voice")
    page = someone.screen  # type: ignore[assignment]
    choir.may_answer.set()
    someone.wait_to_see("Voices 1 to 4 of 5.")
    assert page.told.geometry().topLeft() == before
    assert page.heading.hasFocus()


def test_without_a_voice_that_is_said(someone: Someone, choir: Choir) -> None:
    choir.voices_there = ()
    opens_voices(someone)
    someone.wait_to_see("This computer has no voice. You can still read here.")
    assert not someone.has_button("More voices")


ADDED = Voice("four/joe", "voice-joe", place="voice-place-added")
SPOILT = Voice(
    "four/spoilt",
    "voice-of-folder",
    "spoilt.onnx",
    "voice-place-folder",
    trouble="voice-file-unusable",
)


def test_a_voice_that_was_added_comes_after_ones_own_and_a_spoilt_one_is_told_of(
    someone: Someone, choir: Choir
) -> None:
    choir.voices_there = (*VOICES, ADDED, SPOILT)
    page = opens_voices(someone)
    someone.wait_to_see("Voices 1 to 4 of 6.")
    assert [row.voice for row in page.rows_shown[:2]] == [VOICES[0], ADDED]
    assert someone.sees("spoilt.onnx cannot be used. It may not be complete.")
    assert someone.sees("Added as an extra")


def test_a_spoilt_voice_alone_is_no_voice(someone: Someone, choir: Choir) -> None:
    choir.voices_there = (SPOILT,)
    opens_voices(someone)
    someone.wait_to_see("This computer has no voice. You can still read here.")
    assert someone.sees("spoilt.onnx cannot be used.")


def test_the_folder_for_own_voices_is_opened_or_named(
    someone: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    opens = iter([True, False])

    def show(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return next(opens)

    monkeypatch.setattr(piper_files, "is_there", lambda: True)
    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    page = opens_voices(someone)
    someone.wait_to_see("Voices 1 to 4 of 5.")
    folder = own_folders.for_voices()
    someone.click("Open the folder")
    assert folder.is_dir()
    assert not someone.sees("The folder does not open.")
    someone.click("Open the folder")
    assert someone.sees(f"The folder does not open. It is here: {folder}")
    assert someone.focus() is page.folder_told
    assert [Path(one) for one in asked] == [folder, folder]


def test_without_the_extra_nothing_is_said_of_a_folder(
    someone: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(piper_files, "is_there", lambda: False)
    opens_voices(someone)
    someone.wait_to_see("Voices 1 to 4 of 5.")
    assert not someone.has_button("Open the folder")
    assert not someone.sees("Piper")


def test_the_voice_somebody_chooses_is_made_ready_at_once(someone: Someone, choir: Choir) -> None:
    asked: list[str] = []
    someone.program.desk.new_person("Robin", "fox", Comfort())
    someone.program.ways.place()
    render = choir.render

    def noted(sentence: str, manner: Manner) -> Rendered:
        asked.append(manner.voice)
        return render(sentence, manner)

    choir.render = noted  # type: ignore[method-assign]
    someone.program.ways.liking.choose(replace(likes(someone), voice="one/scottish"))
    someone.wait_until(lambda: asked == ["one/scottish"], "the voice")
    assert someone.program.voice.state is State.IDLE


def test_a_voice_that_is_gone_is_told_once_while_another_reads(
    opening: Open, tmp_path: Path, choir: Choir
) -> None:
    gone = replace(Comfort(), voice="three/gone")
    someone = at_computer(opening, tmp_path, choir, gone)
    someone.click("Read aloud")
    someone.wait_to_see("The voice you chose is gone. Another one reads now.")
    assert someone.program.voice.state is State.READING
    someone.click("Close")
    someone.program.ways.reader.stop()
    someone.click("Read aloud")
    someone.wait_until(lambda: someone.program.voice.state is State.READING, "reading")
    assert not someone.sees("The voice you chose is gone.")


def test_the_voice_of_somebody_who_is_read_to_is_started_before_they_ask(
    opening: Open, tmp_path: Path
) -> None:
    started: list[Choir] = []

    def start() -> Choir:
        started.append(Choir())
        return started[-1]

    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))
    someone = opening(voice=lambda: ReadAloud(engine=start, loudspeaker=SilentPlayer))
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    someone.program.desk.new_person("Robin", "fox", Comfort())
    assert someone.program.voice._renderer._thread is None
    someone.program.desk.new_person("Sam", "owl", Comfort(reads_aloud=True))
    someone.wait_until(lambda: bool(started), "the voice")
    assert someone.program.voice.state is State.IDLE


def test_a_list_of_what_is_said_that_cannot_be_used_is_told_from_the_voices_own_thread(
    someone: Someone,
) -> None:
    thread = threading.Thread(target=someone.program.said_like.slipped.emit)
    thread.start()
    thread.join()
    someone.wait_to_see("A list of how to say things cannot be read.")
    someone.click("Close")
    assert not someone.sees("A list of how to say things cannot be read.")
