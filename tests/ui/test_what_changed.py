"""What was taken back is named by its own words."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.folds import folding
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.what_changed import words_of_change

SAY = replace(Branch.new("What I want to say", step="say"), id="say")
FEET = replace(Idea.new("Wet feet"), id="feet")
SOUP = replace(Idea.new("Cold soup"), id="soup")
MEETING = Meeting.new("Night shelter").with_branch(SAY).with_idea("say", FEET)


def test_an_idea_that_came_or_went_is_named() -> None:
    more = MEETING.with_idea("say", SOUP, 0)
    assert words_of_change(MEETING, more) == "Cold soup"
    assert words_of_change(more, MEETING) == "Cold soup"


def test_changed_words_are_named_as_they_are_now() -> None:
    changed = MEETING.with_words("feet", "Dry\nfeet")
    assert words_of_change(MEETING, changed) == "Dry feet"
    assert words_of_change(MEETING, MEETING.with_words("feet", " ")) == "Wet feet"


def test_a_heap_with_a_new_name_or_an_idea_in_another_place_is_named() -> None:
    heap = Branch.new("Nights")
    with_heap = MEETING.with_idea("say", SOUP).with_branch(heap)
    assert words_of_change(with_heap, with_heap.renamed(heap.id, "Long nights")) == "Long nights"
    assert words_of_change(with_heap, with_heap.moved("soup", heap.id)) == "Cold soup"
    past = with_heap.moved_past("soup", "feet")
    assert words_of_change(with_heap, past) in ("Cold soup", "Wet feet")


def test_what_was_folded_is_named() -> None:
    assert words_of_change(MEETING, folding(MEETING, "say")) == "What I want to say"
    kept = MEETING.on_pile("feet", Pile.KEEP)
    assert words_of_change(folding(kept, "feet"), kept) == ""


def test_what_is_kept_is_never_named() -> None:
    kept = MEETING.on_pile("feet", Pile.KEEP)
    assert words_of_change(MEETING, kept) == ""
    assert words_of_change(kept, MEETING) == ""
    assert words_of_change(kept, kept.without_idea("feet")) == ""
    under = kept.with_idea("feet", SOUP)
    assert words_of_change(kept, under) == ""


def test_what_is_no_idea_has_no_words_to_name() -> None:
    assert words_of_change(MEETING, replace(MEETING, where="The hall")) == ""
