"""Plans the sheet with the agenda, on which a person finds their own points."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.agenda import pinned
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.idea import Pile, Said
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Heap, Lines, Part, Plan, Point, Section, Sign
from coprod_desktop.sheets.telling import about, for_paper, said_by, sentence
from coprod_desktop.sheets.tidied import one_line, tidy
from coprod_desktop.wording import Wording

_BOXES = {Said.YES: Sign.TICKED_BOX, Said.PARTLY: Sign.HALF_BOX, Said.NOT_YET: Sign.EMPTY_BOX}


def has_agenda(meeting: Meeting) -> bool:
    """Whether there is any item to print."""
    return any(tidy(item.words) for item in meeting.agenda)


def agenda_plan(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> Plan:
    """Each item with the points pinned to it and a line to write on; nothing that is kept."""
    words = supplies.words
    shared = for_paper(meeting, choice.left_out)
    name = one_line(person_name)
    title = words.text("sheet-agenda")
    return Plan(
        title=words.text("sheet-agenda-of", name=name) if name else title,
        short_title=title,
        under_title=about(shared, words),
        picture=shared.picture,
        sections=tuple(_sections(shared, words)),
        empty=words.text("sheet-nothing-yet"),
        owner=name,
    )


def _sections(meeting: Meeting, words: Wording) -> Iterator[Section]:
    for number, item in enumerate(meeting.agenda, 1):
        named = one_line(item.words)
        if named:
            heading = words.text("agenda-part", number=number, words=named)
            yield Section(heading, parts=tuple(_parts(meeting, item, words)))


def _parts(meeting: Meeting, item: AgendaItem, words: Wording) -> Iterator[Part]:
    long = words.text("agenda-minutes", minutes=item.minutes) if item.minutes else ""
    more = " ".join(sentence(said) for said in (long, one_line(item.who)) if said)
    if more:
        yield Heap((Point(more, sign=Sign.NONE),))
    ideas = pinned(meeting, item.id)
    for pile, heading in ((Pile.SHARE, ""), (Pile.IF_IT_HELPS, "sheet-only-if-it-helps")):
        points = tuple(
            Point(text, sign=_BOXES[idea.said])
            for idea in ideas
            if idea.pile is pile and (text := said_by(idea, words))
        )
        if points:
            yield Heap(points, words.text(heading) if heading else "")
    yield Lines(1, least=1)
