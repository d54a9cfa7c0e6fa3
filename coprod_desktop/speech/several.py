"""Several speech engines as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock

from coprod_desktop.speech.engine import (
    CanLeave,
    LeftUnsaid,
    Manner,
    NotSaid,
    NoVoice,
    Rendered,
    Voice,
    VoiceEngine,
    VoiceStopped,
)
from coprod_desktop.speech.silent import Silent

STOPS_IN_A_ROW = 2
"""After so many stops without a sentence between them an engine is not asked again."""


@dataclass(frozen=True, slots=True)
class Source:
    """An engine that is not started yet.

    ``prefix`` begins the key of each of its voices, and of no other. ``start`` makes the engine;
    where it cannot, it raises NoVoice or VoiceStopped, or ImportError for a part that is not
    installed.
    """

    prefix: str
    start: Callable[[], VoiceEngine]


class Several:
    """Has the voices of all its sources; each sentence goes to the engine of its voice.

    The best source is first: it speaks when no voice is chosen, or one that is not there. An
    engine is started, once, when one of its voices is asked for or the list is. One that cannot
    start is left out. A sentence that an engine gives no sound for is said by the next best one.
    Without any engine there are word times and no sound.
    """

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = tuple(sources)
        self._engines: dict[str, VoiceEngine | None] = {}
        self._stops: dict[str, int] = {}
        self._lock = Lock()

    def voices(self) -> tuple[Voice, ...]:
        """The voices of every engine that starts, best first."""
        return tuple(
            voice
            for source in self._sources
            if (engine := self._started(source)) is not None
            for voice in engine.voices()
        )

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """The sentence as sound. Raises VoiceStopped when every engine there is stops."""
        stopped: VoiceStopped | None = None
        for source in self._best_for(manner.voice):
            if (engine := self._started(source)) is None:
                continue
            own = manner.voice if manner.voice.startswith(source.prefix) else ""
            try:
                rendered = engine.render(sentence, Manner(own, manner.words_a_minute))
            except LeftUnsaid:
                raise
            except NotSaid as trouble:
                stopped = trouble
            except VoiceStopped as trouble:
                self._stops[source.prefix] = self._stops.get(source.prefix, 0) + 1
                stopped = trouble
            else:
                self._stops[source.prefix] = 0
                return rendered
        if stopped is not None or self._engines_stopped():
            raise VoiceStopped from stopped
        return Silent().render(sentence, manner)

    def leave(self) -> None:
        """Stops those that can in the middle of a sentence."""
        for engine in tuple(self._engines.values()):
            if isinstance(engine, CanLeave):
                engine.leave()

    def _best_for(self, voice: str) -> list[Source]:
        """Those still to be asked: the one of this voice, then the others as they stand."""
        able = [one for one in self._sources if self._stops.get(one.prefix, 0) < STOPS_IN_A_ROW]
        return sorted(able, key=lambda source: not voice.startswith(source.prefix))

    def _started(self, source: Source) -> VoiceEngine | None:
        with self._lock:
            if source.prefix not in self._engines:
                try:
                    self._engines[source.prefix] = source.start()
                except (ImportError, NoVoice, VoiceStopped):
                    self._engines[source.prefix] = None
            return self._engines[source.prefix]

    def _engines_stopped(self) -> bool:
        return any(stops >= STOPS_IN_A_ROW for stops in self._stops.values())
