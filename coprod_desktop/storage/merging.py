"""Merges an edit into what another window kept meanwhile.

A field changed on one side only is taken from there. Where both wrote the same words anew, all
words of both are kept, see `both_texts`; where both recorded a voice note on an idea, both are
kept, one in an idea beside the other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from coprod_desktop.domain.idea import new_id
from coprod_desktop.storage.both_texts import both
from coprod_desktop.storage.documents import Document
from coprod_desktop.storage.tree import AT, ID, NOTE, SETS, TEXT, UNDER

IN_LINES = frozenset({TEXT, "appreciated", "like", "helps", "what", "a_time"})
"""The fields in which a person may write several lines."""
WRITTEN = IN_LINES | {"title", "where", "typed", "heading", "words", "who", "name", "setting"}
"""The fields that hold what a person wrote; what is in the others is chosen or made."""
_KNOWN_BY = ("id", "moment", "words")
"""What tells an entry of a list from the others of it, where it has that; the first it has."""


def patched(kept: Any, before: Any, after: Any) -> Any:
    """``kept`` with what changed from ``before`` to ``after``, all three as documents.

    What did not change stays as it is kept: fields of a newer program, edits of another window.
    """
    if before == after:
        return kept
    if isinstance(kept, dict) and isinstance(before, dict) and isinstance(after, dict):
        changed = {
            name: _patched_entry(name, kept[name], before[name], entry)
            if name in kept and name in before
            else entry
            for name, entry in after.items()
        }
        if any(map(_has_phrase, (kept, before, after))):
            changed[TEXT] = _later(kept, before, after)
        return {**kept, **changed}
    if _of_documents(kept) and _of_documents(before) and _of_documents(after):
        return _patched_list(kept, before, after)
    if _of_words(kept) and _of_words(before) and _of_words(after):
        stay = [entry for entry in after if entry in kept or entry not in before]
        return stay + [entry for entry in kept if entry not in (*before, *after)]
    return after


def _patched_entry(name: str, kept: Any, before: Any, after: Any) -> Any:
    if name in SETS and before != after:
        # Each id by itself: what was folded there stays folded where something else was here.
        return sorted((set(kept) - (set(before) - set(after))) | (set(after) - set(before)))
    if name in WRITTEN and all(isinstance(words, str) for words in (kept, before, after)):
        return both(kept, before, after, apart="\n" if name in IN_LINES else " ")
    return patched(kept, before, after)


def still_there(name: str, kept: Document, before: Document, after: Document) -> list[Document]:
    """What the list ``name`` is after an edit, without what another window took out of it.

    An entry that was changed here stays, as it was told again.
    """
    return [
        entry
        for entry in after.get(name, ())
        if entry not in before.get(name, ()) or _holding(entry, kept.get(name, [])) is not None
    ]


def _of_documents(entry: Any) -> bool:
    return isinstance(entry, list) and all(isinstance(part, dict) for part in entry)


def _of_words(entry: Any) -> bool:
    return isinstance(entry, list) and all(isinstance(part, str) for part in entry)


def _patched_list(
    kept: list[Document], before: list[Document], after: list[Document]
) -> list[Document]:
    result = []
    for place, entry in enumerate(after):
        was = _counterpart(entry, place, before, after)
        stays = _holding(entry if was is None else was, kept)
        if stays is not None:
            result.append(patched(stays, _unwritten(stays) if was is None else was, entry))
        elif "id" in entry or entry not in before:
            result.append(entry)  # else it was changed, or taken out, in another window
    result.extend(entry for entry in kept if not _is_known(entry, before, result))
    return result


def _unwritten(entry: Document) -> Document:
    """An entry that came in another window, before anything was written in it."""
    return {name: "" if name in WRITTEN else part for name, part in entry.items()}


def _is_same(one: Document, other: Document) -> bool:
    """Whether both are the same thing, whatever became of it."""
    known_by = next((name for name in _KNOWN_BY if name in one), None)
    return known_by is not None and one[known_by] == other.get(known_by)


def _is_known(entry: Document, before: list[Document], result: list[Document]) -> bool:
    """Whether an entry is there by now, or was taken out here just as it is."""
    if "id" in entry:
        return any(_is_same(entry, one) for one in (*before, *result))
    same = any(_is_same(entry, one) for one in result)
    return same or any(one.items() <= entry.items() for one in (*before, *result))


def _counterpart(
    entry: Document, place: int, before: list[Document], after: list[Document]
) -> Document | None:
    """What an entry was before: the same thing, else the one in its place that is no more."""
    same = next((was for was in before if was == entry or _is_same(entry, was)), None)
    if same is not None or "id" in entry or place >= len(before):
        return same
    was = before[place]
    return None if any(was == one or _is_same(was, one) for one in after) else was


def _holding(was: Document, kept: list[Document]) -> Document | None:
    """The kept entry that is the same thing, or that says all that ``was`` says."""
    same = next((entry for entry in kept if _is_same(was, entry)), None)
    if same is not None or "id" in was:
        return same
    return next((entry for entry in kept if was.items() <= entry.items()), None)


@dataclass(frozen=True, slots=True)
class Merged:
    """What becomes of an idea's row, with the rows that come beside it."""

    row: Document | None
    remove: bool = False
    beside: tuple[tuple[str, Document], ...] = ()


def merge(kept: Document | None, before: Document | None, after: Document | None) -> Merged:
    """What to write, where ``kept`` is what is kept now: another window may have been first."""
    if after is None:
        # Taken away here; but words written elsewhere meanwhile stay.
        changed = (
            kept is not None
            and before is not None
            and any(said(kept) not in (said(before), None) for said in (_text, _note))
        )
        return Merged(None, remove=not changed)
    if kept is None:
        return Merged(after)
    if before is None:
        return Merged(patched(kept, kept, after))
    merged = patched(kept, before, after)
    notes = _both_said(_note, kept, before, after)
    phrased = any(map(_has_phrase, (kept, before, after)))
    if not notes and not (phrased and _both_said(_text, kept, before, after)):
        return Merged(merged)
    # What was said is not written on: each stays with the words it has.
    merged[TEXT] = _later(kept, before, after)
    which = new_id()
    beside = {**kept, "id": which, UNDER: merged[UNDER], AT: merged[AT]}
    return Merged(merged, beside=((which, beside),))


def _both_said(
    said: Callable[[Document], Any], kept: Document, before: Document, after: Document
) -> bool:
    """Whether it became one thing there, another here."""
    return said(before) != said(after) and said(kept) not in (said(before), said(after), None)


def _later(kept: Document, before: Document, after: Document) -> Any:
    """The words of an idea as they were changed last."""
    return _text(kept if _text(before) == _text(after) else after)


def _text(idea: Document) -> Any:
    return idea.get(TEXT)


def _has_phrase(idea: Document) -> bool:
    """Whether an idea is only called by what was said or drawn instead of written."""
    note = idea.get(NOTE)
    phrases = (note.get("phrase") if isinstance(note, dict) else None, idea.get("drawn_as"))
    return bool(_text(idea)) and _text(idea) in phrases


def _note(idea: Document) -> Any:
    """Which voice note it is, None for none; how long it has become is no other one."""
    note = idea.get(NOTE)
    return note.get(ID) if isinstance(note, dict) else None
