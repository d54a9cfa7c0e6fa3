"""The page on which something is said instead of typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.sound.recording_screen import RecordingScreen, Stage
from coprod_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class Recorded:
    """What is shown of a note: how long it is in words, whether it was said just now.

    ``offers_words`` says whether it can be turned into words here.
    """

    length: str
    fresh: bool
    offers_words: bool


class VoiceNoteScreen(RecordingScreen):
    """Start, say it, stop; then hear it, keep it or not, or say it again.

    ``about`` are the words of the idea it is said for. ``closing`` and the signals are those of a
    `RecordingScreen`; ``words_wanted`` asks for its words, ``taken_back`` comes when the person is
    sure.
    """

    taken_back = Signal()
    words_wanted = Signal()

    def __init__(self, wording: Wording, about: str, closing: Callable[[], None]) -> None:
        above = Paragraph(wording.text("voice-note-about", words=about) if about else "")
        told = Paragraph("", factor=1.5, bold=True)
        stop = Press(
            wording.text("voice-note-stop"), sign="stop", look="main", factor=1.25, least=88
        )
        super().__init__(wording, "voice-note", closing, told=told, stop=stop, below_trouble=above)
        self._recorded: Recorded | None = None
        self.about = above
        self.words = self._press("voice-note-words", self.words_wanted.emit, "edit")
        self.away = self._press("voice-note-not-keep", self._ask, "close")
        self.sure = self._press("voice-note-sure", self.taken_back.emit, "close")
        self.not_sure = self._press("voice-note-not-sure", self._ask_no_more, "back")
        self.add(self.about)
        self.about.setVisible(bool(about))
        self._add_recording(
            *(self.hear, self.words, self.again, self.away, self.sure, self.not_sure)
        )
        self.below = Paragraph("", soft=True)
        self.add(self.below)
        self.end()
        self._show(Stage.READY)

    def _done_name(self) -> str:
        fresh = self._recorded is not None and self._recorded.fresh
        return "keep-note" if fresh else super()._done_name()

    def _offered(self) -> tuple[Press, ...]:
        if self._stage is Stage.ASKING:
            return self.sure, self.not_sure
        offers_words = self._recorded is not None and self._recorded.offers_words
        return self.hear, self.again, self.away, *((self.words,) if offers_words else ())

    # How far one is.

    def show_ready(self, *, again: bool) -> None:
        """Offers to begin; ``again`` says that this takes the place of what was said before."""
        self._show(Stage.READY)
        key = "voice-note-again-hint" if again else "voice-note-most"
        self.below.setText(self._wording.text(key))
        self.below.show()
        self._go_to(self.start)

    def show_recorded(self, recorded: Recorded, why: str = "") -> None:
        """Offers what can be done with what was said; ``why`` is the key of why it ended."""
        self._recorded = recorded
        safe = self._wording.text("voice-note-safe") if recorded.fresh else ""
        self._show(Stage.RECORDED, told=recorded.length, second=safe)
        away = "voice-note-not-keep" if recorded.fresh else "voice-note-take-away"
        self.away.setText(self._wording.text(away))
        self._offer(why)

    def _ask(self) -> None:
        """Asks once before what was said goes."""
        assert self._recorded is not None
        self.stop_wanted.emit()
        key = "voice-note-ask" if self._recorded.fresh else "voice-note-ask-older"
        words = self._wording.text
        self._show(Stage.ASKING, told=words(key), second=words(f"{key}.hint"))
        self.not_sure.setAccessibleDescription(f"{self.told.text()} {self.second.text()}")
        self._go_to(self.not_sure)

    def _ask_no_more(self) -> None:
        assert self._recorded is not None
        self.show_recorded(self._recorded)

    def _show(self, stage: Stage, told: str = "", second: str = "") -> None:
        self.below.hide()
        super()._show(stage, told, second)

    def first_focus(self) -> QWidget:
        # Where a note is heard on arrival, it can be held still at once.
        return self.hear if self._stage is Stage.RECORDED else super().first_focus()
