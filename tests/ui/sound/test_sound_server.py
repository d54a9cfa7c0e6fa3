"""A sound server that dies ends neither the reading nor the program."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_desktop.ui.sound.sound_server import SoundServer
from tests import pipewire, pulse
from tests.ui.sound.beside import run_beside
from tests.ui.sound.killed_sound_server import SERVERS


def thread(folder: Path, name: str, flags: int = 0x400040) -> Path:
    """A thread as Linux lists it."""
    file = folder / str(len(list(folder.iterdir()))) / "stat"
    file.parent.mkdir()
    file.write_text(f"4242 ({name}) S 1 4240 4240 34816 4240 {flags} 17 0 0 0 2 1 0 0 20 0 9 0\n")
    return file


def test_a_server_that_was_never_joined_is_not_lost(tmp_path: Path) -> None:
    thread(tmp_path, "python")
    server = SoundServer(tmp_path)
    assert (server.known, server.lost) == (False, False)


def test_a_server_is_lost_from_when_its_thread_ends_until_another_is_joined(tmp_path: Path) -> None:
    server = SoundServer(tmp_path)
    joined = thread(tmp_path, "QPulseAudioEngi")
    assert (server.known, server.lost) == (True, False)
    joined.unlink()
    assert (server.known, server.lost) == (True, True)
    thread(tmp_path, "QPulseAudioEngi")
    assert (server.known, server.lost) == (True, False)


def test_a_thread_that_ends_joins_nothing(tmp_path: Path) -> None:
    server = SoundServer(tmp_path)
    joined = thread(tmp_path, "QPulseAudioEngi")
    assert server.known
    joined.unlink()
    thread(tmp_path, "QPulseAudioEngi", 0x400044)
    assert server.lost


def test_a_name_may_have_anything_in_it(tmp_path: Path) -> None:
    thread(tmp_path, "a) S (b")
    thread(tmp_path, "QPulseAudioEngi")
    assert SoundServer(tmp_path).known


def test_where_no_threads_are_listed_nothing_is_known(tmp_path: Path) -> None:
    server = SoundServer(tmp_path / "nothing", tmp_path)
    assert (server.known, server.lost) == (False, False)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="Linux lists its files there")
def test_where_the_thread_has_another_name_the_socket_tells_of_the_loss(tmp_path: Path) -> None:
    thread(tmp_path, "QSoundOfTomorro")
    server = SoundServer(tmp_path)
    with socket.socket(socket.AF_UNIX) as listens, socket.socket(socket.AF_UNIX) as joined:
        listens.bind(str(tmp_path / "native"))
        listens.listen()
        assert not server.known
        joined.connect(str(tmp_path / "native"))
        assert (server.known, server.lost) == (True, False)
        joined.close()
        assert (server.known, server.lost) == (True, True)
        with socket.socket(socket.AF_UNIX) as again:
            again.connect(str(tmp_path / "native"))
            assert not server.lost


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(
            name,
            marks=pytest.mark.skipif(not is_here(), reason=f"there is no {name} to kill here"),
        )
        for name, is_here in (("pulse", pulse.is_here), ("pipewire", pipewire.is_here))
    ],
)
def test_the_reading_goes_on_when_the_sound_server_is_killed_and_is_heard_with_the_next(
    kind: str,
    tmp_path: Path,
) -> None:
    server = SERVERS[kind](tmp_path)
    done = run_beside(server, "killed_sound_server", kind, str(tmp_path))
    assert done.stdout.splitlines() == [
        "all words lit True ['speech-sound-lost']",
        "all words lit True heard True",
        "lit without it heard False ['speech-sound-lost']",
        "ended",
    ], done.stderr
    assert done.returncode == 0


def test_without_the_library_for_sound_every_word_is_lit_and_it_is_told() -> None:
    read = (
        "import sys; sys.modules['PySide6.QtMultimedia'] = None\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from coprod_desktop.speech.espeak import Espeak\n"
        "from coprod_desktop.speech.utterance import Utterance\n"
        "from coprod_desktop.ui.read_aloud.reading import ReadAloud\n"
        "application = QApplication([])\n"
        "reader = ReadAloud(Espeak)\n"
        "reader.saying.connect(lambda said: said.word and print(said.word.of('Hot food.')))\n"
        "reader.trouble.connect(print)\n"
        "reader.finished.connect(application.quit)\n"
        "reader.read(Utterance.of('a', 'Hot food.'))\n"
        "application.exec()\n"
        "reader.close()\n"
    )
    done = subprocess.run([sys.executable, "-c", read], capture_output=True, text=True)
    assert (done.stdout.split(), done.stderr) == (["speech-no-loudspeaker", "Hot", "food"], "")
