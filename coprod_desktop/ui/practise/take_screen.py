"""The page on which somebody hears how they say something."""

from __future__ import annotations

from collections.abc import Callable
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
_FEW = 120
"""Letters of what is said that stand above all else."""


class _Stage(Enum):
    NONE = auto()
    READY = auto()
    RECORDING = auto()
    FRESH = auto()
    KEPT = auto()


class TakeScreen(ColumnScreen):
    """Start, say it, stop, hear it; it goes with the page unless the person keeps it.

    ``about`` is what they say. ``closing`` is called when the page goes, whichever way. Each
    signal asks for what its name says; ``again_wanted`` for another go, also once there may be a
    microphone.
    """

    start_wanted = Signal()
    stop_wanted = Signal()
    hear_wanted = Signal()
    again_wanted = Signal()
    keep_wanted = Signal()
    take_away_wanted = Signal()

    def __init__(self, wording: Wording, about: str, closing: Callable[[], None]) -> None:
        super().__init__(wording.text("take"), wording.text("take-hint"))
        self._wording = wording
        self._closing = closing
        self._stage = _Stage.READY
        self.about = Paragraph(about, factor=1.5, bold=True)
        self.told = Paragraph("", factor=1.25, bold=True)
        self._trouble = TroubleInColumn(wording, self, self.told, PICTURE)
        self.second = Paragraph("", soft=True)
        self.loud = HowLoud(wording)
        self.start = Press(
            wording.text("take-start"),
            picture=PICTURE,
            look="card",
            factor=1.25,
            picture_size=96,
            least=88,
        )
        self.stop = Press(wording.text("take-stop"), sign="stop", look="main", least=88)
        self.hear = Press(wording.text("take-hear"), sign="read", least=56)
        self.again = Press(wording.text("take-again"), sign="again", least=56)
        self.keep = Press(wording.text("take-keep"), sign="save", least=56)
        self.away = Press(wording.text("take-away"), sign="close", least=56)
        does = {
            self.start: self.start_wanted,
            self.stop: self.stop_wanted,
            self.hear: self.hear_wanted,
            self.again: self.again_wanted,
            self.keep: self.keep_wanted,
            self.away: self.take_away_wanted,
        }
        holder = QWidget()
        row = FlowRow(holder)
        for press, signal in does.items():
            press.clicked.connect(lambda _=False, signal=signal: signal.emit())
            row.addWidget(press)
        self._presses = tuple(does)
        rest: tuple[QWidget, ...] = (self.told, self.second, self.loud, holder)
        # Long words stand below, so that what stops it is in sight.
        for part in (self.about, *rest) if len(about) <= _FEW else (*rest, self.about):
            self.add(part)
        self.about.setVisible(bool(about))
        self.end()
        self._show(_Stage.READY)

    def rows(self) -> tuple[Row, ...]:
        if self._stage in (_Stage.FRESH, _Stage.KEPT):
            return read_row(), Row("done", self.left.emit, sign="tick", look="main", stays=True)
        back = Row("go-back", self.left.emit, sign="back", stays=True)
        return (back,) if self._stage is _Stage.RECORDING else (back, read_row())

    # How far one is.

    def show_no_microphone(self, key: str) -> None:
        """Says why nothing can be recorded: ``key`` with its ``.safe`` and ``.next``."""
        self._show(_Stage.NONE)
        again = Press(self._wording.text("action-try-again"), sign="undo")
        again.clicked.connect(lambda _=False: self.again_wanted.emit())
        self._trouble.tell(key, again)

    def show_ready(self) -> None:
        """Offers to begin."""
        self._show(_Stage.READY, second=self._wording.text("take-most"))
        self._go_to(self.start)

    def show_recording(self, length: str) -> None:
        """Shows that it listens; ``length`` says for how long."""
        self._show(_Stage.RECORDING, told=length)
        self.loud.begin()
        self.stop.setAccessibleDescription(self._wording.text("voice-note-listening"))
        self._go_to(self.stop)

    def show_length(self, words: str) -> None:
        """Says how long it is by now."""
        self.told.setText(words)

    def show_level(self, level: float) -> None:
        """Shows how loud it is."""
        self.loud.show_level(level)

    def show_taken(self, length: str, *, kept: bool, why: str = "") -> None:
        """Offers to hear it; ``kept`` says whether it stays, ``why`` is the key of why it ended."""
        second = self._wording.text("take-kept" if kept else "take-fresh")
        self._show(_Stage.KEPT if kept else _Stage.FRESH, told=length, second=second)
        self.hear.setAccessibleDescription(f"{length}. {second}")
        self.show_playing(playing=False, paused=False)
        if why:
            self._trouble.tell(why)
        else:
            self._go_to(self.hear)

    def show_playing(self, *, playing: bool, paused: bool) -> None:
        """Has the button that plays it offer what comes next."""
        key = "take-pause" if playing else "take-go-on" if paused else "take-hear"
        self.hear.setText(self._wording.text(key))
        self.hear.set_sign("pause" if playing else "read")

    def _show(self, stage: _Stage, told: str = "", second: str = "") -> None:
        self._stage = stage
        self._trouble.tell_none()
        shown: dict[_Stage, tuple[Press, ...]] = {
            _Stage.NONE: (),
            _Stage.READY: (self.start,),
            _Stage.RECORDING: (self.stop,),
            _Stage.FRESH: (self.hear, self.again, self.keep),
            _Stage.KEPT: (self.hear, self.again, self.away),
        }
        for press in self._presses:
            press.setVisible(press in shown[stage])
        self.loud.setVisible(stage is _Stage.RECORDING)
        self.hint.setVisible(stage is _Stage.READY)
        for line, words in ((self.told, told), (self.second, second)):
            line.setText(words)
            line.setVisible(bool(words))
        self.rows_changed.emit()

    def _go_to(self, press: Press) -> None:
        """The keyboard goes along with what can be done; on arrival the heading has it."""
        if self.isVisible():
            press.setFocus(Qt.FocusReason.OtherFocusReason)

    # The window.

    def settle(self) -> None:
        self.stop_wanted.emit()

    def close_down(self) -> None:
        self._closing()
