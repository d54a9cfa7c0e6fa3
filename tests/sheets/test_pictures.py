"""Pictures are drawn on paper by more than one thread at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.prep import prep_plan
from tests.sheets.samples import ordinary, supplies


@pytest.fixture
def busy_threads() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("busy_threads")
def test_two_sheets_with_the_same_pictures_are_made_at_the_same_time() -> None:
    choice = SheetChoice()

    def make(_: int) -> int:
        own = supplies()
        return printed(prep_plan(ordinary(), "Robin", choice, own), choice, own).pages

    with ThreadPoolExecutor(2) as threads:
        assert set(threads.map(make, range(4))) == {make(0)}
