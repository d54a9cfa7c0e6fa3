"""What every page on which somebody records themselves has in common."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import in_a_row
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


class RecordingScreen(ColumnScreen):
    """Start, say it, stop, then hear it or say it again.

    The keys of its words begin with ``name``. ``told`` is the line that says how long it is,
    ``stop`` the button that ends it; a trouble is told above ``below_trouble``. ``closing`` is
    called when the page goes, whichever way. Each signal asks for what its name says;
    ``again_wanted`` for another go, also once there may be a microphone.
    """

    start_wanted = Signal()
    stop_wanted = Signal()
    hear_wanted = Signal()
    again_wanted = Signal()

    def __init__(
        self,
        wording: Wording,
        name: str,
        closing: Callable[[], None],
        *,
        told: Paragraph,
        stop: Press,
        below_trouble: QWidget,
    ) -> None:
        super().__init__(wording.text(name), wording.text(f"{name}-hint"))
        self._wording = wording
        self._name = name
        self._closing = closing
        self._stage = Stage.READY
        self._presses: tuple[Press, ...] = ()
        self._trouble = TroubleInColumn(wording, self, below_trouble, PICTURE)
        self.told = told
        self.second = Paragraph("", soft=True)
        self.loud = HowLoud(wording)
        self.start = Press(
            wording.text(f"{name}-start"),
            picture=PICTURE,
            look="card",
            factor=1.25,
            picture_size=96,
            least=88,
        )
        self.start.clicked.connect(lambda _=False: self.start_wanted.emit())
        self.stop = stop
        self.stop.clicked.connect(lambda _=False: self.stop_wanted.emit())
        self.hear = self._press(f"{name}-hear", self.hear_wanted.emit, "read")
        self.again = self._press(f"{name}-again", self.again_wanted.emit, "again")

    def _press(self, key: str, does: Callable[[], None], sign: str) -> Press:
        press = Press(self._wording.text(key), sign=sign, least=56)
        press.clicked.connect(lambda _=False: does())
        return press

    def _add_recording(self, *others: Press) -> None:
        """Adds what tells of the recording, then all buttons; ``others`` come after Stop."""
        self._presses = (self.start, self.stop, *others)
        holder = in_a_row(*self._presses)
        for part in (self.told, self.second, self.loud, holder):
            self.add(part)

    def rows(self) -> tuple[Row, ...]:
        if self._stage is Stage.RECORDED:
            done = self._done_name()
            return read_row(), Row(done, self.left.emit, sign="tick", look="main", stays=True)
        back = Row("go-back", self.left.emit, sign="back", stays=True)
        return (back,) if self._stage is Stage.RECORDING else (back, read_row())

    def _done_name(self) -> str:
        """The name of the row that goes back once there is a recording."""
        return "done"

    def _offered(self) -> tuple[Press, ...]:
        """The buttons below what was recorded, or below what is asked about it."""
        raise NotImplementedError

    # How far one is.

    def show_no_microphone(self, key: str) -> None:
        """Says why nothing can be recorded: ``key`` with its ``.safe`` and ``.next``."""
        self._show(Stage.NONE)
        again = Press(self._wording.text("action-try-again"), sign="undo")
        again.clicked.connect(lambda _=False: self.again_wanted.emit())
        self._trouble.tell(key, again)

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

    def show_playing(self, *, playing: bool, paused: bool) -> None:
        """Has the button that plays it offer what comes next."""
        key = "pause" if playing else "go-on" if paused else "hear"
        self.hear.setText(self._wording.text(f"{self._name}-{key}"))
        self.hear.set_sign("pause" if playing else "read")

    def _offer(self, why: str) -> None:
        """Has what was recorded heard from its start; ``why`` is the key of why it ended."""
        self.hear.setAccessibleDescription(f"{self.told.text()}. {self.second.text()}".strip())
        self.show_playing(playing=False, paused=False)
        if why:
            self._trouble.tell(why)
        else:
            self._go_to(self.hear)

    def _show(self, stage: Stage, told: str = "", second: str = "") -> None:
        """Shows what there is at a stage, with two lines about it where they are given."""
        self._stage = stage
        self._trouble.tell_none()
        shown = {Stage.NONE: (), Stage.READY: (self.start,), Stage.RECORDING: (self.stop,)}
        presses = shown[stage] if stage in shown else self._offered()
        for press in self._presses:
            press.setVisible(press in presses)
        self.loud.setVisible(stage is Stage.RECORDING)
        self.hint.setVisible(stage is Stage.READY)
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
