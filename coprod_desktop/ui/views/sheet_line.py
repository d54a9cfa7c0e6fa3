"""Lets somebody who helps write the person a line, which the person then has printed or not."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.helper_line import HELPER_LINE, last_line, off_sheet, on_sheet, with_line
from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.said_by import said_by
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.sheet_asking import Asking, Asks

PICTURE = "mentor"


class SheetLine(Asks):
    """Two fields on the page ``asking``, kept as they are written, then one question.

    A line that is there already is written on; Undo takes all of one visit back.
    """

    def __init__(self, parts: Parts, asking: Asking) -> None:
        super().__init__(parts, asking)
        self._line = Idea("", "")
        self._before = parts.session.meeting
        self._visit = ""

    def open(self) -> None:
        """Asks whoever helps."""
        text = self._parts.wording.text
        self._visit = new_id()
        self._before = self._parts.session.meeting
        self._line = line = last_line(self._before) or Idea.new("")
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        author = "" if line.author == text("helper-line-nobody") else line.author
        who = WordField(text("helper-line-who"), one_line=True, words=author)
        words = WordField(text("helper-line-words"), one_line=True, words=line.text)
        for field in (who, words):
            field.edit.moveCursor(QTextCursor.MoveOperation.End)
            field.changed.connect(partial(self._write, who, words))
            column.addWidget(field)
        words.hint.setText(text("helper-line-missing"))
        finish = partial(self._finish, who, words)
        who.entered.connect(lambda: words.setFocus())
        words.entered.connect(finish)
        done = self._press("action-done", "tick", finish, "main")
        self._asking.ask(self._question(), text("helper-line-hint"), (done,), True, fields)
        self.asked.emit()
        who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _question(self) -> str:
        """Asks for a line with the name of the person it is for, where there is one."""
        name = " ".join(self._parts.person.name.split())
        text = self._parts.wording.text
        return text("helper-line-ask-to", name=name) if name else text("helper-line-ask")

    def _finish(self, who: WordField, words: WordField) -> None:
        """Asks on; a new name alone stays where it stands, and the line is asked for."""
        if words.words().strip() or not who.words().strip() or self._line.text:
            self._ask_person()
            return
        words.hint.show()
        words.edit.setAccessibleDescription(words.hint.text())
        words.setFocus()

    def _write(self, who: WordField, words: WordField) -> None:
        """Keeps what is written so far."""
        text = self._parts.wording.text
        said, author = (" ".join(field.words().split()) for field in (words, who))
        line = replace(self._line, text=said, author=author or text("helper-line-nobody"))

        def branch() -> Branch:
            return Branch.new(text("helper-line-heading"), picture=PICTURE, step=HELPER_LINE)

        self._parts.session.apply(
            text("helper-line-heading"),
            lambda meeting: with_line(meeting, line, branch, self._before),
            merge=f"helper-line-{self._visit}",
        )

    def _ask_person(self) -> None:
        """Asks the person whether they want it on their sheet."""
        meeting = self._parts.session.meeting
        if not meeting.has(self._line.id):
            self._end_without()
            return
        line = meeting.idea(self._line.id)
        on = self._press("helper-line-put-on", "plus", self._put_on)
        off = self._press("helper-line-leave-off", "close", self._leave_off)
        question = self._parts.wording.text("helper-line-on")
        self._ask(question, said_by(self._parts.wording, line.author, line.text), (on, off))

    def _end_without(self) -> None:
        """Goes back; a line that was there before and is not any more is told of."""
        if self._line.text:
            self._end_with(self._parts.wording.text("helper-line-gone"))
        else:
            self.left.emit()

    def _put_on(self) -> None:
        label = self._parts.wording.text("edit-put-on")
        self._parts.session.apply(label, lambda meeting: on_sheet(meeting, self._line.id))
        self._end_with(self._parts.wording.text("helper-line-is-on"))

    def _leave_off(self) -> None:
        label = self._parts.wording.text("edit-leave-off")
        self._parts.session.apply(label, lambda meeting: off_sheet(meeting, self._line.id))
        self._end_with(self._parts.wording.text("helper-line-is-off"))
