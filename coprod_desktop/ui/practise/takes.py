"""Leads to the page on which somebody hears how they say something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.practised import Practised
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.speech.player import Player
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.length_in_words import length_in_words
from coprod_desktop.ui.practise.take_screen import TakeScreen
from coprod_desktop.ui.practise.take_wanted import TakeWanted
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.sound.recording import Microphone, NoMicrophone
from coprod_desktop.ui.voice_note.note_hearing import NoteHearing
from coprod_desktop.ui.voice_note.note_recording import NoteRecording
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording

_ENDED = {"voice-note-lost": "take-lost", "voice-note-longest": "take-longest"}
"""What is told here of why a recording ended: nothing of it is kept yet."""


class Takes(QObject):
    """One recording at a time, which is nowhere but in memory until the person keeps it.

    ``microphone`` opens a device, or raises NoMicrophone; ``loudspeaker`` what plays it, or
    raises NoLoudspeaker. ``told`` carries a line about what became of it, with whether that can
    be undone; ``trouble`` the key of what to tell.
    """

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
        self._window = window
        self._wording = wording
        self._desk = desk
        self._hearing = NoteHearing(window, reader, self._sound, loudspeaker, self)
        self._hearing.changed.connect(self._show_playing)
        self._hearing.trouble.connect(self.trouble)
        self._screen: TakeScreen | None = None
        self._wanted = TakeWanted("", "")
        self._recording = NoteRecording(reader, microphone, self)
        self._recording.heard.connect(self._show_level)
        self._recording.grew.connect(self._grow)
        self._recording.ended.connect(self._end)
        self._fresh: VoiceNote | None = None
        self._pieces: list[bytes] = []
        reader.interrupted.connect(self.be_quiet)

    def be_quiet(self) -> None:
        """Ends what is recorded, or what is played."""
        self._recording.stop()
        self._hearing.stop()

    def change_loudspeaker(self) -> None:
        """Has what is heard go on through the loudspeaker that is right by now."""
        self._hearing.change_loudspeaker()

    # The page.

    def open(self, wanted: TakeWanted) -> None:
        """Shows the page for an idea, with the recording that was kept of it, if any."""
        session = self._desk.session
        if session is None or self._screen is not None or not session.meeting.has(wanted.idea):
            return
        self._wanted = wanted
        self._screen = screen = TakeScreen(self._wording, wanted.words, self._close)
        screen.start_wanted.connect(self._start)
        screen.stop_wanted.connect(self.be_quiet)
        screen.hear_wanted.connect(self._hear)
        screen.again_wanted.connect(self._look_for_microphone)
        screen.keep_wanted.connect(self._keep)
        screen.take_away_wanted.connect(self._take_away)
        screen.left.connect(self._leave)
        if self._kept is None:
            self._look_for_microphone()
        else:
            self._show_taken()
        self._window.lay_over(screen)

    @property
    def _opened(self) -> TakeScreen:
        assert self._screen is not None, "the page is in front"
        return self._screen

    @property
    def _practised(self) -> Practised:
        """What is marked of the idea; nothing where another window took it away."""
        session = self._desk.session
        if session is None or not session.meeting.has(self._wanted.idea):
            return Practised()
        return session.meeting.idea(self._wanted.idea).practised

    @property
    def _kept(self) -> VoiceNote | None:
        return self._practised.note

    def _look_for_microphone(self) -> None:
        """Offers to record, or says that there is nothing to record with."""
        self._hearing.stop()
        try:
            self._recording.look()
        except NoMicrophone as none:
            self._opened.show_no_microphone(none.message)
        else:
            self._opened.show_ready()

    def _show_taken(self, why: str = "") -> None:
        note = self._fresh or self._kept
        assert note is not None, "there is a recording to hear"
        length = length_in_words(self._wording, note.seconds)
        self._opened.show_taken(length, kept=self._fresh is None, why=why)

    def _leave(self) -> None:
        """Goes back; what was not kept is gone."""
        self.be_quiet()
        gone = self._fresh is not None
        self._window.take_off()
        if gone:
            self.told.emit(self._wording.text("take-gone"), False)

    def _close(self) -> None:
        """The page goes, whichever way."""
        self.be_quiet()
        self._screen = None
        self._forget()

    def _forget(self) -> None:
        self._fresh, self._pieces = None, []

    # Recording.

    def _start(self) -> None:
        self._forget()
        try:
            self._recording.begin(self._take_piece)
        except NoMicrophone as none:
            self._opened.show_no_microphone(none.message)
            return
        self._opened.show_recording(length_in_words(self._wording, 0))

    def _take_piece(self, _number: int, samples: bytes) -> None:
        self._pieces.append(samples)

    def _show_level(self, level: float) -> None:
        self._opened.show_level(level)

    def _grow(self, seconds: int) -> None:
        self._opened.show_length(length_in_words(self._wording, seconds))

    def _end(self, seconds: int, why: str) -> None:
        if seconds:
            self._fresh = replace(VoiceNote.new(), seconds=seconds)
        if self._screen is None:
            return
        if self._fresh is not None or self._kept is not None:
            self._show_taken(_ENDED.get(why, why))
        else:
            self._screen.show_no_microphone(why or "voice-note-nothing")

    # Hearing.

    def _hear(self) -> None:
        note = self._fresh or self._kept
        if note is not None:
            self._hearing.press(note)

    def _sound(self, note: str) -> bytes:
        """The sound of a recording; on a thread of its own."""
        if self._fresh is not None and self._fresh.id == note:
            return b"".join(self._pieces)
        return self._desk.sound(note)

    def _show_playing(self, playing: bool, paused: bool) -> None:
        if self._screen is not None:
            self._screen.show_playing(playing=playing, paused=paused)

    # Keeping.

    def _keep(self) -> None:
        """Keeps it with the idea, instead of what was kept before."""
        note = self._fresh
        if note is None:
            return
        self.be_quiet()
        for number, samples in enumerate(self._pieces):
            self._desk.keep_sound(note.id, number, samples)
        self._mark(self._wording.text("edit-take"), note)
        self._forget()
        self._window.take_off()
        self.told.emit(self._wording.text("take-told-kept"), True)

    def _take_away(self) -> None:
        """Takes what was kept away; Undo brings it back until the meeting is left."""
        self.be_quiet()
        self._mark(self._wording.text("edit-take-away"), None)
        self._window.take_off()
        self.told.emit(self._wording.text("take-told-away"), True)

    def _mark(self, label: str, note: VoiceNote | None) -> None:
        session, idea = self._desk.session, self._wanted.idea
        if session is not None and session.meeting.has(idea):
            practised = replace(self._practised, note=note)
            session.apply(label, lambda m: m.with_practised(idea, practised))
