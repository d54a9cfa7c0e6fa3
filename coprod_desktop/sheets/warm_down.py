"""Plans the card for after a hard meeting, written when all was calm."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.content.five_things import five_things
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets.choice import Supplies
from coprod_desktop.sheets.plan import Heap, Plan, Point, Section, Sign
from coprod_desktop.sheets.tidied import one_line, tidy


def warm_down_plan(person: Person, supplies: Supplies) -> Plan:
    """What helps them, whom they can ring, then 5 small things for everybody."""
    words, name = supplies.words, one_line(person.name)
    small = [step.question for step in five_things(words.language)]
    sections = (
        *_listed(words.text("sheet-warm-down-helps"), "rest", map(tidy, person.soothes)),
        *_listed(words.text("sheet-warm-down-ring"), "contacts", _people(person, supplies)),
        *_listed(words.text("sheet-warm-down-small"), "slow-breath", small),
    )
    key = "sheet-warm-down-of" if name else "sheet-is-warm-down"
    return Plan(
        title=words.text(key, name=name),
        short_title=words.text("sheet-is-warm-down"),
        picture=person.picture,
        sections=sections,
        owner=name,
    )


def has_warm_down(person: Person) -> bool:
    """Whether there is anything of their own for it."""
    return bool(person.soothes or person.contacts)


def _people(person: Person, supplies: Supplies) -> Iterator[str]:
    for contact in person.contacts:
        name, number = tidy(contact.name), tidy(contact.number)
        named = supplies.words.text("contact-named", name=name, number=number)
        yield named if name and number else name or number


def _listed(heading: str, picture: str, lines: Iterator[str] | list[str]) -> Iterator[Section]:
    told = [line for line in lines if line]
    if told:
        sign = Sign.BULLET if len(told) > 1 else Sign.NONE
        points = tuple(Point(line, sign=sign) for line in told)
        yield Section(heading, picture, (Heap(points),))
