"""Opens a meeting for a test the way the program does, without the window around it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coprod_desktop import resources
from coprod_desktop.content.kept import Content
from coprod_desktop.content.themes import Themes
from coprod_desktop.content.typefaces import typefaces
from coprod_desktop.domain.keeping import kept_in
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Path, Step
from coprod_desktop.domain.person import Person
from coprod_desktop.speech.player import SilentPlayer
from coprod_desktop.speech.preference import best_engine
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.page_panel import PagePanel
from coprod_desktop.ui.kit.pictures import PictureShelf
from coprod_desktop.ui.kit.ring import FocusRing
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.kit.signs import Signs
from coprod_desktop.ui.kit.style import dress
from coprod_desktop.ui.print_jobs import PrintJobs
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.route import Route
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.kinds import PAGES
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts, View
from coprod_desktop.wording import Wording
from tests.ui.audit import settle

TODAY = date(2026, 11, 23)
SIZE = (1366, 768)

CONTENT = Content()


def path_of(meeting: Meeting) -> Path:
    """The path a meeting follows."""
    return next((path for path in CONTENT.paths if path.key == meeting.path), CONTENT.paths[-1])


def step_of(meeting: Meeting, key: str) -> Step:
    """A step of the path a meeting follows."""
    found = path_of(meeting).step(key)
    assert found is not None
    return found


def press_key(key: Qt.Key) -> None:
    """Presses a key where the keyboard is."""
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, key)


class Opening:
    """Opens meetings in the look of the program; lets all of it go after the test."""

    def __init__(self, application: QApplication) -> None:
        known = CONTENT.pictures
        shelf = PictureShelf(lambda key: known[key].file if key in known else None)
        signs = Signs(resources.folder() / "signs.toml")
        self.look = Look(Themes(), shelf, signs, _families())
        self.look.use(theme="paper")
        dress(application, self.look)
        self._ring = FocusRing(application)
        self._windows: list[QWidget] = []
        self._views: list[View] = []
        self._sessions: list[Session] = []
        self._voices: list[ReadAloud] = []
        self.jobs = PrintJobs()

    def parts(self, meeting: Meeting, person: Person | None = None, hurry: bool = False) -> Parts:
        """All a view is made with."""
        session = Session(meeting, lambda _before, _after: None)
        self._sessions.append(session)
        voice = ReadAloud(loudspeaker=SilentPlayer)
        self._voices.append(voice)
        whose = person or Person.new("Robin")
        return Parts(
            wording=Wording(),
            look=self.look,
            shelf=self.look.shelf,
            pictures=CONTENT.pictures,
            paths=CONTENT.paths,
            route=Route(path_of, hurry),
            session=session,
            person=whose,
            voice=voice,
            engine=best_engine,
            numbers=(),
            today=lambda: TODAY,
            comfort=lambda: whose.comfort,
            jobs=self.jobs,
            is_kept_by_now=lambda told, _person: _is_kept_by_now(told, session.meeting),
            whom_to_ring=lambda: whose.contacts,
            what_soothes=lambda: whose.soothes,
        )

    def step(
        self,
        key: str,
        meeting: Meeting | None = None,
        size: tuple[int, int] = SIZE,
        *,
        scrolls: bool = False,
    ) -> tuple[StepPage, Session]:
        """The page of a step in a window, following a session; perhaps one that ``scrolls``."""
        opened = (meeting or Meeting.new("Night shelter meeting", "review")).visited(key)
        parts = self.parts(opened)
        step = step_of(opened, key)
        page = PAGES[step.kind](parts, step)
        parts.session.changed.connect(page.show_meeting)
        page.show_meeting(opened)
        self.show(ScrollPage(page) if scrolls else page, size)
        return page, parts.session

    def view(
        self, kind: type[View], meeting: Meeting, hurry: bool = False, size: tuple[int, int] = SIZE
    ) -> tuple[View, Session]:
        """A view in a window, following a session, with the keyboard where it begins."""
        parts = self.parts(meeting, hurry=hurry)
        view = kind(parts)
        self._views.append(view)
        parts.session.changed.connect(view.show_meeting)
        view.told.connect(view.show_note)
        view.show_meeting(meeting)
        self.show(view, size)
        view.first_focus().setFocus()
        settle()
        return view, parts.session

    def show(self, widget: QWidget, size: tuple[int, int] = SIZE) -> QWidget:
        """``widget`` on a page in a window, with the room the strips take above and below."""
        window = QWidget()
        window.setWindowTitle("Coprod")
        window.resize(*size)
        column = QVBoxLayout(window)
        column.setContentsMargins(20, 84, 20, 78)
        panel = PagePanel()
        panel.content.addWidget(widget)
        column.addWidget(panel)
        self._windows.append(window)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        settle()
        return window

    def close(self) -> None:
        """Lets everything go that was opened."""
        for view in self._views:
            view.close_down()
        self.jobs.close()
        for voice in self._voices:
            voice.close()
        for window in self._windows:
            window.close()
            window.deleteLater()
        for session in self._sessions:
            session.deleteLater()
        self.jobs.deleteLater()
        self._ring.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        settle()


def _is_kept_by_now(told: Meeting, now: Meeting) -> bool:
    """Whether something that was told is kept."""
    return not told.shared().ids().isdisjoint(kept_in(now))


def _families() -> dict[str, str]:
    families = {}
    for face in typefaces().values():
        for file in {face.regular, face.bold, face.fallback}:
            QFontDatabase.addApplicationFont(str(file))
        families[face.key] = face.family
    return families


def opening(qapp: QApplication) -> Iterator[Opening]:
    """To be made a fixture of by whoever opens meetings."""
    opened = Opening(qapp)
    yield opened
    opened.close()
