"""Tests that a centre can ask its own questions a few at a time, or make a sentence of reasons."""

from __future__ import annotations

from pathlib import Path as File

import pytest

from coprod_desktop.content.own_paths import OwnPaths, with_own
from coprod_desktop.content.paths import paths, shared_steps
from coprod_desktop.content.pictures import pictures
from coprod_desktop.wording import Wording

OURS, SHARED, PICTURES = paths(), shared_steps(), pictures()
COUNCIL = """
key = "council"

[[know.groups]]
key = "place"
question = "About the town hall"
cards = [
  { key = "ramp", words = "Is there a ramp?", picture = "step-free" },
  { key = "desk", words = "Which desk do I go to?", picture = "office" },
  { key = "late", words = "What if I am late?", picture = "time" },
]

[[know.groups]]
key = "own"
question = "About our group"
cards = [
  { key = "van", words = "When does the van go?", picture = "car" },
  { key = "lunch", words = "Do we eat before?", picture = "food" },
  { key = "who-goes", words = "Who else goes?", picture = "others" },
]
"""


def read(folder: File, text: str) -> OwnPaths:
    (folder / "council.toml").write_text(text, "utf-8")
    return with_own(OURS, SHARED, folder, PICTURES)


def test_one_group_is_put_in_place_of_ours_and_another_comes_last(tmp_path: File) -> None:
    found = read(tmp_path, COUNCIL)
    assert [file.problem for file in found.files] == [None]
    council = next(path for path in found.paths if path.key == "council")
    step, ours = council.step("know"), OURS[0].step("know")
    assert step is not None
    assert ours is not None
    assert [group.key for group in step.groups] == [*(group.key for group in ours.groups), "own"]
    asked = {group.key: group.question for group in step.groups}
    assert (asked["place"], asked["money"]) == ("About the town hall", "About money and benefits")
    assert step.cards == tuple(card for group in step.groups for card in group.cards)


@pytest.mark.parametrize(
    ("was", "instead", "told"),
    [
        ('question = "About our group"\n', "", "“question” is missing"),
        ('"About our group"', f'"{"We " * 30}"', "“question” is 90 letters long"),
        ('  { key = "van", words = "When does the van go?", picture = "car" },\n', "", "2 cards"),
        ('key = "van"', 'key = "ramp"', "“ramp” is there 2 times"),
        ("[[know.groups]]", '[why]\nbegins = " "\n\n[[know.groups]]', "“begins” is empty"),
    ],
)
def test_what_is_wrong_in_a_group_is_told(
    tmp_path: File, was: str, instead: str, told: str
) -> None:
    assert was in COUNCIL
    (file,) = read(tmp_path, COUNCIL.replace(was, instead, 1)).files
    assert file.problem is not None
    assert told in file.problem.wrong(Wording())
