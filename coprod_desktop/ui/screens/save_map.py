"""The screen that asks how the map is to be saved, then where."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.screen import Screen
from coprod_desktop.ui.views.sheet_asking import Asking
from coprod_desktop.ui.views.sheet_saving import NotSaved, another_place, save_places
from coprod_desktop.wording import Wording

PICTURE = "picture"
"""The kind of which there are several."""
_KINDS = {
    "freeplane": "think",
    "opml": "order",
    "markdown": "promise",
    "text": "write",
    PICTURE: "palette",
}
"""Each kind of file, with the picture on its card."""
_PICTURES = {"png": "phone", "png-words": "listen", "svg": "computer"}


class SaveMapScreen(Screen):
    """One question after the other; *Back* goes to the one before.

    ``save`` writes one kind of file into a folder and gives what to tell of that, or raises
    NotSaved; where ``takes_long`` says so, the person is told to wait. ``left`` asks to go back
    to the map.
    """

    left = Signal()

    def __init__(
        self,
        wording: Wording,
        save: Callable[[str, Path], tuple[str, ...]],
        takes_long: Callable[[str], bool],
    ) -> None:
        super().__init__()
        self._wording = wording
        self._save = save
        self._takes_long = takes_long
        self._is_saved = False
        self._back: Callable[[], None] = self.left.emit
        self.asking = Asking()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.asking)
        self._ask_which()

    def _ask_which(self) -> None:
        self._ask("save-map-which", _KINDS, self._choose, self.left.emit)

    def _choose(self, kind: str) -> None:
        if kind == PICTURE:
            self._ask_which_picture()
        else:
            self._ask_where(kind, self._ask_which)

    def _ask_which_picture(self) -> None:
        self._ask("save-map-picture-which", _PICTURES, self._choose_picture, self._ask_which)

    def _choose_picture(self, kind: str) -> None:
        self._ask_where(kind, self._ask_which_picture)

    def _ask(
        self,
        key: str,
        kinds: dict[str, str],
        choose: Callable[[str], None],
        back: Callable[[], None],
    ) -> None:
        wording = self._wording
        cards = QWidget()
        grid = CardGrid(cards, wide=2, middle=1)
        for kind, picture in kinds.items():
            grid.addWidget(self._card(kind, picture, choose))
        self.asking.ask(wording.text(key), wording.text(f"{key}-hint"), (), shown=cards)
        self._begin(back)

    def _card(self, kind: str, picture: str, choose: Callable[[str], None]) -> Press:
        words = f"save-map-{kind}"
        press = Press(
            self._wording.text(words),
            second=self._wording.text(f"{words}.hint"),
            picture=picture,
            look="card",
            picture_size=56,
            least=80,
        )
        press.clicked.connect(lambda _=False: choose(kind))
        return press

    def _ask_where(self, kind: str, back: Callable[[], None]) -> None:
        wording = self._wording
        title = wording.text("save-map-where")

        def elsewhere() -> None:
            folder = another_place(wording, title, self)
            if folder is not None:
                self.save(kind, folder)

        places = save_places()
        presses = [
            self._press(place.words, "save", partial(self.save, kind, place.folder), place.name)
            for place in places
        ]
        other = "save-another" if places else "save-choose"
        presses.append(self._press(other, "more", elsewhere))
        self.asking.ask(title, wording.text("save-hint"), presses, across=False)
        self._begin(back)

    def save(self, kind: str, folder: Path) -> None:
        """Saves, at once or after saying that it takes a moment."""
        if not self._takes_long(kind):
            self._save_now(kind, folder)
            return
        self.asking.ask(self._wording.text("save-map-painting"), "", ())
        self._begin(self._ask_which)
        # Once the words are seen; in time with what is painted, the second comes after it.
        then = partial(QTimer.singleShot, 0, self, partial(self._save_now, kind, folder))
        QTimer.singleShot(0, self, then)

    def _save_now(self, kind: str, folder: Path) -> None:
        """Saves; where that cannot be, says why and asks for another place."""
        try:
            told, *others = self._save(kind, folder)
        except NotSaved as trouble:
            back = self._ask_which_picture if kind in _PICTURES else self._ask_which
            self._tell(trouble.message, partial(self._ask_where, kind, back))
            return
        self._is_saved = True
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        for line in others:
            column.addWidget(Paragraph(line, factor=1.25))
        self.asking.ask(told, "", (), shown=lines)
        self._begin(self.left.emit)

    def _tell(self, key: str, again: Callable[[], None]) -> None:
        wording = self._wording
        other = self._press("save-another", "save", again)
        safe = wording.text(f"{key}.safe")
        self.asking.tell(
            Message(wording.text(key), safe, trouble=True, picture="computer", presses=(other,))
        )
        self._begin(self._ask_which)

    def _press(self, key: str, sign: str, does: Callable[[], None], name: str = "") -> Press:
        press = Press(self._wording.text(key, name=name), sign=sign)
        press.clicked.connect(lambda _=False: does())
        return press

    def _begin(self, back: Callable[[], None]) -> None:
        """Shows a new question, of which the keyboard has the words."""
        self._back = back
        self.rows_changed.emit()
        if self.isVisible():
            self.asking.take_focus()
        self.arrived.emit()

    def first_focus(self) -> QWidget:
        return self.asking.focus

    def rows(self) -> tuple[Row, ...]:
        if self._is_saved:
            return (read_row(), Row("done", self.left.emit, sign="tick", look="main", stays=True))
        return (Row("sheet-back", lambda: self._back(), sign="back", stays=True), read_row())
