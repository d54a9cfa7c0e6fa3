"""A person weighs whether they want to go; each answer is a good one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.deciding import Going, LookedAt, Weighed
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.decide import ANSWER_SHEET, DecidePage
from tests.ui.audit import audit
from tests.ui.opened import Opening, step_of

EMPTY = Meeting.new("Night shelter meeting", "review")
CARDS = step_of(EMPTY, "going").cards


def open_decide(opening: Opening, meeting: Meeting = EMPTY) -> tuple[DecidePage, Session]:
    page, session = opening.step("going", meeting)
    assert isinstance(page, DecidePage)
    return page, session


def test_six_things_are_looked_at_one_after_the_other(opening: Opening) -> None:
    page, session = open_decide(opening)
    answers = [*Weighed, *Weighed]
    for card, is_so in zip(CARDS, answers, strict=True):
        assert page.things.question.text() == card.words
        assert not any(each.isChecked() for each in page.things.answers.cards.values())
        page.things.answers.cards[is_so].click()
        page.things.next.click()
        assert page.things.question.hasFocus()
    assert session.meeting.looked_at == tuple(
        LookedAt(card.key, is_so) for card, is_so in zip(CARDS, answers, strict=True)
    )
    # After the last comes the first again, as it was answered.
    assert page.things.question.text() == CARDS[0].words
    assert page.things.answers.cards["yes"].isChecked()
    assert session.meeting.going is Going.NOT_SAID


@pytest.mark.parametrize("going", [Going.NOT_THIS_TIME, Going.NO])
def test_staying_away_is_a_good_end_with_a_letter_to_send(opening: Opening, going: Going) -> None:
    page, session = open_decide(opening)
    asked: list[str] = []
    page.left.connect(asked.append)
    assert not page.after.isVisible()
    page.choices[going].click()
    assert session.meeting.going is going
    assert "good answer" in page.kind.text()
    assert not page.ask.isVisible()
    page.letter.click()
    page.home.click()
    assert asked == [ANSWER_SHEET, "home"]


def test_what_would_help_is_on_the_letter_only_where_it_is_chosen(opening: Opening) -> None:
    page, session = open_decide(opening)
    page.things.answers.cards["no"].click()
    page.choices[Going.NOT_SURE].click()
    assert session.meeting.branch_for("going") is None
    page.helps["support"].click()
    page.helps["leave"].click()
    page.helps["leave"].click()
    (branch,) = session.meeting.branches
    support = next(card for card in CARDS if card.key == "support")
    assert [idea.text for idea in branch.ideas] == [support.said_as]
    assert not page.home.isVisible()
    asked: list[str] = []
    page.left.connect(asked.append)
    page.ask.click()
    assert asked == ["step:know"]


def test_an_answer_can_be_changed_by_keys_or_undone(opening: Opening) -> None:
    page, session = open_decide(opening, replace(EMPTY, going=Going.NO))
    assert page.choices[Going.NO].isChecked()
    page.choices[Going.NO].setFocus()
    QTest.keyClick(page.choices[Going.NO], Qt.Key.Key_Left)
    assert session.meeting.going is Going.NOT_THIS_TIME
    page.choices[Going.YES].click()
    assert not page.after.isVisible()
    session.undo()
    assert page.choices[Going.NOT_THIS_TIME].isChecked()
    assert page.after.isVisible()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    page, _ = open_decide(opening, replace(EMPTY, going=Going.NO))
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
