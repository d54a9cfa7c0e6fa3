"""Follows how a person likes it to look, sound, read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.person import Person
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.read_aloud.voice_there import VoiceThere
from coprod_desktop.ui.screens.first_use import FirstLook, FirstVoice
from coprod_desktop.ui.screens.samples import SIZES
from coprod_desktop.ui.this_computer import ThisComputer
from coprod_desktop.ui.window import Window
from coprod_desktop.ui.worn import wear
from coprod_desktop.wording import Wording


class Liking(QObject):
    """The comfort of whoever sits at the desk; of this computer where nobody does.

    ``asked`` comes after the two questions of first use, ``followed`` carries the comfort in use.
    ``voice_gone`` comes where the voice somebody chose is not there any more.
    """

    asked = Signal()
    followed = Signal(object)
    voice_gone = Signal()

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        computer: ThisComputer,
        look: Look,
        reader: Reader,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._desk = desk
        self._computer = computer
        self._look = look
        self._reader = reader
        self._prepared_for = ("", "")
        voice_there = VoiceThere(reader.voice, self)
        voice_there.gone.connect(self.voice_gone)
        desk.person_changed.connect(self._follow)
        self._follow(None)

    def now(self) -> Comfort:
        """The comfort in use."""
        return self._of(self._desk.person)

    def _of(self, person: Person | None) -> Comfort:
        return self._computer.settings.comfort if person is None else person.comfort

    def _follow(self, person: Person | None) -> None:
        comfort = self._of(person)
        wear(self._look, comfort)
        self._reader.follow(comfort)
        self.followed.emit(comfort)
        self._prepare_for(person)

    def _prepare_for(self, person: Person | None) -> None:
        """Starts the voice of somebody who is read to, so that the first press is quick.

        Whoever chose a voice is taken to be: a natural one may take a second to load.
        """
        comfort = self._of(person)
        wanted = ("" if person is None else person.id, comfort.voice)
        came, self._prepared_for = wanted != self._prepared_for, wanted
        reads = comfort.reads_aloud or comfort.self_voicing or comfort.voice
        if came and reads and person is not None and not self._reader.second_voice:
            self._reader.voice.prepare()

    def choose(self, comfort: Comfort) -> None:
        """Keeps what somebody chose, with them or with this computer, and shows it at once."""
        person = self._desk.person
        if person is None:
            self._choose_for_computer(comfort)
        else:
            self._desk.change_person(replace(person, comfort=comfort))

    def _choose_for_computer(self, comfort: Comfort) -> None:
        self._computer.keep_comfort(comfort)
        self._follow(None)

    def resize(self, steps: int) -> None:
        """Goes to a larger size of words, or to a smaller one, as far as there are sizes."""
        now = self.now()
        nearest = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - now.text_percent))
        size = SIZES[max(0, min(nearest + steps, len(SIZES) - 1))]
        self.choose(replace(now, text_percent=size))

    # First use.

    def first_look(self) -> None:
        """Asks how it should look."""
        screen = FirstLook(self._wording, self._look, self._of(None))
        self.go_on_from(screen)
        self._window.show_screen(screen)

    def go_on_from(self, screen: FirstLook) -> None:
        """Shows each answer to how it should look at once, then goes on."""
        screen.comfort_changed.connect(self._choose_for_computer)
        screen.done.connect(self.first_voice)

    def first_voice(self) -> None:
        """Asks whether to read aloud."""
        screen = FirstVoice(self._wording, self._reader.second_voice)
        screen.answered.connect(self._answer)
        self._window.show_screen(screen)

    def _answer(self, reads: bool, says: bool) -> None:
        self._choose_for_computer(replace(self._of(None), reads_aloud=reads, self_voicing=says))
        self.asked.emit()
