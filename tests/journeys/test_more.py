"""What has no room beside a page is done from More, as if its button had been there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.ui.audit import settle

LARGEST = Settings().with_comfort(Comfort(text_percent=400))


@pytest.fixture
def someone(opening: Open, tmp_path: Path) -> Someone:
    """Somebody with the largest words, which leave room for the fewest buttons."""
    SettingsFile(tmp_path / "settings.json").write(LARGEST)
    return opening()


def looks_at(someone: Someone, view: str) -> None:
    """Opens the example in one of its views."""
    someone.click("Look around")
    someone.program.ways.liking.choose(LARGEST.comfort)
    someone.screen.show_view(view)  # type: ignore[attr-defined]
    settle()


def from_more(someone: Someone, words: str) -> None:
    """Presses what waits there, by mouse."""
    assert not someone.has_button(words)
    someone.click("More")
    someone.click(words)
    settle()
    assert not someone.sees("Something went wrong.")


def test_a_question_is_skipped(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    before = someone.view.question.text()  # type: ignore[attr-defined]
    from_more(someone, "Skip this")
    assert someone.view.question.text() != before  # type: ignore[attr-defined]


def test_a_question_is_skipped_by_keys_alone(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    before = someone.view.question.text()  # type: ignore[attr-defined]
    someone.go_to("Home")  # beside it; "More kinds" of meeting comes before both
    someone.key(Qt.Key.Key_Tab)
    someone.key(Qt.Key.Key_Return)
    someone.choose("Skip this")
    settle()
    assert someone.view.question.text() != before  # type: ignore[attr-defined]


def test_the_sheet_is_saved_or_looked_at_closer(someone: Someone) -> None:
    looks_at(someone, "sheet")
    from_more(someone, "Save a copy")
    someone.wait_to_see("Where should the copy go?")
    someone.click("Back")
    from_more(someone, "Look closer")
    assert isinstance(someone.view, SheetView)
    assert someone.view.closer.isVisible()


def test_the_voice_is_made_slower_in_big_words(someone: Someone) -> None:
    looks_at(someone, "big")
    before = someone.program.voice.manner.words_a_minute
    from_more(someone, "Slower")
    assert someone.program.voice.manner.words_a_minute < before


def test_what_is_switched_on_in_more_is_on(someone: Someone) -> None:
    looks_at(someone, "big")
    from_more(someone, "Stop after each sentence")
    assert someone.program.ways.liking.now().stops_after_sentence


def test_an_idea_is_moved_in_the_list(someone: Someone) -> None:
    looks_at(someone, "list")
    someone.go_to("I will ask them")
    before = [branch.heading for branch in someone.meeting.branches]
    from_more(someone, "Move up")
    after = [branch.heading for branch in someone.meeting.branches]
    assert sorted(after) == sorted(before)
    assert after != before
