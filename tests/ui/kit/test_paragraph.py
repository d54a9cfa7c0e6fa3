"""Words are set in plain lines, and what is said is lit without moving anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.utf16 import units_before
from tests.ui.audit import recorded, settle
from tests.ui.kit.gallery import scrolled

Show = Callable[..., QWidget]
WORDS = "Hello, I am Robin. Someone should meet you at the door."


@dataclass(frozen=True)
class Part:
    start: int
    end: int


def part_of(text: str, words: str) -> Part:
    start = text.index(words)
    return Part(start, start + len(words))


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("theme", ["paper", "cool", "night", "contrast"])
def test_the_sentence_and_the_word_being_said_are_lit(theme: str, show: Show, look: Look) -> None:
    look.use(theme=theme)
    paragraph = Paragraph(WORDS)
    show(scrolled(paragraph))
    before = colours(paragraph.grab().toImage())
    size = paragraph.size()
    paragraph.mark(part_of(WORDS, "Someone should meet you at the door."), part_of(WORDS, "meet"))
    settle()
    lit = colours(paragraph.grab().toImage())
    for role in ("band", "here"):
        name = look.colour(role).name()
        assert name in lit
        if theme != "contrast":
            assert name not in before
    assert paragraph.size() == size
    paragraph.mark(None, None)
    assert look.colour("here").name() not in colours(paragraph.grab().toImage())


def test_the_word_being_said_is_written_in_the_colour_for_it(show: Show, look: Look) -> None:
    look.use(theme="night")
    paragraph = Paragraph(WORDS, factor=2)
    show(scrolled(paragraph))
    word = part_of(WORDS, "meet")
    paragraph.mark(None, word)
    settle()
    on_word = [run for run in recorded(paragraph) if run.colour == look.colour("on_here")]
    (box,) = look.block(WORDS, 1300, factor=2, line=1.35).boxes(word)
    assert len(on_word) == 1
    assert on_word[0].seen.width() == pytest.approx(box.width() + 10, abs=2)


def test_words_stay_in_their_place_while_they_are_lit(show: Show) -> None:
    paragraph = Paragraph(WORDS, factor=2)
    show(scrolled(paragraph), 500)
    before = [(run.words, run.rect.getRect()) for run in recorded(paragraph)]
    paragraph.mark(part_of(WORDS, "Hello, I am Robin."), part_of(WORDS, "am"))
    assert [(run.words, run.rect.getRect()) for run in recorded(paragraph)] == before


def test_other_words_take_the_light_away(show: Show, look: Look) -> None:
    paragraph = Paragraph(WORDS)
    show(scrolled(paragraph))
    paragraph.mark(None, part_of(WORDS, "meet"))
    paragraph.setText("Other words")
    assert look.colour("here").name() not in colours(paragraph.grab().toImage())


def test_places_are_counted_in_code_points() -> None:
    assert units_before("🏠 home", 0) == 0
    assert units_before("🏠 home", 1) == 2
    assert units_before("🏠 home", 2) == 3
    assert units_before("home", 4) == 4


def test_the_mark_is_on_the_word_after_a_picture_letter(look: Look) -> None:
    plain, with_picture = look.block("aa home"), look.block("🏠 home")
    (box,) = with_picture.boxes(part_of("🏠 home", "home"))
    (same,) = plain.boxes(part_of("aa home", "home"))
    assert box.width() == pytest.approx(same.width(), abs=1)


def test_a_word_broken_over_lines_has_a_box_on_each(look: Look) -> None:
    block = look.block("one two three four", 60)
    boxes = block.boxes(Part(0, 18))
    assert len(boxes) == block.line_count > 1
    assert [box.top() for box in boxes] == sorted({box.top() for box in boxes})


def test_lines_are_as_high_as_asked(look: Look) -> None:
    block = look.block("one\ntwo", line=1.5)
    assert block.height == round(2 * look.px() * 1.5)


def test_running_text_is_at_most_65_characters_wide(show: Show, look: Look) -> None:
    paragraph = Paragraph("many words " * 40)
    show(scrolled(paragraph), 1800)
    assert max(run.rect.right() for run in recorded(paragraph)) <= look.block("n" * 65).width


def test_a_screen_reader_reads_the_words(look: Look) -> None:
    paragraph = Paragraph(WORDS)
    face = QAccessible.queryAccessibleInterface(paragraph)
    assert face.role() == QAccessible.Role.StaticText
    assert face.text(QAccessible.Text.Name) == WORDS


def test_marks_in_buttons_are_lit_too(show: Show, look: Look) -> None:
    press = Press("Read this now")
    show(scrolled(press))
    press.mark(Part(0, 13), part_of("Read this now", "this"))
    assert look.colour("here").name() in colours(press.grab().toImage())
