"""The forms beside paper in which the words of a sheet can be saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.sheets.as_html import as_html
from coprod_desktop.sheets.as_text import as_text
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import AnyPlan


@dataclass(frozen=True, slots=True)
class SheetForm:
    """One form: its key, how its file ends, what makes it; a picture for its card."""

    key: str
    ending: str
    picture: str
    make: Callable[[], bytes]


def sheet_forms(
    plan: AnyPlan, choice: SheetChoice, supplies: Callable[[], Supplies]
) -> tuple[SheetForm, ...]:
    """Every form of a sheet, all with the same words in the same order."""

    def as_document() -> bytes:
        # What makes documents takes long to load, so that is done when one is wanted.
        from coprod_desktop.sheets.as_docx import as_docx

        return as_docx(plan, choice, supplies())

    def as_page() -> bytes:
        return as_html(plan, choice, supplies()).encode()

    def as_words() -> bytes:
        return as_text(plan).encode()

    return (
        SheetForm("docx", ".docx", "write", as_document),
        SheetForm("html", ".html", "phone", as_page),
        SheetForm("txt", ".txt", "letters", as_words),
    )
