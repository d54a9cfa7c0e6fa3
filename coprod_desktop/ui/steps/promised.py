"""The step that asks what they said they would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.moment_words import understand
from coprod_desktop.domain.path import Step
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.when import When
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.ui.steps.choice_row import ChoiceRow
from coprod_desktop.ui.steps.kept_field import FieldKeys, show_words
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.steps.rows_by_id import RowsById
from coprod_desktop.ui.view import Parts
from coprod_desktop.wording.moments import moment, sure_moment

NEXT_TIME = "next"
DAYS = {"week": timedelta(days=7), "month": timedelta(days=28)}
"""How long after today a person can be asked whether it happened, by name."""


class PromisedPage(StepPage):
    """A form for each promise: what, who, by when, kept as it is typed."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.forms: RowsById[Promise, PromiseForm] = RowsById(self._form)
        column.addWidget(self.forms)
        self.add = Press(parts.wording.text("promised-add"), sign="plus")
        self.add.clicked.connect(self._add)
        column.addWidget(in_a_row(self.add))
        column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        promises = [promise for promise in meeting.promises if not promise.carried]
        for promise, form in self.forms.show_all(promises):
            form.show_promise(promise)

    def first_focus(self) -> QWidget:
        forms = self.forms.rows()
        return forms[0].what.edit if forms else self.add

    def settle(self) -> None:
        """A promise without a word in it is no promise."""
        empty = [
            promise.id
            for promise in self.parts.session.meeting.promises
            if not (promise.who.strip() or promise.what.strip() or promise.by.typed.strip())
        ]
        for which in empty:
            self._without(which)

    def _form(self, promise: Promise) -> PromiseForm:
        form = PromiseForm(self.parts, promise)
        form.away.clicked.connect(lambda _=False, which=promise.id: self._take_away(which))
        return form

    def _add(self) -> None:
        promise = Promise.new()
        self.parts.session.apply(
            self.parts.wording.text("edit-promise"), lambda meeting: meeting.with_promise(promise)
        )
        form = self.forms.row(promise.id)
        if form is not None:
            form.what.edit.setFocus()

    def _take_away(self, which: str) -> None:
        self._without(which)
        self.told.emit(self.parts.wording.text("promised-taken-away"), True)
        self.first_focus().setFocus()

    def _without(self, which: str) -> None:
        self.parts.session.apply(
            self.parts.wording.text("edit-promise"),
            lambda meeting: meeting.without_promise(which),
        )


class PromiseForm(Panel):
    """Who said they would do what, by when."""

    def __init__(self, parts: Parts, promise: Promise) -> None:
        super().__init__()
        self._parts = parts
        self._which = promise.id
        wording = parts.wording
        column = roomy_column(self)
        self.what = self._field(
            "what", lambda promise, words: replace(promise, what=words), lines=2
        )
        self.who = self._field("who", lambda promise, words: replace(promise, who=words))
        self.by = self._field(
            "by-when",
            lambda promise, words: replace(promise, by=understand(words, parts.today())),
        )
        self.understood = Paragraph(bold=True)
        self.away = Press(wording.text("idea-take-away"), sign="close")
        holder = in_a_row(self.away)
        when = QWidget()
        lines = QVBoxLayout(when)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.by)
        lines.addWidget(self.understood)
        question = wording.text("promised-ask")
        self.ask = Paragraph(question)
        days = {day: wording.text(f"promised-ask-{day}") for day in (NEXT_TIME, *DAYS)}
        self.days = ChoiceRow(days, question)
        self.days.chosen.connect(self._choose_day)
        form = Beside((self.who, 1), (when, 1))
        for part in (self.what, form, self.ask, self.days, holder):
            column.addWidget(part)
        self.show_promise(promise)

    def show_promise(self, promise: Promise) -> None:
        """Shows the promise as it is now."""
        show_words(self.what, promise.what)
        show_words(self.who, promise.who)
        show_words(self.by, promise.by.typed)
        wording = self._parts.wording
        by = moment(wording, promise.by)
        known = promise.by.day is not None or promise.by.time is not None
        self.understood.setText(wording.text("when-understood", moment=by) if known else "")
        self.understood.setVisible(known)
        self.away.setAccessibleDescription(promise.what)
        self._show_asked(promise)

    def _show_asked(self, promise: Promise) -> None:
        """Says when it comes back; offers days where it has none of its own."""
        text, sure = self._parts.wording.text, promise.by.day is not None
        on = sure_moment(self._parts.wording, When(day=promise.asked_from))
        self.ask.setText(text("promised-asked", day=on) if on else text("promised-ask"))
        begun = bool(promise.who.strip() or promise.what.strip())
        self.ask.setVisible(begun)
        self.days.setVisible(begun and not sure)
        today = self._parts.today()
        days = (name for name, days in DAYS.items() if promise.ask_on == today + days)
        self.days.show_chosen(next(days, NEXT_TIME if promise.ask_on is None else ""))

    def _choose_day(self, name: str) -> None:
        on = self._parts.today() + DAYS[name] if name in DAYS else None
        self._change(lambda promise: replace(promise, ask_on=on))

    def _field(
        self, name: str, change: Callable[[Promise, str], Promise], lines: int = 1
    ) -> WordField:
        wording = self._parts.wording
        field = WordField(wording.text(f"promised-{name}"), lines=lines, one_line=lines == 1)
        field.changed.connect(lambda: self._keep(name, change, field.words()))
        FieldKeys(field)
        return field

    def _keep(self, name: str, change: Callable[[Promise, str], Promise], words: str) -> None:
        self._change(lambda promise: change(promise, words), merge=f"{name}:{self._which}")

    def _change(self, change: Callable[[Promise], Promise], merge: str = "") -> None:
        session = self._parts.session
        promise = next((p for p in session.meeting.promises if p.id == self._which), None)
        if promise is None or change(promise) == promise:
            return
        session.apply(
            self._parts.wording.text("edit-promise"),
            lambda meeting: meeting.with_promise(change(promise)),
            merge=merge and f"promise:{merge}",
        )
