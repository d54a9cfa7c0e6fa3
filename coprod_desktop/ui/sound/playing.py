"""Plays a sentence through the loudspeaker, or else by the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QLoggingCategory, SignalInstance

from coprod_desktop.speech.engine import Rendered
from coprod_desktop.speech.player import NoLoudspeaker, Player


@dataclass(frozen=True, slots=True)
class Output:
    """What sound can come from: ``name`` is what the computer calls it."""

    key: str
    name: str
    is_computers_choice: bool = False


class Outputs(Protocol):
    """All that sound can come from; ``changed`` where that is another."""

    changed: SignalInstance

    def now(self) -> tuple[Output, ...]:
        """All there is."""
        ...


class LoudspeakerGone(NoLoudspeaker):
    """What was chosen is not there; the person is told before others hear another one."""

    message = "speech-loudspeaker-gone"


class Sound:
    """What plays the sentences of a reading.

    ``open_loudspeaker`` makes a loudspeaker, or raises NoLoudspeaker; then ``tell`` gets the key
    of its message, and ``silence`` counts the time instead until the next reading. Only of a
    LoudspeakerGone it raises that: others could hear the one that is there.
    """

    def __init__(
        self, open_loudspeaker: Callable[[], Player], silence: Player, tell: Callable[[str], None]
    ) -> None:
        self._open_loudspeaker = open_loudspeaker
        self._silence = silence
        self._tell = tell
        self._loudspeaker: Player | None = None
        self._none_here = False
        self._lost = False
        self._deaths = 0

    def change_loudspeaker(self) -> None:
        """Opens the one that is right by now with the next sentence."""
        self.close()
        self._none_here = False

    def look_again(self) -> None:
        """Looks for a loudspeaker once more, which may have been plugged in since."""
        self._none_here = False

    def start(self, rendered: Rendered) -> Player:
        """The player that plays a sentence from now on. Raises LoudspeakerGone."""
        if rendered.pcm and not (self._none_here or self._lost):
            try:
                if self._loudspeaker is None:
                    self._loudspeaker = self._open_loudspeaker()
                self._loudspeaker.start(rendered)
            except LoudspeakerGone:
                raise
            except NoLoudspeaker as none:
                self.close()
                self._none_here = True
                self._tell(none.message)
            else:
                return self._loudspeaker
        self._silence.start(rendered)
        return self._silence

    def went_well(self) -> None:
        """A sentence was played to its end."""
        self._deaths = 0

    def lose_loudspeaker(self) -> bool:
        """Takes another loudspeaker, once, or is silent for good; answers whether it is that."""
        self._deaths += 1
        replaceable = self._loudspeaker is not None and self._loudspeaker.replaceable
        self._lost = self._deaths > 1 or not replaceable
        self.close()
        return self._lost

    def close(self) -> None:
        """Lets go of the loudspeaker."""
        if self._loudspeaker is not None:
            self._loudspeaker.close()
            self._loudspeaker = None


@contextmanager
def without_sound_warnings() -> Iterator[None]:
    """Keeps Qt from writing which sound systems it did not find: we tell it in our own words.

    Of a missing sound server it tells by a plain warning, so those are off too for a moment.
    """
    missing_library = "qt.multimedia.symbolsresolver.warning=false"
    QLoggingCategory.setFilterRules(f"{missing_library}\ndefault.warning=false")
    try:
        yield
    finally:
        QLoggingCategory.setFilterRules(missing_library)
