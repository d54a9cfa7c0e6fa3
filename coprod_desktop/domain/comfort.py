"""How a person likes the program."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comfort:
    """How a person likes to see, hear and print."""

    theme: str = "paper"
    text_percent: int = 100
    typeface: str = "atkinson"
    reads_aloud: bool = False
    voice: str = ""
    words_a_minute: int = 160
    stops_after_sentence: bool = False
    ruler: bool = False
    print_points: int = 18
