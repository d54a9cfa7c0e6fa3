"""Pictures are found by the words people type, ours first, none that we do not use."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop import resources
from coprod_desktop.content.openmoji import openmoji_file
from coprod_desktop.content.picture_search import MOST_FOUND, PictureSearch, listed
from coprod_desktop.content.pictures import pictures

OURS = pictures()
SEARCH = PictureSearch(OURS)
LISTED = {one.code: one for one in listed()}
WORDS = tomllib.loads((resources.folder() / "picture-words.toml").read_text("utf-8"))
RULES = tomllib.loads((resources.folder() / "words" / "rules.toml").read_text("utf-8"))
CODES = {
    row["code"]
    for row in tomllib.loads((resources.folder() / "pictures.toml").read_text("utf-8")).values()
}


def found(asked: str) -> list[str]:
    return [picture.key for picture in SEARCH.find(asked)]


@pytest.mark.parametrize("word", ["bus", "dog", "money", "council", "doctor", "lift", "bed"])
def test_our_own_picture_comes_first(word: str) -> None:
    assert found(word)[0] in OURS


def test_a_whole_word_comes_before_a_beginning_and_that_before_a_tag() -> None:
    names = [picture.name for picture in SEARCH.find("train")]
    assert names.index("Train") < names.index("Trainer")
    fire = found("fire")
    assert fire.index("openmoji:1F525") < fire.index("openmoji:1F9EF")


@pytest.mark.parametrize("word", sorted(WORDS["everyday"]))
def test_every_everyday_word_finds_what_it_stands_for(word: str) -> None:
    keys = set(found(word))
    for code in WORDS["everyday"][word]:
        ours = {key for key in keys if key in OURS}
        assert f"openmoji:{code}" in keys or (code in CODES and ours)


def test_words_are_found_begun_in_any_case_and_with_an_ending() -> None:
    for asked in ("Peng", "PENGUIN", "penguins", "  penguin "):
        assert "openmoji:1F427" in found(asked)
    assert found("a penguin to the xyzzy")[0] == "openmoji:1F427"


def test_nothing_is_found_where_there_is_nothing() -> None:
    assert found("xyzzyq") == found("") == found("?!") == []


def test_an_idea_brings_pictures_for_its_words() -> None:
    names = [picture.key for picture in SEARCH.suggested("Hot food if you come late, with a dog")]
    assert {"food", "dog"} <= set(names)
    assert len(names) <= 12
    assert not SEARCH.suggested("and then they would")


def test_nothing_is_offered_that_we_do_not_use() -> None:
    every = {key.removeprefix("openmoji:") for key in SEARCH._places}
    out = {*RULES["pictures"]["not_used"], *WORDS["leave-out"]["pictures"]}
    assert not {code.removesuffix("-FE0F") for code in every} & out
    skins = {f"1F3F{which}" for which in "BCDEF"} | {f"1F9B{which}" for which in "0123"}
    assert not any(skins & set(code.split("-")) for code in every)
    assert not any(name.startswith("flag:") for name in (one.name for one in LISTED.values()))


def test_every_picture_in_the_list_is_on_this_computer_once() -> None:
    assert len(LISTED) > 1600
    assert all(openmoji_file(code) for code in LISTED)
    assert all(one.name and one.name == one.name.lower() for one in LISTED.values())


@given(st.text(max_size=20))
@settings(max_examples=60, deadline=None)
def test_no_words_do_harm(asked: str) -> None:
    for picture in SEARCH.find(asked):
        assert picture.name
        assert picture.file.is_file()
    SEARCH.suggested(asked)


def test_an_icon_of_another_program_has_a_name_though_it_is_not_offered() -> None:
    icons = tomllib.loads((resources.folder() / "freeplane-icons.toml").read_text("utf-8"))["icons"]
    brought = [SEARCH.picture(f"openmoji:{code}") for code in icons.values()]
    assert not [picture.key for picture in brought if picture is not None and not picture.name]
    tick = SEARCH.picture("openmoji:2705")
    assert tick is not None
    assert tick.name == "White heavy check mark"
    assert SEARCH.picture("openmoji:E040") is None  # no sign of Unicode, and nobody is offered it


@given(st.text(alphabet="0123456789ABCDEF-./\\_", max_size=20))
@settings(max_examples=60, deadline=None)
def test_a_code_never_leads_out_of_the_folder(code: str) -> None:
    file = openmoji_file(code)
    assert file is None or file.stem == code


def test_the_longest_list_has_an_end() -> None:
    assert max(len(found(letter)) for letter in "abcdefghijklmnopqrstuvwxyz") <= MOST_FOUND
