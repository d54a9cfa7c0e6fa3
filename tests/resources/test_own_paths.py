"""Tests that a centre can add or change a kind of meeting by a file of its own."""

from __future__ import annotations

from pathlib import Path as File

import pytest

from coprod_desktop.content.own_paths import OwnPaths, with_own
from coprod_desktop.content.paths import paths, shared_steps
from coprod_desktop.content.pictures import pictures
from coprod_desktop.domain.path import Kind, Path
from coprod_desktop.wording import Wording

OURS, SHARED, PICTURES = paths(), shared_steps(), pictures()
GARDEN = """
key = "garden"
name = "The garden group"
hint = "Every Tuesday."
picture = "tree"
without = ["who", "only-i-know"]

[why]
question = "Why do you come to the garden?"
cards = [
  { key = "air", words = "To be outside", picture = "tree" },
  { key = "grow", words = "To grow food", picture = "food" },
  { key = "others", words = "To meet others like me", picture = "others" },
]

[[step]]
key = "tools"
kind = "cards"
phase = "get-ready"
after = "why"
question = "What do you need to work?"
heading = "Tools I need"
picture = "works"
minutes = 1
cards = [
  { key = "gloves", words = "Gloves", picture = "coat" },
  { key = "seat", words = "A seat", picture = "seat" },
  { key = "water", words = "Water", picture = "water" },
]
"""


def read(folder: File) -> OwnPaths:
    return with_own(OURS, SHARED, folder, PICTURES)


def of(found: OwnPaths, key: str) -> Path:
    return next(path for path in found.paths if path.key == key)


def test_a_file_adds_a_kind_of_meeting_with_steps_of_its_own(tmp_path: File) -> None:
    (tmp_path / "garden.toml").write_text(GARDEN, "utf-8")
    found = read(tmp_path)
    assert [path.key for path in found.paths] == [
        *(path.key for path in OURS[:-1]),
        *("garden", OURS[-1].key),
    ]
    garden = of(found, "garden")
    steps = [step.key for step in garden.steps]
    assert steps[steps.index("why") + 1] == "tools"
    assert not {"who", "only-i-know"} & set(steps)
    why = garden.step("why")
    assert why is not None
    assert why.question == "Why do you come to the garden?"
    assert why.heading
    offered = {card.key for card in found.paths[0].steps[0].cards}
    assert "garden" in offered
    (file,) = found.files
    assert (file.name, file.changes, file.problem) == ("The garden group", False, None)


def test_a_file_of_few_lines_changes_a_kind_of_ours(tmp_path: File) -> None:
    (tmp_path / "council.toml").write_text(
        'key = "council"\nname = "Leeds council"\n[why]\nhint = "You are one of us."\n', "utf-8"
    )
    found = read(tmp_path)
    ours, theirs = of(OwnPaths(OURS), "council"), of(found, "council")
    assert theirs.name == "Leeds council"
    assert (theirs.hint, theirs.picture) == (ours.hint, ours.picture)
    why, before = theirs.step("why"), ours.step("why")
    assert why is not None
    assert before is not None
    assert why.hint == "You are one of us."
    assert why.cards == before.cards
    assert found.files[0].changes
    assert len(found.paths) == len(OURS)


def test_a_file_stands_where_its_place_says_but_never_last(tmp_path: File) -> None:
    for number, place in enumerate((1, 99)):
        text = GARDEN.replace('"garden"', f'"garden-{number}"', 1)
        (tmp_path / f"{number}.toml").write_text(f"place = {place}\n{text}", "utf-8")
    keys = [path.key for path in read(tmp_path).paths]
    assert keys[0] == "garden-0"
    assert keys[-2:] == ["garden-1", OURS[-1].key]


@pytest.mark.parametrize(
    ("was", "instead", "told"),
    [
        ('name = "The garden group"', "name = The garden group", "Line 3. This line cannot"),
        ('name = "The garden group"', 'nam = "x"', "Line 3. Nothing is called “nam”"),
        ('name = "The garden group"\n', "", "“name” is missing. Add it."),
        ('name = "The garden group"', 'name = " "', "“name” is empty."),
        ('key = "garden"', 'key = "Our garden"', "“Our garden” cannot be a key. Use small"),
        (
            'picture = "tree"\nwithout',
            'picture = "tre"\nwithout',
            "no picture “tre”. These are near",
        ),
        ('["who", "only-i-know"]', '["say"]', "The step “say” cannot be left out"),
        ('after = "why"', 'after = "cue"', "Nothing in “get-ready” is called “cue”"),
        ('key = "tools"', 'key = "need"', "There is a step “need” already"),
        ('kind = "cards"', 'kind = "song"', "In “step tools”: “song” cannot stand as"),
        ("Why do you come to the garden?", "Why? " * 20, "“question” is 100 letters long"),
        ("To be outside", "To be outside " * 4, "“card” is 56 letters long"),
        ('  { key = "gloves", words = "Gloves", picture = "coat" },\n', "", "There are 2 cards"),
        ("minutes = 1", "minutes = true", "Write a number without quotes"),
        ("]\n\n[[step]]", "\n\n[[step]]", "Line 16. This line cannot be read. Look there"),
    ],
)
def test_what_is_wrong_is_told_with_its_place_while_all_else_goes_on(
    tmp_path: File, was: str, instead: str, told: str
) -> None:
    assert was in GARDEN
    (tmp_path / "garden.toml").write_text(GARDEN.replace(was, instead, 1), "utf-8")
    (tmp_path / "other-garden.toml").write_text(
        GARDEN.replace('"garden"', '"other-garden"', 1), "utf-8"
    )
    found = read(tmp_path)
    assert [path.key for path in found.paths].count("other-garden") == 1
    assert len(found.paths) == len(OURS) + 1
    wrong = next(file for file in found.files if file.file.stem == "garden")
    assert wrong.problem is not None
    words = Wording()
    said = f"{wrong.problem.wrong(words)} {wrong.problem.to_do(words)}"
    assert told in said, said


def test_two_files_for_one_kind_are_told_and_the_first_is_used(tmp_path: File) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text(GARDEN, "utf-8")
    found = read(tmp_path)
    assert [file.problem is None for file in found.files] == [True, False]


@pytest.mark.parametrize("wild", [b"\xff\xfe\x00", b"[" * 5_000, b"", b"x = " + b"[" * 3_000])
def test_a_file_that_is_no_such_file_harms_nothing(tmp_path: File, wild: bytes) -> None:
    (tmp_path / "wild.toml").write_bytes(wild)
    (tmp_path / "folder.toml").mkdir()
    found = read(tmp_path)
    assert found.paths == OURS
    assert all(file.problem for file in found.files)


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: File) -> None:
    gone = tmp_path / "gone"
    assert read(gone) == OwnPaths(OURS)
    missed = with_own(OURS, SHARED, gone, PICTURES, expected=True)
    assert missed.paths == OURS
    assert "The folder is not there." in str(missed.files[0].problem)


def test_a_step_of_a_centre_is_a_step_like_ours(tmp_path: File) -> None:
    (tmp_path / "garden.toml").write_text(GARDEN, "utf-8")
    tools = of(read(tmp_path), "garden").step("tools")
    assert tools is not None
    assert tools.kind is Kind.CARDS
    assert tools.heading == "Tools I need"


NEEDS = """
without = ["who"]

[need]
question = "What would make the day easier?"
cards = [
  { key = "quiet", words = "A quiet room", picture = "quiet-room" },
  { key = "lift", words = "A lift", picture = "lift" },
  { key = "tea", words = "Tea first", picture = "teapot" },
]

[[step]]
key = "travel"
kind = "cards"
phase = "get-ready"
after = "need"
question = "How will you get there?"
heading = "How I get there"
picture = "bus"
minutes = 1
cards = [
  { key = "bus", words = "By bus", picture = "bus" },
  { key = "walk", words = "On foot", picture = "walk" },
  { key = "taxi", words = "By taxi", picture = "taxi" },
]
"""


def test_one_file_changes_every_kind_but_for_what_a_kind_says_in_its_own_way(
    tmp_path: File,
) -> None:
    (tmp_path / "every-meeting.toml").write_text(NEEDS, "utf-8")
    (tmp_path / "a-garden.toml").write_text(
        GARDEN.replace('["who", "only-i-know"]', '["ask"]'), "utf-8"
    )
    found = read(tmp_path)
    assert [file.problem for file in found.files] == [None, None]
    for kind in found.paths:
        steps = [step.key for step in kind.steps]
        assert "who" not in steps, kind.key
        assert steps[steps.index("need") + 1] == "travel", kind.key
        need = kind.step("need")
        assert need is not None
        assert need.question == "What would make the day easier?", kind.key
    ours = next(kind.step("need") for kind in OURS if kind.key == "council")
    theirs, plain = of(found, "council").step("need"), of(found, "garden").step("need")
    assert ours is not None
    assert theirs is not None
    assert plain is not None
    assert theirs.cards == ours.cards
    assert [card.words for card in plain.cards] == ["A quiet room", "A lift", "Tea first"]
    assert of(found, "garden").step("ask") is None


def test_a_slip_in_the_file_for_every_kind_leaves_all_as_they_are(tmp_path: File) -> None:
    (tmp_path / "every-meeting.toml").write_text(NEEDS.replace("[need]", "[ned]"), "utf-8")
    found = read(tmp_path)
    assert found.paths == OURS
    assert "Nothing is called “ned”" in str(found.files[0].problem)
