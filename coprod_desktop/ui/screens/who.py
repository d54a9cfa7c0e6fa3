"""Asks whose words these will be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.content.pictures import Picture
from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.roving import Roving
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.people import People
from coprod_desktop.wording import Wording

LONGEST_NAME = 40
"""Letters of a name; it stands on a tile and at the head of a sheet."""


def today_row(today: Press) -> QWidget:
    """*Just for today* as wide as the cards it stands below, not as the whole page."""
    holder = QWidget()
    CardGrid(holder, wide=2, middle=1).addWidget(today)
    return holder


def today_press(wording: Wording) -> Press:
    """*Just for today*, which is offered wherever a name is asked."""
    return Press(
        wording.text("start-today"),
        second=wording.text("start-today.hint"),
        picture="just-for-today",
        look="card",
        picture_size=56,
        least=80,
    )


class WhoScreen(ColumnScreen):
    """The people on this computer, somebody new, or nobody for longer than today."""

    person_wanted = Signal(str)
    someone_new_wanted = Signal()
    today_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, wording: Wording, people: tuple[PersonTile, ...]) -> None:
        super().__init__(wording.text("who"), wording.text("who-hint"))
        tiles = People(wording, people)
        tiles.person_wanted.connect(self.person_wanted)
        tiles.someone_new_wanted.connect(self.someone_new_wanted)
        self.add(tiles)
        today = today_press(wording)
        today.clicked.connect(self.today_wanted)
        self.add(today_row(today))
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (
            Row("back", self.back_wanted.emit, sign="back", stays=True),
            read_row(),
        )


class NewPersonScreen(ColumnScreen):
    """A name as the person likes it, with a picture; nothing else is asked."""

    named = Signal(str, str)
    today_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, wording: Wording, pictures: list[Picture]) -> None:
        super().__init__(wording.text("new-person"), wording.text("new-person-hint"))
        # The keyboard begins in the field, so what is asked is heard with it.
        self.setAccessibleName(wording.text("new-person"))
        self._wording = wording
        self.name = WordField(
            wording.text("new-person-name"),
            one_line=True,
            hint=wording.text("new-person-kept"),
        )
        self.name.changed.connect(self._keep_short)
        self.name.entered.connect(self._next)
        self.add(self.name)
        self.note = Paragraph("", bold=True)
        self.note.hide()
        self.add(self.note)
        self.add_group_heading(wording.text("new-person-picture"))
        holder = QWidget()
        grid = CardGrid(holder, wide=6, middle=3)
        self._pictures: list[Press] = []
        for picture in pictures:
            press = Press(picture.name, picture=picture.key, stacked=True, picture_size=56)
            press.setCheckable(True)
            press.setObjectName(picture.key)
            press.clicked.connect(lambda _=False, chosen=press: self._choose(chosen))
            self._pictures.append(press)
            grid.addWidget(press)
        Roving(holder, self._pictures)
        self.add(holder)
        today = today_press(wording)
        today.clicked.connect(self.today_wanted)
        self.add(today_row(today))
        self.end()

    def first_focus(self) -> QWidget:
        # With large words the field would push what is asked off the page.
        look = Look.of(self)
        narrow = look.width_class(self.window().width()) is WidthClass.NARROW
        return self.heading if narrow else self.name.edit

    def _choose(self, chosen: Press) -> None:
        """One picture at most; pressed again, it is let go."""
        for press in self._pictures:
            press.setChecked(press is chosen and press.isChecked())

    def rows(self) -> tuple[Row, ...]:
        return (
            Row("back", self.back_wanted.emit, sign="back", stays=True),
            Row("next", self._next, sign="next", look="main", stays=True, sign_last=True),
        )

    def _keep_short(self) -> None:
        self.note.hide()
        words = self.name.words()
        if len(words) > LONGEST_NAME:
            self.name.set_words(words[:LONGEST_NAME])
            self._tell("new-person-too-long", most=LONGEST_NAME)

    def _next(self) -> None:
        name = " ".join(self.name.words().split())
        if not any(letter.isprintable() and not letter.isspace() for letter in name):
            self._tell("new-person-no-name")
            self.name.edit.setFocus()
            return
        chosen = (press.objectName() for press in self._pictures if press.isChecked())
        self.named.emit(name, next(chosen, ""))

    def _tell(self, key: str, **values: int) -> None:
        words = self._wording.text(key, **values)
        self.note.setText(words)
        self.note.show()
        self.name.edit.setAccessibleDescription(words)
