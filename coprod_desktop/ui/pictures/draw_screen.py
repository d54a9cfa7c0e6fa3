"""The page on which a person draws instead of typing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.drawing import THICK, Drawing, Place, Stroke
from coprod_desktop.domain.picture import PENS
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.drawing_pad import DrawingPad
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.pictures.pen_samples import pen_key, width_key
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording

_LEAST, _MOST = 240, 900
"""Pixels of a side of the square one draws in."""


class DrawScreen(ColumnScreen):
    """4 colours, thin or thick, a rubber, a square to draw in, a field for what it shows.

    ``changed`` carries the drawing after every stroke, with what it shows in words; ``told`` a
    line for a screen reader. Every stroke can be taken back as long as the page is open.
    """

    changed = Signal(object, str)
    told = Signal(str)

    def __init__(self, wording: Wording, about: str, drawing: Drawing, words: str) -> None:
        super().__init__(wording.text("pen"))
        self._text = wording.text
        self._past = [drawing]
        self._at = 0
        self._pen, self._thick, self._rubs = 0, False, False
        self.about = Paragraph(self._text("picture-about", words=about) if about else "")
        if not about:
            self.about.hide()
        self.pad = DrawingPad(self._text("pen-pad"), self._text("pen-pad-hint"))
        self.pad.show_drawing(drawing)
        self.field = WordField(
            self._text("pen-what"), hint=self._text("photo-what-hint"), one_line=True, words=words
        )
        self.told_here = Paragraph("", soft=True)
        self.told_here.hide()
        self.pens = self._choice(
            (self._text(f"pen-{pen + 1}"), pen_key(pen), partial(self._take, pen=pen))
            for pen in range(PENS)
        )
        self.tools = self._choice(
            (
                (self._text("pen-thin"), width_key(thick=False), partial(self._take, thick=False)),
                (self._text("pen-thick"), width_key(thick=True), partial(self._take, thick=True)),
                (self._text("pen-rubber"), "", partial(self._take, rubs=True)),
            )
        )
        self._beside = QWidget()
        tools = QVBoxLayout(self._beside)
        tools.setContentsMargins(0, 0, 0, 0)
        keys = Paragraph(self._text("pen-keys"), soft=True)
        for part in (in_a_row(*self.pens), in_a_row(*self.tools), self.field, self.told_here, keys):
            tools.addWidget(part)
        tools.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._both.addWidget(self._beside, 1)
        self.add(self.about)
        self.column.addLayout(self._both)
        self.end()
        self.pad.drew.connect(self._add)
        self.pad.rubbed.connect(self._rub)
        self.pad.turned.connect(self._tell_turned)
        self.field.changed.connect(self._tell_changed)
        self.page.viewport().installEventFilter(self)
        self._make_room()

    def _choice(self, offers: Iterable[tuple[str, str, Callable[[], None]]]) -> list[ChoiceCard]:
        cards = []
        for words, picture, does in offers:
            card = ChoiceCard(
                words, picture=picture, disc=False, bold=False, picture_size=34, tick_room=22
            )
            card.toggled.connect(partial(_when_on, does))
            cards.append(card)
        cards[0].setChecked(True)
        return cards

    def rows(self) -> tuple[Row, ...]:
        return (
            Row("pen-undo", lambda: self._go(-1), sign="undo", worth=9, at_left=True),
            Row("pen-redo", lambda: self._go(1), sign="redo", worth=3, at_left=True),
            Row("pen-clear", self._clear, sign="close", worth=2, at_left=True),
            Row("keep-drawing", self.left.emit, sign="tick", look="main", stays=True),
        )

    def first_focus(self) -> QWidget:
        return self.pad

    # Drawing.

    @property
    def drawing(self) -> Drawing:
        """What is drawn by now."""
        return self._past[self._at]

    @property
    def words(self) -> str:
        """What it shows, as the person says."""
        return " ".join(self.field.words().split())

    def _take(self, pen: int | None = None, thick: bool | None = None, rubs: bool = False) -> None:
        """Takes another pen, or the rubber; another colour is to draw with."""
        if pen is not None:
            self._pen = pen
            if self._rubs and hasattr(self, "tools"):
                self.tools[int(self._thick)].setChecked(True)
                return
        if thick is not None:
            self._thick = thick
        self._rubs = rubs
        self.pad.use(self._pen, thick=self._thick, rubs=self._rubs)

    def _add(self, stroke: Stroke) -> None:
        if self.drawing.is_full:
            self._tell("pen-full")
        self._become(self.drawing.with_stroke(stroke))

    def _rub(self, place: Place) -> None:
        self._become(self.drawing.rubbed(place, THICK))

    def _clear(self) -> None:
        self.pad.lift()
        self._become(Drawing())
        self._tell("pen-cleared")

    def _become(self, drawing: Drawing) -> None:
        if drawing != self.drawing:
            self._past[self._at + 1 :] = [drawing]
            self._at += 1
            self._show()

    def _go(self, by: int) -> None:
        """Takes a stroke back, or draws it again."""
        self.pad.lift()
        if 0 <= self._at + by < len(self._past):
            self._at += by
            self._show()
            self._tell("pen-taken-back" if by < 0 else "pen-put-back")
        else:
            self._tell("nothing-to-take-back" if by < 0 else "nothing-to-put-back")

    def _show(self) -> None:
        self.told_here.hide()
        self.pad.show_drawing(self.drawing)
        self._tell_changed()

    def _tell_changed(self) -> None:
        self.changed.emit(self.drawing, self.words)

    def _tell_turned(self, down: bool) -> None:
        self.told.emit(self._text("pen-down" if down else "pen-up"))

    def _tell(self, key: str) -> None:
        self.told_here.setText(self._text(key))
        self.told_here.show()
        self.told.emit(self._text(key))

    def settle(self) -> None:
        """A stroke that was begun is kept."""
        self.pad.lift()

    # Room.

    def _make_room(self) -> None:
        """The square is as large as can be seen at once."""
        look = Look.of(self)
        wide = look.width_class(self.window().width()) is WidthClass.WIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(way)
        self._both.setSpacing(look.space(24))
        seen = self.page.viewport().size()
        # Beside the tools, what stands above the square is to be seen as well.
        above = self.pad.y() if wide else 0
        side = min(seen.width(), seen.height() - above) - 2 * look.space(16)
        self.pad.set_side(min(max(side, _LEAST), _MOST))
        if self.pad.hasFocus():
            self.page.show_soon(self.pad)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._make_room)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()


def _when_on(does: Callable[[], None], on: bool) -> None:
    if on:
        does()
