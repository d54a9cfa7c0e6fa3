"""Every change takes one road: apply, keep, tell."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.session import Session

BRANCH = Branch.new("What I want to say", step="say")


def _open() -> tuple[Session, list[tuple[Meeting, Meeting]]]:
    kept: list[tuple[Meeting, Meeting]] = []
    session = Session(
        Meeting.new("Night shelter").with_branch(BRANCH),
        lambda before, after: kept.append((before, after)),
    )
    return session, kept


def test_a_change_is_kept_and_told_as_it_is_made(qtbot: QtBot) -> None:
    session, kept = _open()
    before = session.meeting
    with qtbot.waitSignal(session.changed) as told:
        session.apply("Add", lambda m: m.with_idea(BRANCH.id, Idea.new("soup is cold")))
    assert told.args == [session.meeting]
    assert kept == [(before, session.meeting)]


def test_undo_gives_the_same_meeting_back_and_keeps_that_too(qtbot: QtBot) -> None:
    session, kept = _open()
    before = session.meeting
    session.apply("Add", lambda m: m.with_idea(BRANCH.id, Idea.new("soup is cold")))
    after = session.meeting
    session.undo()
    assert session.meeting == before
    session.redo()
    assert session.meeting == after
    assert kept == [(before, after), (after, before), (before, after)]


def test_undo_leaves_the_person_on_the_step_they_are_on(qtbot: QtBot) -> None:
    session, _ = _open()
    session.apply("Add", lambda m: m.with_idea(BRANCH.id, Idea.new("soup is cold")))
    session.go_to("why")
    session.undo()
    assert session.meeting.at == "why"
    assert session.meeting.seen == ("why",)
    assert not list(session.meeting.walk())


def test_typing_into_one_idea_is_undone_as_one(qtbot: QtBot) -> None:
    session, kept = _open()
    idea = Idea.new("")
    session.apply("Add", lambda m: m.with_idea(BRANCH.id, idea))
    for words in ("s", "so", "soup"):
        session.apply("Words", lambda m, w=words: m.with_words(idea.id, w), merge=idea.id)  # type: ignore[misc]
    assert session.undo_stack.count() == 2
    assert len(kept) == 4
    session.undo()
    assert session.meeting.idea(idea.id).text == ""


def test_an_edit_that_changes_nothing_leaves_nothing_to_undo(qtbot: QtBot) -> None:
    session, kept = _open()
    session.apply("Nothing", lambda m: m)
    assert kept == []
    assert not session.undo_stack.canUndo()


def test_words_typed_and_wiped_leave_nothing_to_undo(qtbot: QtBot) -> None:
    session, _ = _open()
    idea = Idea.new("")
    session.apply("Add", lambda m: m.with_idea(BRANCH.id, idea))
    for words in ("s", ""):
        session.apply("Words", lambda m, w=words: m.with_words(idea.id, w), merge=idea.id)  # type: ignore[misc]
    assert session.undo_stack.count() == 1
