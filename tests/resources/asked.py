"""Finds which keys of the data files the program asks for.

A key stands in the code as a string, or is built in an f-string such as ``f"pile-{pile}"``.
What is put into one must be a number, a string that stands somewhere, or such a key in turn, so
``pile-share`` is asked for by that f-string only while something is called ``share``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.resources.shown import RESOURCES, files, parsed

CODE = Path(__file__).parents[2] / "coprod_desktop"
_KEY_PART = re.compile(r"[a-z0-9.-]*")


class Asked:
    """What the keys of a program can be.

    ``sources`` are its modules, ``named`` what its data files name.
    """

    def __init__(self, sources: Iterable[str], named: Iterable[str] = ()) -> None:
        self._strings = set(named)
        self._built: set[str] = set()
        for source in sources:
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    self._strings.add(node.value)
                elif isinstance(node, ast.JoinedStr):
                    self._built.update(_pattern(node))

    def asks_for(self, key: str) -> bool:
        """Whether anything can ask for this key."""
        if key in self._strings or key.isdigit():
            return True
        found = (re.fullmatch(built, key) for built in self._built)
        return any(match and all(map(self.asks_for, match.groups())) for match in found)


def _pattern(built: ast.JoinedStr) -> Iterator[str]:
    """What an f-string can make, as a pattern, where that can be a key."""
    parts = []
    for part in built.values:
        if not isinstance(part, ast.Constant):
            parts.append("(.+)")
        elif _KEY_PART.fullmatch(str(part.value)):
            parts.append(re.escape(str(part.value)))
        else:
            return
    # A value alone, or values alone, would ask for anything at all.
    if any(part != "(.+)" for part in parts):
        yield "".join(parts)


def program() -> Asked:
    """What the program asks for."""
    tables = map(parsed, files("paths/*/*.toml", "example/*/*.toml", "themes/*.toml"))
    typefaces = parsed(RESOURCES / "typefaces.toml")
    return Asked(
        (file.read_text("utf-8") for file in CODE.rglob("*.py")),
        (*typefaces, *(name for table in tables for name in _names(table))),
    )


def _names(table: dict[str, Any]) -> Iterator[str]:
    """The values of a table that name something, with those of the tables in it."""
    for value in table.values():
        inside = value if isinstance(value, list) else [value]
        for each in inside:
            if isinstance(each, str):
                yield each
            elif isinstance(each, dict):
                yield from _names(each)
