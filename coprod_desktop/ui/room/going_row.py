"""Shows what the meeting is at, what comes next, where one's own point comes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.agenda import going, number
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.flow import CardGrid, in_a_row
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.wording import Wording


class GoingRow(Panel):
    """Now, next, mine; ``moved`` asks to go some items on, or back.

    Nothing here goes by a clock: the meeting is where the person says it is.
    """

    moved = Signal(int)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__("raised", "line", parent=parent)
        self._wording = wording
        self.now = Paragraph(bold=True)
        self.next = Paragraph()
        self.mine = Paragraph(bold=True)
        words = QWidget()
        grid = CardGrid(words, wide=3, middle=1, gap=20)
        for line in (self.now, self.next, self.mine):
            grid.addWidget(line)
        self.on = Press("", sign="down")
        self.on.clicked.connect(lambda: self.moved.emit(1))
        self.back = Press(wording.text("room-item-back"), sign="up")
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        presses = in_a_row(self.on, self.back)
        column = roomy_column(self)
        column.addWidget(words)
        column.addWidget(presses)

    def show_meeting(self, meeting: Meeting, if_it_helps: bool) -> None:
        """Shows where ``meeting`` is."""
        text = self._wording.text
        at = going(meeting, if_it_helps=if_it_helps)
        self.setVisible(bool(meeting.agenda))
        self.now.setText(
            text("room-not-begun")
            if at.now is None
            else text("room-now", item=self._named(meeting, at.now))
        )
        self.next.setText(
            text("room-last")
            if at.next is None
            else text("room-next-item", item=self._named(meeting, at.next))
        )
        self.mine.setVisible(at.mine is not None)
        if at.mine is not None:
            named = self._named(meeting, at.mine)
            if at.mine == at.now:
                mine = text("room-mine-now", points=at.points)
            elif at.mine == at.next:
                mine = text("room-mine-next", points=at.points)
            else:
                mine = text("room-mine", item=named, points=at.points)
            self.mine.setText(mine)
        self.on.setVisible(at.next is not None)
        self.on.setText(text("room-begin" if at.now is None else "room-item-on"))
        self.back.setVisible(at.now is not None)

    def _named(self, meeting: Meeting, item: AgendaItem) -> str:
        words = f"{number(meeting, item.id)}. {item.words}"
        if not item.minutes:
            return words
        return self._wording.text("room-item-minutes", item=words, minutes=item.minutes)
