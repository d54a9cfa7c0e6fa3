"""A button."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.ui.kit.face import Face
from coprod_desktop.ui.kit.slab_body import SlabPressing

_BOLD = ("main", "card")


class Press(SlabPressing, QAbstractButton):
    """A button that wraps its words; ``clicked`` when it is pressed by any means.

    ``look`` is one of main, quiet, hide, card, corner and plain. A checkable one shows that it
    is chosen. ``second`` is a second line in soft, ``sign_last`` puts the sign after the words,
    ``stacked`` above them. ``least`` is its least height in pixels at 100 %. ``spaced``
    off leaves its letters as they come, which those of the corner do anyway.
    """

    def __init__(
        self,
        words: str,
        *,
        sign: str = "",
        picture: str = "",
        second: str = "",
        look: str = "quiet",
        factor: float = 1.0,
        bold: bool | None = None,
        sign_last: bool = False,
        stacked: bool | None = None,
        picture_size: float = 72,
        least: float = 0,
        spaced: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        above = look == "corner" if stacked is None else stacked
        face = Face(
            words=words,
            second=second,
            picture=picture,
            sign=sign,
            stacked=above,
            centred=look != "card",
            sign_last=sign_last,
            factor=factor,
            bold=look in _BOLD if bold is None else bold,
            picture_size=picture_size,
            pad=16 if look in _BOLD else 9 if above else 14,
            # The corner has room for its words as they come, at every size.
            spaced=spaced and look not in ("corner", "hide"),
            least=least or {"main": 56, "card": 92, "corner": 64}.get(look, 48),
        )
        self._take(face, look)
        if look == "corner":
            self._body.shows_tick = False

    def setCheckable(self, checkable: bool) -> None:
        """Makes it one that stays chosen, with a box for its tick, or room beside a picture."""
        super().setCheckable(checkable)
        if not self._body.shows_tick:
            return
        face = self._body.face
        if face.picture or face.stacked:
            self._body.show(replace(face, ticked=18 if checkable else 0))
        elif checkable:
            # One that is not chosen yet is to be told from a plain button too.
            self._body.show(replace(face, indicator="box", sign_last=bool(face.sign)))

    def setText(self, words: str) -> None:
        """Other words, which are its accessible name too where none was set."""
        name = self.accessibleName()
        self.show_words(words, "" if name == self.words.replace("\n", " ") else name)

    def set_second(self, second: str) -> None:
        """Another second line, which is its description too."""
        self._body.show(replace(self._body.face, second=second))
        self.setAccessibleDescription(second)

    def set_sign(self, sign: str) -> None:
        """Another sign."""
        self._body.show(replace(self._body.face, sign=sign))

    def set_picture(self, picture: str) -> None:
        """Another picture."""
        self._body.show(replace(self._body.face, picture=picture))

    def show_picture(self, picture: str, words: str) -> None:
        """Another picture with its words, laid out once for both."""
        self._body.show(replace(self._body.face, picture=picture, words=words))
        self.setText(words)

    def set_stacked(self, stacked: bool) -> None:
        """Its sign above the words, or left of them."""
        self._body.show(replace(self._body.face, stacked=stacked, pad=9 if stacked else 14))

    def width_with(self, words: str) -> int:
        """How wide it would be with other words."""
        return self._body.width_with(words)
