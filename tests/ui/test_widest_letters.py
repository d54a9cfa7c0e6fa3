"""Nothing is cut off where letters, words, lines are as far apart as they can be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.path import Kind
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.views.table import VIEWS
from tests.journeys.conftest import (
    Open,
    opening,  # noqa: F401 - a fixture
)
from tests.journeys.window import Someone
from tests.ui.audit import settle
from tests.ui.test_every_screen import SCREENS, SIZES, STEPS, examine, look_at, wait_for_fit

WIDEST = Comfort(letter_space=16, word_space=32, line_percent=150)


@pytest.fixture(params=SIZES, ids=lambda size: f"{size}%")
def someone(
    opening: Open,  # noqa: F811
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Someone:
    """Somebody at the start, with words of this size as far apart as they can be."""
    comfort = replace(WIDEST, text_percent=request.param)
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(comfort))
    person = opening()
    person.wait_until(lambda: person.program.cabinet.is_open, "the store")
    return person


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_holds_the_widest_letters(someone: Someone, screen: str) -> None:
    SCREENS[screen](someone)
    settle()
    assert not examine(someone, keyboard=False)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_holds_the_widest_letters(someone: Someone, view: str) -> None:
    look_at(someone, view)
    found = examine(someone, keyboard=False)
    if view == "map":
        found = [one for one in found if not one.startswith("sideways")]
    assert not found


@pytest.mark.parametrize("kind", STEPS)
def test_every_kind_of_step_holds_the_widest_letters(someone: Someone, kind: Kind) -> None:
    someone.program.ways.look_around()
    someone.go_to_step(STEPS[kind])
    wait_for_fit(someone)
    assert not examine(someone, keyboard=False)
