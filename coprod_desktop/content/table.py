"""Reads one table of a data file, value by value.

Where a value is missing or of another sort than was asked for, ContentProblem says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import time
from enum import StrEnum
from functools import cache
from pathlib import Path as File
from typing import Any, NoReturn, TypeVar

_Choice = TypeVar("_Choice", bound=StrEnum)
_Kind = TypeVar("_Kind", str, int, float, bool, time)


class ContentProblem(Exception):
    """A data file cannot be used: which file, what is wrong in it, what to do about it."""

    def __init__(self, file: File, wrong: str, to_do: str) -> None:
        super().__init__(f"{file.name}: {wrong} {to_do}")
        self.file, self.wrong, self.to_do = file, wrong, to_do


class Table:
    """One table of a data file, asked for values of a sort."""

    def __init__(self, file: File, values: Mapping[str, Any], where: str = "") -> None:
        self.file, self.where, self._values = file, where, values

    @classmethod
    def of(cls, file: File) -> Table:
        try:
            return cls(file, _parsed(file.read_text("utf-8")))
        except FileNotFoundError:
            raise ContentProblem(file, "The file is not there.", "Put it back.") from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
            raise ContentProblem(file, f"{trouble}.", "Mend that line.") from trouble

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._values)

    def wrong(self, what: str, to_do: str) -> NoReturn:
        place = f"In “{self.where}”: " if self.where else ""
        raise ContentProblem(self.file, place + what, to_do)

    def allow(self, names: set[str]) -> Table:
        for name in self._values:
            if name not in names:
                self.wrong(f"nothing is called “{name}”.", f"Use {_listed(names)}.")
        return self

    def text(self, name: str, otherwise: str | None = None) -> str:
        return self._value(name, str, otherwise)

    def number(self, name: str, otherwise: int | None = None) -> int:
        return self._value(name, int, otherwise)

    def part(self, name: str) -> float:
        return self._value(name, float, None)

    def truth(self, name: str, otherwise: bool = False) -> bool:
        return self._value(name, bool, otherwise)

    def clock(self, name: str) -> time | None:
        return self._value(name, time, None) if name in self._values else None

    def choice(self, name: str, sort: type[_Choice], otherwise: _Choice | None = None) -> _Choice:
        written = self.text(name, otherwise)
        try:
            return sort(written)
        except ValueError:
            self.wrong(f"“{written}” is no {name}.", f"Use {_listed(sort)}.")

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            self.wrong(f"“{name}” is no list of words.", 'Write it like ["one", "two"].')
        return tuple(values)

    def table(self, name: str, allowed: set[str] | None = None) -> Table:
        values = self._values.get(name)
        if not isinstance(values, dict):
            self.wrong(f"there is no table “{name}”.", f"Write [{name}] with its lines.")
        inside = Table(self.file, values, name)
        return inside if allowed is None else inside.allow(allowed)

    def tables(self, name: str) -> Iterator[Table]:
        values = self._values.get(name, [])
        if not isinstance(values, list):
            self.wrong(f"“{name}” is no list.", "Write it like [ { … }, { … } ].")
        for number, inside in enumerate(values, 1):
            if not isinstance(inside, dict):
                self.wrong(f"“{inside}” in “{name}” is no table.", "Write it like { … }.")
            label = inside.get("key") or inside.get("text") or number
            yield Table(self.file, inside, f"{self.where} {name} {label}".strip())

    def _value(self, name: str, sort: type[_Kind], otherwise: _Kind | None) -> _Kind:
        value = self._values.get(name, otherwise)
        if value is None:
            self.wrong(f"“{name}” is missing.", "Add it.")
        if not isinstance(value, sort) or (sort is int and isinstance(value, bool)):
            self.wrong(f"“{name}” cannot be {value!r}.", "Look how the other files write it.")
        return value


@cache
def _parsed(text: str) -> Mapping[str, Any]:
    """The tables of a file's text, which nobody changes; a file takes milliseconds."""
    return tomllib.loads(text)


def once(table: Table, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            table.wrong(f"“{key}” is there 2 times.", "Give each one a key of its own.")
        seen.add(key)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
