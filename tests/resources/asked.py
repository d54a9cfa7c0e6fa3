"""Finds which keys of the data files the program asks for.

A key stands in the code as a string, or is built in an f-string such as ``f"pile-{pile}"``.
What is put into one must be a number, a string in the code, a key that the data gives to a card
or theme, or such a key in turn. So that f-string asks for ``pile-share`` only while something is
called ``share``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from tests.resources.shown import RESOURCES, files, parsed

CODE = Path(__file__).parents[2] / "coprod_desktop"
_KEY_PART = re.compile(r"[a-z0-9.-]*")


class Asked:
    """What the keys of a program can be.

    ``sources`` are its modules, ``named`` the keys its data files give.
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
    tables = map(parsed, files("paths/*/*.toml", "themes/*.toml"))
    typefaces = parsed(RESOURCES / "typefaces.toml")
    sources = (file.read_text("utf-8") for file in CODE.rglob("*.py"))
    return Asked(sources, (*typefaces, *chain.from_iterable(map(_keys, tables))))


def _keys(table: dict[str, Any]) -> Iterator[str]:
    """The key of a table with those of the tables in it."""
    if "key" in table:
        yield str(table["key"])
    for inside in table.values():
        for each in inside if isinstance(inside, list) else [inside]:
            if isinstance(each, dict):
                yield from _keys(each)
