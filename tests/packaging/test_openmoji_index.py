"""Tests that the list of OpenMoji has what people may look for, and nothing else."""

from __future__ import annotations

from typing import Any

import openmoji_index

WORDS: dict[str, Any] = {
    "called": {"1F526": "torch"},
    "leave-out": {
        "groups": ["flags"],
        "parts": ["brand"],
        "but": ["E254"],
        "pictures": ["1F595"],
    },
}


def row(code: str, name: str, group: str = "objects", part: str = "light", **more: str) -> Any:
    given = {"hexcode": code, "annotation": name, "group": group, "subgroups": part}
    return {**given, "tags": "a, B", "openmoji_tags": "", "skintone": "", **more}


def lines(*rows: Any) -> list[str]:
    return list(openmoji_index._lines(list(rows), WORDS, {"2764"}))


def test_a_picture_is_called_as_we_say_and_found_by_its_own_name_too() -> None:
    assert lines(row("1F526", "flashlight")) == ["1F526\ttorch\ta,b,flashlight\n"]
    assert lines(row("1F4A1", "Light “Bulb”")) == ["1F4A1\tlight bulb\ta,b\n"]


def test_what_is_not_used_is_left_out() -> None:
    assert not lines(
        row("2764-FE0F", "red heart"),
        row("1F1EC-1F1E7", "flag: United Kingdom", group="flags"),
        row("E001", "a brand", part="brand"),
        row("1F595", "middle finger"),
        row("1F44B-1F3FB", "waving hand: light skin tone", skintone="1"),
        row("1F468-200D-1F9B0", "man: red hair"),
    )
    assert lines(row("E254", "wifi", part="brand"))
