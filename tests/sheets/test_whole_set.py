"""Every sheet of the example can be printed by one command, and comes out the same each time."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.sheets.table import SHEETS
from coprod_desktop.sheets.whole_set import print_whole_set

MOST_A_PAGE = 80_000
"""Bytes of a page."""


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_the_same_words_make_the_same_bytes_in_every_form(tmp_path: Path) -> None:
    told: list[str] = []
    for name in ("one", "other"):
        assert print_whole_set(tmp_path / name, told.append, (18,), ("a4",)) == 0
    one, other = (files(tmp_path / name) for name in ("one", "other"))
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    there = {name.split("/")[0] for name in one}
    assert there <= set(SHEETS)
    assert there >= {"prep", "letter", "cue-cards", "show-cards", "map", "look-back", "about-me"}
    assert {Path(name).suffix for name in one} == {".pdf", ".txt", ".html", ".docx"}
    assert told == [f"{key}: 5" for key in SHEETS if key in there] * 2
    for name in one:
        assert len(one[name]) < MOST_A_PAGE or name.endswith(".html"), name
