"""Cuts words short where they have no room."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.wording import Wording


def shortened(said: str, words: Wording, fits: Callable[[str], bool]) -> str:
    """As much as fits, with the sign that something was left off; whole words where one does."""
    if fits(said):
        return said
    whole = [at for at, letter in enumerate(said) if letter == " "]
    for ends in (reversed(whole), range(len(said) - 1, 0, -1)):
        for end in ends:
            cut = words.text("sheet-cut-short", words=said[:end].rstrip(" ,;:."))
            if fits(cut):
                return cut
    return words.text("sheet-cut-short", words="")
