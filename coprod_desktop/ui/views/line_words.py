"""Puts a line of the meeting into the words of its box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coprod_desktop.domain.idea import Said
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.domain.picture import own_id
from coprod_desktop.ui.said_by import said_by
from coprod_desktop.ui.shortened import MOST_OF_AN_IDEA, shortened
from coprod_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as its box shows it: its words here and as they are heard, its branch from 0.

    ``tab`` says how many are folded away under it, where any are.
    """

    line: Line
    words: str
    heard: str
    about: str
    branch: int | None
    tab: str = ""


class LineWords:
    """What the lines show now; a line that is the same as before shows the very same.

    ``shows`` tells what a picture shows, which is said of people's own.
    """

    def __init__(self, wording: Wording, shows: Callable[[str], str] = lambda _picture: "") -> None:
        self._wording = wording
        self._text = wording.text
        self._shows = shows
        self._shown: dict[str, Shown] = {}

    def shown(self, meeting: Meeting, lines: Sequence[Line]) -> tuple[Shown, ...]:
        """What ``lines`` of a meeting show, in their order."""
        before, self._shown = self._shown, {}
        numbers = {branch.id: number for number, branch in enumerate(meeting.branches)}
        of: dict[str, int] = {}
        for line in lines:
            branch = numbers.get(line.id, of.get(line.above))
            if branch is not None:
                of[line.id] = branch
            one = before.get(line.id)
            if one is None or one.branch != branch or (one.line is not line and one.line != line):
                tab = self._text("line-tab", count=line.below) if line.folded else ""
                one = Shown(line, *self._words(line), branch, tab)
            self._shown[line.id] = one
        return tuple(self._shown.values())

    def _words(self, line: Line) -> tuple[str, str, str]:
        """What a line shows, its name for a screen reader, and what is said about it."""
        text = self._text
        place = text("line-place", level=max(line.level - 1, 1), place=line.place, of=line.of)
        about = place
        words = shortened(line.text, MOST_OF_AN_IDEA)
        if line.kind is LineKind.TITLE:
            words = words.strip() or text("meeting-no-title")
            about = text("line-title")
        elif line.kind is LineKind.BRANCH:
            about = text("line-branch", place=place)
        elif line.kind is LineKind.KEPT:
            words = text("line-kept", count=line.under)
            return words, words, f"{text('line-kept-inside')} {place}"
        else:
            about = text("line-idea", pile=text(f"pile-{line.pile}"), place=place)
            words = said_by(self._wording, line.author, words)
            if line.said is not Said.NOT_YET:
                about = f"{text(f'line-said-{line.said}')} {about}"
            if line.has_note:
                about = f"{text('voice-note-there')} {about}"
        shows = self._shows(line.picture) if own_id(line.picture) else ""
        if shows:
            about = f"{text('picture-shows', words=shows)} {about}"
        if line.folded:
            about = f"{text('line-folded', count=line.below)} {about}"
        elif line.under:
            about = f"{about} {text('line-under', count=line.under)}"
        return words, words.replace("\n", " "), about
