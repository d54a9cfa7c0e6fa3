"""The way from loose scraps to a map in order, as four stones."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Kind, Step
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.phase_path import PhasePath, PhaseStone
from coprod_desktop.ui.kit.stones import Stage, Stop
from coprod_desktop.ui.view import Parts


class Part(StrEnum):
    """The parts of the way; each has a sign of its name."""

    SCRAPS = "scraps"
    HEAPS = "heaps"
    MAP = "map"
    FIRST = "first"


KINDS: Mapping[Kind, Part] = {
    Kind.SCRAPS: Part.SCRAPS,
    Kind.ORDER: Part.HEAPS,
    Kind.FIRST: Part.FIRST,
}
"""The part that a page of each of these kinds is; the map is no step."""


def steps_of(parts: Parts, meeting: Meeting) -> Mapping[Part, Step]:
    """The steps of this way; none of them where not all are asked, as in a hurry."""
    steps = parts.route.steps(meeting)
    found = {KINDS[step.kind]: step for step in reversed(steps) if step.kind in KINDS}
    return found if len(found) == len(KINDS) else {}


def part_now(parts: Parts, meeting: Meeting) -> Part | None:
    """The part the person is at in *One at a time*; None where they are elsewhere."""
    if not steps_of(parts, meeting):
        return None
    return KINDS.get(parts.route.now(meeting).step.kind)


class MovementPath(QWidget):
    """Scraps, heaps, map, order, with where one is; each is one press away.

    It is only seen while the person is on this way. ``wanted`` carries where they ask to go, as a
    view's ``left`` does. ``here`` is the part it stands on, where that is no step.
    """

    wanted = Signal(str)

    def __init__(self, parts: Parts, here: Part | None = None) -> None:
        super().__init__()
        self._parts = parts
        self._here = here
        self.is_on = False
        """Whether the person is on this way."""
        meeting = parts.session.meeting
        self.path = PhasePath(self._stops(here or Part.SCRAPS), kind=SignStone)
        self.path.chosen.connect(self._go)
        self.path.setAccessibleName(parts.wording.text("movement-heard"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.path)
        self.show_meeting(meeting)

    def show_meeting(self, meeting: Meeting) -> None:
        """Shows where the person is, with what has been done."""
        at = part_now(self._parts, meeting)
        self.is_on = at is not None
        if self.parentWidget() is not None:
            self.setVisible(self.is_on)
        if at is None:
            return
        here = self._here or at
        steps = steps_of(self._parts, meeting)
        places = list(Part)
        answered = self._parts.route.is_answered
        done = [places.index(part) for part, step in steps.items() if answered(meeting, step)]
        self.path.show_now(places.index(here), done, self._stops(here))

    def fold(self, folded: bool) -> None:
        """Shows only the parts before and after the one it stands on, or all of them."""
        places = tuple(Part)
        here = places.index(self._here or Part.SCRAPS)
        beside = (here - 1, here + 1)
        self.path.show_only([n for n in range(len(places)) if not folded or n in beside])

    def _stops(self, here: Part) -> list[Stop]:
        text = self._parts.wording.text
        stops = []
        for number, part in enumerate(Part, start=1):
            words = text(f"movement-{part}")
            state = "now" if part is here else "open"
            heard = text("movement-part-heard", number=number, words=words, state=state)
            stops.append(Stop(words, heard, part))
        return stops

    def _go(self, number: int) -> None:
        part = tuple(Part)[number]
        if part is Part.MAP:
            self.wanted.emit("view:map")
            return
        step = steps_of(self._parts, self._parts.session.meeting).get(part)
        if step is not None:
            self.wanted.emit(f"step:{step.key}")


class SignStone(PhaseStone):
    """A sign in a circle with its words right of it."""

    _fill_in_the_dark = "page"

    def _side(self, look: Look) -> int:
        return look.picture_size(38) + 2

    def _draw_inside(self, look: Look, painter: QPainter, rect: QRectF) -> None:
        here = self.stage is Stage.HERE
        look.draw_sign(painter, self.stop.picture, rect, "on_here" if here else "ink")
