"""Says what a map or a list has to read, folded or not."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.outline import Line, heard
from coprod_desktop.speech.utterance import Passage, Utterance
from coprod_desktop.ui.views.line_words import LineWords
from coprod_desktop.wording import Wording


class IdeaReading:
    """Makes one passage a line, under its id; what is kept is none of them."""

    def __init__(self, wording: Wording) -> None:
        self._words = LineWords(wording)

    def utterance(self, meeting: Meeting, lines: Sequence[Line]) -> Utterance:
        """What is read of these lines of a meeting, in their order."""
        said = {line.id for line in heard(meeting)}
        shown = self._words.shown(meeting, [line for line in lines if line.id in said])
        return Utterance(tuple(Passage(one.line.id, one.words) for one in shown if one.words))
