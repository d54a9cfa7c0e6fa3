"""A person at the open window, who clicks, types, looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.speech.player import NoLoudspeaker, Player
from coprod_desktop.speech.silent import Silent
from coprod_desktop.ui.front import Front
from coprod_desktop.ui.kit.word_field import WordEdit
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.program import Program
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.screen import Screen
from coprod_desktop.ui.screens.voice_note import VoiceNoteScreen
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.sound.recording import Microphone, NoMicrophone
from coprod_desktop.ui.view import View
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from coprod_desktop.ui.voice_note.dictating import Listens
from tests.ui.audit import settle

TODAY = date(2026, 11, 23)
"""A Monday."""
PATIENCE = 10_000
"""Milliseconds to wait for what threads make."""


class NotThere(AssertionError):
    """What a person looked for is not on the screen."""


def no_loudspeaker() -> Player:
    """A computer from which no sound comes."""
    raise NoLoudspeaker


def no_microphone() -> Microphone:
    """A computer that hears nothing."""
    raise NoMicrophone


def silent_voice() -> ReadAloud:
    """Lights the words; nothing is heard, nothing is loaded."""
    return ReadAloud(engine=Silent, loudspeaker=no_loudspeaker)


def opened(
    folder: Path,
    store: str = "",
    voice: Callable[[], ReadAloud] = silent_voice,
    microphone: Callable[[], Microphone] = no_microphone,
    dictation: Callable[[], Listens | None] = lambda: None,
) -> Program:
    """The program on a store in ``folder``, shown as large as a small laptop."""
    program = Program(
        Front(folder / "settings.json", "1366x768"),
        store=store or str(folder / "store.sqlite3"),
        today=lambda: TODAY,
        voice=voice,
        microphone=microphone,
        dictation=dictation,
    )
    program.front.show()
    program.begin()
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    settle()
    return program


def let_go(program: Program) -> None:
    """Closes it, and waits until all of it is gone."""
    program.close()
    del program
    settle()


class Someone:
    """What one person sees and does, by the words on the screen."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.window: QWidget = program.window

    # Looking.

    @property
    def screen(self) -> Screen:
        """The screen in front."""
        screen = self.program.window.screen_in_front
        assert screen is not None
        return screen

    @property
    def view(self) -> View:
        """The view of the open meeting."""
        return self.meeting_screen.view

    @property
    def meeting_screen(self) -> MeetingScreen:
        """The screen in front, which is that of the open meeting."""
        screen = self.screen
        assert isinstance(screen, MeetingScreen), f"there is:\n{self.words()}"
        return screen

    @property
    def session(self) -> Session:
        """What the open meeting is changed through."""
        session = self.program.desk.session
        assert session is not None
        return session

    @property
    def meeting(self) -> Meeting:
        """The open meeting as it is now."""
        return self.session.meeting

    def words(self) -> str:
        """All words on the screen, a line each."""
        lines = []
        for widget in self._shown():
            if isinstance(widget, (QLabel, QAbstractButton)):
                lines += [widget.text(), widget.accessibleDescription()]
        return "\n".join(lines)

    def heard(self) -> str:
        """All a screen reader finds in the window, a line each."""
        return "\n".join(_names(QAccessible.queryAccessibleInterface(self.window)))

    def sees(self, words: str) -> bool:
        """Whether these words are on the screen."""
        return words in self.words()

    def wait_until(self, true: Callable[[], bool], what: str = "") -> None:
        """Waits for what a thread brings; looks again after everything that happens."""
        deadline = QDeadlineTimer(PATIENCE)
        wakes = QTimer(interval=10)
        wakes.start()
        while not true():
            if deadline.hasExpired():
                raise NotThere(f"{what or 'it'} did not come; there is:\n{self.words()}")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        wakes.stop()

    def wait_to_see(self, words: str) -> None:
        """Waits until these words are on the screen."""
        self.wait_until(lambda: self.sees(words), repr(words))

    def _shown(self) -> list[QWidget]:
        return [w for w in self.window.findChildren(QWidget) if w.isVisible()]

    def button(self, words: str) -> QAbstractButton:
        """The button with these words, else the one whose words begin with them."""
        buttons = [w for w in self._shown() if isinstance(w, QAbstractButton)]
        for same in (_is_called, _begins):
            for button in buttons:
                if same(button, words):
                    return button
        there = "\n".join(f"{b.text()!r} {b.accessibleName()!r}" for b in buttons)
        raise NotThere(f"no button {words!r}; there are:\n{there}")

    def has_button(self, words: str) -> bool:
        """Whether there is such a button."""
        try:
            self.button(words)
        except NotThere:
            return False
        return True

    def go_to_step(self, key: str) -> None:
        """Has a step of the open meeting in front, without the way there."""
        self.meeting_screen.go_to_step(key)
        settle()

    # Clicking.

    def click(self, words: str) -> None:
        """Clicks a button where it is on the screen, scrolled into sight."""
        settle(2)  # what was there may go, as the start does once people are known
        self._click(self.button(words))

    def click_on(self, widget: QWidget) -> None:
        """Clicks in the middle of a widget, which nothing may cover."""
        settle(2)  # whatever came has its place before somebody scrolls to it
        self._click(widget)

    def _click(self, widget: QWidget) -> None:
        _bring_in_sight(widget)
        settle(2)
        seen = widget.visibleRegion().boundingRect()
        if seen.isEmpty():
            raise NotThere(f"{widget} cannot be seen")
        place = widget.mapTo(self.window, seen.center())
        under = self.window.childAt(place)
        assert under is not None
        assert under is widget or widget.isAncestorOf(under), f"{under} lies over {widget}"
        QTest.mouseClick(self.handle(), Qt.MouseButton.LeftButton, pos=place)
        settle()

    def handle(self) -> QWindow:
        """The window as the computer sees it."""
        return self.window.windowHandle()

    # Keys.

    def focus(self) -> QWidget:
        """What has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key wherever the keyboard is."""
        QTest.keyClick(self.handle(), key, held)
        settle()

    def write(self, words: str) -> None:
        """Types words where the keyboard is, letter by letter; what has no key is pasted."""
        if not words.isascii():
            self.paste(words)
            return
        for letter in words:
            QTest.keyClicks(self.focus(), letter)
        settle()

    def field(self, label: str) -> WordEdit:
        """The field that is called so."""
        for widget in self._shown():
            if isinstance(widget, WordEdit) and widget.accessibleName() == label:
                return widget
        raise NotThere(f"no field {label!r}; there is:\n{self.words()}")

    def write_in(self, label: str, words: str) -> None:
        """Clicks in a field, then types."""
        self.click_on(self.field(label))
        self.write(words)

    def paste(self, words: str) -> None:
        """Pastes words where the keyboard is."""
        QApplication.clipboard().setText(words)
        self.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def go_to(self, words: str, most: int = 80) -> None:
        """Presses Tab, with arrows among choices, until what is called so has the keyboard."""
        for _ in range(most):
            if self._is_on(words) or self._found_by_arrows(words):
                return
            self.key(Qt.Key.Key_Tab)
        raise NotThere(f"Tab never came to {words!r}")

    def choose(self, words: str) -> None:
        """Goes to a button by keys, presses it by a key."""
        self.go_to(words)
        self.key(Qt.Key.Key_Return)

    def _is_on(self, words: str) -> bool:
        here = self.focus()
        name = here.accessibleName() or (here.text() if isinstance(here, QAbstractButton) else "")
        return name.casefold().startswith(words.casefold())

    def _found_by_arrows(self, words: str) -> bool:
        """Looks among what shares one stop with where the keyboard is, then goes back."""
        start = self.focus()
        if not isinstance(start, QAbstractButton):
            return False
        if isinstance(start, QRadioButton) and not self._is_among_choices(start, words):
            return False  # an arrow would choose
        for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
            for _ in range(12):
                before = self.focus()
                self.key(arrow)
                if self._is_on(words):
                    return True
                if self.focus() in (before, start):
                    break
        start.setFocus()
        return False

    def _is_among_choices(self, start: QRadioButton, words: str) -> bool:
        parent = start.parentWidget()
        beside = parent.findChildren(QRadioButton) if parent is not None else []
        return any(_begins(choice, words) for choice in beside)

    # What is done again and again.

    def first_use(self) -> None:
        """Answers the two questions of first use."""
        self.click("Next")
        self.click("No, I will read")

    def is_new(self, name: str) -> None:
        """Tells a name, where it is asked."""
        self.write_in("My name here", name)
        self.click("Next")

    def go_on_to(self, question: str, by: str = "Next") -> None:
        """Goes on from step to step until this is asked."""
        for _ in range(25):
            if self.is_asked(question):
                return
            self.click(by)
        raise NotThere(f"{question!r} is never asked")

    def comes_back_to(self, meeting: str, name: str) -> None:
        """Opens a meeting of somebody whose words were kept before."""
        self.wait_to_see(name)
        self.click(name)
        self.click(meeting)

    def is_on_a_voice_note(self) -> bool:
        """Whether the page to say something is in front."""
        return isinstance(self.screen, VoiceNoteScreen)

    def is_asked(self, question: str) -> bool:
        """Whether this is the question on the screen."""
        return isinstance(self.view, OneAtATime) and self.view.question.text() == question

    def begins_a_meeting(self, name: str, kind: str = "The council") -> None:
        """From the three choices to the first question of a meeting, answered."""
        self.click("I have a meeting")
        self.is_new(name)
        self.click(kind)

    def goes_home(self) -> None:
        """Presses Home until the three choices are there."""
        self.click("Home")

    def add(self, *ideas: str) -> None:
        """Writes ideas in the field of a step, one after the other."""
        for idea in ideas:
            self.write_in("My own words", idea)
            self.click("Add")

    def is_called(self) -> str:
        """What the window is called."""
        return self.window.windowTitle()


def _is_called(button: QAbstractButton, words: str) -> bool:
    return words in (" ".join(button.text().split()), button.accessibleName())


def _names(face: QAccessibleInterface) -> Iterator[str]:
    if face.state().invisible:
        return
    yield face.text(QAccessible.Text.Name)
    for number in range(face.childCount()):
        child = face.child(number)
        if child is not None:
            yield from _names(child)


def _begins(button: QAbstractButton, words: str) -> bool:
    return button.text().startswith(words) or button.accessibleName().startswith(words)


def _bring_in_sight(widget: QWidget) -> None:
    """Scrolls as a wheel would, in every place that scrolls."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            content = parent.widget()
            assert content is not None
            middle = widget.mapTo(content, QPoint(0, 0)) + widget.rect().center()
            half = min(widget.height(), parent.viewport().height()) // 2
            parent.ensureVisible(middle.x(), middle.y(), 0, half)
        parent = parent.parentWidget()


def flush() -> None:
    """Has Qt delete what was let go."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
