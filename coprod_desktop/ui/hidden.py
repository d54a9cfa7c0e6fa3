"""A calm page that shows nothing of what was open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.wording import Wording


class HiddenPage(QWidget):
    """Covers the window until one press brings everything back."""

    shown_again = Signal()

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        self._words = Paragraph(wording.text("hidden"), factor=1.5)
        self._back = Press(wording.text("hidden-back"), look="quiet")
        layout.addStretch(1)
        layout.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self._back.clicked.connect(self.shown_again)
        self.hide()

    def cover(self) -> None:
        """Lies over the whole window with the keyboard on its one button."""
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), Look.of(self).colour("ground"))
