"""What the frame of the window asks of the page in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.readable import Page


class Framed(QWidget):
    """A page with rows for the bottom strip, which Read says.

    ``rows_changed`` says that `rows` are others now.
    """

    rows_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None

    def rows(self) -> tuple[Row, ...]:
        """What can be done here, for the bottom strip."""
        return ()

    def between_rows(self) -> QWidget | None:
        """What stands in the middle of the bottom strip, such as the path of steps."""
        return None

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self

    def take_tab_order(self) -> None:
        """Puts what came since into the order of Tab; called before Tab goes on."""

    def hears(self) -> Utterance:
        """What Read says: all words on the page that may be heard."""
        if self._page is not None:
            self._page.show_saying(None)  # it is forgotten with what it lit
        self._page = Page(self)
        return self._page.utterance()

    def key_of(self, widget: QWidget) -> str:
        """The key of a widget's words in what `hears` gave last; nothing where it has none."""
        return self._page.key_of(widget) if self._page is not None else ""

    def tells_of_voice(self) -> bool:
        """Whether this page says itself why nothing is heard."""
        return False

    def steers_voice(self) -> bool:
        """Whether this page has the controls of reading itself."""
        return False

    def show_saying(self, saying: Saying | None) -> None:
        """Lights the words being said."""
        if self._page is not None:
            self._page.show_saying(saying)

    def settle(self) -> None:
        """Keeps what was begun but not finished; called while the meeting is still open."""

    def close_down(self) -> None:
        """Lets go of what outlives a widget, such as a thread; called when it is taken away."""
