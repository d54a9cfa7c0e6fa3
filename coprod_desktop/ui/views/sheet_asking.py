"""Asks a question about the sheet in place of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.view import Parts


class Asking(QWidget):
    """One question with its answers as buttons, or one trouble with the ways on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scroller = ScrollPage()
        self._inside: QWidget | None = None
        self._focus: QWidget = self
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroller)

    def ask(
        self,
        words: str,
        second: str,
        presses: Sequence[Press | Paragraph],
        across: bool = True,
        shown: QWidget | None = None,
    ) -> Paragraph:
        """Asks; the answers stand ``across`` or one under the other. Answers with its words.

        A heading among the answers stands above those that follow.

        ``shown`` stands between the words and the answers.
        """
        inside = self._emptied()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of(self).space(16))
        question = Paragraph(words, factor=2, heading=1, focusable=True)
        column.addWidget(question)
        if second:
            column.addWidget(Paragraph(second, factor=1.25, soft=True))
        if shown is not None:
            column.addWidget(shown)
        if across:
            answers = QWidget()
            row = FlowRow(answers, gap=16)
            for press in presses:
                row.addWidget(press)
            column.addWidget(answers)
        else:
            for press in presses:
                left = isinstance(press, Press)
                column.addWidget(
                    press, 0, Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0)
                )
        self._focus = question
        return question

    def tell(self, message: Message) -> None:
        """Shows a message."""
        column = QVBoxLayout(self._emptied())
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(message)
        self._focus = message.words

    def take_focus(self) -> None:
        """Brings the keyboard to the question."""
        self._focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self._focus

    @property
    def presses(self) -> tuple[Press, ...]:
        """The answers, in order."""
        return tuple(self._inside.findChildren(Press)) if self._inside is not None else ()

    def _emptied(self) -> QWidget:
        column = self._scroller.column
        if self._inside is not None:
            column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            column.takeAt(0)  # the stretch
        self._inside = QWidget()
        column.addWidget(self._inside)
        column.addStretch(1)
        return self._inside


class Asks(QObject):
    """Whoever asks on the page ``asking``.

    ``asked`` says that something stands there, ``left`` that it is at its end, ``done`` carries
    what to tell then. No answer is a way back: *Back* stands in the row of every page.
    """

    asked = Signal()
    done = Signal(str)
    left = Signal()

    def __init__(self, parts: Parts, asking: Asking) -> None:
        super().__init__(asking)
        self._parts = parts
        self._asking = asking
        self._asked: QWidget | None = None
        self._back_to: Callable[[], None] = self.left.emit

    def back(self) -> None:
        """Goes back from what is asked, to what was asked before it or else to the page."""
        self._back_to()

    def withdraw(self) -> None:
        """Asks no more about a page that is not as it was: what was on it may be kept by now."""
        if self._still_asks:
            self._end_with(self._parts.wording.text("sheet-changed"))

    def leave(self) -> None:
        """Stops what is still being made."""

    def close(self) -> None:
        """The same, once nothing is at work any more."""
        self.leave()

    @property
    def _still_asks(self) -> bool:
        """Whether what it asked last stands there."""
        return self._asked is self._asking.focus and not self._asking.isHidden()

    def _ask(
        self,
        words: str,
        second: str,
        presses: Sequence[Press | Paragraph],
        across: bool = True,
        shown: QWidget | None = None,
        back: Callable[[], None] | None = None,
    ) -> Paragraph:
        """Asks; ``back`` is where *Back* goes, else it goes to the page."""
        self._back_to = back or self.left.emit
        self._asked = question = self._asking.ask(words, second, presses, across, shown)
        self._show()
        return question

    def _tell_trouble(self, key: str, presses: Sequence[Press], picture: str) -> None:
        """Says what cannot be done, what is safe, with what can be done about it."""
        self._back_to = self.left.emit
        words, safe = (self._parts.wording.text(each) for each in (key, f"{key}.safe"))
        self._asking.tell(Message(words, safe, trouble=True, picture=picture, presses=presses))
        self._asked = self._asking.focus
        self._show()

    def _show(self) -> None:
        self.asked.emit()
        self._asking.take_focus()

    def _end_with(self, words: str) -> None:
        """Asks nothing more, and tells this."""
        self.left.emit()
        self.done.emit(words)

    def _press(
        self,
        key: str,
        sign: str,
        does: Callable[[], None],
        look: str = "quiet",
        name: str = "",
    ) -> Press:
        """An answer."""
        words = self._parts.wording.text(key, name=name)
        press = Press(words, sign=sign, look=look)
        press.clicked.connect(lambda _=False: does())
        return press

    def _card(self, key: str, picture: str, does: Callable[[], None]) -> Press:
        """An answer with what it is for, on a card."""
        words, second = (self._parts.wording.text(each) for each in (key, f"{key}.hint"))
        card = Press(words, second=second, picture=picture, look="card", picture_size=56, least=80)
        card.clicked.connect(lambda _=False: does())
        return card
