"""Lets a person hear a voice note by one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.speech.player import Player
from coprod_desktop.storage.troubles import Troubled
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
        self._reading: _Reading | None = None
        self._player = NotePlayer(loudspeaker, self)
        self._player.changed.connect(self._follow)
        self._player.trouble.connect(self.trouble)
        reader.interrupted.connect(self.stop)
        window.space_pressed.connect(self._player.toggle)
        window.closing.connect(self.stop)

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
        self._reading = _Reading(self._read, note.id, then)
        self._reading.finished.connect(self._take)
        self._follow()
        self._reading.start()

    def stop(self) -> None:
        """Is silent at once; a sound that is being read is waited for, but not played."""
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.wait()
            self._follow()
        self._player.stop()

    def change_loudspeaker(self) -> None:
        """Goes on from the same place through the loudspeaker that is right by now."""
        self._player.change_loudspeaker()

    def _take(self) -> None:
        reading = self._reading
        if reading is None or not reading.is_done:
            return  # it is of one that nobody waits for any more
        reading.wait()
        self._reading = None
        if reading.samples:
            reading.then(reading.samples)
        else:
            self.trouble.emit(reading.trouble)
        self._follow()

    def _follow(self) -> None:
        playing, paused = self._player.is_playing, self._player.is_paused
        self._reader.hush(self, on=playing or self._reading is not None)
        self.changed.emit(playing, paused)


class _Reading(QThread):
    """The sound of one note; where there is none, ``trouble`` is the key of why."""

    def __init__(
        self, read: Callable[[str], bytes], note: str, then: Callable[[bytes], None]
    ) -> None:
        super().__init__()
        self.then = then
        self._read = read
        self._note = note
        self.samples = b""
        self.trouble = NO_SOUND
        self.is_done = False

    def run(self) -> None:
        try:
            self.samples = self._read(self._note)
        except Troubled as troubled:
            self.trouble = troubled.key
        finally:
            self.is_done = True
