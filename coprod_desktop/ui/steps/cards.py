"""The step that is answered by cards or in one's own words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Card, Phase, Step
from coprod_desktop.sheets.choice import Fit
from coprod_desktop.ui.fitting import filled
from coprod_desktop.ui.kit.cards import PictureCard
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow, in_a_row
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_budget import WordBudget
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.steps.answers import answers, picked, with_answer
from coprod_desktop.ui.steps.commands import IdeaCommands
from coprod_desktop.ui.steps.draft import Draft
from coprod_desktop.ui.steps.in_view import scroller_of, show_whole
from coprod_desktop.ui.steps.kept_field import FieldKeys, show_words
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.steps.so_far import SoFar
from coprod_desktop.ui.tab_order import tab_in_order
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_on_page import say_press
from coprod_desktop.ui.voice_note.note_visit import NoteWanted

_ANY_WIDTH = 16_777_215  # what Qt takes for no limit
LONG = 1_500
"""Letters in the field from which it is said that all are kept."""


class CardsPage(StepPage):
    """Picture cards of which any number may be picked, a field, and what there is so far."""

    flow = FlowRow
    """How the boxes of what there is so far lie."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        self._draft = Draft(parts, step)
        self._chosen = ""
        wording = parts.wording
        self.cards = {card.key: self._card(card) for card in step.cards}
        self.other = Press(wording.text("cards-other"), picture="think", look="card")
        self.other.setAccessibleDescription(wording.text("cards-other.hint"))
        self.other.clicked.connect(self._go_to_field)
        self._deck = QWidget()
        self._deck.setAccessibleName(wording.text("cards-heard"))
        self._grid = grid = CardGrid(self._deck, wide=self._abreast(), gap=12)
        for card in (*self.cards.values(), self.other):
            grid.addWidget(card)
        self._say_places()

        hint = wording.text("cards-own-words-hint")
        self.field = WordField(wording.text("cards-own-words"), lines=2)
        self.field.edit.setAccessibleDescription(hint)
        self._keys = FieldKeys(self.field)
        self._keys.entered.connect(self._add)
        self.field.changed.connect(self._write)
        self.add = Press(wording.text("cards-add"), sign="plus", least=56)
        self.add.clicked.connect(self._add)
        self.say = say_press(wording, least=56)
        self.say.clicked.connect(lambda _=False: self.note_wanted.emit(self._draft.note_here()))
        self._beside = QVBoxLayout()
        self._presses = in_a_row(self.add, self.say)
        self._beside.addWidget(self._presses, 0, Qt.AlignmentFlag.AlignTop)
        self._beside.addStretch(1)
        self._field_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._field_row.addWidget(self.field, 1)
        self._field_row.addLayout(self._beside)
        self.long = Paragraph(wording.text("cards-long"), soft=True)
        self.long.hide()

        self.so_far = SoFar(parts, flow=self.flow)
        self.so_far.pressed.connect(self._choose_box)
        self.so_far.pocket_changed.connect(self._show_again)
        # It keeps room for its words from the first, so that nothing moves when they come.
        self.budget = WordBudget(parts.wording.text("fit-1-page"), 0.0)
        policy = self.budget.sizePolicy()
        policy.setRetainSizeWhenHidden(self._tells_fit())
        self.budget.setSizePolicy(policy)
        self.budget.hide()
        self._low_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._low_row.addWidget(self.so_far, 1)
        self._low_row.addWidget(self.budget, 0, Qt.AlignmentFlag.AlignTop)

        self.commands = IdeaCommands(parts)
        self.commands.words_wanted.connect(self._change_words)
        self.commands.gone.connect(self._take_away)
        self.commands.pile_chosen.connect(self._put_on_pile)
        self.commands.note_wanted.connect(self.note_wanted)
        self.commands.hide()

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._fill(column)
        column.addStretch(1)
        self._arrange()

    def _fill(self, column: QVBoxLayout) -> None:
        """Puts what there is one under the other."""
        column.addWidget(self._deck)
        column.addLayout(self._field_row)
        column.addWidget(self.long)
        column.addLayout(self._low_row)
        column.addWidget(self.commands)

    def _card(self, card: Card) -> PictureCard:
        shown = PictureCard(card.words, card.picture)
        shown.clicked.connect(lambda _=False: self._pick(card))
        return shown

    def _abreast(self) -> int:
        """Three abreast read better, but three rows would push the field off the page."""
        return 4 if len(self.step.cards) in (3, 6) else 3

    def _say_places(self) -> None:
        say_places(self.parts.wording, (*self.cards.values(), self.other))

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        for card in self.step.cards:
            self.cards[card.key].setChecked(picked(meeting, self.step, card) is not None)
        words = self._draft.words(meeting)
        if words != self.field.words().strip():
            show_words(self.field, words)
        if self._draft.is_lost(meeting):
            self._begin_next()
        if not meeting.has(self._chosen):
            self._chosen = ""
        boxes = [idea for idea in answers(meeting, self.step) if not self._is_being_typed(idea)]
        changed = self.so_far.show_ideas(boxes, self._chosen)
        shown = self.so_far.shows(self._chosen)
        self.commands.setVisible(shown)
        if shown:
            self.commands.show_idea(meeting.idea(self._chosen))
        if changed:
            tab_in_order(self)

    def _is_being_typed(self, idea: Idea) -> bool:
        return self._draft.is_new and idea.id == self._draft.id

    def _show_again(self) -> None:
        self.show_meeting(self.parts.session.meeting)

    def show_fit(self, fit: Fit) -> None:
        """Says whether all of it fits on a page, where there are words that go on it."""
        if not self._tells_fit():
            return
        self.budget.setVisible(fit.words > 0)
        if not fit.words:
            return
        wording = self.parts.wording
        words = wording.text("fit-1-page")
        if fit.pages > 1:
            words = wording.text("fit-more-pages", pages=fit.pages)
        self.budget.show_budget(words, filled(fit), fit.pages)

    def _tells_fit(self) -> bool:
        """Whether what is answered here goes on the page for the meeting."""
        return self.step.pile is not Pile.KEEP and self.step.phase is not Phase.LOOK_BACK

    # Cards.

    def _pick(self, card: Card) -> None:
        session = self.parts.session
        idea = picked(session.meeting, self.step, card)
        if idea is not None:
            self._take_away(idea.id)
            return
        fresh = Idea.new(card.words, picture=card.picture, pile=self.step.pile, card=card.key)
        steps = self.parts.route.steps(session.meeting)
        session.apply(
            self.parts.wording.text("edit-pick"),
            lambda m: with_answer(m, self.step, fresh, steps),
        )
        self._tell_kept()

    # The field.

    def _go_to_field(self) -> None:
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        typed = self.field.words()
        self.long.setVisible(len(typed) >= LONG)
        self._draft.write(typed)

    def _add(self) -> None:
        """Leaves what was typed as it stands, and begins the next one."""
        written, is_new = self._draft.id, self._draft.is_new
        if not self._draft.stands(self.parts.session.meeting):
            self._go_to_field()
            return
        self._begin_next()
        self._show_again()
        self._tell_kept()
        if is_new or not self.so_far.focus_on(written):
            self._go_to_field()
        box, scroller = self.so_far.box(written), scroller_of(self)
        if is_new and box is not None and scroller is not None:
            # The new box, and the field one goes on writing in.
            scroller.show_soon(box, self.field.edit)

    def _begin_next(self) -> None:
        self._draft.begin()
        self.field.set_words("")
        self._name_field()

    def _change_words(self) -> None:
        idea = self.parts.session.meeting.idea(self._chosen)
        self._take_up(idea)
        self._go_to_field()

    def _take_up(self, idea: Idea) -> None:
        self._draft.take_up(idea)
        self.field.set_words(idea.text)
        self.field.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._name_field()
        self._show_again()

    def _name_field(self) -> None:
        wording = self.parts.wording
        new = self._draft.is_new
        name = wording.text("cards-own-words" if new else "cards-change-words")
        self.field.label.setText(name)
        self.field.edit.setAccessibleName(name)
        self.add.setText(wording.text("cards-add" if new else "cards-changed"))
        self.add.set_sign("plus" if new else "tick")

    def note_here(self) -> NoteWanted:
        """For the words being written or the idea that is chosen, else for one more answer."""
        chosen = self.chosen()
        return NoteWanted(chosen) if chosen else self._draft.note_here()

    # What there is so far.

    def _choose_box(self, idea: str) -> None:
        self._chosen = "" if idea == self._chosen else idea
        self._show_again()
        if self._chosen:
            # Once it is laid out: what can be done is of no use below the edge of the page.
            QTimer.singleShot(0, self, self._scroll_to_commands)

    def _scroll_to_commands(self) -> None:
        box = self.so_far.box(self._chosen)
        if box is not None:
            show_whole(self.commands, box)

    def _take_away(self, idea: str) -> None:
        had_focus = self.commands.isAncestorOf(self.focusWidget() or self)
        self.parts.session.apply(
            self.parts.wording.text("edit-take-away"), lambda m: m.without_idea(idea)
        )
        self.told.emit(self.parts.wording.text("cards-taken-away"), True)
        if had_focus and not self.so_far.focus_on_any():
            self._go_to_field()

    def _put_on_pile(self, pile: Pile) -> None:
        idea = self._chosen
        self.parts.session.apply(
            self.parts.wording.text("edit-pile"), lambda m: m.on_pile(idea, pile)
        )
        if pile is Pile.KEEP:
            self.told.emit(self.parts.wording.text("cards-kept-for-me-note"), True)
            if not self.so_far.shows(idea):
                self._chosen = ""
                self._show_again()
                self.so_far.focus_on_pocket()

    def _tell_kept(self) -> None:
        count = len(answers(self.parts.session.meeting, self.step))
        self.told.emit(self.parts.wording.text("cards-kept-note", count=count), True)

    # The place one is at.

    def first_focus(self) -> QWidget:
        return next(iter(self.cards.values()), self.field.edit)

    def chosen(self) -> str:
        if self._draft.stands(self.parts.session.meeting):
            return self._draft.id
        return self._chosen

    def choose(self, idea: str) -> None:
        meeting = self.parts.session.meeting
        if idea != self._draft.id and any(one.id == idea for one in answers(meeting, self.step)):
            self._chosen = idea
            self._show_again()

    def settle(self) -> None:
        # Kept words are out of sight when one comes back; words half written are not.
        if not self._draft.is_new or self.step.pile is Pile.KEEP:
            self._begin_next()
        self._chosen = ""
        self.so_far.close_pocket()

    # Room.

    def _arrange(self) -> None:
        look = self.parts.look
        wide = look.width_class(self.window().width()) is WidthClass.WIDE
        narrow = look.width_class(self.window().width()) is WidthClass.NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._field_row.setDirection(down if narrow else across)
        self._low_row.setDirection(across if wide else down)
        self.so_far.lie_in_a_row(wide and self.so_far.is_headed)
        self.budget.setMaximumWidth(look.px() * 16 if wide else _ANY_WIDTH)
        above = 0 if narrow else self.field.above_box(self.width())
        self._beside.setContentsMargins(0, above, 0, 0)
        self._beside.setAlignment(
            self._presses, Qt.AlignmentFlag.AlignTop if not narrow else Qt.AlignmentFlag(0)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_low_row"):
            self._arrange()
