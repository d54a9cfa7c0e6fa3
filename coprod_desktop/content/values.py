"""Gives the values written in the text of a data file.

Files that are seen on the way to the first screen are all on plain lines: ``[table]``,
``name = "words"``, a number, true or false. They need no library, which takes as long to load as
all of them to read. Whatever is more goes to TOML as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

_TABLE = re.compile(r"\[([\w-]+)\]", re.ASCII)
_VALUE = re.compile(
    r'([\w-]+) *= *(?:"([^"\\\x00-\x1f\x7f]*)"|(true|false)|((?:0|[1-9]\d*)(\.\d+)?))', re.ASCII
)


@cache
def values_of(text: str) -> Mapping[str, Any]:
    """The values by name, a table as a mapping of its own, for nobody to change.

    Raises ValueError, with the place, where the text is no TOML.
    """
    plain = plain_values(text)
    if plain is not None:
        return plain
    # Loaded late, see above.
    import tomllib

    return tomllib.loads(text)


def plain_values(text: str) -> dict[str, Any] | None:
    """The same, where every line is plain; None where any of it is more, or is wrong."""
    whole: dict[str, Any] = {}
    table = whole
    for line in text.split("\n"):
        written = line.strip(" \t")
        if not written or (written.startswith("#") and written.isprintable()):
            continue
        if (heading := _TABLE.fullmatch(written)) and heading[1] not in whole:
            table = whole[heading[1]] = {}
        elif (value := _VALUE.fullmatch(written)) and value[1] not in table:
            table[value[1]] = _value(*value.groups()[1:])
        else:
            return None
    return whole


def _value(words: str | None, truth: str | None, number: str, part: str | None) -> object:
    if words is not None:
        return words
    if truth is not None:
        return truth == "true"
    return int(number) if part is None else float(number)
