"""A page is read aloud, each word lit once and in order, whatever is missing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from time import monotonic

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.spans import Span, words
from coprod_desktop.speech.engine import Manner, Rendered, Voice, VoiceEngine, VoiceStopped
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.player import NoLoudspeaker, Player, SilentPlayer
from coprod_desktop.speech.silent import Silent
from coprod_desktop.speech.utterance import Passage, Saying, Utterance
from coprod_desktop.ui.read_aloud import following, reading, rendering
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.speeds import PACES, SPEEDS
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.wording import Wording

TEXTS = {
    "a": "We want hot food. It is for people who come late.",
    "b": "👍🏽 Beds of the kind we know, for £25.50.",
}
PAGE = Utterance(tuple(Passage(key, text) for key, text in TEXTS.items()))
LONG = Utterance.of("long", "This is a long line that goes on for quite some time. " * 20)
SPEED = 25  # how much faster than real the clock of the tests runs


class Ears:
    """Writes down all that a reader tells."""

    def __init__(self, reader: ReadAloud) -> None:
        self.sayings: list[Saying] = []
        self.states: list[State] = []
        self.troubles: list[str] = []
        reader.saying.connect(self.sayings.append)
        reader.state_changed.connect(self.states.append)
        reader.trouble.connect(self.troubles.append)

    def words(self) -> list[tuple[str, Span]]:
        """The passage and the place of each word lit."""
        return [(said.key, said.word) for said in self.sayings if said.word is not None]


class Speaker(SilentPlayer):
    """A loudspeaker that keeps what it was given, and plays to nobody."""

    def __init__(self) -> None:
        super().__init__(lambda: monotonic() * SPEED)
        self.played: list[Rendered] = []
        self.open = True

    def start(self, rendered: Rendered) -> None:
        self.played.append(rendered)
        super().start(rendered)

    def close(self) -> None:
        self.open = False


class Drawling(Speaker):
    """A loudspeaker that gets on, but comes to no end while it drawls."""

    def __init__(self, drawls: bool) -> None:
        super().__init__()
        self.drawls = drawls
        self.crept = 0.0

    def seconds(self) -> float:
        self.crept += 1e-9
        return self.crept if self.drawls else super().seconds()


class DeadSpeaker(Speaker):
    """A loudspeaker whose sound server died: it stands still for ever."""

    def seconds(self) -> float:
        return 0.0

    def ended(self) -> bool:
        return False


class Dying:
    """A voice that stops after some sentences."""

    def __init__(self, sentences: int) -> None:
        self.left = sentences
        self.voice = Espeak()

    def voices(self) -> tuple[Voice, ...]:
        return self.voice.voices()

    def render(self, sentence: str, manner: Manner) -> Rendered:
        self.left -= 1
        if self.left < 0:
            raise VoiceStopped
        return self.voice.render(sentence, manner)


class Counting:
    """A voice that keeps what it was asked to say."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []
        self.voice = Espeak()

    def voices(self) -> tuple[Voice, ...]:
        return self.voice.voices()

    def render(self, sentence: str, manner: Manner) -> Rendered:
        self.asked.append((sentence, manner.words_a_minute))
        return self.voice.render(sentence, manner)


class Slow(Counting):
    """A voice that takes 5 ms for each letter, by a clock that only it moves."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.now = 0.0
        patch.setattr(rendering, "perf_counter", lambda: self.now)

    def render(self, sentence: str, manner: Manner) -> Rendered:
        self.now += len(sentence) / 200
        return super().render(sentence, manner)


class Hanging(Silent):
    """A voice that never answers until it is let go."""

    def __init__(self) -> None:
        self.let_go = threading.Event()

    def voices(self) -> tuple[Voice, ...]:
        return (Voice("hanging", "voice-british"),)

    def render(self, sentence: str, manner: Manner) -> Rendered:
        self.let_go.wait()
        return super().render(sentence, manner)


def all_words(utterance: Utterance) -> list[tuple[str, Span]]:
    return [(p.key, span) for p in utterance.passages for span in words(p.text)]


def quick() -> SilentPlayer:
    return SilentPlayer(lambda: monotonic() * SPEED)


def no_loudspeaker() -> Player:
    raise NoLoudspeaker


Make = Callable[..., ReadAloud]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    """Makes readers, and sees that each takes its thread and its timers with it."""
    before = threading.active_count()
    made: list[ReadAloud] = []

    def make_one(
        engine: Callable[[], VoiceEngine] = Espeak,
        loudspeaker: Callable[[], Player] = Speaker,
        silence: Callable[[], Player] = quick,
    ) -> ReadAloud:
        made.append(ReadAloud(engine, loudspeaker, silence))
        return made[-1]

    yield make_one
    for reader in made:
        reader.close()
        assert not any(timer.isActive() for timer in reader.findChildren(QTimer))
    qtbot.waitUntil(lambda: threading.active_count() <= before)  # one left alone ends later


def read_to_the_end(qtbot: QtBot, reader: ReadAloud, utterance: Utterance = PAGE) -> None:
    with qtbot.waitSignal(reader.finished, timeout=20_000):
        reader.read(utterance)


def test_every_word_is_lit_once_and_in_order(qtbot: QtBot, make: Make) -> None:
    reader = make()
    ears = Ears(reader)
    read_to_the_end(qtbot, reader)
    assert ears.words() == all_words(PAGE)
    assert ears.states == [State.READING, State.IDLE]
    assert ears.troubles == []


def test_each_sentence_is_told_before_its_words(qtbot: QtBot, make: Make) -> None:
    reader = make()
    ears = Ears(reader)
    read_to_the_end(qtbot, reader)
    told = [said.sentence.of(TEXTS[said.key]) for said in ears.sayings if said.word is None]
    assert told == ["We want hot food.", "It is for people who come late.", TEXTS["b"]]
    for said in ears.sayings:
        assert said.word is None or said.sentence.start <= said.word.start < said.sentence.end


def test_what_is_played_is_the_sound_of_each_sentence(qtbot: QtBot, make: Make) -> None:
    speaker = Speaker()
    reader = make(loudspeaker=lambda: speaker)
    read_to_the_end(qtbot, reader)
    assert len(speaker.played) == 3
    assert all(rendered.pcm for rendered in speaker.played)


def test_nothing_is_read_from_an_empty_page(qtbot: QtBot, make: Make) -> None:
    reader = make()
    ears = Ears(reader)
    with qtbot.waitSignal(reader.finished):
        reader.read(Utterance.of("a", " ... "))
    assert (reader.state, ears.sayings, reader.place) == (State.IDLE, [], (0, 0))


def test_without_a_voice_every_word_is_lit_in_silence_and_it_is_said_once(
    qtbot: QtBot, make: Make
) -> None:
    speaker = Speaker()
    reader = make(Silent, lambda: speaker)
    ears = Ears(reader)
    read_to_the_end(qtbot, reader)
    read_to_the_end(qtbot, reader)
    assert ears.words() == all_words(PAGE) * 2
    assert ears.troubles == ["speech-no-voice"]
    assert speaker.played == []


def test_without_a_loudspeaker_every_word_is_lit_and_it_is_said_once(
    qtbot: QtBot, make: Make
) -> None:
    reader = make(loudspeaker=no_loudspeaker)
    ears = Ears(reader)
    read_to_the_end(qtbot, reader)
    read_to_the_end(qtbot, reader)
    assert ears.words() == all_words(PAGE) * 2
    assert ears.troubles == ["speech-no-loudspeaker"]


def test_a_loudspeaker_joined_later_is_heard_at_the_next_reading(qtbot: QtBot, make: Make) -> None:
    speaker = Speaker()
    there: list[Player] = []
    reader = make(loudspeaker=lambda: there[0] if there else no_loudspeaker())
    read_to_the_end(qtbot, reader)
    there.append(speaker)
    read_to_the_end(qtbot, reader)
    assert len(speaker.played) == 3


def test_when_the_voice_stops_the_light_goes_on_and_it_is_said_once(
    qtbot: QtBot, make: Make
) -> None:
    reader = make(lambda: Dying(1))
    ears = Ears(reader)
    read_to_the_end(qtbot, reader)
    assert ears.words() == all_words(PAGE)
    assert ears.troubles == ["speech-voice-stopped"]


def test_a_voice_that_hangs_is_left_and_the_light_goes_on(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 100)
    voice = Hanging()
    reader = make(lambda: voice)
    ears = Ears(reader)
    read_to_the_end(qtbot, reader)
    assert ears.words() == all_words(PAGE)
    assert ears.troubles == ["speech-voice-stopped"]
    voice.let_go.set()


def test_a_loudspeaker_that_dies_is_opened_anew_once_then_the_light_goes_on(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "STILL_FOR", 50)
    opened: list[Speaker] = []

    def open_one() -> Player:
        opened.append(DeadSpeaker())
        return opened[-1]

    reader = make(loudspeaker=open_one)
    ears = Ears(reader)
    read_to_the_end(qtbot, reader)
    assert len(opened) == 2
    assert not any(speaker.open for speaker in opened)
    assert list(dict.fromkeys(ears.words())) == all_words(PAGE)
    assert ears.troubles == ["speech-sound-lost"]


def test_a_loudspeaker_that_cannot_be_replaced_is_never_opened_again(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "STILL_FOR", 50)
    speaker = DeadSpeaker()
    speaker.replaceable = False
    reader = make(loudspeaker=lambda: speaker)
    ears = Ears(reader)
    read_to_the_end(qtbot, reader)
    read_to_the_end(qtbot, reader)
    assert len(speaker.played) == 1
    assert ears.troubles == ["speech-sound-lost"]


def test_a_loudspeaker_opened_anew_plays_on(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "STILL_FOR", 50)
    speakers: list[Player] = [DeadSpeaker(), Speaker()]
    reader = make(loudspeaker=lambda: speakers.pop(0))
    ears = Ears(reader)
    read_to_the_end(qtbot, reader)
    assert list(dict.fromkeys(ears.words())) == all_words(PAGE)
    assert ears.troubles == []


def stays_silent(qtbot: QtBot, reader: ReadAloud, milliseconds: int) -> None:
    """Nothing is told for a while."""
    with qtbot.assertNotEmitted(reader.saying, wait=milliseconds):
        pass


def test_nothing_is_said_after_stop(qtbot: QtBot, make: Make) -> None:
    before = threading.active_count()
    speaker = Speaker()
    reader = make(loudspeaker=lambda: speaker)
    ears = Ears(reader)
    for _ in range(100):
        told = len(ears.sayings)
        reader.read(LONG)
        qtbot.waitUntil(lambda told=told: len(ears.sayings) > told + 1)  # type: ignore[misc]
        reader.stop()
        at_stop = len(ears.sayings)
        reader.read(LONG)
        reader.stop()
    stays_silent(qtbot, reader, 100)
    assert len(ears.sayings) == at_stop
    assert reader.state is State.IDLE
    assert speaker.seconds() == speaker.seconds()
    assert threading.active_count() <= before + 1  # the one that renders


def test_a_pause_holds_the_word_and_goes_on_from_it(qtbot: QtBot, make: Make) -> None:
    reader = make()
    ears = Ears(reader)
    reader.read(PAGE)
    qtbot.waitUntil(lambda: len(ears.words()) > 2)
    reader.toggle()
    held = len(ears.sayings)
    assert reader.state is State.PAUSED
    stays_silent(qtbot, reader, 100)
    assert len(ears.sayings) == held
    with qtbot.waitSignal(reader.finished):
        reader.toggle()
    assert ears.words() == all_words(PAGE)


def test_a_pause_before_the_first_sound_is_kept(qtbot: QtBot, make: Make) -> None:
    reader = make()
    ears = Ears(reader)
    reader.read(PAGE)
    reader.pause()
    stays_silent(qtbot, reader, 150)
    assert ears.sayings == []
    with qtbot.waitSignal(reader.finished):
        reader.resume()
    assert ears.words() == all_words(PAGE)


def test_it_can_stop_after_each_sentence(qtbot: QtBot, make: Make) -> None:
    reader = make()
    reader.stop_after_each_sentence = True
    ears = Ears(reader)
    reader.read(PAGE)
    for place in (1, 2):
        qtbot.waitUntil(lambda: reader.state is State.WAITING)
        assert reader.place == (place, 3)
        reader.toggle()
    qtbot.waitUntil(lambda: reader.state is State.IDLE)
    assert ears.words() == all_words(PAGE)


def test_a_sentence_can_be_repeated_gone_back_from_and_skipped(qtbot: QtBot, make: Make) -> None:
    reader = make()
    reader.stop_after_each_sentence = True
    ears = Ears(reader)

    def until_it_waits() -> int:
        qtbot.waitUntil(lambda: reader.state is State.WAITING)
        return reader.place[0]

    reader.read(PAGE)
    assert until_it_waits() == 1
    reader.repeat()
    assert until_it_waits() == 1
    reader.next_sentence()
    assert until_it_waits() == 2
    reader.sentence_before()
    assert until_it_waits() == 1
    reader.sentence_before()
    assert until_it_waits() == 1
    with qtbot.waitSignal(reader.finished):
        for _ in range(3):
            reader.next_sentence()
    told = [said.sentence.start for said in ears.sayings if said.word is None]
    assert told == [0, 0, 18, 0, 0, 18]


@pytest.mark.parametrize("stops", [False, True])
def test_to_go_on_a_sentence_plays_at_once_what_was_looked_ahead(
    stops: bool, qtbot: QtBot, make: Make
) -> None:
    voice, speaker, came = Counting(), Drawling(drawls=not stops), list[int]()
    reader = make(lambda: voice, lambda: speaker)
    reader._ahead.came.connect(came.append)
    reader.stop_after_each_sentence = stops
    reader.read(PAGE)
    qtbot.waitUntil(lambda: came == [0, 1] and bool(speaker.played))
    qtbot.waitUntil(lambda: reader.state is State.WAITING if stops else True)
    with qtbot.waitSignal(reader.finished):
        reader.next_sentence()
        assert len(speaker.played) == 2
        qtbot.waitUntil(lambda: came == [0, 1, 2])
        reader.next_sentence()
        assert len(speaker.played) == 3
        reader.stop_after_each_sentence = speaker.drawls = False
    assert [text for text, _ in voice.asked] == [one.text for one in PAGE.sentences()]


def test_what_was_looked_ahead_is_never_heard_at_another_speed(qtbot: QtBot, make: Make) -> None:
    voice, speaker = Counting(), Speaker()
    reader = make(lambda: voice, lambda: speaker)
    reader.stop_after_each_sentence = True
    reader.read(PAGE)
    qtbot.waitUntil(lambda: reader.state is State.WAITING)
    reader.faster()
    reader.next_sentence()
    qtbot.waitUntil(lambda: len(speaker.played) == 2)
    said = (PAGE.sentences()[1].text, 190)
    assert said in voice.asked
    faster = Espeak().render(said[0], Manner(words_a_minute=said[1])).seconds
    assert speaker.played[1].seconds == pytest.approx(faster, abs=0.04)


def test_whoever_goes_on_fast_waits_for_no_sentence_in_between(qtbot: QtBot, make: Make) -> None:
    voice = Counting()
    hanging = Hanging()
    begun = threading.Event()

    class Held(Counting):
        def render(self, sentence: str, manner: Manner) -> Rendered:
            if not voice.asked:
                begun.set()
                hanging.let_go.wait()
            return voice.render(sentence, manner)

    reader = make(Held)
    reader.read(LONG)
    qtbot.waitUntil(begun.is_set)
    for _ in range(10):
        reader.read(LONG)
    reader.read(PAGE)
    hanging.let_go.set()
    with qtbot.waitSignal(reader.finished):
        pass
    assert len(voice.asked) == 1 + len(PAGE.sentences())


def test_where_nothing_is_read_there_is_no_sentence_to_go_to(make: Make) -> None:
    reader = make()
    for ask in (reader.sentence_before, reader.repeat, reader.next_sentence):
        ask()
    assert reader.state is State.IDLE


def test_reading_can_begin_at_any_word(qtbot: QtBot, make: Make) -> None:
    reader = make()
    ears = Ears(reader)
    start = TEXTS["a"].index("people")
    with qtbot.waitSignal(reader.finished):
        reader.read(PAGE, "a", start)
    assert ears.words() == [w for w in all_words(PAGE) if w[0] == "b" or w[1].start >= start]
    assert ears.sayings[0].sentence.of(TEXTS["a"]) == "It is for people who come late."


SLOW = Utterance.of(
    "slow",
    "We asked the council for a warm room, and for somebody who would listen to us, many times."
    " They said that they would think about it, and we are still waiting for them to answer.",
)


def test_in_a_slow_voice_the_first_words_are_heard_before_the_sentence_is_whole(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice, speaker = Slow(monkeypatch), Speaker()
    reader = make(lambda: voice, lambda: speaker)
    read_to_the_end(qtbot, reader, SLOW)
    assert len(voice.asked) == 2, "it was cut before it was known to be slow"
    voice.asked.clear()
    speaker.played.clear()
    ears = Ears(reader)
    reader.quiet_between = 1_000
    read_to_the_end(qtbot, reader, SLOW)
    first, rest, second = (text for text, _ in voice.asked)
    assert first == "We asked the council for a warm room, "
    assert [first + rest, second] == [one.text for one in SLOW.sentences()]
    assert ears.words() == all_words(SLOW)
    assert len({said.sentence for said in ears.sayings}) == 2
    alone = [voice.voice.render(text, Manner()).seconds for text in (first, rest, second)]
    alone[1] += 1  # the quiet after a sentence
    assert [one.seconds for one in speaker.played] == pytest.approx(alone, abs=0.1)


def test_a_slow_voice_stops_after_a_sentence_and_not_inside_it(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Slow(monkeypatch)
    reader = make(lambda: voice)
    read_to_the_end(qtbot, reader, SLOW)
    ears = Ears(reader)
    reader.stop_after_each_sentence = True
    reader.read(SLOW)
    qtbot.waitUntil(lambda: reader.state is State.WAITING)
    assert [span.of(reader.sentence) for _, span in ears.words()][-1] == "times"
    reader.resume()
    qtbot.waitUntil(lambda: len(ears.words()) > 17)
    assert reader.place == (2, 2)


def test_a_slow_voice_can_be_paused_or_left_in_any_piece(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Slow(monkeypatch)
    reader = make(lambda: voice)
    read_to_the_end(qtbot, reader, SLOW)
    ears = Ears(reader)
    reader.read(SLOW)
    reader.pause()
    qtbot.waitUntil(lambda: reader._renderer._orders.empty())
    reader.resume()
    qtbot.waitUntil(lambda: len(ears.words()) > 10)  # in the second piece
    reader.repeat()
    qtbot.waitUntil(lambda: len(ears.words()) > 12)
    reader.next_sentence()
    with qtbot.waitSignal(reader.finished, timeout=20_000):
        pass
    assert ears.words()[-1] == all_words(SLOW)[-1]
    assert ears.troubles == []


def test_a_new_speed_is_heard_at_once_from_the_same_word(qtbot: QtBot, make: Make) -> None:
    speaker = Speaker()
    reader = make(loudspeaker=lambda: speaker)
    ears = Ears(reader)
    reader.read(LONG)
    qtbot.waitUntil(lambda: len(ears.words()) >= 5)
    at = ears.words()[-1]
    told = len(ears.words())
    reader.faster()
    qtbot.waitUntil(lambda: len(ears.words()) > told)
    assert ears.words()[told] == at
    assert (reader.manner.words_a_minute, reader.pace) == (190, 7)
    rest = LONG.sentences()[0].text[at[1].start :]
    faster = Espeak().render(rest, Manner(words_a_minute=190)).seconds
    assert speaker.played[-1].seconds == pytest.approx(faster, abs=0.04)


def test_a_new_speed_while_paused_stays_paused(qtbot: QtBot, make: Make) -> None:
    reader = make()
    ears = Ears(reader)
    reader.read(PAGE)
    qtbot.waitUntil(lambda: len(ears.words()) >= 2)
    reader.pause()
    reader.slower()
    stays_silent(qtbot, reader, 100)
    assert reader.state is State.PAUSED
    with qtbot.waitSignal(reader.finished):
        reader.resume()
    assert list(dict.fromkeys(ears.words())) == all_words(PAGE)


def test_there_are_9_speeds_with_words_and_no_way_beyond_them(make: Make) -> None:
    reader = make()
    told: list[int] = []
    reader.pace_changed.connect(told.append)
    for _ in range(9):
        reader.slower()
    assert reader.pace == 1
    for _ in range(9):
        reader.faster()
    assert reader.pace == 9
    assert told == [145, 130, 115, 100, 80, 100, 115, 130, 145, 160, 190, 220, 250]
    words = [Wording().text(f"speed-{step}") for step in range(1, 10)]
    assert len(set(words)) == 9


def test_every_speed_to_choose_is_a_step_with_the_same_name() -> None:
    wording = Wording()
    for number, pace in enumerate(PACES, start=1):
        step = SPEEDS.index(pace) + 1
        assert wording.text(f"speed-{step}") == wording.text(f"pace-{number}")


def test_a_speed_between_two_steps_goes_to_its_neighbours(make: Make) -> None:
    reader = make()
    reader.speak_in(Manner(words_a_minute=150))
    reader.faster()
    assert reader.manner.words_a_minute == 160
    reader.speak_in(Manner(words_a_minute=150))
    reader.slower()
    assert reader.manner.words_a_minute == 145


def test_whoever_hears_a_word_may_stop_the_reading(qtbot: QtBot, make: Make) -> None:
    reader = make()
    ears = Ears(reader)
    reader.saying.connect(lambda said: reader.stop() if said.word else None)
    reader.read(PAGE)
    qtbot.waitUntil(lambda: reader.state is State.IDLE)
    stays_silent(qtbot, reader, 50)
    assert len(ears.words()) == 1


def test_whoever_hears_of_a_trouble_may_stop_the_reading(qtbot: QtBot, make: Make) -> None:
    reader = make(loudspeaker=no_loudspeaker)
    ears = Ears(reader)
    reader.trouble.connect(lambda key: reader.stop())
    with qtbot.waitSignal(reader.trouble):
        reader.read(PAGE)
    stays_silent(qtbot, reader, 50)
    assert (reader.state, ears.sayings) == (State.IDLE, [])


def test_another_page_takes_the_place_of_the_first(qtbot: QtBot, make: Make) -> None:
    reader = make()
    ears = Ears(reader)
    reader.read(LONG)
    qtbot.waitUntil(lambda: len(ears.words()) > 1)
    told = len(ears.words())
    read_to_the_end(qtbot, reader)
    assert ears.words()[told:] == all_words(PAGE)


def test_nothing_is_started_before_the_first_reading(make: Make) -> None:
    before = threading.active_count()
    made: list[bool] = []

    def note() -> Player:
        made.append(True)
        return Speaker()

    make(loudspeaker=note)
    assert (threading.active_count(), made) == (before, [])


def test_the_computers_own_loudspeaker_reads_or_is_told_to_be_missing(qtbot: QtBot) -> None:
    reader = ReadAloud(silence=quick)
    ears = Ears(reader)
    with qtbot.waitSignal(reader.finished, timeout=20_000):
        reader.read(Utterance.of("a", TEXTS["a"]))
    reader.close()
    assert ears.words() == [("a", span) for span in words(TEXTS["a"])]
    assert ears.troubles in ([], ["speech-no-loudspeaker"])
