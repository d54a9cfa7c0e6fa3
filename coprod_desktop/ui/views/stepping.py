"""Goes through the lines of a meeting one by one, in the order of reading."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.wording import Wording

STOPS = (LineKind.BRANCH, LineKind.IDEA, LineKind.KEPT)


def step_from(lines: Sequence[Line], here: str, way: int) -> Line | None:
    """The stop after (1) or before (-1) a line; None where that is the last or the first.

    ``lines`` are all there are, folded or not; from the title one comes to the first.
    """
    stops = [line for line in lines if line.kind in STOPS]
    place = next((n for n, line in enumerate(stops) if line.id == here), -1)
    if place < 0:
        return stops[0] if stops and way > 0 else None
    to = place + way
    return stops[to] if 0 <= to < len(stops) else None


def where_in_words(wording: Wording, lines: Sequence[Line], line: Line) -> str:
    """Which of how many a line is: "Idea 3 of 24"; nothing for what is no idea or heap."""
    if line.kind not in (LineKind.BRANCH, LineKind.IDEA):
        return ""
    alike = [other.id for other in lines if other.kind is line.kind]
    place = alike.index(line.id) + 1
    return wording.text(f"step-{line.kind}", place=place, of=len(alike))
