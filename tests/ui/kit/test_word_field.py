"""A person writes in their own words, in any spelling, with any keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.kit.look import Look, Spacing
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from tests.ui.audit import settle
from tests.ui.kit.gallery import scrolled

Show = Callable[..., QWidget]


def test_tab_leaves_the_field(show: Show) -> None:
    field, after = WordField("My own words"), Press("Add")
    show(scrolled(field, after))
    field.setFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert after.hasFocus()
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert field.edit.hasFocus()
    assert field.words() == ""


def test_what_one_types_stands_as_far_apart_as_all_other_words(look: Look, show: Show) -> None:
    field = WordField("My own words", words="Someone should meet you")
    show(scrolled(field))
    usual = field.edit.fontMetrics().horizontalAdvance(field.words())
    look.use(spacing=Spacing(letters=16, words=32))
    settle()
    assert field.edit.font().letterSpacing() == pytest.approx(look.px() * 0.16, abs=0.1)
    assert field.edit.fontMetrics().horizontalAdvance(field.words()) > usual * 1.25


def test_a_screen_reader_calls_it_by_its_label(show: Show) -> None:
    field = WordField("My own words", hint="Any spelling is fine.")
    show(scrolled(field))
    face = QAccessible.queryAccessibleInterface(field.edit)
    assert face.role() == QAccessible.Role.EditableText
    assert face.text(QAccessible.Text.Name) == "My own words"
    assert face.text(QAccessible.Text.Description) == "Any spelling is fine."


def test_it_grows_with_the_words_to_five_lines(show: Show) -> None:
    field = WordField("My own words")
    show(scrolled(field))
    heights = []
    for lines in (1, 3, 5, 40):
        field.set_words("\n".join(["word"] * lines))
        settle()
        heights.append(field.edit.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_every_change_is_told_and_setting_the_same_words_is_none(show: Show, qtbot: QtBot) -> None:
    field = WordField("My own words")
    show(scrolled(field))
    with qtbot.waitSignal(field.changed):
        QTest.keyClicks(field.edit, "no one says were to go")
    assert field.words() == "no one says were to go"
    cursor = field.edit.textCursor().position()
    with qtbot.assertNotEmitted(field.changed):
        field.set_words("no one says were to go")
    assert field.edit.textCursor().position() == cursor


def test_enter_is_done_in_a_field_of_one_line_and_a_new_line_in_others(
    show: Show, qtbot: QtBot
) -> None:
    one, more = WordField("Name", one_line=True), WordField("Words")
    show(scrolled(one, more))
    with qtbot.waitSignal(one.entered):
        QTest.keyClick(one.edit, Qt.Key.Key_Return)
    assert one.words() == ""
    with qtbot.assertNotEmitted(more.entered):
        QTest.keyClick(more.edit, Qt.Key.Key_Return)
    assert more.words() == "\n"


def test_pasted_lines_become_one_in_a_field_of_one_line(show: Show) -> None:
    field = WordField("Name", one_line=True)
    show(scrolled(field))
    pasted = QMimeData()
    pasted.setText("The first\nnight  shelter\n")
    field.edit.insertFromMimeData(pasted)
    assert field.words() == "The first night shelter"


def test_twenty_thousand_characters_are_pasted_at_once(show: Show) -> None:
    field = WordField("My own words")
    show(scrolled(field))
    pasted = QMimeData()
    pasted.setText("I have slept here. " * 1053)
    field.edit.insertFromMimeData(pasted)
    settle()
    assert len(field.words()) > 20_000


def test_no_style_of_pasted_words_comes_with_them(show: Show) -> None:
    field = WordField("My own words")
    show(scrolled(field))
    pasted = QMimeData()
    pasted.setHtml("<b>Big</b> words")
    pasted.setText("Big words")
    field.edit.insertFromMimeData(pasted)
    assert field.words() == "Big words"
