"""Renders sentences on a thread of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coprod_desktop.speech.engine import (
    CanLeave,
    LeftUnsaid,
    Manner,
    NoVoice,
    Voice,
    VoiceEngine,
    VoiceStopped,
)
from coprod_desktop.speech.silent import Silent
from coprod_desktop.ui.faults import note
from coprod_desktop.ui.turns import take_short_turns

PATIENCE = 8_000
"""Milliseconds to wait for an engine."""

IN_TIME = 0.25
"""Seconds that somebody may wait for a sentence; in a slow voice its first words come alone."""

_TELLS = 40
"""Letters of a sentence, at least, that tell how quick a voice is; short ones take longer each."""


@dataclass(frozen=True, slots=True)
class Order:
    """A sentence to render; ``job`` tells whether it is still wanted when it comes back."""

    job: int
    at: int
    text: str
    manner: Manner


class Listing:
    """Asks which voices there are."""


class Renderer(QObject):
    """Renders sentences on a thread of its own, in the order asked for.

    Once a later job is asked for, what is left of those before it is passed over.
    ``rendered`` carries the order with what came of it, ``listed`` a tuple of voices, none where
    the engine does not answer. ``went_silent`` carries a message's key.
    """

    rendered = Signal(object, object)
    listed = Signal(object)
    went_silent = Signal(str)
    _counted = Signal(object)

    def __init__(self, engine: Callable[[], VoiceEngine], parent: QObject) -> None:
        super().__init__(parent)
        self._counted.connect(self._tell_voices, Qt.ConnectionType.QueuedConnection)
        self._list_patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._list_patience.timeout.connect(lambda: self._tell_voices(()))
        self._make_engine = engine
        self._orders: SimpleQueue[Order | Listing | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._engine: VoiceEngine | None = None  # the one that thread works with
        self._newest = 0
        self._paces: dict[str, float] = {}  # seconds a letter takes, by voice, times its speed
        self._abandoned = False

    def start(self) -> None:
        """Makes the engine, on its thread."""
        if self._thread is None:
            take_short_turns()
            # Let the program end even while an engine hangs.
            self._thread = Thread(target=self._work, args=(self._orders,), daemon=True)
            self._thread.start()

    def ask(self, order: Order) -> None:
        """Has a sentence rendered after those asked for before."""
        self.start()
        if order.job > self._newest:
            self._newest = order.job
            self._leave()
        self._orders.put(order)

    def letters_in_time(self, manner: Manner) -> int:
        """How many letters are rendered in time, as far as is known by now."""
        pace = self._paces.get(manner.voice, 0.0)
        return round(IN_TIME * manner.words_a_minute / pace) if pace else sys.maxsize

    def list_voices(self) -> None:
        """Asks which voices there are; to say that, an engine may have to start."""
        self.start()
        self._list_patience.start()
        self._orders.put(Listing())

    def _tell_voices(self, voices: tuple[Voice, ...]) -> None:
        self._list_patience.stop()
        self.listed.emit(voices)

    def abandon(self) -> None:
        """Leaves the thread to itself; what is asked for from now on is silent."""
        self._orders.put(None)
        self._orders = SimpleQueue()
        self._thread = None
        self._make_engine = Silent
        self._abandoned = True

    def close(self) -> None:
        """Ends the thread; what was asked for and not begun is dropped."""
        self._list_patience.stop()
        if self._thread is not None:
            with suppress(Empty):
                while True:
                    self._orders.get_nowait()
            self._orders.put(None)
            self._leave()
            self._thread.join()
            self._thread = None

    def _leave(self) -> None:
        """Lets a slow engine stop in the middle of what nobody waits for any more."""
        if isinstance(self._engine, CanLeave):
            self._engine.leave()

    def _is_over(self, order: Order) -> bool:
        return 0 <= order.job < self._newest

    def _work(self, orders: SimpleQueue[Order | Listing | None]) -> None:
        engine = self._engine = self._make_engine()
        asked = self._abandoned
        while (order := orders.get()) is not None:
            if isinstance(order, Listing):
                self._counted.emit(engine.voices())
                continue
            if self._is_over(order):
                continue
            try:
                began = perf_counter()
                rendered = engine.render(order.text, order.manner)
                self._learn(order, perf_counter() - began)
                # Only now: to list its voices an engine may have to start them all.
                if not (rendered.pcm or asked) and rendered.words:
                    asked = True
                    self._tell_if_voiceless(engine)
            except LeftUnsaid:
                continue
            except Exception as trouble:  # noqa: BLE001 - the edge of this thread; the light goes on
                if not isinstance(trouble, VoiceStopped):
                    note(type(trouble), trouble.__traceback__)
                engine = Silent()
                asked = True
                if self._orders is orders:
                    self.went_silent.emit(VoiceStopped.message)
                rendered = engine.render(order.text, order.manner)
            if self._orders is orders:
                self.rendered.emit(order, rendered)

    def _tell_if_voiceless(self, engine: VoiceEngine) -> None:
        if not engine.voices():
            self.went_silent.emit(NoVoice.message)

    def _learn(self, order: Order, took: float) -> None:
        """Takes the mean, as others may have had the cores; the first time a voice had to start."""
        voice = order.manner.voice
        if self._is_over(order):
            return
        if voice not in self._paces:
            self._paces[voice] = 0.0
        elif len(order.text) >= _TELLS:
            pace = took * order.manner.words_a_minute / len(order.text)
            self._paces[voice] = (self._paces[voice] or pace) / 2 + pace / 2
