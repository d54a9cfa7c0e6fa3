"""A person's own place: their meetings, or the first step to one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.path import Kind, Path, Phase
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.meeting_tile import MeetingTile
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording
from coprod_desktop.wording.moments import sure_moment


def meeting_tiles(
    wording: Wording, tiles: Iterable[MeetingTile], paths: tuple[Path, ...]
) -> tuple[QWidget, dict[str, Press]]:
    """Cards for meetings, newest first, each with where the person was."""
    holder = QWidget()
    grid = CardGrid(holder, wide=2, middle=1)
    found: dict[str, Press] = {}
    for tile in tiles:
        press = Press(
            tile.title.strip() or wording.text("meeting-no-title"),
            second=_second_line(wording, tile, paths),
            picture=tile.picture or "meeting",
            look="card",
            picture_size=56,
        )
        grid.addWidget(press)
        found[tile.id] = press
    return holder, found


def _second_line(wording: Wording, tile: MeetingTile, paths: tuple[Path, ...]) -> str:
    path = next((path for path in paths if path.key == tile.path), None)
    step = path.step(tile.at) if path is not None else None
    if path is None or step is None:
        where = ""
    elif step.phase is Phase.LOOK_BACK and step is path.steps[-1]:
        where = wording.text("place-looked-back")
    elif tile.going.stays_away and step.phase is Phase.GET_READY:
        answer = wording.text(f"decide-{tile.going.value}")
        where = wording.text("place-chose", answer=answer)
    else:
        # Whoever was in a hurry was never asked whether they want a card: they have one.
        was = wording.text("pocket-card") if step.kind is Kind.CARD else step.question
        where = wording.text("place-at", question=was)
    return "\n".join(line for line in (sure_moment(wording, tile.when), where) if line)


class PlaceScreen(ColumnScreen):
    """The meetings of whoever sits here; a guest's place says that nothing stays.

    ``mine`` are the ways to the person's own pages.
    """

    meeting_wanted = Signal()
    been_wanted = Signal()
    opened = Signal(str)
    map_wanted = Signal()
    finish_wanted = Signal()
    home_wanted = Signal()

    def __init__(
        self,
        wording: Wording,
        person: Person,
        tiles: tuple[MeetingTile, ...],
        paths: tuple[Path, ...],
        for_today: bool,
        just_finished: bool = False,
        mine: tuple[Thing, ...] = (),
    ) -> None:
        heading = wording.text("place", name=person.name) if person.name else ""
        hint = "place-guest-hint" if for_today else "place-finished" if just_finished else ""
        super().__init__(
            heading or wording.text("place-guest"),
            wording.text(hint) if hint else "",
        )
        self._for_today = for_today
        holder = QWidget()
        grid = CardGrid(holder, wide=2, middle=1)
        for name, picture, wanted in (
            ("meeting", "meeting", self.meeting_wanted),
            ("been", "look-back", self.been_wanted),
        ):
            words = f"start-{name}"
            press = Press(
                wording.text(words),
                second=wording.text(f"{words}.hint"),
                picture=picture,
                look="card",
                factor=1.25,
            )
            press.clicked.connect(lambda _=False, asked=wanted: asked.emit())
            grid.addWidget(press)
        self.add(holder)
        self.add_group_heading(wording.text("place-meetings"))
        if tiles:
            shown, presses = meeting_tiles(wording, tiles, paths)
            for meeting_id, press in presses.items():
                press.clicked.connect(lambda _=False, which=meeting_id: self.opened.emit(which))
            self.add(shown)
        else:
            self.add(Paragraph(wording.text("place-empty")))
            self.add(Paragraph(wording.text("place-empty-hint"), soft=True))
        if mine:
            self._add_mine(wording, mine)
        from_file = Press(
            wording.text("open-map"), second=wording.text("open-map.hint"), picture="think"
        )
        from_file.clicked.connect(self.map_wanted)
        self.add_side_by_side(from_file)
        self.end()

    def _add_mine(self, wording: Wording, mine: tuple[Thing, ...]) -> None:
        """The person's own pages, below what they came for."""
        self.add_group_heading(wording.text("place-mine"))
        holder = QWidget()
        grid = CardGrid(holder, wide=2, middle=1)
        for thing in mine:
            press = Press(
                thing.words,
                second=thing.hint,
                picture=thing.picture,
                look="card",
                picture_size=56,
            )
            press.clicked.connect(lambda _=False, does=thing.does: does())
            grid.addWidget(press)
        self.add(holder)

    def rows(self) -> tuple[Row, ...]:
        if self._for_today:
            return (
                read_row(),
                Row("finish", self.finish_wanted.emit, sign="tick", look="main", stays=True),
            )
        return (Row("back", self.home_wanted.emit, sign="back", stays=True), read_row())


class WhichScreen(ColumnScreen):
    """Which meeting have you been to?"""

    opened = Signal(str)
    another_wanted = Signal()
    back_wanted = Signal()

    def __init__(
        self, wording: Wording, tiles: tuple[MeetingTile, ...], paths: tuple[Path, ...]
    ) -> None:
        super().__init__(wording.text("place-which"))
        shown, presses = meeting_tiles(wording, tiles, paths)
        for meeting_id, press in presses.items():
            press.clicked.connect(lambda _=False, which=meeting_id: self.opened.emit(which))
        self.add(shown)
        another = Press(wording.text("place-another"), picture="meeting", look="card")
        another.clicked.connect(self.another_wanted)
        self.add(another)
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (Row("back", self.back_wanted.emit, sign="back", stays=True), read_row())
