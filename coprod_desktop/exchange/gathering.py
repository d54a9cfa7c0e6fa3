"""Gathers the lines of a map while its file is read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from coprod_desktop.exchange.rich_text import without_tags
from coprod_desktop.exchange.tree import FORMAT, Entry, LeftOut, Outline, plain
from coprod_desktop.exchange.troubles import Damaged, TooMany

MOST_LINES = 10_000
"""Lines of a map that is opened: more than anybody looks at, less than fills memory."""


@dataclass(slots=True)
class Draft:
    """A line that is still being read."""

    level: int
    text: str = ""
    notes: list[str] = field(default_factory=list)
    icons: list[str] = field(default_factory=list)
    folded: bool = False
    styled: bool = False
    marks: dict[str, str] = field(default_factory=dict)

    def entry(self) -> Entry:
        """The line as it is now."""
        note = "\n".join(note for note in map(plain, self.notes) if note.strip())
        icons = tuple(dict.fromkeys(self.icons))
        marks = {name: plain(value) for name, value in self.marks.items()}
        return Entry(self.level, plain(self.text), note, icons, self.folded, marks=marks)


class Gathering:
    """The lines read so far, with what was left out of them."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.left_out: Counter[LeftOut] = Counter()

    def line(self, level: int, text: str = "") -> Draft:
        """One line more, below those before. Raises TooMany."""
        if len(self.drafts) >= MOST_LINES:
            raise TooMany
        draft = Draft(level, text)
        self.drafts.append(draft)
        return draft

    def leave(self, kind: LeftOut, how_many: int = 1) -> None:
        """Counts what is left out."""
        self.left_out[kind] += how_many

    def outline(self, with_tags: bool = False) -> Outline:
        """All of it as one map; where several lines are at the top, under a title without words.

        ``with_tags`` says that the words of other programs may have tags of HTML in them. Raises
        Damaged where there is no line.
        """
        if not self.drafts:
            raise Damaged
        if FORMAT not in self.drafts[0].marks:  # the colours of ours come by themselves
            self.left_out[LeftOut.STYLES] += sum(draft.styled for draft in self.drafts)
        entries = [draft.entry() for draft in self.drafts]
        if sum(entry.level == 0 for entry in entries) > 1:
            entries = [replace(entry, level=entry.level + 1) for entry in entries]
            entries.insert(0, Entry(0))
        found = Outline(tuple(entries), +self.left_out)
        return self._without_tags(found) if with_tags and not found.is_ours else found

    def _without_tags(self, found: Outline) -> Outline:
        """What other programs write as HTML, as plain text."""
        left_out = Counter(found.left_out)
        entries = []
        for entry in found.entries:
            text, left = without_tags(entry.text)
            note, left_of_note = without_tags(entry.note)
            left_out += left + left_of_note
            entries.append(replace(entry, text=text, note=note))
        return Outline(tuple(entries), left_out)
