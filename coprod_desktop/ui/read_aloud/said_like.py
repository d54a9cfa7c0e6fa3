"""How words are to be said for whoever sits here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from coprod_desktop.content.table import ContentProblem
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.speech.engine import VoiceEngine
from coprod_desktop.speech.preference import best_engine
from coprod_desktop.ui import own_folders
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.faults import log
from coprod_desktop.ui.this_computer import ThisComputer

Said = tuple[Pronunciation, ...]


class _InUse:
    """The words a voice is told, which its own thread asks for.

    Only ever replaced whole, by a value that never changes.
    """

    def __init__(self) -> None:
        self.words: Said = ()

    def now(self) -> Said:
        return self.words


class SaidLike(QObject):
    """The person's own words first, then those of this computer; kept where they belong.

    ``person_changed`` carries the person as they are now, or None. ``slipped`` comes once, from
    whichever thread, where the list of how everything is said cannot be used.
    """

    person_changed = Signal(object)
    slipped = Signal()

    def __init__(self, desk: Desk, computer: ThisComputer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._computer = computer
        self._in_use = _InUse()
        self._told_slip = False
        desk.person_changed.connect(self._follow)
        desk.person_changed.connect(self.person_changed)
        self._follow(desk.person)

    def engine(self, language: str) -> Callable[[], VoiceEngine]:
        """What makes a voice that says words like this; to be called on the voice's thread."""
        folder = own_folders.for_voices()
        return partial(best_engine, self._in_use.now, language, self._slip, folder)

    @property
    def own(self) -> Said | None:
        """How the person here wants words said; None where nobody sits."""
        return None if self._desk.person is None else self._desk.person.pronunciations

    @property
    def everyones(self) -> Said:
        """How everybody on this computer hears words."""
        return self._computer.settings.pronunciations

    @property
    def everyones_to_change(self) -> Said | None:
        """Those as the person here may change them; None for a guest, of whom nothing stays."""
        return None if self._desk.is_for_today else self.everyones

    def keep_own(self, words: Said) -> None:
        """Keeps these with the person, wherever the rest of theirs is kept."""
        if self._desk.person is not None:
            self._desk.change_person(replace(self._desk.person, pronunciations=words))

    def keep_everyones(self, words: Said) -> None:
        """Keeps these for everybody on this computer."""
        self._computer.keep_pronunciations(words)
        self._follow(self._desk.person)

    def _slip(self, problem: ContentProblem) -> None:
        if not self._told_slip:
            self._told_slip = True
            # It tells of a line in a file of ours, and of nobody's words.
            log.error("%s: %s, line %d", problem.file.name, problem.what, problem.line)
            self.slipped.emit()

    def _follow(self, person: Person | None) -> None:
        own = () if person is None else person.pronunciations
        self._in_use.words = (*own, *self.everyones)
