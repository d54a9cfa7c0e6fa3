"""Says in words how long something takes."""

from __future__ import annotations

from coprod_desktop.wording import Wording


def length_in_words(wording: Wording, seconds: int) -> str:
    """Minutes with seconds, such as "1 minute 20 seconds"."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return wording.text("length-seconds", seconds=rest)
    key = "length-both" if rest else "length-minutes"
    return wording.text(key, minutes=minutes, seconds=rest)
