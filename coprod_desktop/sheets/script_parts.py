"""Parts words where their script changes.

Of a language that is all that is sure: who writes Cyrillic may write Ukrainian, Bulgarian or any
of a dozen others, so it is told as ``und-Cyrl``, not determined but in these letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from coprod_desktop.content.typefaces import script_names


def parted(words: str) -> Iterator[tuple[str, str]]:
    """Stretches of words with their language, empty for letters of the page's own."""
    if words.isascii():
        yield words, ""
        return
    tags = settled([_tag(letter) for letter in words])
    for tag, letters in groupby(zip(tags, words, strict=True), lambda pair: pair[0]):
        yield "".join(letter for _, letter in letters), language(tag)


def language(tag: str) -> str:
    """The language of letters of a script."""
    return f"und-{tag}" if tag else ""


def tag_of(words: str) -> str | None:
    """The script of the first letter, empty for the page's own; None where there is no letter."""
    return next((tag for letter in words if (tag := _tag(letter)) is not None), None)


def settled(tags: Sequence[str | None]) -> list[str]:
    """Scripts in which what has none is given that on both sides of it, or the only one."""
    known = {tag for tag in tags if tag is not None}
    if len(known) < 2:
        return ["".join(known)] * len(tags)
    found: list[str] = []
    start = 0
    while start < len(tags):
        end = start
        while end < len(tags) and tags[end] is None:
            end += 1
        around = found[-1] if found else "", tags[end] if end < len(tags) else ""
        found += [around[0] if around[0] == around[1] else ""] * (end - start)
        if end < len(tags):
            found.append(tags[end] or "")
        start = end + 1
    return found


@lru_cache(maxsize=4_000)
def _tag(letter: str) -> str | None:
    if letter.isascii():
        return "" if letter.isalpha() else None
    code = ord(letter)
    for first, last, tag in _ranges():
        if first <= code <= last:
            return tag
    return "" if letter.isalpha() else None


@cache
def _ranges() -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (some.start, some.stop - 1, tag) for tag, places in script_names() for some in places
    )
