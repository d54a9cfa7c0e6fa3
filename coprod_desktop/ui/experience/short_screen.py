"""The screen on which a point is made short, asked about one part at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.length import pace_of
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.point import (
    POINT,
    Part,
    Said,
    Shape,
    Shapes,
    changed,
    part,
    said,
    with_fresh_part,
    with_part,
)
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.experience.answer_field import AnswerField
from coprod_desktop.ui.experience.asked_screen import AskedScreen
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid, in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.length_in_words import length_in_words
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.talk_clock import TalkClock
from coprod_desktop.ui.voice_note.note_visit import NoteWanted
from coprod_desktop.wording import Wording

SHAPE, SOUNDS = "shape", "sounds"
_PART = "part:"


class ShortScreen(AskedScreen):
    """Which shape, then each of its parts, then how it sounds, then what is asked of every point.

    ``which`` is the idea of the open meeting that is the point; ``pace`` gives the words its
    person says in a minute, 0 where that is not known; ``pace_told`` carries it once they
    measured it. ``hear_wanted`` carries words to be read, ``note_wanted`` a `NoteWanted`.
    """

    pace_told = Signal(int)
    hear_wanted = Signal(str)
    note_wanted = Signal(object)

    def __init__(
        self,
        wording: Wording,
        session: Session,
        which: str,
        shapes: Shapes,
        pace: Callable[[], int],
    ) -> None:
        super().__init__(wording)
        self._wording = wording
        self._session = session
        self._which = which
        self._shapes = shapes
        self._pace = pace
        self.answer: AnswerField | None = None
        self._so_far: Paragraph | None = None
        self._clock: TalkClock | None = None
        self.told: Paragraph | None = None
        self.cards: list[ChoiceCard] = []
        session.changed.connect(self._show)
        session.undone.connect(self._show_undone)
        self.go_to(SHAPE)

    @property
    def _idea(self) -> Idea | None:
        meeting = self._session.meeting
        return meeting.idea(self._which) if meeting.has(self._which) else None

    @property
    def _shape(self) -> Shape | None:
        idea = self._idea
        return None if idea is None else self._shapes.shape(idea.shape)

    def _parts(self) -> dict[str, Part]:
        """What is asked, by page: the parts of the shape, then those of every point."""
        shape = self._shape
        asked = () if shape is None else shape.asked
        keys = {each.key for each in asked}
        others = (each for each in self._shapes.about if each.key not in keys)
        return {_PART + each.key: each for each in (*asked, *others)}

    def pages(self) -> Sequence[str]:
        shape = self._shape
        own = [] if shape is None else [_PART + each.key for each in shape.asked]
        others = [page for page in self._parts() if page not in own]
        return [SHAPE, *own, SOUNDS, *others]

    def picture(self, page: str) -> str:
        shape = self._shape
        if page == SOUNDS:
            return "listen"
        if page == SHAPE:
            return "point"
        return self._parts()[page].picture or ("" if shape is None else shape.picture)

    def own_rows(self) -> tuple[Row, ...]:
        return (Row("undo", self._session.undo, sign="undo"),)

    # The pages.

    def ask(self, page: str) -> None:
        self.answer = self._so_far = self._clock = self.told = None
        if page == SHAPE:
            self._ask_shape()
        elif page == SOUNDS:
            self._ask_sounds()
        else:
            self._ask_part(page)

    def _ask_shape(self) -> None:
        idea = self._idea
        holder = QWidget()
        holder.setAccessibleName(self._text("short-shape"))
        grid = CardGrid(holder, wide=2, middle=1)
        cards = []
        for shape in self._shapes.shapes:
            length = length_in_words(self._wording, shape.seconds)
            card = ChoiceCard(
                shape.name,
                second=f"{self._text('short-about', length=length)}\n{shape.hint}",
                picture=shape.picture,
                disc=False,
                tick_room=18,
            )
            card.setChecked(idea is not None and idea.shape == shape.key)
            card.clicked.connect(partial(self._take_shape, shape.key))
            grid.addWidget(card)
            cards.append(card)
        say_places(self._wording, cards)
        self.show_page(self._text("short-shape"), self._text("short-shape-hint"), holder)

    def _ask_part(self, page: str) -> None:
        asked = self._parts()[page]
        shown, column = _column()
        self.answer = answer = AnswerField(self._wording, self._text("short-words"), lines=3)
        answer.show_idea(self._idea_of(asked.key))
        answer.written.connect(partial(self._keep, asked.key))
        answer.say_wanted.connect(partial(self._say, asked.key))
        column.addWidget(answer)
        shape = self._shape
        if shape is not None and asked in shape.asked:
            self._so_far = Paragraph(soft=True)
            column.addWidget(self._so_far)
            self._show_so_far()
        place = self.place_in_words(page)
        column.addWidget(Paragraph(place, soft=True))
        self.show_page(asked.label, asked.hint, shown, heard=place)

    def _ask_sounds(self) -> None:
        idea = self._idea
        shown, column = _column()
        spoken = Said("", 0) if idea is None else said(idea, self._shapes, self._pace())
        for line in self._told(spoken):
            column.addWidget(Paragraph(line))
        hear = Press(self._text("short-hear"), sign="read", least=56)
        hear.clicked.connect(lambda _=False: self.hear_wanted.emit(spoken.text))
        self._clock = TalkClock(self._wording, "short-time")
        self._clock.stopped.connect(partial(self._take_time, spoken))
        presses = in_a_row(hear, self._clock)
        column.addWidget(presses)
        self.told = told = Paragraph(bold=True, focusable=True)
        told.hide()
        column.addWidget(told)
        column.addWidget(Paragraph(self._text("short-sentences"), factor=1.25, heading=2))
        column.addWidget(Paragraph(self._text("short-sentences-hint"), soft=True))
        column.addWidget(self._sentences(spoken))
        if not spoken.text:
            for part_of_page in (presses, *shown.findChildren(Paragraph)):
                part_of_page.hide()
        length = length_in_words(self._wording, spoken.seconds)
        question = self._text("short-length", length=length)
        if not spoken.seconds:
            question = self._text("short-nothing")
        self.show_page(question, "", shown, heard=" ".join(self._told(spoken)))

    def _told(self, spoken: Said) -> list[str]:
        """What there is to know of how it sounds; nothing of it is right or wrong."""
        if not spoken.text:
            return []
        lines = [self._text("short-own-pace" if self._pace() else "short-usual-pace")]
        shape = self._shape
        if shape is not None:
            length = length_in_words(self._wording, shape.seconds)
            lines.append(self._text("short-good", length=length))
        before = spoken.before
        lines.append(
            self._text("short-before", words=before) if before else self._text("short-first")
        )
        return lines

    def _sentences(self, spoken: Said) -> QWidget:
        """Every sentence, exactly as it was written; the one chosen is the point."""
        holder, column = _column()
        holder.setAccessibleName(self._text("short-sentences"))
        self.cards = cards = []
        for sentence in spoken.sentences:
            key = "short-point" if sentence.is_point else "short-carries"
            second = self._text(key) if sentence.carries else ""
            card = ChoiceCard(sentence.words, second=second, bold=sentence.carries)
            card.setChecked(sentence.is_point)
            card.clicked.connect(partial(self._take_point, sentence.words))
            column.addWidget(card)
            cards.append(card)
        say_places(self._wording, cards)
        return holder

    # What is answered.

    def _idea_of(self, key: str) -> Idea | None:
        idea = self._idea
        return idea if idea is None or key == POINT else part(idea, key)

    def _apply(self, edit: Callable[[Meeting], Meeting], merge: str = "") -> None:
        self._session.apply(self._text("edit-short"), edit, merge=merge)

    def _take_shape(self, key: str, _checked: bool = False) -> None:
        self._apply(lambda m: changed(m, self._which, lambda idea: replace(idea, shape=key)))
        self.rows_changed.emit()

    def _take_point(self, words: str, _checked: bool = False) -> None:
        self._apply(lambda m: changed(m, self._which, lambda idea: replace(idea, point=words)))
        # In its place, so that arrows go on from one to the next.
        self.ask(SOUNDS)
        chosen = next((card for card in self.cards if card.isChecked()), None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, key: str, words: str) -> None:
        self._apply(
            lambda m: changed(m, self._which, lambda idea: with_part(idea, key, words)),
            merge=f"short:{self._which}:{key}",
        )

    def _say(self, key: str, hears: bool) -> None:
        there = self._idea_of(key)

        def put(meeting: Meeting, fresh: Idea) -> Meeting:
            return changed(meeting, self._which, lambda idea: with_fresh_part(idea, key, fresh))

        wanted = NoteWanted(put=put) if there is None else NoteWanted(there.id, hears=hears)
        self.note_wanted.emit(wanted)

    # How long it takes.

    def _take_time(self, spoken: Said, seconds: float) -> None:
        pace = pace_of(spoken.text, seconds)
        if self._clock is not None:
            self._clock.words.hide()  # it is told below
        if pace:
            self.pace_told.emit(pace)
            self.go_to(SOUNDS)
        length = length_in_words(self._wording, round(seconds))
        key = "short-took" if pace else "short-took-no-pace"
        if self.told is not None:
            self.told.setText(self._text(key, length=length))
            self.told.show()
            self.told.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_so_far(self) -> None:
        idea = self._idea
        if self._so_far is None or idea is None:
            return
        seconds = said(idea, self._shapes, self._pace()).seconds
        length = length_in_words(self._wording, seconds)
        self._so_far.setText(self._text("short-so-far", length=length) if seconds else "")

    # The window.

    def _show(self, _meeting: Meeting) -> None:
        if self.answer is not None:
            self.answer.show_idea(self._idea_of(self.at.removeprefix(_PART)))
        self._show_so_far()

    def _show_undone(self, _label: str, _words: str) -> None:
        self.go_to(self.at if self.at in self.pages() else SHAPE)

    def close_down(self) -> None:
        self._session.changed.disconnect(self._show)
        self._session.undone.disconnect(self._show_undone)


def _column() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    return holder, column
