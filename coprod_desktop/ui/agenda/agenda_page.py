"""The step that asks for the agenda."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.agenda import (
    MOST_ITEMS,
    being_written,
    item,
    moved_item,
    with_items,
    without_item,
)
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.agenda_words import item_in, items_in
from coprod_desktop.domain.idea import new_id
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.agenda.item_row import ItemRow
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordEdit, WordField
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.steps.rows_by_id import RowsById
from coprod_desktop.ui.view import Parts


class AgendaPage(StepPage):
    """A field that makes parts of what is typed or pasted; each part takes the points for it.

    What is typed is a part from its first letter on, but in the list only once it is added. One
    part is open at a time, to be changed or to have points pinned to it.
    """

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        text = parts.wording.text
        self.edit = PasteEdit()
        self.edit.brought.connect(self._take)
        self.field = WordField(
            text("agenda-field"), hint=text("agenda-field-hint"), one_line=True, edit=self.edit
        )
        self._typed = new_id()
        self.field.changed.connect(self._keep_typed)
        self.field.entered.connect(self._take_typed)
        self.add = Press(text("agenda-add"), sign="plus")
        self.add.clicked.connect(self._take_typed)
        adding = in_a_row(self.add)
        self.sum = Paragraph(bold=True)
        self.rows: RowsById[AgendaItem, ItemRow] = RowsById(self._row, gap=10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, adding, self.sum, self.rows):
            column.addWidget(part)
        column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        if item(meeting, self._typed) is not None:
            meeting = without_item(meeting, self._typed)
        items = meeting.agenda
        for each, row in self.rows.show_all(items):
            row.show_item(meeting, each)
        self.sum.setText(self._sum(items))
        self.sum.setVisible(bool(items))
        self.rows.setVisible(bool(items))

    def _sum(self, items: tuple[AgendaItem, ...]) -> str:
        text = self.parts.wording.text
        parts = text("agenda-parts", count=len(items))
        minutes = sum(each.minutes for each in items)
        if not minutes:
            return parts
        return text("agenda-long", parts=parts, long=text("agenda-minutes", minutes=minutes))

    def _row(self, each: AgendaItem) -> ItemRow:
        row = ItemRow(self.parts, each.id)
        row.opened.connect(self._close_others)
        row.moved.connect(lambda by, which=each.id: self._move(which, by))
        row.away.clicked.connect(lambda _=False, which=each.id: self._take_away(which))
        row.told.connect(self.told)
        return row

    def _close_others(self, which: str) -> None:
        for each in self.parts.session.meeting.agenda:
            row = self.rows.row(each.id)
            if row is not None and each.id != which:
                row.close_up()

    # Doing.

    def _keep_typed(self) -> None:
        """Keeps the part that is typed as it is by now."""
        which, made = self._typed, item_in(self.field.words())
        now = None if made is None else replace(made, id=which)
        self.parts.session.apply(
            self.parts.wording.text("edit-agenda"),
            lambda m: being_written(m, which, now),
            merge=f"agenda:typed:{which}",
        )
        if now is None:
            self._typed = new_id()  # what comes next is another part

    def _take_typed(self) -> None:
        self._add_typed()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_typed(self) -> None:
        """Puts what is typed into the list; the field is empty for the next part.

        Where the list is full, the words stay in the field.
        """
        self._keep_typed()
        written = bool(self.field.words().strip())
        if written and item(self.parts.session.meeting, self._typed) is None:
            self._tell_added(full=True)
            return
        self._typed = new_id()
        self.field.clear()
        self.show_meeting(self.parts.session.meeting)
        if written:
            self._tell_added(full=False)

    def _take(self, words: str) -> None:
        """Makes parts of all that was pasted, before the one that is being typed.

        That one keeps its place where there is not room for all. Lines that make no part come
        into the field.
        """
        items, which = items_in(words), self._typed
        if not items:
            self.edit.insertPlainText(" ".join(words.split()))
            return

        def taken(meeting: Meeting) -> Meeting:
            typed = item(meeting, which)
            room = max(0, MOST_ITEMS - len(meeting.agenda))
            return being_written(
                with_items(being_written(meeting, which, None), items[:room]), which, typed
            )

        before = len(self.parts.session.meeting.agenda)
        self.parts.session.apply(self.parts.wording.text("edit-agenda"), taken)
        self._tell_added(full=before + len(items) > MOST_ITEMS)

    def _tell_added(self, full: bool) -> None:
        there = self.parts.session.meeting
        count = len(there.agenda) - (item(there, self._typed) is not None)
        key = "agenda-full" if full else "agenda-added"
        self.told.emit(self.parts.wording.text(key, count=count), True)

    def _move(self, which: str, by: int) -> None:
        self.parts.session.apply(
            self.parts.wording.text("edit-agenda"), lambda m: moved_item(m, which, by)
        )

    def _take_away(self, which: str) -> None:
        text = self.parts.wording.text
        if item(self.parts.session.meeting, which) is None:
            return
        self.parts.session.apply(text("edit-agenda"), lambda m: without_item(m, which))
        self.told.emit(text("agenda-gone"), True)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        return self.edit

    def settle(self) -> None:
        """What was typed but not added is a part too."""
        if self.field.words().strip():
            self._add_typed()


class PasteEdit(WordEdit):
    """A box of one line; several lines that are pasted come as ``brought`` instead."""

    brought = Signal(str)

    def __init__(self) -> None:
        super().__init__(1, 3, one_line=True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        words = source.text().strip()
        if "\n" in words or "\t" in words:
            self.brought.emit(words)
        else:
            super().insertFromMimeData(source)
