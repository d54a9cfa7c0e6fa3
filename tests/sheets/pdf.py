"""Reads a PDF back, with nothing of ours but the bytes.

No public checker looks at whether marks, structure tree and ParentTree agree, so `troubles` does.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf

_BFCHAR = re.compile(rb"<(\w\w)> <(\w+)>")
_WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
)
_PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "sh", "Do", "Tj", "TJ"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch of text as it stands on a page; ``mcid`` is None for an artifact."""

    page: int
    mcid: int | None
    text: str
    size: float
    y: float
    x: float


@dataclass(frozen=True, slots=True)
class Box:
    """Where something is on a page, in points from the top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    words: str = ""

    def overlaps(self, other: Box) -> bool:
        """Whether they share room, beyond a hair's breadth."""
        if self.page != other.page or other.bottom <= self.top or other.top >= self.bottom:
            return False
        hair = max(0.5, (self.bottom - self.top) * 0.0125)
        return (
            self.left < other.right - hair
            and other.left < self.right - hair
            and self.top < other.bottom - hair
            and other.top < self.bottom - hair
        )


class ReadBack:
    """A PDF as it can be read by a stranger."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(BytesIO(data))
        self._numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.shown = [
            stretch
            for number, page in enumerate(self.pdf.pages)
            for stretch in _stretches(number, page)
        ]

    def elements(self) -> Iterator[tuple[str, Any]]:
        """Every structure element in reading order with its role."""
        waiting = list(reversed(list(self.pdf.Root.StructTreeRoot.K)))
        while waiting:
            element = waiting.pop()
            yield str(element.S).removeprefix("/"), element
            waiting.extend(kid for kid in reversed(_kids(element)) if _is_element(kid))

    def marks(self, element: Any) -> list[tuple[int, int]]:
        """The pages and MCIDs of what an element holds itself."""
        return [(self._numbers[page.objgen], mcid) for page, mcid in _contents(element)]

    def read_out(self) -> str:
        """What a screen reader says: all marked text in the tree's order, but for labels."""
        paragraphs = []
        for role, element in self.elements():
            if role in ("Lbl", "Figure") or _is_inline(element):
                continue
            if any(self._own_marks(element)):
                paragraphs.append(self.words_of(element))
        return "\n".join(paragraphs)

    def words_of(self, element: Any) -> str:
        """What an element says by itself."""
        return "".join(self._said.get(mark, "") for mark in self._own_marks(element))

    @cached_property
    def _said(self) -> dict[tuple[int, int | None], str]:
        said: dict[tuple[int, int | None], str] = {}
        for stretch in self.shown:
            key = stretch.page, stretch.mcid
            said[key] = said.get(key, "") + stretch.text
        return said

    def _own_marks(self, element: Any) -> Iterator[tuple[int, int]]:
        """The pages and MCIDs of what stands in an element, amid its words too."""
        for kid in _kids(element):
            if not _is_element(kid):
                at = kid.Pg if isinstance(kid, pikepdf.Dictionary) else element.Pg
                number = kid.MCID if isinstance(kid, pikepdf.Dictionary) else kid
                yield self._numbers[at.objgen], int(number)
            elif _is_inline(kid):
                yield from self._own_marks(kid)

    def everything(self) -> str:
        """All that stands anywhere in the file: streams unpacked, strings, text as shown."""
        parts = ["".join(stretch.text for stretch in self.shown)]
        for thing in self.pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                parts.append(thing.read_bytes().decode("latin-1"))
            parts.append(thing.unparse(resolved=True).decode("latin-1", "replace"))
            parts.extend(_strings(thing))
        return "\n".join(parts)

    def words(self, folder: Path) -> list[Box]:
        """Where each word is, as poppler sees it."""
        file = folder / "boxes.pdf"
        file.write_bytes(self.data)
        done = subprocess.run(
            ["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True
        )
        pages = done.stdout.decode("utf-8", "replace").split("<page ")[1:]
        return [
            _box(number, found)
            for number, page in enumerate(pages)
            for found in _WORD.finditer(page)
        ]

    def figures(self) -> list[Box]:
        """Where each figure is that stands by itself."""
        tall = float(self.pdf.pages[0].MediaBox[3])
        boxes = []
        for role, element in self.elements():
            if role == "Figure" and not _is_inline(element):
                left, low, right, high = (float(edge) for edge in element.A.BBox)
                page = self._numbers[element.Pg.objgen]
                boxes.append(Box(page, left, tall - high, right, tall - low))
        return boxes

    def troubles(self) -> list[str]:
        """What does not agree between marks, tree and ParentTree; empty when all is well."""
        return [*self._tree_troubles(), *self._mark_troubles()]

    def _tree_troubles(self) -> Iterator[str]:
        for role, element in self.elements():
            for kid in _kids(element):
                if _is_element(kid) and kid.P.objgen != element.objgen:
                    yield f"{kid.S} under {role} has another parent"
            if not _kids(element):
                yield f"{role} is empty"

    def _mark_troubles(self) -> Iterator[str]:
        numbers = list(self.pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
        claims = [
            (page.objgen, mcid, element.objgen)
            for _, element in self.elements()
            for page, mcid in _contents(element)
        ]
        owners = {(page, mcid): owner for page, mcid, owner in claims}
        if len(owners) != len(claims):
            yield "a mark belongs to two elements"
        for number, page in enumerate(self.pdf.pages):
            marks, unmarked = _marks(page)
            if unmarked:
                yield f"page {number}: {unmarked} is painted without a mark"
            if sorted(marks) != list(range(len(marks))):
                yield f"page {number}: MCIDs are not 0, 1, 2 ... once each"
            row = parents[int(page.obj.StructParents)]
            for mcid in marks:
                if owners.get((page.obj.objgen, mcid)) != row[mcid].objgen:
                    yield f"page {number}: tree and ParentTree disagree on MCID {mcid}"


def _box(page: int, found: re.Match[str]) -> Box:
    left, top, right, bottom = (float(edge) for edge in found.groups()[:4])
    return Box(page, left, top, right, bottom, found[5])


def instructions(page: pikepdf.Page) -> Iterator[tuple[Any, str]]:
    """What a page's content does: operands with their operator."""
    for instruction in pikepdf.parse_content_stream(page):
        yield instruction.operands, str(instruction.operator)


def _stretches(number: int, page: pikepdf.Page) -> Iterator[Shown]:
    fonts = {name: _letters(font) for name, font in page.obj.Resources.get("/Font", {}).items()}
    mcid: int | None = None
    name, size, y, x = "", 0.0, 0.0, 0.0
    for operands, operator in instructions(page):
        match operator:
            case "BDC" if "/MCID" in operands[1]:
                mcid = int(operands[1].MCID)
            case "EMC":
                mcid = None
            case "Tf":
                name, size = str(operands[0]), float(operands[1])
            case "Tm":
                x, y = float(operands[4]), float(operands[5])
            case "Tj":
                text = "".join(fonts[name].get(code, "\ufffd") for code in bytes(operands[0]))
                yield Shown(number, mcid, text, size, y, x)


def _letters(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    return {
        int(code, 16): bytes.fromhex(letter.decode()).decode("utf-16-be")
        for code, letter in _BFCHAR.findall(font.ToUnicode.read_bytes().split(b"endcodespace")[1])
    }


def _marks(page: pikepdf.Page) -> tuple[list[int], str]:
    """The MCIDs of a page, and the first operator that paints outside any mark."""
    marks, depth, unmarked = [], 0, ""
    for operands, operator in instructions(page):
        if operator in ("BDC", "BMC"):
            depth += 1
            if depth > 1:
                unmarked = "a mark within a mark"
            if operator == "BDC" and "/MCID" in operands[1]:
                marks.append(int(operands[1].MCID))
        elif operator == "EMC":
            depth -= 1
        elif operator in _PAINTS and not depth:
            unmarked = unmarked or operator
    return marks, unmarked


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_element(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _is_inline(element: Any) -> bool:
    """Whether it stands amid words."""
    return str(element.S) == "/Span" or element.get("/A", {}).get("/Placement") == "/Inline"


def _contents(element: Any) -> Iterator[tuple[Any, int]]:
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary):
            if "/MCID" in kid:
                yield kid.Pg, int(kid.MCID)
        else:
            yield element.Pg, int(kid)


def _strings(thing: Any) -> Iterator[str]:
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for part in thing:
            if not getattr(part, "is_indirect", False):
                yield from _strings(part)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for part in thing.values():
            if not getattr(part, "is_indirect", False):
                yield from _strings(part)
