"""The page on which a picture is found for an idea."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from coprod_desktop.content.pictures import Picture
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.picture_grid import OfferedPicture, PictureGrid
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordEdit, WordField
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.trouble_in_column import TroubleInColumn
from coprod_desktop.wording import Wording

TROUBLE = "research"
"""The picture beside what could not be opened."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where the pictures come from: for words that are typed, those that are offered at first.

    ``for_words`` says whether these are for the words of the idea.
    """

    find: Callable[[str], tuple[Picture, ...]]
    offered: tuple[Picture, ...]
    for_words: bool


class PictureScreen(ColumnScreen):
    """A field, then big pictures with their words; no picture, a photo and a pen beside it.

    ``about`` are the words of what it is for, ``now`` is the picture that has. ``chosen`` carries
    the key of a picture, or nothing for none; ``brought`` what was pasted or dropped here;
    ``found`` how many there are, in words. ``closing`` is called when the page goes, whichever
    way.
    """

    chosen = Signal(str)
    photo_wanted = Signal()
    pen_wanted = Signal()
    brought = Signal(object)
    found = Signal(str)

    def __init__(
        self, wording: Wording, about: str, now: str, found: Found, closing: Callable[[], None]
    ) -> None:
        super().__init__(wording.text("picture"))
        self._closing = closing
        text = self._text = wording.text
        self._now, self._found = now, found
        self.setAcceptDrops(True)
        self.about = Paragraph(text("picture-about", words=about) if about else "")
        if not about:
            self.about.hide()
        search = _SearchEdit()
        search.brought.connect(self.brought)
        self.field = WordField(
            text("picture-what"), hint=text("picture-what-hint"), one_line=True, edit=search
        )
        self.field.hint.hide()
        self.told = Paragraph("", factor=1.25, heading=2)
        self.second = Paragraph("", soft=True)
        self.grid = PictureGrid()
        self.more = Press(text("picture-more"), sign="plus", least=56)
        self._trouble = TroubleInColumn(wording, self, self.field, TROUBLE)
        self.photo = Press(text("picture-photo"), sign="picture", least=56)
        self.pen = Press(text("picture-pen"), sign="edit", least=56)
        self.none = Press(text("picture-none"), sign="close", least=56)
        if not now:
            self.none.hide()
        row = in_a_row(self.photo, self.pen, self.none)
        for part in (self.about, self.field, row, self.told, self.second, self.grid, self.more):
            self.add(part)
        self.end()
        self.field.changed.connect(self._search)
        self.field.entered.connect(self._go_to_found)
        self.grid.chosen.connect(self.chosen)
        self.more.clicked.connect(lambda _=False: self._show_more())
        self.photo.clicked.connect(lambda _=False: self.photo_wanted.emit())
        self.pen.clicked.connect(lambda _=False: self.pen_wanted.emit())
        self.none.clicked.connect(lambda _=False: self.chosen.emit(""))
        self._suggest()

    def rows(self) -> tuple[Row, ...]:
        return Row("go-back", self.left.emit, sign="back", stays=True), read_row()

    def first_focus(self) -> QWidget:
        return self.field.edit

    def close_down(self) -> None:
        self._closing()

    # Looking for one.

    def _suggest(self) -> None:
        """Shows what may be meant before anything is typed."""
        key = "picture-suggested" if self._found.for_words else "picture-common"
        self._offer(self._text(key), self._found.offered)

    def _search(self) -> None:
        words = self.field.words().strip()
        if not words:
            self._suggest()
            return
        found = self._found.find(words)
        key = "picture-found" if found else "picture-not-found"
        self._offer(self._text(key, count=len(found), words=words), found)
        self.second.setText("" if found else self._text("picture-not-found-hint"))
        self.second.setVisible(not found)
        self.found.emit(f"{self.told.text()} {self.second.text()}".strip())

    def _offer(self, told: str, pictures: Iterable[Picture]) -> None:
        self._trouble.tell_none()
        self.told.setText(told)
        self.second.hide()
        self.grid.offer([OfferedPicture(one.key, one.name) for one in pictures], self._now)
        self.more.setVisible(self.grid.has_more)

    def _go_to_found(self) -> None:
        """Goes from the field to the first picture."""
        if self.grid.shown:
            self.grid.presses[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_more(self) -> None:
        first = self.grid.show_more()
        self.more.setVisible(self.grid.has_more)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    # What is brought here.

    def tell_trouble(self, key: str) -> None:
        """Says why a photo was not taken: ``key`` with its ``.safe`` and ``.next``."""
        self._trouble.tell(key)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _holds_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.brought.emit(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pasted = QGuiApplication.clipboard().mimeData()
        if event.matches(QKeySequence.StandardKey.Paste) and _holds_picture(pasted):
            self.brought.emit(pasted)
            return
        super().keyPressEvent(event)


class _SearchEdit(WordEdit):
    """The field, which hands on a picture that is pasted or dropped into it."""

    brought = Signal(object)

    def __init__(self) -> None:
        super().__init__(1, 3, one_line=True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return _holds_picture(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if _holds_picture(source):
            self.brought.emit(source)
        else:
            super().insertFromMimeData(source)


def _holds_picture(brought: QMimeData) -> bool:
    """Whether there is a picture in it, or the name of a file that may be one."""
    return brought.hasImage() or any(url.isLocalFile() for url in brought.urls())
