"""Tells whether a step has an answer yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.domain.deciding import Going
from coprod_desktop.domain.idea import Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Kind, Step
from coprod_desktop.domain.practised import Practised
from coprod_desktop.domain.promise import Happened
from coprod_desktop.domain.telling import Telling
from coprod_desktop.ui.steps.answers import answers
from coprod_desktop.ui.steps.order_edits import SCRAPS, heaps


@dataclass(frozen=True, slots=True)
class Signs:
    """What the ideas of some branches tell of the steps they answer.

    ``moved`` are the cards, each with its words, whose ideas lie in heaps; ``said`` is whether
    anything was said in the room.
    """

    moved: frozenset[tuple[str, str]] = frozenset()
    said: bool = False


class SignsSeen:
    """The signs of a meeting from one edit to the next; only branches that changed are searched."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Branch, Signs]] = {}
        self._seen: tuple[Meeting | None, Signs] = (None, Signs())

    def of(self, meeting: Meeting) -> Signs:
        """The signs of all its branches."""
        if self._seen[0] is meeting:
            return self._seen[1]
        before, self._known = self._known, {}
        for branch in meeting.branches:
            known = before.get(branch.id)
            if known is None or known[0] is not branch:
                known = (branch, _signs(branch))
            self._known[branch.id] = known
        every = [signs for _, signs in self._known.values()]
        moved = frozenset[tuple[str, str]]().union(*(signs.moved for signs in every))
        self._seen = (meeting, Signs(moved, any(signs.said for signs in every)))
        return self._seen[1]


def _signs(branch: Branch) -> Signs:
    ideas = [idea for _, idea in branch.walk()]
    from_cards = frozenset((idea.card, idea.text) for idea in ideas if idea.card)
    said = any(idea.said is not Said.NOT_YET for idea in ideas)
    return Signs(frozenset() if branch.step else from_cards, said)


def is_answered(meeting: Meeting, step: Step, signs: Signs | None = None) -> bool:
    """Whether the person gave this step something of their own; having been there is not enough.

    Steps that only offer something, such as hearing it all, are never answered. What came along
    from last time was not answered now. ``signs`` are those of the meeting, where known.
    """
    if step.kind is not Kind.LAST_TIME and _has_words(meeting, step):
        return True
    asks = _ANSWERS.get(step.kind)
    return asks is not None and asks(meeting, step, signs or SignsSeen().of(meeting))


def _has_words(meeting: Meeting, step: Step) -> bool:
    return any(idea.text.strip() for idea in answers(meeting, step))


def _in_heaps(meeting: Meeting) -> bool:
    return any(heap.ideas for _, heap in heaps(meeting))


def _moved_on(meeting: Meeting, step: Step, signs: Signs) -> bool:
    """Whether its answers lie in heaps now."""
    here = {idea.card for idea in answers(meeting, step)}
    moved = any(c.key in here or (c.key, c.words) in signs.moved for c in step.cards)
    return moved or (step.key == SCRAPS and _in_heaps(meeting))


def _asked_after(meeting: Meeting) -> bool:
    return any(p.carried and p.happened is not Happened.NOT_ASKED for p in meeting.promises)


_ANSWERS: dict[Kind, Callable[[Meeting, Step, Signs], bool]] = {
    Kind.PATH: lambda m, *_: bool(m.title.strip() or m.picture),
    Kind.WHEN: lambda m, *_: bool(m.when.typed.strip() or m.where.strip()),
    Kind.CARDS: _moved_on,
    Kind.SENTENCE: _moved_on,
    Kind.FEW: _moved_on,
    Kind.SCRAPS: _moved_on,
    Kind.DECIDE: lambda m, *_: m.going is not Going.NOT_SAID or bool(m.looked_at),
    Kind.ORDER: lambda m, *_: _in_heaps(m),
    Kind.FACE: lambda m, step, _: m.feeling(step.moment) is not None,
    Kind.AGENDA: lambda m, *_: bool(m.agenda),
    Kind.CUE: lambda _, step, signs: step.ticks and signs.said,
    Kind.ALOUD: lambda m, *_: any(idea.practised != Practised() for _, idea in m.walk()),
    Kind.CHAIR: lambda m, *_: bool(m.felt_fine),
    Kind.SAID: lambda _, __, signs: signs.said,
    Kind.PROMISED: lambda m, *_: any(not promise.carried for promise in m.promises),
    Kind.LAST_TIME: lambda m, *_: _asked_after(m),
    Kind.TELLING: lambda m, *_: m.telling != Telling(),
}
