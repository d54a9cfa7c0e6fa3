"""What is said, piece by piece beside what is written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from coprod_desktop.domain.spans import Span


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A stretch of the written text that is said otherwise; "" is silent."""

    start: int
    end: int
    said: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of what is said beside the stretch written for it.

    A piece ``as_written`` has the same code points on both sides.
    """

    spoken: Span
    written: Span
    as_written: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text for a voice; its pieces cover all that is said and all that is written, in order."""

    text: str
    pieces: tuple[Piece, ...]

    def written_at(self, position: int) -> int:
        """Where in the written text stands what is said at ``position``, in code points."""
        if not self.pieces:
            return position
        place = bisect_right(self.pieces, position, key=lambda piece: piece.spoken.start) - 1
        piece = self.pieces[max(0, place)]
        within = position - piece.spoken.start if piece.as_written else 0
        return piece.written.start + within


def spoken(text: str, changes: Iterable[Change]) -> Spoken:
    """The text with these changes, which do not overlap, given in any order.

    What is said for one never runs into the letters beside it: "5km" has a space when said.
    """
    said: list[str] = []
    pieces: list[Piece] = []
    length = done = 0
    last = ""

    def add(words: str, start: int, end: int, as_written: bool) -> None:
        nonlocal length, last
        if start == end:
            return
        said.append(words)
        pieces.append(Piece(Span(length, len(words)), Span(start, end - start), as_written))
        length += len(words)
        last = words[-1:] or last

    for change in sorted(changes):
        add(text[done : change.start], done, change.start, True)
        after = text[change.end : change.end + 1]
        add(_apart(last, change.said, after), change.start, change.end, False)
        done = change.end
    add(text[done:], done, len(text), True)
    return Spoken("".join(said), tuple(pieces))


def _apart(before: str, said: str, after: str) -> str:
    """``said`` with a space where it would run into what stands before or after it."""
    if not said:
        return " " if before.isalnum() and after.isalnum() else ""
    left = " " if (before.isalnum() or before == ",") and said[0].isalnum() else ""
    right = " " if said[-1].isalnum() and after.isalnum() else ""
    return left + said + right
