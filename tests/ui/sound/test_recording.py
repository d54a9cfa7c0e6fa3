"""Tests that what is said is handed on second by second, and that every end of it is known."""

from __future__ import annotations

import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.samples import A_SECOND
from coprod_desktop.domain.voice_note import LONGEST
from coprod_desktop.speech.engine import Rendered
from coprod_desktop.speech.player import SilentPlayer
from coprod_desktop.ui.sound import recording as recordings
from coprod_desktop.ui.sound.playing import LoudspeakerGone
from coprod_desktop.ui.sound.recording import NoMicrophone, Recording, level
from coprod_desktop.ui.voice_note import note_player
from coprod_desktop.ui.voice_note.note_player import NOT_HEARD, NotePlayer
from tests import pulse
from tests.journeys.talking import Talking
from tests.journeys.window import no_loudspeaker
from tests.microphone import Fed, tone
from tests.ui.sound.beside import run_beside

PATIENCE = 10_000


class Kept:
    """What was handed over, in order."""

    def __init__(self) -> None:
        self.pieces: list[tuple[int, bytes]] = []

    def __call__(self, number: int, samples: bytes) -> None:
        self.pieces.append((number, samples))

    @property
    def all(self) -> bytes:
        return b"".join(samples for _, samples in self.pieces)


@pytest.fixture
def kept() -> Kept:
    return Kept()


def test_each_whole_second_is_handed_over_as_it_comes(qtbot: QtBot, kept: Kept) -> None:
    said = tone(2.4)
    microphone = Fed(said)
    recording = Recording(microphone, kept)
    grown: list[int] = []
    recording.grew.connect(grown.append)
    recording.start()
    qtbot.waitUntil(lambda: not microphone.waiting, timeout=PATIENCE)
    assert kept.pieces == [(0, said[:A_SECOND]), (1, said[A_SECOND : 2 * A_SECOND])]
    assert grown == [1, 2]
    with qtbot.waitSignal(recording.ended, check_params_cb=lambda why: not why):
        recording.stop()
    assert kept.all == said
    assert recording.seconds == 2
    recording.stop()
    assert kept.all == said


def test_what_came_last_is_kept_too_when_somebody_stops(kept: Kept, qapp: object) -> None:
    microphone = Fed(tone(0.3))
    recording = Recording(microphone, kept)
    recording.start()
    recording.stop()
    assert kept.all == tone(0.3)
    assert recording.seconds == 1
    assert microphone.closed == 1


def test_after_5_minutes_it_ends_by_itself_with_all_of_it(qtbot: QtBot, kept: Kept) -> None:
    microphone = Fed(bytes((LONGEST + 3) * A_SECOND), at_a_time=20 * A_SECOND)
    recording = Recording(microphone, kept)
    with qtbot.waitSignal(recording.ended, timeout=PATIENCE) as ended:
        recording.start()
    assert ended.args == ["voice-note-longest"]
    assert len(kept.pieces) == LONGEST
    assert recording.seconds == LONGEST
    assert microphone.closed == 1


def test_a_microphone_that_is_pulled_out_ends_it_with_what_was_said(
    qtbot: QtBot, kept: Kept
) -> None:
    microphone = Fed(tone(1.5))
    recording = Recording(microphone, kept)
    recording.start()
    qtbot.waitUntil(lambda: not microphone.waiting, timeout=PATIENCE)
    with qtbot.waitSignal(recording.ended, timeout=PATIENCE) as ended:
        microphone.lost = True
    assert ended.args == ["voice-note-lost"]
    assert kept.all == tone(1.5)


def test_a_microphone_that_gives_nothing_any_more_is_given_up(
    qtbot: QtBot, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recordings, "STILL_FOR", 100)
    recording = Recording(Fed(tone(0.5)), kept)
    with qtbot.waitSignal(recording.ended, timeout=PATIENCE) as ended:
        recording.start()
    assert ended.args == ["voice-note-lost"]
    assert kept.all == tone(0.5)


def test_one_that_cannot_be_opened_begins_nothing(kept: Kept, qapp: object) -> None:
    class Taken(Fed):
        def start(self) -> None:
            raise NoMicrophone

    recording = Recording(Taken(), kept)
    with pytest.raises(NoMicrophone):
        recording.start()
    assert not recording.is_going


def test_the_level_rises_with_the_sound_from_a_quiet_room_to_as_loud_as_can_be() -> None:
    levels = [level(tone(0.1, loud)) for loud in (10, 100, 1_000, 8_000, 32_000)]
    assert level(b"") == level(bytes(200)) == levels[0] == 0
    assert levels == sorted(levels)
    assert levels[1] < 0.15
    assert 0.3 < levels[2] < 0.5
    assert 0.9 < levels[4] <= 1


@pytest.mark.parametrize(("size", "seconds"), [(0, 0), (2, 1), (A_SECOND, 1), (48_002, 2)])
def test_how_long_it_is_counts_in_whole_seconds_but_never_none(
    size: int, seconds: int, kept: Kept, qapp: object
) -> None:
    recording = Recording(Fed(bytes(size), at_a_time=size), kept)
    recording.start()
    recording.stop()
    assert (recording.seconds, len(kept.all)) == (seconds, size)


def test_no_sound_is_kept_here_once_it_was_handed_over(qtbot: QtBot) -> None:
    microphone = Fed(bytes(60 * A_SECOND), at_a_time=20 * A_SECOND)
    tracemalloc.start()
    try:
        recording = Recording(microphone, lambda _, samples: None)
        recording.start()
        qtbot.waitUntil(lambda: not microphone.waiting, timeout=PATIENCE)
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    recording.stop()
    assert recording.seconds == 60
    assert held < A_SECOND


# Playing.


def test_a_note_is_played_held_still_and_ends(qtbot: QtBot) -> None:
    voice = Talking()
    player = NotePlayer(voice.open_loudspeaker)
    player.play(tone(5))
    assert player.is_playing
    player.toggle()
    assert player.is_paused
    assert not player.is_playing
    player.toggle()
    qtbot.waitUntil(lambda: not player.is_playing, timeout=PATIENCE)
    assert not player.is_paused
    player.toggle()
    assert not player.is_playing
    voice.close()


class Slow(SilentPlayer):
    """Stands where it is told to."""

    def __init__(self, seconds: float, replaceable: bool = True) -> None:
        super().__init__(lambda: 0)
        self.replaceable = replaceable
        self._seconds = seconds
        self.samples = b""

    def start(self, rendered: Rendered) -> None:
        super().start(rendered)
        self.samples = rendered.pcm

    def seconds(self) -> float:
        return self._seconds


def test_a_note_goes_on_from_the_same_place_through_another_loudspeaker(qapp: object) -> None:
    opened: list[Slow] = []

    def another() -> Slow:
        opened.append(Slow(2))
        return opened[-1]

    said = tone(5)
    player = NotePlayer(another)
    player.change_loudspeaker()
    assert not opened
    player.play(said)
    player.change_loudspeaker()
    assert player.is_playing
    assert [each.samples for each in opened] == [said, said[2 * A_SECOND :]]
    player.toggle()
    player.change_loudspeaker()
    assert len(opened) == 2, "held still, it opens none"
    player.toggle()
    assert [each.samples for each in opened[2:]] == [said[4 * A_SECOND :]]
    player.stop()


def test_a_note_waits_where_the_headphones_that_were_chosen_are_gone(qapp: object) -> None:
    opened: list[Slow] = []

    def another() -> Slow:
        opened.append(Slow(0))
        if len(opened) == 2:
            raise LoudspeakerGone
        return opened[-1]

    player = NotePlayer(another)
    player.play(tone(5))
    player.change_loudspeaker()
    assert player.is_paused
    player.toggle()
    assert player.is_playing
    assert opened[-1].samples == tone(5)
    player.stop()


def test_after_a_loss_that_could_end_the_program_no_loudspeaker_is_opened(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_player, "STILL_FOR", 60)
    opened: list[Slow] = []

    def another() -> Slow:
        opened.append(Slow(0, replaceable=False))
        return opened[-1]

    player = NotePlayer(another)
    for _ in range(2):
        with qtbot.waitSignal(player.trouble, check_params_cb=lambda key: key == NOT_HEARD):
            player.play(tone(5))
    assert len(opened) == 1


def test_without_a_loudspeaker_it_is_told_that_nothing_is_heard(qtbot: QtBot) -> None:
    player = NotePlayer(no_loudspeaker)
    with qtbot.waitSignal(player.trouble, check_params_cb=lambda key: key == NOT_HEARD):
        player.play(tone(1))
    assert not player.is_playing


# A real microphone.


@pytest.mark.slow
@pytest.mark.skipif(not pulse.is_here(), reason="there is no PulseAudio server to record from")
def test_a_real_microphone_hears_what_is_said_until_its_server_is_killed(tmp_path: Path) -> None:
    server = pulse.Pulse(tmp_path, hears=True)
    done = run_beside(server, "heard_by_microphone", str(tmp_path))
    assert done.stdout.splitlines() == [
        "quiet before True, heard True",
        "as long as it was said True",
        "['voice-note-lost'] kept True",
        "voice-note-sound-ended",
        "ended",
    ], done.stderr
    assert done.returncode == 0


def test_without_the_library_for_sound_it_is_told_that_nothing_can_be_recorded() -> None:
    look = (
        "import sys; sys.modules['PySide6.QtMultimedia'] = None\n"
        "from coprod_desktop.ui.sound.computers_sound import ComputersSound\n"
        "from coprod_desktop.ui.sound.recording import NoMicrophone\n"
        "try: ComputersSound().microphone()\n"
        "except NoMicrophone as none: print(none.message)\n"
    )
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True)
    assert (done.stdout.split(), done.stderr) == (["voice-note-cannot-record"], "")


@pytest.mark.skipif(sys.platform != "linux", reason="only there a server can be missing")
def test_without_a_sound_server_it_is_told_that_there_is_no_microphone(tmp_path: Path) -> None:
    look = (
        "from PySide6.QtWidgets import QApplication\n"
        "from coprod_desktop.ui.sound.computers_sound import ComputersSound\n"
        "from coprod_desktop.ui.sound.recording import NoMicrophone\n"
        "application = QApplication([])\n"
        "try: ComputersSound().microphone()\n"
        "except NoMicrophone as none: print(none.message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", look],
        # Neither PulseAudio's nor PipeWire's.
        env={
            **os.environ,
            "PULSE_SERVER": f"unix:{tmp_path}/nothing",
            "XDG_RUNTIME_DIR": str(tmp_path),
        },
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == ["voice-note-no-microphone"]
