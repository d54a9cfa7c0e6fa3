"""Turns a frozen value into a plain document of JSON types, or back.

A field added to a value needs nothing here: a document without it reads as the field's default,
a field this program does not know is kept when the document is written again.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from coprod_desktop.storage.troubles import Newer

Document = dict[str, Any]
Reader = Callable[[Any], Any]
Value = TypeVar("Value")


def document(value: Any) -> Document:
    """A dataclass as a document with all its fields."""
    plain: Document = _plain(value)
    return plain


def value(kind: type[Value], plain: Document) -> Value:
    """The value of this dataclass a document holds.

    Raises Newer where it is not understood: it was sealed, so it is not damage.
    """
    try:
        wanted: Any = kind
        read: Value = _reader(wanted)(plain)
    except (ValueError, TypeError, AttributeError, KeyError):
        # What was raised may carry the words: it goes no further.
        raise Newer(kind.__name__) from None
    return read


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, frozenset):
        return sorted(_plain(entry) for entry in value)
    kind: Any = type(value)
    return {name: _plain(getattr(value, name)) for name in _names(kind)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _reader(kind: Any) -> Reader:
    """What reads a value of this type from a document."""
    if kind in (str, int, bool):
        return _exactly(kind)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (tuple, frozenset):
        each = _reader(inner[0])
        return lambda plain: origin(each(entry) for entry in plain)
    if origin in (Union, types.UnionType):
        there = _reader(next(part for part in inner if part is not types.NoneType))
        return lambda plain: None if plain is None else there(plain)
    if issubclass(kind, StrEnum):
        return lambda plain: kind(plain)
    if issubclass(kind, date | time):
        return lambda plain: kind.fromisoformat(plain)
    if is_dataclass(kind):
        return _dataclass_reader(kind)
    raise NotImplementedError(f"no document can hold a {kind}")


def _exactly(kind: type) -> Reader:
    def read(plain: Any) -> Any:
        if type(plain) is not kind:
            raise TypeError
        return plain

    return read


def _dataclass_reader(kind: Any) -> Reader:
    hints = get_type_hints(kind)
    # A value may hold its own kind, so the readers of its fields are found at the first use.
    readers: dict[str, Reader] = {}

    def read(plain: Any) -> Any:
        if not readers:
            readers.update({name: _reader(hints[name]) for name in _names(kind)})
        return kind(**{name: readers[name](plain[name]) for name in readers if name in plain})

    return read
