"""How long a thread may hold the window up at a time."""

from __future__ import annotations

import sys

TURN = 0.001
"""Seconds. Python runs one thread at a time, and the window waits anew at each call of Qt: with the
usual 0.005 it was held up for 58 ms while Pico rendered, and 20 times in a letter on the map."""


def take_short_turns() -> None:
    """Has every thread of the program let the others in so soon."""
    sys.setswitchinterval(TURN)
