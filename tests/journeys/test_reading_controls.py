"""Whoever hears a page steers the voice from every page, by mouse alone or by keys alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.player import SilentPlayer
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.views.sheet import SheetView
from coprod_desktop.ui.views.table import VIEWS
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.ui.audit import audit, settle

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROLS = ("Back a sentence", "Again", "Next sentence", "Slower", "Faster", "Silent")


def a_voice() -> ReadAloud:
    """One that can read, which nobody hears."""
    return ReadAloud(engine=Espeak, loudspeaker=SilentPlayer)


def with_words_of(percent: int, opening: Open, folder: Path) -> Someone:
    """Somebody at the three choices, with words of this size."""
    comfort = replace(Comfort(), text_percent=percent)
    SettingsFile(folder / "settings.json").write(Settings().with_comfort(comfort))
    someone = opening(voice=a_voice)
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    return someone


@pytest.fixture
def reader(opening: Open, tmp_path: Path) -> Someone:
    """Somebody at the three choices, on a computer with a voice."""
    return with_words_of(100, opening, tmp_path)


def heard(someone: Someone) -> int:
    """Which sentence is read."""
    return someone.program.voice.place[0]


def state(someone: Someone) -> State:
    return someone.program.voice.state


def controls(someone: Someone) -> tuple[str, ...]:
    """The controls of reading that can be seen."""
    return tuple(words for words in CONTROLS if someone.has_button(words))


def test_by_mouse_the_voice_goes_on_goes_back_repeats_hurries_or_is_silent(
    reader: Someone,
) -> None:
    assert controls(reader) == ()
    reader.click("Read aloud")
    assert controls(reader) == CONTROLS
    reader.click("Next sentence")
    reader.click("Next sentence")
    assert heard(reader) == 3
    reader.click("Back a sentence")
    assert heard(reader) == 2
    reader.click("Pause")
    assert controls(reader) == CONTROLS
    reader.click("Again")
    assert (heard(reader), state(reader)) == (2, State.READING)
    reader.click("Faster")
    assert reader.program.ways.liking.now().words_a_minute == 190
    reader.click("Slower")
    reader.click("Slower")
    assert reader.program.ways.liking.now().words_a_minute == 145
    assert state(reader) is State.READING
    reader.click("Silent")
    assert controls(reader) == ()
    assert state(reader) is State.IDLE


def test_by_keys_the_voice_goes_on_goes_back_repeats_hurries_or_is_silent(
    reader: Someone,
) -> None:
    reader.key(Qt.Key.Key_F5)
    reader.key(Qt.Key.Key_F8)
    reader.key(Qt.Key.Key_F8)
    assert heard(reader) == 3
    reader.key(Qt.Key.Key_F8, SHIFT)
    assert heard(reader) == 2
    reader.key(Qt.Key.Key_F5)
    assert state(reader) is State.PAUSED
    reader.key(Qt.Key.Key_F8, CONTROL)
    assert (heard(reader), state(reader)) == (2, State.READING)
    reader.key(Qt.Key.Key_F9)
    assert reader.program.voice.manner.words_a_minute == 190
    reader.key(Qt.Key.Key_F9, SHIFT)
    assert reader.program.voice.manner.words_a_minute == 160
    reader.key(Qt.Key.Key_Escape)
    assert state(reader) is State.IDLE


def test_the_keyboard_reaches_the_controls_and_comes_back_where_it_was(reader: Someone) -> None:
    reader.go_to("Hurry")
    before = reader.focus()
    reader.key(Qt.Key.Key_F5)
    assert reader.focus() is before
    reader.choose("Next sentence")
    assert heard(reader) == 2
    reader.choose("Silent")
    assert reader.focus() is before


def test_the_keyboard_is_not_lost_with_what_the_controls_stand_over(reader: Someone) -> None:
    reader.program.ways.look_around()
    settle()
    reader.go_to("Phase 2 of 4")
    before = reader.focus()
    reader.key(Qt.Key.Key_F5)
    assert reader.focus().isVisible()
    reader.key(Qt.Key.Key_Escape)
    assert reader.focus() is before


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_else_moves_when_the_controls_come_and_go(
    percent: int, opening: Open, tmp_path: Path
) -> None:
    someone = with_words_of(percent, opening, tmp_path)
    someone.program.ways.look_around()
    screen = someone.meeting_screen
    said: list[object] = []
    someone.program.voice.saying.connect(said.append)
    for view in VIEWS:
        screen.show_view(view)
        settle()
        if isinstance(screen.view, SheetView):
            wait_for_paper(someone, screen.view)
        # The page goes to what is read first, as it should; only then nothing is to move.
        said.clear()
        someone.key(Qt.Key.Key_F5)
        someone.wait_until(lambda: any(said), "the voice")
        someone.key(Qt.Key.Key_Escape)
        before = places_at_rest(someone)
        someone.key(Qt.Key.Key_F5)
        assert state(someone) is State.READING
        during = places(someone.window)
        moved = {
            f"{widget} from {before[widget]} to {during[widget]}"
            for widget in before.keys() & during.keys()
            if before[widget] != during[widget]
        }
        assert not moved, f"{view}: {moved}"
        someone.key(Qt.Key.Key_Escape)
        assert places_at_rest(someone) == before


def wait_for_paper(someone: Someone, sheet: SheetView) -> None:
    someone.wait_until(lambda: sheet.made is not None, "the sheet")
    settle()


def places_at_rest(someone: Someone) -> dict[QWidget, QRect]:
    """Where everything stands once all is laid out."""
    seen = [places(someone.window)]

    def rests() -> bool:
        settle()
        seen.append(places(someone.window))
        return seen[-1] == seen[-2]

    someone.wait_until(rests, "rest")
    return seen[-1]


def places(window: QWidget) -> dict[QWidget, QRect]:
    """Where all words and buttons stand in the window."""
    return {
        widget: QRect(widget.mapTo(window, QPoint()), widget.size())
        for widget in window.findChildren(QWidget)
        if isinstance(widget, (QAbstractButton, QLabel)) and widget.isVisible()
    }


@pytest.mark.parametrize("percent", [100, 125, 150, 200, 300, 400])
def test_silent_is_on_the_screen_or_in_more_at_every_size(
    percent: int, opening: Open, tmp_path: Path
) -> None:
    someone = with_words_of(percent, opening, tmp_path)
    for width in (800, 1024, 1366, 1920):
        someone.window.resize(width, 768)
        settle()
        someone.key(Qt.Key.Key_F5)
        assert someone.has_button("Silent") or someone.has_button("More"), (width, percent)
        someone.key(Qt.Key.Key_Escape)


def test_what_has_no_room_waits_in_more_and_steers_what_was_read(
    opening: Open, tmp_path: Path
) -> None:
    someone = with_words_of(400, opening, tmp_path)
    someone.click("More")
    assert not someone.has_button("Next sentence")
    someone.click("Close")
    someone.key(Qt.Key.Key_F5)
    someone.click("More")
    assert controls(someone) == CONTROLS
    assert state(someone) is State.IDLE
    someone.click("Next sentence")
    someone.wait_until(lambda: heard(someone) == 2)
    assert state(someone) is State.READING
    someone.click("More")
    someone.click("Silent")
    someone.wait_until(lambda: state(someone) is State.IDLE)


def test_looking_in_more_leaves_what_is_held_still_where_it_is(
    opening: Open, tmp_path: Path
) -> None:
    someone = with_words_of(200, opening, tmp_path)
    someone.key(Qt.Key.Key_F5)
    someone.key(Qt.Key.Key_F8)
    someone.key(Qt.Key.Key_F5)
    someone.click("More")
    someone.click("Close")
    assert (heard(someone), state(someone)) == (2, State.PAUSED)


def test_big_words_have_their_own_controls_and_the_same_keys(reader: Someone) -> None:
    reader.program.ways.look_around()
    screen = reader.meeting_screen
    screen.show_view("big")
    settle()
    reader.click("Next")
    reader.click("Next")
    reader.click("Read")
    assert not reader.has_button("Silent")
    assert reader.sees("Sentence 3 of 24")
    reader.key(Qt.Key.Key_F8, SHIFT)
    reader.click("Again")
    assert state(reader) is State.READING
    reader.wait_to_see("Sentence 2 of 24")
    reader.key(Qt.Key.Key_Escape)
    assert state(reader) is State.IDLE


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_the_window_is_right_while_it_reads(percent: int, opening: Open, tmp_path: Path) -> None:
    someone = with_words_of(percent, opening, tmp_path)
    someone.key(Qt.Key.Key_F5)
    someone.key(Qt.Key.Key_F5)
    assert state(someone) is State.PAUSED
    assert not audit(someone.window, percent=percent)


def test_no_two_things_have_the_same_key(reader: Someone) -> None:
    reader.program.ways.look_around()
    screen = reader.meeting_screen
    for view in VIEWS:
        screen.show_view(view)
        settle()
        assert not shared_keys(reader.window), view
    for lay in (reader.program.ways.laid_over.help, reader.program.ways.laid_over.comfort):
        lay()
        settle()
        assert not shared_keys(reader.window)


def shared_keys(window: QWidget) -> list[str]:
    """The keys that more than one thing in the window would be done by."""
    actions = [
        action
        for widget in [window, *window.findChildren(QWidget)]
        if widget.isVisible()
        for action in widget.actions()
        if isinstance(action, QAction) and action.isEnabled()
    ]
    count = Counter(
        key.toString() for action in set(actions) for key in action.shortcuts() if not key.isEmpty()
    )
    return [key for key, times in count.items() if times > 1]
