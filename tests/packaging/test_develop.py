"""Tests that the set-up copes with the computers it will meet."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import computer
import develop
import environment
import interpreter
import pytest
from environment import ROOT


def program(folder: Path, name: str, script: str) -> None:
    """Puts a small shell program of this name into `folder`."""
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the only place programs are looked for."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


unix = pytest.mark.skipif(sys.platform == "win32", reason="starts shell programs")


@unix
def test_a_python_that_is_there_but_does_not_run_is_passed_over(programs: Path) -> None:
    program(programs, "python3.14", "echo 'not installed' >&2; exit 127")
    assert interpreter.ask(("python3.14",)) is None


@unix
def test_a_python_that_answers_something_else_is_passed_over(programs: Path) -> None:
    program(programs, "python3.14", "echo Hello")
    assert interpreter.ask(("python3.14",)) is None


def test_a_python_that_is_not_there_is_passed_over(programs: Path) -> None:
    assert interpreter.ask(("python3.14",)) is None


@unix
def test_the_newest_python_that_runs_is_chosen(programs: Path) -> None:
    program(programs, "python3.14", "echo 3 14 1")
    program(programs, "python3.13", "exit 127")
    assert interpreter.newest().command == ("python3.14",)


@unix
def test_a_python_that_can_make_environments_goes_before_a_newer_that_cannot(
    programs: Path,
) -> None:
    program(programs, "python3.14", "echo 3 14 0")
    assert interpreter.newest().makes_environments


@pytest.mark.parametrize(
    ("version", "fits"), [((3, 10), False), ((3, 11), True), ((3, 14), True), ((3, 15), False)]
)
def test_only_a_python_that_qt_was_built_for_fits(version: tuple[int, int], fits: bool) -> None:
    assert interpreter.fits(interpreter.Interpreter(version, True, ("python",))) is fits


@pytest.mark.skipif(sys.platform != "linux", reason="Qt brings all it needs elsewhere")
def test_only_what_is_not_there_is_missing() -> None:
    here = computer.Part(("libc6",), library="libc.so.6")
    gone = computer.Part(("libnothing1",), library="libnothing-of-this-name.so.1")
    no_program = computer.Part(("nothing",), program="no-program-of-this-name")
    no_folder = computer.Part(("nothing",), program="/usr/lib/no-such-*/bin/initdb")
    assert computer.missing((here, gone, no_program, no_folder)) == [gone, no_program, no_folder]


@unix
def test_somebody_who_may_not_install_gets_the_one_line_to_type(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program(programs, "apt-get", "exit 1")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(computer, "WINDOW", (computer.Part(("xvfb",), program="Xvfb"),))
    assert develop.main(["run"]) == 1
    assert "sudo apt-get install --no-install-recommends xvfb" in capsys.readouterr().out


def test_a_chore_nobody_knows_is_answered_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert develop.main(["dance"]) == 2
    told = capsys.readouterr()
    assert "dance" in told.err
    assert all(chore in told.out for chore in develop.CHORES)


def test_what_somebody_added_is_kept_up_with_what_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "FOLDER", tmp_path)
    assert environment.added() == ()
    (tmp_path / "installed-voices.txt").touch()
    assert environment.added() == ("voices",)


def test_make_knows_the_same_chores() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = re.findall(r"^([a-z ]+):", makefile, flags=re.MULTILINE)
    assert {name for line in targets for name in line.split()} == set(develop.CHORES)
