"""Reads Python source for what this project does not want in it.

Each rule takes one parsed module and gives what it found, as lines "LINE: complaint".
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("coprod_desktop",)
EVERYWHERE = ("coprod_desktop", "packaging", "tests")

BANNED_NAMES = frozenset({"utils", "util", "common", "helpers", "core", "manager", "base", "misc"})
SHOWING = frozenset(
    {
        "setText",
        "setPlainText",
        "setHtml",
        "setMarkdown",
        "setTitle",
        "setWindowTitle",
        "setPlaceholderText",
        "setAccessibleName",
        "setAccessibleDescription",
        "setToolTip",
        "setStatusTip",
        "setWhatsThis",
        "setInformativeText",
        "setDetailedText",
        "setButtonText",
        "setLabelText",
        "addItem",
        "addTab",
        "addAction",
        "drawText",
        "showMessage",
        "QLabel",
        "QPushButton",
        "QToolButton",
        "QCheckBox",
        "QRadioButton",
        "QGroupBox",
        "QAction",
        "QCommandLinkButton",
    }
)
# The domain and the readers of data start at once, and have no reason to wait with an import.
# Wording is the exception: what it seldom needs takes longer to load than all of them.
STARTS_LATE = frozenset({"__main__", "ui", "storage", "speech", "sheets", "wording"})
# Black and white are the two ends of its scale there, not a look.
MEASURES_CONTRAST = "contrast.py"
SLEEPING = frozenset({"sleep", "qWait", "qSleep", "msleep", "usleep"})
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
MACHINE_PATH = re.compile(r"(?:^|[\s'\"=:])(?:/(?:home|root|work|Users|tmp|opt|mnt)/|[A-Z]:\\)")


@dataclass(frozen=True, slots=True)
class Module:
    """One source file: its path from the root, its text and its syntax tree."""

    path: Path
    text: str
    tree: ast.Module

    @classmethod
    def read(cls, path: Path) -> Module:
        """The file at `path`, relative to the root of the project."""
        return cls.of(path, (ROOT / path).read_text(encoding="utf-8"))

    @classmethod
    def of(cls, path: Path, text: str) -> Module:
        """A module with this text; the file need not exist."""
        return cls(path, text, ast.parse(text, str(path)))

    @property
    def part(self) -> str:
        """The part of the program it is in: "ui", "domain", "__main__"."""
        return self.path.parts[1].removesuffix(".py") if len(self.path.parts) > 1 else ""


Rule = Callable[[Module], Iterator[str]]


def says_its_one_job(module: Module) -> Iterator[str]:
    """The docstring starts with one sentence that names one job; in a test, what is true."""
    docstring = ast.get_docstring(module.tree)
    if not module.text and module.path.name == "__init__.py":
        return  # an empty one only marks a folder
    if not docstring:
        yield "1: no docstring"
        return
    sentence = re.split(r"(?<=[.!?:])\s", " ".join(docstring.split()), maxsplit=1)[0]
    if " and " in sentence and module.path.parts[0] != "tests":
        yield f'1: "and" in the first sentence: {sentence}'


def has_a_name_that_says_something(module: Module) -> Iterator[str]:
    """No module or package is named after being useful."""
    for name in module.path.with_suffix("").parts:
        if name in BANNED_NAMES:
            yield f"1: a module named {name}"


def hides_no_cycle(module: Module) -> Iterator[str]:
    """No imports for the type checker's eyes only."""
    for node in ast.walk(module.tree):
        match node:
            case (
                ast.Name(id="TYPE_CHECKING", lineno=line)
                | ast.Attribute(attr="TYPE_CHECKING", lineno=line)
            ):
                yield f"{line}: TYPE_CHECKING"


def imports_at_the_top(module: Module) -> Iterator[str]:
    """An import inside a function is there to start sooner, and says so in a comment."""
    lines = module.text.splitlines()
    for function in ast.walk(module.tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        for node in ast.walk(function):
            if not isinstance(node, ast.Import | ast.ImportFrom):
                continue
            if module.part not in STARTS_LATE:
                yield f"{node.lineno}: an import inside a function"
            elif not any("#" in line for line in lines[function.lineno - 1 : node.end_lineno]):
                yield f"{node.lineno}: a late import that does not say why"


def shows_no_words_of_its_own(module: Module) -> Iterator[str]:
    """Words come by key from the wording, never from the code."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _called(node) in SHOWING:
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                if words := _literal_words(argument):
                    yield f"{node.lineno}: words in the code: {words}"


def has_no_colour_of_its_own(module: Module) -> Iterator[str]:
    """Colours come by role from the theme, never from the code."""
    if module.path.name == MEASURES_CONTRAST:
        return
    for node in ast.walk(module.tree):
        match node:
            case ast.Constant(value=str(text)) if HEX_COLOUR.fullmatch(text):
                yield f"{node.lineno}: the colour {text}"
            case ast.Call(args=[ast.Constant(), *_]) if _called(node) in {"QColor", "HexColor"}:
                yield f"{node.lineno}: a colour made in the code"
            case ast.Attribute(value=ast.Attribute(attr="GlobalColor"), attr=name):
                if name != "transparent":
                    yield f"{node.lineno}: the colour {name}"


def sets_no_style_sheet(module: Module) -> Iterator[str]:
    """A widget with a style sheet no longer follows the chosen text size."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _called(node) == "setStyleSheet":
            yield f"{node.lineno}: a style sheet"


def points_on_at_the_end(module: Module) -> Iterator[str]:
    """An arrow that points on stands after the words, on every button alike."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            given = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
            if given.get("sign") == "'next'" and given.get("sign_last") != "True":
                yield f"{node.lineno}: an arrow before the words"


def names_no_place_on_one_computer(module: Module) -> Iterator[str]:
    """A path of somebody's computer works nowhere else."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Constant(value=str(text), lineno=line) if MACHINE_PATH.search(text):
                yield f"{line}: a path of one computer: {text[:60]!r}"


def waits_for_something(module: Module) -> Iterator[str]:
    """A test waits for a signal or a state; time alone proves nothing."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Call() if _called(node) in SLEEPING:
                yield f"{node.lineno}: a sleep"
            case ast.Call(func=ast.Attribute(value=ast.Name(id="qtbot"), attr="wait")):
                yield f"{node.lineno}: a sleep"


def needs_only_the_standard_library(module: Module) -> Iterator[str]:
    """The domain is plain Python: it imports itself and what comes with Python."""
    allowed = sys.stdlib_module_names | {"coprod_desktop"}
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names=aliases, lineno=line):
                names = [alias.name for alias in aliases]
            case ast.ImportFrom(module=str(name), lineno=line):
                names = [name]
            case _:
                continue
        yield from (
            f"{line}: imports {name}" for name in names if name.partition(".")[0] not in allowed
        )


WHERE: dict[Rule, tuple[str, ...]] = {
    says_its_one_job: EVERYWHERE,
    has_a_name_that_says_something: EVERYWHERE,
    hides_no_cycle: EVERYWHERE,
    imports_at_the_top: PROGRAM,
    shows_no_words_of_its_own: PROGRAM,
    has_no_colour_of_its_own: PROGRAM,
    sets_no_style_sheet: PROGRAM,
    points_on_at_the_end: PROGRAM,
    names_no_place_on_one_computer: EVERYWHERE,
    waits_for_something: ("tests",),
    needs_only_the_standard_library: ("coprod_desktop/domain",),
}
"""The folders each rule holds in."""


@cache
def modules(folder: str) -> list[Module]:
    """All modules below a folder of the project, in the order of their paths."""
    return [Module.read(path.relative_to(ROOT)) for path in sorted((ROOT / folder).rglob("*.py"))]


def _called(call: ast.Call) -> str:
    """The last word of what is called: "setText" for `self._label.setText(...)`."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _literal_words(node: ast.expr) -> str:
    """The letters written in the code of an argument; "" for a key's lookup or a variable."""
    match node:
        case ast.Constant(value=str(text)):
            return text if any(map(str.isalpha, text)) else ""
        case ast.JoinedStr(values=parts):
            return "".join(_literal_words(part) for part in parts)
        case ast.BinOp(left=left, right=right):
            return _literal_words(left) + _literal_words(right)
    return ""
