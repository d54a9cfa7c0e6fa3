"""Makes large sentences of all in a meeting that may be read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.outline import Line, LineKind, heard
from coprod_desktop.speech.stretches import stretches
from coprod_desktop.ui.said_by import said_by
from coprod_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class BigSentence:
    """A sentence with the id of the line it comes from.

    ``heading`` begins a branch; ``picture`` is the branch's, told with its heading.
    """

    words: str
    line: str
    heading: bool = False
    picture: str = ""


def big_sentences(meeting: Meeting, wording: Wording) -> tuple[BigSentence, ...]:
    """All that may be read aloud, a sentence each; a branch without words of its own is not."""
    return tuple(_sentences(heard(meeting), wording))


def _sentences(lines: tuple[Line, ...], wording: Wording) -> Iterator[BigSentence]:
    pictures = _pictures(lines)
    for line in lines:
        heading = line.kind is LineKind.BRANCH
        if line.kind is LineKind.TITLE or (heading and not line.under):
            continue
        text = line.text
        if text.strip():
            text = said_by(wording, line.author, text)
        if heading and not text.strip():
            text = wording.text("sheet-my-ideas")
        for place, span in enumerate(stretches(text)):
            opens = heading and not place
            picture = pictures.get(line.id, "") if opens else ""
            yield BigSentence(span.of(text), line.id, opens, picture)


def _pictures(lines: tuple[Line, ...]) -> dict[str, str]:
    """The picture of each branch, or else of the first idea in it that has one."""
    found: dict[str, str] = {}
    branch = ""
    for line in lines:
        branch = line.id if line.kind is LineKind.BRANCH else branch
        if branch and line.picture:
            found.setdefault(branch, line.picture)
    return found
