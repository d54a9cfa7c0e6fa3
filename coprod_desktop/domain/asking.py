"""The questions before a meeting that somebody asks again before the next."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.idea import Said, new_id
from coprod_desktop.domain.meeting import Branch, Meeting

KNOW = "know"
"""The step whose answers are questions to ask before."""


def asked_again(meeting: Meeting, last: Meeting, heading: str, picture: str = "") -> Meeting:
    """A fresh meeting with what the person wanted to know before the last one, under ``heading``.

    Nothing that was kept comes along.
    """
    before = last.shared().branch_for(KNOW)
    if before is None or meeting.branch_for(KNOW) is not None:
        return meeting
    questions = tuple(
        replace(idea, id=new_id(), ideas=(), said=Said.NOT_YET) for idea in before.ideas
    )
    branch = Branch.new(heading, picture=picture, step=KNOW)
    return meeting.with_branch(replace(branch, ideas=questions))
