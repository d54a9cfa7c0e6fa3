"""The first screen: what would you like to do?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.settings import Settings
from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.people import People
from coprod_desktop.ui.screens.start_card import StartCard
from coprod_desktop.wording import Wording


class StartScreen(ColumnScreen):
    """Three large choices, two smaller ones, then the people on this computer."""

    meeting_wanted = Signal()
    been_wanted = Signal()
    look_around_wanted = Signal()
    hurry_wanted = Signal()
    today_wanted = Signal()
    person_wanted = Signal(str)
    someone_new_wanted = Signal()

    def __init__(
        self, wording: Wording, look: Look, people: tuple[PersonTile, ...], chosen: Settings
    ) -> None:
        super().__init__(wording.text("start"))
        first = QWidget()
        first.setAccessibleName(wording.text("start"))
        grid = CardGrid(first, wide=3, middle=1, gap=24)
        cards = (
            ("meeting", "meeting", self.meeting_wanted),
            ("been", "look-back", self.been_wanted),
            ("look", "look-around", self.look_around_wanted),
        )
        self._cards: list[StartCard] = []
        for number, (name, picture, wanted) in enumerate(cards, start=1):
            words = f"start-{name}"
            card = StartCard(wording.text(words), wording.text(f"{words}.hint"), picture, number)
            card.clicked.connect(lambda _=False, asked=wanted: asked.emit())
            grid.addWidget(card)
            self._cards.append(card)
        say_places(wording, self._cards)
        self.add(first)
        second = QWidget()
        row = CardGrid(second, wide=2, middle=1, gap=24)
        for name, picture, wanted in (
            ("hurry", "hurry", self.hurry_wanted),
            ("today", "just-for-today", self.today_wanted),
        ):
            words = f"start-{name}"
            press = Press(
                wording.text(words),
                second=wording.text(f"{words}.hint"),
                picture=picture,
                look="card",
                factor=1.25,
                picture_size=56,
                least=80,
            )
            press.clicked.connect(lambda _=False, asked=wanted: asked.emit())
            row.addWidget(press)
        self.add(second)
        self._people_heading = Paragraph(wording.text("start-people"), factor=1.25, heading=2)
        self.add(self._people_heading)
        self.people = People(wording, people)
        self.people.person_wanted.connect(self.person_wanted)
        self.people.someone_new_wanted.connect(self.someone_new_wanted)
        self.add(self.people)
        for widget in (self._people_heading, self.people):
            widget.setVisible(chosen.shows_people)
        promise = "start-promise-centre" if chosen.keeps_at_centre else "start-promise"
        self.add(Paragraph(wording.text(promise), soft=True))
        self.end()
        look.changed.connect(self.updateGeometry)

    def show_people(self, people: tuple[PersonTile, ...]) -> None:
        """Shows the people once they are known."""
        self.people.show_people(people)

    def first_focus(self) -> QWidget:
        return self._cards[0]
