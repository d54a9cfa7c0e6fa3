"""One meeting as one tree of ideas.

Every edit gives back a new meeting that shares what did not change with the old one, so undo,
saving and comparison need nothing but the two values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.deciding import Going, LookedAt
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea, Pile, Said, changed_in, new_id, shared
from coprod_desktop.domain.practised import Practised
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.refused import DEEPEST, NotThere, TooDeep, WouldCircle
from coprod_desktop.domain.telling import Telling
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.domain.when import When


@dataclass(frozen=True, slots=True)
class Branch:
    """Ideas that belong together: the answers to a step, or a heap the person named."""

    id: str
    heading: str
    picture: str = ""
    step: str = ""
    ideas: tuple[Idea, ...] = ()

    @classmethod
    def new(cls, heading: str, *, picture: str = "", step: str = "") -> Branch:
        """A fresh branch with an id of its own."""
        return cls(new_id(), heading, picture, step)

    def walk(self) -> Iterator[tuple[int, Idea]]:
        """All ideas of this branch in reading order, each with its depth from 0."""
        for idea in self.ideas:
            yield from idea.walk()

    @property
    def kept(self) -> int:
        """How many of its ideas are kept, those under a kept idea among them."""
        return sum(idea.kept for idea in self.ideas)


def _every(branches: Iterable[Branch]) -> list[Idea]:
    """All ideas of some branches, those nearer to the top first."""
    # Asked several times with every edit, so it goes over them as fast as it can.
    ideas = [idea for branch in branches for idea in branch.ideas]
    for idea in ideas:  # which grows as it goes
        if idea.ideas:
            ideas += idea.ideas
    return ideas


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting with all a person thought, planned and heard about it.

    ``path`` names the resource it follows, ``at`` the step the person was on, ``seen`` the
    steps they have been to, ``left_out`` the ids that stay off the sheet, ``folded`` those of the
    branches and ideas whose ideas are folded away where they are seen, ``follows`` the meeting
    before this one, ``felt_fine`` the turns of the chair that felt fine while practising,
    ``agenda_now`` the item of the agenda it is at, ``looked_at`` what the person looked at
    before they decided about ``going``, ``small`` which of the small steps of the one they are on
    they take, from 1; 0 where they take it whole.
    """

    id: str
    title: str = ""
    path: str = ""
    when: When = When()
    where: str = ""
    picture: str = ""
    branches: tuple[Branch, ...] = ()
    feelings: tuple[Feeling, ...] = ()
    promises: tuple[Promise, ...] = ()
    sources: tuple[str, ...] = ()
    telling: Telling = Telling()
    at: str = ""
    seen: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
    follows: str = ""
    folded: frozenset[str] = frozenset()
    agenda: tuple[AgendaItem, ...] = ()
    agenda_now: str = ""
    felt_fine: frozenset[str] = frozenset()
    going: Going = Going.NOT_SAID
    looked_at: tuple[LookedAt, ...] = ()
    small: int = 0

    @classmethod
    def new(cls, title: str = "", path: str = "") -> Meeting:
        """A fresh meeting with an id of its own."""
        return cls(new_id(), title, path)

    # Looking.

    def walk(self) -> Iterator[tuple[int, Idea]]:
        """Every idea in reading order, each with its depth from 0 within its branch."""
        for branch in self.branches:
            yield from branch.walk()

    def ids(self) -> set[str]:
        """The ids of all its branches and ideas."""
        return {branch.id for branch in self.branches} | {idea.id for idea in _every(self.branches)}

    def notes(self) -> frozenset[str]:
        """The ids of the voice notes that its ideas have, recordings of practising among them."""
        notes = (note for _, idea in self.walk() for note in (idea.note, idea.practised.note))
        return frozenset(note.id for note in notes if note is not None)

    def has(self, which: str) -> bool:
        """Whether an idea or a branch has this id."""
        return which in [branch.id for branch in self.branches] or which in [
            idea.id for idea in _every(self.branches)
        ]

    def idea(self, which: str) -> Idea:
        """The idea with this id, or NotThere."""
        for idea in _every(self.branches):
            if idea.id == which:
                return idea
        raise NotThere(which)

    def branch(self, which: str) -> Branch:
        """The branch with this id, or NotThere."""
        for branch in self.branches:
            if branch.id == which:
                return branch
        raise NotThere(which)

    def branch_for(self, step: str) -> Branch | None:
        """The branch that holds the answers to a step, if there is one yet."""
        return next((branch for branch in self.branches if branch.step == step), None)

    def branch_of(self, which: str) -> Branch:
        """The branch an idea is in, or NotThere."""
        for branch in self.branches:
            if which in [idea.id for idea in _every((branch,))]:
                return branch
        raise NotThere(which)

    def parent_of(self, which: str) -> str:
        """The id of the idea or branch right above an idea, or NotThere."""
        for branch in self.branches:
            if which in [idea.id for idea in branch.ideas]:
                return branch.id
            for idea in _every((branch,)):
                if idea.ideas and which in [child.id for child in idea.ideas]:
                    return idea.id
        raise NotThere(which)

    def beside(self, which: str) -> tuple[Idea, ...]:
        """The ideas under the same parent as this one, itself among them, in order."""
        return self._under(self.parent_of(which))

    def is_kept(self, which: str) -> bool:
        """Whether an idea is kept, by itself or by one it lies under; a branch never is."""
        for branch in self.branches:
            kept_from = -1
            for depth, idea in branch.walk():
                if depth <= kept_from:
                    kept_from = -1
                if kept_from < 0 and idea.pile is Pile.KEEP:
                    kept_from = depth
                if idea.id == which:
                    return kept_from >= 0
        self.branch(which)
        return False

    def takes(self, under: str, idea: Idea) -> bool:
        """Whether there is room under a branch or an idea for ``idea`` with all under it."""
        levels = 1 + max(depth for depth, _ in idea.walk())
        return self._level(under) + levels <= DEEPEST

    def feeling(self, moment: Moment) -> Feeling | None:
        """What the person told of this moment, if anything."""
        return next((feeling for feeling in self.feelings if feeling.moment is moment), None)

    @property
    def kept(self) -> int:
        """How many ideas are kept."""
        return sum(branch.kept for branch in self.branches)

    def shared(self) -> Meeting:
        """What may leave the program: nothing kept, felt or weighed, no empty trace of it."""
        branches = (replace(branch, ideas=shared(branch.ideas)) for branch in self.branches)
        told = replace(
            self,
            branches=tuple(branch for branch in branches if branch.ideas),
            feelings=(),
            looked_at=(),
        )
        there = told.ids()
        return replace(
            told, left_out=self.left_out - (self.ids() - there), folded=self.folded & there
        )

    # Ideas.

    def with_idea(self, under: str, idea: Idea, at: int | None = None) -> Meeting:
        """``idea`` put under a branch or an idea, at a place among its siblings or last.

        Raises TooDeep where it `takes` no more.
        """
        self._ensure_new([inner.id for _, inner in idea.walk()])
        if not self.takes(under, idea):
            raise TooDeep(under)

        def put(ideas: tuple[Idea, ...]) -> tuple[Idea, ...]:
            place = len(ideas) if at is None else max(0, min(at, len(ideas)))
            return (*ideas[:place], idea, *ideas[place:])

        return self._changed_under(under, put)

    def without_idea(self, which: str) -> Meeting:
        """This meeting without an idea and all under it."""
        parent = self.parent_of(which)
        return self._changed_under(
            parent, lambda ideas: tuple(idea for idea in ideas if idea.id != which)
        )

    def with_words(self, which: str, text: str) -> Meeting:
        """An idea in other words."""
        return self._changed(which, lambda idea: replace(idea, text=text))

    def with_note(self, which: str, note: VoiceNote) -> Meeting:
        """An idea with a voice note, instead of the one it had."""
        return self._changed(which, lambda idea: idea.with_note(note))

    def without_note(self, which: str) -> Meeting:
        """An idea without its voice note, if there is more to it than that; else none of it."""
        idea = self.idea(which)
        if idea.note is not None and not idea.has_own_words and not idea.ideas:
            return self.without_idea(which)
        return self._changed(which, lambda idea: replace(idea, note=None))

    def on_pile(self, which: str, pile: Pile) -> Meeting:
        """An idea put on a pile."""
        return self._changed(which, lambda idea: replace(idea, pile=pile))

    def with_picture(self, which: str, picture: str) -> Meeting:
        """Another picture for an idea, a branch, or all of the meeting by its own id; or none."""
        if which == self.id:
            return replace(self, picture=picture)
        if any(branch.id == which for branch in self.branches):
            return self._changed_branch(which, lambda b: replace(b, picture=picture))
        return self._changed(which, lambda idea: idea.with_picture(picture))

    def with_said(self, which: str, said: Said) -> Meeting:
        """An idea marked as said, partly said or not said yet."""
        return self._changed(which, lambda idea: replace(idea, said=said))

    def on_agenda_item(self, which: str, item: str) -> Meeting:
        """An idea pinned to an item of the agenda, or to none."""
        return self._changed(which, lambda idea: replace(idea, agenda_item=item))

    def moved(self, which: str, under: str, at: int | None = None) -> Meeting:
        """An idea, with all under it, put under another branch or idea.

        One that was kept with what it lay under is kept where it lies from now on.
        Raises WouldCircle when ``under`` is the idea itself or lies under it, TooDeep where it
        `takes` no more.
        """
        idea = self.idea(which)
        if any(inner.id == under for _, inner in idea.walk()):
            raise WouldCircle(which)
        if not self.has(under):
            raise NotThere(under)
        after = self.without_idea(which).with_idea(under, idea, at)
        if self.is_kept(which) and not after.is_kept(which):
            return after.on_pile(which, Pile.KEEP)
        return after

    def moved_past(self, which: str, other: str) -> Meeting:
        """An idea just beyond another beside it, with all that lies in between stepped over.

        Beside itself it stays where it is. Raises NotThere where ``other`` is not beside it.
        """
        parent = self.parent_of(which)
        order = [idea.id for idea in self._under(parent)]
        if other not in order:
            raise NotThere(other)
        # Taken out, the place of the other is just beyond it where it came later.
        return self if other == which else self.moved(which, parent, order.index(other))

    def with_practised(self, which: str, practised: Practised) -> Meeting:
        """An idea with how saying it aloud went."""
        return self._changed(which, lambda idea: replace(idea, practised=practised))

    # Branches.

    def with_branch(self, branch: Branch, at: int | None = None) -> Meeting:
        """A branch more, at a place or last."""
        self._ensure_new([branch.id, *(idea.id for _, idea in branch.walk())])
        if any(depth >= DEEPEST for depth, _ in branch.walk()):
            raise TooDeep(branch.id)
        place = len(self.branches) if at is None else at
        return replace(self, branches=(*self.branches[:place], branch, *self.branches[place:]))

    def without_branch(self, which: str) -> Meeting:
        """This meeting without a branch and all its ideas."""
        self.branch(which)
        return replace(self, branches=tuple(b for b in self.branches if b.id != which))

    def renamed(self, branch: str, heading: str) -> Meeting:
        """A branch under another name."""
        return self._changed_branch(branch, lambda b: replace(b, heading=heading))

    def branch_moved_by(self, which: str, places: int) -> Meeting:
        """A branch some places nearer the end (or the start, where ``places`` is negative)."""
        branch = self.branch(which)
        rest = [b for b in self.branches if b.id != which]
        rest.insert(max(0, min(self.branches.index(branch) + places, len(rest))), branch)
        return replace(self, branches=tuple(rest))

    # The rest.

    def with_feeling(self, feeling: Feeling) -> Meeting:
        """The one feeling told of its moment."""
        others = tuple(f for f in self.feelings if f.moment is not feeling.moment)
        return replace(self, feelings=(*others, feeling))

    def without_feeling(self, moment: Moment) -> Meeting:
        """This meeting without what was told of a moment."""
        return replace(self, feelings=tuple(f for f in self.feelings if f.moment is not moment))

    def with_promise(self, promise: Promise) -> Meeting:
        """A promise added, or changed where its id is here already."""
        if any(p.id == promise.id for p in self.promises):
            changed = tuple(promise if p.id == promise.id else p for p in self.promises)
            return replace(self, promises=changed)
        return replace(self, promises=(*self.promises, promise))

    def without_promise(self, which: str) -> Meeting:
        """This meeting without a promise."""
        if all(promise.id != which for promise in self.promises):
            raise NotThere(which)
        return replace(self, promises=tuple(p for p in self.promises if p.id != which))

    def leaving_out(self, which: str, *, left_out: bool = True) -> Meeting:
        """A branch or idea left off the sheet, or put back on it."""
        ids = self.left_out | {which} if left_out else self.left_out - {which}
        return replace(self, left_out=ids)

    def visited(self, step: str, small: int = 0) -> Meeting:
        """The person is on this step now, or on one of its ``small`` ones."""
        seen = self.seen if step in self.seen else (*self.seen, step)
        return replace(self, at=step, seen=seen, small=small)

    # Inside.

    def _ensure_new(self, ids: list[str]) -> None:
        """Raise ValueError unless all the ids are new here and differ from each other."""
        if len(set(ids)) < len(ids) or not self.ids().isdisjoint(ids):
            raise ValueError("every branch and idea has an id of its own")

    def _level(self, which: str) -> int:
        """0 for a branch, 1 for an idea right under one, and so on; NotThere where it is not."""
        if any(branch.id == which for branch in self.branches):
            return 0
        for depth, idea in self.walk():
            if idea.id == which:
                return depth + 1
        raise NotThere(which)

    def _under(self, parent: str) -> tuple[Idea, ...]:
        for branch in self.branches:
            if branch.id == parent:
                return branch.ideas
        return self.idea(parent).ideas

    def _changed_branch(self, which: str, change: Callable[[Branch], Branch]) -> Meeting:
        self.branch(which)
        branches = tuple(change(b) if b.id == which else b for b in self.branches)
        return replace(self, branches=branches)

    def _changed(self, which: str, change: Callable[[Idea], Idea]) -> Meeting:
        home = self.branch_of(which)
        return self._changed_branch(
            home.id, lambda b: replace(b, ideas=changed_in(b.ideas, which, change))
        )

    def _changed_under(
        self, parent: str, change: Callable[[tuple[Idea, ...]], tuple[Idea, ...]]
    ) -> Meeting:
        if any(branch.id == parent for branch in self.branches):
            return self._changed_branch(parent, lambda b: replace(b, ideas=change(b.ideas)))
        return self._changed(parent, lambda idea: replace(idea, ideas=change(idea.ideas)))
