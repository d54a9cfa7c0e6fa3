"""Which of the lines a person is ready to use others may see."""

from __future__ import annotations

from collections.abc import Iterable

from coprod_desktop.domain.carry import LINES, one_by_one
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting


def told_lines(meeting: Meeting) -> tuple[Idea, ...]:
    """Every line that is not kept, each by itself, on the pile it counts as."""
    branch = meeting.shared().branch_for(LINES)
    return tuple(line for line in one_by_one(branch) if line.text.strip()) if branch else ()


def ready_lines(
    meeting: Meeting, besides: Iterable[str] = (), *, at_once: bool = False
) -> tuple[Idea, ...]:
    """The lines that may be shown, none twice, nor one of the words that stand ``besides`` them.

    ``at_once`` leaves out what is for only if it helps, where nobody asks for that. Capitals and
    spaces make no difference. Two drawings, or two voice notes, may be called the
    same: each is a line of its own.
    """
    known = {_plain(words) for words in besides}
    ready: list[Idea] = []
    for line in told_lines(meeting):
        if at_once and line.pile is not Pile.SHARE:
            continue
        plain = _plain(line.text) if line.has_own_words else line.id
        if plain not in known:
            known.add(plain)
            ready.append(line)
    return tuple(ready)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
