"""The way through a meeting, as the person walks it now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.domain.carry import LAST_TIME, THEY_SAID
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Kind, Path, Phase, Step
from coprod_desktop.domain.what_happened import is_to_be_told
from coprod_desktop.ui.steps.answered import SignsSeen, is_answered


@dataclass(frozen=True, slots=True)
class Place:
    """A step with where it stands among those of its part of a phase: ``number`` of ``of``, from 1.

    ``small`` is which of its small steps is taken, from 1; 0 where it is taken whole. ``part`` is
    what that part is called; nothing where the phase has none.
    """

    step: Step
    number: int
    of: int
    small: int = 0
    part: str = ""


class Route:
    """The steps of a path that are asked of this meeting.

    In a hurry only a few are. What is left from last time, or what was taken down in the room,
    is asked about only where something is.
    """

    def __init__(self, path_of: Callable[[Meeting], Path], hurry: bool = False) -> None:
        self._path_of = path_of
        self.hurry = hurry
        self._signs = SignsSeen()
        self._found: tuple[Path, Meeting, tuple[Step, ...]] | None = None
        """The steps that were asked for last, which a page asks for again and again."""

    def path(self, meeting: Meeting) -> Path:
        """The whole path it goes by, with steps that are not asked now."""
        return self._path_of(meeting)

    def steps(self, meeting: Meeting) -> tuple[Step, ...]:
        """All steps of this meeting, in order."""
        path = self._path_of(meeting)
        if self.hurry:
            hurried = path.hurried()
            # Whoever was led to any other step goes the long way.
            self.hurry = meeting.at in ("", *(step.key for step in hurried))
            if self.hurry:
                return hurried
        found = self._found
        if found is None or found[0] is not path or found[1] is not meeting:
            steps = tuple(step for step in path.steps if _is_asked(step, meeting))
            self._found = found = (path, meeting, steps)
        return found[2]

    def phase(self, meeting: Meeting, phase: Phase) -> tuple[Step, ...]:
        """The steps of one phase, in order."""
        return tuple(step for step in self.steps(meeting) if step.phase is phase)

    def beside_it(self, meeting: Meeting, step: Step) -> tuple[Step, ...]:
        """The few steps of its part of a phase, itself among them; of all of it in a hurry."""
        of_phase = self.phase(meeting, step.phase)
        if self.hurry:
            return of_phase
        return tuple(other for other in of_phase if other.part == step.part)

    def now(self, meeting: Meeting) -> Place:
        """Where the person is; the first step where they have not begun."""
        steps = self.steps(meeting)
        step = next((step for step in steps if step.key == meeting.at), steps[0])
        of_part = self.beside_it(meeting, step)
        small = min(meeting.small, len(step.smaller)) if step.key == meeting.at else 0
        part = "" if self.hurry else step.part
        return Place(step, of_part.index(step) + 1, len(of_part), small, part)

    def beside(self, meeting: Meeting, places: int) -> Step | None:
        """The step some places on (or back, where negative); None beyond either end."""
        steps = self.steps(meeting)
        at = steps.index(self.now(meeting).step) + places
        return steps[at] if 0 <= at < len(steps) else None

    def start(self, meeting: Meeting, phase: Phase | None) -> tuple[str, int]:
        """The step to open a meeting at, with its small one: in a phase, or where it was left."""
        first = None if phase is None else self.entry(meeting, phase)
        here = self.now(meeting)
        return (here.step.key, here.small) if first is None else (first.key, 0)

    def entry(self, meeting: Meeting, phase: Phase) -> Step | None:
        """Where to begin a phase: the last step seen in it, else its first.

        On the ten-minute way there is only one; who asks for another goes the long way from then.
        """
        if self.hurry and not self.phase(meeting, phase):
            self.hurry = False
        steps = self.phase(meeting, phase)
        seen = [step for step in steps if step.key in meeting.seen]
        return seen[-1] if seen else (steps[0] if steps else None)

    def is_begun(self, meeting: Meeting, phase: Phase) -> bool:
        """Whether anything was answered in a phase."""
        return any(self.is_answered(meeting, step) for step in self.phase(meeting, phase))

    def is_answered(self, meeting: Meeting, step: Step) -> bool:
        """Whether the person gave this step something of their own."""
        return is_answered(meeting, step, self._signs.of(meeting))


def _is_asked(step: Step, meeting: Meeting) -> bool:
    if step.key == THEY_SAID:
        return meeting.branch_for(THEY_SAID) is not None
    if step.kind is Kind.TELLING:
        return is_to_be_told(meeting)
    if step.kind is not Kind.LAST_TIME:
        return True
    return meeting.branch_for(LAST_TIME) is not None or any(p.carried for p in meeting.promises)
