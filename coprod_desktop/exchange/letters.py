"""Reads a file as letters, whatever encoding it has.

A file may lie about its encoding, or not tell. What reads as UTF-8 is UTF-8; else it is believed
what it says of itself, and where that cannot be it is taken for Windows-1252, as old programs
write.
"""

from __future__ import annotations

import codecs
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from coprod_desktop.exchange.troubles import Empty, Gone, NotAllowed, OtherKind, TooLarge

MOST_BYTES = 16 * 2**20
"""Of a file that is opened: twenty times what a map of 10,000 ideas takes."""
_PIECE = 2**20
"""Bytes read at a time."""
_HEAD = 4096
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_BELIEVED = re.compile(r"iso8859|cp\d|koi8|mac|shift_jis|euc|gb|big5|latin|hz$|johab|tis")
_OLD = "cp1252"
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")
_MOST_CONTROLS = 0.1
"""The part of the first bytes that may be control characters in a text, with some to spare."""


def letters(file: Path) -> Iterator[str]:
    """The text of a file piece by piece. Raises a NotOpened, at the first piece or later."""
    try:
        yield from _letters(file)
    except PermissionError:
        raise NotAllowed from None
    except OSError:
        raise Gone from None


def _letters(file: Path) -> Iterator[str]:
    found = file.stat()
    if not stat.S_ISREG(found.st_mode):
        raise Gone  # a folder, or something that would never end
    if found.st_size > MOST_BYTES:
        raise TooLarge
    with file.open("rb") as opened:
        encoding = _encoding(opened)
        opened.seek(0)
        # What this cannot be by then has changed meanwhile.
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        for piece in _pieces(opened):
            yield decoder.decode(piece)
        yield decoder.decode(b"", final=True)


def _pieces(opened: BinaryIO) -> Iterator[bytes]:
    """All bytes of a file, which may have grown since it was measured."""
    read = 0
    while piece := opened.read(_PIECE):
        read += len(piece)
        if read > MOST_BYTES:
            raise TooLarge
        yield piece


def _encoding(opened: BinaryIO) -> str:
    head = opened.read(_HEAD)
    if not head.strip():
        raise Empty
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    wide = _wide(head)
    if wide:
        return wide
    if sum(byte in _CONTROLS for byte in head) > _MOST_CONTROLS * len(head):
        raise OtherKind
    opened.seek(0)
    if _reads_as("utf-8", opened):
        return "utf-8"
    declared = _declared(head)
    opened.seek(0)
    return declared if declared and _reads_as(declared, opened) else _OLD


def _wide(head: bytes) -> str:
    """UTF-16 without a mark, as it shows in Western text: every other byte is nothing."""
    pairs = len(head) // 2
    if pairs < 2:
        return ""
    first, second = head[: pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    most, least = 0.7 * pairs, 0.1 * pairs
    if second > most and first < least:
        return "utf-16-le"
    return "utf-16-be" if first > most and second < least else ""


def _declared(head: bytes) -> str:
    """The encoding a file says it has, where that is one of letters."""
    said = _DECLARED.match(head)
    if said is None:
        return ""
    try:
        name = codecs.lookup(said[1].decode("ascii")).name
    except LookupError:
        return ""
    return name if _BELIEVED.match(name.replace("-", "")) else ""


def _reads_as(encoding: str, opened: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for piece in _pieces(opened):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
