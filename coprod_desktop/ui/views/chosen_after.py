"""Says which line one is on after an edit."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.outline import Line, LineKind, kept_line_id


def chosen_after(meeting: Meeting, before: Sequence[Line], lines: Sequence[Line], was: str) -> str:
    """The id of the line one was on, of its neighbour where it is gone, "" where none is left.

    ``before`` are the lines before the edit, ``lines`` those of ``meeting`` now.
    """
    now = {line.id for line in lines}
    if was in now:
        return was
    old = next((line for line in before if line.id == was), None)
    if old is None:
        return next((line.id for line in lines if line.kind is LineKind.BRANCH), "")
    beside = [line.id for line in before if line.above == old.above]
    place = beside.index(was)
    pocket = ""
    if old.kind is LineKind.IDEA and meeting.has(was):
        pocket = kept_line_id(meeting.branch_of(was).id)
    near = [pocket, *beside[place + 1 :], *reversed(beside[:place]), old.above]
    # What a pocket held stands right under its branch now.
    inner = [line.id for line in lines if line.above == old.above]
    wanted = inner[place : place + 1] if old.kind is LineKind.KEPT else near
    return next((one for one in (*wanted, *near) if one in now), "")
