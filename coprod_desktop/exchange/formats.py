"""Knows every format, by which a file is opened or written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Protocol

from coprod_desktop.exchange.freeplane import Freeplane
from coprod_desktop.exchange.letters import letters
from coprod_desktop.exchange.markdown import Markdown
from coprod_desktop.exchange.opml import Opml
from coprod_desktop.exchange.plain_text import PlainText
from coprod_desktop.exchange.tree import Outline
from coprod_desktop.exchange.troubles import Empty, OtherKind
from coprod_desktop.exchange.xml_reading import Reading, read_xml


class Format(Protocol):
    """One way to write a map; ``suffixes`` are the ends of names, the one we write first."""

    @property
    def key(self) -> str:
        """What it is called in the program."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The ends of names of its files."""
        ...

    def read(self, pieces: Iterable[str]) -> Outline:
        """The map in a text that comes in pieces. Raises a NotOpened."""
        ...

    def write(self, outline: Outline) -> bytes:
        """A whole file."""
        ...


_FREEPLANE, _OPML, _MARKDOWN, _TEXT = Freeplane(), Opml(), Markdown(), PlainText()
FORMATS: Mapping[str, Format] = {each.key: each for each in (_FREEPLANE, _OPML, _MARKDOWN, _TEXT)}
"""Every format by its key, the one that keeps most first."""
SUFFIXES = tuple(suffix for each in FORMATS.values() for suffix in each.suffixes)
"""The ends of the names of files that can be opened."""
_READINGS: Mapping[str, type[Reading]] = {
    each.starts_with: each.reading for each in (_FREEPLANE, _OPML)
}
_XML = (".mm", ".opml", ".xml")
_BEGINS = ("<?xml", "<map", "<opml", "<!--", "<!doctype")


def opened(file: Path) -> Outline:
    """The map in a file, whatever its name says it is. Raises a NotOpened.

    A map without a title is called as its file is.
    """
    pieces = letters(file)
    begin, pieces = _begin(pieces)
    suffix = file.suffix.lower()
    if begin.lower().startswith(_BEGINS):
        found = read_xml(pieces, _READINGS)
    elif suffix in _XML:
        raise OtherKind
    else:
        found = (_MARKDOWN if suffix in _MARKDOWN.suffixes else _TEXT).read(pieces)
    title = found.title
    if title.text.strip() or found.is_ours:
        return found
    return replace(found, entries=(replace(title, text=file.stem), *found.entries[1:]))


def _begin(pieces: Iterator[str]) -> tuple[str, Iterator[str]]:
    """The first letters of a text, with all its pieces."""
    read: list[str] = []
    for piece in pieces:
        read.append(piece)
        begin = piece.lstrip("\ufeff \t\r\n\0")
        if begin:
            # Nothing may stand before the declaration of an XML file.
            return begin[:20], chain([begin] if begin[0] == "<" else read, pieces)
    raise Empty
