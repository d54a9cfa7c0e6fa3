"""Picked cards become one sentence of the person's own."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.sentence import SentencePage, in_one_sentence
from coprod_desktop.wording import Wording
from tests.ui.opened import Opening

EMPTY = Meeting.new("Night shelter meeting", "other")


def open_why(opening: Opening) -> tuple[SentencePage, Session]:
    page, session = opening.step("why", EMPTY)
    assert isinstance(page, SentencePage)
    return page, session


def texts(session: Session) -> list[str]:
    return [idea.text for _, idea in session.meeting.walk()]


def test_two_reasons_become_one_sentence_that_can_be_undone(opening: Opening) -> None:
    page, session = open_why(opening)
    page.cards["better"].click()
    assert not page.join.isVisible()
    page.cards["asked"].click()
    page.join.click()
    sentence = "I am going to make things better and because they asked me."
    assert texts(session) == [sentence]
    assert not page.join.isVisible()
    box = page.so_far.box(next(idea.id for _, idea in session.meeting.walk()))
    assert box is not None
    assert box.hasFocus()
    session.undo()
    assert texts(session) == ["To make things better", "They asked me to come"]


def test_own_words_stay_beside_the_sentence(opening: Opening) -> None:
    page, session = open_why(opening)
    page.field.edit.setPlainText("For my brother")
    page.add.click()
    page.cards["better"].click()
    page.cards["hear"].click()
    page.join.click()
    assert texts(session) == [
        "I am going to make things better and to hear their plans.",
        "For my brother",
    ]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (["to rest"], "I am going to rest."),
        (["to rest", "to see"], "I am going to rest and to see."),
        (["to rest", "to see", "to eat"], "I am going to rest, to see and to eat."),
    ],
)
def test_a_sentence_has_one_and(parts: list[str], said: str) -> None:
    assert in_one_sentence(Wording(), "I am going", parts) == said
