"""Asks for a few words at the place where they are needed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.flow import FlowRow, in_a_row
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.panel import Panel
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.steps.in_view import follow_caret
from coprod_desktop.ui.tab_order import tab_in_order
from coprod_desktop.ui.voice_note.note_on_page import say_press
from coprod_desktop.wording import Wording


class NameField(Panel):
    """A field with its buttons; ``named`` carries the words, ``left`` says there are none.

    ``typed`` carries the words at every letter, as long as they are asked for.
    ``taken_away`` asks to take away what the words name, ``join_wanted`` to put it together with
    another, ``split_wanted`` to make two of it, ``saying_wanted`` to say it instead, each where
    that is offered. Names that are offered are a press away.
    """

    named = Signal(str)
    typed = Signal(str)
    left = Signal()
    taken_away = Signal()
    join_wanted = Signal()
    split_wanted = Signal()
    saying_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._first = ""
        self.field = WordField(wording.text("order-name"), one_line=True)
        self.field.entered.connect(self._done)
        self.field.changed.connect(self._tell_typed)
        follow_caret(self.field)
        self.done = Press(wording.text("order-name-done"), sign="tick", look="main", least=48)
        self.done.clicked.connect(self._done)
        self.close_press = Press(wording.text("action-go-back"), sign="back")
        self.close_press.clicked.connect(self._leave)
        self.away = Press(wording.text("order-without-heap"), sign="close")
        self.away.clicked.connect(self._take_away)
        self.join = Press(wording.text("order-join"), sign="plus")
        self.join.clicked.connect(self.join_wanted)
        self.split = Press(wording.text("order-split"), sign="under")
        self.split.clicked.connect(self.split_wanted)
        self.say = say_press(wording)
        self.say.clicked.connect(lambda: self.saying_wanted.emit())
        self._presses = in_a_row(self.done, self.say, self.close_press)
        self.offers: tuple[Press, ...] = ()
        self._or_use = Paragraph(wording.text("order-offers"), soft=True, wraps=False)
        self._more = QWidget()
        self._more_row = FlowRow(self._more)
        for part in (self._or_use, self.join, self.split, self.away):
            self._more_row.addWidget(part)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self._presses)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self._more)
        self._arrange()
        self.hide()

    def ask(
        self,
        label: str,
        words: str = "",
        *,
        offers: Sequence[str] = (),
        can_wait: bool = False,
        taken_away: bool = False,
        joinable: bool = False,
        splittable: bool = False,
        sayable: bool = False,
    ) -> None:
        """Asks with the words of a key, beginning with those there may be."""
        name = self._wording.text(label)
        self.field.label.setText(name)
        self.field.edit.setAccessibleName(name)
        self.field.set_words(words)
        self._first = self.words()
        self.away.setVisible(taken_away)
        self.join.setVisible(joinable)
        self.split.setVisible(splittable)
        self.say.setVisible(sayable)
        back = "order-name-later" if can_wait else "action-go-back"
        self.close_press.setText(self._wording.text(back))
        self._show_offers(offers)
        self._arrange()
        self.show()
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.edit.selectAll()

    def _show_offers(self, names: Sequence[str]) -> None:
        for press in self.offers:
            take_out(self._more_row, press)
        self.offers = tuple(Press(name) for name in names)
        for place, (press, name) in enumerate(zip(self.offers, names, strict=True), start=1):
            press.setAccessibleName(self._wording.text("order-offer-heard", name=name))
            press.clicked.connect(lambda _=False, name=name: self._take(name))
            self._more_row.insert_widget(place, press)
            press.show()
        for press in (*self.offers, self.join, self.split, self.away):
            press.raise_()
        self._or_use.setVisible(bool(names))
        further = (self._or_use, self.join, self.split, self.away)
        self._more.setVisible(any(not part.isHidden() for part in further))
        tab_in_order(self)

    def _take(self, name: str) -> None:
        self.close_field()
        self.named.emit(name)

    def words(self) -> str:
        """What stands in the field."""
        return " ".join(self.field.words().split())

    def is_written(self) -> bool:
        """Whether words stand in it that were not there at first."""
        return self.words() not in ("", self._first)

    def close_field(self) -> None:
        """Asks no more."""
        self.hide()
        self.field.set_words("")

    def _tell_typed(self) -> None:
        if not self.isHidden():
            self.typed.emit(self.words())

    def _done(self) -> None:
        name = self.words()
        if not name:
            self.field.edit.setFocus()
            return
        self.close_field()
        self.named.emit(name)

    def _take_away(self) -> None:
        self.close_field()
        self.taken_away.emit()

    def _leave(self) -> None:
        self.close_field()
        self.left.emit()

    def _arrange(self) -> None:
        look = Look.of(self)
        wide = look.width_class(self.window().width()) is WidthClass.WIDE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if wide else down)
        low = Qt.AlignmentFlag.AlignBottom if wide else Qt.AlignmentFlag(0)
        self._row.setAlignment(self._presses, low)
        side = look.space(14)
        self._column.setContentsMargins(side, look.space(8), side, side)
        self._column.setSpacing(look.space(10))
        self._row.setSpacing(side if wide else look.space(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._arrange()
