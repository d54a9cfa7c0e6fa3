"""Notices that the voice somebody chose is not there any more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from coprod_desktop.speech.engine import Voice
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.state import State

VOICE_GONE = "speech-voice-gone"
"""The message that another voice reads."""


class VoiceThere(QObject):
    """Looks for the chosen voice once it is to read; ``gone`` comes at most once for each.

    Another reads meanwhile, which the engines see to.
    """

    gone = Signal()

    def __init__(self, voice: ReadAloud, parent: QObject) -> None:
        super().__init__(parent)
        self._voice = voice
        self._looked_for: set[str] = set()
        self._wanted = ""
        voice.state_changed.connect(self._look)
        voice.voices_found.connect(self._compare)

    def _look(self, state: State) -> None:
        chosen = self._voice.manner.voice
        if state is State.READING and chosen and chosen not in self._looked_for:
            self._looked_for.add(chosen)
            self._wanted = chosen
            self._voice.find_voices()

    def _compare(self, voices: Sequence[Voice]) -> None:
        wanted, self._wanted = self._wanted, ""
        # Without any voice, that is told instead.
        if wanted and voices and wanted not in {one.key for one in voices if not one.trouble}:
            self.gone.emit()
