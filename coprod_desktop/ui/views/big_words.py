"""The view that shows a meeting in large print while it is read aloud."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.speech.utterance import Passage, Saying, Utterance
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.header import MeetingHeader, NoteLine
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.message import Empty, Message
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.scroll_page import CLEAR, ScrollPage
from coprod_desktop.ui.kit.speed_bars import SpeedBars
from coprod_desktop.ui.read_aloud.speeds import SPEEDS
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.view import Parts, View
from coprod_desktop.ui.views.big_print import LargePrint
from coprod_desktop.ui.views.big_sentences import BigSentence, big_sentences

RULERS = (1, 3, 5)
"""How many lines a ruler can show."""


class BigWords(View):
    """The whole meeting, one sentence a line, followed by the voice and a ruler.

    A sentence is a passage of its own when it is read, its number from 0 the key.
    """

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        wording = parts.wording
        self._sentences: tuple[BigSentence, ...] = ()
        self._here = 0
        self._at_end = False
        self._message: Message | None = None

        self.header = MeetingHeader(parts)
        self.header.note.words.set_soft(False)
        self.place = NoteLine(parts, align="left")
        self.print = LargePrint(wording.text("big-ruler-handle"))
        self.print.asked.connect(self.read_from)
        self.print.came_to.connect(self._come_to)
        self.print.space_pressed.connect(self._pause_or_go_on)
        self.empty = self._nothing_yet()
        self.scroller = ScrollPage()
        self.scroller.column.addWidget(self.print)
        self.scroller.column.addWidget(self.empty)
        self.scroller.column.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._told_in = QVBoxLayout()
        self._told_in.setContentsMargins(CLEAR, 6, CLEAR, 6)
        self._column.addWidget(self.header)
        placed = QHBoxLayout()
        placed.setContentsMargins(CLEAR, 0, CLEAR, 0)
        placed.addWidget(self.place)
        self._column.addLayout(placed)
        self._column.addLayout(self._told_in)
        self._column.addWidget(self.scroller, 1)

        voice = parts.voice
        voice.finished.connect(self._finish)
        voice.trouble.connect(self._tell_trouble)
        voice.pace_changed.connect(self._show_pace)
        self._bars = SpeedBars("", 1, most=len(SPEEDS))
        self._show_pace()
        self.print.show_ruler(self._ruler_now())
        self._arrange()

    def _nothing_yet(self) -> Empty:
        wording = self.parts.wording
        add = Press(wording.text("big-add"), sign="plus", look="main")
        add.clicked.connect(lambda: self.left.emit("view:one"))
        return Empty("begin", wording.text("big-empty"), wording.text("big-empty.hint"), add)

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        self.header.show_meeting(meeting)
        shown = big_sentences(meeting, self.parts.wording)
        if shown != self._sentences:
            line = self._sentences[self._here].line if self._sentences else ""
            self._sentences = shown
            if self.parts.voice.state is not State.IDLE and self.isVisible():
                self.parts.voice.stop()  # it would go on in words that are no longer here
            self._here = next((n for n, s in enumerate(shown) if s.line == line), 0)
            self._at_end = False
            self.print.show_sentences(shown)
            for number, widget in enumerate(self.print.lines, start=1):
                words = self.parts.wording.text("place-heard", place=number, of=len(shown))
                widget.setAccessibleDescription(words)
            self.print.go_to(self._here)
        if self._ruler_now() != self.print.ruler_lines:
            self.print.show_ruler(self._ruler_now())
        self.print.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self._show_place()

    def _show_place(self) -> None:
        words = ""
        if self._sentences:
            number, of = self._here + 1, len(self._sentences)
            words = self.parts.wording.text("big-place", number=number, of=of)
        for note in (self.header.note, self.place):
            note.show_time(words)
        # The largest words leave room for what is read alone.
        held = self.place.has_focus()
        self.place.setVisible(held or self._size() is WidthClass.MIDDLE)

    def show_note(self, words: str, undo: bool) -> None:
        note = self.header.note if self._size() is WidthClass.WIDE else self.place
        note.show_note(words, undo)
        note.show()

    # Reading.

    def hears(self) -> Utterance:
        """Everything from the sentence one is at; after the end, everything."""
        return Utterance(self._passages(), "0" if self._at_end else str(self._here))

    def key_of(self, widget: QWidget) -> str:
        lines = self.print.lines
        return next((str(n) for n, line in enumerate(lines) if line is widget), "")

    def _passages(self) -> tuple[Passage, ...]:
        return tuple(Passage(str(n), s.words) for n, s in enumerate(self._sentences))

    def read_from(self, number: int, position: int = 0) -> None:
        """Reads on from a sentence, or from a word of it."""
        self.scroller.follow_again()
        self._at_end = False
        self.parts.voice.read(Utterance(self._passages()), str(number), position)

    def _pause_or_go_on(self, number: int) -> None:
        """Space holds still and goes on, as one expects of it; else it reads from here."""
        if self.parts.voice.state is State.IDLE:
            self.read_from(number)
        else:
            self.scroller.follow_again()
            self.parts.voice.toggle()

    def show_saying(self, saying: Saying | None) -> None:
        if saying is None:
            self.print.unlight()
            self.print.bring_keyboard()
            self.scroller.follow_again()
            return
        number = int(saying.key)
        if number >= len(self._sentences):
            return
        moved = number != self._here
        self._here = number
        self._at_end = False
        self.print.light(number, saying.sentence, saying.word)
        if moved or saying.word is None:
            self._show_place()
        self._bring_up(number, saying)

    def _bring_up(self, number: int, saying: Saying | None) -> None:
        """Scrolls so that the line said stands at a third of the height; it stays so."""
        line = self.print.place_of(number, saying.word if saying is not None else None)
        self.scroller.bring_line(self.print, line, always=True)

    def _finish(self) -> None:
        if self.isVisible() and self._here == len(self._sentences) - 1:
            self._at_end = True

    def _step(self, places: int) -> None:
        """Goes to the sentence beside this one; while reading, it is read."""
        number = self._here + places
        self.scroller.follow_again()
        if self._at_end and places < 0:
            number = self._here
        if not 0 <= number < len(self._sentences):
            return
        self._at_end = False
        if self.parts.voice.state is State.IDLE:
            self._come_to(number)
            self.print.go_to(number)
            self.print.rule_at(number)
            self.print.bring_keyboard()
        else:
            self.read_from(number)

    def _again(self) -> None:
        """Reads the sentence one is at once more."""
        if self.parts.voice.state is not State.IDLE:
            self.scroller.follow_again()
            self.parts.voice.repeat()
        elif self._sentences:
            self.read_from(self._here)

    def _come_to(self, number: int) -> None:
        """The keyboard or the ruler came to a sentence; Read begins there."""
        self._here = number
        self._at_end = False
        self._show_place()
        if self.parts.voice.state is State.IDLE:
            self.scroller.follow_again()
            self._bring_up(number, None)
        else:
            self.scroller.yield_to_hand()
            self.scroller.show_whole(self.print.lines[number])

    def tells_of_voice(self) -> bool:
        return True

    def steers_voice(self) -> bool:
        return True

    def _tell_trouble(self, key: str) -> None:
        """Says once, calmly, that nothing will be heard."""
        wording = self.parts.wording
        hint = wording.text(f"{key}.hint") if wording.has(f"{key}.hint") else ""
        close = Press(wording.text("action-close"), sign="close")
        close.clicked.connect(self._close_message)
        self._close_message()
        self._message = Message(wording.text(key), hint, presses=(close,))
        if self._size() is WidthClass.NARROW:
            self.scroller.column.insertWidget(0, self._message)
        else:
            self._told_in.addWidget(self._message)

    def _close_message(self) -> None:
        if self._message is not None:
            held = any(press.hasFocus() for press in self._message.presses)
            self._message.hide()
            self._message.deleteLater()
            self._message = None
            if held:
                self.first_focus().setFocus()

    # What can be done.

    def rows(self) -> tuple[Row, ...]:
        comfort = self.parts.comfort()
        rows = [
            Row("big-back", lambda: self._step(-1), sign="back", stays=True, at_left=True),
            replace(read_row(stays=True), look="main", at_left=True),
            Row(
                "big-next",
                lambda: self._step(1),
                sign="next",
                stays=True,
                at_left=True,
                sign_last=True,
            ),
            Row("big-again", self._again, worth=5, at_left=True),
            Row("big-slower", self._slower, sign="minus", worth=4, at_left=True),
            Row("big-faster", self._faster, sign="plus", worth=4),
            Row(
                "big-stop",
                self._switch_stops,
                worth=3,
                checkable=True,
                checked=comfort.stops_after_sentence,
            ),
            Row("big-ruler", self._switch_ruler, worth=2, checkable=True, checked=comfort.ruler),
        ]
        if comfort.ruler:
            rows.append(Row("big-ruler-lines", self._grow_ruler, worth=1))
        return tuple(rows)

    def between_rows(self) -> QWidget:
        return self._bars

    def _show_pace(self) -> None:
        pace = self.parts.voice.pace
        wording = self.parts.wording
        words = wording.text("big-pace", pace=pace, of=len(SPEEDS))
        name = wording.text(f"speed-{pace}")
        heard_as = wording.text("big-pace.heard", pace=pace, of=len(SPEEDS), name=name)
        self._bars.show_speed(words, pace, heard_as)

    def _slower(self) -> None:
        self.parts.voice.slower()
        self._keep_pace()

    def _faster(self) -> None:
        self.parts.voice.faster()
        self._keep_pace()

    def _keep_pace(self) -> None:
        voice = self.parts.voice
        name = self.parts.wording.text(f"speed-{voice.pace}")
        words = self.parts.wording.text("speed-now", pace=voice.pace, of=len(SPEEDS), name=name)
        speed = voice.manner.words_a_minute
        self.comfort_changed.emit(replace(self.parts.comfort(), words_a_minute=speed))
        self.told.emit(words, False)

    def _switch_stops(self) -> None:
        comfort = self.parts.comfort()
        stops = not comfort.stops_after_sentence
        self.comfort_changed.emit(replace(comfort, stops_after_sentence=stops))
        key = "big-stops" if stops else "big-stops-not"
        self.told.emit(self.parts.wording.text(key), False)

    def _switch_ruler(self) -> None:
        comfort = self.parts.comfort()
        ruler = not comfort.ruler
        self.comfort_changed.emit(replace(comfort, ruler=ruler))
        self.print.show_ruler(self._ruler_now())
        self.told.emit(self.parts.wording.text("big-ruler-on" if ruler else "big-ruler-off"), False)
        self.rows_changed.emit()

    def _grow_ruler(self) -> None:
        """More lines under the ruler; after the most, one."""
        comfort = self.parts.comfort()
        lines = next((some for some in RULERS if some > comfort.ruler_lines), RULERS[0])
        self.comfort_changed.emit(replace(comfort, ruler_lines=lines))
        self.print.show_ruler(lines)
        self.told.emit(self.parts.wording.text("big-ruler-now", lines=lines), False)

    def _ruler_now(self) -> int:
        """How many lines a person wants their ruler to show; none without one."""
        comfort = self.parts.comfort()
        return comfort.ruler_lines if comfort.ruler else 0

    # The place one is at.

    def chosen(self) -> str:
        if not self._sentences or self._sentences[self._here].heading:
            return ""
        return self._sentences[self._here].line

    def choose(self, idea: str) -> None:
        for number, sentence in enumerate(self._sentences):
            if sentence.line == idea:
                self.print.go_to(number)
                self.print.rule_at(number)
                self._come_to(number)
                return

    def first_focus(self) -> QWidget:
        return self.print.lines[self._here] if self._sentences else self.empty.presses[0]

    def close_down(self) -> None:
        voice = self.parts.voice
        voice.finished.disconnect(self._finish)
        voice.trouble.disconnect(self._tell_trouble)
        voice.pace_changed.disconnect(self._show_pace)
        # They lie in a strip of the window, which lives on.
        self._bars.deleteLater()

    # Room.

    def _arrange(self) -> None:
        wide = self._size() is WidthClass.WIDE
        self.header.setVisible(wide)
        self._show_place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Another may have been chosen meanwhile, on a page that lay over this one.
        if self._ruler_now() != self.print.ruler_lines:
            self.print.show_ruler(self._ruler_now())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "place"):
            self._arrange()
