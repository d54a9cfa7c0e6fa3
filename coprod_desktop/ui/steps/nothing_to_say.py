"""Says that there is no point yet, beside the way to where points are written."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.carry import SAY
from coprod_desktop.ui.kit.message import Empty
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.wording import Wording

WRITE = f"step:{SAY}"
"""Where a page asks to go for that."""


def nothing_to_say(
    wording: Wording,
    words: str,
    hint: str,
    goes: Callable[[str], None],
    picture: str = "begin",
) -> Empty:
    """An empty place that says ``words`` above a ``hint``, both by key.

    Its button hands `WRITE` to ``goes``.
    """
    begin = Press(wording.text("cue-empty-go"), sign="edit", look="main")
    begin.clicked.connect(lambda: goes(WRITE))
    return Empty(picture, wording.text(words), wording.text(hint), begin)
