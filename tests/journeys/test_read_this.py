"""Anything a person sees can be heard by itself, by keys and by the pointer."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from coprod_desktop.content.paths import paths
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Pile
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.kit.idea_box import IdeaBox
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.views.idea_menu import IdeaMenu
from coprod_desktop.ui.views.sheet import SheetView
from coprod_desktop.ui.views.table import VIEWS
from tests.journeys.conftest import Open
from tests.journeys.talking import Talking
from tests.journeys.window import Someone
from tests.ui.audit import settle

STEPS = {step.kind: step.key for path in paths()[:1] for step in reversed(path.steps)}


@pytest.fixture
def listener(opening: Open, tmp_path: Path) -> Someone:
    """Somebody in the example, with a voice that notes what it says."""
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))
    person = opening(voice=Talking)
    person.wait_until(lambda: person.program.cabinet.is_open, "the store")
    person.program.ways.look_around()
    return person


def screen_of(someone: Someone) -> MeetingScreen:
    assert isinstance(someone.screen, MeetingScreen)
    return someone.screen


def said(someone: Someone) -> list[str]:
    voice = someone.program.voice
    assert isinstance(voice, Talking)
    return voice.said


def in_sight(someone: Someone) -> list[QWidget]:
    """All that has words or can be pressed, as far as it lies open at its middle."""
    return [
        widget
        for widget in someone.window.findChildren(QWidget)
        if isinstance(widget, (QAbstractButton, Paragraph)) and _is_open(someone, widget)
    ]


def words_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, Paragraph) else widget.accessibleName()


def _is_open(someone: Someone, widget: QWidget) -> bool:
    if not widget.isVisible() or not words_of(widget).strip():
        return False
    middle = widget.mapTo(someone.window, widget.rect().center())
    return someone.window.childAt(middle) is widget


def boxes(someone: Someone) -> tuple[IdeaBox, IdeaBox]:
    """The first idea that is not kept, and the first that is."""
    seen = [each for each in screen_of(someone).findChildren(IdeaBox) if each.isVisible()]
    kept = [each for each in seen if each.pile is Pile.KEEP]
    return next(each for each in seen if each not in kept), kept[0]


def point(someone: Someone, widget: QWidget) -> None:
    """Presses the right mouse button in its middle, then *Read this* where a menu comes."""
    middle = widget.mapTo(someone.window, widget.rect().center())
    QTest.mouseClick(someone.handle(), Qt.MouseButton.RightButton, pos=middle)
    for menu in someone.window.findChildren(IdeaMenu):
        if menu.isVisible():
            menu.rows["read-this"].click()


def hears(someone: Someone, widget: QWidget, how: str) -> None:
    heard = said(someone)
    someone.wait_until(lambda: bool(heard), f"{widget} {words_of(widget)!r} by {how}")
    someone.program.ways.reader.stop()
    heard.clear()


def hears_each(someone: Someone) -> int:
    """Everything in sight is heard by pointer, and by F7 where the keyboard goes."""
    heard = said(someone)
    count = 0
    for widget in in_sight(someone):
        if not shiboken6.isValid(widget) or not _is_open(someone, widget):
            continue  # what was heard before has changed what there is
        count += 1
        heard.clear()
        point(someone, widget)
        hears(someone, widget, "pointer")
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            widget.setFocus()
            if QApplication.focusWidget() is widget:
                QTest.keyClick(someone.handle(), Qt.Key.Key_F7)
                hears(someone, widget, "F7")
    return count


@pytest.mark.parametrize("view", VIEWS)
def test_everything_on_a_view_can_be_heard(listener: Someone, view: str) -> None:
    screen = screen_of(listener)
    screen.show_view(view)
    sheet = screen.view
    if isinstance(sheet, SheetView):
        listener.wait_until(lambda: sheet.made is not None, "the sheet")
    settle()
    assert hears_each(listener) > 8


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_everything_on_a_step_can_be_heard(listener: Someone, step: str) -> None:
    screen_of(listener).go_to_step(step)
    settle()
    assert hears_each(listener) > 8


def test_a_step_is_heard_by_its_name_not_by_its_number(listener: Someone) -> None:
    stone = listener.button("Step 2 of ")
    said(listener).clear()
    point(listener, stone)
    listener.wait_until(lambda: bool(said(listener)), "the step")
    assert said(listener)[0].startswith("Step 2 of ")


def test_the_words_are_lit_while_they_are_said(listener: Someone) -> None:
    screen_of(listener).show_view("list")
    settle()
    box, _ = boxes(listener)
    lit: list[object] = []
    listener.program.voice.saying.connect(lambda _saying: lit.append(box.lit.sentence))
    point(listener, box)
    listener.wait_until(lambda: any(each is not None for each in lit), "the light")


def test_kept_words_stay_unsaid_however_they_are_asked_for(listener: Someone) -> None:
    screen_of(listener).show_view("map")
    settle()
    _, kept = boxes(listener)
    said(listener).clear()
    point(listener, kept)
    listener.wait_until(lambda: len(said(listener)) == 2, "an answer")
    assert said(listener) == ["Kept for me.", "I never say these words."]


def test_nothing_is_pressed_by_the_right_button(listener: Someone) -> None:
    before = screen_of(listener).view
    point(listener, listener.button("Home"))
    settle()
    assert screen_of(listener).view is before
    listener.wait_until(lambda: said(listener) == ["Home"], "its name")


def test_more_offers_to_read_what_one_was_on(listener: Someone) -> None:
    listener.program.ways.liking.choose(Comfort(text_percent=200))
    screen_of(listener).show_view("list")
    settle()
    box, kept = boxes(listener)
    box.setFocus()
    listener.click("More")
    said(listener).clear()
    listener.click("Read this: ")
    listener.wait_until(lambda: bool(said(listener)), "the idea")
    assert box.text_to_read().startswith(said(listener)[0].rstrip("."))
    kept.setFocus()
    listener.click("More")
    assert not listener.has_button("Read this: ")
