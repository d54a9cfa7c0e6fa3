"""What painted buttons share reaches Qt, whatever class of Qt they come from."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.spans import Span
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.idea_box import IdeaBox
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.word_mark import Lit
from coprod_desktop.ui.screens.samples import Sample
from coprod_desktop.ui.screens.start_card import StartCard
from coprod_desktop.ui.steps.new_heap import NewHeap
from coprod_desktop.ui.steps.pile_press import PilePress
from tests.ui.audit import settle
from tests.ui.kit.gallery import scrolled

Show = Callable[..., QWidget]


class Plain(WordedPressing, QAbstractButton):
    def paintEvent(self, event: QEvent) -> None: ...


class Box(WordedPressing, QCheckBox): ...


class Disc(WordedPressing, QRadioButton): ...


KINDS = (Plain, Box, Disc)
PAINTED: tuple[Callable[[], QWidget], ...] = (
    lambda: Press("Read to me"),
    lambda: CheckCard("My point"),
    lambda: ChoiceCard("Share"),
    lambda: IdeaBox("Meet people at the door"),
    lambda: NewHeap("A new heap"),
    lambda: PilePress(Pile.SHARE, "Share", "I want them to hear it."),
    lambda: StartCard("I have a meeting", "Get ready for it", "", 1),
    lambda: Sample("Meet people at the door", "Paper", {"page": "#FFFFFF", "ink": "#000000"}, 100),
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_whatever_space_presses(
    kind: Callable[[], QAbstractButton], key: Qt.Key, show: Show, qtbot: QtBot
) -> None:
    button = kind()
    show(button, 200, 100)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_held_down_presses_once(kind: Callable[[], QAbstractButton], show: Show) -> None:
    button = kind()
    show(button, 200, 100)
    presses: list[QAbstractButton] = []
    button.clicked.connect(lambda: presses.append(button))
    for again in (False, True, True):
        held = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            autorep=again,
        )
        QApplication.sendEvent(button, held)
    assert len(presses) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_press_in_the_last_corner_counts(
    kind: Callable[[], QAbstractButton], show: Show, qtbot: QtBot
) -> None:
    button = kind()
    show(button, 300, 100)
    corner = button.rect().bottomRight() - QPoint(2, 2)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)


@pytest.mark.parametrize("kind", KINDS)
def test_an_ampersand_is_said_once(kind: Callable[[], Plain], look: Look) -> None:
    button = kind()
    button.show_words("Bed &\nbreakfast")
    assert button.text_to_read() == "Bed &\nbreakfast"
    assert button.accessibleName() == "Bed & breakfast"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("kind", KINDS)
def test_other_words_are_not_lit(kind: Callable[[], Plain], look: Look) -> None:
    button = kind()
    button.show_words("Bed and breakfast")
    button.mark(Span(0, 17), Span(0, 3))
    button.show_words("Bed and breakfast")
    assert button.lit == Lit(Span(0, 17), Span(0, 3))
    button.show_words("Bed")
    assert button.lit == Lit()


@pytest.mark.parametrize("make", PAINTED)
def test_what_is_painted_makes_room_when_letters_grow(
    make: Callable[[], QWidget], look: Look, show: Show
) -> None:
    widget = make()
    show(scrolled(widget), 500)
    before = widget.height()
    look.use(percent=300)
    settle()
    assert widget.height() > before
