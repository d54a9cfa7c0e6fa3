"""Cuts words short where they have no room."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coprod_desktop.wording import Wording


def shortenings(said: str, words: Wording) -> Iterator[str]:
    """It whole, then ever less of it with the sign for that: first whole words, then letters."""
    yield said
    whole = [at for at, letter in enumerate(said) if letter == " "]
    for ends in (reversed(whole), range(len(said) - 1, -1, -1)):
        for end in ends:
            yield words.text("sheet-cut-short", words=said[:end].rstrip(" ,;:."))


def shortened(said: str, words: Wording, fits: Callable[[str], bool]) -> str:
    """As much of it as fits."""
    offers = list(shortenings(said, words))
    return next((offer for offer in offers if fits(offer)), offers[-1])


def page_of(name: str, page: int, pages: int, words: Wording) -> str:
    """Whose page it is, which of how many; a name that was cut short ends with its own sign."""
    is_cut = name.endswith(words.text("sheet-cut-short", words=""))
    key = "sheet-page-of-cut" if is_cut else "sheet-page-of"
    return words.text(key, name=name, page=page, pages=pages)
