"""Tests that the import rules refuse what they are there to refuse."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.rules import ROOT

PACKAGE = "coprod_desktop"
LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)

WRONG = [
    ("domain", "import coprod_desktop.wording", "Imports point one way"),
    ("content", "import coprod_desktop.storage", "Imports point one way"),
    ("speech", "import coprod_desktop.ui", "Imports point one way"),
    ("ui", "import coprod_desktop.__main__", "Imports point one way"),
    ("storage", "import coprod_desktop.speech", "Imports point one way"),
    ("speech", "import coprod_desktop.sheets", "Imports point one way"),
    ("sheets", "import coprod_desktop.storage", "Imports point one way"),
    ("sheets", "import PySide6.QtGui", "know Qt"),
    ("exchange", "import coprod_desktop.storage", "Imports point one way"),
    ("exchange", "import PySide6.QtGui", "know Qt"),
    ("domain", "from PySide6 import QtCore", "know Qt"),
    ("ui", "import sqlalchemy.orm", "Only storage knows"),
    ("settings", "import nacl.secret", "Only storage knows"),
    ("__main__", "import alembic", "Only storage knows"),
    ("ui", "import pyttsx3", "Only speech knows"),
    ("storage", "import espeakng_loader", "Only speech knows"),
    ("ui", "import reportlab.platypus", "Only sheets knows"),
    ("content", "import svglib.svglib", "Only sheets knows"),
    ("ui", "import budoux.parser", "Only sheets knows"),
]


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """A package with every part the rules name, all empty, beside the rules themselves."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = next(rule for rule in rules["contracts"] if rule["id"] == "layers")["layers"]
    package = tmp_path / PACKAGE
    package.mkdir()
    for part in re.findall(r"\w+", " ".join(layers)):
        (package / part).mkdir()
        (package / part / "__init__.py").touch()
    (package / "__init__.py").touch()
    return tmp_path


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """What the import linter says of the package in `folder`."""
    return subprocess.run([sys.executable, "-c", LINT], cwd=folder, capture_output=True, text=True)


def test_modules_that_import_nothing_keep_every_rule(skeleton: Path) -> None:
    answer = lint(skeleton)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize(("part", "line", "rule"), WRONG)
def test_a_wrong_import_is_refused(skeleton: Path, part: str, line: str, rule: str) -> None:
    (skeleton / PACKAGE / part / "wrong.py").write_text(line)
    answer = lint(skeleton)
    assert answer.returncode == 1
    broken = [said for said in answer.stdout.splitlines() if said.endswith("BROKEN")]
    assert [said for said in broken if rule in said], answer.stdout


def test_a_module_that_no_layer_names_is_refused(skeleton: Path) -> None:
    (skeleton / PACKAGE / "extra.py").touch()
    answer = lint(skeleton)
    assert answer.returncode == 1
    assert "coprod_desktop.extra" in answer.stdout.replace("\n", "")
