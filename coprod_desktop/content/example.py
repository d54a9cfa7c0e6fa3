"""Reads the example: an invented person with their meeting."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path as File
from uuid import NAMESPACE_URL, uuid5

from coprod_desktop import resources
from coprod_desktop.content.table import Table, listed
from coprod_desktop.domain.agenda import with_items
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.when import When
from coprod_desktop.resources import ENGLISH

_IDEA = {"text", "picture", "pile", "card"}


def example(language: str = ENGLISH, folder: File | None = None) -> tuple[Person, Meeting, Meeting]:
    """An invented person with their meeting, and the same meeting looked back on.

    The ids are the same each time.
    """
    file = (folder or resources.folder()) / "example" / language / "meeting.toml"
    table = Table.of(file)
    before = _meeting(table.table("meeting"))
    return _person(table.table("person")), before, _looked_back(table, before)


def _person(table: Table) -> Person:
    return Person(
        id=_fixed_id("person"),
        name=table.text("name"),
        picture=table.text("picture"),
        strengths=tuple(
            Strength(row.text("words"), row.text("a_time", ""), row.text("picture", ""))
            for row in table.tables("strengths")
        ),
        contacts=tuple(
            Contact(row.text("name"), row.text("number", "")) for row in table.tables("contacts")
        ),
    )


def _meeting(table: Table) -> Meeting:
    meeting = Meeting(
        id=_fixed_id("meeting"),
        title=table.text("title"),
        path=table.text("path"),
        when=_when(table),
        where=table.text("where"),
        picture=table.text("picture"),
        branches=_branches(table),
        feelings=(_feeling(table, Moment.BEFORE),),
        at=table.text("at"),
        seen=table.texts("seen"),
    )
    return _with_agenda(meeting, table)


def _with_agenda(meeting: Meeting, table: Table) -> Meeting:
    """The parts of the meeting, each with its points pinned to it."""
    ids = {idea.text: idea.id for _, idea in meeting.walk()}
    for row in table.tables("agenda"):
        row.allow({"text", "minutes", "who", "points"})
        words = row.text("text")
        part = AgendaItem(
            _fixed_id("agenda", words), words, row.number("minutes", 0), row.text("who", "")
        )
        meeting = with_items(meeting, (part,))
        for point in row.texts("points"):
            if point not in ids:
                row.wrong("unknown", name=point, names=listed(set(ids)))
            meeting = meeting.on_agenda_item(ids[point], part.id)
    return meeting


def _looked_back(table: Table, before: Meeting) -> Meeting:
    after = table.table("after")
    said = {Said.YES: after.texts("said"), Said.PARTLY: after.texts("partly")}
    marks = {text: mark for mark, texts in said.items() for text in texts}
    meeting = replace(
        before,
        branches=(*before.branches, *_branches(after)),
        at=after.text("at"),
        seen=(*before.seen, *after.texts("seen")),
    ).with_feeling(_feeling(after, Moment.AFTER))
    for _, idea in before.walk():
        if idea.text in marks:
            meeting = meeting.with_said(idea.id, marks[idea.text])
    for number, row in enumerate(after.tables("promises")):
        who, what, by = row.text("who"), row.text("what"), When(typed=row.text("by"))
        meeting = meeting.with_promise(Promise(_fixed_id("promise", number), who, what, by))
    return meeting


def _branches(table: Table) -> tuple[Branch, ...]:
    return tuple(_branch(row) for row in table.tables("branch"))


def _branch(table: Table) -> Branch:
    heading = table.text("heading")
    ideas = []
    for row in table.tables("ideas"):
        row.allow(_IDEA)
        text = row.text("text")
        idea = Idea(
            id=_fixed_id(heading, text),
            text=text,
            picture=row.text("picture", ""),
            pile=row.choice("pile", Pile, Pile.SHARE),
            card=row.text("card", ""),
        )
        ideas.append(idea)
    return Branch(
        id=_fixed_id(heading),
        heading=heading,
        picture=table.text("picture"),
        step=table.text("step", ""),
        ideas=tuple(ideas),
    )


def _when(table: Table) -> When:
    return When(
        typed=table.text("when"),
        time=table.clock("time"),
        about=table.truth("about"),
    )


def _feeling(table: Table, moment: Moment) -> Feeling:
    row = table.table("feeling", {"level", "words"})
    return Feeling(moment, row.number("level"), row.text("words", ""))


def _fixed_id(*where: object) -> str:
    return uuid5(NAMESPACE_URL, "/".join(("coprod-desktop", "example", *map(str, where)))).hex
