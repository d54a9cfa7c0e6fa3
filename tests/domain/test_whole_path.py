"""Tests that all that was told has a step on the path, whatever the path was then."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Kind, Path, Phase, Step
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.whole_path import in_new_keys, whole_path


def step(key: str, kind: Kind = Kind.CARDS, phase: Phase = Phase.GET_READY) -> Step:
    return Step(key, kind, phase, f"{key}?", heading=key)


KNOWN = (
    *(step("which", Kind.PATH), step("why"), step("say", Kind.SCRAPS), step("need")),
    *(step("feel", Kind.FACE), step("sheet", Kind.SHEET)),
    *(step("aloud", Kind.HEAR, Phase.PRACTISE), step("cue", Kind.CUE, Phase.IN_THE_ROOM)),
    *(step("promised", Kind.PROMISED, Phase.LOOK_BACK), step("next", phase=Phase.LOOK_BACK)),
)
SHORT = Path("short", "Short", steps=tuple(s for s in KNOWN if s.key in ("which", "say", "sheet")))


def told(*steps: str, pile: Pile = Pile.SHARE) -> Meeting:
    """A meeting with an answer to each of these steps."""
    branches = (Branch.new(f"My {key}", step=key) for key in steps)
    return Meeting(
        "m", branches=tuple(replace(b, ideas=(Idea.new("Mine", pile=pile),)) for b in branches)
    )


def keys(path: Path) -> list[str]:
    return [step.key for step in path.steps]


def test_a_path_with_a_step_for_all_that_was_told_is_the_same() -> None:
    assert whole_path(SHORT, told("say"), KNOWN) is SHORT


def test_a_step_that_is_left_out_comes_back_where_the_others_have_it() -> None:
    assert keys(whole_path(SHORT, told("need", "why"), KNOWN)) == [
        *("which", "why", "say", "need", "sheet"),
    ]


def test_a_step_nobody_knows_any_more_is_asked_by_the_heading_of_its_answers() -> None:
    whole = whole_path(SHORT, told("tools", "say"), KNOWN)
    assert keys(whole) == ["which", "say", "tools", "sheet"]
    gone = whole.step("tools")
    assert gone is not None
    assert (gone.question, gone.pile) == ("My tools", Pile.SHARE)


def test_what_was_kept_there_is_kept_there_still() -> None:
    gone = whole_path(SHORT, told("tools", pile=Pile.KEEP), KNOWN).step("tools")
    assert gone is not None
    assert gone.pile is Pile.KEEP


def test_feelings_and_promises_have_their_steps_too() -> None:
    meeting = replace(
        told("say"),
        feelings=(Feeling(Moment.BEFORE, 2),),
        promises=(Promise.new(who="Ann", what="Ring me"),),
    )
    whole = whole_path(SHORT, meeting, KNOWN)
    assert {"feel", "promised"} < set(keys(whole))


def test_answers_to_a_step_that_was_renamed_are_found_under_its_key_now() -> None:
    now = replace(SHORT, steps=(*SHORT.steps, replace(step("gear"), was=("tools", "things"))))
    before = replace(told("tools", "say"), at="tools", seen=("say", "tools"))
    after = in_new_keys(before, now)
    branch = after.branch_for("gear")
    assert branch is not None
    assert branch.heading == "My tools"
    assert (after.at, after.seen) == ("gear", ("say", "gear"))
    assert in_new_keys(after, now) == after


def test_answers_to_both_keys_are_never_mixed() -> None:
    now = replace(SHORT, steps=(*SHORT.steps, replace(step("gear"), was=("tools",))))
    both = told("tools", "gear")
    assert in_new_keys(both, now) == both
    assert "tools" in keys(whole_path(now, both, KNOWN))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([*(s.key for s in KNOWN), "tools", "gone", ""]), unique=True),
    st.sets(st.sampled_from([s.key for s in KNOWN])),
)
def test_every_answer_has_a_step_and_the_phases_stay_in_order(
    answered: list[str], there: set[str]
) -> None:
    path = Path("p", "P", steps=tuple(s for s in KNOWN if s.key in there | {"which", "sheet"}))
    whole = whole_path(path, told(*answered), KNOWN)
    assert {key for key in answered if key} <= set(keys(whole))
    assert len(keys(whole)) == len(set(keys(whole)))
    phases = [list(Phase).index(step.phase) for step in whole.steps]
    assert phases == sorted(phases)
    assert [s for s in whole.steps if s in path.steps] == list(path.steps)
