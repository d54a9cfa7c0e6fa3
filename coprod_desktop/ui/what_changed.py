"""Finds the words an edit was about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting


@dataclass(frozen=True, slots=True)
class _Line:
    """An idea or a heap by itself, with what it lies under and what stands before it."""

    words: str
    alone: Idea | Branch
    under: str = ""
    before: str = ""


def words_of_change(before: Meeting, after: Meeting) -> str:
    """The words of the first idea or heap that differs, as they are after; "" where none does.

    What is kept on either side is never told: the line stands where others may look.
    """
    kept = _kept(before) | _kept(after)
    then, now = _lines(before), _lines(after)
    gone, come = then.keys() - now.keys(), now.keys() - then.keys()
    # What came or went, then what is otherwise, then what only stands in another place.
    changed = [which for which in now if which in come]
    changed += [which for which in then if which in gone]
    both = [which for which in now if which in then]
    changed += [which for which in both if now[which].alone != then[which].alone]
    changed += [which for which in both if now[which].under != then[which].under]
    changed += [which for which in both if now[which].before != then[which].before]
    for which in changed:
        line = now.get(which) or then[which]
        words = line.words.strip() or (then[which].words.strip() if which in then else "")
        if words and which not in kept:
            return " ".join(words.split())
    turned = before.folded ^ after.folded
    if len(turned) == 1 and turned.isdisjoint(kept):
        return _words_of(after, *turned)
    return ""


def _words_of(meeting: Meeting, which: str) -> str:
    """The words of a heap or an idea, as of one that was folded."""
    words = {branch.id: branch.heading for branch in meeting.branches}
    words.update((idea.id, idea.text) for _, idea in meeting.walk())
    return " ".join(words.get(which, "").split())


def _lines(meeting: Meeting) -> dict[str, _Line]:
    lines: dict[str, _Line] = {}
    previous = ""
    for branch in meeting.branches:
        if not branch.step:
            # A branch of a step comes with its first answer, which tells more.
            alone = replace(branch, ideas=())
            lines[branch.id] = _Line(branch.heading, alone, before=previous)
            previous = branch.id
        _add_ideas(lines, branch.id, branch.ideas)
    return lines


def _add_ideas(lines: dict[str, _Line], under: str, ideas: tuple[Idea, ...]) -> None:
    previous = ""
    for idea in ideas:
        lines[idea.id] = _Line(idea.text, replace(idea, ideas=()), under, previous)
        previous = idea.id
        _add_ideas(lines, idea.id, idea.ideas)


def _kept(meeting: Meeting) -> set[str]:
    """All ids that would not leave the program."""
    told = {idea.id for _, idea in meeting.shared().walk()}
    return {idea.id for _, idea in meeting.walk()} - told
