"""Reads or writes outlines in OPML 2.0.

Ours say what only this program knows in attributes of a namespace of its own, as the
specification (opml.org/spec2.opml, "Extending OPML") asks for. OmniOutliner, Workflowy, Dynalist,
Scrivener and many others write notes as ``_note``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from coprod_desktop.exchange.gathering import Draft, Gathering
from coprod_desktop.exchange.tree import Entry, LeftOut, Outline
from coprod_desktop.exchange.xml_reading import read_xml
from coprod_desktop.exchange.xml_writing import element, quoted

_PREFIX = "coprod:"
_NAMESPACE = "urn:coprod-desktop:outline"
_TEXTS = ("text", "title", "_text", "name")
_NOTES = ("_note", "note", "description")
_LINKS = ("url", "xmlurl", "htmlurl", "link", "href")
_TICKED = ("_status", "_complete", "complete", "checkbox", "checked")
_FOLDED = ("collapsed", "_collapsed")
_QUIET = frozenset(
    {"type", "created", "category", "language", "version", "id", "_id", "iscomment", "isbreakpoint"}
)
_KNOWN = frozenset((*_TEXTS, *_NOTES, *_LINKS, *_TICKED, *_FOLDED)) | _QUIET
_HEAD = frozenset({"title", "expansionState"})


class OpmlReading:
    """Takes the parts of an outline as they come."""

    def __init__(self) -> None:
        self._found = Gathering()
        self._open: list[Draft] = []
        self._head: dict[str, list[str]] = {name: [] for name in _HEAD}
        self._taking: list[str] | None = None
        self._in_body = False

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "outline":
            self._begin_outline(attributes)
        elif tag == "body":
            self._in_body = True
        elif tag in _HEAD and not self._in_body:
            self._taking = self._head[tag]
        elif self._in_body:
            self._found.leave(LeftOut.SPECIAL)

    def _begin_outline(self, attributes: Mapping[str, str]) -> None:
        given = {name.lower(): value for name, value in attributes.items()}
        links = [given[name] for name in _LINKS if given.get(name)]
        texts = [given[name] for name in _TEXTS if given.get(name)]
        draft = self._found.line(len(self._open), (texts or links or [""])[0])
        draft.notes += [given[name] for name in _NOTES if given.get(name)][:1]
        draft.folded = any(given.get(name, "").lower() in {"true", "1"} for name in _FOLDED)
        self._found.leave(LeftOut.LINKS, bool(links and texts))
        self._found.leave(LeftOut.TICKS, any(given.get(name) for name in _TICKED))
        for name, value in attributes.items():
            if name.startswith(_PREFIX):
                draft.marks[name.removeprefix(_PREFIX)] = value
            elif name.lower() not in _KNOWN and not name.startswith("xmlns"):
                self._found.leave(LeftOut.ATTRIBUTES)
        draft.folded |= draft.marks.pop("folded", "") == "true"
        self._open.append(draft)

    def end(self, tag: str) -> None:
        self._taking = None
        if tag == "outline":
            self._open.pop()

    def words(self, words: str) -> None:
        if self._taking is not None:
            self._taking.append(words)

    def broken(self) -> None:
        self._found.leave(LeftOut.BROKEN)

    def outline(self) -> Outline:
        drafts = self._found.drafts
        if drafts and not drafts[0].marks:
            self._fold(drafts)
            title = " ".join("".join(self._head["title"]).split())
            first = drafts[0].text.strip()
            one = sum(draft.level == 0 for draft in drafts) == 1
            if not (one and (not title or title == first)):
                for draft in drafts:
                    draft.level += 1
                drafts.insert(0, Draft(0, title))
        return self._found.outline(with_tags=True)

    def _fold(self, drafts: list[Draft]) -> None:
        """Folds what is not among the lines that were open, where a file says which were."""
        numbers = "".join(self._head["expansionState"]).split(",")
        open_lines = {int(number) for number in numbers if number.strip().isdecimal()}
        if not open_lines:
            return
        levels = [draft.level for draft in drafts]
        for number, (draft, below) in enumerate(zip(drafts, [*levels[1:], 0], strict=True), 1):
            if below > draft.level:
                draft.folded |= number not in open_lines


class Opml:
    """The format ``.opml``."""

    key = "opml"
    suffixes = (".opml",)
    starts_with = "opml"
    reading = OpmlReading

    def read(self, pieces: Iterable[str]) -> Outline:
        """An outline. Raises a NotOpened."""
        return read_xml(pieces, {self.starts_with: self.reading})

    def write(self, outline: Outline) -> bytes:
        """An outline that every outliner opens."""
        lines = (
            '<?xml version="1.0" encoding="UTF-8"?>',
            element("opml", [("version", "2.0"), ("xmlns:coprod", _NAMESPACE)], closed=False),
            f"<head><title>{quoted(outline.title.text)}</title></head>",
            "<body>",
            *_outlines(outline.entries),
            "</body>",
            "</opml>",
        )
        return "\n".join((*lines, "")).encode("utf-8")


def _outlines(entries: Iterable[Entry]) -> Iterator[str]:
    open_levels: list[int] = []
    for entry in entries:
        while open_levels and open_levels[-1] >= entry.level:
            open_levels.pop()
            yield "</outline>"
        marks = {**entry.marks, "folded": "true" if entry.folded else ""}
        ours = [(f"{_PREFIX}{name}", value) for name, value in marks.items()]
        # An outline without words still has to have a text.
        text = f'text="{quoted(entry.text)}"'
        yield element(f"outline {text}", ours, closed=False)
        open_levels.append(entry.level)
    yield from ("</outline>" for _ in open_levels)
