"""Says aloud what a person points at or moves to."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.ui.read_aloud.heard_words import group_of, pointed_at, words_of
from coprod_desktop.ui.read_aloud.reader import ALONE, Reader
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording

REST = 400
"""Milliseconds the pointer rests on a thing before that is said."""
SETTLED = 60
"""Milliseconds after which what has the keyboard is said: who is faster hears only the last."""
_MOVES = (QEvent.Type.MouseMove, QEvent.Type.HoverMove)
_DEEDS = (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.Wheel)


class SelfVoicing(QObject):
    """Off until a person asks for it, and while a screen reader speaks.

    A new thing silences the last one at once. What somebody asked to be read holds still where
    they move on by keys, to go on from there; the pointer never breaks into it. Nothing is said
    while somebody records, or hears a voice note.
    ``left_to_reader`` comes once, where a screen reader is why nothing is said.
    """

    left_to_reader = Signal()

    def __init__(self, wording: Wording, window: Window, reader: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording
        self._window = window
        self._reader = reader
        self._is_on = False
        self._told = False
        self._passes = False
        self._here: QWidget | None = None  # what was said last
        self._group = ""
        self._pointed: QWidget | None = None
        self._watched: QAbstractButton | None = None
        self._soon = QTimer(self, singleShot=True, interval=SETTLED)
        self._soon.timeout.connect(self._say_focus)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._say_pointed)
        reader.reading_changed.connect(self._yield)
        window.hidden_now.connect(self._be_still)
        window.closing.connect(self._stop)

    @property
    def is_on(self) -> bool:
        """Whether it says anything now."""
        return self._is_on and not self._reader.second_voice

    @property
    def waits(self) -> bool:
        """Whether it is about to say something, unless something else is come to first."""
        return self._soon.isActive() or self._rest.isActive()

    def follow(self, comfort: Comfort) -> None:
        """Begins or stops, as a person likes it."""
        if comfort.self_voicing == self._is_on:
            return
        if self._is_on:
            self._stop()
        else:
            self._start()

    def _start(self) -> None:
        self._is_on = True
        application = _application()
        application.focusChanged.connect(self._come_to)
        application.installEventFilter(self)
        self._come_to(None, QApplication.focusWidget())

    def _stop(self) -> None:
        if not self._is_on:
            return
        self._is_on = False
        application = _application()
        application.focusChanged.disconnect(self._come_to)
        application.removeEventFilter(self)
        self._be_still()

    def _be_still(self) -> None:
        """Says nothing of what was come to so far."""
        self._soon.stop()
        self._rest.stop()
        self._here = self._pointed = None
        self._group = ""
        self._watch(None)
        self._silence()

    def _silence(self) -> None:
        if not self._reader.reads:
            self._reader.voice.stop()

    def _yield(self, reading: bool) -> None:
        """Lets what somebody asked to be read be heard."""
        if reading:
            self._soon.stop()
            self._rest.stop()

    def let_pass(self) -> None:
        """Says nothing of what gets the keyboard until the next turn of the event loop."""
        self._passes = True
        QTimer.singleShot(0, self, self._pass_no_more)

    def _pass_no_more(self) -> None:
        self._passes = False

    # Moving to a thing.

    def _come_to(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._passes:
            return
        self._soon.stop()
        self._silence()
        self._watch(now if isinstance(now, QAbstractButton) else None)
        by_hand = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is None or (by_hand and self._reader.reads):
            return  # whoever presses on Pause does not want to hear what is on it
        self._reader.voice.pause()
        self._soon.start()

    def _say_focus(self) -> None:
        widget = QApplication.focusWidget()
        if self._reader.hushed or self._reader.voice.state is State.READING:
            return  # somebody asked for something since
        if widget is not None and widget.window() is self._window:
            group = group_of(widget)
            entered, self._group = group != self._group, group
            self._say(widget, group if entered else "")

    def _watch(self, button: QAbstractButton | None) -> None:
        """Says of this button when it is chosen, or is not any more."""
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.toggled.disconnect(self._say_again)
        self._watched = button
        if button is not None:
            button.toggled.connect(self._say_again)

    def _say_again(self) -> None:
        self._silence()
        self._soon.start()

    # Pointing at a thing.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Enter:
            if isinstance(watched, QWidget):
                self._pointed = pointed_at(watched)
                self._rest.start()
        elif kind in _MOVES:
            if self._rest.isActive():
                self._rest.start()
        elif kind in _DEEDS:
            self._rest.stop()
        return False

    def _say_pointed(self) -> None:
        widget = self._pointed
        if (
            widget is None
            or not shiboken6.isValid(widget)
            or not widget.isVisible()
            or widget.window() is not self._window
            or widget is self._here
            or self._reader.reads
            or self._reader.hushed
        ):
            return
        self._say(widget)

    # Saying it.

    def _say(self, widget: QWidget, group: str = "") -> None:
        if self._reader.second_voice:
            if not self._told:
                self._told = True
                self.left_to_reader.emit()
            return
        screen = self._window.screen_in_front
        if screen is not None and screen.is_silent():
            return
        words = words_of(self._wording, widget)
        if not words or self._window.is_hidden_now:
            return
        self._here = widget
        # A question that begins its own group is heard once.
        heard = words if not group or words.startswith(group) else f"{group}\n{words}"
        self._reader.say_aside(Utterance.of(ALONE, heard))


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
