"""The page on which a photo is seen before it is used."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.kit.panel import PictureView
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.pictures.picture_screen import TROUBLE
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.trouble_in_column import TroubleInColumn
from coprod_desktop.wording import Wording


class PhotoScreen(ColumnScreen):
    """The photo with a field for what it shows; ``used`` carries those words.

    ``typed`` carries them at every letter.
    ``another_wanted`` asks for another file. ``closing`` is called when the page goes, whichever
    way.
    """

    used = Signal(str)
    typed = Signal(str)
    another_wanted = Signal()

    def __init__(self, wording: Wording, key: str, closing: Callable[[], None]) -> None:
        super().__init__(wording.text("picture-photo"))
        self._closing = closing
        self.view = PictureView(key, 220)
        self.column.addWidget(self.view, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(Paragraph(wording.text("photo-private")))
        self.field = WordField(
            wording.text("photo-what"), hint=wording.text("photo-what-hint"), one_line=True
        )
        self._trouble = TroubleInColumn(wording, self, self.field, TROUBLE)
        self.field.changed.connect(self._tell_typed)
        self.field.entered.connect(self._use)
        self.add(self.field)
        self.another = Press(wording.text("photo-another"), sign="picture", least=56)
        self.another.clicked.connect(lambda _=False: self.another_wanted.emit())
        self.add_side_by_side(self.another)
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (
            Row("go-back", self.left.emit, sign="back", worth=9),
            Row("use-photo", self._use, sign="tick", look="main", stays=True),
        )

    def close_down(self) -> None:
        self._closing()

    def first_focus(self) -> QWidget:
        return self.field.edit

    def tell_trouble(self, key: str) -> None:
        """Says why another photo was not taken: ``key`` with its ``.safe`` and ``.next``."""
        self._trouble.tell(key)

    def _tell_typed(self) -> None:
        self._trouble.tell_none()
        self.typed.emit(self._words())

    def _use(self) -> None:
        self.used.emit(self._words())

    def _words(self) -> str:
        return " ".join(self.field.words().split())
