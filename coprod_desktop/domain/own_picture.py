"""A picture that a person brought or drew themselves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnPicture:
    """What the store keeps of it under its id.

    ``words`` say what it shows, as the person put it. ``content`` is a JPEG for a photo, a packed
    `coprod_desktop.domain.drawing.Drawing` for what was drawn.
    """

    words: str
    content: bytes
