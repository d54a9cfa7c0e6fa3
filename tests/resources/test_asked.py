"""Tests that nothing stands in the data files which the program never asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from fluent.syntax import ast

from tests.resources.asked import Asked, program
from tests.resources.shown import FLUENT, RESOURCES, entries, name_of, parsed


@pytest.fixture(scope="module")
def asked() -> Asked:
    return program()


def keys(message: ast.Message | ast.Term) -> list[str]:
    """A message's own key, where it has words of its own, and those of its attributes."""
    own = [message.id.name] if message.value is not None else []
    return [*own, *(f"{message.id.name}.{part.id.name}" for part in message.attributes)]


@pytest.mark.parametrize("file", FLUENT, ids=name_of)
def test_every_message_is_asked_for(asked: Asked, file: Path) -> None:
    never = [key for entry in entries(file) for key in keys(entry) if not asked.asks_for(key)]
    assert not never


def test_every_sign_is_asked_for(asked: Asked) -> None:
    signs = parsed(RESOURCES / "signs.toml")
    never = [sign for part in ("paths", "strokes") for sign in signs[part]]
    assert not [sign for sign in never if not asked.asks_for(sign)]


# The measure itself.


def test_a_key_is_asked_for_by_its_name_or_by_how_it_is_built() -> None:
    found = Asked(['text("home")', 'text(f"pile-{pile}.hint"); SHARE = "share"'])
    assert found.asks_for("home")
    assert found.asks_for("pile-share.hint")
    assert not found.asks_for("pile-keep.hint")
    assert not found.asks_for("pile-share")


def test_a_key_may_be_built_from_a_number_a_name_in_the_data_or_another_key() -> None:
    found = Asked(['text(f"face-{level}"), text(f"theme-{key}")', 'text(f"{key}.hint")'], ["night"])
    assert found.asks_for("face-3")
    assert found.asks_for("theme-night.hint")
    assert not found.asks_for("theme-day.hint")


def test_values_alone_ask_for_nothing() -> None:
    assert not Asked(['f"{one}{other}", f"{one}, {other}"; x = "a"']).asks_for("aa")
