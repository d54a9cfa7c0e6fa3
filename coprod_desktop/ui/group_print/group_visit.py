"""Goes from the list of sheets for a group to the sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QObject

from coprod_desktop.domain.path import every_step
from coprod_desktop.sheets.choice import PAPERS, Supplies
from coprod_desktop.sheets.table import Subject
from coprod_desktop.ui.group_print.group_list import GroupList
from coprod_desktop.ui.group_print.group_parts import GroupParts
from coprod_desktop.ui.group_print.group_people import GroupPeople
from coprod_desktop.ui.group_print.group_screen import GroupScreen
from coprod_desktop.ui.group_print.job_screen import JobScreen
from coprod_desktop.ui.pictures.every_picture import EveryPicture
from coprod_desktop.wording import Wording


class GroupVisit(QObject):
    """Keeps the list until the program is closed.

    Only the list stays: what stands on the sheets is read each time they are made.
    """

    def __init__(self, parts: GroupParts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._people = GroupPeople(parts.cabinet, lambda: parts.computer.settings.shows_people)
        self._list: GroupList | None = None

    def open(self) -> None:
        """Shows the list."""
        self._parts.reader.stop()
        comfort = self._parts.computer.settings.comfort
        if self._list is None:
            paper = comfort.print_paper if comfort.print_paper in PAPERS else GroupList().paper
            self._list = GroupList(paper=paper, colour=comfort.print_colour)
        screen = GroupScreen(
            self._parts.wording, self._people, comfort, self._still_here(self._list)
        )
        screen.changed.connect(self._keep)
        screen.said.connect(self._parts.announcer.announce)
        screen.look_wanted.connect(self.look)
        screen.left.connect(self._parts.window.take_off)
        self._parts.window.lay_over(screen)

    def _keep(self, wanted: GroupList) -> None:
        self._list = wanted

    def _still_here(self, wanted: GroupList) -> GroupList:
        """Without those who went from this computer, or may not be seen on it any more."""
        here = {tile.id for tile in self._people.there()}
        entries = tuple(entry for entry in wanted.entries if not entry.who or entry.who in here)
        return replace(wanted, entries=entries)

    def look(self) -> None:
        """Makes the sheets of the list, then shows them."""
        assert self._list is not None
        self._list = wanted = self._still_here(self._list)
        self._parts.reader.stop()
        subjects: dict[tuple[str, str], Subject] = {}
        for of in {entry.of for entry in wanted.entries if entry.who}:
            subject = self._people.subject(*of)
            if subject is not None:
                subjects[of] = subject
        sheets = wanted.wanted(subjects)
        missing = {
            one.who: one.name for one in wanted.entries if one.who and one.of not in subjects
        }
        if not sheets:
            self._say_missing(missing)
            return
        screen = JobScreen(
            self._parts.wording,
            sheets,
            self._supplies(),
            self._parts.jobs,
            apart=wanted.apart,
            is_more_kept=lambda: self._people.keep_more(subjects),
            missing=tuple(missing.values()),
        )
        screen.left.connect(self._parts.window.take_off)
        screen.again_wanted.connect(self._look_again)
        self._parts.window.lay_over(screen)

    def _look_again(self) -> None:
        self._parts.window.take_off()
        self.look()

    def _say_missing(self, missing: dict[str, str]) -> None:
        """Says why there is nothing to look at."""
        said = [self._parts.wording.text("group-missing", name=name) for name in missing.values()]
        self._parts.announcer.announce(
            " ".join(said) or self._parts.wording.text("group-nothing-yet")
        )

    def _supplies(self) -> Callable[[], Supplies]:
        """What sheets are made from, made on the thread that asks for it."""
        pictures = EveryPicture(self._parts.content, self._people.picture)
        language, paths = self._parts.wording.language, self._parts.content.paths

        @cache
        def supplies() -> Supplies:
            return Supplies(Wording(language), pictures, every_step(paths))

        return supplies
