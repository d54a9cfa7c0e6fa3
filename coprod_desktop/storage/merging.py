"""Merges an edit into what another window kept meanwhile.

A field changed on one side only is taken from there. Where both wrote an idea's text, or both
recorded a voice note on it, both are kept, one in an idea beside the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from coprod_desktop.domain.idea import new_id
from coprod_desktop.storage.documents import Document
from coprod_desktop.storage.tree import AT, ID, NOTE, SETS, TEXT, UNDER


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
        was = _counterpart(entry, place, before)
        stays = None if was is None else _holding(was, kept)
        if stays is not None:
            result.append(patched(stays, was, entry))
        elif "id" in entry or entry not in before:
            result.append(entry)  # else it was changed, or taken out, in another window
    result.extend(entry for entry in kept if not _is_known(entry, (*before, *result)))
    return result


def _is_known(entry: Document, known: Iterable[Document]) -> bool:
    """Whether an entry is among those known, by its id or by all that one of them says."""
    if "id" in entry:
        return any(entry["id"] == one.get("id") for one in known)
    return any(one.items() <= entry.items() for one in known)


def _counterpart(entry: Document, place: int, before: list[Document]) -> Document | None:
    """What an entry was before: by its id, else the same entry, else the one in its place."""
    if "id" in entry:
        return next((was for was in before if was.get("id") == entry["id"]), None)
    if entry in before:
        return entry
    return before[place] if place < len(before) else None


def _holding(was: Document, kept: list[Document]) -> Document | None:
    """The kept entry of the same id, or the one that says all that ``was`` says."""
    if "id" in was:
        return next((entry for entry in kept if entry.get("id") == was["id"]), None)
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
    if not _both_said(kept, before, after):
        return Merged(merged)
    which = new_id()
    beside = {**kept, "id": which, UNDER: merged[UNDER], AT: merged[AT]}
    return Merged(merged, beside=((which, beside),))


def _both_said(kept: Document, before: Document, after: Document) -> bool:
    """Whether the words, or the voice note, became one thing there, another here."""
    return any(
        said(before) != said(after) and said(kept) not in (said(before), said(after), None)
        for said in (_text, _note)
    )


def _text(idea: Document) -> Any:
    return idea.get(TEXT)


def _note(idea: Document) -> Any:
    """Which voice note it is, None for none; how long it has become is no other one."""
    note = idea.get(NOTE)
    return note.get(ID) if isinstance(note, dict) else None
