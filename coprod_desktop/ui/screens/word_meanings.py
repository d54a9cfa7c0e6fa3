"""What some words of the program mean."""

from __future__ import annotations

from collections.abc import Iterable

from coprod_desktop.content.explained import Explained
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording


class WordMeaningsScreen(ColumnScreen):
    """Each word as a heading, what it means under it."""

    def __init__(self, wording: Wording, words: Iterable[Explained]) -> None:
        super().__init__(wording.text("meanings"), wording.text("meanings-hint"))
        for each in words:
            self.add_group_heading(each.word)
            self.add(Paragraph(each.means, line=1.5))
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )
