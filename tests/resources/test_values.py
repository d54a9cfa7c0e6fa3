"""Plain lines of a data file are read to just what TOML says they are."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path as File

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.content.values import plain_values, values_of
from tests.resources.shown import files, name_of

LINES = (
    "[one]",
    "[two]",
    "one = 1",
    "two = 0.50",
    "  three=true",
    'words = "Tea # and cake"  ',
    'a-b = ""',
    "",
    "# A note, “quoted”.",
    "#\tindented",
    # From here on either more than plain, or no TOML.
    "one = 1  # why",
    "one = 01",
    "one = 1_000",
    "one = -1",
    "one = .5",
    "one = 1e3",
    r'words = "a\"b"',
    "words = 'Tea'",
    "words = Tea",
    "list = [1]",
    "one.two = 1",
    "[one.two]",
    "[[one]]",
    "été = 1",
    'words = "bell\x07"',
    "# bell \x07",
)


def as_toml(text: str) -> object:
    """What TOML makes of it; the sort of trouble where it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return "no TOML"


@pytest.mark.parametrize("file", files("**/*.toml"), ids=name_of)
def test_every_data_file_is_read_as_toml_says(file: File) -> None:
    text = file.read_text("utf-8")
    assert values_of(text) == tomllib.loads(text)


@given(st.lists(st.sampled_from(LINES), max_size=6))
def test_plain_lines_are_what_toml_says_or_are_left_to_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    plain = plain_values(text)
    assert plain is None or plain == as_toml(text)


@pytest.mark.parametrize("line", LINES[:9])
def test_a_plain_line_needs_no_library(line: str) -> None:
    assert plain_values(line) is not None


def test_what_is_no_toml_is_a_fault() -> None:
    with pytest.raises(ValueError, match="line 1"):
        values_of("words = Tea")


def test_the_first_screen_loads_nothing_it_does_not_need(tmp_path: File) -> None:
    shown = (
        "import sys; from coprod_desktop.__main__ import main\n"
        f"main(['--first-screen', '--settings', {str(tmp_path / 'settings.json')!r}])\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    late = {"tomllib", "fluent", "sqlalchemy", "reportlab", "nacl", "PySide6.QtMultimedia"}
    assert "ready" in done.stdout
    assert not late & set(done.stdout.split())
