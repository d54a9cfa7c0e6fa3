"""Tests that the top of the project stays readable at one glance."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.architecture.rules import ROOT

ALLOWED = {
    "coprod_desktop",
    "resources",
    "tests",
    "packaging",
    "pyproject.toml",
    "README.md",
    "Makefile",
    "LICENSE",
}


def test_nothing_else_is_at_the_top() -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("only a clone knows what belongs to it")
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    tops = {line.partition("/")[0] for line in listed.stdout.splitlines()}
    assert not {top for top in tops if not top.startswith(".")} - ALLOWED


def test_our_packaging_folder_does_not_hide_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
