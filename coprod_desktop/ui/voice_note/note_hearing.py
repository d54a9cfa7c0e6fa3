"""Lets a person hear a voice note by one button."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.speech.player import Player
from coprod_desktop.storage.troubles import Troubled
from coprod_desktop.ui.errand import Errand
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.voice_note.note_player import NotePlayer
from coprod_desktop.ui.window import Window

NO_SOUND = "voice-note-no-sound"


class NoteHearing(QObject):
    """Gets the sound without making the window wait, then plays it; meanwhile no page is read.

    ``read`` gives the sound of a note by its id, on a thread of its own, or raises a Troubled.
    ``loudspeaker`` opens what plays it, or raises NoLoudspeaker. ``changed`` says whether it is
    playing, and whether it holds still; ``trouble`` carries the key of what to tell.
    """

    changed = Signal(bool, bool)
    trouble = Signal(str)

    def __init__(
        self,
        window: Window,
        reader: Reader,
        read: Callable[[str], bytes],
        loudspeaker: Callable[[], Player],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._read = read
        self._errand = Errand(self)
        self._errand.done.connect(self._take)
        self._player = NotePlayer(loudspeaker, self)
        self._then: Callable[[bytes], None] = self._player.play
        self._player.changed.connect(self._follow)
        self._player.trouble.connect(self.trouble)
        reader.interrupted.connect(self.stop)
        window.space_pressed.connect(self._player.toggle)
        window.closing.connect(self.close)

    def press(self, note: VoiceNote) -> None:
        """Plays the note, holds it still, or lets it go on, whichever comes next."""
        if self._player.is_playing or self._player.is_paused:
            self._player.toggle()
        else:
            self._reader.stop()
            self.fetch(note, self._player.play)

    def fetch(self, note: VoiceNote, then: Callable[[bytes], None]) -> None:
        """Has ``then`` get the sound of a note, once it is there; `stop` thinks better of it."""
        self.stop()
        self._then = then
        self._errand.begin(partial(_sound_of, note.id, self._read))
        self._follow()

    def stop(self) -> None:
        """Is silent at once; a sound that is still being read is not played."""
        if self._errand.is_going:
            self._errand.stop()
            self._follow()
        self._player.stop()

    def close(self) -> None:
        """Is silent for good: nothing is left that reads."""
        self.stop()
        self._errand.close()

    def change_loudspeaker(self) -> None:
        """Goes on from the same place through the loudspeaker that is right by now."""
        self._player.change_loudspeaker()

    def _take(self, came: bytes | str | None) -> None:
        if isinstance(came, bytes) and came:
            self._then(came)
        else:
            self.trouble.emit(came or NO_SOUND)
        self._follow()

    def _follow(self) -> None:
        playing, paused = self._player.is_playing, self._player.is_paused
        self._reader.hush(self, on=playing or self._errand.is_going)
        self.changed.emit(playing, paused)


def _sound_of(note: str, read: Callable[[str], bytes]) -> bytes | str:
    """The sound of a note; the key of why where it cannot be read."""
    try:
        return read(note)
    except Troubled as troubled:
        return troubled.key
