"""The step that asks how it feels."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from coprod_desktop.domain.feeling import LEVELS, Feeling
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.choice_card import FaceCard
from coprod_desktop.ui.kit.flow import CardGrid, in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.steps.kept_field import FieldKeys, show_words
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts


class FacePage(StepPage):
    """Five faces with words, of which one may be chosen; own words beside it.

    The answer can be changed, or taken back whole.
    """

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Paragraph(wording.text("face-only-you"), soft=True))
        holder = QWidget()
        holder.setAccessibleName(step.question)
        grid = CardGrid(holder, wide=5, middle=2)
        self._group = QButtonGroup(self)
        self.faces: dict[int, FaceCard] = {}
        for level in LEVELS:
            face = FaceCard(str(level), wording.text(f"face-{level}"), f"face-{level}")
            face.setAccessibleDescription(wording.text("face-heard", level=level))
            face.clicked.connect(lambda _=False, level=level: self._choose(level))
            self._group.addButton(face, level)
            self.faces[level] = face
            grid.addWidget(face)
        column.addWidget(holder)
        self.field = WordField(wording.text("face-words"), lines=1)
        self._keys = FieldKeys(self.field)
        self.field.changed.connect(self._keep_words)
        column.addWidget(self.field)
        self.take_back = Press(wording.text("face-take-back"), sign="undo")
        self.take_back.clicked.connect(self._take_back)
        column.addWidget(in_a_row(self.take_back))
        column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        feeling = meeting.feeling(self.step.moment)
        level = None if feeling is None else feeling.level
        self._group.setExclusive(False)
        for number, face in self.faces.items():
            face.setChecked(number == level)
        self._group.setExclusive(True)
        self.field.setVisible(feeling is not None)
        self.take_back.setVisible(feeling is not None)
        show_words(self.field, "" if feeling is None else feeling.words)

    def first_focus(self) -> QWidget:
        chosen = self._group.checkedId()
        return self.faces.get(chosen, self.faces[LEVELS[0]])

    def _choose(self, level: int) -> None:
        moment = self.step.moment

        def chosen(meeting: Meeting) -> Meeting:
            told = meeting.feeling(moment)
            return meeting.with_feeling(Feeling(moment, level, told.words if told else ""))

        self.parts.session.apply(self.parts.wording.text("edit-feeling"), chosen)
        self.told.emit(self.parts.wording.text("look-back-kept"), False)

    def _keep_words(self) -> None:
        words = self.field.words()
        feeling = self.parts.session.meeting.feeling(self.step.moment)
        if feeling is None or feeling.words == words:
            return
        self.parts.session.apply(
            self.parts.wording.text("edit-feeling"),
            lambda meeting: meeting.with_feeling(replace(feeling, words=words)),
            merge=f"feeling:{self.step.moment}",
        )

    def _take_back(self) -> None:
        moment = self.step.moment
        self.parts.session.apply(
            self.parts.wording.text("edit-feeling"), lambda meeting: meeting.without_feeling(moment)
        )
        self.told.emit(self.parts.wording.text("face-taken-back"), True)
        self.first_focus().setFocus()
