"""Plans what a person tells others after a meeting that did not go well.

Their words stand as they are. What is only if it helps is for the day itself, so it stays off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.what_happened import BETTER, HAPPENED, answers_to, own_words
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Heap, Plan, Point, Section, Sign, Words
from coprod_desktop.sheets.telling import about, for_paper, said_by, sentence, when_lines
from coprod_desktop.sheets.tidied import one_line, tidy
from coprod_desktop.wording import Wording

SPEAKING, HELPING, PROMISE, LETTER = "say", "help", "promise", "letter"
"""The pictures of the sections."""


def what_happened_plan(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> Plan:
    """Half a page: what happened, then what would help."""
    words, paper = supplies.words, for_paper(meeting, choice.left_out)
    return _plan(
        "sheet-what-happened",
        paper,
        person_name,
        words,
        (*_what_happened(paper, words), *_what_would_help(paper, words)),
    )


def tell_them_plan(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> Plan:
    """A letter: what the person wants to tell them, what happened, what would help, what was said
    would be done."""
    words, paper = supplies.words, for_paper(meeting, choice.left_out)
    own = tuple(_told(own_words(paper), words))
    opening = (words.text("sheet-tell-hello"), *own)
    told = (
        *_what_happened(paper, words),
        *_what_would_help(paper, words),
        *_what_was_promised(paper, words),
    )
    sections = (Section("", parts=(Words(opening),)), *told) if own or told else ()
    return _plan("sheet-tell-them", paper, person_name, words, sections, "sheet-tell-thanks")


def has_what_happened(meeting: Meeting) -> bool:
    """Whether there is anything for the half page."""
    told = meeting.shared()
    return any(_is_shared(idea) for step in (HAPPENED, BETTER) for idea in answers_to(told, step))


def has_letter_to_them(meeting: Meeting) -> bool:
    """Whether there is anything for the letter."""
    return has_what_happened(meeting) or any(map(_is_shared, own_words(meeting.shared())))


def _plan(
    title: str,
    meeting: Meeting,
    person_name: str,
    words: Wording,
    sections: tuple[Section, ...],
    closing: str = "",
) -> Plan:
    name = one_line(person_name)
    return Plan(
        title=words.text(f"{title}-of", name=name) if name else words.text(title),
        short_title=words.text(title),
        under_title=about(meeting, words),
        picture=meeting.picture,
        sections=sections,
        empty=words.text("sheet-nothing-yet"),
        closing=words.text(closing, name=name).strip() if closing and sections else "",
        owner=name,
    )


def _what_happened(meeting: Meeting, words: Wording) -> Iterator[Section]:
    told = tuple(_told(answers_to(meeting, HAPPENED), words))
    if told:
        yield Section(words.text("sheet-happened"), SPEAKING, (Words(told),))


def _what_would_help(meeting: Meeting, words: Wording) -> Iterator[Section]:
    told = tuple(_told(answers_to(meeting, BETTER), words))
    if told:
        sign = Sign.BULLET if len(told) > 1 else Sign.NONE
        points = tuple(Point(line, sign=sign) for line in told)
        yield Section(words.text("sheet-would-help"), HELPING, (Heap(points),))


def _what_was_promised(meeting: Meeting, words: Wording) -> Iterator[Section]:
    points = tuple(
        Point(_said(promise, words))
        for promise in meeting.promises
        if tidy(promise.what) or tidy(promise.who)
    )
    if points:
        yield Section(words.text("sheet-you-said"), PROMISE, (Heap(points),))


def _said(promise: Promise, words: Wording) -> str:
    """Who said they would do what, by when, as far as that is known."""
    who, what = tidy(promise.who), tidy(promise.what)
    said = words.text("sheet-who-said", who=who, what=what) if who and what else who or what
    by = ". ".join(when_lines(promise.by, words))
    told = (said, words.text("sheet-by-when", when=by)) if by else (said,)
    return " ".join(sentence(line) for line in told)


def _told(ideas: Iterable[Idea], words: Wording) -> Iterator[str]:
    """What is there to share, with what lies under it, a line each."""
    for idea in ideas:
        if _is_shared(idea):
            if text := said_by(idea, words):
                yield text
            yield from _told(idea.ideas, words)


def _is_shared(idea: Idea) -> bool:
    return idea.pile is Pile.SHARE
