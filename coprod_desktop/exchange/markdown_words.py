"""Turns the words of Markdown into plain ones, or plain ones into Markdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from html import unescape

from coprod_desktop.exchange.rich_text import without_tags
from coprod_desktop.exchange.tree import LeftOut

_SPECIAL = re.compile(r"[\\`*_\[<~|]|&(?=[#A-Za-z])|(?<=\w)!(?=\[)")
_AT_THE_START = re.compile(r"^(?:([-+>=#])|(\d{1,9})([.)]))")
_AT_THE_END = re.compile(r"#(?=#*$)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_WRITTEN_AS_IT_IS = re.compile(
    rf"{_ESCAPED.pattern}|(?<!`)(`+)(?!`)(.{{1,9999}}?)(?<!`)\2(?!`)", re.DOTALL
)
_HELD = re.compile("\x01([0-9a-f]+)\x02")
_TARGET = (
    r"(?:\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s[^()]{0,300})?\)"
    r"|\[[^\[\]]{0,300}\])"
)
_LINK = re.compile(rf"\[([^\[\]]{{0,999}})\]{_TARGET}")
_IMAGE = re.compile(rf"!{_LINK.pattern}")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_ADDRESS = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,30}:[^<>\s]{1,2000})>")
_STRONG = re.compile(r"(\*\*\*|\*\*|__|~~)(?=\S)((?:(?!\1).){1,999}?)(?<=\S)\1", re.DOTALL)
_STRESSED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,999}?)(?<=[^\s*])\*(?![\w*])", re.DOTALL)
_UNDERLINED = re.compile(r"(?<![\w_])_(?=[^\s_])([^_]{1,999}?)(?<=[^\s_])_(?![\w_])", re.DOTALL)
_LONGEST = 2**16
"""Letters of one text that is looked through for signs that stand in pairs."""


def escaped(line: str) -> str:
    """One plain line as Markdown that shows just that."""
    begin = _AT_THE_START.match(line)
    line = _SPECIAL.sub(lambda found: f"\\{found[0]}", line)
    line = _AT_THE_END.sub(r"\\#", line)
    if begin is None or line.startswith("\\"):
        return line
    at = begin.start(1) if begin[1] else begin.start(3)
    return f"{line[:at]}\\{line[at:]}"


def told(lines: Sequence[str]) -> tuple[str, Counter[LeftOut]]:
    """Lines of Markdown that belong together, as a person would read them."""
    text = ""
    for number, line in enumerate(lines):
        last = number == len(lines) - 1
        slashes = len(line) - len(line.rstrip("\\"))
        breaks = not last and (slashes % 2 == 1 or line.endswith("  "))
        words = line[:-1] if slashes % 2 and breaks else line
        if last and slashes % 2 and number and not line.strip(" \t\\"):
            words = ""
        text += words.strip(" \t") + ("" if last else "\n" if breaks else " ")
    if len(text) <= _LONGEST:
        return _plainly(text)
    return _ESCAPED.sub(r"\1", text), Counter()


def _plainly(text: str) -> tuple[str, Counter[LeftOut]]:
    left_out: Counter[LeftOut] = Counter()
    text = _hold(text)
    text = _BREAK.sub("\n", text)
    text, images = _IMAGE.subn(r"\1", text)
    text, links = _LINK.subn(r"\1", text)
    text = _ADDRESS.sub(r"\1", text)
    for _ in range(3):  # stress within stress
        text = _STRONG.sub(r"\2", text)
    text = _UNDERLINED.sub(r"\1", _STRESSED.sub(r"\1", text))
    text, of_tags = without_tags(text)
    left_out.update({LeftOut.IMAGES: images, LeftOut.LINKS: links})
    return _let_go(unescape(text)), +(left_out + of_tags)


def _hold(text: str) -> str:
    """Puts aside what is written as it is, so that nothing in it counts as a sign."""
    return _WRITTEN_AS_IT_IS.sub(lambda found: _held(found[1] or found[3]), text)


def _held(words: str) -> str:
    return "".join(f"\x01{ord(letter):x}\x02" for letter in words)


def _let_go(text: str) -> str:
    return _HELD.sub(lambda found: chr(int(found[1], 16)), text)
