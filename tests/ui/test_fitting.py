"""How full the sheet is gets measured while a person writes, without holding them up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import Fit
from coprod_desktop.ui.fitting import Fitting, filled, sheet_measure
from coprod_desktop.ui.shortened import shortened
from tests.ui import opened
from tests.ui.opened import Opening

opening = pytest.fixture(opened.opening)


class Measured:
    """Measures by the letters of the title, and remembers what it measured."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.on_main_thread = False

    def __call__(self, meeting: Meeting) -> Fit:
        self.titles.append(meeting.title)
        self.on_main_thread |= current_thread() is main_thread()
        return Fit(pages=1, words=len(meeting.title), room=10)


@pytest.fixture
def measured() -> Measured:
    return Measured()


@pytest.fixture
def fitting(measured: Measured) -> Iterator[Fitting]:
    fitting = Fitting(measured, wait=20)
    yield fitting
    fitting.close()


def test_only_the_last_of_many_changes_is_measured(
    fitting: Fitting, measured: Measured, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(fitting.measured) as told:
        for title in ("A", "AB", "ABC"):
            fitting.follow(Meeting.new(title))
    assert told.args == [Fit(pages=1, words=3, room=10)]
    assert measured.titles == ["ABC"]
    assert not measured.on_main_thread


def test_going_to_another_step_measures_nothing(
    fitting: Fitting, measured: Measured, qtbot: QtBot
) -> None:
    meeting = Meeting.new("A")
    with qtbot.waitSignal(fitting.measured):
        fitting.follow(meeting)
    fitting.follow(meeting.visited("say"))
    with qtbot.waitSignal(fitting.measured):
        fitting.follow(replace(meeting.visited("say"), title="AB"))
    assert measured.titles == ["A", "AB"]


def test_after_closing_nothing_is_told(fitting: Fitting, measured: Measured, qtbot: QtBot) -> None:
    fitting.follow(Meeting.new("A"))
    fitting.close()
    with qtbot.assertNotEmitted(fitting.measured, wait=60):
        pass
    assert measured.titles == []


def test_the_sheet_itself_is_measured_off_the_main_thread(opening: Opening, qtbot: QtBot) -> None:
    meeting = Meeting.new("Night shelter meeting", "review")
    fitting = Fitting(sheet_measure(opening.parts(meeting)), wait=0)
    with qtbot.waitSignal(fitting.measured, timeout=10_000) as told:
        fitting.follow(meeting)
    fitting.close()
    assert told.args is not None
    assert told.args[0].pages == 1


@pytest.mark.parametrize(
    ("fit", "share"),
    [
        (Fit(pages=1, words=30, room=90), 0.25),
        (Fit(pages=2, words=150, room=50), 0.5),
        (Fit(pages=1, words=0, room=0), 0.0),
    ],
)
def test_the_last_page_is_as_full_as_the_room_that_is_left(fit: Fit, share: float) -> None:
    assert filled(fit) == pytest.approx(share)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Hot food", "Hot food"),
        ("Meet people\nat the door", "Meet people at the…"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffah…"),
    ],
)
def test_a_long_text_is_cut_at_a_word(text: str, short: str) -> None:
    assert shortened(text, 20) == short
