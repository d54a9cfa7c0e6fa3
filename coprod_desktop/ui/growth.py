"""Looks up how a person is growing while one of their meetings is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from coprod_desktop.domain.growing import NOTHING, Growing, growing
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.ui.session import Session


class Growth:
    """The open meeting counts as it is now; ``every_meeting`` is asked once, where it is wanted."""

    def __init__(
        self,
        person: Callable[[], Person | None],
        every_meeting: Callable[[], tuple[Meeting, ...]],
        session: Session | None = None,
    ) -> None:
        self._person = person
        self._every_meeting = every_meeting
        self._session = session

    @cached_property
    def _kept(self) -> tuple[Meeting, ...]:
        return self._every_meeting()

    def __call__(self) -> Growing:
        """Nothing, unless the person wants to see it."""
        person = self._person()
        if person is None or not person.grows:
            return NOTHING
        now = None if self._session is None else self._session.meeting
        meetings = (now if now and each.id == now.id else each for each in self._kept)
        return growing(person, meetings)
