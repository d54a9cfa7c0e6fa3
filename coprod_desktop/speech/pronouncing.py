"""An engine around any other, which says things as people say them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.speech.engine import CanLeave, Manner, Rendered, Voice, VoiceEngine, WordMark
from coprod_desktop.speech.normaliser import Normaliser
from coprod_desktop.speech.own_words import OwnWords
from coprod_desktop.speech.pieces import Spoken
from coprod_desktop.speech.timing import timed_words


class Pronouncing:
    """Has ``voice`` say what people say for a sentence, with a mark for each written word.

    ``pronunciations`` is asked for every sentence, so that a change is heard with the next.
    """

    def __init__(
        self,
        voice: VoiceEngine,
        normaliser: Normaliser,
        pronunciations: Callable[[], Sequence[Pronunciation]] = tuple,
    ) -> None:
        self.voice = voice
        self._normaliser = normaliser
        self._pronunciations = pronunciations
        self._own = OwnWords()

    def voices(self) -> tuple[Voice, ...]:
        """Those of the engine inside."""
        return self.voice.voices()

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """The sentence as it is said; the marks are those of the written words."""
        said = self._normaliser.spoken(sentence, self._own_words())
        rendered = self.voice.render(said.text, manner)
        if said.text == sentence:
            return rendered
        marks = _on_the_page(sentence, said, rendered)
        return Rendered(rendered.pcm, rendered.sample_rate, rendered.seconds, marks)

    def leave(self) -> None:
        """Stops the engine inside, if it can."""
        if isinstance(self.voice, CanLeave):
            self.voice.leave()

    def _own_words(self) -> OwnWords:
        now, own = tuple(self._pronunciations()), self._own
        if now != own.pronunciations:
            # Two threads may both make one: either is right.
            own = self._own = OwnWords(now)
        return own


def _on_the_page(sentence: str, said: Spoken, rendered: Rendered) -> tuple[WordMark, ...]:
    """The marks of what is said, moved to the words they are written as."""
    heard = ((said.written_at(mark.span.start), mark.seconds) for mark in rendered.words)
    return timed_words(sentence, heard, rendered.seconds)
