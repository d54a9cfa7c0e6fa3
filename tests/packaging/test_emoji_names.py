"""Tests that every emoji people may type has a name."""

from __future__ import annotations

import emoji_names

from coprod_desktop import resources
from coprod_desktop.content.emoji import emoji_of
from coprod_desktop.content.openmoji import openmoji_codes

ROWS = (resources.folder() / "emoji-names.tsv").read_text("utf-8").splitlines()
SIGNS = {code for code, name in (row.split("\t") for row in ROWS) if not name}
NAMES = {"1F600": ":grinning_face:", "1F1EC-1F1E7": ":United_Kingdom:", "2764": ":red_heart:"}


def test_a_flag_is_called_one() -> None:
    lines = emoji_names.lines_for(["1F1EC-1F1E7", "2764-FE0F", "1F600", "1F44D-1F3FB"], NAMES)
    assert list(lines) == [
        "1F1EC-1F1E7\tflag: United Kingdom\n",
        "2764-FE0F\tred heart\n",
        "1F600\tgrinning face\n",
    ]


def test_a_sign_that_is_no_emoji_has_no_name() -> None:
    assert list(emoji_names.lines_for(["2605", "1F10D"], NAMES)) == ["2605\t\n"]
    assert "2605" in SIGNS


def test_signs_are_known_without_their_style() -> None:
    assert emoji_names.english({"\u2764\ufe0f": {"en": ":red_heart:"}}) == {"2764": ":red_heart:"}


def test_every_picture_that_can_be_typed_has_a_name() -> None:
    typed = [
        "".join(chr(int(part, 16)) for part in code.split("-"))
        for code in openmoji_codes()
        if not code.startswith(("E", "F", "002D")) and code not in SIGNS
    ]
    assert len(typed) > 3_500
    for signs in typed:
        emoji = emoji_of(signs)
        assert emoji is not None
        assert emoji.name.strip(), signs
