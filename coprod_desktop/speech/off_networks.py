"""Keeps the Python code of a program beside ours off every network.

A library in another language that opened a socket by itself would not be noticed here; the tests
look that none is open where Whisper or Piper is at work.
"""

from __future__ import annotations

import sys

_NETWORK = (
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostby",
    "socket.getnameinfo",
    "socket.sendmsg",
    "socket.sendto",
)


def keep_off_networks() -> None:
    """Has Python refuse, from now on, to look for, join or send to another computer."""
    sys.addaudithook(_refuse)


def _refuse(event: str, _details: tuple[object, ...]) -> None:
    if event.startswith(_NETWORK):
        raise PermissionError(event)
