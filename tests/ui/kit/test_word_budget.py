"""Small pages say how many a sheet needs, where they say it better than words alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.word_budget import WordBudget
from tests.ui.audit import settle

WORDS = "120 words. Needs some pages."


def drawn(pages: int, width: int, show: Callable[..., QWidget]) -> QImage:
    """The left part of it, where small pages stand."""
    budget = WordBudget(WORDS, 1.0, pages)
    budget.setFixedWidth(width)
    show(budget)
    settle()
    return budget.grab().toImage().copy(0, 0, 6, budget.height())


def is_empty(image: QImage) -> bool:
    paper = image.pixel(0, 0)
    return all(
        image.pixel(x, y) == paper for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize(("pages", "shown"), [(1, True), (5, True), (6, False), (29, False)])
def test_there_are_as_many_small_pages_as_pages_or_none(
    pages: int, shown: bool, show: Callable[..., QWidget]
) -> None:
    assert is_empty(drawn(pages, 700, show)) != shown


def test_small_pages_leave_the_words_room(show: Callable[..., QWidget]) -> None:
    assert is_empty(drawn(5, 260, show))
    assert not is_empty(drawn(1, 320, show))
