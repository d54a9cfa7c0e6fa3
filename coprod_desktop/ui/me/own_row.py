"""One thing a person has noted, with what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.panel import PictureView
from coprod_desktop.ui.kit.panel_row import PanelRow
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.wording import Wording


class OwnRow(PanelRow):
    """Words with a picture, lines under them in soft, then a press for each deed.

    ``deeds`` are keys of words with a sign; a screen reader hears with each what it is for.
    ``asked`` carries the key.
    """

    asked = Signal(str)

    def __init__(
        self,
        wording: Wording,
        words: str,
        deeds: Sequence[tuple[str, str]],
        *,
        lines: Sequence[str] = (),
        picture: str = "",
    ) -> None:
        super().__init__()
        self.words = words
        self.row.addWidget(_told(words, lines, picture))
        self.presses: dict[str, Press] = {}
        if not deeds:
            return
        together = QWidget()
        beside = FlowRow(together)
        for key, sign in deeds:
            deed = wording.text(key)
            press = Press(deed, sign=sign)
            press.show_words(deed, wording.text("about-me-which-one", deed=deed, words=words))
            press.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
            beside.addWidget(press)
            self.presses[key] = press
        self.row.addWidget(together)


def _told(words: str, lines: Sequence[str], picture: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    if picture:
        row.addWidget(PictureView(picture, 40), 0, Qt.AlignmentFlag.AlignVCenter)
    texts = QVBoxLayout()
    texts.setSpacing(2)
    texts.addStretch(1)
    texts.addWidget(Paragraph(words, bold=True))
    for line in lines:
        texts.addWidget(Paragraph(line, soft=True))
    texts.addStretch(1)
    row.addLayout(texts, 1)
    return holder
