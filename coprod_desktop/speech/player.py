"""The port for hearing a rendered sentence."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Protocol

from coprod_desktop.speech.engine import Rendered


class NoLoudspeaker(Exception):
    """Nothing to hear with is joined to this computer."""

    message = "speech-no-loudspeaker"


class NoSoundServer(NoLoudspeaker):
    """What plays for all programs of this computer ended; it may come back by itself."""

    message = "speech-sound-lost"


class SoundLost(Exception):
    """The sound stood still in the middle of a sentence, and stays so until the next start."""

    message = "speech-sound-lost"


class Player(Protocol):
    """Plays one sentence at a time and knows how much of it was heard."""

    @property
    def replaceable(self) -> bool:
        """Whether another one may be opened after this one stood still."""
        ...

    def start(self, rendered: Rendered) -> None:
        """Plays from the beginning, instead of what was playing. Raises NoLoudspeaker."""
        ...

    def seconds(self) -> float:
        """How much of the sentence has been heard."""
        ...

    def ended(self) -> bool:
        """Whether all of the sentence has been heard."""
        ...

    def pause(self) -> None:
        """Holds still."""
        ...

    def resume(self) -> None:
        """Goes on from where it held still."""
        ...

    def stop(self) -> None:
        """Is silent at once."""
        ...

    def close(self) -> None:
        """Lets go of the loudspeaker."""
        ...


class SilentPlayer:
    """Lets the time of a sentence go by; ``clock`` gives seconds."""

    replaceable = True

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._length = 0.0
        self._before = 0.0
        self._since: float | None = None

    def start(self, rendered: Rendered) -> None:
        """Begins to count."""
        self._length = rendered.seconds
        self._before = 0.0
        self._since = self._clock()

    def seconds(self) -> float:
        """The time gone by since the start, without pauses, up to the sentence's own."""
        running = 0.0 if self._since is None else self._clock() - self._since
        return min(self._before + running, self._length)

    def ended(self) -> bool:
        """Whether the sentence's time has gone by."""
        return self.seconds() >= self._length

    def pause(self) -> None:
        """Stops counting."""
        self._before = self.seconds()
        self._since = None

    def resume(self) -> None:
        """Counts on."""
        self._since = self._clock()

    def stop(self) -> None:
        """Stops counting."""
        self.pause()

    def close(self) -> None:
        """Nothing to let go of."""
