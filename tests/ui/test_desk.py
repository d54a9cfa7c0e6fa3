"""Whoever sits down has one meeting open; what is put away is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from coprod_desktop.content.paths import paths
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.storage.places import MEMORY
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.session import Session


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    cabinet = Cabinet(MEMORY)
    cabinet.open_now()
    desk = Desk(cabinet, paths)
    yield desk
    desk.close()


def test_a_meeting_that_is_put_away_takes_no_room_any_more(desk: Desk) -> None:
    desk.new_person("Robin", "", Comfort())
    for _ in range(3):
        desk.new_meeting()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.findChildren(Session) == [desk.session]


def test_what_a_meeting_taught_stays_with_the_person(desk: Desk) -> None:
    desk.new_person("Robin", "", Comfort())
    session = desk.new_meeting()
    session.apply("Name", lambda m: replace(m, title="Night shelter"))
    desk.close_meeting()
    assert desk.session is None
    assert [tile.title for tile in desk.meetings()] == ["Night shelter"]
