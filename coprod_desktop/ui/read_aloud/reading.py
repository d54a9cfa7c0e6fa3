"""Reads an utterance aloud while telling which word is heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coprod_desktop.domain.spans import Span
from coprod_desktop.speech.engine import Manner, VoiceEngine, VoiceStopped
from coprod_desktop.speech.player import Player, SilentPlayer, SoundLost
from coprod_desktop.speech.preference import best_engine
from coprod_desktop.speech.quiet import followed_by_quiet, without_sound
from coprod_desktop.speech.stretches import beginning
from coprod_desktop.speech.utterance import Saying, Sentence, Utterance
from coprod_desktop.ui.read_aloud import speeds
from coprod_desktop.ui.read_aloud.ahead import Ahead
from coprod_desktop.ui.read_aloud.following import Following
from coprod_desktop.ui.read_aloud.rendering import PATIENCE, Order, Renderer
from coprod_desktop.ui.read_aloud.state import Held, State
from coprod_desktop.ui.sound.computers_sound import ComputersSound
from coprod_desktop.ui.sound.playing import LoudspeakerGone, Sound

SENTENCES_AHEAD = 2
NO_JOB = -1  # of an order nobody waits for


class ReadAloud(QObject):
    """Reads sentence by sentence: rendered on a thread of its own, lit by the sound's clock.

    ``saying`` carries a `Saying`, first for the sentence, then for each of its words.
    ``state_changed`` carries a `State`. ``finished`` follows the last sentence, but not a stop.
    ``trouble`` carries the key of a message, each at most once; reading goes on without sound.
    ``pace_changed`` carries words a minute. ``voices_found`` carries a tuple of `Voice`, the best
    first, none where nothing answers. ``quiet_between`` is milliseconds of quiet after each
    sentence but the last.

    ``engine`` makes the voice, on that thread. ``loudspeaker`` makes what plays it, or raises
    NoLoudspeaker; after a LoudspeakerGone it holds still until somebody has it go on. ``silence``
    makes what counts the time of words nobody hears. Nothing is made before the first reading or
    `prepare`. Call `close` before letting go.
    """

    saying = Signal(object)
    state_changed = Signal(object)
    finished = Signal()
    trouble = Signal(str)
    pace_changed = Signal(int)
    voices_found = Signal(object)

    def __init__(
        self,
        engine: Callable[[], VoiceEngine] = best_engine,
        loudspeaker: Callable[[], Player] | None = None,
        silence: Callable[[], Player] = SilentPlayer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.stop_after_each_sentence = False
        self.quiet_between = 0
        self._sounds = True
        self._manner = Manner()
        self._state = State.IDLE
        self._sentences: tuple[Sentence, ...] = ()
        self._at = 0
        self._offset = 0  # where in the sentence the sound begins, in code points
        self._until = 0  # where in it that ends, which may be before its last word
        self._lit: Span | None = None
        self._turn = 0  # of what is played
        self._told: set[str] = set()

        self._renderer = Renderer(engine, self)
        self._ahead = Ahead(self._renderer, self)
        self._ahead.came.connect(self._take)
        self._renderer.listed.connect(self.voices_found)
        self._renderer.went_silent.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._go_on_without_voice)

        self.open_loudspeaker = loudspeaker or ComputersSound().loudspeaker
        self._sound = Sound(self.open_loudspeaker, silence(), self._tell)
        self._following = Following(self._say, self)
        self._following.ended.connect(self._end_sentence)
        self._following.stood_still.connect(self._lose_sound)

    # What it is doing.

    @property
    def state(self) -> State:
        """What it is doing now."""
        return self._state

    @property
    def place(self) -> tuple[int, int]:
        """Which sentence of how many, as in "Sentence 5 of 7"; (0, 0) when there are none."""
        count = len(self._sentences)
        return (self._at + 1 if count else 0), count

    @property
    def sentence(self) -> str:
        """The sentence it reads, or nothing."""
        return self._sentences[self._at].text if self._sentences else ""

    @property
    def manner(self) -> Manner:
        """The voice and speed now."""
        return self._manner

    @property
    def pace(self) -> int:
        """Which of the steps the speed now is nearest to, from 1 for the slowest."""
        return speeds.step_of(self._manner.words_a_minute)

    # What a person can ask for.

    def prepare(self) -> None:
        """Starts the voice before it is asked for, so that the first word comes at once."""
        self._renderer.ask(Order(NO_JOB, 0, "", self._manner))

    def read(self, utterance: Utterance, key: str = "", position: int = 0) -> None:
        """Reads from its first passage, or the word at ``position`` of the passage ``key``, on."""
        self._halt()
        self._sound.look_again()
        self._sentences = utterance.sentences()
        if self._sentences:
            self._go(*self._found(key or utterance.first, position), State.READING)
        else:
            self._finish()

    def pause(self) -> None:
        """Holds still."""
        if self._state is State.READING:
            self._following.hold()
            self._become(State.PAUSED)

    def resume(self) -> None:
        """Goes on where it held still; after a stop at a sentence's end, with the next."""
        if self._state is State.WAITING:
            self.next_sentence()
        elif self._state is State.PAUSED:
            self._become(State.READING)
            if self._following.player is None:
                self._play_if_ready()
            else:
                self._following.go_on()

    def toggle(self) -> None:
        """Pauses or goes on, whichever comes next; nothing when idle."""
        if self._state is State.READING:
            self.pause()
        else:
            self.resume()

    def stop(self) -> None:
        """Is silent at once, and forgets what it read."""
        self._halt()
        self._sentences = ()
        self._at = 0
        self._become(State.IDLE)

    def held(self) -> Held | None:
        """What is read now, for `take_up`; None where nothing is."""
        if self._state is State.IDLE:
            return None
        return Held(self._sentences, self._at, self._word_offset(), self._state)

    def take_up(self, held: Held) -> None:
        """Goes on with a reading that was left, at the same word, as it was."""
        self._halt()
        self._sentences, self._at = held.sentences, held.at
        if held.state is State.WAITING:
            self._become(held.state)
        else:
            self._go(held.at, held.offset, held.state)

    def next_sentence(self) -> None:
        """Reads on from the next sentence, or finishes."""
        if self._state is State.IDLE:
            return
        if self._at + 1 < len(self._sentences):
            self._go_on_to_next()
        else:
            self._finish()

    def sentence_before(self) -> None:
        """Reads on from the sentence before; from the first one, once more."""
        if self._state is not State.IDLE:
            self._go(max(0, self._at - 1), 0, State.READING)

    def repeat(self) -> None:
        """Reads this sentence again."""
        if self._state is not State.IDLE:
            self._go(self._at, 0, State.READING)

    def slower(self) -> None:
        """Goes on one step slower, from the same word."""
        self._speak_at(speeds.slower(self._manner.words_a_minute))

    def faster(self) -> None:
        """Goes on one step faster, from the same word."""
        self._speak_at(speeds.faster(self._manner.words_a_minute))

    def _speak_at(self, words_a_minute: int) -> None:
        self.speak_in(replace(self._manner, words_a_minute=words_a_minute))

    def speak_in(self, manner: Manner) -> None:
        """Goes on in another voice or speed, from the same word."""
        before, self._manner = self._manner, manner
        if manner.words_a_minute != before.words_a_minute:
            self.pace_changed.emit(manner.words_a_minute)
        if manner == before:
            return
        if self._state in (State.READING, State.PAUSED):
            self._go(self._at, self._word_offset(), self._state)
        else:
            self._ahead.forget()

    def make_sound(self, sounds: bool) -> None:
        """Goes on with sound, or with the light alone, from the same word."""
        before, self._sounds = self._sounds, sounds
        if sounds is not before and self._state in (State.READING, State.PAUSED):
            self._go(self._at, self._word_offset(), self._state)

    def change_loudspeaker(self) -> None:
        """Goes on from the same word through the loudspeaker that is right by now."""
        offset, state = self._word_offset(), self._state
        self._halt()
        self._sound.change_loudspeaker()
        if state in (State.READING, State.PAUSED):
            self._go(self._at, offset, state)

    def find_voices(self) -> None:
        """Finds out which voices there are; ``voices_found`` follows."""
        self._renderer.list_voices()

    def close(self) -> None:
        """Stops for good: no thread, timer or sound is left."""
        self._halt()
        self._become(State.IDLE)
        self._renderer.close()
        self._sound.close()

    # One sentence after the other.

    def _found(self, key: str, position: int) -> tuple[int, int]:
        """The sentence to begin with, and where in it."""
        for place, sentence in enumerate(self._sentences):
            if sentence.key == key and position < sentence.span.end:
                return place, max(0, position - sentence.span.start)
        return 0, 0

    def _go(self, at: int, offset: int, state: State) -> None:
        """Begins with the sentence ``at``, from ``offset`` on; a state of paused plays later."""
        self._halt()
        self._at = at
        self._offset = offset
        text = self.sentence[offset:]
        self._until = offset + beginning(text, self._renderer.letters_in_time(self._manner))
        self._ask()
        self._patience.start()
        self._become(state)

    def _go_on_to_next(self) -> None:
        """Begins with the next sentence, which may be rendered already."""
        turn = self._hush()
        self._at += 1
        self._offset = 0
        self._until = len(self.sentence)
        self._ask()
        self._become(State.READING)
        if turn == self._turn:  # else whoever heard of that asked for something else
            self._play_if_ready()

    def _go_on_with_rest(self) -> None:
        """Goes on with what is left of a sentence; the light stays where it is meanwhile."""
        self._hush()
        self._offset, self._until = self._until, len(self.sentence)
        self._play_if_ready()

    def _halt(self) -> None:
        """Is silent at once; nothing asked for so far will be played."""
        self._hush()
        self._ahead.forget()

    def _hush(self) -> int:
        """Is silent at once, with what is rendered at hand; answers whose turn it is now."""
        self._turn += 1
        self._patience.stop()
        self._lit = None
        self._following.let_go()
        return self._turn

    def _ask(self) -> None:
        """Has this sentence rendered with those after it, as many as one may look ahead.

        Where only the beginning of this one is, those after it wait for its rest.
        """
        many = 1 if self._breaks_off() else SENTENCES_AHEAD
        this = self.sentence[self._offset : self._until]
        self._ahead.ask(self._texts(this, many), self._manner)

    def _ask_rest(self) -> None:
        """Has the rest of this sentence rendered, then those after it."""
        rest = self.sentence[self._until :]
        self._ahead.ask(self._texts(rest, SENTENCES_AHEAD), self._manner, anew=True)

    def _texts(self, this: str, many: int) -> list[tuple[int, str]]:
        """What is to be rendered of this sentence, then so many in all whole, by their places."""
        after = self._sentences[self._at + 1 : self._at + many]
        texts = (this, *(sentence.text for sentence in after))
        return list(enumerate(texts, self._at))

    def _breaks_off(self) -> bool:
        """Whether what is rendered ends before its sentence does."""
        return self._until < len(self.sentence)

    def _take(self, at: int) -> None:
        if at == self._at and self._following.player is None:
            self._patience.stop()
            if self._state is State.READING:
                self._play_if_ready()

    def _play_if_ready(self) -> None:
        if (rendered := self._ahead.take(self._at)) is None:
            self._patience.start()
            return
        if not self._sounds:
            rendered = without_sound(rendered)
        if self._breaks_off():
            self._ask_rest()
        elif not self.stop_after_each_sentence and self._at + 1 < len(self._sentences):
            rendered = followed_by_quiet(rendered, self.quiet_between)
        turn = self._turn
        try:
            player = self._sound.start(rendered)
        except LoudspeakerGone:
            if turn == self._turn:
                self._go(self._at, self._offset, State.PAUSED)
            return
        if turn != self._turn:  # whoever heard of a trouble asked for something else
            player.stop()
            return
        self._following.follow(player, rendered)
        if not self._offset:
            self._say(None)

    def _say(self, word: Span | None) -> None:
        sentence = self._sentences[self._at]
        self._lit = word.moved(sentence.span.start + self._offset) if word else None
        self.saying.emit(Saying(sentence.key, sentence.span, self._lit))

    def _end_sentence(self) -> None:
        self._sound.went_well()
        if self._breaks_off():
            self._go_on_with_rest()
        elif self._at + 1 == len(self._sentences):
            self._finish()
        elif self.stop_after_each_sentence:
            self._hush()
            self._become(State.WAITING)
        else:
            self._go_on_to_next()

    def _finish(self) -> None:
        self._halt()
        self._become(State.IDLE)
        self.finished.emit()

    def _word_offset(self) -> int:
        """Where in the sentence the word lit begins."""
        if self._lit is None:
            return self._offset
        return self._lit.start - self._sentences[self._at].span.start

    def _become(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    # When something is missing.

    def _lose_sound(self) -> None:
        """Goes on from the same word as well as it can still be played."""
        offset = self._word_offset()
        lost = self._sound.lose_loudspeaker()
        self._go(self._at, offset, State.READING)
        if lost:
            self._tell(SoundLost.message)

    def _go_on_without_voice(self) -> None:
        """Leaves an engine that does not answer to itself."""
        self._renderer.abandon()
        self._go(self._at, self._offset, self._state)
        self._tell(VoiceStopped.message)

    def _tell(self, message: str) -> None:
        if message not in self._told:
            self._told.add(message)
            self.trouble.emit(message)
