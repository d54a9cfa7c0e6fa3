"""Tests that a store with ideas deeper than a meeting can be gives all of them back."""

from __future__ import annotations

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.refused import DEEPEST
from coprod_desktop.storage.tree import places, whole, without_ideas


def rows_of_a_chain(length: int) -> tuple[Meeting, list[dict[str, object]]]:
    """A meeting without ideas, with the rows of one idea under the other."""
    ideas = [Idea(f"i{n}", f"Words {n}", pile=Pile.SHARE) for n in range(length)]
    meeting = Meeting("m", branches=(Branch("b", "Heap", ideas=tuple(ideas)),))
    rows = [placed.row() for placed in places(meeting).values()]
    for number, row in enumerate(rows):
        row |= {"under": f"i{number - 1}" if number else "b", "at": 0}
    return without_ideas(meeting), rows


def test_what_lies_too_deep_is_lifted_beside_what_is_above_it() -> None:
    meeting, rows = rows_of_a_chain(1_000)
    found = whole(meeting, rows)
    assert [idea.id for _, idea in found.walk()] == [f"i{n}" for n in range(1_000)]
    assert max(depth for depth, _ in found.walk()) == DEEPEST - 1
    assert found == whole(meeting, list(rows))
    assert found.shared() == found


def test_what_is_lifted_out_from_under_a_kept_idea_stays_kept() -> None:
    meeting, rows = rows_of_a_chain(DEEPEST + 1)
    for row in rows[-2:]:
        row["kept"] = True
    rows[-2]["pile"] = Pile.KEEP.value
    found = whole(meeting, rows)
    assert found.parent_of(f"i{DEEPEST}") != f"i{DEEPEST - 1}"
    assert found.idea(f"i{DEEPEST}").pile is Pile.KEEP


def test_ideas_on_the_deepest_level_stay_where_they_are() -> None:
    meeting, rows = rows_of_a_chain(DEEPEST)
    found = whole(meeting, rows)
    for number in range(1, DEEPEST):
        assert found.parent_of(f"i{number}") == f"i{number - 1}"


def test_a_deep_circle_of_two_windows_is_cut_and_lifted() -> None:
    meeting, rows = rows_of_a_chain(1_000)
    rows[0]["under"] = "i999"
    found = whole(meeting, rows)
    assert len(found.ids()) == 1_001
    assert max(depth for depth, _ in found.walk()) == DEEPEST - 1
