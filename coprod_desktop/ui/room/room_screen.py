"""The screen one has before one in the room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.agenda import cards, gone_to, item, number
from coprod_desktop.domain.carry import SAY
from coprod_desktop.domain.idea import Idea, Said
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Card
from coprod_desktop.domain.ready_lines import ready_lines
from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.message import Empty
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.kit.taking_out import take_all_out
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.readable import Page
from coprod_desktop.ui.room.big_card import BigCard
from coprod_desktop.ui.room.going_row import GoingRow
from coprod_desktop.ui.room.jotting import Jotting
from coprod_desktop.ui.room.mark_row import MarkRow
from coprod_desktop.ui.said_by import said_by
from coprod_desktop.ui.screen import Screen, Thing
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.ui.steps.in_view import show_whole
from coprod_desktop.ui.view import Parts

_SAID = {Said.YES: "cue-said", Said.PARTLY: "cue-partly", Said.NOT_YET: "cue-not-yet"}
_SEVERAL = 2
"""As many cards as there is a next one from."""
_SIDE, _ANY = 17, 16_777_215
"""Widths of the type for what stands beside the card; as wide as Qt lets anything be."""
_CARD_ALONE, _LEAST, _LEAST_WIDE = 0.8, 0.34, 0.2
"""Shares of the page: of a card with the rest out of sight, the least with the rest in view."""


class RoomScreen(Screen):
    """One card at a time, large, in silence; nothing that is kept is ever on it.

    What is for only if it helps comes when it is asked for. Every part is one press away, by
    Tab with Enter alone too. ``left`` asks to go back, ``shown`` carries a `Card` to be held up,
    ``told`` a line for a screen reader. ``gone`` is called when it is taken away, ``things``
    gives what stands on More.
    """

    left = Signal()
    shown = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        parts: Parts,
        show_cards: Sequence[Card],
        things: Callable[[], tuple[Thing, ...]],
        gone: Callable[[], None],
    ) -> None:
        super().__init__()
        self._things = things
        self._gone = gone
        self._parts = parts
        self._show_cards = tuple(show_cards)
        self.ideas: tuple[Idea, ...] = ()
        self._at = ""
        self._helps = False
        self._stacked = False
        text = parts.wording.text
        self.setAccessibleName(text("room"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage()
        outer.addWidget(self.page)
        self.going = GoingRow(parts.wording)
        self.going.moved.connect(self._go_on)
        self._stage = QWidget()
        stage = QVBoxLayout(self._stage)
        stage.setContentsMargins(0, 0, 0, 0)
        self.card = BigCard()
        self.card.clicked.connect(lambda _=False: self.turn(1))
        self.card.turned.connect(self.turn)
        self.card.widened.connect(self._fit_soon)
        stage.addWidget(self.card)
        write = Press(text("cue-empty-go"), sign="edit")
        write.clicked.connect(self._write)
        self.empty = Empty("begin", text("room-empty"), text("room-empty-hint"), write)
        self.note = Paragraph(soft=True)
        self.note.hide()
        self.marks = MarkRow({key.value: text(words) for key, words in _SAID.items()})
        self.marks.chosen.connect(self._mark)
        self._asked = Paragraph(text("room-did-you"), bold=True)
        self._did_you = Beside((self._asked, 0), (self.marks, 1), middle=True)
        self.helps = Press("")
        self.helps.setCheckable(True)
        self.helps.toggled.connect(self._ask_for_help)
        self.jotting = Jotting(parts)
        self.jotting.told.connect(self.tell)
        self.jotting.opened.connect(self._show_slip)
        self.jotting.closed.connect(self._fit_soon)
        self._showing = QWidget()
        self._shows = CardGrid(self._showing, wide=1, middle=2, gap=10)
        self._shows_made: tuple[Card, ...] = ()
        self._mine, self._others = QWidget(), QWidget()
        _column(
            self._mine,
            *((self._stage, 1), (self.empty, 1), (self.note, 0)),
            *((self.jotting.slip, 0), (self._did_you, 0), (self.going, 0)),
        )
        _column(self._others, (self._showing, 0), (self.jotting, 0), (self.helps, 0)).addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.addWidget(self._mine, 1)
        self._sides.addWidget(self._others)
        self.page.column.addLayout(self._sides, 1)
        parts.session.changed.connect(self.show_meeting)
        self.show_meeting(parts.session.meeting)

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        """Shows ``meeting`` as it is now."""
        before = len(self.ideas)
        self.ideas = cards(meeting, if_it_helps=self._helps)
        ids = [idea.id for idea in self.ideas]
        if self._at not in ids:
            waiting = (idea.id for idea in self.ideas if idea.said is not Said.YES)
            self._at = next(waiting, ids[0] if ids else "")
        self._stage.setVisible(bool(ids))
        self._did_you.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        more = len(cards(meeting, if_it_helps=True)) - len(cards(meeting))
        self.helps.setVisible(more > 0)
        self.helps.setText(self._parts.wording.text("room-helps", count=more))
        self.going.show_meeting(meeting, self._helps)
        self.jotting.show_meeting(meeting)
        self._offer(meeting)
        if ids:
            self._show_card(meeting)
        if (before < _SEVERAL) is not (len(ids) < _SEVERAL):
            self.rows_changed.emit()
        self._fit_soon()

    def _show_card(self, meeting: Meeting) -> None:
        text = self._parts.wording.text
        place = [idea.id for idea in self.ideas].index(self._at)
        idea, of = self.ideas[place], len(self.ideas)
        words = said_by(self._parts.wording, idea.author, idea.text)
        below = text("cue-place", place=place + 1, of=of)
        pinned = item(meeting, idea.agenda_item)
        if pinned is not None and self._parts.look.scale < 2:
            about = f"{number(meeting, pinned.id)}. {pinned.words}"
            below = text("room-card-for", place=place + 1, of=of, item=about)
        heard = text("room-card-heard", place=place + 1, of=of, words=_ended(words))
        if of == 1:
            heard = text("room-card-alone", words=_ended(words))
        picture = idea.picture or "say"
        drawn = bool(idea.picture) and not idea.has_own_words
        self.card.show_card(words, below, picture, heard, drawn=drawn)
        self.marks.show_about(f"{self._asked.text()} {words}")
        self.marks.show_chosen(idea.said.value)

    def _offer(self, meeting: Meeting) -> None:
        """The cards to hold up: those everybody has, then one's own lines."""
        known = (card.words for card in self._show_cards)
        ready = ready_lines(meeting, known, at_once=True)
        own = (Card(line.id, line.text, line.picture or "say") for line in ready)
        wanted = (*self._show_cards, *own)
        if wanted == self._shows_made:
            return
        self._shows_made = wanted
        presses: list[QWidget] = []
        take_all_out(self._shows)
        for card in wanted:
            press = Press(card.words, picture=card.picture, picture_size=36, look="card", least=56)
            press.clicked.connect(partial(self.shown.emit, card))
            self._shows.addWidget(press)
            presses.append(press)
        say_places(self._parts.wording, presses)

    # Doing.

    def turn(self, by: int) -> None:
        """The card after or before; after the last comes the first."""
        ids = [idea.id for idea in self.ideas]
        if ids:
            self._come_to(ids[(ids.index(self._at) + by) % len(ids)])

    def _come_to(self, which: str) -> None:
        self._at = which
        self.note.hide()
        self._show_card(self._parts.session.meeting)
        self._fit()
        self.page.verticalScrollBar().setValue(0)
        self.told.emit(self.card.accessibleName())

    def _come_to_shows(self) -> None:
        """Where the cards to hold up stand below what is seen."""
        first = self._shows.itemAt(0)
        widget = None if first is None else first.widget()
        if widget is not None:
            show_whole(self._showing, widget)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, said: str) -> None:
        which = self._at
        self._parts.session.apply(
            self._parts.wording.text("edit-cue-said"), lambda m: m.with_said(which, Said(said))
        )

    def _go_on(self, by: int) -> None:
        """The meeting is at another item: a point of mine that waits for it comes up."""
        text = self._parts.wording.text
        self._parts.session.apply(
            text("edit-room-item"), lambda m: gone_to(m, by), merge="room-item"
        )
        meeting = self._parts.session.meeting
        here = (i for i in self.ideas if i.agenda_item == meeting.agenda_now and meeting.agenda_now)
        waiting = next((idea.id for idea in here if idea.said is not Said.YES), "")
        if waiting and waiting != self._at:
            self._at = waiting
            self._show_card(meeting)
            self._fit()
        self.told.emit(self.going.now.text())

    def _ask_for_help(self, wanted: bool) -> None:
        self._helps = wanted
        self.show_meeting(self._parts.session.meeting)

    def _write(self) -> None:
        """Out of the room, to where points are written."""
        self._parts.session.go_to(SAY)
        self.left.emit()

    def has_line(self) -> bool:
        return True

    def tell(self, words: str, undo: bool = False) -> None:  # noqa: ARG002 - nothing is undone here
        """Says a line below the card."""
        self.note.setText(words)
        self.note.show()
        self.told.emit(words)
        self._fit_soon()

    def _show_slip(self) -> None:
        """Where words are large, what is told of a mark and the field for it stand far above."""
        self.page.show_soon(self.jotting.away, self.jotting.field, self.note)

    # Room.

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Gives the card what the rest leaves of the page; where little is left, nearly all."""
        look = self._parts.look
        wide = look.width_class(self.window().width()) is WidthClass.WIDE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(across if wide else down)
        if self._stacked is wide:
            self._stacked = not wide
            self.rows_changed.emit()
        self._sides.setSpacing(look.space(24 if wide else 14))
        self._others.setMaximumWidth(look.px() * _SIDE if wide else _ANY)
        below = [self.note, self.jotting.slip, self._did_you, self.going]
        if not wide:
            below += [self._showing, self.jotting, self.helps]
        top = Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag(0)
        self._sides.setAlignment(self._mine, top)
        margins = self.page.column.contentsMargins()
        room = self.page.viewport().height() - margins.top() - margins.bottom()
        # What stands beside it may be longer: the marks stay where they are seen at once.
        self._mine.setMinimumHeight(room if wide else 0)
        width, spacing = self._stage.width(), self.page.column.spacing()
        rest = sum(_height(part, width) + spacing for part in below if not part.isHidden())
        left = room - rest
        least = _LEAST_WIDE if wide else _LEAST
        self.card.take_room(left if left >= room * least else round(room * _CARD_ALONE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_soon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_shows_made"):
            self._fit_soon()

    # The frame.

    def rows(self) -> tuple[Row, ...]:
        leave = Row("room-leave", self.left.emit, sign="close", stays=True)
        # Beside the card they are seen at once; below it nobody knows of them.
        shows = Row("room-shows", self._come_to_shows, sign="down", worth=7)
        below = (shows,) if self._stacked else ()
        if len(self.ideas) < _SEVERAL:
            return leave, *below, read_row()
        before = Row("room-before", partial(self.turn, -1), sign="back", worth=8)
        on = Row(
            "room-next",
            partial(self.turn, 1),
            sign="next",
            look="main",
            stays=True,
            sign_last=True,
        )
        return leave, *below, before, read_row(), on

    def more_things(self) -> tuple[Thing, ...]:
        return self._things()

    def first_focus(self) -> QWidget:
        return self.card if self.ideas else self.empty.presses[0]

    def take_tab_order(self) -> None:
        slip = self.jotting.in_slip()
        for before, after in pairwise((self.jotting.promised, *slip, self.helps)):
            QWidget.setTabOrder(before, after)

    def is_silent(self) -> bool:
        return True

    def close_down(self) -> None:
        self._parts.session.changed.disconnect(self.show_meeting)
        self._gone()

    def hears(self) -> Utterance:
        """Only the card: the rest is for one's own eyes while others talk."""
        if self._page is not None:
            self._page.show_saying(None)
        self._page = Page(self._stage)
        return self._page.utterance()


def _ended(words: str) -> str:
    """Words that end as a sentence does, so that what follows is heard apart."""
    return words if words.endswith((".", "?", "!", "…")) else f"{words}."


def _column(holder: QWidget, *parts: tuple[QWidget, int]) -> QVBoxLayout:
    """A column in a widget, of parts with their stretch."""
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for part, stretch in parts:
        column.addWidget(part, stretch)
    return column


def _height(part: QWidget, width: int) -> int:
    """The height a part needs at a width."""
    layout = part.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
