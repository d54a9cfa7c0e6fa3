"""A sheet is taken home as sound, in a file a phone or any computer plays."""

from __future__ import annotations

import errno
import sys
import wave
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from coprod_desktop.speech.engine import Manner
from coprod_desktop.speech.preference import best_engine
from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.ui.how_far import HowFar
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.work_bar import WorkBar
from coprod_desktop.ui.views.sheet_sound import Kind, SoundSaving, kinds_here
from tests.ui.opened import Opening
from tests.ui.views.test_sheet import shown, words_asked

WORDS = Utterance.of("a", "Someone should meet you at the door. Hot food helps. Thank you.")

needs_m4a = pytest.mark.skipif(
    Kind.M4A not in kinds_here(), reason="this computer does not encode M4A"
)


def seconds_in(file: Path) -> float:
    """How long a sound file plays, decoded to its end."""
    from PySide6.QtMultimedia import QAudioDecoder

    decoder, loop, microseconds = QAudioDecoder(), QEventLoop(), [0]
    decoder.bufferReady.connect(lambda: microseconds.append(decoder.read().duration()))
    decoder.finished.connect(loop.quit)
    QTimer.singleShot(10_000, loop.quit)
    decoder.setSource(QUrl.fromLocalFile(str(file)))
    decoder.start()
    loop.exec()
    return sum(microseconds) / 1_000_000


@needs_m4a
def test_a_phone_can_play_what_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    saving = SoundSaving(best_engine)
    for kind in Kind:
        with qtbot.waitSignal(saving.saved, timeout=60_000):
            saving.save(tmp_path, WORDS, Manner(), kind)
    small, large = tmp_path / "Document.m4a", tmp_path / "Document.wav"
    with wave.open(str(large)) as sound:
        seconds = sound.getnframes() / sound.getframerate()
    assert seconds_in(small) == pytest.approx(seconds, abs=0.2)
    assert small.stat().st_size < large.stat().st_size / 3
    assert small.read_bytes()[4:8] == b"ftyp"
    assert b"door" not in small.read_bytes()
    assert len(list(tmp_path.iterdir())) == 2


@needs_m4a
def test_a_small_file_that_is_stopped_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    saving = SoundSaving(best_engine)
    saving.progressed.connect(lambda _done, _of: saving.stop())
    with qtbot.waitSignal(saving.halted, timeout=60_000):
        saving.save(tmp_path, WORDS, Manner(), Kind.M4A)
    assert list(tmp_path.iterdir()) == []


@needs_m4a
def test_the_encoder_itself_can_be_stopped() -> None:
    from coprod_desktop.ui.sound.m4a import encoded

    asked: list[int] = []

    def go_on() -> bool:
        asked.append(1)
        return len(asked) < 3

    assert encoded(bytes(2 * 16_000 * 60), 16_000, go_on) == b""
    assert len(asked) == 3


@needs_m4a
def test_a_small_file_on_a_full_disk_leaves_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", full)
    saving = SoundSaving(best_engine)
    with qtbot.waitSignal(saving.stuck, timeout=60_000) as stuck:
        saving.save(tmp_path, WORDS, Manner(), Kind.M4A)
    assert stuck.args == ["save-full"]
    assert list(tmp_path.iterdir()) == []


def test_where_sound_cannot_be_encoded_only_wav_is_offered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "coprod_desktop.ui.sound.m4a", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert kinds_here() == (Kind.WAV,)


@needs_m4a
def test_one_chooses_what_it_is_heard_on_then_where_it_goes(
    opening: Opening,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "Documents").mkdir()
    view, _ = shown(opening, qtbot)
    view.copies.ask(b"%PDF", WORDS)
    press(view.asking.presses, "Save as sound")
    press(view.asking.presses, "A phone or a tablet")
    with qtbot.waitSignal(view.spoken.sound.saved, timeout=60_000):
        press(view.asking.presses, "Documents")
    assert [file.name for file in (tmp_path / "Documents").iterdir()] == ["Document.m4a"]
    assert view.note.words.text() == "Saved in Documents. It is called Document.m4a."


def test_how_far_it_is_can_be_seen_and_heard(
    opening: Opening,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    view, _ = shown(opening, qtbot)
    of = len(view.hears().sentences())
    view.spoken.save(tmp_path, view.hears())
    bar = view.asking.findChild(WorkBar)
    assert bar is not None
    qtbot.waitUntil(lambda: bar.value() > 1, timeout=60_000)
    face = QAccessible.queryAccessibleInterface(bar)
    assert face.role() == QAccessible.Role.ProgressBar
    assert face.text(QAccessible.Text.Name) == "How much of the sound is ready"
    assert face.valueInterface().maximumValue() == of
    progress = view.asking.findChild(HowFar)
    assert progress is not None
    now = min(bar.value() + 1, of)
    assert (words_asked(view), progress.words.text()) == (
        "Saving the sound",
        f"Sentence {now} of {of}",
    )
    with qtbot.waitSignal(view.spoken.sound.halted, timeout=60_000):
        press(view.asking.presses, "Stop saving")
    assert list(tmp_path.iterdir()) == []


def press(presses: Iterable[Press], words: str) -> None:
    """Presses the one that begins so."""
    next(each for each in presses if each.text().startswith(words)).click()
