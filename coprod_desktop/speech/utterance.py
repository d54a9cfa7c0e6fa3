"""What is to be read aloud, as values that any view can make."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.spans import Span
from coprod_desktop.speech.stretches import stretches


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text with a key that names where it stands, such as an idea's id."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an utterance; ``span`` is its place in the passage ``key``."""

    key: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """Passages that are read one after the other.

    Reading begins at the one with the key ``first``, or else at the start; what stands before it
    can be gone back to.
    """

    passages: tuple[Passage, ...] = ()
    first: str = ""

    @classmethod
    def of(cls, key: str, text: str) -> Utterance:
        """One passage alone."""
        return cls((Passage(key, text),))

    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence with a word in it, in order; none goes over the end of a passage."""
        return tuple(
            Sentence(passage.key, span, span.of(passage.text))
            for passage in self.passages
            for span in stretches(passage.text)
        )


@dataclass(frozen=True, slots=True)
class Saying:
    """What is being said now: both spans are in code points of the passage ``key``.

    ``word`` is None from the start of a sentence until its first word is heard.
    """

    key: str
    sentence: Span
    word: Span | None = None
