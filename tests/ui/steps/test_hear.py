"""A person learns how long their words take aloud, and hears them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.steps.hear import HearPage, words_aloud
from tests.ui.audit import audit
from tests.ui.opened import Opening

EMPTY = Meeting.new("Shelter", "review")


def meeting_of(words: int, *more: Idea) -> Meeting:
    """A meeting with this many words to hear, 2 of them in the heading."""
    idea = Idea.new(" ".join(["word"] * (words - 2)))
    branch = Branch.new("I say", step="say")
    return EMPTY.with_branch(replace(branch, ideas=(idea, *more)))


def open_hear(opening: Opening, meeting: Meeting) -> HearPage:
    page, _ = opening.step("hear-it", meeting)
    assert isinstance(page, HearPage)
    return page


@pytest.mark.parametrize(
    ("words", "long"),
    [
        (5, "About 5 seconds aloud."),
        (107, "About 40 seconds aloud."),
        (250, "About 2 minutes aloud."),
    ],
)
def test_the_time_follows_from_the_words_and_the_persons_pace(
    opening: Opening, words: int, long: str
) -> None:
    assert open_hear(opening, meeting_of(words)).long.text() == long


def test_kept_words_are_not_counted() -> None:
    kept = Idea.new("three kept words", pile=Pile.KEEP)
    assert words_aloud(meeting_of(10, kept)) == 10


def test_hearing_leads_to_big_words(opening: Opening, qtbot: QtBot) -> None:
    page = open_hear(opening, meeting_of(10))
    with qtbot.waitSignal(page.left) as left:
        page.go.click()
    assert left.args == ["view:big"]


def test_with_nothing_written_the_page_leads_to_writing(opening: Opening, qtbot: QtBot) -> None:
    page = open_hear(opening, EMPTY)
    assert not page.go.isVisible()
    with qtbot.waitSignal(page.left) as left:
        page.empty.presses[0].click()
    assert left.args == ["step:say"]


@pytest.mark.parametrize("words", [0, 107])
@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int, words: int) -> None:
    opening.look.use(percent=percent)
    page = open_hear(opening, meeting_of(words) if words else EMPTY)
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
