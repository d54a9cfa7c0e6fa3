"""Meetings to print, from none at all to what nobody would wish on a printer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from functools import cache

from coprod_desktop.content.paths import paths
from coprod_desktop.content.pictures import pictures
from coprod_desktop.domain.about_me import AboutPage
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.deciding import Going
from coprod_desktop.domain.evidence import Evidence
from coprod_desktop.domain.experience import Piece
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.growing import growing
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import every_step
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.when import When
from coprod_desktop.sheets.choice import Supplies
from coprod_desktop.sheets.table import Subject
from coprod_desktop.wording import Wording

KEPT = "Zanzibar"
FELT = "Quicksilver"
CALM = (Feeling(Moment.BEFORE, 1), Feeling(Moment.AFTER, 5, "Lighter"))
HOSTILE = (
    "Dŵr a thŷ, Ждать, Ωμέγα \U0001f600 ok \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "مرحبا بك then שלום then नमस्ते then 中文",
    "tab\there bell\x07 null\x00 zero\u200bwidth soft\u00adhyphen nbsp\u00a0end \ud800 \ufffe",
    "<b>not bold</b> & ]]> \\ (brackets) %percent /Name",
    "x" * 2_000,
    "line one\nline two\r\n\n\nline three",
    "\u202eturned\u202c e\u0301 \U0001f3fd \U0001f1ec\U0001f1e7 ✓ → ½ €",
    "   ",
    "\u200d",
)


@cache
def supplies() -> Supplies:
    """The program's words, pictures and steps."""
    return Supplies(Wording(), pictures(), every_step(paths()))


def branch(heading: str, picture: str, step: str, *ideas: Idea) -> Branch:
    """A branch with ideas."""
    return replace(Branch.new(heading, picture=picture, step=step), ideas=ideas)


def empty() -> Meeting:
    """A meeting nobody has thought about yet."""
    return Meeting.new()


def ordinary() -> Meeting:
    """A meeting as people prepare it, with things they keep and things they promised."""
    said = replace(Idea.new("Someone should meet you at the door."), said=Said.YES)
    partly = replace(Idea.new("Will you try this for one month?"), said=Said.PARTLY)
    bags = replace(
        Idea.new("A safe place for bags."),
        ideas=(Idea.new("With a lock."), Idea.new(f"{KEPT} one", pile=Pile.KEEP)),
    )
    kept = replace(
        Idea.new(f"{KEPT} two", pile=Pile.KEEP, picture="bags"),
        ideas=(Idea.new(f"{KEPT} three"),),
    )
    return replace(
        Meeting.new("Night shelter meeting"),
        when=When("Tuesday, 2 in the afternoon"),
        where="Albion Centre, Room 2",
        picture="meeting",
        branches=(
            branch("Why it matters", "why", "why", Idea.new("The first night is the hardest.")),
            branch("My point", "say", "say", said, kept),
            branch("What I ask", "ask", "ask", partly),
            branch(
                "What would help",
                "think",
                "would-help",
                Idea.new("Ring 020 7946 0018 before 10 pm on 3 March."),
                bags,
                Idea.new("I slept there 3 times.", pile=Pile.IF_IT_HELPS),
            ),
            branch("Only mine", "help", "keep", Idea.new(f"{KEPT} four", pile=Pile.KEEP)),
            branch("How I feel", "help", "feel", Idea.new(f"{FELT} five")),
            branch("Who will be there", "meeting", "who", Idea.new("Say hello.", author="Dee")),
            branch("What I want to tell them", "say", "tell-them", Idea.new("Thank you.")),
            branch("What I do next", "write", "next", Idea.new("Ring Dee on Monday.")),
        ),
        promises=(
            Promise.new("Ms Okafor", "Find a lock", When("Friday 3 March")),
            replace(
                Promise.new("Sam", "Send the notes", When(day=date(2026, 3, 4), time=time(14, 30))),
                happened=Happened.YES,
            ),
        ),
        feelings=(Feeling(Moment.BEFORE, 2, FELT), Feeling(Moment.AFTER, 4)),
        agenda=(AgendaItem("a", "Welcome", 5, "Dee"), AgendaItem("b", "The night shelter")),
    )


def very_long() -> Meeting:
    """A meeting with far more words than a page."""
    words = "People wait outside in the rain until the office opens its door at last. "
    meeting = ordinary()
    more = tuple(
        branch(f"Heap number {number}", "think", "", *(Idea.new(words * size) for size in (1, 2)))
        for number in range(7)
    )
    story = branch("My story", "write", "", Idea.new(words * 25))
    return replace(meeting, branches=(*meeting.branches, *more, story))


def hostile() -> Meeting:
    """A meeting in which every field holds what a printer may trip over."""
    meeting = ordinary()
    ideas = tuple(Idea.new(text) for text in HOSTILE)
    helping = tuple(Idea.new(text, pile=Pile.IF_IT_HELPS, author=text[:9]) for text in HOSTILE)
    return replace(
        meeting,
        title=HOSTILE[0],
        where=HOSTILE[1],
        picture="no-such-picture",
        when=When("\x00"),
        branches=(
            branch(HOSTILE[2], "say", "say", *ideas),
            branch("", "no-such-picture", "", *helping),
            branch(HOSTILE[1], "", "", Idea.new("\U0001f600")),
        ),
        promises=(Promise.new(HOSTILE[0], HOSTILE[4], When(HOSTILE[2])),),
        agenda=tuple(AgendaItem(text[:9], text, who=text) for text in HOSTILE),
    )


def looked_back_on() -> Meeting:
    """A meeting one did not go to again, after one that went badly; in any words at all."""
    meeting = ordinary()
    ideas = tuple(Idea.new(text) for text in (*HOSTILE, "They talked over me."))
    kept = Idea.new(f"{KEPT} eight", pile=Pile.KEEP)
    return replace(
        meeting,
        going=Going.NOT_THIS_TIME,
        branches=(
            *meeting.branches,
            branch("What happened", "say", "said", *ideas, kept),
            branch("What would help", "think", "better", Idea.new("Take turns."), kept),
        ),
    )


def subject(meeting: Meeting) -> Subject:
    """What there is to tell of `person` with a meeting, how they are growing among it."""
    whose = person()
    return Subject(meeting, whose, growing(whose, (replace(meeting, feelings=CALM),)))


def person() -> Person:
    """Somebody with a page about themselves, and with things they keep."""
    helps = Idea.new("Ring me the day before.")
    return replace(
        Person.new("Robin"),
        needs=(helps, Idea.new(f"{KEPT} six", pile=Pile.KEEP)),
        strengths=(
            Strength("I notice who is quiet", "In spring", times=(Evidence.new("In June"),)),
            Strength(HOSTILE[0], author="Dee"),
        ),
        about=(
            AboutPage("p1", appreciated="I make people laugh\nI say it short", like=HOSTILE[5]),
            AboutPage("p2", "At the doctor", helps="Tell me how long it takes"),
        ),
        pieces=(Piece.of(Idea.new(f"{KEPT} seven")),),
        contacts=(Contact("Dee", "07700 900123"), Contact(HOSTILE[0])),
        soothes=(HOSTILE[5], "A walk with the dog"),
    )


MEETINGS = {
    "empty": empty,
    "ordinary": ordinary,
    "very long": very_long,
    "hostile": hostile,
    "looked back on": looked_back_on,
}
