"""Leads into the room, then out of it again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from coprod_desktop.content.show_cards import show_cards
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.path import Card
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.kit.escape import LeavesByEscape
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.liking import Liking
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.screen import Screen, Thing
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.window import Window
from coprod_desktop.ui.worn import wear
from coprod_desktop.wording import Wording

ROOM = "room"
"""What a page calls this where it asks for it to be laid over the meeting."""
NIGHT = "night"
"""The theme of the room, for whoever has a light one."""
_AWAY = (Qt.ApplicationState.ApplicationHidden, Qt.ApplicationState.ApplicationSuspended)


class RoomWays(QObject):
    """Lays the cards over the open meeting: dark, silent, as large as the screen.

    How somebody likes it is not changed by that: they find all as it was. Where the window is
    put away, nothing of it is to be seen when it comes back.
    """

    def __init__(
        self,
        window: Window,
        wording: Wording,
        look: Look,
        reader: Reader,
        liking: Liking,
        announcer: Announcer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._look = look
        self._reader = reader
        self._liking = liking
        self._announcer = announcer
        self._room: Screen | None = None
        self._held_up: Screen | None = None
        self._was = window.windowState()
        self._leaves = LeavesByEscape(window, self._escape, self._is_in_front)
        liking.followed.connect(self._stay_dark)
        window.installEventFilter(self)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._hide_away)

    def open_named(self, name: str, parts: Parts) -> None:
        """Opens the room of a meeting where a page asks for that by name."""
        if name == ROOM:
            self._open(parts)

    @property
    def is_open(self) -> bool:
        """Whether somebody is in the room now."""
        return self._room is not None

    def _open(self, parts: Parts) -> None:
        # It loads with what it shows: the first screen need not wait for it.
        from coprod_desktop.ui.room.room_screen import RoomScreen

        if self._room is not None:
            return
        self._reader.stop()
        self._window.settle()
        room = RoomScreen(parts, show_cards(self._wording.language), self._things, self._come_out)
        self._room = room
        room.left.connect(self._window.take_off)
        room.shown.connect(self._hold_up)
        room.told.connect(self._announcer.announce)
        self._was = self._window.windowState()
        self.fill_screen(True)
        self._stay_dark(self._liking.now())
        self._window.lay_over(room)

    def _things(self) -> tuple[Thing, ...]:
        """What stands on More: others may need to be seen beside the cards."""
        fills = self._window.isFullScreen()
        words = self._wording.text("room-window" if fills else "room-whole-screen")
        return (Thing(words, lambda: self.fill_screen(not fills), "fit"),)

    def fill_screen(self, fills: bool) -> None:
        """All of the screen, or the window as it was: other programs may be needed beside it."""
        if fills:
            self._window.setWindowState(self._was | Qt.WindowState.WindowFullScreen)
        else:
            self._window.setWindowState(self._was & ~Qt.WindowState.WindowFullScreen)

    def _stay_dark(self, _comfort: Comfort) -> None:
        """Also where somebody makes the words larger, or comes with a light theme."""
        if self._room is not None and not self._look.dark:
            self._look.use(theme=NIGHT)

    def _come_out(self) -> None:
        """The room is gone, whichever way."""
        self._room = self._held_up = None
        # Not while the screen is taken away: what is drawn anew then may be gone.
        QTimer.singleShot(0, self, self._put_back)

    def _put_back(self) -> None:
        """The window and its colours as they were, where there is still a window to see."""
        if self._room is None and self._window.screen_in_front is not None:
            self.fill_screen(False)
            wear(self._look, self._liking.now())

    # Cards to hold up.

    def _hold_up(self, card: Card) -> None:
        # As above: only who holds a card up needs it.
        from coprod_desktop.ui.room.show_screen import ShowScreen

        self._held_up = screen = ShowScreen(self._wording, card)
        screen.left.connect(self._window.take_off)
        self._window.lay_over(screen)

    # Leaving.

    def _is_in_front(self) -> bool:
        in_front = self._window.screen_in_front
        shown = in_front is not None and in_front in (self._room, self._held_up)
        return shown and not self._window.is_hidden_now and not self._reader.reads

    def _escape(self) -> None:
        self._window.take_off()

    # Put away.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        changed = event.type() == QEvent.Type.WindowStateChange
        if changed and self.is_open and self._window.isMinimized():
            self._window.hide_now()
        return super().eventFilter(watched, event)

    def _hide_away(self, state: Qt.ApplicationState) -> None:
        if self.is_open and state in _AWAY:
            self._window.hide_now()
