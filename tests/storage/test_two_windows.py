"""Tests that what two windows write at once is all kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.folds import folding
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.store import Store
from tests.storage.samples import a_meeting, a_piece, ids, kept_with


@pytest.fixture(params=["file", pytest.param("centre", marks=pytest.mark.postgresql)])
def windows(request: pytest.FixtureRequest) -> Iterator[tuple[Store, Store]]:
    """Two programs on one store."""
    place: Path | str = request.getfixturevalue(request.param)
    with open_store(place) as one, open_store(place) as other:
        yield one, other


def texts(store: Store, meeting: str) -> list[str]:
    return sorted(idea.text for _, idea in store.open_meeting(meeting).walk())


def test_both_texts_are_kept_where_both_wrote_the_same_idea(windows: tuple[Store, Store]) -> None:
    one, other = windows
    meeting = a_meeting(1)
    person, idea = kept_with(one, meeting), ids(meeting)[0]
    other.save(person.id, meeting, meeting.with_words(idea, "theirs"))
    one.save(person.id, meeting, meeting.with_words(idea, "ours"))
    assert texts(one, meeting.id) == ["ours", "theirs"]
    assert one.open_meeting(meeting.id).idea(idea).text == "ours"


def test_the_same_text_is_not_kept_twice(windows: tuple[Store, Store]) -> None:
    one, other = windows
    meeting = a_meeting(1)
    person, after = kept_with(one, meeting), meeting.with_words(ids(meeting)[0], "same")
    other.save(person.id, meeting, after)
    one.save(person.id, meeting, after)
    assert texts(one, meeting.id) == ["same"]


def test_what_each_window_folded_stays_folded(windows: tuple[Store, Store]) -> None:
    one, other = windows
    meeting = replace(a_meeting(6), folded=frozenset(), left_out=frozenset())
    first, second, third, *_ = (branch.id for branch in meeting.branches)
    meeting = folding(meeting, third)
    person = kept_with(one, meeting)
    other.save(person.id, meeting, folding(meeting, first).leaving_out(first))
    after = folding(folding(meeting, second), third, folded=False).leaving_out(second)
    one.save(person.id, meeting, after)
    for store in (one, other):
        kept = store.open_meeting(meeting.id)
        assert kept.folded == kept.left_out == {first, second}


def test_different_fields_of_one_idea_are_both_kept(windows: tuple[Store, Store]) -> None:
    one, other = windows
    meeting = a_meeting(1)
    person, which = kept_with(one, meeting), ids(meeting)[0]
    other.save(person.id, meeting, meeting.on_pile(which, Pile.KEEP))
    one.save(person.id, meeting, meeting.with_words(which, "ours"))
    found = one.open_meeting(meeting.id).idea(which)
    assert (found.text, found.pile) == ("ours", Pile.KEEP)


def test_branches_added_in_both_windows_are_both_there(windows: tuple[Store, Store]) -> None:
    one, other = windows
    meeting = a_meeting(0)
    person = kept_with(one, meeting)
    other.save(person.id, meeting, meeting.with_branch(Branch.new("theirs")))
    one.save(person.id, meeting, meeting.with_branch(Branch.new("ours")))
    headings = [branch.heading for branch in one.open_meeting(meeting.id).branches]
    assert {"ours", "theirs"} <= set(headings)


def test_words_written_elsewhere_outlive_being_taken_away_here(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    meeting = a_meeting(1)
    person, which = kept_with(one, meeting), ids(meeting)[0]
    other.save(person.id, meeting, meeting.with_words(which, "worth keeping"))
    one.save(person.id, meeting, meeting.without_idea(which))
    assert texts(one, meeting.id) == ["worth keeping"]


def test_words_written_here_outlive_being_taken_away_elsewhere(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    meeting = a_meeting(3)
    person, which = kept_with(one, meeting), ids(meeting)[0]
    other.save(person.id, meeting, meeting.without_idea(which))
    one.save(person.id, meeting, meeting.with_words(which, "worth keeping"))
    assert "worth keeping" in texts(one, meeting.id)
    other.save(person.id, meeting, None)
    after = meeting.with_words(which, "still worth keeping")
    one.save(person.id, meeting, after)
    assert one.open_meeting(meeting.id) == after


def test_an_idea_whose_parent_was_taken_away_elsewhere_is_kept(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    meeting = a_meeting(0)
    parent, child = Idea.new("parent"), Idea.new("child")
    meeting = meeting.with_idea(meeting.branches[1].id, parent)
    person = kept_with(one, meeting)
    other.save(person.id, meeting, meeting.without_idea(parent.id))
    one.save(person.id, meeting, meeting.with_idea(parent.id, child))
    assert texts(one, meeting.id) == ["child"]


def test_what_lay_under_a_kept_idea_is_kept_until_its_person_says_otherwise(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    meeting = a_meeting(0)
    parent, child = Idea.new("parent", pile=Pile.KEEP), Idea.new("child")
    meeting = meeting.with_idea(meeting.branches[1].id, parent)
    person = kept_with(one, meeting)
    other.save(person.id, meeting, meeting.without_idea(parent.id))
    one.save(person.id, meeting, meeting.with_idea(parent.id, child))

    found = one.open_meeting(meeting.id)
    assert found.idea(child.id).pile is Pile.KEEP
    moved = found.moved(child.id, found.branches[1].id)
    one.save(person.id, found, moved)
    assert one.open_meeting(meeting.id) == moved
    shared = moved.on_pile(child.id, Pile.SHARE)
    one.save(person.id, moved, shared)
    assert one.open_meeting(meeting.id).idea(child.id).pile is Pile.SHARE


def test_what_is_moved_out_from_under_a_kept_idea_stays_kept(
    windows: tuple[Store, Store],
) -> None:
    one, _ = windows
    meeting = a_meeting(0)
    child = Idea.new("child")
    parent = replace(Idea.new("parent", pile=Pile.KEEP), ideas=(child,))
    meeting = meeting.with_idea(meeting.branches[1].id, parent)
    person = kept_with(one, meeting)
    moved = meeting.moved(child.id, meeting.branches[0].id)
    one.save(person.id, meeting, moved)
    assert one.open_meeting(meeting.id) == moved
    assert moved.idea(child.id).pile is Pile.KEEP


def test_two_ideas_put_under_each_other_are_both_kept(windows: tuple[Store, Store]) -> None:
    one, other = windows
    meeting = a_meeting(0)
    a, b = Idea.new("a"), replace(Idea.new("b"), ideas=(Idea.new("under b"),))
    branch = meeting.branches[0].id
    meeting = meeting.with_idea(branch, a).with_idea(branch, b)
    person = kept_with(one, meeting)
    other.save(person.id, meeting, meeting.moved(a.id, b.id))
    one.save(person.id, meeting, meeting.moved(b.id, a.id))
    assert texts(one, meeting.id) == ["a", "b", "under b"]


def test_a_store_made_by_two_windows_at_once_is_one_store(file: Path) -> None:
    with open_store(file) as one, open_store(file) as other:
        people = [kept_with(window, a_meeting(1)) for window in (one, other)]
        assert [tile.id for tile in one.people()] == [person.id for person in people]


def test_no_edit_is_lost_while_both_windows_write_at_once(windows: tuple[Store, Store]) -> None:
    one, _ = windows
    meeting = a_meeting(0)
    person, branch = kept_with(one, meeting), meeting.branches[0].id

    def write(store: Store, name: str) -> None:
        before = meeting
        for n in range(25):
            after = before.with_idea(branch, Idea.new(f"{name} {n}"))
            store.save(person.id, before, after)
            before = after

    threads = [Thread(target=write, args=(s, f"w{n}")) for n, s in enumerate(windows)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    meant = sorted(f"w{window} {n}" for window in range(2) for n in range(25))
    assert texts(one, meeting.id) == meant


def test_what_one_window_forgot_of_a_person_does_not_come_back_from_another(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    person = kept_with(one, a_meeting(1))
    need, strength = person.needs[0], person.strengths[0]
    less = replace(person, needs=person.needs[1:], strengths=person.strengths[1:])
    other.save_person(person, less)
    told, known = Idea.new("big print"), Strength("waiting")
    more = replace(
        person, needs=(*person.needs, told), strengths=(*person.strengths, known), name="S"
    )
    one.save_person(person, more)
    found = one.open_person(person.id)
    assert (found.needs, found.strengths) == (
        (*less.needs, told),
        (*less.strengths, known),
    )
    reworded = replace(need, text="a very quiet room")
    one.save_person(
        more, replace(more, needs=(reworded,), strengths=(replace(strength, a_time="in May"),))
    )
    found = one.open_person(person.id)
    assert (found.needs, found.strengths) == (
        (reworded,),
        (replace(strength, a_time="in May"),),
    )


def test_a_piece_of_their_experience_that_was_taken_away_does_not_come_back(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    person = kept_with(one, a_meeting(1))
    other.save_person(person, replace(person, pieces=()))
    fresh = a_piece()
    one.save_person(person, replace(person, pieces=(*person.pieces, fresh)))
    assert one.open_person(person.id).pieces == (fresh,)


def test_what_each_window_adds_to_a_persons_own_lists_is_all_kept(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    person = replace(Person.new("Robin"), contacts=(Contact("Al"), Contact("Bo")), soothes=("tea",))
    one.save_person(None, person)
    theirs = replace(
        person,
        contacts=(Contact("Al", "1"), Contact("Bo"), Contact("Dee")),
        soothes=("tea", "a walk"),
        strengths=(Strength("I listen"),),
    )
    other.save_person(person, theirs)
    ours, before = person, person
    for letters in ("C", "Cy"):
        ours = replace(
            person,
            contacts=(Contact("Al"), Contact(letters)),
            soothes=("tea", letters),
            strengths=(Strength(letters),),
        )
        one.save_person(before, ours)
        before = ours
    kept = one.open_person(person.id)
    assert set(kept.contacts) == {Contact("Al", "1"), Contact("Dee"), Contact("Cy")}
    assert set(kept.soothes) == {"tea", "a walk", "Cy"}
    assert {each.words for each in kept.strengths} == {"I listen", "Cy"}
    # What one window takes out, the other does not bring back.
    other.save_person(theirs, replace(theirs, contacts=(), soothes=()))
    one.save_person(ours, replace(ours, words_aloud=100, contacts=(*ours.contacts, Contact("Ed"))))
    kept = one.open_person(person.id)
    assert set(kept.contacts) == {Contact("Cy"), Contact("Ed")}
    assert kept.soothes == ("Cy",)
