"""Leads to the page of a voice note, on which it is recorded or heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.voice_note import LONGEST, VoiceNote
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.length_in_words import length_in_words
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.screens.voice_note import Recorded, VoiceNoteScreen
from coprod_desktop.ui.sound.recording import Microphone, NoMicrophone
from coprod_desktop.ui.voice_note.note_hearing import NoteHearing
from coprod_desktop.ui.voice_note.note_recording import NoteRecording
from coprod_desktop.ui.voice_note.note_visit import NoteVisit, NoteWanted
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording

_TOLD_LEFT = 30
"""Seconds before the end of the longest note from which what is left is told."""


@dataclass(frozen=True, slots=True)
class SpokenIdea:
    """What was said for an idea.

    ``samples`` are one channel of 16 bit, least byte first, `SAMPLES_A_SECOND` of them, see
    `coprod_desktop.domain.samples`.
    """

    idea: str
    note: VoiceNote
    samples: bytes


class VoiceNotes(QObject):
    """Lays the page over whatever is open; all that is said is kept as it comes.

    ``microphone`` opens a device, or raises NoMicrophone. ``words_wanted`` carries a `SpokenIdea`
    that is to become words, where ``offers_words``; `finish` follows once it has them. ``told``
    carries a line about what became of a note, with whether it can be undone.
    """

    words_wanted = Signal(object)
    told = Signal(str, bool)

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        reader: Reader,
        hearing: NoteHearing,
        microphone: Callable[[], Microphone],
        parent: QObject | None = None,
        *,
        offers_words: bool = False,
    ) -> None:
        super().__init__(parent)
        self._offers_words = offers_words
        self._window = window
        self._wording = wording
        self._desk = desk
        self._screen: VoiceNoteScreen | None = None
        self._visit: NoteVisit | None = None
        self._recording = NoteRecording(reader, microphone, self)
        self._recording.heard.connect(self._show_level)
        self._recording.grew.connect(self._grow)
        self._recording.ended.connect(self._end)
        self._hearing = hearing
        hearing.changed.connect(self._show_playing)
        reader.interrupted.connect(self.be_quiet)

    def finish(self) -> None:
        """Has the page in front go: all is done."""
        if self._screen is not None:
            self._window.take_off()

    def be_quiet(self) -> None:
        """Ends what is recorded, which is kept, or what is played."""
        self._recording.stop()
        self._hearing.stop()

    # The page.

    def open(self, wanted: NoteWanted) -> None:
        """Shows the page for a note; one that is to be heard is played at once."""
        session = self._desk.at_hand
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
        self._hearing.stop()
        try:
            self._recording.look()
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
        shown = Recorded(self._length(note.seconds), fresh, self._offers_words)
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
        note = VoiceNote.new(self._wording.text("voice-note-phrase"))
        try:
            self._recording.begin(partial(self._desk.keep_sound, note.id))
        except NoMicrophone as none:
            screen.show_no_microphone(none.message)
            return
        visit.begin(note)
        screen.show_recording(self._length(0))

    def _show_level(self, level: float) -> None:
        assert self._screen is not None
        self._screen.show_level(level)

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

    def _end(self, seconds: int, why: str) -> None:
        visit = self._visit
        assert visit is not None
        gone = [visit.drop_empty()] if not seconds else []
        if not gone:
            self._name(seconds)
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
        if self._visit is not None and self._visit.note is not None:
            self._hearing.press(self._visit.note)

    def _show_playing(self, playing: bool, paused: bool) -> None:
        if self._screen is not None:
            self._screen.show_playing(playing=playing, paused=paused)

    def _ask_for_words(self) -> None:
        self.be_quiet()
        visit = self._visit
        assert visit is not None
        note = visit.note
        if note is not None:
            self._hearing.fetch(
                note,
                lambda samples: self.words_wanted.emit(SpokenIdea(visit.idea, note, samples)),
            )

    # Words.

    def _length(self, seconds: int) -> str:
        """How long something is, in words."""
        return length_in_words(self._wording, seconds)
