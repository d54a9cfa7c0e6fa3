"""The screen that asks which meeting a point goes into."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.experience import OTHERS, Lasting, Piece
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.path import Path
from coprod_desktop.domain.point import HELPS, SHOWS, part
from coprod_desktop.storage.meeting_tile import MeetingTile
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.place import meeting_tiles
from coprod_desktop.wording import Wording

MOST = 4
"""Meetings that are offered, the newest: an older one can be opened from one's own place."""


class PutInScreen(ColumnScreen):
    """Shows word for word what goes in, with what its person wanted to remember before that.

    ``open_title`` is what the open meeting is called, None where none is open; ``chosen`` carries
    the id of a meeting, or nothing for the open one, or else for a new one. Where ``example`` is
    ticked, the piece itself goes in too, as what shows the point.
    """

    chosen = Signal(str)

    def __init__(
        self,
        wording: Wording,
        piece: Piece,
        point: Idea,
        open_title: str | None,
        tiles: tuple[MeetingTile, ...],
        paths: tuple[Path, ...],
    ) -> None:
        super().__init__(wording.text("put-in"), wording.text("put-in-hint"))
        panel = Panel()
        inside = roomy_column(panel)
        inside.addWidget(Paragraph(point.text, factor=1.25, bold=True))
        for key in (SHOWS, HELPS):
            there = part(point, key)
            if there is not None:
                inside.addWidget(Paragraph(wording.text(f"put-in-{key}", words=there.text)))
        self.add(panel)
        self.example = CheckCard(wording.text("put-in-example"), second=piece.idea.text)
        self.add(self.example)
        if not piece.has_words:
            self.example.hide()
        for key in _to_remember(piece):
            self.add(Paragraph(wording.text(key)))
        if open_title is not None:
            words = open_title.strip() or wording.text("meeting-no-title")
            self._offer(wording.text("put-in-this", meeting=words))
        else:
            holder, presses = meeting_tiles(wording, tiles[:MOST], paths)
            for which, press in presses.items():
                press.clicked.connect(lambda _=False, which=which: self.chosen.emit(which))
            if presses:
                self.add(holder)
            self._offer(wording.text("put-in-new"))
        self.end()

    def _offer(self, words: str) -> None:
        press = Press(words, picture="meeting", look="card", picture_size=56)
        press.clicked.connect(lambda _=False: self.chosen.emit(""))
        holder = QWidget()
        CardGrid(holder, wide=2, middle=1).addWidget(press)
        self.add(holder)

    def rows(self) -> tuple[Row, ...]:
        return (Row("back", self.left.emit, sign="back", stays=True), read_row())


def _to_remember(piece: Piece) -> list[str]:
    """The keys of what its person said of it that is worth a thought before it goes in."""
    keys = []
    if piece.lasting in (Lasting.NOT_SURE, Lasting.NO):
        keys.append("put-in-lasting")
    if part(piece.idea, OTHERS) is not None:
        keys.append("put-in-others")
    return keys
