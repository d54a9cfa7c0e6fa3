"""An engine without a voice, so that the light goes on where nothing can be heard."""

from __future__ import annotations

from coprod_desktop.speech.engine import Manner, Rendered, Voice
from coprod_desktop.speech.timing import estimated_words


class Silent:
    """Gives word times without sound."""

    def voices(self) -> tuple[Voice, ...]:
        """None."""
        return ()

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """The times a reader of this speed would take; no samples."""
        marks, seconds = estimated_words(sentence, manner.words_a_minute)
        return Rendered(pcm=b"", sample_rate=0, seconds=seconds, words=marks)
