"""Plans the letter that tells an organiser what a person needs to take part.

It is written for the five steps of the Accessible Information Standard: the organiser can ask,
record, flag, share it, then act on it. Of money and benefits it only asks; it gives no advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coprod_desktop.domain.about_me import AboutPart
from coprod_desktop.domain.asking import KNOW
from coprod_desktop.domain.carry import NEEDS
from coprod_desktop.domain.idea import Idea, Pile, shared
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Heap, Lines, Plan, Point, Section, Sign, Words
from coprod_desktop.sheets.telling import about, for_paper, said_by, with_pile
from coprod_desktop.sheets.tidied import one_line, tidy
from coprod_desktop.wording import Wording

LIKE = "about-like"
"""Left out by this name: how the person likes it."""
_ORGANISER = ("record", "flag", "share", "act", "again")


def letter_plan(meeting: Meeting, person: Person, choice: SheetChoice, supplies: Supplies) -> Plan:
    """The letter; nothing kept is in it, nor, unless chosen, what is only if it helps."""
    words, name = supplies.words, one_line(person.name)
    paper = for_paper(meeting, choice.left_out)
    told = needed(meeting, person, choice.left_out)
    needs = tuple(_heaps(told, choice, words, Sign.EMPTY_BOX))
    asked = paper.branch_for(KNOW)
    questions = tuple(_heaps(asked.ideas if asked else (), choice, words, Sign.BULLET))
    sections = []
    if needs or questions:
        sections.append(Section("", parts=(Words(greeting(words)),)))
    if needs:
        heading = words.text("sheet-letter-needs")
        sections.append(Section(heading, "needs", needs))
    if sections and (like := _how_i_like_it(person, choice.left_out | meeting.left_out)):
        sections.append(Section(words.text("sheet-about-like"), "hello", (Heap(like),)))
    if questions:
        heading = words.text("sheet-letter-questions")
        answers = Lines(3, words.text("sheet-letter-answer"))
        sections.append(Section(heading, "question", (*questions, answers)))
    if sections:
        sections.append(for_organiser(words))
    key = "sheet-letter-of" if name else "sheet-letter"
    return Plan(
        title=words.text(key, name=name),
        short_title=words.text("sheet-letter"),
        under_title=about(paper, words),
        picture=paper.picture,
        sections=tuple(sections),
        empty=words.text("sheet-nothing-yet"),
        closing=words.text("sheet-letter-thanks", name=name).strip() if sections else "",
        owner=name,
    )


def _how_i_like_it(person: Person, left_out: frozenset[str]) -> tuple[Point, ...]:
    """What they wrote of that once, on their page for meetings."""
    if not person.about or LIKE in left_out:
        return ()
    lines = map(tidy, person.about[0].lines(AboutPart.LIKE))
    return tuple(Point(line) for line in lines if line)


def letter_things(person: Person, supplies: Supplies) -> Iterator[tuple[str, str]]:
    """What can be left off beside what is of the meeting, by id with its words."""
    if _how_i_like_it(person, frozenset()):
        yield LIKE, supplies.words.text("sheet-about-like")


def needed(
    meeting: Meeting, person: Person, left_out: frozenset[str] = frozenset()
) -> tuple[Idea, ...]:
    """What the person said they need at this meeting; what they need at any, where they did not.

    Whatever they keep or leave off at this meeting is not told in its place.
    """
    if meeting.branch_for(NEEDS) is None:
        return shared(person.needs)
    branch = for_paper(meeting, left_out).branch_for(NEEDS)
    return branch.ideas if branch is not None else ()


def has_letter(meeting: Meeting, person: Person) -> bool:
    """Whether there is anything to ask of an organiser."""
    asked = for_paper(meeting, frozenset()).branch_for(KNOW)
    return bool(needed(meeting, person)) or asked is not None


def greeting(words: Wording) -> tuple[str, ...]:
    """How it begins."""
    return (words.text("sheet-letter-hello"), words.text("sheet-letter-why"))


def _heaps(
    ideas: Iterable[Idea], choice: SheetChoice, words: Wording, sign: Sign
) -> Iterator[Heap]:
    """What is to share, then what is only if it helps, where that is to be sent."""
    told = [idea for top in ideas for _, idea in with_pile(top)]
    sharing = tuple(_points((idea for idea in told if idea.pile is Pile.SHARE), words, sign))
    if sharing:
        yield Heap(sharing)
    helping = tuple(_points((idea for idea in told if idea.pile is not Pile.SHARE), words, sign))
    if helping and choice.if_it_helps:
        yield Heap(helping, words.text("sheet-only-if-it-helps"))


def _points(ideas: Iterable[Idea], words: Wording, sign: Sign) -> Iterator[Point]:
    for idea in ideas:
        if text := said_by(idea, words):
            yield Point(text, sign=sign)


def for_organiser(words: Wording) -> Section:
    """What the organiser is asked to do with the letter, to tick."""
    steps = tuple(
        Point(words.text(f"sheet-letter-{step}"), sign=Sign.EMPTY_BOX) for step in _ORGANISER
    )
    return Section(words.text("sheet-letter-organiser"), "office", (Heap(steps),))
