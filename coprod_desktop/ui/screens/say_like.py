"""How a voice is to say a name or a word."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.domain.spans import words as words_of
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.said_pair import SaidPairs
from coprod_desktop.wording import Wording

_MOST_HEARD = 24
"""Words that are offered of a sentence that was heard."""


class Whose(StrEnum):
    """Who hears a word said like that."""

    MINE = "mine"
    EVERYONES = "everyones"


class SayLikeScreen(ColumnScreen):
    """Pairs of a word with how to say it, each kept at every letter.

    ``own`` is None where nobody sits, ``everyones`` where nothing may stay on this computer.
    ``heard`` is the sentence read last, whose words can be pointed at. ``kept`` carries whose
    words they are with all of them; ``hear_wanted`` what is to be said aloud.
    """

    kept = Signal(object, object)
    hear_wanted = Signal(str)

    def __init__(
        self,
        wording: Wording,
        own: tuple[Pronunciation, ...] | None,
        everyones: tuple[Pronunciation, ...] | None,
        heard: str = "",
    ) -> None:
        super().__init__(wording.text("say-like"), wording.text("say-like-hint"))
        self._wording = wording
        both = {Whose.MINE: own, Whose.EVERYONES: everyones}
        self._words = {whose: words for whose, words in both.items() if words is not None}
        self._whose = next(iter(self._words))
        self._open: Pronunciation | None = None
        self._before: Pronunciation | None = None  # what is changed, until it is a pair again
        self._told = ""
        self._gone: Message | None = None
        if heard:
            self._add_heard(heard)
        self.written = WordField(wording.text("say-like-written"), one_line=True)
        self.said = WordField(wording.text("say-like-said"), one_line=True)
        self.written.entered.connect(lambda: self.said.edit.setFocus())
        self.said.entered.connect(self._hear)
        self.note = Paragraph("", soft=True)
        for field in (self.written, self.said):
            field.changed.connect(self._keep)
            self.add(field)
        self.add(self.note)
        self._tell("say-like-how")
        if len(self._words) > 1:
            self._add_whose()
        self._add_presses()
        self._lists = {whose: self._list(whose) for whose in self._words}
        self.end()

    # What stands on it.

    def _add_heard(self, sentence: str) -> None:
        self.add_group_heading(self._wording.text("say-like-heard"))
        holder = QWidget()
        row = FlowRow(holder)
        presses = []
        for word in _without_doubles(span.of(sentence) for span in words_of(sentence)):
            press = Press(word)
            press.clicked.connect(lambda _=False, word=word: self._take(word))
            row.addWidget(press)
            presses.append(press)
        say_places(self._wording, presses)
        self.add(holder)

    def _add_whose(self) -> None:
        holder = QWidget()
        holder.setAccessibleName(self._wording.text("say-like-whose"))
        row = FlowRow(holder)
        cards = []
        for whose in self._words:
            card = ChoiceCard(self._wording.text(f"say-like-{whose}"))
            card.setChecked(whose is self._whose)
            card.clicked.connect(lambda _=False, whose=whose: self._give(whose))
            row.addWidget(card)
            cards.append(card)
        say_places(self._wording, cards)
        self.add_group_heading(self._wording.text("say-like-whose"))
        self.add(holder)

    def _add_presses(self) -> None:
        holder = QWidget()
        row = FlowRow(holder)
        for key, sign, does in (
            ("say-like-hear", "read", self._hear),
            ("say-like-another", "plus", self._begin_another),
        ):
            press = Press(self._wording.text(key), sign=sign)
            press.clicked.connect(lambda _=False, does=does: does())
            row.addWidget(press)
        self.add(holder)

    def _list(self, whose: Whose) -> SaidPairs:
        shown = SaidPairs(self._wording, self._wording.text(f"say-like-{whose}-list"))
        shown.asked.connect(lambda deed, word: self._do(deed, whose, word))
        self.add(shown)  # before any are shown: it would come up as a window of its own
        shown.show_words(self._words[whose])
        return shown

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )

    # Writing.

    def _written(self) -> Pronunciation:
        """What stands in the fields."""
        written, said = (" ".join(field.words().split()) for field in (self.written, self.said))
        return Pronunciation(written, said)

    def _keep(self) -> None:
        """Keeps what is written as long as it is a pair."""
        now = self._written()
        wanted, key = self._before, "how"
        if now.written and now.said:
            same = now.written == now.said
            wanted, key = (None, "same") if same else (now, "kept")
        if wanted != self._open:
            self._open = wanted
            self._emit(self._whose)
        self._tell(f"say-like-{key}")

    def _emit(self, whose: Whose) -> None:
        """Has the words of ``whose`` kept, with the open pair before any other for its word."""
        words = self._words[whose]
        if self._open is not None and whose is self._whose:
            words = _with(self._open, words)
        self.kept.emit(whose, words)

    def _begin_another(self) -> None:
        """Puts the pair in the list below; the fields are empty for the next."""
        if self._missing():
            return
        self._put_down()
        self.written.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_down(self) -> None:
        if self._open is not None:
            self._words[self._whose] = _with(self._open, self._words[self._whose])
        self._open = self._before = None
        self.written.clear()
        self.said.clear()
        self._show(self._whose)

    def _missing(self) -> bool:
        """Whether it is no pair yet; then says what to write, where it is to be written."""
        now = self._written()
        if now.written and now.said and now.written != now.said:
            return False
        key = "same" if now.written and now.said else "no-sound" if now.written else "no-word"
        field = self.said if now.written else self.written
        self._tell(f"say-like-{key}")
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _take(self, written: str) -> None:
        """Puts a word that was heard into the field, or opens the pair there is for it."""
        for whose, words in self._words.items():
            known = next((word for word in words if word.written == written), None)
            if known is not None:
                self._change(whose, known)
                return
        self._put_down()
        self.written.set_words(written)
        self.said.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self, whose: Whose) -> None:
        """Has the open pair be somebody else's."""
        before, self._whose = self._whose, whose
        if self._open is not None and before is not whose:
            self._emit(before)
            self._emit(whose)

    def _hear(self) -> None:
        """Says the word as it will be said from now on."""
        now = self._written()
        if not (now.written or now.said):
            self._missing()
            return
        self.hear_wanted.emit(now.written if now == self._open else now.said or now.written)

    # What is there already.

    def _do(self, deed: str, whose: Whose, word: Pronunciation) -> None:
        if deed == "hear":
            self.hear_wanted.emit(word.said)
        elif deed == "change":
            self._change(whose, word)
        else:
            self._take_away(whose, word)

    def _change(self, whose: Whose, word: Pronunciation) -> None:
        """Puts a pair back into the fields."""
        self._put_down()
        self._whose = whose
        for card in self.findChildren(ChoiceCard):
            card.setChecked(card.words == self._wording.text(f"say-like-{whose}"))
        self._without(whose, word)
        self._open = self._before = word
        self.written.set_words(word.written)
        self.said.set_words(word.said)
        self.said.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._tell("say-like-kept")
        self.said.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self, whose: Whose, word: Pronunciation) -> None:
        """Takes a pair out of the list, and offers to bring it back."""
        place = self._words[whose].index(word)
        self._without(whose, word)
        self._emit(whose)
        undo = Press(self._wording.text("action-undo"), sign="undo")
        undo.setShortcut(QKeySequence(self._wording.text("action-undo.shortcut")))
        undo.clicked.connect(lambda: self._bring_back(whose, place, word))
        self._untell()
        gone = self._wording.text("say-like-gone", written=word.written)
        self._gone = Message(gone, presses=(undo,))
        self.column.insertWidget(self.column.indexOf(self._lists[whose]), self._gone)
        self._gone.take_focus()

    def _bring_back(self, whose: Whose, place: int, word: Pronunciation) -> None:
        self._untell()
        words = self._words[whose]
        self._words[whose] = (*words[:place], word, *words[place:])
        self._show(whose)
        self._emit(whose)
        pair = self._lists[whose].pair(word)
        if pair is not None:
            pair.presses["hear"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _without(self, whose: Whose, word: Pronunciation) -> None:
        self._words[whose] = tuple(each for each in self._words[whose] if each != word)
        self._show(whose)

    def _show(self, whose: Whose) -> None:
        self._lists[whose].show_words(self._words[whose])

    # Telling.

    def _tell(self, key: str) -> None:
        """Says how it stands under the fields; a screen reader hears it with either."""
        if key == self._told:
            return
        self._told = key
        words = self._wording.text(key)
        self.note.setText(words)
        for field in (self.written, self.said):
            field.edit.setAccessibleDescription(words)

    def _untell(self) -> None:
        if self._gone is not None:
            take_out(self.column, self._gone)
            self._gone = None


def _with(word: Pronunciation, others: tuple[Pronunciation, ...]) -> tuple[Pronunciation, ...]:
    """``word`` first, without any other for what it is written as."""
    return (word, *(each for each in others if each.written != word.written))


def _without_doubles(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))[:_MOST_HEARD]
