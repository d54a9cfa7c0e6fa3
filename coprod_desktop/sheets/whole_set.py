"""Prints every sheet of the example person, for whoever looks at them side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path

from coprod_desktop.content.example import example
from coprod_desktop.content.paths import paths
from coprod_desktop.content.pictures import pictures
from coprod_desktop.domain.path import every_step
from coprod_desktop.sheets.as_docx import as_docx
from coprod_desktop.sheets.as_html import as_html
from coprod_desktop.sheets.as_text import as_text
from coprod_desktop.sheets.choice import PAPERS, SheetChoice, Supplies
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.table import SHEETS, Sheet, Subject, Use
from coprod_desktop.wording import Wording

SIZES = (14, 18, 36)


def print_whole_set(
    folder: Path,
    tell: Callable[[str], None],
    sizes: Iterable[int] = SIZES,
    papers: Iterable[str] = tuple(PAPERS),
) -> int:
    """Leaves a folder for each sheet; says which, with how many files; answers with 0.

    Each is there at every size on every paper, in colours and in black, and once in every form
    without pages.
    """
    choices = tuple(
        SheetChoice(points=points, paper=paper, colour=colour)
        for points, paper, colour in product(sizes, papers, (True, False))
    )
    person, before, after = example()
    supplies = Supplies(Wording(), pictures(), every_step(paths()))
    for sheet in SHEETS.values():
        subject = Subject(after if sheet.use is Use.AFTER else before, person)
        if sheet.stands(subject):
            tell(f"{sheet.key}: {_print(sheet, subject, choices, supplies, folder)}")
    return 0


def _print(
    sheet: Sheet,
    subject: Subject,
    choices: Iterable[SheetChoice],
    supplies: Supplies,
    within: Path,
) -> int:
    """Prints one sheet in every way; answers with how many files there are."""
    folder = within / sheet.key
    folder.mkdir(parents=True, exist_ok=True)
    for choice in choices:
        plan = sheet.plan(subject, choice, supplies)
        inks = "colours" if choice.colour else "black"
        made = printed(plan, choice, supplies).pdf
        (folder / f"{choice.paper}-{choice.points}-{inks}.pdf").write_bytes(made)
    choice = SheetChoice()
    plan = sheet.plan(subject, choice, supplies)
    (folder / f"{sheet.key}.txt").write_text(as_text(plan), "utf-8")
    (folder / f"{sheet.key}.html").write_text(as_html(plan, choice, supplies), "utf-8")
    (folder / f"{sheet.key}.docx").write_bytes(as_docx(plan, choice, supplies))
    return sum(1 for _ in folder.iterdir())
