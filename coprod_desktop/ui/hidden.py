"""A calm page that shows nothing of what was open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.wording import Wording


class HiddenPage(QWidget):
    """Covers the window until one press brings everything back.

    Whoever types on types at its words, which do nothing: the button is a Tab away.
    ``held_before`` had the keyboard as it came.
    """

    shown_again = Signal()

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.held_before: QWidget | None = None
        layout = QVBoxLayout(self)
        self._words = Paragraph(wording.text("hidden"), factor=1.5, focusable=True)
        self._back = Press(wording.text("hidden-back"), look="quiet")
        layout.addStretch(1)
        layout.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(16)  # room for the ring
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self._back.clicked.connect(self.shown_again)
        keys = wording.text("action-hide.shortcut").split("|")
        self._keys = [QKeySequence(key.strip()) for key in keys]
        self.hide()

    def cover(self) -> None:
        """Lies over the whole window with the keyboard on its words."""
        self.held_before = self.window().focusWidget()
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The key that hid everything shows it again; held down, it only hides.
        if QKeySequence(event.keyCombination()) in self._keys and not event.isAutoRepeat():
            self.shown_again.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), Look.of(self).colour("ground"))
