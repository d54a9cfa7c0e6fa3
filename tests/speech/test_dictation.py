"""What is spoken is turned back into words on this computer, or it is plainly told."""

from __future__ import annotations

import os
import random
import re
import signal
import socket
import subprocess
import sys
import threading
from array import array
from collections.abc import Iterator

import pytest

from coprod_desktop.domain.samples import SAMPLES_A_SECOND
from coprod_desktop.speech.dictation import DictationHalted, DictationStopped
from coprod_desktop.speech.dictation_pieces import LONGEST, pieces
from coprod_desktop.speech.dictation_whisper import Whisper, is_here
from coprod_desktop.speech.engine import Manner
from coprod_desktop.speech.preference import best_engine
from coprod_desktop.speech.wav import spoken
from tests.speech.connections import has_socket, needs_list_of_files

needs_whisper = pytest.mark.skipif(not is_here(), reason="dictation is an extra, not here")

SENTENCES = (
    "We want hot food at the night shelter. Meet people at the door when they come late.",
    "I slept outside for two winters before anybody asked me what would help.",
    "The letter said my money would stop on Friday, and nobody could tell me why.",
)
SECOND = SAMPLES_A_SECOND * 2
HANGS = (sys.executable, "-I", "-S", "-c", "import time; time.sleep(60)")
ENDS = (sys.executable, "-I", "-S", "-c", "")
ECHOES = """
import sys, json
for line in sys.stdin.buffer:
    body = sys.stdin.buffer.read(json.loads(line)["bytes"])
    said = str(len(body) // 32000).encode()
    sys.stdout.buffer.write(len(said).to_bytes(4, "little") + said)
    sys.stdout.buffer.flush()
"""
ECHO = (sys.executable, "-I", "-S", "-c", ECHOES)


def said(voice: str, sentences: tuple[str, ...] = SENTENCES) -> bytes:
    """The sentences as a voice says them."""
    return b"".join(spoken(best_engine(), sentences, Manner(voice, 145), SAMPLES_A_SECOND))


def hiss(seconds: int, loud: int) -> bytes:
    """The noise of a room in which nobody speaks."""
    chance = random.Random(7)
    one = array("h", (round(chance.gauss(0, loud)) for _ in range(SAMPLES_A_SECOND)))
    return one.tobytes() * seconds


def wrong(text: str, heard: str) -> float:
    """The share of words that would have to be changed, added or taken away."""
    wanted, found = (re.findall(r"[a-z0-9']+", each.lower()) for each in (text, heard))
    row = list(range(len(found) + 1))
    for place, word in enumerate(wanted, start=1):
        before, row[0] = row[0], place
        for at, other in enumerate(found, start=1):
            before, row[at] = (
                row[at],
                min(row[at] + 1, row[at - 1] + 1, before + (word != other)),
            )
    return row[-1] / len(wanted)


@pytest.fixture(scope="module")
def whisper() -> Iterator[Whisper]:
    listening = Whisper()
    yield listening
    listening.close()


@needs_whisper
@pytest.mark.parametrize(("voice", "most"), [("pico/en-GB", 0.05), ("gmw/en", 0.15)])
def test_spoken_sentences_become_words_again(whisper: Whisper, voice: str, most: float) -> None:
    assert wrong(" ".join(SENTENCES), whisper.words(said(voice))) <= most


@needs_whisper
@pytest.mark.parametrize("loud", [0, 20, 300, 3000])
def test_where_nobody_speaks_no_words_are_made_up(whisper: Whisper, loud: int) -> None:
    assert whisper.words(hiss(10, loud)) == ""


@needs_whisper
def test_five_minutes_are_heard_to_their_end_with_how_far_it_is(whisper: Whisper) -> None:
    first, last = said("pico/en-GB", SENTENCES[:1]), said("pico/en-GB", SENTENCES[1:2])
    between = hiss(300 - (len(first) + len(last)) // SECOND, 20)
    told: list[tuple[int, int]] = []
    heard = whisper.words(first + between + last, lambda done, of: told.append((done, of)))
    assert wrong(" ".join(SENTENCES[:2]), heard) <= 0.08
    count = told[-1][1]
    assert told == [(done, count) for done in range(count + 1)]
    assert count >= 300 / LONGEST


@needs_whisper
@needs_list_of_files
def test_what_listens_has_no_way_to_another_computer(whisper: Whisper) -> None:
    whisper.words(hiss(1, 20))
    assert not has_socket(whisper._child._process)


@needs_whisper
def test_what_listens_can_be_killed_in_the_middle_and_listens_again(whisper: Whisper) -> None:
    whisper._child.start()
    process = whisper._child._process
    assert process is not None
    if hasattr(signal, "SIGSTOP"):
        os.kill(process.pid, signal.SIGSTOP)  # so that it is not done too soon
    threading.Timer(0.1, process.kill).start()
    with pytest.raises(DictationStopped):
        whisper.words(said("gmw/en", SENTENCES[:1]))
    assert wrong(SENTENCES[0], whisper.words(said("pico/en-GB", SENTENCES[:1]))) <= 0.1


@pytest.mark.skipif(not hasattr(socket.socket, "sendmsg"), reason="one of these is not here")
def test_a_program_that_listens_is_refused_every_way_of_python_to_another_computer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        tries = (
            "import socket\n"
            "from coprod_desktop.speech.off_networks import keep_off_networks\n"
            "keep_off_networks()\n"
            "datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
            f"for ask in (lambda: socket.create_connection(('127.0.0.1', {port})),\n"
            "            lambda: socket.socket().connect(('127.0.0.1', 9)),\n"
            "            lambda: socket.gethostbyname('localhost'),\n"
            "            lambda: socket.getnameinfo(('127.0.0.1', 9), 0),\n"
            "            lambda: datagrams.sendto(b'1', ('127.0.0.1', 9)),\n"
            "            lambda: datagrams.sendmsg([b'1'], [], 0, ('127.0.0.1', 9))):\n"
            "    try: ask()\n"
            "    except PermissionError as trouble: print(trouble)\n"
        )
        done = subprocess.run([sys.executable, "-c", tries], capture_output=True, text=True)
    assert done.stdout.split() == [
        "socket.getaddrinfo",
        "socket.connect",
        "socket.gethostbyname",
        "socket.getnameinfo",
        "socket.sendto",
        "socket.sendmsg",
    ]


def test_one_that_ends_is_told() -> None:
    listening = Whisper(ENDS)
    with pytest.raises(DictationStopped):
        listening.words(hiss(1, 20))
    listening.close()


def test_one_that_hangs_is_left() -> None:
    listening = Whisper(HANGS, patience=0.2)
    with pytest.raises(DictationStopped):
        listening.words(hiss(1, 20))
    listening.close()


def test_it_stops_at_once_when_asked_and_for_good() -> None:
    listening = Whisper(HANGS)
    listening._child.start()
    process = listening._child._process
    assert process is not None
    ended: list[int] = []

    def stop() -> None:
        listening.stop()
        ended.append(process.wait(10))

    stopping = threading.Timer(0.1, stop)
    stopping.start()
    with pytest.raises(DictationHalted):
        listening.words(hiss(1, 20))
    stopping.join()
    assert ended
    with pytest.raises(DictationHalted):
        listening.words(hiss(1, 20))
    assert listening._child._process is None
    listening.close()


def test_one_that_was_stopped_between_two_sounds_is_let_go_of_at_the_next() -> None:
    listening = Whisper(HANGS)
    listening._child.start()
    listening.stop()
    with pytest.raises(DictationHalted):
        listening.words(hiss(1, 20))
    assert listening._child._process is None


def test_no_sound_has_no_words_and_starts_nothing() -> None:
    listening = Whisper(ENDS)
    assert listening.words(b"") == ""
    listening.close()


def test_every_piece_is_heard_in_its_order() -> None:
    listening = Whisper(ECHO)
    heard = listening.words(hiss(70, 20)).split()
    listening.close()
    assert 3 <= len(heard) <= 5
    assert all(14 <= int(seconds) <= LONGEST for seconds in heard[:-1])


def test_a_long_sound_is_cut_where_it_is_quiet_and_nothing_is_lost() -> None:
    loud, quiet = hiss(1, 3000), hiss(1, 10)
    sound = loud * 20 + quiet + loud * 20 + quiet + loud * 9 + b"\1"
    found = pieces(sound, SAMPLES_A_SECOND)
    assert b"".join(found) == sound[:-1]
    seconds = [len(piece) / SECOND for piece in found]
    assert seconds == pytest.approx([20.5, 21, 9.5], abs=0.4)


def test_a_short_sound_stays_whole() -> None:
    sound = hiss(LONGEST, 3000)
    assert pieces(sound, SAMPLES_A_SECOND) == (sound,)
    assert pieces(b"", SAMPLES_A_SECOND) == ()
