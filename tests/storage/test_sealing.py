"""Tests that a sealed document opens whole, in its own place, with its own key, or not at all."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from coprod_desktop.storage import tables
from coprod_desktop.storage.places import Place, file_of
from coprod_desktop.storage.sealing import new_key, seal, unseal
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import Damaged, DamagedWords
from tests.storage.samples import a_meeting, ids, kept_with

CANARY = "canary sang in the coal mine"
WORDS = {"text": CANARY}


def test_a_document_opens_with_its_key_in_its_place() -> None:
    key = new_key()
    assert unseal(key, seal(key, WORDS, "idea/1/2"), "idea/1/2") == WORDS


def test_no_changed_bit_is_missed() -> None:
    key = new_key()
    sealed = seal(key, WORDS, "here")
    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(Damaged):
            unseal(key, bytes(changed), "here")


@pytest.mark.parametrize("cut", [0, 1, 24, 25, 60])
def test_a_cut_document_is_damaged(cut: int) -> None:
    key = new_key()
    with pytest.raises(Damaged):
        unseal(key, seal(key, WORDS, "here")[:cut], "here")


def test_a_document_opens_in_no_other_place_with_no_other_key() -> None:
    key = new_key()
    sealed = seal(key, WORDS, "here")
    for other, place in ((key, "there"), (new_key(), "here")):
        with pytest.raises(Damaged) as told:
            unseal(other, sealed, place)
        assert CANARY not in str(told.value)


def test_the_exact_length_of_words_does_not_show() -> None:
    key = new_key()
    assert len({len(seal(key, {"text": "x" * n}, "here")) for n in range(40)}) == 1


def test_two_rows_that_were_swapped_are_noticed(store: Store) -> None:
    meeting = a_meeting(4)
    kept_with(store, meeting)
    one, other, *rest = ids(meeting)
    row = tables.idea.c
    with store._database.writing() as connection:
        sealed = {each.id: each.sealed for each in connection.execute(select(row.id, row.sealed))}
        for which, now in ((one, sealed[other]), (other, sealed[one])):
            connection.execute(tables.idea.update().where(row.id == which).values(sealed=now))
    with pytest.raises(DamagedWords) as told:
        store.open_meeting(meeting.id)
    assert sorted(ids(told.value.rest)) == sorted(rest)


def test_words_are_nowhere_in_the_bytes_of_a_store(store: Store, place: Place) -> None:
    meeting = a_meeting(3)
    person = kept_with(store, meeting)
    after = meeting.with_words(ids(meeting)[0], CANARY).renamed(meeting.branches[0].id, CANARY)
    store.save(person.id, meeting, after)
    with store._database.reading() as connection:
        for table in tables.metadata.sorted_tables:
            for found in connection.execute(table.select()):
                assert CANARY.encode() not in b"".join(
                    part if isinstance(part, bytes) else str(part).encode() for part in found
                )
    file = file_of(place)
    if file is not None:
        copy = store.back_up_once_a_day()
        assert copy is not None
        for kept in (file, copy):
            assert CANARY.encode() not in kept.read_bytes()
            assert b"housing board" not in kept.read_bytes()
