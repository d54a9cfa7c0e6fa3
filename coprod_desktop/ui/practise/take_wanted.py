"""Asks for the page on which somebody hears how they say something."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TakeWanted:
    """Somebody wants to hear how they say an idea; ``words`` are what they say."""

    idea: str
    words: str
