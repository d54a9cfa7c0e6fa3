"""Reads XML of strangers piece by piece.

The parser is Python's own expat, told to do less than it can: a file that defines names of its
own is refused, since that is how a few letters become gigabytes or fetch other files. Nothing is
ever fetched, nothing calls itself, so that a file may be as deep as it likes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol
from xml.parsers import expat

from coprod_desktop.exchange.mending import mended
from coprod_desktop.exchange.tree import Outline
from coprod_desktop.exchange.troubles import Damaged, OtherKind, Unsafe

_DEEPEST = 20_000
"""Elements in each other: more than a map can have, little enough for the parser to remember."""


class Reading(Protocol):
    """What takes the parts of one format as they come."""

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""

    def end(self, tag: str) -> None:
        """An element closes."""

    def words(self, words: str) -> None:
        """Words between tags."""

    def broken(self) -> None:
        """The file breaks off here."""

    def outline(self) -> Outline:
        """All that was read. Raises Damaged where that is nothing."""


def read_xml(pieces: Iterable[str], readings: Mapping[str, type[Reading]]) -> Outline:
    """Reads a file by whoever knows its outermost element.

    Raises a NotOpened; where a file breaks off, what stands before that is given.
    """
    parts = _Parts(readings)
    parser = expat.ParserCreate("utf-8")  # whatever it says of itself: it was decoded before
    parser.buffer_text = True
    parser.StartElementHandler = parts.begin
    parser.EndElementHandler = parts.end
    parser.CharacterDataHandler = parts.words
    parser.EntityDeclHandler = parts.refuse
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        for piece in mended(pieces):
            parser.Parse(piece.encode("utf-8"), False)
        parser.Parse(b"", True)
    except expat.ExpatError:
        if parts.reading is None:
            raise Damaged from None
        parts.reading.broken()
    if parts.reading is None:
        raise Damaged
    return parts.reading.outline()


class _Parts:
    """Hands on what comes to the reading of that format."""

    def __init__(self, readings: Mapping[str, type[Reading]]) -> None:
        self._readings = readings
        self._deep = 0
        self.reading: Reading | None = None

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        self._deep += 1
        if self._deep > _DEEPEST:
            raise Damaged
        if self.reading is None:
            kind = self._readings.get(tag)
            if kind is None:
                raise OtherKind
            self.reading = kind()
        self.reading.begin(tag, attributes)

    def end(self, tag: str) -> None:
        self._deep -= 1
        if self.reading is not None:
            self.reading.end(tag)

    def words(self, words: str) -> None:
        if self.reading is not None:
            self.reading.words(words)

    def refuse(self, *_declared: Any) -> None:
        raise Unsafe
