"""Reads or writes an outline as Markdown.

Ours are headings for the title with its branches, lists for the ideas; a line that goes on ends
with a backslash, as CommonMark has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coprod_desktop.exchange.gathering import Draft, Gathering
from coprod_desktop.exchange.markdown_words import escaped, told
from coprod_desktop.exchange.nesting import Nesting, columns, lines_of, told_lines
from coprod_desktop.exchange.tree import Entry, LeftOut, Outline

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*))?$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-{2,})[ \t]*$")
_RULE = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_ITEM = re.compile(r"^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?$")
_BOX = re.compile(r"^\[[ xX]\](?:[ \t]+|$)")
_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})")
_QUOTE = re.compile(r"^[ \t]*>[ \t]?")
_TABLE_RULE = re.compile(r"^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t:-]*)+$")
_LIST = 10
"""The rank of lists, below the six of headings."""


class Markdown:
    """The format ``.md``."""

    key = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd")

    def read(self, pieces: Iterable[str]) -> Outline:
        """An outline of any Markdown. Raises a NotOpened."""
        reading = _Reading()
        for line in lines_of(pieces):
            reading.take(line)
        return reading.outline()

    def write(self, outline: Outline) -> bytes:
        """A text that every program opens, with headings for those that know Markdown."""
        written = (line for entry in outline.entries for line in _lines(entry))
        return "\n".join((*written, "")).encode("utf-8")


class _Reading:
    """Takes the lines one by one."""

    def __init__(self) -> None:
        self._found = Gathering()
        self._nesting = Nesting()
        self._fence = ""
        self._raw: list[tuple[Draft, list[str]]] = []
        self._going_on = False
        """Whether a line without a sign of its own goes on with the one before."""
        self._is_paragraph = False
        self._in_front = False

    def take(self, line: str) -> None:
        if self._in_front:
            self._in_front = line.rstrip() not in {"---", "..."}
        elif self._fence:
            self._take_fenced(line)
        elif not self._raw and line.rstrip() == "---":
            self._in_front = True  # what a program notes about the page, before it begins
            self._found.leave(LeftOut.SPECIAL)
        elif not line.strip(" \t"):
            self._going_on = False
        else:
            self._take_line(line)

    def _take_fenced(self, line: str) -> None:
        if line.strip().startswith(self._fence) and not line.strip().strip(self._fence[0]):
            self._fence, self._going_on = "", False
        else:
            lines = self._raw[-1][1]
            if lines:
                lines[-1] += "\\"
            lines.append(escaped(line))

    def _take_line(self, line: str) -> None:
        fence = _FENCE.match(line)
        heading = _HEADING.match(line)
        underline = _UNDERLINE.match(line) if self._going_on and self._is_paragraph else None
        item = _ITEM.match(line)
        if fence is not None:
            self._fence = fence[1]
            self._begin((_LIST, columns(line[: fence.start(1)])), [])
        elif heading is not None:
            self._begin((len(heading[1]), 0), [_without_end(heading[2] or "")])
            self._going_on = False
        elif underline is not None:
            self._make_heading(1 if underline[1].startswith("=") else 2)
        elif _RULE.match(line) or _TABLE_RULE.match(line.lstrip(" \t")):
            self._going_on = False
        elif item is not None:
            self._take_item(columns(item[1]), item[2] or "")
        else:
            self._take_words(_QUOTE.sub("", line))

    def _take_item(self, room: int, words: str) -> None:
        box = _BOX.match(words)
        self._found.leave(LeftOut.TICKS, box is not None)
        self._begin((_LIST, room), [words[box.end() if box else 0 :]])

    def _take_words(self, line: str) -> None:
        if self._going_on:
            self._raw[-1][1].append(line.strip(" \t"))
            return
        room = columns(line[: len(line) - len(line.lstrip(" \t"))])
        self._begin((_LIST, room), [line.strip(" \t")])
        self._is_paragraph = True

    def _begin(self, rank: tuple[int, int], words: list[str]) -> None:
        self._raw.append((self._found.line(self._nesting.level(rank)), words))
        self._going_on, self._is_paragraph = True, False

    def _make_heading(self, size: int) -> None:
        """What was taken for a paragraph is a heading, for it is underlined."""
        _, words = self._raw.pop()
        self._found.drafts.pop()
        self._begin((size, 0), words)
        self._going_on = False

    def outline(self) -> Outline:
        for draft, words in self._raw:
            draft.text, left_out = told(words)
            self._found.left_out.update(left_out)
        return self._found.outline()


def _without_end(words: str) -> str:
    """The words of a heading without the signs it may be closed with."""
    words = words.rstrip(" \t")
    bare = words.rstrip("#")
    return words if bare and bare[-1] not in " \t" else bare.rstrip(" \t")


def _lines(entry: Entry) -> Iterator[str]:
    lines = [escaped(line) for line in told_lines(entry.text)]
    if entry.level < 2:
        # Nothing goes on below a heading, so its line breaks are written in it.
        if entry.level:
            yield ""
        yield f"{'#' * (entry.level + 1)} {'<br>'.join(lines)}".rstrip(" ")
        if entry.level:
            yield ""
        return
    room = " " * 2 * (entry.level - 2)
    for number, line in enumerate(lines):
        last = number == len(lines) - 1
        begins = f"{room}- " if not number else f"{room}  "
        yield f"{begins}{line}{'' if last else chr(92)}"
