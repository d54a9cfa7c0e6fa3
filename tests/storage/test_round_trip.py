"""Tests that what is kept comes back equal, in every kind of place."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.storage.places import MEMORY, Place
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import NotHere
from tests.storage.samples import a_meeting, edited, kept_with, somebody


def test_a_person_comes_back_with_all_they_told(store: Store) -> None:
    person = somebody()
    store.save_person(None, person)
    assert store.open_person(person.id) == person


def test_people_are_shown_in_the_order_they_came(store: Store) -> None:
    people = [somebody(name) for name in ("Zoë", "Ali", "Mo")]
    for person in people:
        store.save_person(None, person)
    assert store.people() == tuple(PersonTile(p.id, p.name, p.picture) for p in people)


def test_a_person_can_change_their_name_with_their_comfort(store: Store) -> None:
    person = somebody()
    store.save_person(None, person)
    renamed = replace(person, name="Sammy", pieces=()).with_comfort(theme="paper")
    store.save_person(person, renamed)
    assert store.open_person(person.id) == renamed
    assert [tile.name for tile in store.people()] == ["Sammy"]


@pytest.mark.parametrize("broken", ["half an emoji \ud83d", "nothing \0 here"])
def test_no_letter_keeps_words_from_being_kept(store: Store, broken: str) -> None:
    meeting = a_meeting(1)
    person = kept_with(store, meeting)
    odd = meeting.with_idea(meeting.branches[0].id, Idea.new(broken))
    store.save(person.id, meeting, odd)
    assert store.open_meeting(meeting.id) == odd
    renamed = replace(person, name=broken)
    store.save_person(person, renamed)
    assert store.open_person(person.id) == renamed
    (tile,) = store.people()
    assert tile.name.split()[0] == broken.split()[0]


def test_a_meeting_comes_back_with_all_its_ideas(store: Store) -> None:
    meeting = a_meeting()
    kept_with(store, meeting)
    assert store.open_meeting(meeting.id) == meeting


def test_meetings_are_shown_newest_first_without_their_ideas(store: Store) -> None:
    first = a_meeting()
    person = kept_with(store, first)
    store.save(person.id, None, Meeting.new("second"))
    new, old = store.meetings(person.id)
    assert (new.title, new.position) == ("second", 1)
    assert (old.id, old.title, old.when, old.picture, old.path, old.at, old.position) == (
        first.id,
        first.title,
        first.when,
        first.picture,
        first.path,
        first.at,
        0,
    )


def test_nobody_sees_the_meetings_of_another_person(store: Store) -> None:
    kept_with(store, a_meeting())
    other = somebody("Other")
    store.save_person(None, other)
    assert store.meetings(other.id) == ()


def test_a_meeting_taken_away_is_gone(store: Store) -> None:
    meeting = a_meeting()
    person = kept_with(store, meeting)
    store.save(person.id, meeting, None)
    assert store.meetings(person.id) == ()
    with pytest.raises(NotHere):
        store.open_meeting(meeting.id)
    store.save(person.id, None, meeting)
    assert store.open_meeting(meeting.id) == meeting


def test_a_person_taken_away_takes_all_their_words_along(store: Store) -> None:
    meeting = a_meeting()
    person = kept_with(store, meeting)
    store.save_person(person, None)
    assert store.people() == ()
    for gone in (lambda: store.open_person(person.id), lambda: store.open_meeting(meeting.id)):
        with pytest.raises(NotHere):
            gone()


def test_a_person_taken_away_does_not_come_back_by_a_late_edit(store: Store) -> None:
    meeting = a_meeting()
    person = kept_with(store, meeting)
    store.save_person(person, None)
    with pytest.raises(NotHere):
        store.save(person.id, meeting, replace(meeting, title="late"))
    with pytest.raises(NotHere):
        store.save_person(person, replace(person, name="late"))
    assert store.people() == ()


def test_the_same_idea_may_be_in_two_meetings(store: Store) -> None:
    meeting = a_meeting()
    person = kept_with(store, meeting)
    copy = replace(meeting, id="a" * 32, title="copy")
    store.save(person.id, None, copy)
    store.save(person.id, copy, copy.with_words(next(iter(copy.walk()))[1].id, "elsewhere"))
    assert store.open_meeting(meeting.id) == meeting


def test_saving_twice_is_as_good_as_once(store: Store) -> None:
    meeting = a_meeting()
    person = kept_with(store, meeting)
    store.save_person(None, person)
    store.save(person.id, None, meeting)
    changed = edited(meeting, Random(3)).with_branch(a_meeting().branches[0])
    for _ in range(2):
        store.save(person.id, meeting, changed)
    assert store.open_meeting(meeting.id) == changed
    assert store.open_person(person.id) == person


def test_what_is_kept_is_there_when_the_program_starts_again(place: Place) -> None:
    if place == MEMORY:
        pytest.skip("a memory is gone, as its own test says")
    meeting = a_meeting()
    with open_store(place) as store:
        person = kept_with(store, meeting)
    with open_store(place) as store:
        assert store.open_person(person.id) == person
        assert store.open_meeting(meeting.id) == meeting


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 2**32), steps=st.integers(1, 12), at_once=st.integers(1, 4))
def test_random_edits_come_back_equal(store: Store, seed: int, steps: int, at_once: int) -> None:
    chance = Random(seed)
    before = a_meeting(ideas=8)
    person = kept_with(store, before)
    for _ in range(steps):
        after = before
        for _ in range(at_once):
            after = edited(after, chance)
        store.save(person.id, before, after)
        assert store.open_meeting(after.id) == after
        before = after
