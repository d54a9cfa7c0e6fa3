"""Every theme file can be read by people who need strong contrast."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette, qGray

from coprod_desktop import resources
from coprod_desktop.content.themes import Theme, Themes
from coprod_desktop.ui.kit.computer_theme import computer_theme
from coprod_desktop.ui.kit.contrast import mix, ratio
from coprod_desktop.ui.kit.theme import ROLES

FILES = sorted((resources.folder() / "themes").glob("*.toml"))
WORDS = (
    *((words, fill) for words in ("ink", "soft") for fill in ("ground", "page", "raised", "tint")),
    *(("ink", fill) for fill in ("veil", "band", "field1", "field2", "field3")),
    ("on_accent", "accent"),
    ("on_here", "here"),
    ("on_kept", "kept"),
    ("on_hide", "hide"),
)
LINES = (
    *(("line", fill) for fill in ("ground", "page", "raised", "veil")),
    *(("accent", fill) for fill in ("ground", "page", "band")),
    ("here", "band"),
    ("on_here", "here"),
    ("ring_in", "ring_out"),
)
PENS = tuple(f"pen{number}" for number in range(1, 5))
BRANCHES = tuple(f"branch{number}" for number in range(1, 7))
FILLS = ("ground", "page", "raised", "tint", "accent", "band", "kept", "here", "hide")


def contrast(theme: Theme, one: str, other: str) -> float:
    return ratio(QColor(theme.roles[one]), QColor(theme.roles[other]))


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def theme(request: pytest.FixtureRequest) -> Theme:
    file: Path = request.param
    return Themes()[file.stem]


def test_there_are_four_themes() -> None:
    assert [file.stem for file in FILES] == ["contrast", "cool", "night", "paper"]


def test_a_theme_is_called_like_its_file(theme: Theme) -> None:
    assert theme.key in {file.stem for file in FILES}
    assert set(theme.roles) == set(ROLES)


@pytest.mark.parametrize(("words", "fill"), WORDS)
def test_words_stand_out_seven_to_one(theme: Theme, words: str, fill: str) -> None:
    assert contrast(theme, words, fill) >= 7


@pytest.mark.parametrize("branch", BRANCHES)
def test_words_can_be_read_on_the_tint_of_a_branch(theme: Theme, branch: str) -> None:
    colour, page = QColor(theme.roles[branch]), QColor(theme.roles["page"])
    tint = mix(page, colour, theme.branch_tint)
    assert ratio(QColor(theme.roles["ink"]), tint) >= 7
    assert ratio(colour, tint) >= 3


@pytest.mark.parametrize(("line", "fill"), LINES)
def test_lines_stand_out_three_to_one(theme: Theme, line: str, fill: str) -> None:
    if (line, fill) == ("here", "band") and not theme.dark:
        line = "on_here"  # on light paper the word mark is told by its line
    assert contrast(theme, line, fill) >= 3


@pytest.mark.parametrize("pen", PENS)
def test_what_is_drawn_stands_out_three_to_one(theme: Theme, pen: str) -> None:
    assert contrast(theme, pen, "plate") >= 3


def test_what_is_drawn_stays_apart_in_grey(theme: Theme) -> None:
    greys = [qGray(QColor(theme.roles[pen]).rgb()) for pen in PENS]
    assert all(after - before >= 20 for before, after in pairwise(greys))


@pytest.mark.parametrize("branch", BRANCHES)
@pytest.mark.parametrize("fill", ["page", "kept"])
def test_branches_stand_out_three_to_one(theme: Theme, branch: str, fill: str) -> None:
    assert contrast(theme, branch, fill) >= 3


@pytest.mark.parametrize("fill", FILLS)
def test_one_of_the_two_rings_is_seen_on_every_fill(theme: Theme, fill: str) -> None:
    assert max(contrast(theme, ring, fill) for ring in ("ring_in", "ring_out")) >= 3


def test_no_two_branches_share_a_colour(theme: Theme) -> None:
    assert len({theme.roles[branch] for branch in BRANCHES}) == 6


def palette(**colours: str) -> QPalette:
    found = QPalette()
    for name, colour in colours.items():
        found.setColor(QPalette.ColorGroup.All, QPalette.ColorRole[name], QColor(colour))
    return found


GREY = {
    "Window": "#efefef",
    "Base": "#ffffff",
    "Button": "#efefef",
    "WindowText": "#777777",
    "Highlight": "#308cc6",
    "HighlightedText": "#ffffff",
}
DARK = {
    "Window": "#31363b",
    "Base": "#1b1e20",
    "Button": "#31363b",
    "WindowText": "#eff0f1",
    "Highlight": "#3daee9",
    "HighlightedText": "#ffffff",
}
MIXED = {**GREY, "Window": "#404040", "Base": "#ffffff", "Button": "#808080"}


@pytest.mark.parametrize("system", [GREY, DARK, MIXED], ids=["grey", "dark", "mixed"])
def test_the_computers_own_colours_are_put_right_where_words_are_weak(
    system: dict[str, str],
) -> None:
    theme = computer_theme(palette(**system))
    weak = [pair for pair in WORDS if contrast(theme, *pair) < 7]
    assert weak == []
    assert contrast(theme, "ring_in", "ring_out") >= 3


def test_the_computers_colours_stay_where_they_can_be_read() -> None:
    theme = computer_theme(palette(**DARK))
    assert theme.dark
    assert theme.plates
    assert theme.roles["page"] == "#1B1E20"
    assert theme.roles["ink"] == "#EFF0F1"
