"""A mind map on its way between two programs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

OURS = "coprod-"
"""How the names of our marks begin in the files of other programs."""
FORMAT = "format"
"""The mark of the title by which a file is known as one of ours."""

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_HALF = re.compile("[\ud800-\udfff]")


class LeftOut(StrEnum):
    """What another program had that a meeting has no place for, or not quite that place."""

    LINKS = "links"
    IMAGES = "images"
    FORMULAS = "formulas"
    CONNECTORS = "connectors"
    STYLES = "styles"
    ICONS = "icons"
    ATTRIBUTES = "attributes"
    LOCKED = "locked"
    COPIES = "copies"
    TICKS = "ticks"
    SPECIAL = "special"
    NOTES = "notes"
    LIFTED = "lifted"
    SPLIT = "split"
    BROKEN = "broken"
    OWN_PICTURES = "own-pictures"
    VOICE_NOTES = "voice-notes"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: the title at ``level`` 0, a branch at 1, ideas below.

    ``icons`` are called as in Freeplane; ``colour`` is like "#0f5f63"; ``marks`` say what only
    this program knows, such as the pile.
    """

    level: int
    text: str = ""
    note: str = ""
    icons: tuple[str, ...] = ()
    folded: bool = False
    colour: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole map in reading order, its title first; no line is more than one level deeper.

    It is flat, so that nothing need call itself however deep a map is. ``left_out`` counts what
    was not taken along.
    """

    entries: tuple[Entry, ...]
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)

    @property
    def title(self) -> Entry:
        """The line in the middle of the map."""
        return self.entries[0]

    @property
    def is_ours(self) -> bool:
        """Whether this program wrote it."""
        return FORMAT in self.title.marks


def plain(text: str) -> str:
    """``text`` without signs that no program shows, its lines ended by "\\n" alone."""
    return _HALF.sub("\ufffd", _UNSEEN.sub("", _BREAKS.sub("\n", text)))
