"""The screen of one piece of a person's experience, asked about one question at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.experience import OTHERS, POINT, Lasting, Piece
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.point import HELPS, SHOWS, changed, part, with_fresh_part, with_part
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.experience.answer_field import AnswerField
from coprod_desktop.ui.experience.asked_screen import AskedScreen
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.pictures.wanted import PictureWanted
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.kept_field import FieldKeys
from coprod_desktop.ui.voice_note.note_visit import NoteWanted
from coprod_desktop.wording import Wording

WORDS, NAME, PILE, LASTING, WHOLE = "words", "name", "pile", "lasting", "whole"
_PARTS = {"others": OTHERS, "shows": SHOWS, "helps": HELPS, "point": POINT}
PAGES = {
    WORDS: "papers",
    NAME: "name-badge",
    PILE: "private",
    LASTING: "date",
    "others": "others",
    "shows": "notice",
    "helps": "help",
    "point": "point",
    WHOLE: "",
}
"""First the piece itself, then whom it is for, then the point of it; each with its picture."""
_PILES = {Pile.KEEP: "private", Pile.IF_IT_HELPS: "not-sure", Pile.SHARE: "say"}
_LASTING = {Lasting.YES: "yes", Lasting.NOT_SURE: "not-sure", Lasting.NO: "no"}


class PieceScreen(AskedScreen):
    """What it is, who it is for, will it be fine later, who else is in it, what comes of it.

    ``session`` holds the pieces as one branch of ideas; ``read`` finds the piece as it is now,
    None before its first letter, ``write`` keeps what is known of it beside its idea. A fresh
    one is kept for oneself until its person says otherwise. ``note_wanted`` and
    ``picture_wanted`` ask for its voice or lines, ``put_wanted`` to put its point in a meeting,
    ``taken_away`` to have it gone. ``closing`` is called when the page goes.
    """

    note_wanted = Signal(object)
    picture_wanted = Signal(object)
    put_wanted = Signal()
    taken_away = Signal()

    def __init__(
        self,
        wording: Wording,
        session: Session,
        which: str,
        read: Callable[[], Piece | None],
        write: Callable[[Piece], None],
        today: date,
        closing: Callable[[], None],
    ) -> None:
        super().__init__(wording)
        self._wording = wording
        self._session = session
        self.which = which
        self._read = read
        self._write = write
        self._today = today
        self._closing = closing
        self.answer: AnswerField | None = None
        session.changed.connect(self._show)
        session.undone.connect(self._show_undone)
        self.go_to(WORDS if read() is None else WHOLE)

    def pages(self) -> Sequence[str]:
        return tuple(PAGES)

    def picture(self, page: str) -> str:
        return PAGES[page]

    def own_rows(self) -> tuple[Row, ...]:
        return (Row("undo", self._session.undo, sign="undo"),)

    # The pages.

    def ask(self, page: str) -> None:
        self.answer = None
        self.told = Paragraph(bold=True, focusable=True)
        if page == WHOLE:
            self._ask_whole()
            return
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asked(page))
        column.addWidget(self.told)
        self._tell_of(page)
        place = self.place_in_words(page)
        column.addWidget(Paragraph(place, soft=True))
        question = self._text(f"piece-{page}")
        piece = self._read()
        kept = page == "point" and (piece is None or piece.pile is Pile.KEEP)
        hint = f"piece-{page}-hint-kept" if kept else f"piece-{page}-hint"
        self.show_page(question, self._text(hint), shown, heard=place)

    def _asked(self, page: str) -> QWidget:
        if page == NAME:
            return self._name_field()
        if page in (PILE, LASTING):
            return self._cards(page)
        self.answer = answer = AnswerField(
            self._wording, self._text(f"piece-{page}-label"), lines=3, draws=page == WORDS
        )
        answer.show_idea(self._idea_of(page))
        answer.written.connect(lambda words: self._keep_words(page, words))
        answer.say_wanted.connect(lambda hears: self._say(page, hears))
        answer.draw_wanted.connect(lambda: self.picture_wanted.emit(self._drawn()))
        return answer

    def _name_field(self) -> WordField:
        piece = self._read()
        name = "" if piece is None else piece.name
        field = WordField(self._text("piece-name-label"), one_line=True, words=name)
        FieldKeys(field)
        field.changed.connect(lambda: self._keep(name=field.words().strip()))
        return field

    def _cards(self, page: str) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(self._text(f"piece-{page}"))
        grid = CardGrid(holder, wide=3, middle=1)
        piece = self._read()
        pile = Pile.KEEP if piece is None else piece.pile
        lasting = Lasting.NOT_ASKED if piece is None else piece.lasting
        choices: list[tuple[str, str, bool, Callable[[], None]]] = [
            (f"pile-{each}", picture, each is pile, partial(self._put_on, each))
            for each, picture in _PILES.items()
        ]
        if page == LASTING:
            choices = [
                (
                    f"piece-lasting-{each}",
                    picture,
                    each is lasting,
                    partial(self._keep, lasting=each),
                )
                for each, picture in _LASTING.items()
            ]
        for key, picture, on, does in choices:
            second = self._text(f"{key}.hint") if page == PILE else ""
            card = ChoiceCard(
                self._text(key), second=second, picture=picture, disc=False, tick_room=18
            )
            card.setChecked(on)
            card.clicked.connect(lambda _=False, does=does: self._choose(does))
            grid.addWidget(card)
        return holder

    def _choose(self, does: Callable[[], None]) -> None:
        does()
        self._tell_of(self.at)

    def _tell_of(self, page: str) -> None:
        """Says what an answer comes to, where there is something to know."""
        piece = self._read()
        key = ""
        if page == PILE:
            key = f"piece-pile-told-{Pile.KEEP if piece is None else piece.pile}"
        elif page == LASTING and piece is not None:
            unsure = piece.lasting in (Lasting.NOT_SURE, Lasting.NO)
            key = "piece-lasting-told" if unsure and piece.pile is not Pile.KEEP else ""
        self.told.setText(self._text(key) if key else "")
        self.told.setVisible(bool(key))

    def _ask_whole(self) -> None:
        """What there is by now, but none of the words of a piece that is kept."""
        piece = self._read()
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        self.told.hide()
        presses = []
        if piece is None:
            column.addWidget(Paragraph(self._text("piece-empty")))
        else:
            for line in self._lines(piece):
                column.addWidget(Paragraph(line))
            presses = self._presses(piece)
        holder = QWidget()
        grid = CardGrid(holder, wide=2, middle=1)
        for press in presses:
            grid.addWidget(press)
        column.addWidget(holder)
        holder.setVisible(bool(presses))
        name = "" if piece is None else piece.name.strip()
        heard = "" if piece is None else " ".join(self._lines(piece))
        self.show_page(name or self._text("piece-whole"), "", shown, heard=heard)

    def _lines(self, piece: Piece) -> list[str]:
        lines = [f"{self._text(f'pile-{piece.pile}')}. {self._text(f'pile-{piece.pile}.hint')}"]
        if piece.lasting is not Lasting.NOT_ASKED:
            lines.append(self._text(f"piece-whole-lasting-{piece.lasting}"))
        if part(piece.idea, OTHERS) is not None:
            lines.append(self._text("piece-whole-others"))
        if piece.pile is Pile.KEEP:
            return [*lines, self._text("piece-whole-kept")]
        point = part(piece.idea, POINT)
        if point is not None:
            lines.append(self._text("piece-whole-point", words=point.text))
        return lines

    def _presses(self, piece: Piece) -> list[Press]:
        again = piece.look_again is not None and piece.look_again > self._today
        asked: list[tuple[str, str, Callable[[], None]]] = [
            ("piece-open", "papers", lambda: self.go_to(WORDS)),
            (
                "piece-not-again" if again else "piece-again",
                "date",
                lambda: self._look_again(not again),
            ),
            ("piece-take-away", "bin", self._take_away),
        ]
        if piece.can_be_put_in:
            asked.insert(0, ("piece-put-in", "meeting", self.put_wanted.emit))
        elif piece.pile is not Pile.KEEP:
            asked.insert(0, ("piece-make-point", "point", lambda: self.go_to("shows")))
        presses = []
        for key, picture, does in asked:
            press = Press(
                self._text(key),
                second=self._text(f"{key}.hint"),
                picture=picture,
                look="card",
                picture_size=56,
            )
            press.clicked.connect(lambda _=False, does=does: does())
            presses.append(press)
        return presses

    # What is answered.

    def _idea_of(self, page: str) -> Idea | None:
        piece = self._read()
        if piece is None or page == WORDS:
            return None if piece is None else piece.idea
        return part(piece.idea, _PARTS[page])

    def _begun(self, meeting: Meeting) -> Meeting:
        """Has the piece there, kept for oneself, before anything is known of it."""
        return meeting if meeting.has(self.which) else self._with(meeting, Idea(self.which, ""))

    def _with(self, meeting: Meeting, idea: Idea) -> Meeting:
        return meeting.with_idea(meeting.branches[0].id, replace(idea, pile=Pile.KEEP))

    def _keep_words(self, page: str, words: str) -> None:
        if page == WORDS:
            self._apply(page, lambda m: m.with_words(self.which, words))
        else:
            key = _PARTS[page]
            self._apply(
                page,
                lambda m: changed(m, self.which, lambda idea: with_part(idea, key, words)),
            )

    def _put_on(self, pile: Pile) -> None:
        self._apply("", lambda m: m.on_pile(self.which, pile))

    def _keep(self, **known: object) -> None:
        self._apply("", lambda m: m)
        piece = self._read()
        if piece is not None:
            self._write(replace(piece, **known))  # type: ignore[arg-type]

    def _look_again(self, again: bool) -> None:
        piece = self._read()
        if piece is not None:
            self._write(
                piece.again_after(self._today) if again else replace(piece, look_again=None)
            )
            self.go_to(WHOLE)

    def _apply(self, page: str, edit: Callable[[Meeting], Meeting]) -> None:
        """Makes an edit of the piece, which is begun with it."""
        merge = f"piece:{self.which}:{page}" if page else ""
        self._session.apply(self._text("edit-piece"), lambda m: edit(self._begun(m)), merge=merge)

    def _take_away(self) -> None:
        """Asks once; Undo brings it back as long as these pages are open."""
        self.asking.ask(
            self._text("piece-sure"),
            self._text("piece-sure.hint"),
            (
                self._plain("piece-sure-yes", "close", self.taken_away.emit),
                self._plain("piece-sure-no", "back", lambda: self.go_to(WHOLE)),
            ),
        )
        self.asking.take_focus()
        self.arrived.emit()

    def _plain(self, key: str, sign: str, does: Callable[[], None]) -> Press:
        press = Press(self._text(key), sign=sign, least=56)
        press.clicked.connect(lambda _=False: does())
        return press

    # Voice and lines.

    def say(self) -> None:
        """Asks to record the piece itself."""
        self._say(WORDS, hears=False)

    def draw(self) -> None:
        """Asks to draw the piece itself."""
        self.picture_wanted.emit(self._drawn())

    def _say(self, page: str, hears: bool) -> None:
        if page == WORDS:
            self.note_wanted.emit(NoteWanted(self.which, put=self._with, hears=hears))
            return
        there = self._idea_of(page)
        key = _PARTS[page]

        def put(meeting: Meeting, fresh: Idea) -> Meeting:
            begun = self._begun(meeting)
            return changed(begun, self.which, lambda idea: with_fresh_part(idea, key, fresh))

        wanted = NoteWanted(put=put) if there is None else NoteWanted(there.id, hears=hears)
        self.note_wanted.emit(wanted)

    def _drawn(self) -> PictureWanted:
        if self._read() is None:
            return PictureWanted(self.which, put=self._with, draws=True)
        return PictureWanted(self.which, draws=True)

    # The window.

    def tell(self, words: str, undo: bool = False) -> None:  # noqa: ARG002 - Undo is always there
        self.told.setText(words)
        self.told.show()
        self.told.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, _meeting: Meeting) -> None:
        if self.answer is not None:
            self.answer.show_idea(self._idea_of(self.at))

    def _show_undone(self, _label: str, _words: str) -> None:
        self.go_to(self.at)

    def close_down(self) -> None:
        self._session.undone.disconnect(self._show_undone)
        self._session.changed.disconnect(self._show)
        self._closing()
