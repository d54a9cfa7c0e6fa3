"""A person chooses what they hear through, which holds for this computer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.player import Player, SilentPlayer
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.sound.playing import Output
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.ui.audit import settle

BUILT_IN = Output("in", "Built-in sound", is_computers_choice=True)
PHONES = Output("phones", "Headphones")


class Outputs(QObject):
    """What can be heard through here."""

    changed = Signal()

    def __init__(self, *outputs: Output) -> None:
        super().__init__()
        self.outputs = outputs

    def now(self) -> tuple[Output, ...]:
        return self.outputs

    def become(self, *outputs: Output) -> None:
        """Has these from now on."""
        self.outputs = outputs
        self.changed.emit()
        settle()


def at(opening: Open, outputs: Outputs, opened: list[str]) -> Someone:
    """Somebody at a computer with these, who hears; ``opened`` gets what they hear through."""

    def hear(key: str) -> Player:
        opened.append(key)
        return SilentPlayer()

    def play() -> Player:
        return someone.program.hear_through.open()

    someone = opening(voice=lambda: ReadAloud(Espeak, play))
    through = someone.program.hear_through
    through._look, through._open_one = (lambda parent: outputs), hear
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    return someone


@pytest.fixture
def outputs(tmp_path: Path) -> Outputs:
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))
    return Outputs(BUILT_IN, PHONES)


def kept(folder: Path) -> str:
    """What this computer keeps of it."""
    return SettingsFile(folder / "settings.json").read().loudspeaker


def test_by_mouse_headphones_are_chosen_and_heard_at_once_from_the_same_word(
    opening: Open, outputs: Outputs, tmp_path: Path
) -> None:
    opened: list[str] = []
    someone = at(opening, outputs, opened)
    someone.click("Text size")
    someone.click("Reading aloud")
    someone.click("Loudspeaker or headphones")
    assert someone.sees("In a shared room, headphones keep your words private.")
    assert someone.button("What the computer chooses").isChecked()
    someone.click("Hear it")
    someone.wait_until(lambda: someone.program.voice.state is State.READING, "the voice")
    someone.wait_until(lambda: opened == [""], "the sound")
    someone.click("Headphones")
    someone.wait_until(lambda: opened == ["", "phones"], "the headphones")
    assert someone.program.voice.state is State.READING
    assert kept(tmp_path) == "phones"
    someone.click("Back")
    someone.click("Loudspeaker or headphones")
    assert someone.button("Headphones").isChecked()
    someone.click("What the computer chooses")
    assert kept(tmp_path) == ""


def test_by_keys_headphones_are_chosen(opening: Open, outputs: Outputs, tmp_path: Path) -> None:
    someone = at(opening, outputs, [])
    someone.click("Text size")
    someone.choose("Reading aloud")
    someone.choose("Loudspeaker or headphones")
    someone.go_to("What the computer chooses")
    someone.key(Qt.Key.Key_Down)
    someone.key(Qt.Key.Key_Down)
    assert kept(tmp_path) == "phones"
    assert "Headphones" in someone.heard()


def test_a_sentence_is_heard_also_by_whoever_reads_without_sound(
    opening: Open, outputs: Outputs, tmp_path: Path
) -> None:
    opened: list[str] = []
    someone = at(opening, outputs, opened)
    someone.program.ways.liking.choose(replace(Comfort(), sounds=False))
    someone.program.ways.laid_over._comfort.show_loudspeakers()
    someone.click("Hear it")
    someone.wait_until(lambda: opened == [""], "the sound")
    someone.click("Back")
    someone.click("Read aloud")
    someone.wait_until(lambda: someone.program.voice.place[0] > 0, "the light")
    assert opened == [""]


def test_what_comes_and_goes_is_seen_where_it_is_chosen(
    opening: Open, outputs: Outputs, tmp_path: Path
) -> None:
    someone = at(opening, outputs, [])
    someone.program.ways.laid_over._comfort.show_loudspeakers()
    someone.go_to("What the computer chooses")
    outputs.become(BUILT_IN)
    assert someone.sees("The sound comes from: Built-in sound. There is no other to choose.")
    assert not someone.has_button("Built-in sound")
    assert someone.focus().isVisible()
    outputs.become()
    assert someone.sees("This computer has no loudspeaker or headphones now.")
    assert not someone.has_button("Hear it")
    outputs.become(BUILT_IN, PHONES)
    assert someone.button("What the computer chooses").isChecked()


def test_headphones_that_go_while_they_read_are_not_followed_by_what_others_hear(
    opening: Open, outputs: Outputs
) -> None:
    opened: list[str] = []
    someone = at(opening, outputs, opened)
    outputs.become(BUILT_IN, PHONES)
    someone.program.hear_through.choose("phones")
    someone.click("Read aloud")
    someone.wait_until(lambda: opened == ["phones"], "the headphones")
    outputs.become(BUILT_IN)
    someone.wait_to_see("Your headphones or loudspeaker are gone. The voice waits.")
    assert someone.program.voice.state is State.PAUSED
    assert opened == ["phones"]
    outputs.become(BUILT_IN, PHONES)
    assert someone.program.voice.state is State.PAUSED
    someone.click("Read aloud")
    someone.wait_until(lambda: opened == ["phones"] * 2, "the headphones")


def test_headphones_that_are_gone_are_told_once_before_another_is_heard_and_the_choice_stays(
    opening: Open, outputs: Outputs, tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.write(replace(file.read(), loudspeaker="phones"))
    opened: list[str] = []
    someone = at(opening, outputs, opened)
    outputs.become(BUILT_IN)
    someone.click("Read aloud")
    someone.wait_to_see("Your headphones or loudspeaker are gone. The voice waits.")
    assert someone.program.voice.state is State.PAUSED
    assert opened == [], "nobody else hears it"
    someone.click("Close")
    someone.click("Read aloud")
    someone.wait_until(lambda: opened == ["phones"], "another one")
    assert someone.program.ways.reader.reads
    someone.click("Silent")
    someone.click("Read aloud")
    someone.wait_until(lambda: someone.program.voice.place[0] == 1, "the voice")
    assert not someone.sees("Your headphones or loudspeaker are gone.")
    assert kept(tmp_path) == "phones"
