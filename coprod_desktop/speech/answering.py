"""The side of a `child_process` that answers.

It imports little, so that such a program starts at once.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any

ON_STDIN, ON_STDOUT, ON_STDERR = 0, 1, 2

KINDER = 5
"""How far a program that takes every core steps back behind those that somebody looks at."""

Answer = Callable[[dict[str, Any], bytes], bytes | None]


class Wanted:
    """Whether somebody still waits for an answer."""

    def __init__(self) -> None:
        self.left = False
        self._stop: Callable[[], None] | None = None

    def stop_with(self, stop: Callable[[], None]) -> None:
        """Has ``stop`` called, from another thread, once nobody waits."""
        self._stop = stop
        if self.left:
            stop()

    def leave(self) -> None:
        """Nobody waits any more."""
        self.left = True
        if self._stop is not None:
            self._stop()


def step_back() -> None:
    """Lets programs that somebody looks at go first, where a program can do so itself."""
    if hasattr(os, "nice"):
        os.nice(KINDER)


def answer_orders(answer: Answer) -> None:
    """Answers until the input ends.

    ``answer`` gets an order with the bytes that came with it; it gives None for no answer.
    """
    give = _giver()
    for order, body in _orders():
        if order is not None:
            give(answer(order, body))


def answer_while_wanted(
    answer: Callable[[dict[str, Any], bytes, Wanted], bytes | None],
) -> None:
    """As `answer_orders`; ``answer`` may be told in the middle that nobody waits for it."""
    give = _giver()
    waiting: SimpleQueue[tuple[dict[str, Any], bytes, Wanted] | None] = SimpleQueue()
    Thread(target=_take, args=(waiting,), daemon=True).start()
    while (asked := waiting.get()) is not None:
        give(answer(*asked))


def _take(waiting: SimpleQueue[tuple[dict[str, Any], bytes, Wanted] | None]) -> None:
    """Puts every order where it waits; leaves the last one when its answer is not wanted."""
    last = Wanted()
    for order, body in _orders():
        if order is None:
            last.leave()
        else:
            last = Wanted()
            waiting.put((order, body, last))
    waiting.put(None)


def _orders() -> Iterator[tuple[dict[str, Any] | None, bytes]]:
    """Each order with its bytes; None for an empty line."""
    lines = open(ON_STDIN, "rb", closefd=False)  # noqa: SIM115 - open as long as the program
    for line in lines:
        order = json.loads(line) if line.strip() else None
        yield order, lines.read(order.pop("bytes", 0)) if order else b""


def _giver() -> Callable[[bytes | None], None]:
    answers: IO[bytes] = os.fdopen(os.dup(ON_STDOUT), "wb")
    # Whatever a library prints must not get between the answers.
    os.dup2(ON_STDERR, ON_STDOUT)

    def give(given: bytes | None) -> None:
        answers.write((-1 if given is None else len(given)).to_bytes(4, "little", signed=True))
        answers.write(given or b"")
        answers.flush()

    return give
