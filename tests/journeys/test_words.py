"""Whoever reads with help hears from any word on, hears a word alone, or has it spelled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.spans import Span
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.speech.utterance import Saying
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.word_cursor import WordCursor
from coprod_desktop.ui.kit.word_mark import Lit
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.read_aloud.word_reader import spelled
from coprod_desktop.ui.views.big_words import BigWords
from tests.journeys.conftest import Open
from tests.journeys.test_reading_controls import a_voice, with_words_of
from tests.journeys.window import Someone
from tests.ui.audit import settle

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
HELLO = "Hello. What would you like to do?"


class Ears:
    """Writes down every word that is said, in order."""

    def __init__(self, someone: Someone) -> None:
        self.words: list[str] = []
        self._voice = someone.program.voice
        self._voice.saying.connect(self._hear)

    def _hear(self, saying: Saying) -> None:
        held = self._voice.held()
        assert held is not None
        if saying.word is not None:
            word = saying.word.moved(-saying.sentence.start)
            self.words.append(word.of(held.sentences[held.at].text))


@pytest.fixture
def reader(opening: Open, tmp_path: Path) -> Someone:
    """Somebody at the three choices, on a computer with a voice that reads fast."""
    comfort = replace(Comfort(), words_a_minute=250)
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(comfort))
    someone = opening(voice=a_voice)
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    return someone


def text(someone: Someone, words: str) -> Paragraph:
    """The text that begins so."""
    return next(
        widget
        for widget in someone.window.findChildren(Paragraph)
        if widget.isVisible() and widget.text().startswith(words)
    )


def place_of(widget: WordCursor, word: str) -> QPoint:
    """The middle of a word, in pixels of the widget."""
    words = widget.text_to_read()
    block, place = widget.laid_words()
    box = block.boxes(Span(words.index(word), len(word)))[0]
    return QPointF(box.center() + place).toPoint()


def point_at(someone: Someone, widget: WordCursor, word: str) -> QPoint:
    """The middle of a word, in pixels of the window."""
    assert isinstance(widget, QWidget)
    return widget.mapTo(someone.window, place_of(widget, word))


def click_word(someone: Someone, widget: WordCursor, word: str) -> None:
    at = point_at(someone, widget, word)
    QTest.mouseClick(someone.handle(), Qt.MouseButton.LeftButton, pos=at)
    settle()


def double_click_word(someone: Someone, widget: WordCursor, word: str) -> None:
    click_word(someone, widget, word)
    at = point_at(someone, widget, word)
    QTest.mouseDClick(someone.handle(), Qt.MouseButton.LeftButton, pos=at)
    settle()


def marked(widget: WordCursor) -> str:
    """The word that is marked."""
    return widget.marked.of(widget.text_to_read()) if widget.marked is not None else ""


def state(someone: Someone) -> State:
    return someone.program.voice.state


def is_silent(someone: Someone) -> bool:
    return state(someone) is State.IDLE


def test_a_click_on_a_word_reads_the_page_on_from_it(reader: Someone) -> None:
    ears = Ears(reader)
    click_word(reader, text(reader, "Hello"), "like")
    reader.wait_until(lambda: "meeting" in ears.words)
    assert ears.words[:7] == ["like", "to", "do", "I", "have", "a", "meeting"]


def test_a_click_on_another_word_leaves_nothing_lit_behind(reader: Someone) -> None:
    ears = Ears(reader)
    hello, been = text(reader, "Hello"), text(reader, "Been here before?")
    click_word(reader, hello, "like")
    reader.wait_until(lambda: "to" in ears.words)
    click_word(reader, been, "Open")
    reader.wait_until(lambda: "Open" in ears.words)
    assert hello.lit == Lit()
    assert hello.marked is None
    assert been.lit.word is not None


def test_a_click_beside_the_words_reads_nothing(reader: Someone) -> None:
    hello = text(reader, "Hello")
    at = hello.mapTo(reader.window, QPoint(hello.width() - 3, hello.height() // 2))
    QTest.mouseClick(reader.handle(), Qt.MouseButton.LeftButton, pos=at)
    settle()
    assert is_silent(reader)


def test_a_double_click_says_the_word_alone(reader: Someone) -> None:
    hello = text(reader, "Hello")
    ears = Ears(reader)
    double_click_word(reader, hello, "would")
    reader.wait_until(lambda: bool(ears.words) and is_silent(reader))
    assert set(ears.words) == {"would"}
    assert marked(hello) == "would"


def test_a_word_is_spelled_by_mouse_while_the_page_is_held(reader: Someone) -> None:
    ears = Ears(reader)
    click_word(reader, text(reader, "Hello"), "like")
    reader.wait_until(lambda: ears.words == ["like"])
    reader.click("Pause")
    before = reader.program.voice.held()
    ears.words.clear()
    reader.click("More")
    reader.click("Spell it")
    reader.wait_until(lambda: state(reader) is State.PAUSED)
    assert ears.words == ["L", "I", "K", "E"]
    assert reader.program.voice.held() == before
    lit = text(reader, "Hello").lit.word
    assert lit is not None
    assert Span(lit.start, lit.end - lit.start).of(HELLO) == "like"
    reader.click("Read aloud")
    reader.wait_until(lambda: ears.words[4:6] == ["like", "to"])


def test_by_keys_a_word_is_marked_said_spelled_and_read_from(reader: Someone) -> None:
    reader.click("Help")
    reader.click("Done")
    reader.key(Qt.Key.Key_F1)
    ears = Ears(reader)
    stop = text(reader, "Help")
    stop.setFocus()
    reader.key(Qt.Key.Key_Right)
    assert stop.marked == Span(0, 4)
    assert is_silent(reader)
    reader.key(Qt.Key.Key_F7, SHIFT)
    reader.wait_until(lambda: bool(ears.words) and is_silent(reader))
    reader.key(Qt.Key.Key_F7, CONTROL)
    reader.wait_until(lambda: len(ears.words) == 5 and is_silent(reader))
    assert ears.words == ["Help", "H", "E", "L", "P"]
    assert stop.marked == Span(0, 4)
    reader.key(Qt.Key.Key_Return)
    reader.wait_until(lambda: len(ears.words) > 8)
    assert ears.words[5:9] == ["Help", "You", "can", "stop"]


def test_left_and_right_go_from_word_to_word_and_stay_at_the_ends(reader: Someone) -> None:
    reader.program.ways.look_around()
    settle()
    question = reader.focus()
    assert isinstance(question, Paragraph)
    words = question.text().rstrip("?").split()
    seen = []
    for _ in range(len(words) + 1):
        reader.key(Qt.Key.Key_Right, CONTROL)
        seen.append(marked(question))
    assert seen == [*words, words[-1]]
    reader.key(Qt.Key.Key_Left)
    assert marked(question) == words[-2]


def test_space_holds_the_page_still_and_goes_on(reader: Someone) -> None:
    reader.program.ways.look_around()
    settle()
    assert isinstance(reader.focus(), Paragraph)
    reader.key(Qt.Key.Key_Space)
    assert is_silent(reader)
    reader.key(Qt.Key.Key_F5)
    reader.key(Qt.Key.Key_Space)
    assert state(reader) is State.PAUSED
    reader.key(Qt.Key.Key_Space)
    assert state(reader) is State.READING


def test_space_still_presses_and_writes_while_the_page_is_read(reader: Someone) -> None:
    reader.click("I have a meeting")
    reader.key(Qt.Key.Key_F5)
    reader.write_in("My name here", "Robin Day")
    assert reader.field("My name here").toPlainText() == "Robin Day"
    assert state(reader) is State.READING
    reader.go_to("Silent")
    reader.key(Qt.Key.Key_Space)
    assert is_silent(reader)


def test_in_big_words_a_click_on_a_word_reads_on_from_it(reader: Someone) -> None:
    view = big_words(reader)
    ears = Ears(reader)
    click_word(reader, view.print.lines[1], "first")
    reader.wait_until(lambda: len(ears.words) > 2)
    assert ears.words[:3] == ["first", "night", "Get"]


def test_in_big_words_a_double_click_says_the_word_alone(reader: Someone) -> None:
    view = big_words(reader)
    ears = Ears(reader)
    double_click_word(reader, view.print.lines[1], "better")
    reader.wait_until(lambda: bool(ears.words) and is_silent(reader))
    assert set(ears.words) == {"better"}


def test_in_big_words_a_word_is_marked_by_control_and_arrows(reader: Someone) -> None:
    view = big_words(reader)
    ears = Ears(reader)
    reader.key(Qt.Key.Key_Down)
    for _ in range(3):
        reader.key(Qt.Key.Key_Right, CONTROL)
    reader.key(Qt.Key.Key_F7, SHIFT)
    reader.wait_until(lambda: bool(ears.words) and is_silent(reader))
    assert ears.words == ["first"]
    reader.key(Qt.Key.Key_Return)
    reader.wait_until(lambda: len(ears.words) > 2)
    assert ears.words[1:3] == ["first", "night"]
    assert view.print.lines[1].hasFocus()


def big_words(someone: Someone) -> BigWords:
    someone.program.ways.look_around()
    screen = someone.meeting_screen
    screen.show_view("big")
    settle()
    assert isinstance(screen.view, BigWords)
    return screen.view


@pytest.mark.parametrize("percent", [100, 400])
def test_a_word_that_is_marked_can_be_said_alone_or_spelled_from_more(
    percent: int, opening: Open, tmp_path: Path
) -> None:
    someone = with_words_of(percent, opening, tmp_path)
    someone.program.ways.look_around()
    settle()
    someone.click("More")
    assert not someone.has_button("Spell it")
    someone.click("Close")
    ears = Ears(someone)
    someone.key(Qt.Key.Key_Right)
    someone.click("More")
    someone.click("Say this word")
    someone.wait_until(lambda: len(ears.words) == 1 and is_silent(someone))
    ears.words.clear()
    someone.click("More")
    someone.click("Spell it")
    someone.wait_until(lambda: len(ears.words) > 1 and is_silent(someone))
    assert all(len(word) == 1 for word in ears.words)


@pytest.mark.parametrize("percent", [100, 400])
def test_the_word_that_is_lit_can_be_said_alone_or_spelled_from_more(
    percent: int, opening: Open, tmp_path: Path
) -> None:
    someone = with_words_of(percent, opening, tmp_path)
    ears = Ears(someone)
    someone.key(Qt.Key.Key_F5)
    someone.wait_until(lambda: ears.words == ["Hello"])
    someone.key(Qt.Key.Key_F5)
    someone.click("More")
    ears.words.clear()
    someone.click("Say this word")
    someone.wait_until(lambda: ears.words == ["Hello"])
    someone.click("More")
    ears.words.clear()
    someone.click("Spell it")
    someone.wait_until(lambda: len(ears.words) == 5)
    assert ears.words == list("HELLO")


def test_places_of_words_are_counted_in_letters_however_they_are_stored(reader: Someone) -> None:
    hello = text(reader, "Hello")
    hello.setText("👍🏽 Beds 👨‍👩‍👧 for two")
    settle()
    word = hello.word_at(QPointF(place_of(hello, "two")))
    assert word is not None
    assert word.of(hello.text()) == "two"


def test_a_word_is_spelled_in_its_letters_and_digits() -> None:
    said = [passage.text for passage in spelled("it’s-2").passages]
    assert said == ["I", "T", "S", "2"]
    assert [passage.text for passage in spelled("👍").passages] == ["👍"]


def test_hidden_words_are_not_read(reader: Someone) -> None:
    reader.key(Qt.Key.Key_F4)
    click_word(reader, text(reader, "This computer"), "computer")
    assert is_silent(reader)
