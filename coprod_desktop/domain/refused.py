"""Why an edit of a meeting cannot be made."""

from __future__ import annotations

DEEPEST = 60
"""How many levels of ideas a branch can have: more than anybody reads, less than harms."""


class NotThere(LookupError):
    """The idea, branch or promise asked for is not in this meeting."""


class WouldCircle(ValueError):
    """An idea cannot be put under itself."""


class TooDeep(ValueError):
    """An idea cannot lie under more than `DEEPEST` others."""
