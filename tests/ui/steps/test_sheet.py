"""A person is led to their sheet, and knows what stays off it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.sheets.choice import Fit
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.steps.sheet import SheetPage
from tests.ui.audit import audit
from tests.ui.opened import Opening

ONE_PAGE = Fit(pages=1, words=73, room=60)


def open_sheet(opening: Opening, step: str = "sheet", kept: int = 0) -> SheetPage:
    secrets = tuple(Idea.new(f"Secret {n}", pile=Pile.KEEP) for n in range(kept))
    branch = Branch.new("What I want to say", step="say")
    meeting = Meeting.new("Shelter", "review").with_branch(replace(branch, ideas=secrets))
    page, _ = opening.step(step, meeting)
    assert isinstance(page, SheetPage)
    return page


def test_it_says_how_many_words_and_pages(opening: Opening) -> None:
    page = open_sheet(opening)
    page.show_fit(ONE_PAGE)
    assert page.budget.text_to_read() == "73 words on paper. It fits on 1 page."
    page.show_fit(Fit(pages=3, words=300, room=20))
    assert page.budget.text_to_read() == "300 words on paper. It needs 3 pages."


def test_before_the_first_word_it_says_nothing_of_pages(opening: Opening) -> None:
    page = open_sheet(opening)
    page.show_fit(Fit(pages=2, words=0, room=20))
    assert not page.budget.isVisible()
    page.show_fit(ONE_PAGE)
    assert page.budget.isVisible()
    page.show_fit(Fit(pages=1, words=0, room=20))
    assert not page.budget.isVisible()


def test_it_says_how_many_ideas_are_never_printed(opening: Opening) -> None:
    assert not open_sheet(opening).kept.isVisible()
    assert open_sheet(opening, kept=2).kept.text() == "Kept for me: 2. They are never printed."


def test_it_leads_to_the_sheet(opening: Opening, qtbot: QtBot) -> None:
    page = open_sheet(opening)
    with qtbot.waitSignal(page.left) as left:
        page.go.click()
    assert left.args == ["view:sheet"]


def test_the_sheet_for_looking_back_has_a_heading_of_its_own(opening: Opening) -> None:
    before, back = open_sheet(opening), open_sheet(opening, "sheet-back")
    assert before.heading.text() != back.heading.text()
    back.show_fit(ONE_PAGE)
    assert not back.budget.isVisible()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    page = open_sheet(opening, kept=2)
    page.show_fit(ONE_PAGE)
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
