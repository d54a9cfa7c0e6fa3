"""Shows a person's own pages as they will be printed, without a meeting."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.sheets.table import Use
from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.kit.page_panel import PagePanel
from coprod_desktop.ui.screen import Screen
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.sheet import SheetView

_MARGINS = (12, 8, 12, 6)


class PaperScreen(Screen):
    """The view of the sheet by itself, with the sheets about the person alone.

    ``comfort_changed`` carries how they like it from now on.
    """

    left = Signal()
    comfort_changed = Signal(object)

    def __init__(self, parts: Parts, announcer: Announcer, sheet: str) -> None:
        super().__init__()
        self._announcer = announcer
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        panel = PagePanel((), margins=_MARGINS)
        layout.addWidget(panel)
        self.view = SheetView(parts, self, only=Use.ABOUT_ME)
        panel.content.addWidget(self.view)
        self.view.rows_changed.connect(self.rows_changed)
        self.view.told.connect(self._tell)
        self.view.left.connect(lambda _where: self.left.emit())
        self.view.comfort_changed.connect(self.comfort_changed)
        parts.session.changed.connect(self.view.show_meeting)
        self.view.choose_sheet(sheet)
        self.view.show_meeting(parts.session.meeting)

    def _tell(self, words: str, undo: bool) -> None:
        self.view.show_note(words, undo)
        self._announcer.announce(words)

    def has_line(self) -> bool:
        return True

    def tell(self, words: str, undo: bool = False) -> None:
        """Says a line about the sheet."""
        self._tell(words, undo)

    # What the frame of the window asks, asked of the view.

    def rows(self) -> tuple[Row, ...]:
        return self.view.rows()

    def first_focus(self) -> QWidget:
        return self.view.first_focus()

    def take_tab_order(self) -> None:
        self.view.take_tab_order()

    def hears(self) -> Utterance:
        return self.view.hears()

    def key_of(self, widget: QWidget) -> str:
        return self.view.key_of(widget)

    def show_saying(self, saying: Saying | None) -> None:
        self.view.show_saying(saying)

    def settle(self) -> None:
        self.view.settle()

    def close_down(self) -> None:
        self.view.settle()
        self.view.close_down()
