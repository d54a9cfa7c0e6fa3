"""Plans the small card for somebody who has ten minutes before a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Kind
from coprod_desktop.domain.pocket_card import pocket_card
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Heap, Plan, Point, Section, Sign
from coprod_desktop.sheets.telling import for_paper, said_by
from coprod_desktop.sheets.tidied import one_line, tidy
from coprod_desktop.wording import Wording

POINTS = 24
"""The size of print it is made for."""


def pocket_card_plan(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> Plan:
    """The name, the meeting, why, one point, what would help, what one can say."""
    words, name = supplies.words, one_line(person_name)
    shared = for_paper(meeting, choice.left_out)
    card = pocket_card(shared)
    title = name or words.text("pocket-card")
    return Plan(
        title=title,
        short_title=words.text("pocket-card"),
        under_title=tuple(line for line in (_which(shared, supplies),) if line),
        sections=(
            *_section(words, "pocket-why", "why", card.why),
            *_section(words, "pocket-point", "say", card.point),
            *_section(words, "pocket-ask", "help", card.ask),
            _can_say(words, keeps_back=card.keeps_back),
        ),
        owner=name,
    )


def lines_of(plan: Plan) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every section of the card as its heading with its lines, the first one its title."""
    yield plan.title, plan.under_title
    for section in plan.sections:
        heaps = [part for part in section.parts if isinstance(part, Heap)]
        yield section.heading, tuple(point.words for heap in heaps for point in heap.points)


def count_of(plan: Plan) -> int:
    """How many words are on the card, those of ours among them."""
    return sum(len(line.split()) for head, lines in lines_of(plan) for line in (head, *lines))


def _which(meeting: Meeting, supplies: Supplies) -> str:
    """What the person calls the meeting, else which kind it is."""
    kinds = (step.cards for step in supplies.steps if step.kind is Kind.PATH)
    named = (card.words for cards in kinds for card in cards if card.key == meeting.path)
    return tidy(meeting.title) or next(named, "")


def _section(words: Wording, heading: str, picture: str, idea: Idea | None) -> Iterator[Section]:
    if idea is not None:
        point = Point(said_by(idea, words), sign=Sign.NONE)
        yield Section(words.text(heading), picture, (Heap((point,)),))


def _can_say(words: Wording, *, keeps_back: bool) -> Section:
    keys = ("pocket-minute", *(("pocket-not-that",) if keeps_back else ()), "pocket-signal")
    points = tuple(Point(words.text(key), sign=Sign.NONE) for key in keys)
    return Section(words.text("pocket-can-say"), "wait", (Heap(points),))
