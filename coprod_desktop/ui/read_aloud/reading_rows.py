"""What a person can do with the voice while it reads, as rows."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.read_aloud.word_reader import WordReader


def reading_rows(reader: Reader, words: WordReader, go_back: Callable[[], None]) -> tuple[Row, ...]:
    """The controls of reading in their order; the most needed stays longest.

    The key that is silent goes back where nothing is said or recorded.
    """

    def be_silent() -> None:
        was_quiet = reader.is_quiet
        reader.stop()
        if was_quiet:
            go_back()

    look = "corner"
    return (
        Row("sentence-back", reader.voice.sentence_before, sign="skip-back", look=look, worth=4),
        Row("again", reader.voice.repeat, sign="again", look=look, worth=3),
        Row("sentence-on", reader.voice.next_sentence, sign="skip", look=look, worth=5),
        Row("slower", reader.slower, sign="minus", look=look, worth=1),
        Row("faster", reader.faster, sign="plus", look=look, worth=2),
        Row("spell", words.spell_word, sign="letters", look=look, worth=0),
        Row("say-word", words.say_word, sign="read", look=look, worth=-1),
        Row("silent", be_silent, sign="stop", look=look, worth=9, once=True),
    )
