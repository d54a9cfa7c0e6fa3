"""How somebody wants a word or a phrase to be said."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """``written`` as it stands on a page, ``said`` as one would write it to be heard.

    It finds whole words. Capitals count only where there is one inside a word of ``written``:
    "PIP" is not "pip", while "Siobhan" is also "siobhan".
    """

    written: str
    said: str
