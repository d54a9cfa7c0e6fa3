"""The screen that brings somebody back to the room they are in."""

from __future__ import annotations

from PySide6.QtCore import Qt

from coprod_desktop.content.five_things import SmallStep
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.panel import PictureView
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording


class GroundingScreen(ColumnScreen):
    """One small thing to do at a time, which can be left at any moment; nothing is kept."""

    def __init__(self, wording: Wording, steps: tuple[SmallStep, ...]) -> None:
        super().__init__(wording.text("grounding"), wording.text("grounding-hint"))
        self._wording = wording
        self._steps = steps
        self._at = 0
        self.picture = PictureView("", 128, framed=True)
        self.column.insertWidget(0, self.picture, 0, Qt.AlignmentFlag.AlignLeft)
        self.place = Paragraph("", soft=True)
        self.add(self.place)
        self.leave_any_time = Paragraph(wording.text("grounding-leave"), soft=True)
        self.add(self.leave_any_time)
        self.end()
        self._show()

    def _show(self) -> None:
        step = self._steps[self._at]
        self.picture.show_picture(step.picture)
        self.heading.setText(step.question)
        self.hint.setText(step.hint)
        self.heading.setAccessibleDescription(step.hint)
        self.hint.setVisible(True)
        self.place.setText(
            self._wording.text("grounding-place", number=self._at + 1, of=len(self._steps))
        )
        self.leave_any_time.setVisible(self._at == 0)

    def _go(self, places: int) -> None:
        """Goes to another of the steps; before the first and after the last it is over."""
        to = self._at + places
        if not 0 <= to < len(self._steps):
            self.left.emit()
            return
        self._at = to
        self._show()
        self.page.verticalScrollBar().setValue(0)
        self.rows_changed.emit()
        self.arrived.emit()
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> tuple[Row, ...]:
        back = Row("back", lambda: self._go(-1), sign="back", stays=True)
        enough = Row("enough", self.left.emit, sign="close", worth=9)
        if self._at == len(self._steps) - 1:
            return (
                back,
                read_row(),
                Row("done", self.left.emit, sign="tick", look="main", stays=True),
            )
        on = Row("next", lambda: self._go(1), "next", "main", stays=True, sign_last=True)
        return back, enough, read_row(), on
