"""Leads from a voice note to its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coprod_desktop.speech.dictation_whisper import Whisper, is_here
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.screens.said_words import SaidWordsScreen
from coprod_desktop.ui.voice_note.dictating import Dictating, Listens
from coprod_desktop.ui.voice_note.note_hearing import NoteHearing
from coprod_desktop.ui.voice_note.voice_notes import SpokenIdea
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class DictationWays(QObject):
    """Lays the question over the page of the voice note; without the extra nothing shows.

    Words go to the idea only once the person says that they are theirs; the voice note stays
    with it either way. ``listens`` makes what listens, or is None where nothing can. Once words
    are kept, ``done`` comes, then ``told`` with a line about it, and that it can be undone.
    ``at_centre`` says whether words are kept on a server. ``arrived`` says that another page is
    in front.
    """

    arrived = Signal()
    done = Signal()
    told = Signal(str, bool)

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        reader: Reader,
        hearing: NoteHearing,
        listens: Listens | None,
        at_centre: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._desk = desk
        self._reader = reader
        self._hearing = hearing
        hearing.changed.connect(self._show_playing)
        self._at_centre = at_centre
        self._screen: SaidWordsScreen | None = None
        self._dictating: Dictating | None = None
        if listens is not None:
            self._dictating = dictating = Dictating(listens, self)
            dictating.progressed.connect(self._show_part)
            dictating.heard.connect(self._ask)
            dictating.stuck.connect(self._tell_stuck)
            window.closing.connect(self.close)

    def close(self) -> None:
        """Lets go of all that listens."""
        if self._dictating is not None:
            self._dictating.close()

    def open(self, spoken: SpokenIdea) -> None:
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
        screen.hear_wanted.connect(lambda: self._hearing.press(spoken.note))
        screen.again_wanted.connect(lambda: self._listen(spoken))
        screen.kept.connect(lambda words: self._keep(spoken, words))
        self._reader.stop()
        self._window.lay_over(screen)
        self._listen(spoken)

    def _is_shared(self, spoken: SpokenIdea) -> bool:
        """Whether its words may be said, as nobody keeps them for themselves."""
        session = self._desk.at_hand
        return session is not None and session.meeting.shared().has(spoken.idea)

    def _instead(self, spoken: SpokenIdea) -> str:
        """The words that stand there already, and may be shown."""
        session = self._desk.at_hand
        if session is None or not self._is_shared(spoken):
            return ""
        idea = session.meeting.idea(spoken.idea)
        return idea.text if idea.has_own_words else ""

    def _listen(self, spoken: SpokenIdea) -> None:
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

    def _keep(self, spoken: SpokenIdea, words: str) -> None:
        self._window.take_off()
        session = self._desk.at_hand
        if session is not None and session.meeting.has(spoken.idea) and words:
            label = self._wording.text("edit-words")
            session.apply(label, lambda m: m.with_words(spoken.idea, words))
        self.done.emit()
        self.told.emit(self._wording.text("voice-note-words-kept"), True)

    def _show_playing(self, playing: bool, paused: bool) -> None:
        if self._screen is not None:
            self._screen.show_playing(playing=playing, paused=paused)

    def _close(self) -> None:
        """The page goes, whichever way."""
        self._hearing.stop()
        if self._dictating is not None:
            self._dictating.stop()
        self._screen = None


def computers_dictation() -> Listens | None:
    """What listens on this computer; None without the extra."""
    return Whisper if is_here() else None
