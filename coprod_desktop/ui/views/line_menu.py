"""Opens the menu of a line, beside its box or as a page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.put_under import Chooser
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.asking import Asking
from coprod_desktop.ui.views.idea_menu import IdeaMenu, menu_offers

_MOST_HEARD = 60
"""Letters of a line in the name of its menu."""


class LineMenu(QObject):
    """At most one menu at a time, over a page; ``chosen`` carries the name of a row of it.

    ``closed`` says that the keyboard is to go back to the line.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, parts: Parts, over: QWidget, asking: Asking) -> None:
        super().__init__(over)
        self._parts = parts
        self._over = over
        self._asking = asking
        self.shown: IdeaMenu | None = None

    def open(self, words: str, names: Sequence[str], box: QRect, *, as_page: bool) -> None:
        """Offers what has these names to a line of these words, whose box is there."""
        self.close()
        wording = self._parts.wording
        offers = menu_offers(wording, names)
        heading = wording.text("menu-heard", words=shortened(words, _MOST_HEARD))
        menu = IdeaMenu(wording, heading, offers, self._over)
        if as_page or not menu.has_room():
            menu.deleteLater()
            page = Chooser(self._parts, heading, offers, close="menu-close")
            self._asking.ask(page, self.chosen.emit, at_first=True)
            return
        self.shown = menu
        menu.chosen.connect(self._choose)
        menu.left.connect(self._leave)
        menu.open_beside(box)

    def close(self) -> None:
        """Takes the menu away, where there is one."""
        menu, self.shown = self.shown, None
        if menu is not None:
            menu.close_down()

    def _choose(self, name: str) -> None:
        self._leave(go_back=True)
        self.chosen.emit(name)

    def _leave(self, go_back: bool) -> None:
        self.close()
        if go_back:
            self.closed.emit()
