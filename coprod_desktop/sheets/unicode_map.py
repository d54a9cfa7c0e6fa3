"""Says truly which letter each printed shape stands for.

ReportLab maps the unused codes of a font to U+0000, which ISO 14289-1, 7.21.7 forbids, and puts
more lines into one block than the 100 that Adobe's note 5014 allows. Shapes that are no letter
by themselves, such as the joined ones of Arabic, get codes beyond those of letters.
"""

from __future__ import annotations

import re
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

_LINE = re.compile(r"^(<\w\w>) <(?!0000>)(\w{4,6})>$", re.MULTILINE)
_BLOCKS = re.compile(r"\d+ beginbfchar.*endbfchar", re.DOTALL)
_MOST = 100
FIRST_CODE = 0xF0000
"""From here on code points are not letters of anybody, but shapes."""


class TrueFont(TTFont):  # type: ignore[misc]
    """A TrueType face whose text can be copied and read out."""

    def __init__(self, name: str, file: Any) -> None:
        super().__init__(name, file)
        self._codes: dict[tuple[int, str], str] = {}
        self._said: dict[str, str] = {}

    def code_of(self, shape: int, words: str, width: float) -> str:
        """A letter to write for a shape of the font that stands for ``words``.

        ``shape`` is its number in the font, ``width`` in thousandths of the size.
        """
        known = self._codes.get((shape, words))
        if known is None:
            known = self._codes[shape, words] = chr(FIRST_CODE + len(self._codes))
            self._said[known] = words
            self.face.charToGlyph[ord(known)] = shape
            self.face.charWidths[ord(known)] = width
        return known

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Adds the face to a finished document."""
        known = set(doc.idToObject)
        super().addObjects(doc)
        for name in set(doc.idToObject) - known:
            if name.startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = mended(stream.content, self._said)


def mended(cmap: str, said: dict[str, str] | None = None) -> str:
    """A ToUnicode map without codes for nothing; ``said`` has the words some letters stand for."""
    lines = [f"{code} <{_utf16(letter, said or {})}>" for code, letter in _LINE.findall(cmap)]
    parts = [lines[start : start + _MOST] for start in range(0, len(lines), _MOST)]
    blocks = (f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    whole = "\n".join(blocks)
    return _BLOCKS.sub(lambda _: whole, cmap)


def _utf16(code: str, said: dict[str, str]) -> str:
    letter = chr(int(code, 16))
    return said.get(letter, letter).encode("utf-16-be").hex().upper()
