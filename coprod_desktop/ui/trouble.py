"""Makes a trouble into a message a person can act on."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.wording import Wording


def trouble_message(
    wording: Wording,
    key: str,
    again: Callable[[], None] | None,
    close: Callable[[], None],
    picture: str = "computer",
) -> Message:
    """What happened, what is safe, what to do: ``key``, ``key.safe`` and ``key.next``.

    ``again`` is offered as *Try again* where it is given; ``close`` takes the message away.
    """
    lines = [
        wording.text(f"{key}.{part}") for part in ("safe", "next") if wording.has(f"{key}.{part}")
    ]
    presses: list[Press] = []
    if again is not None:
        retry = Press(wording.text("action-try-again"), sign="undo")

        def close_and_try() -> None:
            close()
            again()

        retry.clicked.connect(close_and_try)
        presses.append(retry)
    closing = Press(wording.text("action-close"), sign="close")
    closing.clicked.connect(lambda: close())
    presses.append(closing)
    return Message(
        wording.text(key), " ".join(lines), trouble=True, picture=picture, presses=presses
    )
