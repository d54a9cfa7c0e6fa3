"""Measures how soon a person hears what they ask for, how true the light is to the sound.

The real voices, through PulseAudio into a pipe, where `ear` takes the sound as a loudspeaker
would; where there is no PulseAudio to start, a clock plays, and the figures' names say so.
"""

from __future__ import annotations

import gc
import random
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import mean, median

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from coprod_desktop.speech import piper_files
from coprod_desktop.speech.engine import CanLeave, Manner, Rendered, Voice
from coprod_desktop.speech.preference import best_engine
from coprod_desktop.speech.sound import samples
from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.state import State
from tests.benchmarks.ear import Heard
from tests.benchmarks.figure import Figure
from tests.benchmarks.listening import LOUD, Listener, listener
from tests.benchmarks.offscreen import offscreen
from tests.speech.test_aligned import away

VOICES = {
    "espeak-ng": "gmw/en",
    "pico": "pico/en-GB",
    "piper": "piper/en_US-joe-medium.onnx",
}
PRESSES, STOPS, ROUNDS = 15, 200, 7
SENTENCES, NATURAL_SENTENCES, ON_A_PAGE = 1_000, 200, 100
SETTLED = 40  # milliseconds after which all that was played is heard
PATIENCE = 20_000  # milliseconds
READINGS = 8
STILL = 0.1  # seconds of quiet before a word, at least, that stands alone

ALONE = "Doors, gardens, meals, beds, doctors, neighbours, buses, money, dogs, benches, letters."
PAGE = "We asked for {} hot meals at the night shelter, and nobody came to tell us why. "
SHORT = "This is line {}. "
PAIR = "Number {}. Yes."


def figures() -> Iterable[Figure]:
    """From a press to sound or light, from a stop to silence, light against sound, what is left."""
    with offscreen(), listener() as ear:
        room = Room(ear)
        piper = (("piper", 350),) if piper_files.is_there() else ()
        for voice, limit in (("espeak-ng", 60), ("pico", 120), *piper):
            room.speak_in(voice)
            yield from room.presses(voice, limit)
            yield from room.seams(voice)
            yield from room.held_up(voice)
        room.speak_in("espeak-ng")
        yield room.stops()
        room.speak_in("espeak-ng")  # at its own speed again
        yield from room.light("espeak-ng")
        yield from room.left_behind()
        if piper:
            room.speak_in("piper")
            yield from room.light("piper")
        room.reader.close()
    yield from estimated()


def estimated() -> Iterator[Figure]:
    """The light where an engine tells no times: one that does, as if it did not."""
    cases = (("gmw/en-GB-scotland", 160, 160), ("gmw/en-US", 100, 130), ("gmw/en-029", 220, 180))
    found = [one for voice, own, asked in cases for one in away(voice, own, asked)]
    far = sum(one > 0.15 for one in found) / len(found)
    yield Figure("speech-estimated-word-median", median(found) * 1000, "ms", limit=60)
    yield Figure("speech-estimated-words-over-150-ms", far * 100, "percent", limit=20)


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment at which the window was let in, in seconds.

    ``waited`` is how long our threads waited for a core by then; ``begun`` and ``ended`` are how
    long the window's own has worked, without and with what it takes to know that.
    """

    at: float
    waited: float
    begun: float
    ended: float

    @classmethod
    def now(cls) -> Tick:
        """This moment."""
        begun, at = time.thread_time(), time.monotonic()
        return cls(at, waited_for_a_core(), begun, time.thread_time())


class Kept:
    """The voices of this computer, with each sentence as it was rendered."""

    def __init__(self) -> None:
        self.sentences: list[Rendered] = []
        self._engine = best_engine()

    def voices(self) -> tuple[Voice, ...]:
        """All."""
        return self._engine.voices()

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """As the engine does."""
        rendered = self._engine.render(sentence, manner)
        if rendered.pcm:
            self.sentences.append(rendered)
            del self.sentences[:-3]
        return rendered

    def leave(self) -> None:
        """As the engine does."""
        if isinstance(self._engine, CanLeave):
            self._engine.leave()


class Room:
    """A reader and whoever listens to it."""

    def __init__(self, ear: Listener) -> None:
        self._ear = ear
        self._voice = Kept()
        self._lit: list[tuple[float, Saying]] = []
        self.reader = ReadAloud(lambda: self._voice, ear.loudspeaker)
        self.reader.saying.connect(self._note)

    def speak_in(self, voice: str) -> None:
        """Has this voice read, ready to."""
        self.reader.speak_in(Manner(VOICES[voice]))
        self.reader.prepare()
        self.read("Here we begin.")  # opens the sound
        self.until_finished()

    def presses(self, voice: str, limit: float) -> Iterator[Figure]:
        """From asking for a page never read before to its first sound, then its first light."""
        sounds, lights = [], []
        for number in range(PRESSES):
            began = self.read(PAGE.format(number))
            self.until_lit()
            pause(SETTLED)
            self.reader.stop()
            sounds.append(first_loud(self._ear.heard(), began) - began)
            pause(SETTLED)
            lights.append(self._lit[1][0] - began)
        name = f"speech-press-to-{{}}-{voice}-{self._ear.name}"
        yield Figure(name.format("sound"), median(sounds) * 1000, "ms", limit)
        yield Figure(name.format("light"), median(lights) * 1000, "ms", limit)

    def seams(self, voice: str) -> Iterator[Figure]:
        """What is between two sentences besides their own silence, of which the last 20 ms of the
        first may be left out.
        """
        found = []
        for number in range(3):
            began = self.read(PAIR.format(number))
            self.until_finished()
            pause(SETTLED)
            heard = self._ear.heard()
            one, other = self._voice.sentences[-2:]
            start = first_loud(heard, began) - lead(one)
            found.append(first_loud(heard, start + one.seconds) - lead(other) - start - one.seconds)
        yield Figure(
            f"speech-looked-ahead-{voice}-{self._ear.name}",
            max(0.0, median(found) * 1000),
            "ms",
            limit=30,
        )

    def held_up(self, voice: str) -> Iterator[Figure]:
        """The longest time the window was not let in while pages were rendered, read and lit.

        It is without the time any thread of ours waited for a core, which others may have taken;
        nearly all of it Qt waits for the sound server to begin a sentence, which takes longer
        where that has to wait for a core. The longest that we worked ourselves at a time is told
        beside it.
        """
        longest, worked = [], []
        for number in range(ROUNDS):
            ticks: list[Tick] = []
            timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
            timer.timeout.connect(lambda ticks=ticks: ticks.append(Tick.now()))
            timer.start()
            pause(20)
            self.read("".join(PAGE.format(f"{number} {line}") for line in range(4)))
            self.until_lit()
            pause(200)
            self.reader.next_sentence()
            pause(200)
            timer.stop()
            self.reader.stop()
            longest.append(max(b.at - a.at - (b.waited - a.waited) for a, b in pairwise(ticks)))
            worked.append(max(b.begun - a.ended for a, b in pairwise(ticks)))
        name = f"speech-window-{{}}-longest-{voice}"
        yield Figure(name.format("held-up"), max(longest) * 1000, "ms", 8)
        yield Figure(name.format("worked"), max(worked) * 1000, "ms", 8)

    def stops(self) -> Figure:
        """From a stop at any moment to the last sound, all but the 2 slowest of 200: a core may
        have been taken by others.
        """
        chance = random.Random(7)
        deeds: Sequence[Callable[[], None]] = (
            self.reader.pause,
            self.reader.next_sentence,
            self.reader.faster,
            self.reader.slower,
        )
        text = PAGE.format("some") * 20
        found = []
        for _ in range(STOPS):
            self.read(text, chance.randrange(len(text)))
            self.until_lit()
            pause(chance.randrange(60))
            if chance.random() < 0.3:
                chance.choice(deeds)()
            self._ear.heard()
            asked = time.monotonic()
            self.reader.stop()
            pause(SETTLED)
            after = [when - asked for when, peak in self._ear.heard() if peak > LOUD]
            found.append(max(after, default=0.0))
        longest = sorted(found)[STOPS * 99 // 100 - 1]
        return Figure(
            f"speech-stop-to-silence-99-percent-{self._ear.name}", longest * 1000, "ms", limit=30
        )

    def light(self, voice: str) -> Iterator[Figure]:
        """How far from its sound a word is lit: words with silence around them.

        When such a word begins can be heard without knowing anything of the voice, which is why
        only these are asked about. A natural voice says them otherwise each time, and may fall
        silent inside one; then they are read again.
        """
        for _ in range(READINGS):
            self.read(ALONE)
            self.until_finished()
            pause(SETTLED)
            words = begun(self._ear.heard())
            lit = [when for when, saying in self._lit if saying.word is not None]
            if len(words) == len(lit):
                break
        assert len(words) == len(lit), f"{len(words)} words heard, {len(lit)} lit"
        found = [light - sound for light, sound in zip(lit, words, strict=True)]
        name = f"speech-light-{{}}-from-sound-{voice}-{self._ear.name}"
        yield Figure(name.format("mean"), abs(mean(found)) * 1000, "ms", limit=15)
        yield Figure(name.format("worst"), max(map(abs, found)) * 1000, "ms", limit=60)

    def left_behind(self) -> Iterator[Figure]:
        """What 1,000 sentences leave, then 200 of each natural voice, here and beside.

        Each is heard until its first word, as part of a page that comes again and again.
        """
        yield from self._left_by("espeak-ng", SENTENCES, 5)
        yield from self._left_by("pico", NATURAL_SENTENCES, 5)
        if piper_files.is_there():
            # Less than the sound of 200 sentences; Piper says nothing twice in the same way.
            yield from self._left_by("piper", NATURAL_SENTENCES, 12)

    def _left_by(self, voice: str, sentences: int, megabytes: float) -> Iterator[Figure]:
        self._hear(voice, ON_A_PAGE)
        before = Held.now(self.reader)
        self._hear(voice, sentences)
        after = Held.now(self.reader)
        name = f"speech-{{}}-after-{sentences}-sentences-{voice}"
        grown = max(0.0, after.megabytes - before.megabytes)
        yield Figure(name.format("memory"), grown, "MB", megabytes)
        for what in ("threads", "objects", "files", "processes"):
            more = max(0, getattr(after, what) - getattr(before, what))
            yield Figure(name.format(what), more, "more", limit=0)

    def read(self, text: str, position: int = 0) -> float:
        """Asks for a page; answers when."""
        self._ear.heard()
        self._lit.clear()
        asked = time.monotonic()
        self.reader.read(Utterance.of("a", text), "a", position)
        return asked

    def until_lit(self) -> None:
        """Waits for the first word."""
        wait(self._any_lit)

    def until_finished(self) -> None:
        """Waits for the end of the page."""
        wait(lambda: self.reader.state is State.IDLE)

    def _hear(self, voice: str, sentences: int) -> None:
        for _ in range(sentences // ON_A_PAGE):
            self.speak_in(voice)
            self.read("".join(SHORT.format(line) for line in range(ON_A_PAGE)))
            for _ in range(ON_A_PAGE):
                self.until_lit()
                self._lit.clear()
                self.reader.next_sentence()

    def _note(self, saying: Saying) -> None:
        self._lit.append((time.monotonic(), saying))

    def _any_lit(self) -> bool:
        return any(saying.word is not None for _, saying in self._lit)


@dataclass(frozen=True, slots=True)
class Held:
    """What this process and those beside it hold; all but threads and objects on Linux only.

    Of memory it is the most that each ever held: Piper takes 50 MB more for one sentence than for
    the next, and gives them back.
    """

    megabytes: float
    threads: int
    objects: int
    files: int
    processes: int

    @classmethod
    def now(cls, reader: ReadAloud) -> Held:
        """At this moment, with nothing left to clean up."""
        gc.collect()
        pause(SETTLED)
        homes = processes()
        return cls(
            sum(map(most_megabytes, homes)),
            sum(len(list((home / "task").iterdir())) for home in homes) or threading.active_count(),
            len(reader.findChildren(QObject)),
            sum(len(list((home / "fd").iterdir())) for home in homes),
            len(homes),
        )


def processes() -> list[Path]:
    """Where Linux tells of this process and each that it started."""
    home = Path("/proc/self")
    if not home.exists():
        return []
    started = (file.read_text().split() for file in (home / "task").glob("*/children"))
    return [home, *(home.parent / process for some in started for process in some)]


def most_megabytes(home: Path) -> float:
    """The most memory a process ever held."""
    lines = (line.split() for line in (home / "status").read_text().splitlines())
    return next(int(line[1]) for line in lines if line[0] == "VmHWM:") * 1024 / 1e6


def pause(milliseconds: int) -> None:
    """Lets the program do what it does."""
    loop = QEventLoop()
    over = QTimer(interval=milliseconds, timerType=Qt.TimerType.PreciseTimer)
    over.timeout.connect(loop.quit)
    over.start()
    loop.exec()


def wait(told: Callable[[], bool]) -> None:
    """Lets the program do what it does until something is true."""
    loop = QEventLoop()
    look = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    look.timeout.connect(lambda: loop.exit(0) if told() else None)
    look.start()
    QTimer.singleShot(PATIENCE, loop, lambda: loop.exit(1))
    if loop.exec():
        raise TimeoutError


def waited_for_a_core() -> float:
    """Seconds that all threads of this process were ready and not run; told on Linux only."""
    found = 0
    for thread in Path("/proc/self/task").glob("*/schedstat"):
        with suppress(OSError):  # it ended meanwhile
            found += int(thread.read_text().split()[1])
    return found / 1e9


def lead(rendered: Rendered) -> float:
    """Seconds of silence before its first sound."""
    found = (place for place, one in enumerate(samples(rendered.pcm)) if abs(one) > LOUD)
    return next(found) / rendered.sample_rate


def first_loud(heard: Heard, since: float) -> float:
    """When sound was heard first; no number where there was none."""
    return next((when for when, peak in heard if when >= since and peak > LOUD), float("nan"))


def begun(heard: Heard) -> list[float]:
    """When each sound began that had silence before it."""
    found: list[float] = []
    last = -STILL
    for when, peak in heard:
        if peak > LOUD:
            if when - last > STILL:
                found.append(when)
            last = when
    return found
