"""Says whose words they are."""

from __future__ import annotations

from coprod_desktop.wording import Wording


def said_by(wording: Wording, author: str, words: str) -> str:
    """The words; a mentor's begin with the name, which is the ``author``."""
    return wording.text("said-by", name=author, words=words) if author else words
