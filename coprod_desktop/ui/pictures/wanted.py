"""Says what somebody wants a picture for."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.ui.voice_note.note_visit import Put


@dataclass(frozen=True, slots=True)
class PictureWanted:
    """What is to have a picture.

    ``which`` is the id of an idea, a branch or the meeting that stands; else ``put`` puts a
    fresh idea where it belongs. ``draws`` asks for the pen at once.
    """

    which: str = ""
    put: Put | None = None
    draws: bool = False
