"""The page on which a person picks which sheet they want."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.sheets.table import Sheet, Use
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.wording import Wording


class SheetWhich(QWidget):
    """Every sheet there is something for, by its use; ``chosen`` carries the key of one."""

    chosen = Signal(str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._scroller = ScrollPage()
        self._inside: QWidget | None = None
        self.heading = Paragraph(wording.text("sheet-which"), factor=2, heading=1, focusable=True)
        self._scroller.column.addWidget(self.heading)
        self._shown: tuple[Sheet, ...] = ()
        self.presses: dict[str, Press] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroller)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Offers these."""
        if self._shown == tuple(sheets):
            return
        self._shown = tuple(sheets)
        inside = self._emptied()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of(self).space(12))
        for use in Use:
            group = [sheet for sheet in sheets if sheet.use is use]
            if not group:
                continue
            column.addWidget(
                Paragraph(self._wording.text(f"sheet-use-{use}"), factor=1.25, heading=2)
            )
            holder = QWidget()
            grid = CardGrid(holder, wide=3)
            for sheet in group:
                grid.addWidget(self._press(sheet))
            column.addWidget(holder)

    def _press(self, sheet: Sheet) -> Press:
        words = self._wording
        press = Press(
            words.text(sheet.words),
            second=words.text(f"{sheet.words}.hint"),
            picture=sheet.picture,
            look="card",
            picture_size=56,
            least=80,
        )
        press.clicked.connect(lambda: self.chosen.emit(sheet.key))
        self.presses[sheet.key] = press
        return press

    def take_focus(self) -> None:
        """Brings the keyboard to the question."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _emptied(self) -> QWidget:
        column = self._scroller.column
        if self._inside is not None:
            column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            column.takeAt(1)  # the stretch
        self.presses = {}
        self._inside = QWidget()
        column.addWidget(self._inside)
        column.addStretch(1)
        return self._inside
