"""The page goes along with what is read, and stays where somebody scrolled it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from coprod_desktop.domain.spans import words
from coprod_desktop.speech.utterance import Saying, Sentence
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.kit.word_cursor import WordCursor
from coprod_desktop.ui.kit.word_mark import Lightable, Lit
from coprod_desktop.ui.readable import page_of
from coprod_desktop.ui.views.table import VIEWS
from tests.journeys.conftest import Open
from tests.journeys.test_reading_controls import with_words_of
from tests.journeys.window import Someone
from tests.ui.audit import settle

PAGES = (*(view for view in VIEWS if view != "sheet"), "help")
"""All but the sheet, which is a picture of paper: nothing is lit on it."""


def open_page(someone: Someone, page: str) -> None:
    """A view of the example, or help."""
    if page == "help":
        someone.program.ways.laid_over.help()
    else:
        someone.program.ways.look_around()
        screen = someone.meeting_screen
        screen.show_view(page)
    settle()


def say(someone: Someone, sentence: Sentence, word: int = 0) -> None:
    """What the voice tells while it says a word of a sentence."""
    span = words(sentence.text)[word].moved(sentence.span.start)
    someone.program.window.show_saying(Saying(sentence.key, sentence.span, span))
    settle()


def lit(someone: Someone) -> QWidget | None:
    """The widget of which words are lit."""
    for widget in someone.window.findChildren(QWidget):
        if isinstance(widget, Lightable) and widget.lit != Lit():
            assert isinstance(widget, QWidget)
            return widget
    return None


def line_of(widget: QWidget) -> QRect:
    """The line with the lit word, in pixels of its widget."""
    if isinstance(widget, WordCursor) and widget.lit.word is not None:
        block, place = widget.laid_words()
        return block.boxes(widget.lit.word)[0].translated(place).toAlignedRect()
    return widget.rect()


def is_seen(widget: QWidget) -> bool:
    """Whether the line with the lit word is in view, or fills all the page has."""
    page = page_of(widget)
    if page is None:
        return True
    line = line_of(widget)
    top = widget.mapTo(page.viewport(), line.topLeft()).y()
    bottom = top + line.height()
    return (top >= 0 and bottom <= page.viewport().height()) or top == 0


@pytest.mark.parametrize("percent", [100, 400])
@pytest.mark.parametrize("page", PAGES)
def test_the_line_that_is_read_is_always_in_view(
    page: str, percent: int, opening: Open, tmp_path: Path
) -> None:
    someone = with_words_of(percent, opening, tmp_path)
    open_page(someone, page)
    sentences = someone.screen.hears().sentences()
    assert sentences
    someone.program.window.show_saying(None)  # as with each new reading
    lights = 0
    for sentence, word in (*((each, -1) for each in sentences), (sentences[0], 0)):
        say(someone, sentence, word)
        widget = lit(someone)
        if widget is not None:
            lights += 1
            assert is_seen(widget), sentence.text
    assert lights


def turn_wheel(page: QScrollArea, steps: int) -> None:
    """Scrolls as a person does."""
    at = QPointF(page.viewport().rect().center())
    event = QWheelEvent(
        at,
        QPointF(page.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, -120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.viewport(), event)
    settle()


def say_and_scroll_away(someone: Someone, page: ScrollPage) -> None:
    """What is read is above, out of sight."""
    say(someone, someone.screen.hears().sentences()[0])
    turn_wheel(page, 20)


@pytest.fixture
def help_page(opening: Open, tmp_path: Path) -> Someone:
    """Somebody with very large words, whose help is read."""
    someone = with_words_of(400, opening, tmp_path)
    open_page(someone, "help")
    return someone


def scroller(someone: Someone) -> ScrollPage:
    """The page that scrolls."""
    return next(page for page in someone.screen.findChildren(ScrollPage) if page.isVisible())


def test_the_page_stays_where_a_person_scrolled_it_until_the_next_reading(
    help_page: Someone,
) -> None:
    sentences = help_page.screen.hears().sentences()
    page = scroller(help_page)
    say_and_scroll_away(help_page, page)
    there = page.verticalScrollBar().value()
    assert there > 0
    say(help_page, sentences[1])
    say(help_page, sentences[2])
    assert page.verticalScrollBar().value() == there
    help_page.program.window.show_saying(None)
    say(help_page, sentences[2])
    assert page.verticalScrollBar().value() < there


def test_the_page_follows_again_once_the_line_that_is_read_is_back_in_view(
    help_page: Someone,
) -> None:
    sentences = help_page.screen.hears().sentences()
    page = scroller(help_page)
    say_and_scroll_away(help_page, page)
    say(help_page, sentences[1])
    turn_wheel(page, -40)
    say(help_page, sentences[0])
    assert page.verticalScrollBar().value() == 0
    for sentence in sentences:
        say(help_page, sentence)
    widget = lit(help_page)
    assert widget is not None
    assert is_seen(widget)


def test_a_reading_scrolls_to_about_a_third_down(help_page: Someone) -> None:
    sentences = help_page.screen.hears().sentences()
    page = scroller(help_page)
    say(help_page, sentences[len(sentences) // 2])
    widget = lit(help_page)
    assert widget is not None
    room = page.viewport().height()
    middle = widget.mapTo(page.viewport(), line_of(widget).center()).y()
    assert abs(middle - room / 3) < room / 20
