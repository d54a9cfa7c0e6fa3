"""Knows the emoji that people type: which picture each has, what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.openmoji import openmoji_codes, openmoji_file, sign_name

STYLE, JOINER = "\ufe0f", "\u200d"
"""Asks for a picture; makes one of several."""
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
_ONE = "[^\ud800-\udfff\ue000-\uf8ff]\ufe0f?[\U0001f3fb-\U0001f3ff]?"
_SIGN = re.compile(
    "[#*0-9]\ufe0f?\u20e3"
    "|[\U0001f1e6-\U0001f1ff]{2}"
    "|\U0001f3f4[\U000e0020-\U000e007e]{1,12}\U000e007f"
    # No emoji is of more parts, but somebody may hold a key down.
    f"|{_ONE}(?:\u200d{_ONE}){{0,9}}",
    re.DOTALL,
)
_NEITHER_DIGIT_NOR_LETTER = 0xA9
"""The first sign that is an emoji by itself."""
_FIRST_PICTURE = 0x2300
"""From here on signs are pictures more often than letters."""


@dataclass(frozen=True, slots=True)
class Emoji:
    """One picture among words: what was typed, its file, its name for a screen reader."""

    typed: str
    file: File
    name: str


def emoji_at(words: str, at: int) -> Emoji | None:
    """The emoji that begins at a place in ``words``, as long as there is a picture for it.

    What has no picture as a whole has that of its parts; a skin without a picture has none.
    """
    first = words[at]
    after = words[at + 1 : at + 2]
    if first not in _firsts() and after not in (STYLE, "\u20e3"):
        return None
    found = _SIGN.match(words, at)
    typed = found[0] if found else first
    while typed:
        if (emoji := emoji_of(typed)) is not None:
            return emoji
        typed = typed.rpartition(JOINER)[0]
    return emoji_of(first)


def emoji_parted(words: str) -> Iterator[str | Emoji]:
    """Words with the emoji among them apart, such as are signs of a page's own left as they are."""
    start = at = 0
    while at < len(words):
        emoji = None if words[at : at + 2].isalnum() else emoji_at(words, at)
        if emoji is None or (len(emoji.typed) == 1 and ord(emoji.typed) < _FIRST_PICTURE):
            at += 1
            continue
        if at > start:
            yield words[start:at]
        yield emoji
        at += len(emoji.typed)
        start = at
    if at > start:
        yield words[start:]


@lru_cache(maxsize=1_000)
def emoji_of(typed: str) -> Emoji | None:
    """The emoji of exactly these signs; None where it has no picture on this computer."""
    plain = _SKIN.sub("", typed).strip(STYLE) or typed
    for signs in (typed, plain):
        code = _codes().get(_code(signs))
        file = openmoji_file(code) if code else None
        if file is not None:
            return Emoji(typed, file, "".join(_name(plain)))
    return None


def _name(signs: str) -> Iterator[str]:
    code = _code(signs)
    if name := _names().get(code):
        yield name
        return
    for number, part in enumerate(signs.split(JOINER)):
        named = _names().get(_code(part)) or sign_name(_code(part)).lower()
        yield f", {named}" if number else named


def _code(signs: str) -> str:
    """The code of signs, without what only asks for a picture."""
    return "-".join(f"{ord(sign):04X}" for sign in signs if sign != STYLE)


@cache
def _names() -> dict[str, str]:
    """What each is called; nothing where it is a sign, but no emoji."""
    folder = resources.folder()
    files = (folder / name for name in ("openmoji.tsv", "emoji-names.tsv"))
    lines = (line.split("\t") for file in files for line in file.read_text("utf-8").splitlines())
    return {code.replace("-FE0F", ""): name for code, name, *_ in lines}


@cache
def _codes() -> dict[str, str]:
    """The names of the files of all pictures by what may be typed for them."""
    signs = {code for code, name in _names().items() if not name}
    return {
        code.replace("-FE0F", ""): code
        for code in openmoji_codes()
        if code not in signs and ("-" in code or int(code, 16) >= _NEITHER_DIGIT_NOR_LETTER)
    }


@cache
def _firsts() -> frozenset[str]:
    """The signs an emoji may begin with, digits left off."""
    numbers = (int(code.partition("-")[0], 16) for code in _codes())
    return frozenset(
        chr(number)
        for number in numbers
        if number >= _NEITHER_DIGIT_NOR_LETTER and not 0xE000 <= number <= 0xF8FF
    )
