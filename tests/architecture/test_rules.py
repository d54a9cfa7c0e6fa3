"""Tests that the source keeps the rules of the project, where a rule can be read from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import rules
from tests.architecture.rules import ROOT, WHERE, Module, Rule

HERE = Path(__file__).resolve().parent.relative_to(ROOT)


@pytest.mark.parametrize("rule", WHERE, ids=lambda rule: rule.__name__)
def test_every_module(rule: Rule) -> None:
    found = [
        f"{module.path}:{complaint}"
        for folder in WHERE[rule]
        for module in rules.modules(folder)
        if HERE not in module.path.parents  # the bad examples below
        for complaint in rule(module)
    ]
    assert not found, "\n".join(found)


BAD: list[tuple[Rule, str, str]] = [
    (rules.says_its_one_job, "coprod_desktop/ui/x.py", ""),
    (rules.says_its_one_job, "coprod_desktop/ui/x.py", '"""Draws and\nsaves. More."""'),
    (rules.has_a_name_that_says_something, "coprod_desktop/ui/utils.py", ""),
    (rules.has_a_name_that_says_something, "coprod_desktop/core/x.py", ""),
    (rules.hides_no_cycle, "coprod_desktop/x.py", "from typing import *\nif TYPE_CHECKING: pass"),
    (rules.hides_no_cycle, "coprod_desktop/x.py", "import typing\nif typing.TYPE_CHECKING: pass"),
    (rules.imports_at_the_top, "coprod_desktop/domain/x.py", "def f():\n    import json  # why"),
    (rules.imports_at_the_top, "coprod_desktop/ui/x.py", "def f():\n    import json"),
    (rules.shows_no_words_of_its_own, "coprod_desktop/ui/x.py", 'b.setText("Home")'),
    (rules.shows_no_words_of_its_own, "coprod_desktop/ui/x.py", 'b.setText(f"Step {n}")'),
    (rules.shows_no_words_of_its_own, "coprod_desktop/ui/x.py", 'QLabel("Home", parent)'),
    (rules.shows_no_words_of_its_own, "coprod_desktop/ui/x.py", 'w.setAccessibleName("Map: " + x)'),
    (rules.has_no_colour_of_its_own, "coprod_desktop/ui/x.py", 'ink = "#1b1b1f"'),
    (rules.has_no_colour_of_its_own, "coprod_desktop/ui/x.py", 'ink = QColor("black")'),
    (rules.has_no_colour_of_its_own, "coprod_desktop/ui/x.py", "ink = QColor(0, 0, 0)"),
    (rules.has_no_colour_of_its_own, "coprod_desktop/ui/x.py", "ink = Qt.GlobalColor.black"),
    (rules.sets_no_style_sheet, "coprod_desktop/ui/x.py", "w.setStyleSheet(sheet)"),
    (rules.points_on_at_the_end, "coprod_desktop/ui/x.py", 'Press(words, sign="next")'),
    (rules.names_no_place_on_one_computer, "tests/x.py", 'p = Path("/home/jo/words.db")'),
    (rules.names_no_place_on_one_computer, "tests/x.py", r'p = "C:\\Users\\jo"'),
    (rules.waits_for_something, "tests/x.py", "time.sleep(1)"),
    (rules.waits_for_something, "tests/x.py", "qtbot.wait(100)"),
    (rules.needs_only_the_standard_library, "coprod_desktop/domain/x.py", "import reportlab"),
    (rules.needs_only_the_standard_library, "coprod_desktop/domain/x.py", "from PySide6 import Q"),
]


@pytest.mark.parametrize(("rule", "path", "text"), BAD)
def test_a_rule_refuses(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Module.of(Path(path), text)))


GOOD: list[tuple[Rule, str, str]] = [
    (rules.says_its_one_job, "x.py", '"""Draws the map. It is big and round."""'),
    (rules.imports_at_the_top, "coprod_desktop/ui/x.py", "def f():\n    # slow\n    import json"),
    (rules.shows_no_words_of_its_own, "x.py", 'b.setText(wording.text("home"))\nb.setText("")'),
    (rules.has_no_colour_of_its_own, "x.py", "QColor(theme.ink)\nQt.GlobalColor.transparent\n'#1'"),
    (rules.points_on_at_the_end, "x.py", 'Press(words, sign="next", sign_last=True)'),
    (rules.names_no_place_on_one_computer, "x.py", "a = '/usr/bin/python3'\nb = 'and/or'"),
    (rules.waits_for_something, "x.py", "qtbot.waitUntil(done)"),
    (
        rules.needs_only_the_standard_library,
        "x.py",
        "from coprod_desktop.domain import idea\nimport re",
    ),
]


@pytest.mark.parametrize(("rule", "path", "text"), GOOD)
def test_a_rule_lets_pass(rule: Rule, path: str, text: str) -> None:
    assert not list(rule(Module.of(Path(path), text)))
