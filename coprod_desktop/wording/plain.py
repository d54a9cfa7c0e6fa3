"""Reads the messages that ask no more of Fluent than to stand on lines of their own.

Nearly all do: ``key = words``, ``.attribute = words``, with at most a value put in as it is.
They need no library, which takes longer to load than the first screen does. Whatever is more,
such as a choice by number or words over several lines, is answered with None: ask Fluent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

VALUE = ""
"""The key of a message's own words, among those of its attributes."""

_MESSAGE = re.compile(r"^([a-z][\w-]*) *=.*(?:\n(?: .*)?$)*", re.MULTILINE)
_LINE = re.compile(r"(?:[a-z][\w-]*| +\.([a-z][\w-]*)) *= *(.*?) *")
_PLACE = re.compile(r"\{ *\$([a-z]\w*) *\}")
_GROUPED = 1_000
"""From here on Fluent sets marks between the digits of a number."""


def messages(source: str) -> dict[str, str]:
    """The lines of each message of a file, by its key."""
    return {found[1]: found[0] for found in _MESSAGE.finditer(source)}


def plain_parts(lines: str) -> dict[str, str] | None:
    """A message's words, its own by `VALUE`; None where any of it is more than plain lines."""
    parts = {}
    for line in lines.split("\n"):
        if not line.strip(" "):
            continue
        found = _LINE.fullmatch(line)
        if found is None or not found[2] or re.search("[{}]", _PLACE.sub("", found[2])):
            return None
        parts[found[1] or VALUE] = found[2]
    return parts


def filled(words: str, values: Mapping[str, str | int]) -> str | None:
    """The words with their values put in; None where one is missing, or is no plain value."""
    if not all(_plain(values.get(name)) for name in _PLACE.findall(words)):
        return None
    return _PLACE.sub(lambda place: str(values[place[1]]), words)


def _plain(value: str | int | None) -> bool:
    return isinstance(value, str) or (isinstance(value, int) and 0 <= value < _GROUPED)
