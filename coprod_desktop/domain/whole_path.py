"""Finds a place on today's path for all that was told on another one.

The file of a kind of meeting may have changed since a meeting was begun, or be gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from coprod_desktop.domain.deciding import Going
from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Kind, Path, Phase, Step

_TOLD: Mapping[Kind, Callable[[Meeting, Step], bool]] = {
    Kind.WHEN: lambda m, _: bool(m.when.typed.strip() or m.where.strip()),
    Kind.FACE: lambda m, step: m.feeling(step.moment) is not None,
    Kind.PROMISED: lambda m, _: bool(m.promises),
    Kind.ORDER: lambda m, _: any(not branch.step and branch.ideas for branch in m.branches),
    Kind.DECIDE: lambda m, _: m.going is not Going.NOT_SAID or bool(m.looked_at),
}
"""What a step may have been told beside the ideas of its branch."""


def whole_path(path: Path, meeting: Meeting, known: Iterable[Step]) -> Path:
    """``path`` with a step for every answer in ``meeting`` that it has none for.

    A step that is ``known`` from the other paths stands where they have it. One that nobody knows
    any more is asked by the heading of its branch, as the last before the sheet.
    """
    order = tuple(known)
    there = {step.key for step in path.steps}
    missing = [step for step in order if step.key not in there and _has(meeting, step)]
    there |= {step.key for step in order}
    lost = [
        branch
        for branch in meeting.branches
        if branch.step and branch.ideas and branch.step not in there
    ]
    if not missing and not lost:
        return path
    steps = list(path.steps)
    for step in missing:
        steps.insert(_place(steps, step, order), step)
    for branch in lost:
        ready = [n for n, s in enumerate(steps, 1) if s.phase is Phase.GET_READY]
        sheets = [n for n in ready if steps[n - 1].kind is Kind.SHEET]
        at = sheets[0] - 1 if sheets else max(ready, default=0)
        before = steps[at - 1].part if at else ""
        steps.insert(at, replace(_asked_by(branch), part=before))
    return replace(path, steps=tuple(steps))


def in_new_keys(meeting: Meeting, path: Path) -> Meeting:
    """``meeting`` with the answers to steps that were renamed under the keys they have now."""
    now = {
        old: step.key
        for step in path.steps
        for old in step.was
        if meeting.branch_for(step.key) is None
    }
    if not now:
        return meeting
    return replace(
        meeting,
        branches=tuple(replace(b, step=now.get(b.step, b.step)) for b in meeting.branches),
        at=now.get(meeting.at, meeting.at),
        seen=tuple(dict.fromkeys(now.get(key, key) for key in meeting.seen)),
    )


def _has(meeting: Meeting, step: Step) -> bool:
    branch = meeting.branch_for(step.key)
    if branch is not None and branch.ideas:
        return True
    return step.kind in _TOLD and _TOLD[step.kind](meeting, step)


def _place(steps: list[Step], step: Step, order: tuple[Step, ...]) -> int:
    """Right after the last of the steps that come before it elsewhere."""
    before = {other.key for other in order[: order.index(step)]}
    places = [n for n, s in enumerate(steps, 1) if s.key in before and s.phase is step.phase]
    order_of = list(Phase).index
    first = next(
        (n for n, s in enumerate(steps) if order_of(s.phase) >= order_of(step.phase)), len(steps)
    )
    return max(places, default=first)


def _asked_by(branch: Branch) -> Step:
    """A step for the answers of a branch; what was kept there is kept there still."""
    kept = any(idea.pile is Pile.KEEP for _, idea in branch.walk())
    return Step(
        key=branch.step,
        kind=Kind.CARDS,
        phase=Phase.GET_READY,
        question=branch.heading,
        heading=branch.heading,
        picture=branch.picture,
        pile=Pile.KEEP if kept else Pile.SHARE,
    )
