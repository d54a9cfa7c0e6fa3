"""Whatever is done to a meeting, in whatever order, these stay true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import FrozenInstanceError, replace
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from coprod_desktop.domain.carry import TO_BE_SAID, following, to_say, unsaid
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.folds import (
    all_folded,
    all_unfolded,
    folding,
    folds_over,
)
from coprod_desktop.domain.heaps import divided, joined, split_from
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.outline import LineKind, Outline, heard, outline
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.refused import DEEPEST, NotThere, TooDeep, WouldCircle
from coprod_desktop.domain.voice_note import VoiceNote

PLACES = st.none() | st.integers(0, 5)


def everything(ideas: tuple[Idea, ...], kept: bool = False) -> Iterator[tuple[Idea, bool]]:
    """Every idea, each with whether it or one above it is kept."""
    for idea in ideas:
        here = kept or idea.pile is Pile.KEEP
        yield idea, here
        yield from everything(idea.ideas, here)


def kept_in(meeting: Meeting) -> set[str]:
    """The ids of all that is kept, found without the help of the code under test."""
    return {
        idea.id for branch in meeting.branches for idea, kept in everything(branch.ideas) if kept
    }


def over_in(which: str, above: dict[str, str]) -> set[str]:
    """The ids of all a line lies under, where ``above`` has the one right above each."""
    over = set()
    while above.get(which):
        which = above[which]
        over.add(which)
    return over


def all_words(meeting: Meeting) -> Counter[Idea]:
    """Every idea by itself, whatever pile it lies on."""
    return Counter(replace(idea, ideas=(), pile=Pile.SHARE) for _, idea in meeting.walk())


class Edits(RuleBasedStateMachine):
    """A person, and a mentor, do anything to a meeting."""

    @initialize()
    def begin(self) -> None:
        self.numbers = count()
        self.meeting = Meeting("m", "Night shelter")
        self.undone: list[tuple[Meeting, Meeting]] = []
        for step in ("", "say", "why"):
            self.add_branch(step, None)
            self.meeting = self.meeting.with_idea(self.meeting.branches[-1].id, self.some_ideas())

    def change(self, edit: Callable[[Meeting], Meeting]) -> None:
        """Do it, and remember what it was as undo does."""
        before, copy = self.meeting, deepcopy(self.meeting)
        self.meeting = edit(before)
        self.undone = [*self.undone[-4:], (before, copy)]

    def some_ideas(self) -> Idea:
        """An idea with three under it, one of which is kept and has one under it itself."""
        inner, *three, top = (self.fresh() for _ in range(5))
        under = [Idea(f"i{name}", name) for name in three]
        under[1] = replace(under[1], pile=Pile.KEEP, ideas=(Idea(f"i{inner}", inner),))
        return Idea(f"i{top}", top, ideas=tuple(under))

    def fresh(self) -> str:
        return f"words-{next(self.numbers)}-"

    def some_idea(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from([idea.id for _, idea in self.meeting.walk()]))

    def some_place(self, data: st.DataObject) -> str:
        # In their order on the page: by name, those named by chance stand elsewhere each time.
        branches = [branch.id for branch in self.meeting.branches]
        ideas = [idea.id for _, idea in self.meeting.walk()]
        return data.draw(st.sampled_from([*branches, *ideas]))

    def has_ideas(self) -> bool:
        return any(self.meeting.walk())

    @rule(step=st.sampled_from(["", "say", "why", "ask"]), at=PLACES)
    def add_branch(self, step: str, at: int | None) -> None:
        name = self.fresh()
        self.change(lambda m: m.with_branch(Branch(f"b{name}", name, step=step), at))

    @rule(data=st.data(), pile=st.sampled_from(Pile), at=PLACES)
    def add_idea(self, data: st.DataObject, pile: Pile, at: int | None) -> None:
        name, under = self.fresh(), self.some_place(data)
        self.change(lambda m: m.with_idea(under, Idea(f"i{name}", name, pile=pile), at))

    @precondition(has_ideas)
    @rule(data=st.data())
    def take_an_idea_away(self, data: st.DataObject) -> None:
        which = self.some_idea(data)
        self.change(lambda m: m.without_idea(which))
        assert not self.meeting.has(which)

    @precondition(lambda self: len(self.meeting.branches) > 1)
    @rule(data=st.data())
    def take_a_branch_away(self, data: st.DataObject) -> None:
        which = data.draw(st.sampled_from([branch.id for branch in self.meeting.branches]))
        self.change(lambda m: m.without_branch(which))
        assert not self.meeting.has(which)

    @precondition(has_ideas)
    @rule(
        data=st.data(),
        pile=st.sampled_from(Pile),
        said=st.sampled_from(Said),
    )
    def change_an_idea(self, data: st.DataObject, pile: Pile, said: Said) -> None:
        which, words = self.some_idea(data), self.fresh()
        self.change(lambda m: m.with_words(which, words).on_pile(which, pile))
        self.change(lambda m: m.with_said(which, said))
        changed = self.meeting.idea(which)
        assert (changed.text, changed.pile, changed.said) == (words, pile, said)

    @precondition(has_ideas)
    @rule(data=st.data(), seconds=st.integers(0, 300))
    def record_a_voice_note(self, data: st.DataObject, seconds: int) -> None:
        which = self.some_idea(data)
        text, note = self.meeting.idea(which).text, VoiceNote(self.fresh(), seconds, self.fresh())
        self.change(lambda m: m.with_note(which, note))
        assert (self.meeting.idea(which).note, self.meeting.idea(which).text) == (note, text)

    @precondition(has_ideas)
    @rule(data=st.data(), at=PLACES)
    def move_an_idea(self, data: st.DataObject, at: int | None) -> None:
        which, under = self.some_idea(data), self.some_place(data)
        moving = self.meeting.idea(which)
        if under in {idea.id for _, idea in moving.walk()}:
            with pytest.raises(WouldCircle):
                self.meeting.moved(which, under, at)
            return
        before, kept = all_words(self.meeting), kept_in(self.meeting)
        self.change(lambda m: m.moved(which, under, at))
        assert all_words(self.meeting) == before
        assert self.meeting.parent_of(which) == under
        assert replace(self.meeting.idea(which), pile=moving.pile) == moving
        assert kept <= kept_in(self.meeting)

    @precondition(has_ideas)
    @rule(data=st.data())
    def move_an_idea_past_another_then_back(self, data: st.DataObject) -> None:
        which = self.some_idea(data)
        order = [idea.id for idea in self.meeting.beside(which)]
        other = data.draw(st.sampled_from(order))
        before, place = self.meeting, order.index(which)
        self.change(lambda m: m.moved_past(which, other))
        after = [idea.id for idea in self.meeting.beside(which)]
        assert after.index(which) == order.index(other)
        assert self.meeting.moved_past(which, after[place]) == before

    @rule(data=st.data(), places=st.integers(-3, 3))
    def move_a_branch(self, data: st.DataObject, places: int) -> None:
        which = data.draw(st.sampled_from([branch.id for branch in self.meeting.branches]))
        before = set(self.meeting.branches)
        self.change(lambda m: m.branch_moved_by(which, places).renamed(which, self.fresh()))
        assert {b.id for b in self.meeting.branches} == {b.id for b in before}

    @rule(data=st.data(), folded=st.booleans())
    def fold(self, data: st.DataObject, folded: bool) -> None:
        which = self.some_place(data)
        self.change(lambda m: folding(m, which, folded=folded))
        assert (which in self.meeting.folded) is folded

    @precondition(lambda self: len(self.meeting.branches) > 1)
    @rule(data=st.data())
    def join_two_heaps(self, data: st.DataObject) -> None:
        heaps = st.sampled_from([branch.id for branch in self.meeting.branches])
        heap, into = data.draw(heaps), data.draw(heaps)
        before, kept = self.meeting, kept_in(self.meeting)
        self.change(lambda m: joined(m, heap, into))
        assert all_words(self.meeting) == all_words(before)
        assert kept_in(self.meeting) == kept
        if heap != into:
            assert not self.meeting.has(heap)
            whole = before.branch(into).ideas + before.branch(heap).ideas
            assert self.meeting.branch(into) == replace(before.branch(into), ideas=whole)

    @precondition(has_ideas)
    @rule(data=st.data())
    def split_a_heap(self, data: st.DataObject) -> None:
        which, name = self.some_idea(data), self.fresh()
        before, kept = self.meeting, kept_in(self.meeting)
        beside = [idea.id for idea in before.beside(which)]
        self.change(lambda m: split_from(m, which, Branch(f"b{name}", name)))
        going = [idea.id for idea in self.meeting.branch(f"b{name}").ideas]
        assert going == beside[beside.index(which) :]
        assert all_words(self.meeting) == all_words(before)
        assert kept_in(self.meeting) == kept

    @precondition(has_ideas)
    @rule(data=st.data(), count=st.integers(1, 4))
    def divide_an_idea(self, data: st.DataObject, count: int) -> None:
        which, pieces = self.some_idea(data), [self.fresh() for _ in range(count)]
        before, kept = self.meeting, kept_in(self.meeting)
        self.change(lambda m: divided(m, which, pieces))
        if count == 1:
            assert self.meeting is before
            return
        beside = self.meeting.beside(which)
        place = next(n for n, idea in enumerate(beside) if idea.id == which)
        assert [idea.text for idea in beside[place : place + count]] == pieces
        assert beside[place].ideas == before.idea(which).ideas
        new = self.meeting.ids() - before.ids()
        assert kept_in(self.meeting) == (kept | new if which in kept else kept)

    @rule(data=st.data(), left_out=st.booleans())
    def leave_off_the_sheet(self, data: st.DataObject, left_out: bool) -> None:
        which = self.some_place(data)
        self.change(lambda m: m.leaving_out(which, left_out=left_out))
        assert (which in self.meeting.left_out) is left_out

    @rule(level=st.integers(1, 5), moment=st.sampled_from(Moment))
    def tell_a_feeling(self, level: int, moment: Moment) -> None:
        self.change(lambda m: m.with_feeling(Feeling(moment, level, "felt-")))
        assert [f.level for f in self.meeting.feelings if f.moment is moment] == [level]

    @rule(happened=st.sampled_from(Happened), number=st.integers(0, 2))
    def hear_a_promise(self, happened: Happened, number: int) -> None:
        promise = Promise(f"p{number}", "The council", "A key", happened=happened)
        self.change(lambda m: m.with_promise(promise))
        assert [p for p in self.meeting.promises if p.id == promise.id] == [promise]

    @invariant()
    def no_two_have_one_id(self) -> None:
        ids = [idea.id for _, idea in self.meeting.walk()]
        ids += [branch.id for branch in self.meeting.branches]
        assert len(ids) == len(set(ids))

    @invariant()
    def what_was_before_is_untouched(self) -> None:
        for before, copy in self.undone:
            assert before == copy

    @invariant()
    def every_idea_knows_its_place(self) -> None:
        for _, idea in self.meeting.walk():
            assert idea in self.meeting.beside(idea.id)
            assert idea in [inner for _, inner in self.meeting.branch_of(idea.id).walk()]

    @invariant()
    def nothing_kept_or_felt_leaves(self) -> None:
        kept = {which: self.meeting.idea(which) for which in kept_in(self.meeting)}
        assert self.meeting.kept == len(kept)
        outside = repr(
            (
                self.meeting.shared(),
                heard(self.meeting),
                to_say(self.meeting),
                unsaid(self.meeting),
                following(Meeting("next"), self.meeting, "Left from last time"),
            )
        )
        assert "felt-" not in outside
        assert Pile.KEEP.name not in outside
        for idea in kept.values():
            assert idea.id not in outside
            assert idea.text not in outside
            assert idea.note is None or idea.note.id not in outside

    @invariant()
    def all_that_is_not_kept_is_shared_in_its_order(self) -> None:
        kept = kept_in(self.meeting)
        told = [(depth, idea.id) for depth, idea in self.meeting.walk() if idea.id not in kept]
        shared = self.meeting.shared()
        assert [(depth, idea.id) for depth, idea in shared.walk()] == told
        assert shared.shared() == shared
        ready = [idea for branch in shared.branches if branch.step in TO_BE_SAID
                 for _, idea in branch.walk()]  # fmt: skip
        assert [idea.id for idea in to_say(self.meeting)] == [idea.id for idea in ready]

    @invariant()
    def every_line_knows_its_place(self) -> None:
        inside = frozenset(branch.id for branch in self.meeting.branches[::2])
        for lines in (
            outline(self.meeting),
            outline(self.meeting, inside),
            outline(self.meeting, inside, self.meeting.folded),
            heard(self.meeting),
        ):
            assert len({line.id for line in lines}) == len(lines)
            level = {line.id: line.level for line in lines} | {"": 0}
            below = Counter(line.above for line in lines)
            places: Counter[str] = Counter()
            for line in lines:
                places[line.above] += 1
                assert line.place == places[line.above]
                assert line.of == below[line.above]
                assert line.level == level[line.above] + 1
                if line.kind is not LineKind.KEPT:
                    assert line.under == below[line.id]
                assert not (line.folded and line.under)

    @invariant()
    def what_is_folded_has_its_lines_out_of_sight(self) -> None:
        inside = frozenset(branch.id for branch in self.meeting.branches[::2])
        seen = outline(self.meeting, inside)
        whole = outline(self.meeting, inside, self.meeting.folded)
        assert whole == outline(replace(self.meeting, folded=frozenset()), inside)
        above = {line.id: line.above for line in whole}
        shown = {line.id for line in seen}
        for line in whole:
            over = over_in(line.id, above)
            assert (line.id in shown) is self.meeting.folded.isdisjoint(over)
            if line.kind is LineKind.IDEA:
                assert folds_over(self.meeting, line.id) == self.meeting.folded & set(over)
        for line in seen:
            if line.kind in (LineKind.BRANCH, LineKind.IDEA):
                count = sum(1 for other in whole if line.id in over_in(other.id, above))
                assert line.below == count
                assert line.folded is (line.id in self.meeting.folded and count > 0)

    @invariant()
    def what_is_folded_is_heard(self) -> None:
        kept = kept_in(self.meeting)
        told = [line.id for line in heard(self.meeting) if line.kind is LineKind.IDEA]
        assert told == [idea.id for _, idea in self.meeting.walk() if idea.id not in kept]

    @invariant()
    def no_idea_is_lost_from_the_outline(self) -> None:
        everywhere = frozenset(branch.id for branch in self.meeting.branches)
        whole = outline(self.meeting, everywhere, self.meeting.folded)
        opened = [x.id for x in whole if x.kind is LineKind.IDEA]
        assert opened == [idea.id for _, idea in self.meeting.walk()]
        closed = outline(self.meeting, opened=self.meeting.folded)
        shown = [line.id for line in closed if line.kind is LineKind.IDEA]
        assert shown == [which for which in opened if which not in kept_in(self.meeting)]
        hidden = sum(line.under for line in closed if line.kind is LineKind.KEPT)
        assert len(shown) + hidden == len(opened)
        assert all(line.text == "" for line in closed if line.kind is LineKind.KEPT)


TestEdits = Edits.TestCase
TestEdits.settings = settings(
    max_examples=60,
    stateful_step_count=20,
    deadline=None,
    # To tell a failing run in fewer steps may take longer than a test may.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    # A busy computer is no fault of a meeting.
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.fixture
def meeting() -> Meeting:
    first = Idea("first", "Lights go on at 6", ideas=(Idea("inner", "It is dark till 8"),))
    branch = Branch("night", "The first night", ideas=(first, Idea("second", "Nobody to ask")))
    return Meeting("m", "Night shelter", branches=(branch, Branch("help", "What would help")))


@pytest.mark.parametrize(
    "edit",
    [
        lambda m: m.idea("gone"),
        lambda m: m.branch("gone"),
        lambda m: m.branch_of("gone"),
        lambda m: m.parent_of("gone"),
        lambda m: m.beside("gone"),
        lambda m: m.with_idea("gone", Idea.new("A key")),
        lambda m: m.without_idea("gone"),
        lambda m: m.with_words("gone", "A key"),
        lambda m: m.on_pile("gone", Pile.KEEP),
        lambda m: m.with_note("gone", VoiceNote("n")),
        lambda m: m.without_note("gone"),
        lambda m: m.with_said("gone", Said.YES),
        lambda m: m.moved("gone", "night"),
        lambda m: m.moved("first", "gone"),
        lambda m: m.moved_past("gone", "first"),
        lambda m: m.moved_past("first", "gone"),
        lambda m: m.without_branch("gone"),
        lambda m: m.renamed("gone", "A key"),
        lambda m: m.branch_moved_by("gone", 1),
        lambda m: m.without_promise("gone"),
        lambda m: m.is_kept("gone"),
        lambda m: folding(m, "gone"),
        lambda m: joined(m, "gone", "night"),
        lambda m: joined(m, "night", "gone"),
        lambda m: split_from(m, "gone", Branch.new("New")),
        lambda m: divided(m, "gone", ("one", "two")),
    ],
)
def test_what_is_not_there_cannot_be_changed(
    meeting: Meeting, edit: Callable[[Meeting], object]
) -> None:
    with pytest.raises(NotThere):
        edit(meeting)


def test_an_idea_moves_just_past_another_beside_it(meeting: Meeting) -> None:
    three = meeting.with_idea("night", Idea("third", "A seat near the door"))

    def order(after: Meeting) -> list[str]:
        return [idea.id for idea in after.branch("night").ideas]

    assert order(three.moved_past("first", "second")) == ["second", "first", "third"]
    assert order(three.moved_past("first", "third")) == ["second", "third", "first"]
    assert order(three.moved_past("third", "second")) == ["first", "third", "second"]
    assert order(three.moved_past("third", "first")) == ["third", "first", "second"]
    assert three.moved_past("first", "first") is three


@pytest.mark.parametrize("under", ["first", "inner"])
def test_an_idea_cannot_be_put_under_itself(meeting: Meeting, under: str) -> None:
    with pytest.raises(WouldCircle):
        meeting.moved("first", under)


@pytest.mark.parametrize(
    "edit",
    [
        lambda m: m.with_idea("night", Idea("inner", "Again")),
        lambda m: m.with_idea("night", Idea("night", "Again")),
        lambda m: m.with_idea("night", Idea("new", "Two", ideas=(Idea("new", "Two"),))),
        lambda m: m.with_idea("night", Idea("new", "One", ideas=(Idea("second", "Two"),))),
        lambda m: m.with_branch(Branch("help", "Again")),
        lambda m: m.with_branch(Branch("second", "Again")),
        lambda m: m.with_branch(Branch("new", "New", ideas=(Idea("first", "Again"),))),
    ],
)
def test_an_id_is_never_given_twice(meeting: Meeting, edit: Callable[[Meeting], Meeting]) -> None:
    with pytest.raises(ValueError, match="id of its own"):
        edit(meeting)


def test_a_value_cannot_be_changed_in_place(meeting: Meeting) -> None:
    with pytest.raises(FrozenInstanceError):
        meeting.title = "Other"  # type: ignore[misc]


def test_what_did_not_change_is_the_same_object(meeting: Meeting) -> None:
    after = meeting.with_words("second", "Somebody to ask")
    assert after.branch("help") is meeting.branch("help")
    assert after.idea("first") is meeting.idea("first")


def test_what_lies_under_a_kept_idea_is_kept_with_it(meeting: Meeting) -> None:
    kept = meeting.on_pile("first", Pile.KEEP)
    assert [idea.id for _, idea in kept.shared().walk()] == ["second"]
    assert kept.kept == 2


def test_what_was_kept_with_another_stays_kept_when_it_comes_out(meeting: Meeting) -> None:
    kept = meeting.on_pile("first", Pile.KEEP)
    assert kept.moved("inner", "help").idea("inner").pile is Pile.KEEP
    assert split_from(kept, "inner", Branch("new", "New")).idea("inner").pile is Pile.KEEP
    more = kept.with_idea("first", Idea("more", "It is cold"))
    assert more.moved("more", "first", 0).idea("more").pile is Pile.SHARE


def test_what_was_left_off_the_sheet_stays_off_it(meeting: Meeting) -> None:
    off = meeting.leaving_out("night")
    assert joined(off, "night", "help").left_out == {"first", "second"}
    assert "new" in split_from(off, "second", Branch("new", "New")).left_out
    pieces = divided(meeting.leaving_out("second"), "second", ("Nobody", "to ask"))
    assert all(idea.id in pieces.left_out for idea in pieces.branch("night").ideas[1:])


def test_all_heaps_are_folded_at_once(meeting: Meeting) -> None:
    folded = all_folded(folding(meeting, "first"))
    assert [line.id for line in outline(folded)] == ["m", "night", "help"]
    assert [(line.below, line.folded) for line in outline(folded)][1:] == [(3, True), (0, False)]
    assert all_unfolded(folded) == meeting
    assert folded.shared().folded == {"first", "night"}
    assert folded.on_pile("first", Pile.KEEP).shared().folded == {"night"}


def test_a_branch_with_nothing_but_kept_ideas_leaves_no_trace(meeting: Meeting) -> None:
    kept = meeting.on_pile("first", Pile.KEEP).on_pile("second", Pile.KEEP)
    kept = kept.leaving_out("first").leaving_out("night")
    assert kept.shared().branches == ()
    assert kept.shared().left_out == frozenset()


def test_kept_ideas_close_into_one_line_until_they_are_looked_at(meeting: Meeting) -> None:
    kept = meeting.on_pile("first", Pile.KEEP)
    closed = outline(kept)
    assert [(line.kind, line.under) for line in closed][2:4] == [
        (LineKind.IDEA, 0),
        (LineKind.KEPT, 2),
    ]
    opened = outline(kept, frozenset({"night"}))
    assert [line.id for line in opened] == ["m", "night", "first", "inner", "second", "help"]
    assert {line.id for line in opened if line.pile is Pile.KEEP} == {"first", "inner"}


def test_lines_are_in_reading_order_with_their_places(meeting: Meeting) -> None:
    assert [(x.id, x.level, x.place, x.of, x.under, x.above) for x in outline(meeting)] == [
        ("m", 1, 1, 1, 2, ""),
        ("night", 2, 1, 2, 2, "m"),
        ("first", 3, 1, 2, 1, "night"),
        ("inner", 4, 1, 1, 0, "first"),
        ("second", 3, 2, 2, 0, "night"),
        ("help", 2, 2, 2, 0, "m"),
    ]


def test_the_lines_of_a_branch_left_alone_stay_the_very_same(meeting: Meeting) -> None:
    outlined = Outline()
    before = outlined.lines(meeting)
    edited = meeting.with_words("inner", "Others")
    after = outlined.lines(edited)
    assert after == outline(edited)
    assert [line.id for line, was in zip(after, before, strict=True) if line is not was] == [
        *("m", "night", "first", "inner", "second")
    ]
    assert outlined.lines(edited, frozenset({"night"})) == outline(edited, frozenset({"night"}))


@given(st.integers())
def test_a_feeling_goes_from_1_to_5(level: int) -> None:
    if 1 <= level <= 5:
        assert Feeling(Moment.AFTER, level).level == level
    else:
        with pytest.raises(ValueError, match="from 1 to 5"):
            Feeling(Moment.AFTER, level)


def chain(length: int) -> Idea:
    """One idea under the other."""
    whole = Idea(f"chain {length}", "The last")
    for number in range(length - 1, 0, -1):
        whole = Idea(f"chain {number}", "One more", ideas=(whole,))
    return whole


def test_ideas_lie_one_under_the_other_as_deep_as_anybody_reads(meeting: Meeting) -> None:
    deep = meeting.with_idea("night", chain(DEEPEST))
    assert max(depth for depth, _ in deep.walk()) == DEEPEST - 1
    assert not deep.takes(f"chain {DEEPEST}", Idea("new", "Under it"))
    edits: tuple[Callable[[], Meeting], ...] = (
        lambda: deep.with_idea(f"chain {DEEPEST}", Idea("new", "Under it")),
        lambda: deep.moved("second", f"chain {DEEPEST}"),
        lambda: meeting.with_idea("night", chain(DEEPEST + 1)),
        lambda: meeting.with_branch(Branch("new", "New", ideas=(chain(DEEPEST + 1),))),
    )
    for edit in edits:
        with pytest.raises(TooDeep):
            edit()
    assert deep.moved("second", f"chain {DEEPEST - 1}").parent_of("second") == "chain 59"


# Voice notes.


def test_an_idea_without_words_is_called_by_its_note_until_somebody_writes_some() -> None:
    idea = Idea("i", "").with_note(VoiceNote("n", 0, "My voice note"))
    assert (idea.text, idea.has_own_words) == ("My voice note", False)
    longer = idea.with_note(VoiceNote("n", 12, "My voice note, 12 seconds"))
    assert (longer.text, longer.has_own_words) == ("My voice note, 12 seconds", False)
    worded = replace(longer, text="A lock on the door")
    assert worded.has_own_words
    assert worded.with_note(VoiceNote("n", 13, "My voice note, 13 seconds")).text == worded.text


def test_an_idea_that_was_only_recorded_goes_with_its_note(meeting: Meeting) -> None:
    note = VoiceNote("n", 4, "My voice note, 4 seconds")
    recorded = meeting.with_idea("help", Idea("new", "").with_note(note))
    assert recorded.without_note("new") == meeting
    typed = meeting.with_note("second", note)
    assert typed.without_note("second") == meeting
    above = recorded.with_idea("new", Idea("under", "A key")).without_note("new")
    assert above.idea("new").note is None
