"""What happened is written once, wherever it is asked; when it is told is the person's choice."""

from __future__ import annotations

from datetime import timedelta

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.telling import Telling
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.telling import TellingPage
from tests.ui.opened import TODAY, Opening
from tests.ui.screens_of_back import bad_meeting


def opened(opening: Opening) -> tuple[TellingPage, Session]:
    page, session = opening.step("telling", bad_meeting(Meeting.new(path="review")))
    assert isinstance(page, TellingPage)
    return page, session


def said(session: Session) -> list[str]:
    branch = session.meeting.branch_for("said")
    return [] if branch is None else [idea.text for idea in branch.ideas]


def test_words_go_on_where_they_were_written_before(opening: Opening) -> None:
    page, session = opened(opening)
    assert page.happened.field.words() == "I was cut off 2 times."
    page.happened.field.set_words("I was cut off 3 times.")
    assert said(session) == ["I was cut off 3 times."]
    session.undo()
    assert page.happened.field.words() == "I was cut off 2 times."


def test_what_was_picked_stands_below_what_would_help(opening: Opening) -> None:
    page, session = opened(opening)
    assert page.helps.picked.text() == "Also: Let each person finish"
    page.helps.field.set_words("Ask me first")
    branch = session.meeting.branch_for("better")
    assert branch is not None
    assert [idea.text for idea in branch.ideas] == ["Let each person finish", "Ask me first"]


def test_waiting_telling_or_neither_are_3_answers(opening: Opening) -> None:
    page, session = opened(opening)
    # It was waited until today.
    assert page.when.cards["open"].isChecked()
    assert page.waits.text() == "You waited until today. You can wait longer."
    for answer, kept in {
        "tomorrow": Telling(TODAY + timedelta(days=1)),
        "told": Telling(told=True),
        "open": Telling(),
    }.items():
        page.when.cards[answer].click()
        assert session.meeting.telling == kept
        assert page.when.cards[answer].isChecked()
        assert page.waits.isVisible() is (answer == "tomorrow")


def test_it_is_only_asked_of_somebody_who_wants_something_done(opening: Opening) -> None:
    def asked(*cards: str) -> bool:
        meeting = Meeting.new(path="review")
        if cards:
            branch = Branch.new("", step="tell-them")
            meeting = meeting.with_branch(branch)
            for card in cards:
                meeting = meeting.with_idea(branch.id, Idea.new(card, card=card))
        route = opening.parts(meeting).route
        return "telling" in [step.key for step in route.steps(meeting)]

    assert not asked()
    assert not asked("nothing")
    assert asked("mentor")
    assert asked("nothing", "chair")
