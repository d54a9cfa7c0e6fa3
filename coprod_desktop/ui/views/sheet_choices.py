"""Asks how the sheet is to be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import PAPERS, POCKET, POINTS, SheetChoice
from coprod_desktop.sheets.table import MAP, PREP, Sheet, Use
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.choice_card import ChoiceCard, PrintSizeCard
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.idea_shape import idea_path, stitch_path
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.pen import painter_on, round_pen
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.ring import RING_ROOM
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.views.sheet_budget import SheetBudget
from coprod_desktop.ui.views.sheet_making import Made, OnSheet
from coprod_desktop.ui.views.sheet_way import SheetWay
from coprod_desktop.wording import Wording

WHICH = "sheet-which"
"""The name of the button that leads to the other sheets."""
BY_IDEA = "sheet-by-idea"
"""The name of the button that leads to the ideas of each heap."""
LINE = "sheet-line"
"""The name of the button by which somebody who helps writes a line."""
_MOST_CARD = 60
"""Letters of a promise shown on its card."""


class SheetChoices(QWidget):
    """Which sheet, how large, what is on it.

    ``which`` leads to the other sheets. ``points_chosen`` carries a size, ``left_off`` an id
    with whether it is to stay off, ``paper_chosen`` the key of a paper; ``pictures_chosen``,
    ``colour_chosen``, ``feelings_chosen`` whether they are to be on it, ``helping_chosen`` whether
    what is only if it helps is, ``alone_chosen`` whether a card, or a heap of a map, has a page of
    its own. ``by_idea`` leads to the ideas of each heap, ``line`` to where somebody who helps
    writes one.
    """

    points_chosen = Signal(int)
    left_off = Signal(str, bool)
    pictures_chosen = Signal(bool)
    feelings_chosen = Signal(bool)
    helping_chosen = Signal(bool)
    colour_chosen = Signal(bool)
    alone_chosen = Signal(bool)
    paper_chosen = Signal(str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.heading = Paragraph(wording.text("sheet-yours"), factor=2, heading=1, focusable=True)
        self.which = Press(
            "", second=wording.text("sheet-another"), picture="print", look="card", picture_size=48
        )
        self.which.setObjectName(WHICH)
        self._sizes = QWidget()
        self._sizes.setAccessibleName(wording.text("sheet-how-big"))
        sizes = FlowRow(self._sizes, gap=12)
        self.sizes = {points: self._size_card(points) for points in POINTS}
        for size in self.sizes.values():
            sizes.addWidget(size)
        say_places(wording, self.sizes.values())
        self.budget = SheetBudget(wording)
        self._things = QWidget()
        self._grid = CardGrid(self._things, wide=2, gap=12)
        self.pictures = CheckCard(wording.text("sheet-pictures"))
        self.pictures.clicked.connect(self.pictures_chosen)
        self.feelings = CheckCard(wording.text("sheet-feelings"))
        self.feelings.clicked.connect(self.feelings_chosen)
        helps, why = wording.text("sheet-only-if-it-helps"), wording.text("sheet-helping-hint")
        self.helping = CheckCard(helps, second=why)
        self.helping.clicked.connect(self.helping_chosen)
        self.helping.hide()
        self.colour = CheckCard(wording.text("sheet-colour"))
        self.colour.clicked.connect(self.colour_chosen)
        self.alone = CheckCard(wording.text("sheet-one-a-page"))
        self.alone.clicked.connect(self.alone_chosen)
        for extra in self._extras():
            self._grid.addWidget(extra)
        self.by_idea = Press(wording.text("sheet-by-idea"), sign="next", sign_last=True)
        self.by_idea.setObjectName(BY_IDEA)
        self.by_idea.hide()
        self.line = Press(wording.text("sheet-line"), sign="plus")
        self.line.setObjectName(LINE)
        self._papers = QWidget()
        self._papers.setAccessibleName(wording.text("sheet-which-paper"))
        papers = CardGrid(self._papers, wide=2, gap=12)
        self.papers = {key: self._paper_card(key) for key in PAPERS}
        for paper in self.papers.values():
            papers.addWidget(paper)
        say_places(wording, self.papers.values())
        self.way = SheetWay(wording)
        self.cards: dict[str, CheckCard] = {}
        self._made: dict[str, OnSheet] = {}
        self.kept = _KeptLine(wording)
        self.letters = Paragraph(soft=True)
        self.letters.hide()

        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (
            self.heading,
            self.which,
            self._group("sheet-how-big"),
            self._sizes,
            self.budget,
            self._group("sheet-what-on-it"),
            self._things,
            self.by_idea,
            self.line,
            self.letters,
            self.kept,
            self._group("sheet-which-paper"),
            self._papers,
            self.way,
        ):
            left = (
                Qt.AlignmentFlag.AlignLeft
                if part in (self.by_idea, self.line)
                else Qt.AlignmentFlag(0)
            )
            self._column.addWidget(part, 0, left)
        self._take_measures()

    def _group(self, key: str) -> Paragraph:
        return Paragraph(self._wording.text(key), factor=1.25, heading=2)

    def _size_card(self, points: int) -> PrintSizeCard:
        wording = self._wording
        card = PrintSizeCard(
            wording.text("sheet-size-sample"), wording.text("sheet-size", points=points), points
        )
        card.setAccessibleName(wording.text("sheet-size-heard", points=points))
        card.clicked.connect(lambda: self.points_chosen.emit(points))
        return card

    def _paper_card(self, key: str) -> ChoiceCard:
        words = self._wording.text(f"sheet-paper-{key}")
        hint = self._wording.text(f"sheet-paper-{key}.hint")
        card = ChoiceCard(words, second=hint)
        card.clicked.connect(lambda: self.paper_chosen.emit(key))
        return card

    def _extras(self) -> tuple[CheckCard, ...]:
        """What can be on it beside words, in order."""
        return self.helping, self.pictures, self.colour, self.feelings, self.alone

    # Showing.

    def show_choice(self, choice: SheetChoice, sheet: Sheet) -> None:
        """Shows what is chosen."""
        self.which.setText(self._wording.text(sheet.words))
        self.which.set_picture(sheet.picture)
        for card, on in (
            (self.sizes[choice.points], True),
            (self.pictures, choice.pictures),
            (self.colour, choice.colour),
            (self.feelings, choice.with_feelings),
            (self.helping, choice.if_it_helps),
            (self.alone, choice.one_a_page),
            (self.papers[choice.paper], True),
        ):
            card.setChecked(on)
        self.line.setVisible(sheet.key == PREP)
        self.way.show_choice(choice, sheet)
        is_map = sheet.key == MAP
        alone = "sheet-heap-a-page" if is_map else "sheet-one-a-page"
        self.alone.set_words(self._wording.text(alone))
        self.alone.setVisible(is_map or (sheet.is_cards and choice.paper != POCKET))

    def show_meeting(self, meeting: Meeting, sheet: Sheet) -> None:
        """Shows what is left off now, with how many ideas are kept."""
        for thing, card in self.cards.items():
            card.setChecked(thing not in meeting.left_out)
            self._tell_left(thing, card, meeting)
        self.feelings.setVisible(sheet.feelings and bool(meeting.feelings))
        self.kept.show_count(0 if sheet.use is Use.BY_HAND else meeting.kept)

    def show_made(self, made: Made) -> None:
        """Shows how much it is, and a card for everything that could be on it."""
        self.budget.show_made(made)
        self.helping.setVisible(made.may_help)
        self.letters.setText(self._wording.text("sheet-left-letters"))
        self.letters.setVisible(bool(made.printed.left_out))
        self._show_things(made)

    def _tell_left(self, thing: str, card: CheckCard, meeting: Meeting) -> None:
        """Says how many ideas of a heap that is on the sheet are left off it."""
        made = self._made.get(thing)
        left = made.count_off(meeting.left_out) if made is not None else 0
        told = self._wording.text("sheet-some-off", count=left) if left else ""
        card.set_words(card.text(), told if card.isChecked() else "")

    def _show_things(self, made: Made) -> None:
        self._made = {thing.id: thing for thing in made.things}
        wanted = {thing.id: shortened(thing.words, _MOST_CARD) for thing in made.things}
        self.by_idea.setVisible(any(len(list(thing.walk())) > 1 for thing in made.things))
        for gone in [thing for thing in self.cards if thing not in wanted]:
            card = self.cards.pop(gone)
            if card.hasFocus():
                self.pictures.setFocus()
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        left_out = made.order.meeting.left_out
        if list(self.cards) != [thing for thing in wanted if thing in self.cards]:
            for card in self.cards.values():
                self._grid.removeWidget(card)  # another sheet has another order
        for place, (thing, words) in enumerate(wanted.items()):
            if thing in self.cards:
                card = self.cards[thing]
                card.set_words(words)
            else:
                card = self.cards[thing] = CheckCard(words)
                card.setChecked(thing not in left_out)
                card.clicked.connect(lambda on, thing=thing: self.left_off.emit(thing, not on))
            if self._grid.indexOf(card) < 0:
                self._grid.insert_widget(place, card)
                card.show()
        self.cards = {thing: self.cards[thing] for thing in wanted}
        last: QWidget = self.sizes[POINTS[-1]]
        for card in (*(self.cards[thing] for thing in wanted), *self._extras()):
            QWidget.setTabOrder(last, card)
            last = card

    def put_by_keyboard(self, told: QWidget) -> QWidget | None:
        """Puts what is told right above what has the keyboard; answers with that, where it is."""
        self._column.removeWidget(told)
        held = QApplication.focusWidget()
        if held is None or not self.isAncestorOf(held):
            return None
        parts = (self._column.itemAt(place) for place in range(self._column.count()))
        for place, part in enumerate(parts):
            widget = part.widget() if part is not None else None
            if widget is not None and (widget is held or widget.isAncestorOf(held)):
                self._column.insertWidget(place, told)
                break
        return held

    # Room.

    def _take_measures(self) -> None:
        look = Look.of(self)
        # The ring round one leaves the next be.
        self._column.setSpacing(max(look.space(6), round(RING_ROOM * look.ring)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._take_measures()


class _KeptLine(QWidget):
    """How many ideas are kept, beside a drawn pocket."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.words = Paragraph(soft=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(_Pocket(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)

    def show_count(self, count: int) -> None:
        """Nothing at all where nothing is kept."""
        self.words.setText(self._wording.text("sheet-kept", count=count))
        self.setVisible(count > 0)


class _Pocket(QWidget):
    """The shape of what is kept, which is decoration."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = Look.of(self).picture_size(40)
        return QSize(side + 6, round(side * 0.75) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(round_pen(look.colour("ink"), look.outline()))
        painter.setBrush(look.colour("kept"))
        painter.drawPath(idea_path(rect, Pile.KEEP, 0.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(stitch_path(rect, 0.5))
        painter.end()
