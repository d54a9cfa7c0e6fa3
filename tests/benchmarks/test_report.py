"""Tests that the report of the figures cannot be passed by accident."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.benchmarks.first_screen import BARE, until_ready
from tests.benchmarks.run import report


def test_a_figure_is_a_line_with_its_name_value_unit_and_limit() -> None:
    out = StringIO()
    assert report([Figure("page", 231.04, "ms", 400)], out) == 0
    assert out.getvalue().split() == ["page", "231", "ms", "400"]


def test_one_figure_over_its_limit_fails_the_run() -> None:
    kept, over = Figure("a", 1, "ms", 1), Figure("b", 1.01, "ms", 1)
    assert report([over, kept], StringIO()) == 1


def test_a_value_that_is_no_number_fails_the_run() -> None:
    assert report([Figure("a", float("nan"), "ms", 1)], StringIO()) == 1


def test_a_run_without_any_figure_is_not_taken_for_a_good_one() -> None:
    assert report([], StringIO()) == 2


def test_an_empty_window_says_when_it_is_ready(tmp_path: Path) -> None:
    assert 0 < until_ready(BARE, tmp_path) < 60
