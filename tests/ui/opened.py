"""Opens a meeting for a test the way the program does, without the window around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from coprod_desktop import content, resources
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Path, Step
from coprod_desktop.domain.person import Person
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.page_panel import PagePanel
from coprod_desktop.ui.kit.pictures import PictureShelf
from coprod_desktop.ui.kit.ring import FocusRing
from coprod_desktop.ui.kit.signs import Signs
from coprod_desktop.ui.kit.style import dress
from coprod_desktop.ui.reading import ReadAloud
from coprod_desktop.ui.route import Route
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.kinds import PAGES
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts, View
from coprod_desktop.wording import Wording

TODAY = date(2026, 11, 23)

paths = cache(content.paths)
pictures = cache(content.pictures)


def application() -> QApplication:
    """The application of the tests."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def look_at(percent: int = 100, theme: str = "paper") -> Look:
    """The look of the application, dressed if it is not yet."""
    try:
        look = Look.of(QWidget())
    except LookupError:
        families = {}
        for face in content.fonts().values():
            for file in {face.regular, face.bold, face.fallback}:
                QFontDatabase.addApplicationFont(str(file))
            families[face.key] = face.family
        known = pictures()
        shelf = PictureShelf(lambda key: known[key].file if key in known else None)
        signs = Signs(resources.folder() / "signs.toml")
        look = Look(content.themes(), shelf, signs, families)
        dress(application(), look)
        FocusRing(application())
    if (look.percent, look.theme) != (percent, theme):
        look.use(theme=theme, percent=percent)
    return look


def path_of(meeting: Meeting) -> Path:
    """The path a meeting follows."""
    return next((path for path in paths() if path.key == meeting.path), paths()[-1])


@dataclass
class Kept:
    """Remembers what was kept, as the store would."""

    meetings: list[Meeting] = field(default_factory=list)

    def keep(self, _before: Meeting, after: Meeting) -> None:
        self.meetings.append(after)


def parts_for(
    meeting: Meeting,
    percent: int = 100,
    theme: str = "paper",
    person: Person | None = None,
    keep: Callable[[Meeting, Meeting], None] | None = None,
    hurry: bool = False,
) -> Parts:
    """All a view is made with."""
    look = look_at(percent, theme)
    return Parts(
        wording=Wording(),
        look=look,
        shelf=look.shelf,
        pictures=pictures(),
        paths=paths(),
        route=Route(path_of, hurry),
        session=Session(meeting, keep or Kept().keep, application()),
        person=person or Person.new("Robin"),
        voice=ReadAloud(parent=application()),
        numbers=(),
        today=lambda: TODAY,
    )


def on_a_page(view: QWidget, size: tuple[int, int] = (1366, 768)) -> QWidget:
    """``view`` in a window of this size, on a page, with a strip of room above and below."""
    window = QWidget()
    window.resize(*size)
    column = QVBoxLayout(window)
    column.setContentsMargins(20, 84, 20, 78)
    panel = PagePanel()
    panel.content.addWidget(view)
    column.addWidget(panel)
    return window


def open_view(view: View, session: Session, size: tuple[int, int] = (1366, 768)) -> QWidget:
    """``view`` in its window, following the session."""
    window = on_a_page(view, size)
    session.changed.connect(view.show_meeting)
    view.show_meeting(session.meeting)
    window.show()
    window.activateWindow()
    view.first_focus().setFocus()
    QTest.qWaitForWindowExposed(window)
    return window


def open_step(
    key: str,
    meeting: Meeting | None = None,
    size: tuple[int, int] = (1366, 768),
    percent: int = 100,
) -> tuple[StepPage, Session, QWidget]:
    """The page of a step in its window, following a session."""
    opened = (meeting or Meeting.new("Night shelter meeting", "review")).visited(key)
    parts = parts_for(opened, percent)
    page = PAGES[step_of(opened, key).kind](parts, step_of(opened, key))
    window = on_a_page(page, size)
    parts.session.changed.connect(page.show_meeting)
    page.show_meeting(parts.session.meeting)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowExposed(window)
    return page, parts.session, window


def step_of(meeting: Meeting, key: str) -> Step:
    """A step of the path a meeting follows."""
    found = path_of(meeting).step(key)
    assert found is not None
    return found
