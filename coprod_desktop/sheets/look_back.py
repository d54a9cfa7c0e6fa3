"""Plans the sheet for afterwards: what was said, what was promised, what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.feeling import Feeling
from coprod_desktop.domain.idea import Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Kind, Phase
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Asked, Heap, Plan, Point, Section, Sign
from coprod_desktop.sheets.telling import (
    about,
    for_paper,
    heading_of,
    heaps,
    picture_of,
    said_by,
    sentence,
    when_lines,
)
from coprod_desktop.sheets.tidied import one_line, tidy
from coprod_desktop.wording import Wording

PROMISE, SPEAKING, LOOKING_BACK = "promise", "say", "look-back"
"""The pictures of sections that no branch brings a picture for."""
_SIGNS = {
    Said.YES: Sign.TICKED_BOX,
    Said.PARTLY: Sign.HALF_BOX,
    Said.NOT_YET: Sign.EMPTY_BOX,
}
_ANSWERS = (Happened.YES, Happened.PARTLY, Happened.NO)


def look_back_plan(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> Plan:
    """What stands on the sheet: nothing kept; feelings only where they are chosen."""
    words = supplies.words
    shared = for_paper(meeting, choice.left_out)
    feelings = meeting.feelings if choice.with_feelings else ()
    name = one_line(person_name)
    return Plan(
        title=(
            words.text("sheet-looking-back-of", name=name)
            if name
            else words.text("sheet-looking-back")
        ),
        short_title=words.text("sheet-looking-back"),
        under_title=about(shared, words),
        picture=shared.picture,
        sections=(
            *_what_was_said(shared, supplies),
            *_promises(shared, supplies),
            *_own_words(shared, supplies),
            *_feelings(feelings, words),
        ),
        empty=words.text("sheet-nothing-yet"),
        owner=name,
    )


def _answers(meeting: Meeting, kind: Kind, supplies: Supplies) -> Branch | None:
    """The branch with the answers to the step of a kind that there is once."""
    keys = {step.key for step in supplies.steps if step.kind is kind}
    return next((branch for branch in meeting.branches if branch.step in keys), None)


def _what_was_said(meeting: Meeting, supplies: Supplies) -> Iterator[Section]:
    words, ideas = supplies.words, to_say(meeting)
    # Before anything was ticked, what there is to say is no more than that.
    begun = any(idea.said is not Said.NOT_YET for idea in ideas)
    parts = []
    for said, sign in _SIGNS.items():
        points = tuple(
            Point(text, sign=sign)
            for idea in ideas
            if idea.said is said and (text := said_by(idea, words))
        )
        if points:
            heading = words.text(f"sheet-said-{said.value}") if begun else ""
            parts.append(Heap(points, heading))
    branch = _answers(meeting, Kind.SAID, supplies)
    if branch is not None:
        parts.extend(heaps(branch.ideas, words))
    if parts:
        # What is told here comes from many branches, so the picture of none of them is its own.
        picture = (branch.picture if branch else "") or SPEAKING
        yield Section(words.text("sheet-what-i-said"), picture, tuple(parts))


def _promises(meeting: Meeting, supplies: Supplies) -> Iterator[Section]:
    words = supplies.words
    branch = _answers(meeting, Kind.PROMISED, supplies)
    noted = heaps(branch.ideas, words) if branch else ()
    asked = tuple(
        asked_about(promise, words)
        for promise in meeting.promises
        if tidy(promise.what) or tidy(promise.who)
    )
    if noted or asked:
        heading = tidy(branch.heading) if branch else ""
        yield Section(
            heading or words.text("sheet-what-they-promised"),
            (picture_of(branch) if branch else "") or PROMISE,
            (*asked, *noted),
        )


def asked_about(promise: Promise, words: Wording) -> Asked:
    """A promise with the question whether it happened."""
    by = ". ".join(when_lines(promise.by, words))
    return Asked(
        who=tidy(promise.who),
        what=sentence(tidy(promise.what)),
        by=words.text("sheet-by-when", when=by) if by else "",
        question=words.text("sheet-did-it-happen"),
        answers=tuple(
            (words.text(f"sheet-happened-{answer.value}"), promise.happened is answer)
            for answer in _ANSWERS
        ),
    )


def _own_words(meeting: Meeting, supplies: Supplies) -> Iterator[Section]:
    told = (step for step in supplies.steps if step.kind in (Kind.CARDS, Kind.RIGHT))
    after = [step for step in told if step.phase is Phase.LOOK_BACK]
    for step in sorted(after, key=lambda step: step.sheet_place):
        branch = meeting.branch_for(step.key)
        if branch is not None and (parts := heaps(branch.ideas, supplies.words)):
            yield Section(heading_of(branch, supplies.words), picture_of(branch), parts)


def _feelings(feelings: tuple[Feeling, ...], words: Wording) -> Iterator[Section]:
    points = tuple(
        Point(
            words.text(
                f"sheet-felt-{feeling.moment.value}",
                feeling=words.text(f"sheet-feeling-{feeling.level}"),
                words=tidy(feeling.words),
            ).strip()
        )
        for feeling in feelings
    )
    if points:
        yield Section(words.text("sheet-how-it-was"), LOOKING_BACK, (Heap(points),))
