"""Leads from a voice note to its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coprod_desktop.speech.dictation_whisper import Whisper, is_here
from coprod_desktop.speech.player import Player
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.dictating import Dictating, Listens
from coprod_desktop.ui.note_player import NotePlayer
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.screens.said_words import SaidWordsScreen
from coprod_desktop.ui.voice_notes import Spoken, VoiceNotes
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class DictationWays(QObject):
    """Lays the question over the page of the voice note; without the extra nothing shows.

    Words go to the idea only once the person says that they are theirs; the voice note stays
    with it either way. ``listens`` makes what listens, or is None where nothing can.
    ``at_centre`` says whether words are kept on a server. ``loudspeaker`` opens what the voice
    note is heard through. ``arrived`` says that another page is in front.
    """

    arrived = Signal()

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        reader: Reader,
        notes: VoiceNotes,
        listens: Listens | None,
        loudspeaker: Callable[[], Player],
        at_centre: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._desk = desk
        self._reader = reader
        self._notes = notes
        self._at_centre = at_centre
        self._screen: SaidWordsScreen | None = None
        self._player = NotePlayer(loudspeaker, self)
        self._player.changed.connect(self._show_playing)
        self._player.trouble.connect(notes.trouble)
        reader.interrupted.connect(self._player.stop)
        window.space_pressed.connect(self._player.toggle)
        notes.offers_words = listens is not None
        self._dictating: Dictating | None = None
        if listens is not None:
            self._dictating = dictating = Dictating(listens, self)
            dictating.progressed.connect(self._show_part)
            dictating.heard.connect(self._ask)
            dictating.stuck.connect(self._tell_stuck)
            notes.words_wanted.connect(self.open)
            window.closing.connect(self.close)

    def close(self) -> None:
        """Lets go of all that listens or plays."""
        self._player.stop()
        if self._dictating is not None:
            self._dictating.close()

    def open(self, spoken: Spoken) -> None:
        """Listens to what was said, then asks."""
        if self._screen is not None:
            return
        screen = SaidWordsScreen(
            self._wording,
            self._instead(spoken),
            self._close,
            secret=not self._is_shared(spoken),
            at_centre=self._at_centre(),
        )
        self._screen = screen
        screen.left.connect(self._window.take_off)
        screen.hear_wanted.connect(lambda: self._hear(spoken))
        screen.again_wanted.connect(lambda: self._listen(spoken))
        screen.kept.connect(lambda words: self._keep(spoken, words))
        self._reader.stop()
        self._window.lay_over(screen)
        self._listen(spoken)

    def _is_shared(self, spoken: Spoken) -> bool:
        """Whether its words may be said, as nobody keeps them for themselves."""
        session = self._desk.session
        return session is not None and session.meeting.shared().has(spoken.idea)

    def _instead(self, spoken: Spoken) -> str:
        """The words that stand there already, and may be shown."""
        session = self._desk.session
        if session is None or not self._is_shared(spoken):
            return ""
        idea = session.meeting.idea(spoken.idea)
        return idea.text if idea.has_own_words else ""

    def _listen(self, spoken: Spoken) -> None:
        assert self._screen is not None
        assert self._dictating is not None
        self._screen.show_listening()
        self._dictating.listen(spoken.samples)

    def _show_part(self, done: int, of: int) -> None:
        if self._screen is not None:
            self._screen.show_part(done, of)

    def _ask(self, words: str) -> None:
        if self._screen is not None:
            self._screen.ask(words)
            self._arrive()

    def _tell_stuck(self, key: str) -> None:
        if self._screen is not None:
            self._screen.show_stuck(key)
            self._arrive()

    def _arrive(self) -> None:
        if not self._window.is_hidden_now:  # nothing is read then
            self.arrived.emit()

    def _keep(self, spoken: Spoken, words: str) -> None:
        self._window.take_off()
        self._notes.take_words(spoken.idea, words)

    def _hear(self, spoken: Spoken) -> None:
        """Plays the voice note, holds it still, or lets it go on."""
        if self._player.is_playing or self._player.is_paused:
            self._player.toggle()
        else:
            self._reader.stop()
            self._player.play(spoken.samples)

    def _show_playing(self) -> None:
        self._reader.hush(self._player, on=self._player.is_playing)
        if self._screen is not None:
            playing, paused = self._player.is_playing, self._player.is_paused
            self._screen.show_playing(playing=playing, paused=paused)

    def _close(self) -> None:
        """The page goes, whichever way."""
        self._player.stop()
        if self._dictating is not None:
            self._dictating.stop()
        self._screen = None


def computers_dictation() -> Listens | None:
    """What listens on this computer; None without the extra."""
    return Whisper if is_here() else None
