"""What a person said about an idea instead of typing it."""

from __future__ import annotations

from dataclasses import dataclass
from os import urandom

LONGEST = 300
"""Seconds of one voice note: 5 minutes, longer than anybody listens to at a time."""


@dataclass(frozen=True, slots=True)
class VoiceNote:
    """A recording, whose sound the store keeps under ``id``, in samples of `samples`.

    ``seconds`` is how long it is, counted in whole ones. ``phrase`` is what its idea is called
    as long as nobody has written words for it, such as "My voice note, 12 seconds".
    """

    id: str
    seconds: int = 0
    phrase: str = ""

    @classmethod
    def new(cls, phrase: str = "") -> VoiceNote:
        """A fresh note with an id of its own, of which nothing is said yet."""
        return cls(urandom(16).hex(), phrase=phrase)
