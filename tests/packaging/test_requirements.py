"""Tests that an installation brings exactly what was tried."""

from __future__ import annotations

import re
import tomllib

import pytest
from environment import EXTRAS as ADDED
from environment import REQUIREMENTS, ROOT
from packaging.utils import canonicalize_name

from packaging.requirements import Requirement

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
LISTS = ("run", "test", *ADDED)


def lines(name: str) -> list[str]:
    """The requirements of one list, each with its hashes on the same line."""
    text = (REQUIREMENTS / f"{name}.txt").read_text().replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def pinned(name: str) -> list[Requirement]:
    """What one list pins."""
    return [Requirement(line.partition(" --hash")[0].strip()) for line in lines(name)]


@pytest.mark.parametrize("name", LISTS)
def test_every_line_pins_one_version_by_hash(name: str) -> None:
    loose = [
        line
        for line in lines(name)
        if not re.fullmatch(r"[\w.-]+==\S+( ;.+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*", line)
    ]
    assert not loose


@pytest.mark.parametrize("name", LISTS)
def test_no_line_says_where_to_look(name: str) -> None:
    text = (REQUIREMENTS / f"{name}.txt").read_text()
    assert not re.findall(r"https?:|file:|--(?:extra-)?index|--find-links|@ ", text)


@pytest.mark.parametrize(
    ("names", "asked"),
    [
        (["run"], PROJECT["project"]["dependencies"]),
        (["run", "test"], PROJECT["dependency-groups"]["test"]),
        *((["run", "test"], asked) for asked in EXTRAS.values()),
        *((["run", name], EXTRAS[name]) for name in ADDED),
    ],
)
def test_what_the_project_asks_for_is_pinned(names: list[str], asked: list[str]) -> None:
    pins = [pin for name in names for pin in pinned(name)]
    for requirement in map(Requirement, asked):
        versions = [
            next(iter(pin.specifier)).version
            for pin in pins
            if canonicalize_name(pin.name) == canonicalize_name(requirement.name)
        ]
        assert any(requirement.specifier.contains(version) for version in versions), requirement


def test_the_tests_add_to_what_people_run_but_change_nothing_of_it() -> None:
    assert not {pin.name for pin in pinned("run")} & {pin.name for pin in pinned("test")}


@pytest.mark.parametrize("name", ADDED)
def test_what_can_be_added_is_what_the_tests_stand_on(name: str) -> None:
    tried = {str(pin).partition(";")[0] for pin in pinned("test")}
    added = {str(pin).partition(";")[0] for pin in pinned(name)}
    # This one is for a Python inside a browser.
    assert added - tried <= {"httpx2-jsfetch==1.0"}
    assert not {pin.name for pin in pinned("run")} & {pin.name for pin in pinned(name)}


@pytest.mark.parametrize(("python", "version"), [("3.11.2", "6.11"), ("3.12.0", "6.12")])
def test_each_python_gets_the_one_qt_that_holds_there(python: str, version: str) -> None:
    here = {"python_version": python.rpartition(".")[0], "python_full_version": python}
    qt = [
        str(pin.specifier)
        for pin in pinned("run")
        if pin.name == "pyside6-essentials" and (pin.marker is None or pin.marker.evaluate(here))
    ]
    assert len(qt) == 1
    assert qt[0].startswith(f"=={version}.")
