"""A button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.ui.kit.face import Face
from coprod_desktop.ui.kit.pen import rounded
from coprod_desktop.ui.kit.slab_body import SlabBody
from coprod_desktop.ui.kit.utf16 import Stretch

_BOLD = ("main", "card")


class Press(QAbstractButton):
    """A button that wraps its words; ``clicked`` when it is pressed by any means.

    ``look`` is one of main, quiet, hide, card, corner and plain. A checkable one shows that it
    is chosen. ``second`` is a second line in soft, ``sign_last`` puts the sign after the words,
    ``stacked`` above them. ``least`` is its least height in pixels at 100 %.
    """

    def __init__(
        self,
        words: str,
        *,
        sign: str = "",
        picture: str = "",
        second: str = "",
        look: str = "quiet",
        factor: float = 1.0,
        bold: bool | None = None,
        sign_last: bool = False,
        stacked: bool | None = None,
        picture_size: float = 72,
        least: float = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        above = look == "corner" if stacked is None else stacked
        face = Face(
            words=words,
            second=second,
            picture=picture,
            sign=sign,
            stacked=above,
            centred=look != "card",
            sign_last=sign_last,
            factor=factor,
            bold=look in _BOLD if bold is None else bold,
            picture_size=picture_size,
            pad=16 if look in _BOLD else 9 if above else 14,
            least=least or {"main": 56, "card": 92, "corner": 64}.get(look, 48),
        )
        self._body = SlabBody(self, face, look)
        self.setText(words)
        self.setAccessibleDescription(second)
        if look == "corner":
            self._body.shows_tick = False

    def setCheckable(self, checkable: bool) -> None:
        """Makes it one that stays chosen, with a box for its tick, or room beside a picture."""
        super().setCheckable(checkable)
        if not self._body.shows_tick:
            return
        face = self._body.face
        if face.picture or face.stacked:
            self._body.change(ticked=18 if checkable else 0)
        elif checkable:
            # One that is not chosen yet is to be told from a plain button too.
            self._body.change(indicator="box", sign_last=bool(face.sign))

    def setText(self, words: str) -> None:
        """Other words, which are its accessible name too where none was set."""
        if self.accessibleName() in ("", self._body.face.words.replace("\n", " ")):
            self.setAccessibleName(words.replace("\n", " "))
        # An ampersand is a letter here, not the mark of a shortcut.
        super().setText(words.replace("&", "&&"))
        self._body.change(words=words)

    def set_sign(self, sign: str) -> None:
        """Another sign."""
        self._body.change(sign=sign)

    def set_picture(self, picture: str) -> None:
        """Another picture."""
        self._body.change(picture=picture)

    def set_stacked(self, stacked: bool) -> None:
        """Its sign above the words, or left of them."""
        self._body.change(stacked=stacked, pad=9 if stacked else 14)

    # Reading.

    def text_to_read(self) -> str:
        """The words on it."""
        return self._body.face.words

    def mark(self, sentence: Stretch | None, word: Stretch | None) -> None:
        """Lights a sentence and a word of its words."""
        self._body.sentence, self._body.word = sentence, word
        self.update()

    # Qt.

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return rounded(QRectF(self.rect()), self._body.radius)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._body.size_hint()

    def width_with(self, words: str) -> int:
        """How wide it would be with other words."""
        return self._body.width_with(words)

    def minimumSizeHint(self) -> QSize:
        return self._body.minimum_size_hint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._body.height_for_width(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._body.paint()
