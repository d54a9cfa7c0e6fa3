"""Puts a meeting into the words that stand on its sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.moment_words import says_more
from coprod_desktop.domain.when import When
from coprod_desktop.sheets.plan import Heap, Point, Sign
from coprod_desktop.sheets.tidied import tidy
from coprod_desktop.wording import Wording
from coprod_desktop.wording.moments import sure_moment

DEEPEST = 3
"""Ideas lie at most this deep on paper; the column gets too narrow for more."""


def for_paper(meeting: Meeting, left_out: frozenset[str]) -> Meeting:
    """The meeting with only what may be printed: nothing kept, felt or left off the sheet."""
    shared = meeting.shared()
    left_out |= meeting.left_out
    branches = (
        replace(branch, ideas=_staying(branch.ideas, left_out))
        for branch in shared.branches
        if branch.id not in left_out
    )
    return replace(
        shared,
        branches=tuple(branch for branch in branches if branch.ideas),
        promises=tuple(promise for promise in shared.promises if promise.id not in left_out),
        left_out=left_out,
    )


def about(meeting: Meeting, words: Wording) -> tuple[str, ...]:
    """Which meeting it is, when and where, a line each."""
    when = when_lines(meeting.when, words)
    return tuple(
        sentence(line) for line in (tidy(meeting.title), *when, tidy(meeting.where)) if line
    )


def heading_of(branch: Branch, words: Wording) -> str:
    """A branch's heading, or one of ours where the person gave none."""
    return tidy(branch.heading) or words.text("sheet-my-ideas")


def picture_of(branch: Branch) -> str:
    """The key of a branch's picture, or else that of the first idea that has one."""
    own = (idea.picture for _, idea in branch.walk() if idea.picture)
    return branch.picture or next(own, "")


def heaps(ideas: Iterable[Idea], words: Wording, *, helping: bool = True) -> tuple[Heap, ...]:
    """Ideas as lists: those to share first, then, unless off, those for only if it helps."""
    sharing: list[Point] = []
    if_it_helps: list[Point] = []
    for top in ideas:
        for depth, idea in with_pile(top):
            text = said_by(idea, words)
            if text:
                heap = sharing if idea.pile is Pile.SHARE else if_it_helps
                heap.append(Point(text, min(depth, DEEPEST - 1)))
    made = []
    if sharing:
        made.append(Heap(_signed(sharing)))
    if if_it_helps and helping:
        made.append(Heap(_signed(if_it_helps), words.text("sheet-only-if-it-helps")))
    return tuple(made)


def said_by(idea: Idea, words: Wording) -> str:
    """An idea's words; a mentor's begin with the mentor's name."""
    text = tidy(idea.text)
    author = tidy(idea.author)
    return words.text("said-by", name=author, words=text) if author and text else text


def when_lines(when: When, words: Wording) -> tuple[str, ...]:
    """A moment, written out where its day is sure: "tomorrow" would not be true for long.

    What was typed follows where it says more than that.
    """
    out, typed = tidy(sure_moment(words, when)), tidy(when.typed)
    return tuple(dict.fromkeys((out, typed) if says_more(typed) else (out,)))


def sentence(text: str) -> str:
    """Words with a full stop unless they end in a mark of their own."""
    return text if not text or text[-1] in '.!?…”")' else f"{text}."


def with_pile(top: Idea) -> Iterator[tuple[int, Idea]]:
    """All ideas from ``top``; those under an only-if-it-helps idea are on its pile too."""
    waiting = [(0, top, top.pile)]
    while waiting:
        depth, idea, pile = waiting.pop()
        yield depth, replace(idea, pile=pile)
        for child in reversed(idea.ideas):
            falls = pile is Pile.SHARE and child.pile is not Pile.SHARE
            waiting.append((0 if falls else depth + 1, child, child.pile if falls else pile))


def _signed(points: list[Point]) -> tuple[Point, ...]:
    """One point alone needs no bullet."""
    if len(points) == 1:
        return (replace(points[0], sign=Sign.NONE, depth=0),)
    return tuple(points)


def _staying(ideas: tuple[Idea, ...], left_out: frozenset[str]) -> tuple[Idea, ...]:
    return tuple(
        replace(idea, ideas=_staying(idea.ideas, left_out))
        for idea in ideas
        if idea.id not in left_out
    )
