"""Makes a long text short enough for one glance."""

from __future__ import annotations


def shortened(text: str, most: int) -> str:
    """``text`` on one line, cut at a word to at most ``most`` letters, with "…" where it was."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    start = line[: most - 1]
    words, _, rest = start.rpartition(" ")
    return (words if len(words) > len(rest) else start) + "…"
