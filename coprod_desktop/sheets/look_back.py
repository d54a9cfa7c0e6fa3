"""Makes the sheet for afterwards: what was said, what was promised, what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.feeling import Feeling
from coprod_desktop.domain.idea import Said
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.sheets import page
from coprod_desktop.sheets.characters import one_line, tidy
from coprod_desktop.sheets.choice import Fit, Printed, SheetChoice, Supplies
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
from coprod_desktop.wording import Wording

SAID, PROMISED = "said", "promised"
PROMISE, SPEAKING, LOOKING_BACK = "promise", "say", "look-back"
"""The pictures of sections that no branch brings a picture for."""
IN_WORDS = ("went-well", "tell-them", "better", "stuck", "next")
"""The other steps that have a section of their own here, in this order."""
_SIGNS = {
    Said.YES: Sign.TICKED_BOX,
    Said.PARTLY: Sign.HALF_BOX,
    Said.NOT_YET: Sign.EMPTY_BOX,
}
_ANSWERS = (Happened.YES, Happened.PARTLY, Happened.NO)


def look_back_sheet(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> Printed:
    """The sheet as PDF. Nothing kept is on it; feelings only where they are chosen."""
    return page.printed(look_back_plan(meeting, person_name, choice, supplies), choice, supplies)


def measure(meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies) -> Fit:
    """How much the sheet would hold, without drawing it."""
    return page.fit(look_back_plan(meeting, person_name, choice, supplies), choice, supplies)


def largest_points(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> int | None:
    """The largest of the offered sizes at which all of it is on 1 page, or None."""
    plan = look_back_plan(meeting, person_name, choice, supplies)
    return page.largest_points(plan, choice, supplies)


def look_back_plan(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> Plan:
    """What stands on the sheet."""
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
            *_what_was_said(shared, words),
            *_promises(shared, words),
            *_own_words(shared, words),
            *_feelings(feelings, words),
        ),
        empty=words.text("sheet-nothing-yet"),
        owner=name,
    )


def _what_was_said(meeting: Meeting, words: Wording) -> Iterator[Section]:
    ideas = to_say(meeting)
    parts = []
    for said, sign in _SIGNS.items():
        points = tuple(
            Point(text, sign=sign)
            for idea in ideas
            if idea.said is said and (text := said_by(idea, words))
        )
        if points:
            parts.append(Heap(points, words.text(f"sheet-said-{said.value}")))
    branch = meeting.branch_for(SAID)
    if branch is not None:
        parts.extend(heaps(branch.ideas, words))
    if parts:
        seen = branch or meeting.branch_for("say")
        picture = picture_of(seen) if seen else ""
        yield Section(words.text("sheet-what-i-said"), picture or SPEAKING, tuple(parts))


def _promises(meeting: Meeting, words: Wording) -> Iterator[Section]:
    branch = meeting.branch_for(PROMISED)
    noted = heaps(branch.ideas, words) if branch else ()
    asked = tuple(
        _asked(promise, words)
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


def _asked(promise: Promise, words: Wording) -> Asked:
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


def _own_words(meeting: Meeting, words: Wording) -> Iterator[Section]:
    for step in IN_WORDS:
        branch = meeting.branch_for(step)
        if branch is not None and (parts := heaps(branch.ideas, words)):
            yield Section(heading_of(branch, words), picture_of(branch), parts)


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
