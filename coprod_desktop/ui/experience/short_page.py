"""The step that offers to make each point short."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.content.shapes import shapes
from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.domain.point import Shapes, said
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.length_in_words import length_in_words
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.ui.steps.nothing_to_say import nothing_to_say
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.steps.rows_by_id import RowsById
from coprod_desktop.ui.view import Parts

OVER = "over:short:"
"""Asks to have the screen laid over on which the point of the id behind it is made short."""
MINE = "over:experience"
"""Asks for one's own experience, from which a point can come."""


class ShortPage(StepPage):
    """Each thing to say with how long it takes aloud, and a way to make it shorter."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        self._shapes = shapes(wording.language)
        self.points: RowsById[Idea, PointRow] = RowsById(self._row, gap=10)
        self.empty = nothing_to_say(
            wording, "cue-empty", "cue-empty-hint", self.left.emit, picture="point"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        mine = Press(
            wording.text("short-mine"),
            second=wording.text("experience.hint"),
            picture="private",
            look="card",
            picture_size=56,
        )
        mine.clicked.connect(lambda _=False: self.left.emit(MINE))
        row = QWidget()
        CardGrid(row, wide=2, middle=1).addWidget(mine)
        for part in (self.points, self.empty, row):
            column.addWidget(part)
        column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        points = [idea for idea in to_say(meeting) if idea.text]
        for point, row in self.points.show_all(points):
            row.show_point(meeting.idea(point.id), self._shapes, self.parts.pace())
        self.points.setVisible(bool(points))
        self.empty.setVisible(not points)

    def _row(self, point: Idea) -> PointRow:
        row = PointRow(self.parts)
        row.press.clicked.connect(lambda _=False: self.left.emit(OVER + point.id))
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Their pace may be known by now.
        self.show_meeting(self.parts.session.meeting)

    def first_focus(self) -> QWidget:
        rows = self.points.rows()
        return rows[0].press if rows else self.empty.presses[0]


class PointRow(Panel):
    """One point with its shape, how long that takes, a press to change it."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._wording = parts.wording
        self._shown: tuple[Idea, int] | None = None
        self.words = Paragraph(bold=True)
        self.second = Paragraph(soft=True)
        self.press = Press(parts.wording.text("short-go"), sign="edit", least=56)
        texts = QWidget()
        inside = QVBoxLayout(texts)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.words)
        inside.addWidget(self.second)
        column = roomy_column(self)
        column.addWidget(Beside((texts, 1), (self.press, 0), middle=True))

    def show_point(self, idea: Idea, shapes: Shapes, pace: int) -> None:
        """Shows the point as it is now, where it is not shown so already."""
        if self._shown is not None and self._shown[0] is idea and self._shown[1] == pace:
            return
        self._shown = (idea, pace)
        self.words.setText(idea.text)
        length = length_in_words(self._wording, said(idea, shapes, pace).seconds)
        about = self._wording.text("short-about", length=length)
        shape = shapes.shape(idea.shape)
        self.second.setText(f"{about} {shape.name}." if shape is not None else about)
        self.press.setAccessibleDescription(idea.text)
