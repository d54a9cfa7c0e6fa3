"""Words come by key, whole or not at all."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from coprod_desktop.domain.moment_words import understand
from coprod_desktop.domain.when import When
from coprod_desktop.wording import MissingWords, Wording
from coprod_desktop.wording.moments import moment, sure_moment


@pytest.fixture
def wording(tmp_path: Path) -> Wording:
    (tmp_path / "en-GB").mkdir()
    (tmp_path / "en-GB" / "some.ftl").write_text(
        "ideas = You have { $count ->\n    [one] 1 idea\n   *[other] { $count } ideas\n}.\n"
        "    .hint = Kept.\n",
        "utf-8",
    )
    return Wording(folder=tmp_path)


def test_words_count_as_people_do(wording: Wording) -> None:
    assert wording.text("ideas", count=1) == "You have 1 idea."
    assert wording.text("ideas", count=3) == "You have 3 ideas."


def test_a_second_line_stands_with_its_first(wording: Wording) -> None:
    assert wording.text("ideas.hint") == "Kept."
    assert wording.has("ideas.hint")
    assert not wording.has("ideas.heard")


@pytest.mark.parametrize("key", ["nothing", "ideas.heard", "nothing.hint"])
def test_a_key_without_words_is_told(wording: Wording, key: str) -> None:
    with pytest.raises(MissingWords):
        wording.text(key)


def test_a_value_left_out_is_told(wording: Wording) -> None:
    with pytest.raises(MissingWords):
        wording.text("ideas")


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (
            understand("Tues 2ish", date(2026, 11, 23)),
            "Tuesday 24 November, about 2 in the afternoon",
        ),
        (When("x", time=time(10, 30)), "10:30 in the morning"),
        (When("x", time=time(18, 5)), "6:05 in the evening"),
        (When("x", day=date(2026, 12, 1)), "Tuesday 1 December"),
        (When("after the soup"), "after the soup"),
        (When(), ""),
    ],
)
def test_a_moment_is_said_plainly(when: When, words: str) -> None:
    assert moment(Wording(), when) == words


def test_a_time_without_a_day_is_told_as_it_was_typed() -> None:
    assert sure_moment(Wording(), When("Tues 2ish", time=time(14))) == "Tues 2ish"
    assert sure_moment(Wording(), understand("Tues 2ish", date(2026, 11, 23))).startswith(
        "Tuesday 24"
    )
