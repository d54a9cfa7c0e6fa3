"""The parts of the page on which somebody answers a chair."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_all_out, take_out
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.wording import Wording


class WhoPlays(QWidget):
    """Asks who plays the chair; ``chosen`` comes once that is known."""

    chosen = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        text = wording.text
        self._by_program = True
        self.program = Press(
            text("chair-program"),
            picture="computer",
            second=text("chair-program.hint"),
            look="card",
        )
        self.person = Press(
            text("chair-person"), picture="mentor", second=text("chair-person.hint"), look="card"
        )
        self.program.clicked.connect(lambda _=False: self._choose(by_program=True))
        self.person.clicked.connect(lambda _=False: self._choose(by_program=False))
        holder = QWidget()
        holder.setAccessibleName(text("chair-who"))
        grid = CardGrid(holder, wide=2)
        grid.addWidget(self.program)
        grid.addWidget(self.person)
        say_places(wording, (self.program, self.person))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Paragraph(text("chair-who"), factor=1.25, heading=2))
        column.addWidget(holder)
        column.addWidget(Paragraph(text("chair-rules"), soft=True))

    @property
    def by_program(self) -> bool:
        """Whether the program says what the chair says, else somebody reads it."""
        return self._by_program

    def _choose(self, *, by_program: bool) -> None:
        self._by_program = by_program
        self.chosen.emit()


class AnswerLines(QWidget):
    """Lines one could answer with; ``hear_wanted`` carries the one that is pressed."""

    hear_wanted = Signal(QWidget)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._hint = wording.text("chair-line-hint")
        self.lines: list[Press] = []
        holder = QWidget()
        holder.setAccessibleName(wording.text("chair-you-could"))
        self._row = FlowRow(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Paragraph(wording.text("chair-you-could"), bold=True))
        column.addWidget(holder)

    def show_lines(self, lines: Sequence[str]) -> bool:
        """Shows other lines; answers whether that changed any."""
        if [press.text() for press in self.lines] == list(lines):
            return False
        for press in self.lines:
            take_out(self._row, press)
        self.lines = [self._line(words) for words in lines]
        return True

    def _line(self, words: str) -> Press:
        press = Press(words, sign="read")
        press.setAccessibleDescription(self._hint)
        press.clicked.connect(lambda _=False: self.hear_wanted.emit(press))
        self._row.addWidget(press)
        press.show()
        return press


class MeetingEnd(Panel):
    """Says that the short meeting is over, with what felt fine in it, where anything did."""

    def __init__(self, wording: Wording) -> None:
        super().__init__("page", "ink")
        self._wording = wording
        self.over = Paragraph(wording.text("chair-end"), factor=1.5, bold=True, focusable=True)
        self.next = Paragraph(wording.text("chair-end-next"))
        self.fine = Paragraph(bold=True)
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        column = roomy_column(self)
        for part in (self.over, self.next, self.fine, self._list):
            column.addWidget(part)

    def show_fine(self, words: Sequence[str]) -> None:
        """Says what felt fine; nothing is told of the rest."""
        self.fine.setText(self._wording.text("chair-end-fine") if words else "")
        self.fine.setVisible(bool(words))
        take_all_out(self._lines)
        for each in words:
            self._lines.addWidget(Paragraph(each))
        self._list.setVisible(bool(words))
