"""Makes a trouble into a message a person can act on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class WayOut:
    """Something to press where there is a trouble; the message goes when it is pressed."""

    words: str
    does: Callable[[], None]
    sign: str = ""


def trouble_message(
    wording: Wording,
    key: str,
    ways_out: tuple[WayOut, ...],
    close: Callable[[], None],
) -> Message:
    """What happened, what is safe, what to do: ``key`` with its ``.safe``, ``.next``, ``.hint``.

    At most two ways out are offered; ``close`` takes the message away.
    """
    parts = [f"{key}.{part}" for part in ("safe", "next", "hint")]
    lines = [wording.text(part) for part in parts if wording.has(part)]
    closing = WayOut(wording.text("action-close"), lambda: None, "close")
    presses = [_press(way, close) for way in (*ways_out, closing)]
    return Message(
        wording.text(key), " ".join(lines), trouble=True, picture="computer", presses=presses
    )


def _press(way: WayOut, close: Callable[[], None]) -> Press:
    press = Press(way.words, sign=way.sign)

    def close_then_do() -> None:
        close()
        way.does()

    press.clicked.connect(close_then_do)
    return press
