"""Shows in the top strip where one is in the open meeting."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Phase
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.phase_path import PhasePath
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.stones import Stop
from coprod_desktop.ui.route import Route
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.views.table import VIEWS
from coprod_desktop.wording import Wording

PHASES = tuple(Phase)


class MeetingTop(QObject):
    """The path of phases in a wide window; in less room a button for it, one for the views.

    ``phase_wanted`` carries a `Phase`, ``view_wanted`` the key of a view, ``offered`` all the
    things that one of the buttons stands for.
    """

    phase_wanted = Signal(object)
    view_wanted = Signal(str)
    offered = Signal(object)

    def __init__(self, wording: Wording, route: Route, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording
        self._route = route
        self._shown: tuple[int, list[int]] | None = None
        self._phases = PhasePath(self._stops(0))
        self._phases.setAccessibleName(wording.text("meeting-phases"))
        self._phases.chosen.connect(lambda number: self.phase_wanted.emit(PHASES[number]))
        self._shortened = QWidget()
        shortened = QHBoxLayout(self._shortened)
        shortened.setContentsMargins(0, 0, 0, 0)
        self._short_phases = self._short("phase", self.phase_things)
        self._short_views = self._short("view", self.view_things)
        shortened.addWidget(self._short_phases)
        shortened.addWidget(self._short_views)

    def _short(self, name: str, things: Callable[[], tuple[Thing, ...]]) -> Press:
        """One button that stands for a whole row where there is less room."""
        press = Press("", sign="down", sign_last=True, spaced=False)
        press.setObjectName(f"short-{name}")
        press.clicked.connect(lambda: self.offered.emit(things()))
        return press

    # Showing.

    def show_phase(self, meeting: Meeting) -> None:
        """Shows in which phase of a meeting the person is, with those that were begun."""
        phase = self._route.now(meeting).step.phase
        now = PHASES.index(phase)
        begun = [n for n, each in enumerate(PHASES) if self._route.is_begun(meeting, each)]
        if (now, begun) == self._shown:
            return  # as with most letters that are typed
        self._shown = (now, begun)
        self._phases.show_now(now, begun, self._stops(now, begun))
        self._short_phases.setText(self._wording.text(f"phase-{phase}"))

    def show_view(self, key: str) -> None:
        """Says which view is in front."""
        self._short_views.setText(self._wording.text(f"view-{key}"))

    def _stops(self, now: int, begun: list[int] | None = None) -> list[Stop]:
        stops = []
        for number, phase in enumerate(PHASES):
            words = self._wording.text(f"phase-{phase}")
            state = "now" if number == now else "done" if number in (begun or []) else "open"
            heard = self._wording.text("phase-heard", place=number + 1, phase=words, state=state)
            stops.append(Stop(words, heard, phase))
        return stops

    def fitting(self, size: WidthClass) -> QWidget | None:
        """What has room in a window of this width; None where all of it waits in More."""
        if size is WidthClass.WIDE:
            return self._phases
        return self._shortened if size is WidthClass.MIDDLE else None

    # What is offered instead.

    def phase_things(self) -> tuple[Thing, ...]:
        """Each phase, to be gone to."""
        return tuple(
            Thing(
                self._wording.text(f"phase-{phase}"),
                partial(self.phase_wanted.emit, phase),
                picture=phase,
            )
            for phase in PHASES
        )

    def view_things(self) -> tuple[Thing, ...]:
        """Each view, to be gone to."""
        return tuple(
            Thing(
                self._wording.text(f"view-{key}"),
                partial(self.view_wanted.emit, key),
                sign=key,
            )
            for key in VIEWS
        )

    def let_go(self) -> None:
        """Takes away what a window may still hold of it."""
        for widget in (self._phases, self._shortened):
            widget.deleteLater()
