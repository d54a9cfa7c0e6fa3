"""Tests that what a person installs is the whole program."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from configparser import ConfigParser
from importlib import import_module
from pathlib import Path

import environment
import pytest

from coprod_desktop import __version__

ROOT = environment.ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, made without a network."""
    folder = tmp_path_factory.mktemp("dist")
    build = ["-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run([sys.executable, *build], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_carries_every_resource(wheel: Path) -> None:
    carried = set(zipfile.ZipFile(wheel).namelist())
    resources = ROOT / "resources"
    wanted = {
        f"coprod_desktop/_resources/{path.relative_to(resources).as_posix()}"
        for path in resources.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    assert wanted
    assert not wanted - carried


def test_the_wheel_carries_its_licence_with_what_others_ask_for(wheel: Path) -> None:
    names = {Path(name).name for name in zipfile.ZipFile(wheel).namelist()}
    assert {"LICENSE", "THIRD-PARTY.md"} <= names


def test_the_wheel_carries_no_tests(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"coprod_desktop", f"coprod_desktop-{__version__}.dist-info"}


def test_the_installed_program_starts_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    installed, empty, home = (tmp_path / name for name in ("installed", "empty", "home"))
    zipfile.ZipFile(wheel).extractall(installed)
    empty.mkdir()
    folders = {f"XDG_{name}_HOME": str(home) for name in ("DATA", "CONFIG", "STATE")}
    variables = {
        **environment.variables(),
        **folders,
        "PYTHONPATH": str(installed),
        "QT_QPA_PLATFORM": "offscreen",
    }
    told = subprocess.run(
        [sys.executable, "-m", "coprod_desktop", "--first-screen"],
        cwd=empty,
        env=variables,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert told.returncode == 0, told.stderr
    assert told.stdout.strip() == "ready"


def test_the_installed_program_can_be_started_by_its_name(wheel: Path) -> None:
    (entry,) = (
        name
        for name in zipfile.ZipFile(wheel).namelist()
        if name.endswith(".dist-info/entry_points.txt")
    )
    points = ConfigParser()
    points.read_string(zipfile.ZipFile(wheel).read(entry).decode())
    module, _, function = points["gui_scripts"]["coprod-desktop"].partition(":")
    assert callable(getattr(import_module(module), function))
