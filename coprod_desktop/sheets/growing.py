"""Plans the sheet on which a person sees how they are growing."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.growing import Growing, Marks
from coprod_desktop.domain.person import Strength
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.sheets.choice import Supplies
from coprod_desktop.sheets.plan import Heap, Plan, Point, Section, Sign
from coprod_desktop.sheets.tidied import one_line, tidy
from coprod_desktop.wording import Wording
from coprod_desktop.wording.moments import sure_moment

MEETINGS, STRONG, CAME_TRUE = "begin", "strength", "promise"
"""The pictures of its sections."""
_SIGNS = {Moment.BEFORE: Sign.RING, Moment.AFTER: Sign.DOT}


def growing_plan(told: Growing, person_name: str, supplies: Supplies) -> Plan:
    """Every mark in the person's own words, in the order of time; no number is made of them."""
    words, name = supplies.words, one_line(person_name)
    return Plan(
        title=words.text("sheet-growing-of", name=name) if name else words.text("growing"),
        short_title=words.text("growing"),
        sections=(
            *_meetings(told.marks, words),
            *_strengths(told.strengths, words),
            *_promises(told.promises, words),
        ),
        empty=words.text("sheet-nothing-yet"),
        owner=name,
    )


def _meetings(marks: tuple[Marks, ...], words: Wording) -> Iterator[Section]:
    heaps = tuple(
        Heap(tuple(_felt(each, words)), _title(number, each, words), _places(each))
        for number, each in enumerate(marks, start=1)
    )
    if heaps:
        yield Section(words.text("growing-marks"), MEETINGS, heaps)


def _title(number: int, marks: Marks, words: Wording) -> str:
    title = tidy(marks.title) or words.text("meeting-no-title")
    told = words.text("growing-title", place=number, title=title)
    when = tidy(sure_moment(words, marks.when))
    return words.text("growing-title-when", title=told, when=when) if when else told


def _felt(marks: Marks, words: Wording) -> Iterator[Point]:
    for moment, feeling in ((Moment.BEFORE, marks.before), (Moment.AFTER, marks.after)):
        if feeling is not None:
            told = _in_words(f"growing-{moment.value}", feeling, words)
            yield Point(told, sign=_SIGNS[moment])


def _places(marks: Marks) -> tuple[int, int]:
    before, after = (each.level if each else 0 for each in (marks.before, marks.after))
    return before, after


def _in_words(key: str, feeling: Feeling, words: Wording) -> str:
    level, own = words.text(f"face-{feeling.level}"), tidy(feeling.words)
    if own:
        return words.text(f"{key}-own", feeling=level, words=own)
    return words.text(key, feeling=level)


def _strengths(strengths: tuple[Strength, ...], words: Wording) -> Iterator[Section]:
    points: list[Point] = []
    for strength in strengths:
        if text := tidy(strength.words):
            points.append(Point(text))
            times = (tidy(time.words) for time in strength.told())
            points.extend(Point(time, depth=1) for time in times if time)
    if points:
        yield Section(words.text("strengths"), STRONG, (Heap(tuple(points)),))


def _promises(promises: tuple[Promise, ...], words: Wording) -> Iterator[Section]:
    points = tuple(Point(text) for promise in promises if (text := _promise(promise, words)))
    if points:
        yield Section(words.text("growing-promises"), CAME_TRUE, (Heap(points),))


def _promise(promise: Promise, words: Wording) -> str:
    who, what = tidy(promise.who), tidy(promise.what)
    told = words.text("growing-promise", who=who, what=what) if who and what else who or what
    if told and promise.happened is Happened.PARTLY:
        return words.text("growing-promise-partly", words=told)
    return told
