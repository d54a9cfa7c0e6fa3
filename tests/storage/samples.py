"""Makes people with meetings for the tests, or edits one at random."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from random import Random

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.experience import Lasting, Piece
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.domain.refused import WouldCircle
from coprod_desktop.domain.reminder import Matter, Reminder
from coprod_desktop.domain.telling import Telling
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.domain.when import When
from coprod_desktop.storage.drafts import MeetingDraft, PersonDraft
from coprod_desktop.storage.keeper import Keeper
from coprod_desktop.storage.store import Store

WORDS = ("the bus was late", "naïve café", "", "long " * 50, "Ω ≈ 🏠", "two\nlines", "'; DROP")


def a_piece() -> Piece:
    """A piece of somebody's experience, with an answer about it."""
    idea = replace(Idea.new("what happened", pile=Pile.KEEP), ideas=(Idea.new("and then"),))
    return Piece(idea.id, idea, "the night", Lasting.NOT_SURE, date(2027, 3, 5))


def somebody(name: str = "Sam") -> Person:
    """A person with something in every field."""
    needs = (Idea.new("a quiet room", pile=Pile.SHARE), Idea.new("breaks"))
    return replace(
        Person.new(name, "house"),
        comfort=Comfort(
            theme="night",
            text_percent=150,
            reads_aloud=True,
            letter_space=12,
            sounds=False,
            favourite_voices=("gmw/en", "pico/en-GB"),
        ),
        needs=needs,
        strengths=(Strength("listening", "at the hostel"), Strength("cooking")),
        pieces=(a_piece(),),
        words_aloud=110,
        contacts=(Contact("Jo", "01632 960001"),),
        soothes=("a walk with the dog",),
        reminders=(Reminder("p", "m", Matter.PROMISE, date(2027, 3, 3)),),
        pronunciations=(Pronunciation("Siobhan", "shiv-awn"),),
    )


def a_meeting(ideas: int = 12) -> Meeting:
    """A meeting with something in every field, its ideas in 3 branches, some under others."""
    branches = [Branch.new(f"Heap {n}", picture="tree", step=f"step-{n}") for n in range(3)]
    meeting = replace(
        Meeting.new("The housing board", "first-meeting"),
        when=When("tuesday 2ish", date(2027, 3, 2), time(14, 0), about=True),
        where="the town hall",
        picture="house",
        branches=tuple(branches),
        feelings=(Feeling(Moment.BEFORE, 2, "shaky"),),
        promises=(replace(Promise.new("Jo", "ring back"), happened=Happened.PARTLY),),
        sources=("agenda.pdf",),
        telling=Telling(date(2027, 3, 4)),
        at="step-1",
        seen=("step-0", "step-1"),
        left_out=frozenset({branches[2].id, branches[1].id}),
        folded=frozenset({branches[0].id}),
        follows="0" * 32,
    )
    above = [branch.id for branch in branches]
    for n in range(ideas):
        idea = Idea.new(f"idea {n}", picture="chair", pile=list(Pile)[n % 3], author="Ali")
        if n % 3 == 1:
            idea = idea.with_note(VoiceNote(f"note {n}", n, f"My voice note {n}"))
        meeting = meeting.with_idea(above[n % len(above)], idea)
        if n % 4 == 0:
            above.append(idea.id)
    return meeting


def kept_with(store: Store, meeting: Meeting) -> Person:
    """A person with this meeting, both in the store."""
    person = somebody()
    store.save_person(None, person)
    store.save(person.id, None, meeting)
    return person


def edits(keeper: Keeper) -> list[MeetingDraft | PersonDraft]:
    """The edits that are not known to be kept yet, in order."""
    return [draft for draft in keeper.drafts if isinstance(draft, MeetingDraft | PersonDraft)]


def ids(meeting: Meeting) -> list[str]:
    """The ids of all ideas, in reading order."""
    return [idea.id for _, idea in meeting.walk()]


def edited(meeting: Meeting, chance: Random) -> Meeting:  # noqa: C901
    """The meeting after one edit a person might make."""
    there = ids(meeting)
    spots = [branch.id for branch in meeting.branches] + there
    which = chance.choice(there) if there else ""
    text = chance.choice(WORDS)
    what = chance.choice(EDITS if there else ("add-branch",))
    if what == "add":
        return meeting.with_idea(chance.choice(spots), Idea.new(text), chance.choice((None, 0, 1)))
    if what == "words":
        return meeting.with_words(which, text)
    if what == "pile":
        return meeting.on_pile(which, chance.choice(list(Pile)))
    if what == "said":
        return meeting.with_said(which, chance.choice(list(Said)))
    if what == "move":
        try:
            return meeting.moved(which, chance.choice(spots), chance.choice((None, 0)))
        except WouldCircle:
            return meeting
    if what == "up":
        return meeting.moved_past(which, meeting.beside(which)[0].id)
    if what == "take-away":
        return meeting.without_idea(which)
    if what == "feeling":
        return meeting.with_feeling(Feeling(Moment.AFTER, chance.randint(1, 5), text))
    if what == "promise":
        return meeting.with_promise(Promise.new(text, text))
    if what == "visit":
        return meeting.visited(text).leaving_out(which, left_out=chance.random() < 0.5)
    if what == "take-branch" and len(meeting.branches) > 1:
        return meeting.without_branch(chance.choice(meeting.branches).id)
    if what == "move-branch":
        return meeting.branch_moved_by(meeting.branches[0].id, 1)
    branch = replace(Branch.new(text), ideas=(Idea.new(text), Idea.new("more")))
    return meeting.with_branch(branch, chance.choice((None, 0)))


EDITS = (
    "add", "add", "words", "words", "pile", "said", "move", "up", "take-away",
    "feeling", "promise", "visit", "take-branch", "move-branch", "add-branch",
)  # fmt: skip
