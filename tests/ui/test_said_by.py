"""A mentor's words are known by the mentor's name, the person's own by nothing."""

from __future__ import annotations

from coprod_desktop.ui.said_by import said_by
from coprod_desktop.wording import Wording


def test_a_mentors_words_begin_with_the_name() -> None:
    assert said_by(Wording(), "Sam", "Ask who pays.") == "Sam: Ask who pays."


def test_ones_own_words_stand_alone() -> None:
    assert said_by(Wording(), "", "Ask who pays.") == "Ask who pays."
