"""Plans the pages a person gives to others to know them by."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.about_me import AboutPage, AboutPart
from coprod_desktop.domain.idea import Idea, shared
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Heap, Plan, Point, Section
from coprod_desktop.sheets.telling import heaps
from coprod_desktop.sheets.tidied import one_line, tidy
from coprod_desktop.wording import Wording

_PICTURES = {
    AboutPart.APPRECIATED: "strength",
    AboutPart.LIKE: "hello",
    AboutPart.HELPS: "needs",
}
STRENGTHS = "about-strengths"
"""Left out by this name: what the person is good at."""


def about_me_plan(person: Person, choice: SheetChoice, supplies: Supplies) -> Plan:
    """Every page of theirs, in the first person, in their own words; nothing kept.

    What they need only if it helps is on them where it is chosen.
    """
    words, name = supplies.words, one_line(person.name)
    sections: list[Section] = []
    for number, page in enumerate(_pages(person)):
        if page.id not in choice.left_out:
            sections.extend(_page(page, person, words, choice, is_first=not number))
    if STRENGTHS not in choice.left_out:
        sections.extend(_strengths(person, words))
    key = "sheet-about-me-of" if name else "sheet-is-about-me"
    return Plan(
        title=words.text(key, name=name),
        short_title=words.text("sheet-is-about-me"),
        picture=person.picture,
        sections=tuple(sections),
        empty=words.text("sheet-nothing-yet"),
        owner=name,
    )


def about_me_things(person: Person, supplies: Supplies) -> Iterator[tuple[str, str]]:
    """What can be left off, by id with its words."""
    words, choice = supplies.words, SheetChoice(if_it_helps=True)
    for number, page in enumerate(_pages(person)):
        if any(_page(page, person, words, choice, is_first=not number)):
            yield page.id, tidy(page.setting) or words.text("sheet-about-meetings")
    if any(_strengths(person, words)):
        yield STRENGTHS, words.text("sheet-about-good-at")


def has_about_me(person: Person) -> bool:
    """Whether there is anything to tell."""
    told = any(not page.is_empty for page in person.about)
    strong = any(not each.kept for each in person.strengths)
    return told or strong or bool(shared(person.needs))


def _pages(person: Person) -> tuple[AboutPage, ...]:
    return person.about or (AboutPage("about-meetings"),)


def _page(
    page: AboutPage, person: Person, words: Wording, choice: SheetChoice, *, is_first: bool
) -> Iterator[Section]:
    """A section for each part that something is written for."""
    setting = tidy(page.setting)
    for part in AboutPart:
        own = [Idea("", line) for line in page.lines(part)]
        if part is AboutPart.HELPS and is_first:
            own += shared(person.needs)
        parts = heaps(own, words, helping=choice.if_it_helps)
        if parts:
            heading = words.text(f"sheet-about-{part.value}")
            where = words.text("sheet-about-where", where=setting, what=heading)
            yield Section(where if setting else heading, _PICTURES[part], parts)


def _strengths(person: Person, words: Wording) -> Iterator[Section]:
    points: list[Point] = []
    for strength in (each for each in person.strengths if not each.kept):
        points.extend(_strength(strength, words))
    if points:
        # They stand beside each other as equals, so even one has its bullet.
        yield Section(words.text("sheet-about-good-at"), "strength", (Heap(tuple(points)),))


def _strength(strength: Strength, words: Wording) -> Iterator[Point]:
    text, author = tidy(strength.words), tidy(strength.author)
    if not text:
        return
    yield Point(words.text("said-by", name=author, words=text) if author else text)
    for time in strength.told():
        if told := tidy(time.words):
            yield Point(told, depth=1)
