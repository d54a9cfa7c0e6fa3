"""Which loudspeaker or headphones this computer is heard through."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coprod_desktop.speech.player import Player
from coprod_desktop.ui.sound.playing import LoudspeakerGone, Output, Outputs
from coprod_desktop.ui.this_computer import ThisComputer


class HearThrough(QObject):
    """The choice of this computer, which holds for everybody here, or else the computer's own.

    ``there`` looks at what sound can come from, None where this computer has no sound;
    ``open_one`` opens one by its key, or raises NoLoudspeaker.

    ``moved`` comes where sound ought to come from another one from now on, ``there_changed``
    carries all there is where that is another. ``gone`` comes where sound is wanted after what
    was chosen, or heard, went away, each time it goes; only the next sound comes from another one
    then, as headphones keep words private.
    """

    moved = Signal()
    there_changed = Signal(object)
    gone = Signal()

    def __init__(
        self,
        computer: ThisComputer,
        there: Callable[[QObject], Outputs | None],
        open_one: Callable[[str], Player],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._computer = computer
        self._look = there
        self._open_one = open_one
        self._there: Outputs | None = None
        self._through = ""  # what was opened last
        self._told = False
        self._went = False  # what was heard went away, and another one takes its place

    @property
    def chosen(self) -> str:
        """The key of what was chosen; "" is the computer's own choice."""
        return self._computer.settings.loudspeaker

    def outputs(self) -> tuple[Output, ...]:
        """All there is to choose from; none where this computer has no sound."""
        if self._there is None:
            self._there = self._look(self)
            if self._there is not None:
                self._there.changed.connect(self._follow)
        return () if self._there is None else self._there.now()

    def choose(self, key: str) -> None:
        """Is heard through this one at once, and from now on; "" is the computer's own choice."""
        self._told = self._went = False
        self._computer.keep_loudspeaker(key)
        self._follow()

    def open(self) -> Player:
        """What is to play now. Raises NoLoudspeaker, LoudspeakerGone together with ``gone``."""
        self._through = self._right(self.outputs())
        is_gone = bool(self.chosen) and self._through != self.chosen
        is_news = self._went or (is_gone and not self._told)
        if not is_gone:
            self._told = False
        if self._through and is_news:
            self._told, self._went = is_gone, False
            self.gone.emit()
            raise LoudspeakerGone
        return self._open_one(self.chosen)

    def _right(self, outputs: tuple[Output, ...]) -> str:
        """The key of the one that is right now."""
        if any(output.key == self.chosen for output in outputs):
            return self.chosen
        return next((output.key for output in outputs if output.is_computers_choice), "")

    def _follow(self) -> None:
        outputs = self.outputs()
        right = self._right(outputs)
        if self._through and right and right != self._through:
            self._went = all(output.key != self._through for output in outputs)
            self._through = right
            self.moved.emit()
        self.there_changed.emit(outputs)
