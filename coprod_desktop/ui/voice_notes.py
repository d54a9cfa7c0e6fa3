"""Leads to the page of a voice note, on which it is recorded or heard.

A dictation sets ``offers_words``, and answers ``words_wanted``, which carries a `Spoken`, by
`VoiceNotes.take_words` once the person has said that these are their words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.voice_note import LONGEST, VoiceNote
from coprod_desktop.speech.player import Player
from coprod_desktop.storage.troubles import Troubled
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.note_player import NotePlayer
from coprod_desktop.ui.note_visit import NoteVisit, NoteWanted
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.recording import Microphone, NoMicrophone, Recording
from coprod_desktop.ui.screens.voice_note import Recorded, VoiceNoteScreen
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording

_TOLD_LEFT = 30
"""Seconds before the end of the longest note from which what is left is told."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was said for an idea.

    ``samples`` are one channel of 16 bit, least byte first, `SAMPLES_A_SECOND` of them, see
    `coprod_desktop.domain.samples`.
    """

    idea: str
    note: VoiceNote
    samples: bytes


class VoiceNotes(QObject):
    """Lays the page over whatever is open; all that is said is kept as it comes.

    ``microphone`` and ``loudspeaker`` open a device, or raise NoMicrophone or NoLoudspeaker.
    ``words_wanted`` carries a `Spoken` that is to become words, which is offered only where
    ``offers_words`` is set. ``told`` carries a line about what became of a note, with whether it
    can be undone; ``trouble`` the key of what to tell.
    """

    words_wanted = Signal(object)
    told = Signal(str, bool)
    trouble = Signal(str)

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        reader: Reader,
        microphone: Callable[[], Microphone],
        loudspeaker: Callable[[], Player],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.offers_words = False
        self._window = window
        self._wording = wording
        self._desk = desk
        self._reader = reader
        self._microphone = microphone
        self._screen: VoiceNoteScreen | None = None
        self._visit: NoteVisit | None = None
        self._recording: Recording | None = None
        self._player = NotePlayer(loudspeaker, self)
        self._player.changed.connect(self._show_playing)
        self._player.trouble.connect(self.trouble)
        reader.interrupted.connect(self.be_quiet)
        window.space_pressed.connect(self._player.toggle)

    def take_words(self, idea: str, words: str) -> None:
        """Gives an idea the words that its note was turned into, once they were agreed to.

        The page of the note is in front then, and goes: all is done.
        """
        session = self._desk.session
        if session is not None and session.meeting.has(idea) and words.strip():
            label = self._wording.text("edit-words")
            session.apply(label, lambda m: m.with_words(idea, words.strip()))
        self._leave()
        self.told.emit(self._wording.text("voice-note-words-kept"), True)

    def be_quiet(self) -> None:
        """Ends what is recorded, which is kept, or what is played."""
        if self._recording is not None:
            self._recording.stop()
        self._player.stop()

    # The page.

    def open(self, wanted: NoteWanted) -> None:
        """Shows the page for a note; one that is to be heard is played at once."""
        session = self._desk.session
        if session is None or self._screen is not None:
            return
        self._visit = visit = NoteVisit(session, wanted, self._wording.text("edit-record"))
        idea = visit.idea_now()
        about = "" if idea is None else self._words_of(idea)
        self._screen = screen = VoiceNoteScreen(self._wording, about, self._close)
        screen.start_wanted.connect(self._start)
        screen.stop_wanted.connect(self.be_quiet)
        screen.hear_wanted.connect(self._hear)
        screen.again_wanted.connect(self._look_for_microphone)
        screen.taken_back.connect(self._take_back)
        screen.words_wanted.connect(self._ask_for_words)
        screen.left.connect(self._leave)
        hears = wanted.hears and visit.note is not None
        if hears:
            self._show_recorded()
        else:
            self._look_for_microphone()
        self._window.lay_over(screen)
        if hears:
            self._hear()

    def _words_of(self, idea: Idea) -> str:
        """What the note is about, where somebody wrote that; but nothing that is kept."""
        assert self._visit is not None
        shared = self._visit.session.meeting.shared()
        return idea.text if idea.has_own_words and shared.has(idea.id) else ""

    def _look_for_microphone(self) -> None:
        """Offers to record, or says that there is nothing to record with."""
        assert self._screen is not None
        assert self._visit is not None
        self._player.stop()
        try:
            self._microphone().close()
        except NoMicrophone as none:
            self._screen.show_no_microphone(none.message)
        else:
            self._screen.show_ready(again=self._visit.note is not None)

    def _show_recorded(self, why: str = "") -> None:
        """Offers what can be done with the note; ``why`` is the key of why it ended."""
        assert self._screen is not None
        assert self._visit is not None
        note = self._visit.note
        assert note is not None
        fresh = bool(self._visit.takes)
        shown = Recorded(self._length(note.seconds), fresh, self.offers_words)
        self._screen.show_recorded(shown, why)

    def _leave(self) -> None:
        """Goes back; what was said stays."""
        self.be_quiet()
        recorded = self._visit is not None and bool(self._visit.takes)
        self._window.take_off()
        if recorded:
            self.told.emit(self._wording.text("voice-note-kept"), True)

    def _close(self) -> None:
        """The page goes, whichever way."""
        self.be_quiet()
        self._screen = self._visit = None

    # Recording.

    def _start(self) -> None:
        screen, visit = self._screen, self._visit
        assert screen is not None
        assert visit is not None
        self._reader.stop()
        note = VoiceNote.new(self._wording.text("voice-note-phrase"))
        recording: Recording | None = None
        try:
            recording = Recording(self._microphone(), partial(self._desk.keep_sound, note.id), self)
            recording.start()
        except NoMicrophone as none:
            if recording is not None:
                recording.deleteLater()
            screen.show_no_microphone(none.message)
            return
        self._recording = recording
        self._reader.hush(recording, on=True)
        visit.begin(note)
        recording.heard.connect(screen.show_level)
        recording.grew.connect(self._grow)
        recording.ended.connect(self._end)
        screen.show_recording(self._length(0))

    def _grow(self, seconds: int) -> None:
        """Keeps how long it is by now, and shows that."""
        assert self._screen is not None
        self._name(seconds)
        left = LONGEST - seconds
        words = self._length(seconds)
        if 0 < left <= _TOLD_LEFT:
            words = self._wording.text("voice-note-left", length=words, left=self._length(left))
        self._screen.show_length(words)

    def _name(self, seconds: int) -> None:
        assert self._visit is not None
        phrase = self._wording.text("voice-note-phrase-length", length=self._length(seconds))
        self._visit.grow(replace(self._visit.takes[-1], seconds=seconds, phrase=phrase))

    def _end(self, why: str) -> None:
        recording, visit = self._recording, self._visit
        assert recording is not None
        assert visit is not None
        self._recording = None
        self._reader.hush(recording, on=False)
        recording.deleteLater()
        gone = [visit.drop_empty()] if not recording.seconds else []
        if not gone:
            self._name(recording.seconds)
            gone = visit.replaced()
        for note in gone:
            self._desk.forget_sound(note.id)
        if visit.note is not None:
            self._show_recorded(why)
        elif self._screen is not None:
            self._screen.show_no_microphone(why or "voice-note-nothing")

    def _take_back(self) -> None:
        """Takes what was said away: at once and for good, if it was said on this visit."""
        visit = self._visit
        assert visit is not None
        self.be_quiet()
        fresh = bool(visit.takes)
        if fresh:
            for note in visit.take_back():
                self._desk.forget_sound(note.id)
        else:
            label = self._wording.text("edit-take-away")
            visit.session.apply(label, lambda m: m.without_note(visit.idea))
        self._window.take_off()
        key = "voice-note-not-kept" if fresh else "voice-note-taken-away"
        self.told.emit(self._wording.text(key), not fresh)

    # Hearing.

    def _hear(self) -> None:
        """Plays the note, holds it still, or lets it go on."""
        if self._player.is_playing or self._player.is_paused:
            self._player.toggle()
            return
        spoken = self._spoken()
        if spoken is not None:
            self._reader.stop()
            self._player.play(spoken.samples)

    def _spoken(self) -> Spoken | None:
        """The note with its sound; says so where that cannot be had."""
        assert self._visit is not None
        note = self._visit.note
        if note is None:
            return None
        try:
            samples = self._desk.sound(note.id)
        except Troubled as troubled:
            self.trouble.emit(troubled.key)
            return None
        if not samples:
            self.trouble.emit("voice-note-no-sound")
            return None
        return Spoken(self._visit.idea, note, samples)

    def _ask_for_words(self) -> None:
        self.be_quiet()
        spoken = self._spoken()
        if spoken is not None:
            self.words_wanted.emit(spoken)

    def _show_playing(self) -> None:
        self._reader.hush(self._player, on=self._player.is_playing)
        if self._screen is not None:
            playing, paused = self._player.is_playing, self._player.is_paused
            self._screen.show_playing(playing=playing, paused=paused)

    # Words.

    def _length(self, seconds: int) -> str:
        """How long something is, in words."""
        minutes, rest = divmod(seconds, 60)
        if not minutes:
            return self._wording.text("length-seconds", seconds=rest)
        key = "length-both" if rest else "length-minutes"
        return self._wording.text(key, minutes=minutes, seconds=rest)
