"""The page that asks whether a voice note was turned into the right words."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.heard_edit import HeardEdit
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.kit.work_bar import WorkBar
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.trouble_in_column import TroubleInColumn
from coprod_desktop.wording import Wording

PICTURE = "microphone"


class Stage(Enum):
    """How far one is."""

    LISTENING = auto()
    ASKING = auto()
    STUCK = auto()


class SaidWordsScreen(ColumnScreen):
    """It listens, then asks; nothing is kept before `kept`, which carries the words.

    ``instead`` are the words they would take the place of. Words that are ``secret`` are shown,
    but never read aloud; ``at_centre`` says that words are kept on the server of a centre.
    ``closing`` is called when the page goes, whichever way. ``left`` leaves the voice note as it
    is, ``hear_wanted`` plays it, ``again_wanted`` listens once more.
    """

    kept = Signal(str)
    hear_wanted = Signal()
    again_wanted = Signal()

    def __init__(
        self,
        wording: Wording,
        instead: str,
        closing: Callable[[], None],
        *,
        secret: bool = False,
        at_centre: bool = False,
    ) -> None:
        super().__init__(wording.text("dictation"))
        self._wording = wording
        self._closing = closing
        self._instead = instead
        self._where = wording.text("dictation-centre" if at_centre else "dictation.hint")
        self._stage = Stage.LISTENING
        self._trouble = TroubleInColumn(wording, self, self.heading, PICTURE)
        self.part = Paragraph("", factor=1.5, bold=True)
        self.bar = WorkBar(wording.text("dictation-bar"), 0, 1)
        self.stop = self._press("stop", self.left.emit, "stop", "main")
        edit = HeardEdit(3, 8, one_line=False, is_secret=secret)
        hint = wording.text("heard-kept") if secret else ""
        self.field = WordField(wording.text("dictation-words"), hint=hint, edit=edit)
        self.field.changed.connect(self._follow_words)
        self.instead = Paragraph(wording.text("dictation-instead", words=instead), soft=True)
        self.hear = self._press("hear", self.hear_wanted.emit, "read")
        self.keep = self._press("keep", self._keep, "tick", "main")
        self.change = self._press("change", self._change, "edit")
        self.only_voice = self._press("only-voice", self.left.emit, "close")
        for part in (self.part, self.bar, in_a_row(self.stop), self.field, in_a_row(self.hear)):
            self.add(part)
        self.add(self.instead)
        self.answers = in_a_row(self.keep, self.change, self.only_voice)
        self.add(self.answers)
        self.end()
        self.show_listening()

    def _press(self, key: str, does: Callable[[], None], sign: str, look: str = "quiet") -> Press:
        words = self._wording.text(f"dictation-{key}")
        press = Press(words, sign=sign, look=look, least=56)
        press.clicked.connect(lambda _=False: does())
        return press

    def rows(self) -> tuple[Row, ...]:
        return (Row("go-back", self.left.emit, sign="back", stays=True), read_row())

    # How far one is.

    def show_listening(self) -> None:
        """Says that it listens, with how far it is."""
        self.show_part(0, 1)
        self._show(Stage.LISTENING, "dictation")
        self._go_to(self.heading)

    def show_part(self, done: int, of: int) -> None:
        """Shows which piece it listens to; one piece alone has no number."""
        now = min(done + 1, max(of, 1))
        key = "dictation-part" if of > 1 else "dictation-soon"
        self.part.setText(self._wording.text(key, part=now, of=of))
        self.bar.show_work(done, of)
        self.bar.setVisible(self._stage is Stage.LISTENING and of > 1)

    def ask(self, words: str) -> None:
        """Asks whether these are the words; where there are none, they can be typed."""
        self._ask("dictation-ask" if words else "dictation-none", words)

    def _ask(self, key: str, words: str) -> None:
        self.field.set_words(words)
        self._show(Stage.ASKING, key)
        self._go_to(self.heading)

    def show_stuck(self, key: str) -> None:
        """Says why it came to nothing: ``key`` with its ``.safe`` and ``.next``."""
        self._show(Stage.STUCK, "dictation-type")
        again = Press(self._wording.text("action-try-again"), sign="undo")
        again.clicked.connect(lambda _=False: self.again_wanted.emit())
        write = Press(self._wording.text("dictation-type-it"), sign="edit")
        write.clicked.connect(lambda _=False: self._write())
        self._trouble.tell(key, again, write)

    def _write(self) -> None:
        """Lets the words be typed."""
        self._ask("dictation-type", "")
        self._change()

    def show_playing(self, *, playing: bool, paused: bool) -> None:
        """Has the button that plays the voice note offer what comes next."""
        key = "voice-note-pause" if playing else "voice-note-go-on" if paused else "dictation-hear"
        self.hear.setText(self._wording.text(key))
        self.hear.set_sign("pause" if playing else "read")

    def _show(self, stage: Stage, key: str) -> None:
        self._stage = stage
        self._trouble.tell_none()
        listens, asks = stage is Stage.LISTENING, stage is Stage.ASKING
        sure = key == "dictation-ask"
        self.heading.setText(self._wording.text(key))
        self.hint.setText(self._where if listens else self._wording.text(f"{key}.hint"))
        self.heading.setAccessibleDescription(self.hint.text())
        self.heading.setVisible(stage is not Stage.STUCK)
        # The largest words leave room for what is asked about, or for how one answers.
        self.hint.setVisible(self.heading.isVisibleTo(self) and not (sure and self._is_narrow()))
        self.part.setVisible(listens)
        self.bar.setVisible(listens and self.bar.maximum() > 1)
        self.stop.setVisible(listens)
        for widget in (self.field, self.hear, self.answers):
            widget.setVisible(asks)
        self.instead.setVisible(asks and bool(self._instead))
        only_voice = "dictation-only-voice" if sure else "dictation-just-voice"
        self.only_voice.setText(self._wording.text(only_voice))
        self._follow_words()

    def _follow_words(self) -> None:
        """Offers to keep words only where there are any."""
        there = bool(self.field.words().strip())
        self.keep.setVisible(there)
        change = "dictation-change" if there else "dictation-type-it"
        self.change.setText(self._wording.text(change))

    def _is_narrow(self) -> bool:
        return Look.of(self).width_class(self.window().width()) is WidthClass.NARROW

    def _keep(self) -> None:
        self.kept.emit(self.field.words().strip())

    def _change(self) -> None:
        """Brings the keyboard to the words."""
        self.field.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFocus()

    def _go_to(self, widget: QWidget) -> None:
        """The keyboard goes along with what can be done."""
        if self.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    # The window.

    def close_down(self) -> None:
        self._closing()
