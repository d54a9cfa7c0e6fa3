"""Makes the words of a map larger or smaller than those of its page."""

from __future__ import annotations

from PySide6.QtWidgets import QStyle

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.style import CoprodStyle

STEPS = (100, 125, 150, 200, 250, 300, 400)
"""Sizes of the words on a map, in percent; never smaller than 14 points."""


class Closer:
    """A size of one's own, beside the look of the page; nothing is scaled, all is set anew."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._page_percent = look.percent
        self.percent = look.percent
        self._own: Look | None = None
        self._style: CoprodStyle | None = None

    def step(self, steps: int) -> bool:
        """Goes to the next size up (1) or down (-1); answers whether there is one."""
        if steps > 0:
            found = next((size for size in STEPS if size > self.percent), None)
        else:
            found = next((size for size in reversed(STEPS) if size < self.percent), None)
        if found is None:
            return False
        self.percent = found
        self._dress()
        return True

    def follow(self) -> None:
        """Takes over what was changed for the page; another size there is the size here."""
        if self._look.percent != self._page_percent:
            self._page_percent = self.percent = self._look.percent
        if self._own is not None:
            self._dress()

    def style(self) -> QStyle | None:
        """What the boxes are drawn with, or None while they look like their page."""
        return self._style if self.percent != self._look.percent else None

    def _dress(self) -> None:
        if self._own is None:
            self._own = self._look.another()
            self._style = CoprodStyle(self._own)
            # The application wears the look of the page, not this one.
            self._own.changed.disconnect(self._style.follow)
        self._own.use(self._look.theme, self.percent, self._look.typeface)
