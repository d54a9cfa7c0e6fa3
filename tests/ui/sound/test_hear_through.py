"""What sound comes from is chosen once for this computer, and never leaves anybody in silence."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from coprod_desktop.settings import SettingsFile
from coprod_desktop.speech.player import Player, SilentPlayer
from coprod_desktop.ui.sound.hear_through import HearThrough
from coprod_desktop.ui.sound.playing import LoudspeakerGone, Output
from coprod_desktop.ui.this_computer import ThisComputer
from tests import pulse
from tests.ui.sound.beside import run_beside

HERE = Output("in", "Built-in", is_computers_choice=True)
PHONES = Output("phones", "Headphones")


class Room(QObject):
    """A computer whose headphones come and go."""

    changed = Signal()

    def __init__(self, folder: Path, *outputs: Output) -> None:
        super().__init__()
        self.outputs = outputs
        self.opened: list[str] = []
        self.told: list[str] = []
        self.computer = ThisComputer(SettingsFile(folder / "settings.json"))
        self.through = HearThrough(self.computer, lambda parent: self, self._open, self)
        self.through.gone.connect(lambda: self.told.append("gone"))
        self.through.moved.connect(self._move)

    def now(self) -> tuple[Output, ...]:
        return self.outputs

    def become(self, *outputs: Output) -> None:
        """Has these from now on."""
        self.outputs = outputs
        self.changed.emit()

    def _open(self, key: str) -> Player:
        self.opened.append(key)
        return SilentPlayer()

    def _move(self) -> None:
        self.told.append("moved")
        self.open()

    def open(self) -> None:
        """Plays something, where it may be heard."""
        with suppress(LoudspeakerGone):
            self.through.open()


def test_what_was_chosen_is_opened_and_stays_with_the_computer(tmp_path: Path) -> None:
    room = Room(tmp_path, HERE, PHONES)
    room.through.open()
    room.through.choose("phones")
    assert (room.opened, room.told) == (["", "phones"], ["moved"])
    again = Room(tmp_path, HERE, PHONES)
    assert again.through.chosen == "phones"
    again.through.open()
    assert (again.opened, again.told) == (["phones"], [])


def test_before_anything_was_heard_a_choice_moves_nothing(tmp_path: Path) -> None:
    room = Room(tmp_path, HERE, PHONES)
    room.through.choose("phones")
    assert (room.opened, room.told) == ([], [])


def test_headphones_that_go_give_way_which_is_said_once_and_are_heard_when_they_are_back(
    tmp_path: Path,
) -> None:
    room = Room(tmp_path, HERE, PHONES)
    room.through.choose("phones")
    room.through.open()
    room.become(HERE)
    assert room.told == ["moved", "gone"]
    assert room.opened == ["phones"], "it waits until the person asks again"
    room.through.open()
    assert room.told == ["moved", "gone"]
    assert len(room.opened) == 2
    room.become(HERE, PHONES)
    assert room.told == ["moved", "gone", "moved"]
    assert room.through.chosen == "phones"
    room.become(HERE)
    assert room.told.count("gone") == 2


def test_headphones_that_went_before_are_told_with_the_first_sound(tmp_path: Path) -> None:
    Room(tmp_path, HERE, PHONES).through.choose("phones")
    room = Room(tmp_path, HERE)
    assert room.told == []
    with pytest.raises(LoudspeakerGone):
        room.through.open()
    assert (room.told, room.opened) == (["gone"], [])
    room.through.open()
    assert room.told == ["gone"]


def test_whoever_chose_nothing_follows_the_computer_in_silence(tmp_path: Path) -> None:
    room = Room(tmp_path, HERE)
    room.through.open()
    room.become(Output("in", "Built-in"), Output("phones", "Headphones", is_computers_choice=True))
    assert (room.opened, room.told) == (["", ""], ["moved"])
    room.become()
    assert room.told == ["moved"]


def test_headphones_nobody_chose_are_not_followed_by_what_others_hear_either(
    tmp_path: Path,
) -> None:
    built_in = Output("in", "Built-in")
    room = Room(tmp_path, built_in, Output("phones", "Headphones", is_computers_choice=True))
    room.through.open()
    room.become(HERE)
    assert (room.opened, room.told) == ([""], ["moved", "gone"])
    room.through.open()
    assert room.told == ["moved", "gone"]


def test_where_sound_has_no_part_there_is_nothing_to_choose_from(tmp_path: Path) -> None:
    computer = ThisComputer(SettingsFile(tmp_path / "settings.json"))
    through = HearThrough(computer, lambda parent: None, lambda key: SilentPlayer())
    assert through.outputs() == ()
    through.choose("phones")
    through.open()


@pytest.mark.skipif(not pulse.is_here(), reason="there is no PulseAudio server here")
def test_real_headphones_are_pulled_out_in_the_middle_of_a_sentence(tmp_path: Path) -> None:
    done = run_beside(pulse.Pulse(tmp_path), "pulled_headphones", str(tmp_path))
    assert done.stdout.splitlines() == [
        "there nobody phones",
        "heard through phones",
        "paused nobody hears gone",
        "heard through nobody after the same word",
        "heard through phones",
    ], done.stderr
