"""What has the keyboard is seen whole, with a ring that lies on no words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFocusFrame, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.kit.word_field import WordField
from tests.ui.audit import settle
from tests.ui.kit.gallery import laid_out, scrolled

Show = Callable[..., QWidget]
SIZES = (100, 150, 200, 400)


def ring_rect(window: QWidget) -> QRect:
    """How far the focus ring reaches, in pixels of the window."""
    frame = next(each for each in window.findChildren(QFocusFrame) if each.isVisible())
    look = Look.of(window)
    target = frame.widget()
    # Half a pixel for smooth edges is not counted.
    reach = round(9 * look.ring)
    rect = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
    if isinstance(target, Paragraph):
        words = target.focus_path().boundingRect().toAlignedRect()
        rect = words.translated(target.mapTo(window, QPoint(0, 0)))
    return rect.adjusted(-reach, -reach, reach, reach)


def words_rect(window: QWidget, words: Paragraph) -> QRectF:
    """Where words are, in pixels of the window."""
    return words.words_rect().translated(words.mapTo(window, QPoint(0, 0)).toPointF())


@pytest.mark.parametrize("percent", SIZES)
@pytest.mark.parametrize("hint", ["", "A street, a building or a link."])
def test_the_ring_of_a_field_lies_on_no_words(
    hint: str, percent: int, show: Show, look: Look
) -> None:
    look.use(percent=percent)
    field = WordField("My own words", hint=hint, one_line=True)
    window = show(scrolled(field))
    field.setFocus()
    settle()
    above = field.hint if hint else field.label
    assert words_rect(window, above).bottom() <= ring_rect(window).top()


@pytest.mark.parametrize("percent", SIZES)
def test_the_ring_of_a_message_lies_on_no_words(percent: int, show: Show, look: Look) -> None:
    look.use(percent=percent)
    message = Message("The printer did not answer.", "Your words are safe.", trouble=True)
    window = show(scrolled(message))
    message.take_focus()
    settle()
    second = message.findChildren(Paragraph)[1]
    assert ring_rect(window).bottom() <= words_rect(window, second).top()


@pytest.mark.parametrize("percent", SIZES)
def test_the_ring_of_a_field_in_a_panel_is_clear_of_the_button_below(
    percent: int, show: Show, look: Look
) -> None:
    look.use(percent=percent)
    panel, field, press = Panel(), WordField("By when?", one_line=True), Press("Take away")
    column = roomy_column(panel)
    for part in (field, press):
        column.addWidget(part)
    window = show(scrolled(panel))
    field.setFocus()
    settle()
    assert ring_rect(window).bottom() < press.mapTo(window, QPoint(0, 0)).y()


def test_the_room_above_the_box_of_a_field_is_known(show: Show) -> None:
    field = WordField("My own words", hint="Any spelling is fine.")
    show(scrolled(field))
    assert field.above_box(field.width()) == field.edit.y()


def test_what_has_the_keyboard_stays_in_view_when_the_words_grow(show: Show, look: Look) -> None:
    presses = [Press(f"Row {number}") for number in range(12)]
    show(scrolled(*presses), 1366, 700)
    presses[8].setFocus()
    settle()
    for percent in (400, 100, 300):
        look.use(percent=percent)
        settle()
        seen = presses[8].visibleRegion().boundingRect()
        assert seen.size() == presses[8].size(), percent


def test_what_has_the_keyboard_stays_in_view_when_the_window_shrinks(show: Show) -> None:
    presses = [Press(f"Row {number}") for number in range(12)]
    window = show(scrolled(*presses), 1366, 900)
    presses[11].setFocus()
    settle()
    window.resize(1366, 300)
    settle()
    assert presses[11].visibleRegion().boundingRect().size() == presses[11].size()


def test_what_appears_with_the_keyboard_on_it_is_seen_whole(show: Show) -> None:
    presses = [Press(f"Row {number}") for number in range(12)]
    field = WordField("The words")
    page = ScrollPage(laid_out(QVBoxLayout(), *presses, field))
    field.hide()
    show(page, 1366, 400)
    presses[0].setFocus()
    settle()
    field.show()
    field.edit.setFocus()
    settle()
    assert field.edit.visibleRegion().boundingRect().size() == field.edit.size()


def test_a_page_that_grows_by_itself_does_not_jump(show: Show) -> None:
    presses = [Press(f"Row {number}") for number in range(12)]
    page = ScrollPage(laid_out(QVBoxLayout(), *presses))
    show(page, 1366, 300)
    presses[0].setFocus()
    settle()
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    presses[11].setText("More words " * 40)
    settle()
    assert presses[0].visibleRegion().isEmpty()


@pytest.mark.parametrize("forward", [True, False])
def test_tab_into_a_choice_stops_at_the_chosen_one(
    forward: bool, show: Show, look: Look, qapp: QApplication
) -> None:
    before, after = Press("Before"), Press("After")
    cards = [ChoiceCard(words) for words in ("One", "Two", "Three")]
    holder = laid_out(FlowRow(), *cards)
    window = show(scrolled(before, holder, after))
    (before if forward else after).setFocus()
    settle()
    cards[2].setChecked(True)
    look.use(percent=200)
    settle()
    modifier = Qt.KeyboardModifier.NoModifier if forward else Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Tab, modifier)
    settle()
    assert qapp.focusWidget() is cards[2]
