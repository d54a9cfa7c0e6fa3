"""The strip at the top of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.strip import Strip


class TopRow(QWidget):
    """What a screen has at the left, the corner at the right; one line, whatever the width.

    `show_steering` puts the controls of reading over the left, as far as the corner leaves room.
    What stood there keeps its place behind them, so that nothing else moves.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._left: QWidget | None = None
        self._focus_before: QWidget | None = None
        self.corner = Strip(look, corner=True)
        self.steering = Strip(look)
        self.steering.setParent(self)
        self.steering.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.corner, 1)
        self.corner.room_made.connect(self._place)

    def show_left(self, left: QWidget | None) -> None:
        """Shows this at the left instead; what stood there stays its owner's, out of sight."""
        if self._left is not None and isValid(self._left):
            self._row.removeWidget(self._left)
            self._left.hide()
        self._left = left
        if left is not None:
            policy = left.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            left.setSizePolicy(policy)
            self._row.insertWidget(0, left)
            left.setVisible(not self.is_steering)
        self._place()

    @property
    def is_steering(self) -> bool:
        """Whether the controls of reading are there, or else wait in More."""
        return not self.steering.isHidden()

    def show_steering(self, shown: bool) -> None:
        """Shows the controls of reading, or what they stand over; the keyboard is never lost."""
        if shown == self.is_steering:
            return
        focus: QWidget | None = self.window().focusWidget()
        left = self._left if self._left is not None and isValid(self._left) else None
        if shown:
            self._focus_before = focus
            self._place()
            self.steering.show()
            self.steering.raise_()  # the free room of the corner lies there too
            if left is not None:
                if focus is not None and left.isAncestorOf(focus):
                    self._first_press().setFocus(Qt.FocusReason.OtherFocusReason)
                left.hide()
            return
        before, self._focus_before = self._focus_before, None
        if left is not None:
            left.show()
        if focus is not None and self.steering.isAncestorOf(focus):
            back = before is not None and isValid(before) and before.isVisibleTo(self.window())
            target = before if back and before is not None else self._first_press(self.corner)
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.steering.hide()

    def _first_press(self, strip: Strip | None = None) -> QWidget:
        """The first button that is shown, in the steering strip or else in the corner."""
        for one in (strip,) if strip is not None else (self.steering, self.corner):
            for press in one.presses():
                if not press.isHidden():
                    return press
        return self

    def _place(self) -> None:
        """Gives the controls what the corner leaves free; in a narrow window that is nothing."""
        narrow = self._look.width_class(self.window().width()) is WidthClass.NARROW
        corner = self.corner.geometry()
        room = 0 if narrow else corner.right() + 1 - self.corner.taken() - self._look.space(12)
        self.steering.setGeometry(0, corner.top(), max(room, 0), corner.height())
        self.steering.make_room()

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
