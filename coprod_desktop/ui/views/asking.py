"""Puts a question in place of a page until it is answered or left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.put_under import Chooser


class Asking(QObject):
    """Shows one chooser at a time over ``page``, in a layout that holds both.

    ``changed`` comes when there is a question now or none any more, ``answered`` once the page
    is back after one.
    """

    changed = Signal()
    answered = Signal()

    def __init__(self, pages: QStackedLayout, page: QWidget) -> None:
        super().__init__(page)
        self._pages = pages
        self._page = page
        self.chooser: Chooser | None = None

    def ask(self, chooser: Chooser, does: Callable[[str], None], *, at_first: bool = False) -> None:
        """Asks; ``does`` is called with the key of what was chosen, once the page is back.

        The keyboard begins on the question, or ``at_first`` on the first answer.
        """
        self.end()
        self.chooser = chooser
        chooser.chosen.connect(lambda key: self._answer(key, does))
        chooser.left.connect(self.end)
        self._pages.addWidget(chooser)
        self._pages.setCurrentWidget(chooser)
        self.changed.emit()
        first = next(iter(chooser.presses.values())) if at_first else chooser.heading
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, key: str, does: Callable[[str], None]) -> None:
        self.end()
        does(key)

    def end(self) -> None:
        """Takes the question away, where there is one."""
        chooser, self.chooser = self.chooser, None
        if chooser is None:
            return
        self._pages.setCurrentWidget(self._page)
        self.changed.emit()
        self.answered.emit()
        take_out(self._pages, chooser)
