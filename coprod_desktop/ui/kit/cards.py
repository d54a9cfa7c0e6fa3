"""Cards of which any number may be chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from coprod_desktop.ui.kit.face import Face
from coprod_desktop.ui.kit.pen import rounded
from coprod_desktop.ui.kit.slab_body import SlabBody
from coprod_desktop.ui.kit.utf16 import Stretch


class SetCard(QCheckBox):
    """A check box that is a whole card; ``toggled`` says when it is chosen or not."""

    def __init__(self, face: Face, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = SlabBody(self, face, look)
        self.setText(face.words.replace("&", "&&"))
        self.setAccessibleName(face.words.replace("\n", " "))
        self.setAccessibleDescription(face.second)

    def set_words(self, words: str, second: str = "") -> None:
        """Other words."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words.replace("\n", " "))
        self.setAccessibleDescription(second)
        self._body.change(words=words, second=second)

    def text_to_read(self) -> str:
        """The words on it."""
        return self._body.face.words

    def mark(self, sentence: Stretch | None, word: Stretch | None) -> None:
        """Lights a sentence and a word of its words."""
        self._body.sentence, self._body.word = sentence, word
        self.update()

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return rounded(QRectF(self.rect()), self._body.radius)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

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

    def minimumSizeHint(self) -> QSize:
        return self._body.minimum_size_hint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._body.height_for_width(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._body.paint()


class PictureCard(SetCard):
    """A picture with words right of it; a tick when chosen, and any number may be."""

    def __init__(
        self,
        words: str,
        picture: str = "",
        *,
        second: str = "",
        sign: str = "",
        picture_size: float = 60,
        parent: QWidget | None = None,
    ) -> None:
        face = Face(
            words=words,
            second=second,
            picture=picture,
            sign=sign,
            bold=True,
            picture_size=picture_size,
            pad=12,
            least=84,
            ticked=12,
        )
        super().__init__(face, "card", parent)


class CheckCard(SetCard):
    """A box with words right of it, on a button's ground."""

    def __init__(self, words: str, *, second: str = "", parent: QWidget | None = None) -> None:
        super().__init__(Face(words=words, second=second, indicator="box"), "quiet", parent)
