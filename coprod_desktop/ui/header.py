"""The line above a view that says whose page it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.panel import PictureView, Rule
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.scroll_page import CLEAR
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.view import Parts

_PICTURE = "meeting"
_MOST_NOTE = 70


class NoteLine(QWidget):
    """How long a step takes, or what was just done with Undo beside it."""

    def __init__(self, parts: Parts, align: str = "right") -> None:
        super().__init__()
        self._parts = parts
        self.words = Paragraph(soft=True, align=align)
        self.undo = Press(parts.wording.text("action-undo"), sign="undo")
        self.undo.clicked.connect(self._undo)
        self.undo.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        self._time = ""

    def show_time(self, words: str) -> None:
        """Says how long it takes, instead of any note."""
        self._time = words
        self.words.setText(words)
        self._offer_undo(False)

    def show_note(self, words: str, undo: bool) -> None:
        """Says what was just done; Undo stands beside it where it can be undone."""
        self.words.setText(shortened(words, _MOST_NOTE))
        self._offer_undo(undo and self._parts.session.undo_stack.canUndo())

    def _offer_undo(self, offered: bool) -> None:
        if not offered and self.undo.hasFocus():
            self.undo.focusNextChild()
        self.undo.setVisible(offered)

    def _undo(self) -> None:
        self._parts.session.undo()
        self.show_time(self._time)


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
        for part in (self._picture, self.title, self.when):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        # As far in as what scrolls below, which keeps this clear for the focus ring.
        column.setContentsMargins(CLEAR, 0, CLEAR, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(Rule("lip"))
        # As high with Undo as without, so that the page below stays where it is.
        self.note.setMinimumHeight(self.note.undo.sizeHint().height())

    def show_meeting(self, meeting: Meeting) -> None:
        """Shows what the meeting is called, with when it is."""
        title = meeting.title.strip() or self._parts.wording.text("meeting-no-title")
        self.title.setText(shortened(title, 40))
        moment = self._parts.wording.when(meeting.when)
        self.when.setText(shortened(moment, 45))
        self._picture.show_picture(meeting.picture or _PICTURE)
