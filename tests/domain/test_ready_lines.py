"""Tests which of a person's ready lines others may see."""

from __future__ import annotations

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.pocket_card import NOT_THAT, pocket_card
from coprod_desktop.domain.practising import Does, Turn, lines_to_answer
from coprod_desktop.domain.ready_lines import ready_lines


def ready(*lines: Idea) -> Meeting:
    return Meeting.new().with_branch(
        Branch("lines", "Lines I can use", step="ready-lines", ideas=lines)
    )


def words(lines: tuple[Idea, ...]) -> list[str]:
    return [line.text for line in lines]


def test_no_line_that_is_kept_may_be_shown_nor_what_lies_under_it() -> None:
    kept = Idea("kept", "Kept", pile=Pile.KEEP, ideas=(Idea("deep", "Under a kept one"),))
    told = Idea("told", "Told", ideas=(Idea("mine", "Mine", pile=Pile.KEEP), Idea("more", "More")))
    assert words(ready_lines(ready(kept, told))) == ["Told", "More"]


def test_no_line_is_there_twice_whatever_its_capitals() -> None:
    lines = (Idea("1", "Wait a bit"), Idea("2", "wait  A bit "), Idea("3", "i need a minute"))
    assert words(ready_lines(ready(*lines), besides=["I need a minute"])) == ["Wait a bit"]


def test_drawings_that_are_called_the_same_are_lines_of_their_own() -> None:
    drawings = tuple(
        Idea(which, "My drawing", picture=f"drawing:{which}", drawn_as="My drawing")
        for which in ("sun", "rain")
    )
    assert ready_lines(ready(*drawings)) == drawings


def test_what_is_for_only_if_it_helps_does_not_come_at_once_nor_what_lies_under_it() -> None:
    helps = Idea("h", "Wait", pile=Pile.IF_IT_HELPS, ideas=(Idea("under", "Under it"),))
    meeting = ready(helps, Idea("again", "wait"))
    assert words(ready_lines(meeting)) == ["Wait", "Under it"]
    assert words(ready_lines(meeting, at_once=True)) == ["wait"]


def test_a_turn_is_answered_with_what_fits_it_then_with_ones_own_lines_in_words() -> None:
    drawn = Idea("d", "My drawing", picture="drawing:d", drawn_as="My drawing")
    turn = Turn("asks", Does.ASKS, "What do you think?", lines=("I think so",))
    own = ready(Idea("1", "i think so"), Idea("2", "Not yet"), drawn)
    assert lines_to_answer(turn, own) == ("I think so", "Not yet")


def test_a_line_that_keeps_something_back_counts_even_where_it_was_typed_as_well() -> None:
    meeting = ready(Idea("typed", "not that"), Idea("picked", "Not that", card=NOT_THAT))
    assert pocket_card(meeting).keeps_back
