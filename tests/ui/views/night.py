"""A small meeting about a night shelter for the tests of map and list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.view import View
from coprod_desktop.ui.views.idea_view import IdeaView
from tests.ui.audit import settle
from tests.ui.opened import SIZE, Opening

SECRET = "zebra"
"""A word of a kept idea, found nowhere unless somebody looks inside."""


def idea(which: str, text: str, pile: Pile = Pile.SHARE, ideas: tuple[Idea, ...] = ()) -> Idea:
    return Idea(which, text, pile=pile, ideas=ideas)


WHY = Branch(
    "why",
    "Why I am going",
    ideas=(idea("better", "A better first night"), idea("fare", "Bus fare", Pile.IF_IT_HELPS)),
)
NIGHT = Branch(
    "night",
    "The first night",
    picture="night",
    ideas=(
        idea("door", "Meet people at the door", ideas=(idea("name", "One name to ask for"),)),
        idea("nobody", "Nobody to ask"),
        idea("afraid", f"I was afraid of the {SECRET}", Pile.KEEP),
        idea("lights", "Lights go on at 6"),
    ),
)
MEETING = Meeting("meeting", "Night shelter meeting", "review", branches=(WHY, NIGHT))


def open_view(
    opening: Opening, kind: type[View], meeting: Meeting = MEETING, size: tuple[int, int] = SIZE
) -> tuple[IdeaView, Session]:
    view, session = opening.view(kind, meeting, size=size)
    assert isinstance(view, IdeaView)
    return view, session


def go(view: IdeaView, which: str) -> QWidget:
    view.canvas.go_to(which)
    settle()
    box = view.canvas.box(which)
    assert box is not None
    assert box.hasFocus()
    return box


def key(
    view: IdeaView,
    which: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    focus: QWidget | None = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, which, held)
    settle()


def do(view: IdeaView, name: str) -> None:
    """Presses a button of the bottom strip."""
    next(row for row in view.rows() if row.name == name).does()
    settle()


def under(session: Session, which: str) -> list[str]:
    """The ids right under a branch or an idea."""
    meeting = session.meeting
    branch = next((branch for branch in meeting.branches if branch.id == which), None)
    ideas = branch.ideas if branch is not None else meeting.idea(which).ideas
    return [idea.id for idea in ideas]
