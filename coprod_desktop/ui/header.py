"""The line above a view that says whose page it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.panel import PictureView, Rule
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.scroll_page import CLEAR
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.view import Parts
from coprod_desktop.wording.moments import sure_moment

_PICTURE = "meeting"
_MOST_NOTE = 70


class NoteLine(QWidget):
    """How long a step takes, or what was just done with Undo beside it.

    Undo stays while there is more to undo. What was taken back can be put back beside it.
    """

    def __init__(self, parts: Parts, align: str = "right") -> None:
        super().__init__()
        self._parts = parts
        self.words = Paragraph(soft=True, align=align)
        self.undo = Press(parts.wording.text("action-undo"), sign="undo")
        self.undo.clicked.connect(lambda: self._stay_while(parts.session.undo))
        self.redo = Press(parts.wording.text("action-redo"), sign="redo")
        self.redo.clicked.connect(lambda: self._stay_while(parts.session.redo))
        row = FlowRow(self, first_grows=True)
        row.addWidget(self.words)
        for press in self.presses:
            row.addWidget(press)
            press.hide()
        self._time = ""
        self._stays = False

    @property
    def presses(self) -> tuple[Press, ...]:
        """Undo, then what puts back."""
        return self.undo, self.redo

    def has_focus(self) -> bool:
        """Whether the keyboard is on one of its buttons."""
        return any(press.hasFocus() for press in self.presses)

    def show_time(self, words: str) -> None:
        """Says how long it takes, instead of any note."""
        self._time = words
        if not self._stays:
            self.words.setText(words)
            self._offer(undo=False, redo=False)

    def show_note(self, words: str, undo: bool) -> None:
        """Says what was just done; Undo stands beside it where it can be undone."""
        stack = self._parts.session.undo_stack
        self.words.setText(shortened(words, _MOST_NOTE))
        self._offer(undo=undo and stack.canUndo(), redo=undo and stack.canRedo())

    def _offer(self, undo: bool, redo: bool) -> None:
        had_focus = self.has_focus()
        offered = [
            press for press, wanted in zip(self.presses, (undo, redo), strict=True) if wanted
        ]
        for press in offered:
            press.show()
        if had_focus and not any(press.hasFocus() for press in offered):
            if offered:
                # The other one, so that the page stays where it is.
                offered[0].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.redo.focusNextChild()
        for press in self.presses:
            press.setVisible(press in offered)

    def _stay_while(self, does: Callable[[], None]) -> None:
        """Undoes or puts back, with both buttons kept at hand whatever the view shows meanwhile."""
        self._stays = True
        does()
        self._stays = False
        stack = self._parts.session.undo_stack
        self._offer(undo=stack.canUndo(), redo=stack.canRedo())


class MeetingHeader(QWidget):
    """The meeting's picture, name and time, with a note at the right."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._picture = PictureView(_PICTURE, 32)
        self.title = Paragraph(bold=True, wraps=False)
        self.when = Paragraph(soft=True, wraps=False)
        self.note = NoteLine(parts)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._whose = (self._picture, self.title, self.when)
        for part in self._whose:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = row
        row.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        # As far in as what scrolls below, which keeps this clear for the focus ring.
        column.setContentsMargins(CLEAR, 0, CLEAR, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(Rule("lip"))
        # As high with Undo as without, so that the page below stays where it is.
        self.note.words.setMinimumHeight(self.note.undo.sizeHint().height())

    def take_instead(self, other: QWidget | None) -> None:
        """Has something else stand where the meeting is named, or names it again."""
        for part in self._whose:
            part.setVisible(other is None)
        if other is not None and self._row.indexOf(other) < 0:
            self._row.insertWidget(0, other, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_meeting(self, meeting: Meeting) -> None:
        """Shows what the meeting is called, with when it is."""
        title = meeting.title.strip() or self._parts.wording.text("meeting-no-title")
        self.title.setText(shortened(title, 40))
        moment = sure_moment(self._parts.wording, meeting.when)
        self.when.setText(shortened(moment, 45))
        self._picture.show_picture(meeting.picture or _PICTURE)
