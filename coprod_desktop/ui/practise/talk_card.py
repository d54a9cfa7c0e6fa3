"""One thing to say, as a card large enough to see at arm's length."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.panel import Panel, PictureView
from coprod_desktop.ui.kit.paragraph import Paragraph

_SIZES = ((160, 2.2), (500, 1.5))
"""Up to how many letters words stand in which role of the type."""
_LEAST = 1.25


class TalkCard(Measured, Panel):
    """Which card it is, who says it, the words, something about them below.

    ``mentor`` gives it the second edge of what somebody beside the person is to read.
    """

    def __init__(self, *, mentor: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("page", "ink", mentor=mentor, parent=parent)
        self.place = Paragraph(soft=True)
        self.who = Paragraph(factor=1.25, bold=True)
        self.words = Paragraph(factor=_SIZES[0][1], bold=True, line=1.3, focusable=True)
        self.below = Paragraph(soft=True)
        self._picture = PictureView("", 128)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        for part in (self.place, self.who, self.words, self.below):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._row.addLayout(self._column, 1)
        self._follow_look()

    def show_card(
        self, place: str, words: str, picture: str, *, who: str = "", below: str = ""
    ) -> None:
        """Shows another card."""
        self.place.setText(place)
        self.words.setText(words)
        # However much is said, what comes after the card stays near.
        fitting = (factor for most, factor in _SIZES if len(words) <= most)
        self.words.set_factor(next(fitting, _LEAST))
        self.words.setAccessibleName(" ".join(part for part in (who, words) if part))
        self.words.setAccessibleDescription(place)
        for part, shown in ((self.who, who), (self.below, below)):
            part.setText(shown)
            part.setVisible(bool(shown))
        self._picture.show_picture(picture)

    def heard(self) -> str:
        """What is told of it to whoever does not see it."""
        return f"{self.place.text()}. {self.words.accessibleName()}"

    def _take_measures(self) -> None:
        look = Look.of(self)
        margin = look.space(16)
        self._row.setContentsMargins(margin, margin, margin, margin)
        self._row.setSpacing(look.space(20))
        self._column.setSpacing(look.space(8))
        # Room goes to words: where they are large, the picture would take half of the card.
        self._picture.setVisible(look.scale < 2)
        self.setMinimumHeight(look.picture_size(128) + 2 * margin if look.scale < 2 else 0)
