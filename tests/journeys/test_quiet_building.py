"""Nothing is said while a card is put together, unless it is asked for; then all of it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.views.table import VIEWS
from tests.journeys.conftest import Open
from tests.journeys.test_reading_controls import a_voice
from tests.journeys.window import Someone
from tests.ui.audit import settle

CONTROL = Qt.KeyboardModifier.ControlModifier


class Readings:
    """Counts how often the voice begins."""

    def __init__(self, someone: Someone) -> None:
        self.begun = 0
        self._voice = someone.program.voice
        self._voice.state_changed.connect(self._count)

    def _count(self, state: State) -> None:
        self.begun += state is State.READING


@pytest.fixture(params=[True, False], ids=["reads pages aloud", "reads nothing by itself"])
def builder(opening: Open, tmp_path: Path, request: pytest.FixtureRequest) -> Someone:
    """Somebody who gets ready for a meeting, whose pages are read on arrival or not."""
    comfort = replace(Comfort(), reads_aloud=request.param)
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(comfort))
    someone = opening(voice=a_voice)
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    someone.begins_a_meeting("Robin")
    return someone


def hush(someone: Someone) -> Readings:
    """Silences what is read on arrival, then listens."""
    settle()
    someone.key(Qt.Key.Key_Escape)
    return Readings(someone)


def test_picking_writing_and_taking_back_say_nothing_by_themselves(builder: Someone) -> None:
    builder.go_on_to("Why are you going?")
    readings = hush(builder)
    builder.click("To hear their plans")
    builder.write_in("My own words", "A better first night")
    builder.click("Add")
    builder.key(Qt.Key.Key_Z, CONTROL)
    builder.key(Qt.Key.Key_Y, CONTROL)
    assert builder.sees("A better first night")
    assert readings.begun == 0
    builder.click("Read")
    assert readings.begun == 1


@pytest.mark.parametrize("view", VIEWS)
def test_what_changes_in_a_view_is_not_said_by_itself(builder: Someone, view: str) -> None:
    builder.go_on_to("Why are you going?")
    builder.click("To hear their plans")
    screen = builder.meeting_screen
    screen.show_view(view)
    readings = hush(builder)
    builder.key(Qt.Key.Key_Z, CONTROL)
    settle()
    assert not list(builder.meeting.walk())
    builder.key(Qt.Key.Key_Y, CONTROL)
    settle()
    assert len(list(builder.meeting.walk())) == 1
    assert readings.begun == 0


def test_a_page_is_read_on_arrival_only_for_those_who_asked(builder: Someone) -> None:
    readings = hush(builder)
    builder.click("Next")
    asked = builder.program.ways.liking.now().reads_aloud
    assert readings.begun == asked
