"""A person's needs and strengths are learned from meetings, but never what they keep."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.carry import LINES, NEEDS, STRENGTHS, prepared_for, with_lines
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.learning import learned, without_kept
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.practised import Practised
from coprod_desktop.domain.voice_note import VoiceNote

ROBIN = Person.new("Robin")
PHRASE = "My voice note, 4 seconds"
X, Y = VoiceNote("x", 4, PHRASE), VoiceNote("y", 4, PHRASE)


def told_in(person: Person, meeting: Meeting) -> Person:
    """The person after a meeting that was begun and told in one go."""
    return learned(person, Meeting(meeting.id), meeting)


def with_needs(*ideas: Idea) -> Meeting:
    return Meeting.new().with_branch(Branch("needs", "What I need", step=NEEDS, ideas=ideas))


def test_what_a_person_needs_is_known_the_next_time() -> None:
    big = Idea("a", "Papers in big print", picture="page", said=Said.YES)
    person = told_in(Person.new("Sam"), with_needs(big))
    after = prepared_for(Meeting.new(), person, "What I need", picture="puzzle")
    branch = after.branch_for(NEEDS)
    assert branch is not None
    assert (branch.heading, branch.picture) == ("What I need", "puzzle")
    assert [(idea.text, idea.picture, idea.said) for idea in branch.ideas] == [
        ("Papers in big print", "page", Said.NOT_YET)
    ]
    assert after.ids().isdisjoint({"a"})


def test_a_need_told_again_is_known_once() -> None:
    told = with_needs(Idea("a", "A break"), Idea("b", "A break"), Idea("c", ""))
    person = told_in(told_in(Person.new("Sam"), told), told)
    assert [need.text for need in person.needs] == ["A break"]
    assert told_in(person, told) is person


def test_a_need_that_is_kept_stays_where_it_is() -> None:
    told = with_needs(Idea("a", "A break", ideas=(Idea("b", "Private", pile=Pile.KEEP),)))
    told = told.with_idea("needs", Idea("c", "Private", pile=Pile.KEEP))
    assert "Private" not in repr(told_in(Person.new("Sam"), told))


def test_a_need_or_strength_put_on_the_keep_pile_later_is_not_known_any_more() -> None:
    person = replace(
        Person.new("Sam"),
        needs=(Idea("n", "A break"), Idea("m", "Private")),
        strengths=(Strength("I listen"), Strength("Private")),
    )
    told = prepared_for(Meeting.new(), person, "What I need")
    (private,) = (idea.id for _, idea in told.walk() if idea.text == "Private")
    after = told_in(person, told.on_pile(private, Pile.KEEP))
    assert [need.text for need in after.needs] == ["A break"]
    assert after.strengths == (Strength("I listen"),)
    assert told_in(person, told.without_idea(private)) is person


def test_a_strength_told_is_known_with_its_picture() -> None:
    ideas = (Idea("a", "I listen", picture="ear"), Idea("b", "I listen"))
    told = Meeting.new().with_branch(Branch.new("Strengths", step=STRENGTHS))
    told = replace(told, branches=(replace(told.branches[0], ideas=ideas),))
    assert told_in(Person.new("Sam"), told).strengths == (Strength("I listen", picture="ear"),)


def test_what_is_needed_is_known_by_its_note_where_nobody_wrote_words_for_it() -> None:
    phrase = "My voice note, 4 seconds"
    one, other = VoiceNote("one", 4, phrase), VoiceNote("other", 4, phrase)
    needs = Branch("need", "What I need", step=NEEDS)
    meeting = Meeting("m", branches=(needs,))
    for note in (one, other):
        meeting = meeting.with_idea("need", Idea(note.id, "").with_note(note))
    after = told_in(Person.new("Robin"), meeting)
    assert [need.note for need in after.needs] == [one, other]
    assert told_in(after, meeting) == after
    kept = meeting.on_pile("one", Pile.KEEP)
    assert [need.note for need in told_in(after, kept).needs] == [other]


def test_a_strength_is_learned_by_its_words_not_by_that_it_was_recorded() -> None:
    note = VoiceNote("n", 4, "My voice note, 4 seconds")
    branch = Branch("s", "Strengths", step=STRENGTHS, ideas=(Idea("a", "").with_note(note),))
    meeting = Meeting("m", branches=(branch,))
    assert told_in(Person.new("Robin"), meeting).strengths == ()
    worded = meeting.with_words("a", "I listen")
    assert told_in(Person.new("Robin"), worded).strengths == (Strength("I listen"),)


# What is kept never leaves, whichever way it was told.


def recorded(note: VoiceNote = X, which: str = "i") -> Meeting:
    """A meeting with a need that was recorded, not written."""
    need = Idea(which, "").with_note(note)
    return Meeting("m", branches=(Branch("need", "What I need", step=NEEDS, ideas=(need,)),))


def next_one(person: Person) -> Meeting:
    return prepared_for(Meeting.new(), person, "What I need")


def only_need(meeting: Meeting) -> str:
    (which,) = (idea.id for _, idea in meeting.walk())
    return which


def nothing_of_it_leaves(person: Person) -> None:
    assert person.needs == ()
    assert person.strengths == ()
    assert next_one(person).branches == ()


def test_a_recorded_need_that_got_words_before_it_was_kept_stays() -> None:
    first = recorded()
    person = told_in(ROBIN, first)
    assert [need.note for need in person.needs] == [X]
    nothing_of_it_leaves(
        learned(person, first, first.with_words("i", "Mine").on_pile("i", Pile.KEEP))
    )


def test_a_worded_need_that_is_kept_under_other_words_or_another_recording_stays() -> None:
    first = recorded().with_words("i", "Mine")
    person = told_in(ROBIN, first)
    kept = first.on_pile("i", Pile.KEEP)
    other_words = Meeting("else", branches=kept.with_words("i", "Not for you").branches)
    nothing_of_it_leaves(told_in(person, other_words))
    nothing_of_it_leaves(told_in(person, kept.with_note("i", Y)))
    nothing_of_it_leaves(told_in(person, kept.without_note("i")))


@pytest.mark.parametrize("step", ["", "say"])
def test_a_need_that_is_kept_somewhere_else_in_the_meeting_stays(step: str) -> None:
    first = recorded()
    other = first.with_branch(Branch("b", "Else", step=step)).moved("i", "b")
    nothing_of_it_leaves(learned(told_in(ROBIN, first), first, other.on_pile("i", Pile.KEEP)))
    under = first.with_idea("need", Idea("top", "Private", pile=Pile.KEEP)).moved("i", "top")
    nothing_of_it_leaves(learned(told_in(ROBIN, first), first, under))


def test_a_need_that_was_changed_then_kept_in_one_go_is_known_no_more() -> None:
    written = Meeting(
        "m", branches=(Branch("need", "", step=NEEDS, ideas=(Idea("i", "A break"),)),)
    )
    for opened in (recorded(), written):
        person = told_in(ROBIN, opened)
        assert len(person.needs) == 1
        changed = opened.with_note("i", Y).with_words("i", "Quite else").on_pile("i", Pile.KEEP)
        nothing_of_it_leaves(learned(person, opened, changed))


def test_a_need_that_was_changed_in_one_meeting_then_kept_in_the_next_is_known_no_more() -> None:
    first = recorded()
    person = told_in(ROBIN, first)
    second = next_one(person)
    which = only_need(second)
    reworded = second.with_words(which, "A break").with_note(which, Y)
    person = learned(person, second, reworded)
    third = next_one(person)
    kept = third.with_words(only_need(third), "Mine").on_pile(only_need(third), Pile.KEEP)
    nothing_of_it_leaves(learned(person, third, kept))


def test_a_need_that_was_kept_is_not_learned_again_from_an_older_meeting() -> None:
    first = recorded()
    person = told_in(ROBIN, first)
    second = next_one(person)
    person = learned(person, second, second.on_pile(only_need(second), Pile.KEEP))
    nothing_of_it_leaves(learned(person, first, first))
    nothing_of_it_leaves(learned(person, first, first.with_words("i", "A break")))
    strengths = Branch("s", "", step=STRENGTHS, ideas=(Idea("i", "I listen"),))
    old = Meeting("m", branches=(strengths,))
    nothing_of_it_leaves(learned(ROBIN, old, old))


def test_what_is_recorded_in_a_kept_idea_is_not_learned_from_a_copy_of_it() -> None:
    kept = recorded().with_branch(Branch("own", "My own"))
    kept = kept.with_idea("own", Idea("j", "Mine", pile=Pile.KEEP).with_note(X))
    nothing_of_it_leaves(told_in(ROBIN, kept))


def test_a_strength_that_was_changed_then_kept_is_known_no_more() -> None:
    branch = Branch("s", "", step=STRENGTHS, ideas=(Idea("i", "").with_note(X),))
    unworded = Meeting("m", branches=(branch,))
    worded = unworded.with_words("i", "I listen")
    person = learned(ROBIN, unworded, worded)
    assert person.strengths == (Strength("I listen"),)
    other = worded.with_words("i", "I wait")
    nothing_of_it_leaves(learned(person, worded, other.on_pile("i", Pile.KEEP)))
    nothing_of_it_leaves(learned(person, worded, worded.with_words("i", "")))
    person = learned(person, worded, other)
    assert person.strengths == (Strength("I wait"),)
    nothing_of_it_leaves(learned(person, other, other.on_pile("i", Pile.KEEP)))


def test_what_a_strength_was_shown_by_stays_with_it_in_other_words() -> None:
    branch = Branch("s", "", step=STRENGTHS, ideas=(Idea("i", "I listen"),))
    opened = Meeting("m", branches=(branch,))
    person = replace(ROBIN, strengths=(Strength("I cook"), Strength("I listen", "In May")))
    after = learned(person, opened, opened.with_words("i", "I wait"))
    assert after.strengths == (Strength("I cook"), Strength("I wait", "In May"))


def test_what_a_meeting_keeps_is_known_no_more_also_where_it_never_was_put_away() -> None:
    kept = recorded().with_words("i", "Mine").on_pile("i", Pile.KEEP)
    nothing_of_it_leaves(without_kept(told_in(ROBIN, recorded()), kept))
    assert without_kept(ROBIN, kept) is ROBIN


def test_a_kept_need_is_never_brought_to_a_meeting() -> None:
    known = (Idea("a", "Mine", pile=Pile.KEEP), Idea("b", "A break"))
    after = next_one(replace(ROBIN, needs=known))
    assert [idea.text for _, idea in after.walk()] == ["A break"]
    assert next_one(replace(ROBIN, needs=known[:1])).branches == ()


# A need that changes is one need still.


def test_a_recorded_need_that_gets_words_is_one_need_with_both() -> None:
    first = recorded()
    person = learned(told_in(ROBIN, first), first, first.with_words("i", "A break"))
    assert [(need.text, need.note) for need in person.needs] == [("A break", X)]


def test_a_need_that_is_recorded_anew_is_one_need_with_the_new_recording() -> None:
    person = told_in(ROBIN, recorded())
    second = next_one(person)
    person = learned(person, second, second.with_note(only_need(second), Y))
    assert [need.note for need in person.needs] == [Y]


def test_a_need_in_other_words_is_one_need() -> None:
    first = recorded().with_words("i", "A break")
    person = learned(told_in(ROBIN, first), first, first.with_words("i", "A long break"))
    assert [need.text for need in person.needs] == ["A long break"]
    wiped = learned(person, first.with_words("i", "A long break"), first.with_words("i", ""))
    assert [(need.text, need.note) for need in wiped.needs] == [(PHRASE, X)]


def test_of_two_needs_that_were_the_same_the_one_that_is_left_as_it_was_stays_known() -> None:
    first = with_needs(Idea("a", "A break"), Idea("b", "A break"))
    person = told_in(ROBIN, first)
    after = learned(person, first, first.with_words("a", "Big print"))
    assert sorted(need.text for need in after.needs) == ["A break", "Big print"]


def test_a_need_for_only_if_it_helps_comes_on_as_that() -> None:
    first = recorded()
    person = learned(told_in(ROBIN, first), first, first.on_pile("i", Pile.IF_IT_HELPS))
    assert [need.pile for need in person.needs] == [Pile.IF_IT_HELPS]


def test_a_recording_that_was_taken_away_is_not_known_any_more() -> None:
    person = told_in(ROBIN, recorded())
    second = next_one(person)
    assert learned(person, second, second.without_note(only_need(second))).needs == ()
    worded = recorded().with_words("i", "A break")
    person = told_in(ROBIN, worded)
    for after in (worded.without_note("i"), worded.without_idea("i")):
        assert [(need.text, need.note) for need in learned(person, worded, after).needs] == [
            ("A break", None)
        ]
    assert learned(person, worded, worded) is person


def test_a_drawn_need_is_known_once_until_it_is_kept() -> None:
    drawn = Idea("a", "My drawing", picture="drawing:1", drawn_as="My drawing")
    other = replace(drawn, id="b", picture="drawing:2")
    told = with_needs(drawn, other)
    person = told_in(told_in(Person.new("Sam"), told), told)
    assert [need.picture for need in person.needs] == ["drawing:1", "drawing:2"]
    later = prepared_for(Meeting.new(), person, "What I need")
    first = later.branches[0].ideas[0]
    assert (first.text, first.picture, first.has_own_words) == ("My drawing", "drawing:1", False)
    after = learned(person, later, later.on_pile(first.id, Pile.KEEP))
    assert [need.picture for need in after.needs] == ["drawing:2"]


def test_a_line_of_ones_own_is_ready_the_next_time_until_it_is_kept() -> None:
    own = Idea("a", "I speak for my street", practised=Practised(fine=True, note=X))
    told = Meeting.new().with_branch(Branch("b", "Lines", step=LINES, ideas=(own,)))
    person = told_in(ROBIN, told)
    after = with_lines(Meeting.new(), person, "Lines I can use")
    (line,) = (idea for _, idea in after.walk())
    assert (line.text, line.practised) == (own.text, Practised())
    assert line.id != own.id
    assert with_lines(after, person, "Lines I can use") is after
    assert told_in(person, after.on_pile(line.id, Pile.KEEP)).lines == ()


def test_a_line_that_is_taken_away_is_not_ready_any_more() -> None:
    person = replace(ROBIN, lines=(Idea("a", "My point is…"), Idea("b", "I need a minute")))
    opened = with_lines(Meeting.new(), person, "Lines I can use")
    first, second = (idea.id for _, idea in opened.walk())
    after = learned(person, opened, opened.without_idea(first))
    assert [line.text for line in after.lines] == ["I need a minute"]
    other = learned(person, opened, opened.with_words(second, "Give me a minute"))
    assert [line.text for line in other.lines] == ["My point is…", "Give me a minute"]
    assert learned(person, opened, opened) is person
