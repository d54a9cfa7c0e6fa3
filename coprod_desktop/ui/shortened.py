"""Makes a long text short enough for one glance."""

from __future__ import annotations

MOST_OF_AN_IDEA = 160
"""Letters of an idea shown where it stands among others; where one changes it are all of them."""


def shortened(text: str, most: int) -> str:
    """``text`` on one line, cut at a word to at most ``most`` letters, with "…" where it was."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    start = line[: most - 1]
    words, _, rest = start.rpartition(" ")
    return (words if len(words) > len(rest) else start) + "…"
