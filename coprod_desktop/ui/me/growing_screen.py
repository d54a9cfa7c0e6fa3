"""Shows a person how they are growing, once they want to see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.feeling import LEVELS, Feeling, Moment
from coprod_desktop.domain.growing import Growing, Marks
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid, in_a_row
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.me.own_column import OwnColumn
from coprod_desktop.ui.me.own_row import OwnRow
from coprod_desktop.ui.me.petals import MarkLine, Petals
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.wording import Wording
from coprod_desktop.wording.moments import sure_moment

PETALS, LINE, WORDS = "petals", "line", "words"
"""The ways to see it; a person starts with the first."""
_OFF = ("growing-off", "growing-off-marks", "growing-off-never", "growing-off-yours")


class GrowingScreen(OwnColumn):
    """Off, until the person wants to see it; then a drawing with all of it in words below.

    ``look_up`` gives what there is to see, asked for only once it is wanted. ``edited`` carries
    what turns the `Person` into who they are now, ``paper_wanted`` asks for the sheet.
    """

    edited = Signal(object)
    paper_wanted = Signal()

    def __init__(self, wording: Wording, person: Person, look_up: Callable[[], Growing]) -> None:
        super().__init__(wording.text("growing"), wording.text("growing.hint"))
        self._wording = wording
        self._look_up = look_up
        self._grows, self._as = person.grows, person.grows_as
        self._shown: QWidget | None = None
        self._drawn: QWidget | None = None
        self._place = self.column.count()
        self.end()
        self._show()

    def _show(self) -> None:
        if self._shown is not None:
            take_out(self.column, self._shown)
        self._shown = QWidget()
        self._inside = QVBoxLayout(self._shown)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(Look.of(self).space(14))
        if self._grows:
            self._add_all(self._look_up())
        else:
            self._add_offer()
        self.column.insertWidget(self._place, self._shown)

    def _turn(self, on: bool) -> None:
        self._grows = on
        self.edited.emit(lambda person: replace(person, grows=on))
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def _heading(self, key: str) -> None:
        words = self._wording.text(key)
        self._inside.addWidget(Paragraph(words, factor=1.25, heading=2))

    def _beside(self, *presses: QWidget) -> QWidget:
        holder = in_a_row(*presses)
        self._inside.addWidget(holder)
        return holder

    # Off.

    def _add_offer(self) -> None:
        for key in _OFF:
            self._inside.addWidget(Paragraph(self._wording.text(key), line=1.5))
        show = Press(self._wording.text("growing-show"), sign="look")
        show.clicked.connect(lambda: self._turn(True))
        self._beside(show)

    # On.

    def _add_all(self, told: Growing) -> None:
        self._heading("growing-marks")
        if told.marks:
            self._add_ways(told.marks)
            self._drawing = QWidget()
            QVBoxLayout(self._drawing).setContentsMargins(0, 0, 0, 0)
            self._inside.addWidget(self._drawing)
            self._draw(told.marks)
        else:
            self._inside.addWidget(Paragraph(self._wording.text("growing-no-marks"), soft=True))
        if told.strengths:
            self._heading("strengths")
            for strength in told.strengths:
                self._inside.addWidget(self._strength(strength))
        if told.promises:
            self._heading("growing-promises")
            for promise in told.promises:
                self._inside.addWidget(self._promise(promise))
        hide = Press(
            self._wording.text("growing-hide"),
            second=self._wording.text("growing-hide-hint"),
            sign="close",
        )
        hide.clicked.connect(lambda: self._turn(False))
        paper = Press(self._wording.text("about-me-paper"), sign="print")
        paper.clicked.connect(self.paper_wanted)
        self._beside(*((paper,) if not told.is_empty else ()), hide)

    def _add_ways(self, marks: tuple[Marks, ...]) -> None:
        cards = []
        for way in (PETALS, LINE, WORDS):
            card = ChoiceCard(self._wording.text(f"growing-as-{way}"))
            card.setChecked(way == self._as)
            card.clicked.connect(lambda _=False, way=way: self._choose(way, marks))
            cards.append(card)
        say_places(self._wording, cards)
        self._beside(*cards).setAccessibleName(self._wording.text("growing-as"))

    def _choose(self, way: str, marks: tuple[Marks, ...]) -> None:
        self._as = way
        self.edited.emit(lambda person: replace(person, grows_as=way))
        self._draw(marks)

    def _draw(self, marks: tuple[Marks, ...]) -> None:
        """The drawing in the way that is wanted, then each meeting in words."""
        if self._drawn is not None:
            self._drawn.hide()
            self._drawn.deleteLater()
        self._drawn = QWidget()
        column = QVBoxLayout(self._drawn)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of(self).space(12))
        if self._as == PETALS:
            flower = Petals(marks, self._wording.text("growing-petals-about"))
            key = Paragraph(self._wording.text("growing-petals-key"), soft=True)
            column.addWidget(Beside((flower, 0), (key, 1)))
        elif self._as == LINE:
            column.addWidget(Paragraph(self._wording.text("growing-line-key"), soft=True))
        holder = QWidget()
        grid = CardGrid(holder, wide=2, middle=1)
        for place, each in enumerate(marks, start=1):
            grid.addWidget(self._meeting(place, each))
        column.addWidget(holder)
        layout = self._drawing.layout()
        assert layout is not None
        layout.addWidget(self._drawn)

    def _meeting(self, place: int, marks: Marks) -> Panel:
        """One meeting in words, with its line above them where that is wanted."""
        panel = Panel()
        column = roomy_column(panel)
        column.setSpacing(Look.of(self).space(6))
        column.addWidget(Paragraph(self._title(place, marks), bold=True))
        if self._as == LINE:
            column.addWidget(self._line(marks))
        for line in self._in_words(marks):
            column.addWidget(Paragraph(line))
        column.addStretch(1)
        return panel

    def _line(self, marks: Marks) -> MarkLine:
        worst, best = (self._wording.text(f"face-{level}") for level in (LEVELS[0], LEVELS[-1]))
        return MarkLine(marks, (worst, best), self._wording.text("growing-line-about"))

    def _title(self, place: int, marks: Marks) -> str:
        title = marks.title.strip() or self._wording.text("meeting-no-title")
        told = self._wording.text("growing-title", place=place, title=title)
        when = sure_moment(self._wording, marks.when)
        if when:
            return self._wording.text("growing-title-when", title=told, when=when)
        return told

    def _in_words(self, marks: Marks) -> Iterator[str]:
        for moment, feeling in ((Moment.BEFORE, marks.before), (Moment.AFTER, marks.after)):
            yield self._felt(f"growing-{moment}", feeling)

    def _felt(self, key: str, feeling: Feeling | None) -> str:
        if feeling is None:
            return self._wording.text(key, feeling=self._wording.text("growing-not-told"))
        level = self._wording.text(f"face-{feeling.level}")
        own = " ".join(feeling.words.split())
        if own:
            return self._wording.text(f"{key}-own", feeling=level, words=own)
        return self._wording.text(key, feeling=level)

    def _strength(self, strength: Strength) -> QWidget:
        lines = [time.words for time in strength.told()]
        return OwnRow(self._wording, strength.words, (), lines=lines, picture=strength.picture)

    def _promise(self, promise: Promise) -> QWidget:
        who, what = promise.who.strip(), promise.what.strip()
        both = self._wording.text("growing-promise", who=who, what=what)
        told = both if who and what else who or what
        if promise.happened is Happened.PARTLY:
            told = self._wording.text("growing-promise-partly", words=told)
        return OwnRow(self._wording, told, (), picture="promise")
