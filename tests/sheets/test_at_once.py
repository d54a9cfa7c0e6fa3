"""Sheets that are made at once, on several threads, say what each of them says."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

from coprod_desktop.domain.idea import Idea
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.page import fit, largest_points, printed
from coprod_desktop.sheets.prep import prep_plan
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import branch, ordinary, supplies

WORDS = ["كتاب", "🙂", "שלום", "🏠", "ไทย", "✓", "🚌"]
MANY = 4


def told(number: int) -> tuple[list[str], list[str]]:
    """What a sheet in many letters is to say, with what a stranger reads out of it."""
    words = WORDS[number:] + WORDS[:number]
    said = branch("Heap", "say", "", Idea.new(" ".join(words * 3)))
    plan = prep_plan(replace(ordinary(), branches=(said,)), "", SheetChoice(), supplies())
    if number % 2:
        fit(plan, SheetChoice(), supplies())
        largest_points(plan, SheetChoice(), supplies())
    sheet = printed(plan, SheetChoice(), supplies())
    return sheet.text.split(), ReadBack(sheet.pdf).read_out().replace("\u00a0", " ").split()


def all_at_once() -> list[tuple[list[str], list[str]]]:
    with ThreadPoolExecutor(MANY) as threads:
        return list(threads.map(told, range(MANY)))


def test_letters_stay_right_where_the_first_sheets_are_made_at_once() -> None:
    # Faces are read once, so it takes a fresh process to see them read by several threads.
    with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
        for said, read in fresh.submit(all_at_once).result():
            assert said == read
