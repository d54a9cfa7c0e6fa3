"""Tests that a value becomes a document without losing what others wrote in it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.mentor import CoachingSession, MentorNote
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.domain.when import When
from coprod_desktop.storage import tables
from coprod_desktop.storage.documents import document, value
from coprod_desktop.storage.merging import patched
from coprod_desktop.storage.sealing import seal, unseal
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import Newer
from tests.storage.samples import a_meeting, kept_with, somebody


@pytest.mark.parametrize(
    "told",
    [
        a_meeting(),
        somebody(),
        When("soon", impossible=True),
        CoachingSession("1", "2", When("today"), (MentorNote("3", "2", "went well"),)),
    ],
)
def test_a_value_comes_back_from_its_document_on_paper(told: object) -> None:
    assert value(type(told), json.loads(json.dumps(document(told)))) == told


def test_a_document_of_an_older_program_reads_with_defaults() -> None:
    assert value(Idea, {"id": "1", "text": "words"}) == Idea("1", "words")


def test_a_person_kept_before_there_were_pronunciations_has_none() -> None:
    told = somebody()
    plain = document(told)
    del plain["pronunciations"]
    assert value(Person, plain) == replace(told, pronunciations=())


def test_a_pronunciation_added_leaves_what_a_newer_program_wrote_beside_the_others() -> None:
    before = somebody()
    added = (*before.pronunciations, Pronunciation("ICB", "ick bee"))
    after = replace(before, pronunciations=added)
    kept = document(before)
    kept["pronunciations"][0]["to_come"] = 1
    written = patched(kept, document(before), document(after))
    assert written["pronunciations"][0]["to_come"] == 1
    assert value(Person, written) == after


@pytest.mark.parametrize(
    "plain",
    [{"id": "1", "text": "words", "pile": "a pile to come"}, {"id": "1", "text": 5}, {"id": "1"}],
)
def test_a_document_that_is_not_understood_was_written_by_a_newer_program(
    plain: dict[str, object],
) -> None:
    with pytest.raises(Newer) as told:
        value(Idea, plain)
    assert "words" not in str(told.value)
    assert told.value.__context__ is None or told.value.__suppress_context__


def test_fields_of_a_newer_program_stay_at_every_depth() -> None:
    before = somebody()
    after = replace(
        before,
        name="Sammy",
        contacts=(replace(before.contacts[0], number="1"), Contact("New")),
        pieces=(replace(before.pieces[0], name="told"),),
    )
    kept = document(before)
    kept["to_come"] = 1
    kept["comfort"]["to_come"] = 2
    kept["contacts"][0]["to_come"] = 3
    kept["pieces"][0]["idea"]["ideas"][0]["to_come"] = 4
    written = patched(kept, document(before), document(after))
    assert written["to_come"] == 1
    assert written["comfort"]["to_come"] == 2
    assert written["contacts"][0]["to_come"] == 3
    assert written["pieces"][0]["idea"]["ideas"][0]["to_come"] == 4
    assert value(Person, written) == after


def test_what_was_taken_away_is_not_brought_back_by_patching() -> None:
    before = a_meeting(0)
    after = before.without_branch(before.branches[1].id)
    written = patched(document(before), document(before), document(after))
    assert value(Meeting, written) == after


def test_fields_of_a_newer_program_stay_in_the_store(store: Store) -> None:
    meeting = a_meeting(1)
    person = kept_with(store, meeting)
    row = tables.idea.c
    with store._database.writing() as connection:
        which, sealed = connection.execute(
            tables.idea.select().with_only_columns(row.id, row.sealed)
        ).one()
        key = store._keys.of(connection, person.id)
        place = tables.idea_place(which, person.id, meeting.id)
        plain = unseal(key, sealed, place) | {"to_come": "kept"}
        connection.execute(tables.idea.update().values(sealed=seal(key, plain, place)))
    store.save(person.id, meeting, meeting.with_words(which, "other words"))
    with store._database.reading() as connection:
        sealed = connection.scalars(select(row.sealed)).one()
    plain = unseal(key, sealed, place)
    assert (plain["text"], plain["to_come"]) == ("other words", "kept")
