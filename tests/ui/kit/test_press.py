"""Buttons can be pressed by any means."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.kit.cards import CheckCard, PictureCard
from coprod_desktop.ui.kit.choice_card import ChoiceCard, FaceCard, PrintSizeCard
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.look import LIP, Look
from coprod_desktop.ui.kit.press import Press
from tests.ui.audit import settle
from tests.ui.kit.gallery import laid_out, scrolled

Show = Callable[..., QWidget]
KEYS = [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space]


@pytest.mark.parametrize("key", KEYS)
def test_enter_and_space_press_a_button(key: Qt.Key, show: Show, qtbot: QtBot) -> None:
    press = Press("Read", sign="read")
    show(scrolled(press))
    with qtbot.waitSignal(press.clicked):
        QTest.keyClick(press, key)


def test_a_press_in_any_corner_of_a_card_counts(show: Show) -> None:
    cards = [PictureCard("Food", "1F372"), CheckCard("My point"), ChoiceCard("Share")]
    show(scrolled(*cards))
    for card in cards:
        last = card.rect().bottomRight() - QPoint(4, 4)
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)
        assert card.isChecked()


def test_a_button_is_called_by_its_words(look: Look) -> None:
    press = Press("One at\na time", second="Step by step")
    face = QAccessible.queryAccessibleInterface(press)
    assert face.role() == QAccessible.Role.Button
    assert face.text(QAccessible.Text.Name) == "One at a time"
    assert face.text(QAccessible.Text.Description) == "Step by step"
    press.setText("Pause")
    assert face.text(QAccessible.Text.Name) == "Pause"


def test_a_name_given_by_hand_stays_when_the_words_change(look: Look) -> None:
    press = Press("Back")
    press.setAccessibleName("Back to the meeting")
    press.setText("Go back")
    assert press.accessibleName() == "Back to the meeting"


def test_an_ampersand_is_a_word_like_any_other(look: Look) -> None:
    press = Press("Bed & breakfast")
    assert press.accessibleName() == "Bed & breakfast"
    assert press.text_to_read() == "Bed & breakfast"
    assert press.shortcut().isEmpty()


@pytest.mark.parametrize(
    ("make", "role"),
    [
        (lambda: PictureCard("Food", "1F372"), QAccessible.Role.CheckBox),
        (lambda: CheckCard("My point"), QAccessible.Role.CheckBox),
        (lambda: ChoiceCard("Share"), QAccessible.Role.RadioButton),
        (lambda: FaceCard("2", "Hard", "1F615"), QAccessible.Role.RadioButton),
        (lambda: PrintSizeCard("Aa", "18", 18), QAccessible.Role.RadioButton),
    ],
)
def test_cards_are_what_they_are_to_a_screen_reader(
    make: Callable[[], QWidget], role: QAccessible.Role, look: Look
) -> None:
    card = make()
    face = QAccessible.queryAccessibleInterface(card)
    assert face.role() == role
    assert face.state().checkable
    assert not face.state().checked


def test_a_face_is_called_by_number_and_word(look: Look) -> None:
    card = FaceCard("2", "Hard", "1F615")
    face = QAccessible.queryAccessibleInterface(card)
    assert face.text(QAccessible.Text.Name) == "2, Hard"


@pytest.mark.parametrize("key", KEYS)
def test_any_number_of_picture_cards_may_be_chosen(key: Qt.Key, show: Show) -> None:
    cards = [PictureCard("Food", "1F372"), PictureCard("Bags", "1F9F3")]
    show(scrolled(laid_out(CardGrid(), *cards)))
    for card in cards:
        QTest.keyClick(card, key)
    assert [card.isChecked() for card in cards] == [True, True]
    QTest.keyClick(cards[0], key)
    assert [card.isChecked() for card in cards] == [False, True]


def test_arrows_go_from_one_choice_to_the_next_and_tab_leaves(show: Show) -> None:
    faces = [FaceCard(str(number), "Word", "1F615") for number in (1, 2, 3)]
    after = Press("Next")
    show(scrolled(laid_out(CardGrid(wide=5), *faces), after))
    faces[0].setFocus(Qt.FocusReason.TabFocusReason)
    faces[0].click()
    QTest.keyClick(faces[0], Qt.Key.Key_Right)
    assert faces[1].hasFocus()
    QTest.keyClick(faces[1], Qt.Key.Key_Space)
    assert [face.isChecked() for face in faces] == [False, True, False]
    QTest.keyClick(faces[1], Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_words_wrap_before_they_are_cut(show: Show) -> None:
    press = Press("Say this when nobody says a word to you on the first night")
    natural = press.sizeHint()
    narrow = press.minimumSizeHint().width()
    assert narrow < natural.width()
    assert press.heightForWidth(narrow) > natural.height()


@pytest.mark.parametrize("percent", [100, 150, 200, 300, 400])
def test_targets_are_never_under_48(percent: int, look: Look) -> None:
    look.use(percent=percent)
    for widget in (
        Press("A"),
        Press("A", sign="home", look="corner"),
        CheckCard("A"),
        ChoiceCard("A"),
    ):
        hint = widget.sizeHint()
        assert min(hint.width(), hint.height()) >= 48


def test_a_pressed_button_sits_lower_without_its_lip(show: Show) -> None:
    press = Press("Read", sign="read")
    show(scrolled(press))
    middle = press.width() // 2
    page = look_of(press, "raised")
    assert press.grab().toImage().pixelColor(middle, 2 + LIP) == page
    QTest.mousePress(press, Qt.MouseButton.LeftButton)
    settle()
    pressed = press.grab().toImage()
    assert pressed.pixelColor(middle, press.height() - LIP) == page
    assert pressed.pixelColor(middle, 2) != page
    QTest.mouseRelease(press, Qt.MouseButton.LeftButton)


def look_of(widget: QWidget, role: str) -> object:
    return Look.of(widget).colour(role)


def test_a_switch_shows_a_box_before_it_is_on(show: Show) -> None:
    plain, switch = Press("Ruler", sign="next", sign_last=True), Press("Ruler")
    plain.setCheckable(False)
    switch.setCheckable(True)
    assert switch.sizeHint().width() >= Press("Ruler").sizeHint().width() + 24
    assert plain.sizeHint() == Press("Ruler", sign="next", sign_last=True).sizeHint()
