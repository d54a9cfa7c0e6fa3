"""Leads from an idea through the pages of its voice note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from coprod_desktop.speech.player import Player
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.practise.take_wanted import TakeWanted
from coprod_desktop.ui.practise.takes import Takes
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.sound.recording import Microphone
from coprod_desktop.ui.voice_note.dictating import Listens
from coprod_desktop.ui.voice_note.dictation_ways import DictationWays
from coprod_desktop.ui.voice_note.note_hearing import NoteHearing
from coprod_desktop.ui.voice_note.note_visit import NoteWanted
from coprod_desktop.ui.voice_note.voice_notes import VoiceNotes
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class NoteParts:
    """What voice notes are recorded with, heard through, turned into words by.

    ``microphone`` raises NoMicrophone, ``loudspeaker`` NoLoudspeaker where there is none;
    ``listens`` is None where nothing can turn them into words.
    """

    microphone: Callable[[], Microphone]
    loudspeaker: Callable[[], Player]
    listens: Listens | None


class NoteWays(QObject):
    """Joins the pages that a voice note goes through.

    ``told`` carries a line about what became of it, with whether that can be undone; ``trouble``
    the key of what to tell; ``arrived`` says that another page is in front.
    """

    told = Signal(str, bool)
    trouble = Signal(str)
    arrived = Signal()

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        reader: Reader,
        parts: NoteParts,
        at_centre: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hearing = hearing = NoteHearing(
            window, reader, lambda note: desk.sound(note), parts.loudspeaker, self
        )
        hearing.trouble.connect(self.trouble)
        self.voice_notes = VoiceNotes(
            window,
            wording,
            desk,
            reader,
            hearing,
            parts.microphone,
            self,
            offers_words=parts.listens is not None,
        )
        self.dictation = DictationWays(
            window, wording, desk, reader, hearing, parts.listens, at_centre, self
        )
        self.takes = Takes(window, wording, desk, reader, parts.microphone, parts.loudspeaker, self)
        self.takes.trouble.connect(self.trouble)
        self.voice_notes.words_wanted.connect(self.dictation.open)
        self.dictation.done.connect(self.voice_notes.finish)
        self.dictation.arrived.connect(self.arrived)
        for notes in (self.voice_notes, self.dictation, self.takes):
            notes.told.connect(self.told)

    def open(self, wanted: NoteWanted | TakeWanted) -> None:
        """Shows the page for a note, or for hearing how somebody says an idea.

        A note that is to be heard is played at once.
        """
        if isinstance(wanted, TakeWanted):
            self.takes.open(wanted)
        else:
            self.voice_notes.open(wanted)

    def change_loudspeaker(self) -> None:
        """Has a note that is heard go on through the loudspeaker that is right by now."""
        self._hearing.change_loudspeaker()
        self.takes.change_loudspeaker()
