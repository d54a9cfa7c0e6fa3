"""Tests that what two windows write at once is all kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from pathlib import Path
from threading import Thread
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.about_me import AboutPage, AboutPart
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.evidence import Evidence
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.folds import folding
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.domain.when import When
from coprod_desktop.storage.merging import IN_LINES, WRITTEN
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.store import Store
from tests.storage.samples import a_meeting, a_piece, ids, kept_with
from tests.storage.test_both_texts import counted, letters, typed_by_both, written_by


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
    assert texts(one, meeting.id) == ["theirs\nours"]
    longer = meeting.with_words(idea, "ours too")
    one.save(person.id, meeting.with_words(idea, "ours"), longer)
    assert one.open_meeting(meeting.id).idea(idea).text == "theirs\nours too"


def test_a_note_recorded_in_each_window_keeps_the_words_it_has(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    meeting = a_meeting(1)
    person, idea = kept_with(one, meeting), meeting.idea(ids(meeting)[0])
    ours, theirs = (
        meeting.with_note(idea.id, VoiceNote(f"note {n}", n, f"My voice note, {n} seconds"))
        for n in (2, 3)
    )
    other.save(person.id, meeting, theirs.with_words(idea.id, "3 long"))
    one.save(person.id, meeting, ours.with_words(idea.id, "2 long"))
    assert texts(one, meeting.id) == ["2 long", "3 long"]


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
    for begun in ("C", "Cy"):
        ours = replace(
            person,
            contacts=(Contact("Al"), Contact(begun)),
            soothes=("tea", begun),
            strengths=(Strength(begun),),
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


@given(ours=written_by("x"), theirs=written_by("y"), turns=st.lists(st.booleans(), max_size=30))
@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_what_a_person_types_about_themselves_in_two_windows_is_all_kept_once(
    windows: tuple[Store, Store], ours: list[str], theirs: list[str], turns: list[bool]
) -> None:
    person = replace(Person.new("Robin"), about=(AboutPage("first", like="I am calm"),))
    windows[0].save_person(None, person)

    def about(like: str) -> Person:
        return replace(person, about=(AboutPage("first", like=like),))

    def keep(_kept: str, before: str, after: str) -> str:
        # Whose letter it is does not matter here: each knows only its own text.
        store = windows[after.count("y") + before.count("y") > 0]
        store.save_person(about(before), about(after))
        return store.open_person(person.id).about[0].like

    one, other = (letters("I am calm", 9, words) for words in (ours, theirs))
    kept = typed_by_both(one, other, turns, keep)
    assert counted(kept) == counted("I am calm", *ours, *theirs)
    assert len(windows[0].open_person(person.id).about) == 1


def test_a_page_that_both_windows_begin_is_one_with_the_words_of_both(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    person = Person.new("Robin")
    one.save_person(None, person)
    for store, words in ((one, "I am calm"), (other, "Ask me first")):
        store.save_person(person, replace(person, about=(AboutPage(person.id, like=words),)))
    (page,) = one.open_person(person.id).about
    assert page.lines(AboutPart.LIKE) == ("I am calm", "Ask me first")


def test_what_each_window_writes_of_a_meeting_itself_is_all_kept(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    promise, item, branch = Promise.new("Jo"), AgendaItem.new("money"), Branch.new("Heap 1")
    meeting = replace(
        Meeting.new("Board"),
        promises=(promise,),
        agenda=(item,),
        branches=(branch,),
        feelings=(Feeling(Moment.BEFORE, 2),),
    )
    person = kept_with(one, meeting)
    before = {True: meeting, False: meeting}

    def type_in(mine: bool, words: str) -> None:
        after = replace(
            meeting,
            title=f"Board {words}",
            where=words,
            when=When(words),
            promises=(replace(promise, who=f"Jo {words}", what=words),),
            agenda=(replace(item, words=f"money {words}"),),
            branches=(replace(branch, heading=words),),
            feelings=(Feeling(Moment.BEFORE, 2, words),),
        )
        (one if mine else other).save(person.id, before[mine], after)
        before[mine] = after

    for end in range(1, 5):
        type_in(True, "ours"[:end])
        type_in(False, "they"[:end])
    kept = one.open_meeting(meeting.id)
    assert len(kept.feelings) == 1
    assert counted(kept.title) == counted("Board ours they")
    assert counted(kept.promises[0].who) == counted("Jo ours they")
    assert counted(kept.agenda[0].words) == counted("money ours they")
    in_them = (kept.where, kept.when.typed, kept.promises[0].what, kept.feelings[0].words)
    for written in (*in_them, kept.branches[0].heading.replace("Heap 1", "")):
        assert counted(written) == counted("ours they")


def test_times_each_window_tells_of_one_strength_are_both_kept_with_it(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    strength = Strength("I listen")
    person = replace(Person.new("Robin"), strengths=(strength,))
    one.save_person(None, person)
    times = [Evidence.new(words) for words in ("at the hostel", "on the bus")]
    for store, time in zip(windows, times, strict=True):
        store.save_person(person, replace(person, strengths=(replace(strength, times=(time,)),)))
    (kept,) = one.open_person(person.id).strengths
    assert set(kept.times) == set(times)
    other.save_person(replace(person), replace(person, strengths=()))
    assert one.open_person(person.id).strengths == (kept,)


CHOSEN_OR_MADE = frozenset(
    {
        *("id", "path", "picture", "step", "card", "agenda_item", "source_page", "author", "note"),
        *("root", "at", "follows", "agenda_now", "meeting", "phrase", "theme", "typeface", "voice"),
        *("number", "written", "said", "grows_as", "drawn_as", "shape", "point"),
        *("print_way", "print_paper"),
    }
)
"""Words nobody writes as such, or that come as one whole: a number to ring, how a word is said."""


def test_each_text_of_a_person_or_a_meeting_is_known_as_written_or_as_chosen() -> None:
    fields = set(_texts_in(Person)) | set(_texts_in(Meeting))
    assert fields - WRITTEN <= CHOSEN_OR_MADE, "say which of both it is, in WRITTEN or above"
    assert fields >= WRITTEN >= IN_LINES
    assert not WRITTEN & CHOSEN_OR_MADE


def _texts_in(kind: Any, known: frozenset[Any] = frozenset()) -> Iterator[str]:
    """The names of the fields in which a value of this kind, or one in it, has one text."""
    for name, hint in get_type_hints(kind).items():
        if hint is str:
            yield name
        for inner in (hint, *get_args(hint)):
            if is_dataclass(inner) and inner not in known:
                yield from _texts_in(inner, known | {kind, inner})
