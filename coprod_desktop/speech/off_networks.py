"""Keeps a program beside ours off every network."""

from __future__ import annotations

import sys

_NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.sendto")


def keep_off_networks() -> None:
    """Lets nothing in this program join another computer from now on."""
    sys.addaudithook(_refuse)


def _refuse(event: str, _details: tuple[object, ...]) -> None:
    if event.startswith(_NETWORK):
        raise PermissionError(event)
