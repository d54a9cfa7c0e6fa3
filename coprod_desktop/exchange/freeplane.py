"""Reads or writes the maps of Freeplane, with those that are like them.

The format has a schema (freeplane.xsd, of which docs.freeplane.org shows the parts under
*Document Format*), which these keep to: ``map`` holds one ``node``; a node has TEXT, FOLDED and,
right under the title, POSITION; inside it come ``edge``, ``icon``, ``attribute``, ``richcontent``,
then further nodes. FreeMind began it; XMind, Xmind Zen, SimpleMind, MindMeister write it too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from coprod_desktop.exchange.gathering import Draft, Gathering
from coprod_desktop.exchange.rich_text import RichText
from coprod_desktop.exchange.tree import OURS, Entry, LeftOut, Outline
from coprod_desktop.exchange.xml_reading import read_xml
from coprod_desktop.exchange.xml_writing import element

_VERSION = "freeplane 1.9.13"
"""Of the format: new enough for notes, colours and pictures, older than what people have."""
_STYLED = frozenset(
    {"COLOR", "BACKGROUND_COLOR", "STYLE", "STYLE_REF", "LOCALIZED_STYLE_REF", "BORDER_COLOR"}
)
_STYLES = frozenset({"edge", "font", "cloud", "stylenode"})
_QUIET = frozenset({"attribute_layout", "linktarget", "attribute_registry", "Parameters", "map"})
_OF_THE_WHOLE = frozenset({"MapStyle", "AutomaticEdgeColor", "accessories/plugins/AutomaticLayout"})
_OLD_NOTE = "accessories/plugins/NodeNote.properties"


class FreeplaneReading:
    """Takes the parts of a map as they come."""

    def __init__(self) -> None:
        self._found = Gathering()
        self._open: list[Draft] = []
        self._texts: dict[str, str] = {}
        self._rich: RichText | None = None
        self._rich_tag = ""
        self._sort = ""
        self._inside = 0
        """How deep one is in what is skipped, or in text with tags."""

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._inside:
            self._inside += 1
            if self._rich is not None:
                self._rich.begin(tag.lower(), attributes)
        elif tag == "node":
            self._begin_node(attributes)
        elif self._open:
            self._begin_part(tag, attributes, self._open[-1])
        elif tag not in _QUIET:
            self._skip()

    def _begin_node(self, attributes: Mapping[str, str]) -> None:
        text = attributes.get("TEXT") or attributes.get("LOCALIZED_TEXT", "")
        draft = self._found.line(len(self._open), text)
        draft.folded = attributes.get("FOLDED", "").lower() == "true"
        draft.styled = not _STYLED.isdisjoint(attributes)
        if attributes.get("LINK"):
            self._found.leave(LeftOut.LINKS)
        if "ENCRYPTED_CONTENT" in attributes:
            self._found.leave(LeftOut.LOCKED)
        if "latex" in attributes.get("FORMAT", "").lower():
            self._found.leave(LeftOut.FORMULAS)
        same_as = attributes.get("CONTENT_ID") or attributes.get("TREE_ID")
        if same_as is not None:
            draft.text = draft.text or self._texts.get(same_as, "")
            self._found.leave(LeftOut.COPIES)
        if text and "ID" in attributes:
            self._texts[attributes["ID"]] = text
        self._open.append(draft)

    def _begin_part(self, tag: str, attributes: Mapping[str, str], draft: Draft) -> None:
        if tag == "richcontent":
            self._begin_rich(tag, attributes.get("TYPE", "NODE"))
        elif tag == "icon":
            draft.icons.append(attributes.get("BUILTIN", ""))
            self._skip()
        elif tag == "attribute":
            self._take_attribute(attributes, draft)
            self._skip()
        elif tag == "arrowlink":
            self._found.leave(LeftOut.CONNECTORS)
            self._skip()
        elif tag in _STYLES:
            draft.styled = True
            self._skip()
        elif tag == "hook":
            self._begin_hook(tag, attributes)
        else:
            if tag not in _QUIET:
                self._found.leave(LeftOut.SPECIAL)
            self._skip()

    def _take_attribute(self, attributes: Mapping[str, str], draft: Draft) -> None:
        name = attributes.get("NAME", "")
        if name.startswith(OURS):
            draft.marks[name.removeprefix(OURS)] = attributes.get("VALUE", "")
        else:
            self._found.leave(LeftOut.ATTRIBUTES)

    def _begin_hook(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = attributes.get("NAME", "")
        if name == _OLD_NOTE:
            self._begin_rich(tag, "NOTE")
            return
        if "EQUATION" in attributes or "latex" in name.lower():
            self._found.leave(LeftOut.FORMULAS)
        elif "URI" in attributes:
            self._found.leave(LeftOut.IMAGES)
        elif name not in _OF_THE_WHOLE:
            self._found.leave(LeftOut.SPECIAL)
        self._skip()

    def _begin_rich(self, tag: str, sort: str) -> None:
        self._rich, self._rich_tag, self._sort, self._inside = RichText(), tag, sort, 1

    def _skip(self) -> None:
        self._inside = 1

    def end(self, tag: str) -> None:
        if self._inside:
            self._inside -= 1
            if not self._inside:
                self._end_rich()
            elif self._rich is not None:
                self._rich.end(tag.lower())
        elif tag == "node":
            self._end_node(self._open.pop())

    def _end_rich(self) -> None:
        rich, self._rich = self._rich, None
        if rich is None:
            return
        draft, text = self._open[-1], rich.text()
        self._found.left_out.update(rich.left_out)
        if self._sort == "NODE":
            draft.text = text or draft.text
        elif text:
            draft.notes.append(text)

    def _end_node(self, draft: Draft) -> None:
        if draft.text.startswith("=") and not self._is_ours():
            self._found.leave(LeftOut.FORMULAS)

    def _is_ours(self) -> bool:
        return bool(self._found.drafts[0].marks)

    def words(self, words: str) -> None:
        if self._rich is not None:
            self._rich.words(words)

    def broken(self) -> None:
        if self._rich is not None and self._open:
            self._end_rich()
        self._found.leave(LeftOut.BROKEN)

    def outline(self) -> Outline:
        return self._found.outline(with_tags=True)


class Freeplane:
    """The format ``.mm``."""

    key = "freeplane"
    suffixes = (".mm",)
    starts_with = "map"
    reading = FreeplaneReading

    def read(self, pieces: Iterable[str]) -> Outline:
        """A map. Raises a NotOpened."""
        return read_xml(pieces, {self.starts_with: self.reading})

    def write(self, outline: Outline) -> bytes:
        """A map that Freeplane opens. Every sign beyond English is put by its number.

        Freeplane and FreeMind write that way themselves, so that no encoding can be mistaken.
        """
        lines = (
            element("map", [("version", _VERSION)], closed=False),
            # What only this program knows is there, but in nobody's way.
            element("attribute_registry", [("SHOW_ATTRIBUTES", "hide")]),
            *_nodes(outline),
            "</map>",
        )
        return "\n".join((*lines, "")).encode("ascii", "xmlcharrefreplace")


def _nodes(outline: Outline) -> Iterator[str]:
    sides = _sides(outline.entries)
    open_levels: list[int] = []
    for entry in outline.entries:
        while open_levels and open_levels[-1] >= entry.level:
            open_levels.pop()
            yield "</node>"
        attributes = [
            ("TEXT", entry.text),
            ("FOLDED", "true" if entry.folded else ""),
            ("POSITION", next(sides) if entry.level == 1 else ""),
        ]
        yield element("node", attributes, closed=False)
        open_levels.append(entry.level)
        if entry.colour:
            yield element("edge", [("COLOR", entry.colour)])
        for icon in entry.icons:
            yield element("icon", [("BUILTIN", icon)])
        for name, value in entry.marks.items():
            yield element("attribute", [("NAME", f"{OURS}{name}"), ("VALUE", value)])
    yield from ("</node>" for _ in open_levels)


def _sides(entries: Sequence[Entry]) -> Iterator[str]:
    """The side of each branch: the first half of the lines to the right, as here."""
    for number, entry in enumerate(entries):
        if entry.level == 1:
            yield "right" if number <= len(entries) // 2 else "left"
