"""Says truly which letter each printed shape stands for.

ReportLab maps the unused codes of a font to U+0000, which ISO 14289-1, 7.21.7 forbids, and puts
more lines into one block than the 100 that Adobe's note 5014 allows.
"""

from __future__ import annotations

import re
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

_LINE = re.compile(r"^(<\w\w>) <(?!0000>)(\w{4,6})>$", re.MULTILINE)
_BLOCKS = re.compile(r"\d+ beginbfchar.*endbfchar", re.DOTALL)
_MOST = 100


class TrueFont(TTFont):  # type: ignore[misc]
    """A TrueType face whose text can be copied and read out."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Adds the face to a finished document."""
        known = set(doc.idToObject)
        super().addObjects(doc)
        for name in set(doc.idToObject) - known:
            if name.startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = mended(stream.content)


def mended(cmap: str) -> str:
    """A ToUnicode map without codes for nothing."""
    lines = [f"{code} <{_utf16(letter)}>" for code, letter in _LINE.findall(cmap)]
    parts = [lines[start : start + _MOST] for start in range(0, len(lines), _MOST)]
    blocks = (f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    whole = "\n".join(blocks)
    return _BLOCKS.sub(lambda _: whole, cmap)


def _utf16(letter: str) -> str:
    return chr(int(letter, 16)).encode("utf-16-be").hex().upper()
