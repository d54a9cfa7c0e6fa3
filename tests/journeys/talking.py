"""A voice for tests: all it says is noted, in a fiftieth of the time."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

from coprod_desktop.speech.engine import Manner, Rendered, Voice
from coprod_desktop.speech.player import SilentPlayer
from coprod_desktop.speech.silent import Silent
from coprod_desktop.speech.utterance import Saying
from coprod_desktop.ui.read_aloud.reading import ReadAloud

_TIMES_FASTER = 50


class Humming:
    """An engine whose sound is one low note."""

    def voices(self) -> tuple[Voice, ...]:
        """One voice."""
        return (Voice("hum", "voice-british"),)

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """A note as long as the sentence."""
        return replace(Silent().render(sentence, manner), pcm=bytes(320), sample_rate=16_000)


class Talking(ReadAloud):
    """Notes every sentence as it begins to be said; it can be held in the middle of one."""

    def __init__(self) -> None:
        self._lost = 0.0
        self._held: float | None = None
        super().__init__(engine=Humming, loudspeaker=self._quick, silence=self._quick)
        self.said: list[str] = []
        self.saying.connect(self._note)

    def hold(self) -> None:
        """Says no more for now, however long that is."""
        self._held = self._now()

    def go_on(self) -> None:
        """Says the rest."""
        assert self._held is not None
        self._lost, self._held = monotonic() * _TIMES_FASTER - self._held, None

    def _now(self) -> float:
        return monotonic() * _TIMES_FASTER - self._lost if self._held is None else self._held

    def _quick(self) -> SilentPlayer:
        return SilentPlayer(self._now)

    def _note(self, saying: Saying) -> None:
        if saying.word is None:
            self.said.append(self.sentence)
