"""Reads one table of a data file, value by value.

Where a value is missing or of another sort than was asked for, ContentProblem says so.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import time
from enum import StrEnum
from functools import cache
from pathlib import Path as File
from typing import Any, NoReturn, TypeVar

from coprod_desktop.wording import Wording

_Choice = TypeVar("_Choice", bound=StrEnum)
_Kind = TypeVar("_Kind", str, int, float, bool, time)


class ContentProblem(Exception):
    """A data file cannot be used.

    ``what`` is the key of the words for it, under ``content-``; ``values`` fill them in. ``where``
    names the table in the file, ``line`` counts from 1 where it is known, else it is 0.
    """

    def __init__(
        self, file: File, what: str, where: str = "", line: int = 0, **values: str | int
    ) -> None:
        super().__init__(file.name, what)
        self.file, self.what, self.where, self.line = file, what, where, line
        self.values = values

    def __str__(self) -> str:
        words = Wording()
        return f"{self.file.name}: {self.wrong(words)} {self.to_do(words)}"

    def wrong(self, words: Wording) -> str:
        """What is wrong, with where in the file."""
        told = words.text(f"content-{self.what}", **self.values)
        if self.where:
            told = words.text("content-where", where=self.where, told=told)
        return words.text("content-at", line=self.line, told=told) if self.line else told

    def to_do(self, words: Wording) -> str:
        """What whoever edits the file can do about it."""
        return words.text(f"content-{self.what}.do", **self.values)


class Table:
    """One table of a data file, asked for values of a sort.

    A value that is missing raises ContentProblem, unless ``otherwise`` says what is taken then; so
    does one of another sort. ``where`` names the table for whoever is told of that.
    """

    def __init__(self, file: File, values: Mapping[str, Any], where: str = "") -> None:
        self.file, self.where, self._values = file, where, values

    @classmethod
    def of(cls, file: File) -> Table:
        """All of a file. Raises ContentProblem where it cannot be read as TOML."""
        try:
            return cls(file, _parsed(file.read_text("utf-8")))
        except FileNotFoundError:
            raise ContentProblem(file, "gone") from None
        except OSError as trouble:
            raise ContentProblem(file, "shut") from trouble
        except UnicodeDecodeError as trouble:
            line = trouble.object[: trouble.start].count(b"\n") + 1
            raise ContentProblem(file, "letters", line=line) from trouble
        except (tomllib.TOMLDecodeError, RecursionError) as trouble:
            found = re.search(r"at line (\d+)", str(trouble))
            if found is None:
                raise ContentProblem(file, "end") from trouble
            raise ContentProblem(file, "line", line=int(found[1])) from trouble

    @property
    def names(self) -> tuple[str, ...]:
        """What has a value here, in the order of the file."""
        return tuple(self._values)

    def wrong(self, what: str, **values: str | int) -> NoReturn:
        """Says what is wrong here; ``name`` among the values is looked for in the file."""
        line = _line_of(self.file, str(values["name"])) if "name" in values else 0
        raise ContentProblem(self.file, what, self.where, line, **values)

    def allow(self, names: set[str]) -> Table:
        """This table, if nothing is in it but these. Else raises ContentProblem."""
        for name in self._values:
            if name not in names:
                self.wrong("unknown", name=name, names=listed(names))
        return self

    def text(self, name: str, otherwise: str | None = None) -> str:
        """Words."""
        return self._value(name, str, otherwise)

    def number(self, name: str, otherwise: int | None = None) -> int:
        """A whole number, which true and false are not."""
        return self._value(name, int, otherwise)

    def part(self, name: str) -> float:
        """A number with a point in it."""
        return self._value(name, float, None)

    def truth(self, name: str) -> bool:
        """Whether something is so; it is not where nothing is said of it."""
        return self._value(name, bool, otherwise=False)

    def clock(self, name: str) -> time | None:
        """A time of day, or None where nothing is said of it."""
        return self._value(name, time, None) if name in self._values else None

    def choice(self, name: str, sort: type[_Choice], otherwise: _Choice | None = None) -> _Choice:
        """One of a few words. Raises ContentProblem for any other."""
        written = self.text(name, otherwise)
        try:
            return sort(written)
        except ValueError:
            self.wrong("choice", name=name, written=written, names=listed(sort))

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of words, with nothing in it where nothing is said of it."""
        values = self._values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            self.wrong("texts", name=name)
        return tuple(values)

    def table(self, name: str, allowed: set[str] | None = None) -> Table:
        """The table inside, in which nothing but ``allowed`` may be, if that is given."""
        values = self._values.get(name)
        if not isinstance(values, dict):
            self.wrong("table", name=name)
        inside = Table(self.file, values, name)
        return inside if allowed is None else inside.allow(allowed)

    def tables(self, name: str) -> Iterator[Table]:
        """The tables in a list, each called by its key or its place from 1; perhaps none."""
        values = self._values.get(name, [])
        if not isinstance(values, list):
            self.wrong("tables", name=name)
        for number, inside in enumerate(values, 1):
            if not isinstance(inside, dict):
                self.wrong("row", name=name, inside=str(inside))
            label = inside.get("key") or inside.get("text") or number
            yield Table(self.file, inside, f"{self.where} {name} {label}".strip())

    def _value(self, name: str, sort: type[_Kind], otherwise: _Kind | None) -> _Kind:
        value = self._values.get(name, otherwise)
        if value is None:
            raise ContentProblem(self.file, "missing", self.where, name=name)
        if not isinstance(value, sort) or (sort is int and isinstance(value, bool)):
            self.wrong("sort", name=name, value=str(value), sort=sort.__name__)
        return value


@cache
def _parsed(text: str) -> Mapping[str, Any]:
    """The tables of a file's text, which nobody changes; a file takes milliseconds."""
    return tomllib.loads(text)


def once(table: Table, keys: Iterable[str]) -> None:
    """Raises ContentProblem where one of these keys of a table is there twice."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            table.wrong("twice", each=key)
        seen.add(key)


def listed(names: Iterable[str]) -> str:
    """Names in the order of the alphabet, as they are told."""
    return ", ".join(sorted(names))


def line_with(file: File, words: str) -> int:
    """The line of a file these words stand in, if it is only 1; else 0."""
    return _only_line(file, lambda line: words in line)


def _line_of(file: File, name: str) -> int:
    """The line of a file where something gets this name, if it is only 1; else 0."""
    key = re.escape(name)
    gets = re.compile(rf'(?:^|[\s{{,."]){key}"?\s*=|^\s*\[+\s*"?{key}"?\s*\]')
    return _only_line(file, lambda line: gets.search(line) is not None)


def _only_line(file: File, is_it: Callable[[str], bool]) -> int:
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 0
    found = [number for number, line in enumerate(lines, 1) if is_it(line)]
    return found[0] if len(found) == 1 else 0
