"""Sheets that are made at once, on several threads, say what each of them says."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from threading import Barrier

from reportlab.pdfbase import pdfmetrics

from coprod_desktop.domain.idea import Idea
from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.page import fit, largest_points, printed
from coprod_desktop.sheets.prep import prep_plan
from coprod_desktop.sheets.unicode_map import TrueFont
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


def faces_asked_for_at_once() -> list[str]:
    """The faces that are not the same for all threads and for ReportLab."""
    sys.setswitchinterval(1e-5)  # each thread comes in the middle of what another does
    together = Barrier(MANY)

    def asked(name: str) -> TrueFont:
        together.wait()
        return fonts.face(name)

    names = (fonts.REGULAR, fonts.BOLD, fonts.OTHER)
    with ThreadPoolExecutor(MANY) as threads:
        given = {name: set(threads.map(asked, [name] * MANY)) for name in names}
    return [name for name in names if given[name] != {pdfmetrics.getFont(name)}]


def test_whoever_asks_for_a_face_at_once_is_given_the_one_that_is_drawn_with() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
        assert fresh.submit(faces_asked_for_at_once).result() == []
