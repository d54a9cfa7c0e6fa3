"""What is read aloud is lit where it stands, as long as it stands there."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.spans import Span
from coprod_desktop.speech.silent import Silent
from coprod_desktop.speech.utterance import Saying
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.utf16 import Stretch
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.readable import Page
from tests.ui import opened
from tests.ui.opened import Opening

opening = pytest.fixture(opened.opening)


class Lit(Paragraph):
    """Words that remember which of them are lit."""

    sentence: Stretch | None = None

    def mark(self, sentence: Stretch | None, word: Stretch | None) -> None:
        super().mark(sentence, word)
        self.sentence = sentence


@pytest.fixture
def page(opening: Opening, qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for words in ("Hot food.", "A bed."):
        column.addWidget(Lit(words))
    page.show()
    return page


def lines(page: QWidget) -> list[Lit]:
    return page.findChildren(Lit)


def said(page: Page, number: int) -> Saying:
    passage = page.utterance().passages[number]
    return Saying(passage.key, Span(0, len(passage.text)), None)


def test_only_the_words_being_said_are_lit(page: QWidget) -> None:
    read = Page(page)
    read.show_saying(said(read, 0))
    read.show_saying(said(read, 1))
    assert [line.sentence for line in lines(page)] == [None, Span(0, 6)]
    read.show_saying(None)
    assert [line.sentence for line in lines(page)] == [None, None]


def test_words_that_are_taken_away_while_they_are_read_leave_the_others_lit(page: QWidget) -> None:
    read = Page(page)
    food, bed = lines(page)
    first, second = said(read, 0), said(read, 1)
    read.show_saying(first)
    shiboken6.delete(food)
    read.show_saying(first)
    read.show_saying(second)
    assert bed.sentence == Span(0, 6)


def test_a_card_read_by_itself_may_be_taken_away_meanwhile(
    page: QWidget, qapp: QApplication
) -> None:
    voice = ReadAloud(engine=Silent)
    reader = Reader(voice, lambda: Page(page).utterance(), lambda _saying: None)
    card = lines(page)[0]
    reader.read_this(card)
    shiboken6.delete(card)
    voice.saying.emit(Saying("alone", Span(0, 9), None))
    reader.stop()
    reader.close()
