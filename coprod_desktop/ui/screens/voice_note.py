"""The page on which something is said instead of typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.trouble_in_column import TroubleInColumn
from coprod_desktop.ui.sound.how_loud import HowLoud
from coprod_desktop.wording import Wording

PICTURE = "microphone"


class Stage(Enum):
    """How far one is."""

    NONE = auto()
    READY = auto()
    RECORDING = auto()
    RECORDED = auto()
    ASKING = auto()


@dataclass(frozen=True, slots=True)
class Recorded:
    """What is shown of a note: how long it is in words, whether it was said just now.

    ``offers_words`` says whether it can be turned into words here.
    """

    length: str
    fresh: bool
    offers_words: bool


class VoiceNoteScreen(ColumnScreen):
    """Start, say it, stop; then hear it, keep it or not, or say it again.

    ``about`` are the words of the idea it is said for. ``closing`` is called when the page goes,
    whichever way. Each signal asks for what its name says; ``again_wanted`` for another take,
    also once there may be a microphone; ``taken_back`` comes when the person is sure.
    """

    start_wanted = Signal()
    stop_wanted = Signal()
    hear_wanted = Signal()
    again_wanted = Signal()
    taken_back = Signal()
    words_wanted = Signal()

    def __init__(self, wording: Wording, about: str, closing: Callable[[], None]) -> None:
        super().__init__(wording.text("voice-note"), wording.text("voice-note-hint"))
        self._wording = wording
        self._closing = closing
        self._stage = Stage.READY
        self._recorded: Recorded | None = None
        self.about = Paragraph(wording.text("voice-note-about", words=about) if about else "")
        self._trouble = TroubleInColumn(wording, self, self.about, PICTURE)
        self.told = Paragraph("", factor=1.5, bold=True)
        self.second = Paragraph("", soft=True)
        self.loud = HowLoud(wording)
        for part in (self.about, self.told, self.second, self.loud):
            self.add(part)
        if not about:
            self.about.hide()
        self.start = self._big("start", "card", self.start_wanted.emit, picture=PICTURE)
        self.stop = self._big("stop", "main", self.stop_wanted.emit, sign="stop")
        self.hear = self._press("hear", self.hear_wanted.emit, "read")
        self.words = self._press("words", self.words_wanted.emit, "edit")
        self.again = self._press("again", self.again_wanted.emit, "again")
        self.away = self._press("not-keep", self._ask, "close")
        self.sure = self._press("sure", self.taken_back.emit, "close")
        self.not_sure = self._press("not-sure", self._ask_no_more, "back")
        self._presses = (
            *(self.start, self.stop, self.hear, self.words),
            *(self.again, self.away, self.sure, self.not_sure),
        )
        holder = QWidget()
        row = FlowRow(holder)
        for press in self._presses:
            row.addWidget(press)
        self.add(holder)
        self.below = Paragraph("", soft=True)
        self.add(self.below)
        self.end()
        self._show(Stage.READY)

    def _big(
        self, key: str, look: str, does: Callable[[], None], sign: str = "", picture: str = ""
    ) -> Press:
        words = self._wording.text(f"voice-note-{key}")
        press = Press(
            words, sign=sign, picture=picture, look=look, factor=1.25, picture_size=96, least=88
        )
        press.clicked.connect(lambda _=False: does())
        return press

    def _press(self, key: str, does: Callable[[], None], sign: str) -> Press:
        press = Press(self._wording.text(f"voice-note-{key}"), sign=sign, least=56)
        press.clicked.connect(lambda _=False: does())
        return press

    def rows(self) -> tuple[Row, ...]:
        if self._stage is Stage.RECORDED:
            fresh = self._recorded is not None and self._recorded.fresh
            name = "keep-note" if fresh else "done"
            return read_row(), Row(name, self.left.emit, sign="tick", look="main", stays=True)
        back = Row("go-back", self.left.emit, sign="back", stays=True)
        return (back,) if self._stage is Stage.RECORDING else (back, read_row())

    # How far one is.

    def show_no_microphone(self, key: str) -> None:
        """Says why nothing can be recorded: ``key`` with its ``.safe`` and ``.next``."""
        self._show(Stage.NONE)
        again = Press(self._wording.text("action-try-again"), sign="undo")
        again.clicked.connect(lambda _=False: self.again_wanted.emit())
        self._trouble.tell(key, again)

    def show_ready(self, *, again: bool) -> None:
        """Offers to begin; ``again`` says that this takes the place of what was said before."""
        self._show(Stage.READY)
        key = "voice-note-again-hint" if again else "voice-note-most"
        self.below.setText(self._wording.text(key))
        self.below.show()
        self._go_to(self.start)

    def show_recording(self, length: str) -> None:
        """Shows that it listens; ``length`` says for how long."""
        self._show(Stage.RECORDING, told=length)
        self.loud.begin()
        self.stop.setAccessibleDescription(self._wording.text("voice-note-listening"))
        self._go_to(self.stop)

    def show_length(self, words: str) -> None:
        """Says how long it is by now."""
        self.told.setText(words)

    def show_level(self, level: float) -> None:
        """Shows how loud it is, in stones as well as in words."""
        self.loud.show_level(level)

    def show_recorded(self, recorded: Recorded, why: str = "") -> None:
        """Offers what can be done with what was said; ``why`` is the key of why it ended."""
        self._recorded = recorded
        safe = "voice-note-safe" if recorded.fresh else ""
        self._show(Stage.RECORDED, told=recorded.length, second=safe)
        away = "voice-note-not-keep" if recorded.fresh else "voice-note-take-away"
        self.away.setText(self._wording.text(away))
        self.hear.setAccessibleDescription(f"{recorded.length}. {self.second.text()}".strip())
        self.show_playing(playing=False, paused=False)
        if why:
            self._trouble.tell(why)
        else:
            self._go_to(self.hear)

    def show_playing(self, *, playing: bool, paused: bool) -> None:
        """Has the button that plays it offer what comes next."""
        key = "pause" if playing else "go-on" if paused else "hear"
        self.hear.setText(self._wording.text(f"voice-note-{key}"))
        self.hear.set_sign("pause" if playing else "read")

    def _ask(self) -> None:
        """Asks once before what was said goes."""
        assert self._recorded is not None
        self.stop_wanted.emit()
        key = "voice-note-ask" if self._recorded.fresh else "voice-note-ask-older"
        self._show(Stage.ASKING, told=self._wording.text(key), second=f"{key}.hint")
        self.not_sure.setAccessibleDescription(f"{self.told.text()} {self.second.text()}")
        self._go_to(self.not_sure)

    def _ask_no_more(self) -> None:
        assert self._recorded is not None
        self.show_recorded(self._recorded)

    def _show(self, stage: Stage, told: str = "", second: str = "") -> None:
        """Shows what there is at a stage, with two lines about it where they are given."""
        self._stage = stage
        self._trouble.tell_none()
        offers_words = self._recorded is not None and self._recorded.offers_words
        shown: dict[Stage, tuple[Press, ...]] = {
            Stage.NONE: (),
            Stage.READY: (self.start,),
            Stage.RECORDING: (self.stop,),
            Stage.RECORDED: (
                *(self.hear, self.again, self.away),
                *((self.words,) if offers_words else ()),
            ),
            Stage.ASKING: (self.sure, self.not_sure),
        }
        for press in self._presses:
            press.setVisible(press in shown[stage])
        self.loud.setVisible(stage is Stage.RECORDING)
        self.hint.setVisible(stage is Stage.READY)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.second.setText(self._wording.text(second) if second else "")
        self.second.setVisible(bool(second))
        self.below.hide()
        self.rows_changed.emit()

    def _go_to(self, press: Press) -> None:
        """The keyboard goes along with what can be done; on arrival the heading has it."""
        if self.isVisible():
            press.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        # Where a note is heard on arrival, it can be held still at once.
        return self.hear if self._stage is Stage.RECORDED else super().first_focus()

    # The window.

    def settle(self) -> None:
        self.stop_wanted.emit()

    def close_down(self) -> None:
        self._closing()
