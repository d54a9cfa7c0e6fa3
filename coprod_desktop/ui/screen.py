"""What every whole screen has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.readable import Page


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to choose from a list: its words, its sign or picture, what it does."""

    words: str
    does: Callable[[], None]
    sign: str = ""
    picture: str = ""


class Screen(QWidget):
    """One screen in the frame of the window.

    ``rows_changed`` says that `rows` or `top_left` are others now, ``arrived`` that another page
    of it is in front, ``offered`` carries `Thing`s of which one is to be chosen.
    """

    rows_changed = Signal()
    arrived = Signal()
    offered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None

    def top_left(self) -> QWidget | None:
        """What stands at the left of the top strip; the program's name where there is nothing."""
        return None

    def rows(self) -> tuple[Row, ...]:
        """What can be done here, for the bottom strip."""
        return ()

    def between_rows(self) -> QWidget | None:
        """What stands in the middle of the bottom strip, such as the path of steps."""
        return None

    def more_things(self) -> tuple[Thing, ...]:
        """What stands on More beside the buttons that have no room."""
        return ()

    def left_edge(self) -> int:
        """Pixels from the left at which the bottom strip begins, to stand under the page."""
        return 0

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self

    def take_tab_order(self) -> None:
        """Puts what came since into the order of Tab; called before Tab goes on."""

    def hears(self) -> Utterance:
        """What Read says: all words on the page that may be heard."""
        self._page = Page(self)
        return self._page.utterance()

    def tells_of_voice(self) -> bool:
        """Whether this page says itself why nothing is heard."""
        return False

    def show_saying(self, saying: Saying | None) -> None:
        """Lights the words being said."""
        if self._page is not None:
            self._page.show_saying(saying)

    def tell(self, words: str) -> None:
        """Says a line about all of it, where there is a place for that."""

    def settle(self) -> None:
        """Keeps what was begun but not finished; called while the meeting is still open."""

    def close_down(self) -> None:
        """Lets go of what outlives a widget, such as a thread; called when it is taken away."""
