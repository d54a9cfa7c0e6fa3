"""Follows what is played, word by word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from coprod_desktop.domain.spans import Span
from coprod_desktop.speech.engine import Rendered
from coprod_desktop.speech.player import Player

LOOK_EVERY = 12  # milliseconds: a word is lit within a frame of being heard
EARLY = 0.006  # seconds: half of that, so that light is as often early as late
STILL_FOR = 2_000  # milliseconds without progress after which a loudspeaker is given up


class Following(QObject):
    """Tells each word as it is heard, by the clock of the sound itself.

    ``heard`` is called with the place of a word in what is played. ``ended`` comes after the
    last of it, ``stood_still`` where the loudspeaker does not go on. After `hold` or `let_go`,
    also when either is called by whoever is told, nothing more is.
    """

    ended = Signal()
    stood_still = Signal()

    def __init__(self, heard: Callable[[Span], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = heard
        self.player: Player | None = None
        """What plays now, or is paused."""
        self._rendered: Rendered | None = None
        self._next_mark = 0
        self._heard = 0.0
        self._still = QElapsedTimer()
        self._clock = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=LOOK_EVERY)
        self._clock.timeout.connect(self._look)

    def follow(self, player: Player, rendered: Rendered) -> None:
        """Follows another sound, which has just begun."""
        self.player, self._rendered = player, rendered
        self._next_mark = 0
        self._watch()

    def hold(self) -> None:
        """Holds still, with what plays."""
        self._clock.stop()
        if self.player is not None:
            self.player.pause()

    def go_on(self) -> None:
        """Goes on where it held still; there has to be something that plays."""
        assert self.player is not None
        self.player.resume()
        self._watch()

    def let_go(self) -> None:
        """Is silent at once."""
        self._clock.stop()
        if self.player is not None:
            self.player.stop()
            self.player = None

    def _watch(self) -> None:
        """Follows the player from now on."""
        self._heard = 0.0
        self._still.start()
        self._clock.start()

    def _look(self) -> None:
        """Tells the words heard since the last look."""
        player, rendered = self.player, self._rendered
        if player is None or rendered is None:
            return
        ended = player.ended()
        heard = rendered.seconds if ended else player.seconds()
        while (
            self._next_mark < len(rendered.words)
            and rendered.words[self._next_mark].seconds <= heard + EARLY
        ):
            mark = rendered.words[self._next_mark]
            self._next_mark += 1
            self._tell(mark.span)
            if self.player is not player or not self._clock.isActive():
                return  # whoever heard of it asked for something else
        if ended:
            self.ended.emit()
        elif heard > self._heard:
            self._heard = heard
            self._still.restart()
        elif self._still.hasExpired(STILL_FOR):
            self.stood_still.emit()
