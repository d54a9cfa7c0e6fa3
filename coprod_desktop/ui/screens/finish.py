"""The end of a time that leaves nothing behind."""

from __future__ import annotations

from PySide6.QtCore import Signal

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording


class FinishScreen(ColumnScreen):
    """Asks once, since what goes does not come back."""

    finish_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.text("finish"), wording.text("finish-hint"))
        self.add(Paragraph(wording.text("finish-before")))
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (
            Row("go-back", self.back_wanted.emit, sign="back", stays=True),
            read_row(),
            Row("finish-now", self.finish_wanted.emit, sign="tick", look="main", stays=True),
        )


class FinishedScreen(ColumnScreen):
    """Says that nothing was kept."""

    home_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.text("finished"))
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (Row("done", self.home_wanted.emit, sign="tick", look="main", stays=True),)
