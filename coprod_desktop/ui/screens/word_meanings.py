"""What some words of the program mean."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.content.explained import Explained
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording


class _Meaning(QWidget):
    """A word with what it means right under it."""

    def __init__(self, each: Explained) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Paragraph(each.word, bold=True))
        column.addWidget(Paragraph(each.means, line=1.5))


class WordMeaningsScreen(ColumnScreen):
    """Each word in bold with what it means under it; those of meetings come first."""

    def __init__(self, wording: Wording, words: Iterable[Explained]) -> None:
        super().__init__(wording.text("meanings"), wording.text("meanings-hint"))
        those = tuple(words)
        for heading, of_program in (("meanings-meeting", False), ("meanings-program", True)):
            self.add_group_heading(wording.text(heading))
            for each in those:
                if each.program is of_program:
                    self.add(_Meaning(each))
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )
