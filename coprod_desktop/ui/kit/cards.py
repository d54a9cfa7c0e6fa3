"""Cards of which any number may be chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from coprod_desktop.ui.kit.face import Face
from coprod_desktop.ui.kit.slab_body import SlabPressing


class SetCard(SlabPressing, QCheckBox):
    """A check box that is a whole card; ``toggled`` says when it is chosen or not."""

    def __init__(self, face: Face, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take(face, look)

    def set_words(self, words: str, second: str = "") -> None:
        """Other words."""
        self.show_words(words)
        self.setAccessibleDescription(second)
        self._body.show(replace(self._body.face, second=second))


class PictureCard(SetCard):
    """A picture with words right of it; a tick when chosen, and any number may be."""

    def __init__(
        self,
        words: str,
        picture: str = "",
        *,
        second: str = "",
        parent: QWidget | None = None,
    ) -> None:
        face = Face(
            words=words,
            second=second,
            picture=picture,
            bold=True,
            picture_size=60,
            pad=12,
            least=84,
            ticked=12,
        )
        super().__init__(face, "card", parent)


class CheckCard(SetCard):
    """A box with words right of it, on a button's ground."""

    def __init__(self, words: str, *, second: str = "", parent: QWidget | None = None) -> None:
        super().__init__(Face(words=words, second=second, indicator="box"), "quiet", parent)
