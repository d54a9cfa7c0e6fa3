"""How a person likes the program."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comfort:
    """How a person likes to see, hear and print.

    ``letter_space`` and ``word_space`` are hundredths of the size of the type, added after each
    letter and each word. ``line_percent`` is the height of lines against the usual one.
    ``pause`` is milliseconds of quiet between sentences. ``ruler_lines`` is how many lines a
    ruler shows where there is one. ``favourite_voices`` has their keys, as ``voice`` has one.
    """

    theme: str = "paper"
    text_percent: int = 100
    typeface: str = "atkinson"
    reads_aloud: bool = False
    voice: str = ""
    words_a_minute: int = 160
    stops_after_sentence: bool = False
    ruler: bool = False
    print_points: int = 18
    print_paper: str = "a4"
    print_way: str = "best"
    print_pictures: bool = True
    print_colour: bool = True
    letter_space: int = 0
    word_space: int = 0
    line_percent: int = 100
    pause: int = 0
    lights_words: bool = True
    sounds: bool = True
    ruler_lines: int = 1
    favourite_voices: tuple[str, ...] = ()
    self_voicing: bool = False
