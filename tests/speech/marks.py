"""What holds of the marks of any sentence, whichever voice says it."""

from __future__ import annotations

from itertools import pairwise

from coprod_desktop.domain.spans import words
from coprod_desktop.speech.engine import Rendered


def check_marks(sentence: str, rendered: Rendered) -> None:
    """Every word has one mark, and they rise inside the sound."""
    assert tuple(mark.span for mark in rendered.words) == words(sentence), ascii(sentence)
    times = [mark.seconds for mark in rendered.words]
    assert all(a < b for a, b in pairwise(times)), ascii(sentence)
    assert all(0 <= time < rendered.seconds for time in times), ascii(sentence)
    assert rendered.seconds == len(rendered.pcm) / 2 / rendered.sample_rate, ascii(sentence)
