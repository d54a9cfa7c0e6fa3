"""A screen that shows one page after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.screen import Screen
from coprod_desktop.ui.views.sheet_asking import Asking
from coprod_desktop.wording import Wording


class AskingScreen(Screen):
    """*Back* goes to the page before, from the first one it asks by ``left`` to go away."""

    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.wording = wording
        self.asking = Asking()
        self._back: Callable[[], None] = self.left.emit
        self._rows: tuple[Row, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.asking)

    def show_page(
        self,
        words: str,
        hint: str = "",
        *,
        shown: QWidget | None = None,
        presses: Sequence[Press] = (),
        back: Callable[[], None] | None = None,
        rows: tuple[Row, ...] = (),
        on: str = "",
    ) -> None:
        """Shows a page; the keyboard is on its words, or on the button of the name ``on``."""
        self.asking.ask(words, hint, presses, shown=shown)
        self._begin(back, rows, on)

    def show_trouble(
        self,
        key: str,
        picture: str,
        presses: tuple[Press, ...],
        back: Callable[[], None],
    ) -> None:
        """Says what cannot be done, what is safe, what can be done about it."""
        words, safe = self.wording.text(key), self.wording.text(f"{key}.safe")
        self.asking.tell(Message(words, safe, trouble=True, picture=picture, presses=presses))
        self._begin(back, ())

    def _begin(self, back: Callable[[], None] | None, rows: tuple[Row, ...], on: str = "") -> None:
        self._back = back or self.left.emit
        self._rows = rows
        self.rows_changed.emit()
        if self.isVisible():
            self.asking.take_focus()
            press = self.findChild(Press, on) if on else None
            if press is not None:
                press.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arrived.emit()

    def press(
        self, key: str, sign: str, does: Callable[[], None], look: str = "quiet", name: str = ""
    ) -> Press:
        """A button with the words of a key."""
        press = Press(self.wording.text(key, name=name), sign=sign, look=look)
        press.clicked.connect(lambda _=False: does())
        return press

    def first_focus(self) -> QWidget:
        return self.asking.focus

    def rows(self) -> tuple[Row, ...]:
        back = Row("sheet-back", lambda: self._back(), sign="back", stays=True)
        return (back, read_row(), *self._rows)
