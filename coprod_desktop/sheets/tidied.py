"""Takes out of words what no page can show."""

from __future__ import annotations

import re
import unicodedata

NOTHING = "\ufffd"
"""Stands where there was half a letter."""
JOINERS = "\u200d\ufe0e\ufe0f"
"""What makes one sign of several; they are nothing by themselves."""
APART = "\u200c"
"""Keeps 2 letters apart that would be joined, as Persian and Urdu write some words."""
# It says something between letters that are joined alone: those of Arabic, of India.
_JOINED = "[\u0600-\u06ff\u0750-\u077f\u0900-\u0dff]"
_STRAY = re.compile(f"(?<!{_JOINED})\u200c|\u200c(?!{_JOINED})")
# The flags of England, Scotland, Wales are a black one with what it is written behind it.
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{1,12}\U000e007f")


def tidy(words: str) -> str:
    """Words without control marks, with composed letters and single spaces; lines are kept."""
    composed = unicodedata.normalize("NFC", words)
    lines = (" ".join(_visible(line).split()) for line in composed.splitlines())
    return "\n".join(line for line in lines if line)


def one_line(words: str) -> str:
    """Like `tidy`, with all lines as one."""
    return tidy(words).replace("\n", " ")


def _visible(line: str) -> str:
    kept = []
    in_flags = {at for flag in _FLAG.finditer(line) for at in range(*flag.span())}
    for at, letter in enumerate(line):
        kind = unicodedata.category(letter)
        if kind == "Cc":
            kept.append(" ")
        elif kind == "Cs":
            kept.append(NOTHING)
        elif kind != "Cf" or letter in JOINERS + APART or at in in_flags:
            kept.append(letter)
    visible = _STRAY.sub("", "".join(kept))
    return visible if visible.strip(JOINERS + " ") else ""
