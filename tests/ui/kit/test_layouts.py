"""Cards and rows find room for every word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.cards import PictureCard
from coprod_desktop.ui.kit.choice_card import PrintSizeCard
from coprod_desktop.ui.kit.face import Face, arrange, tick_radius
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow, in_a_row
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from tests.ui.audit import recorded, settle
from tests.ui.kit.gallery import Ground, laid_out

Show = Callable[..., QWidget]


def lefts(widgets: list[PictureCard]) -> int:
    """How many stand abreast."""
    return len({widget.x() for widget in widgets})


@pytest.mark.parametrize(
    ("percent", "width", "abreast"),
    [(100, 1366, 4), (100, 1000, 2), (200, 1366, 2), (400, 1366, 1)],
)
def test_cards_stand_as_many_abreast_as_there_is_room(
    percent: int, width: int, abreast: int, show: Show, look: Look
) -> None:
    look.use(percent=percent)
    cards = [PictureCard("Food", "1F372") for _ in range(4)]
    show(Ground(laid_out(CardGrid(), *cards)), width)
    assert lefts(cards) == abreast


def test_fewer_cards_stand_abreast_where_a_long_word_would_not_fit(show: Show) -> None:
    cards = [PictureCard("Extraordinarily", "1F372") for _ in range(6)]
    show(Ground(laid_out(CardGrid(wide=6), *cards)))
    assert lefts(cards) < 6
    assert all(card.width() >= card.minimumSizeHint().width() for card in cards)


def test_cards_of_one_row_are_equally_high(show: Show) -> None:
    cards = [PictureCard("Food", "1F372"), PictureCard("Many words to read " * 5, "1F372")]
    show(Ground(laid_out(CardGrid(wide=2), *cards)))
    assert cards[0].height() == cards[1].height()


def test_hidden_cards_take_no_room(show: Show) -> None:
    cards = [PictureCard(str(number), "1F372") for number in range(3)]
    show(Ground(laid_out(CardGrid(wide=3), *cards)))
    before = cards[2].x()
    cards[0].hide()
    settle()
    assert cards[2].x() < before


def test_a_row_goes_on_below_when_it_is_full(show: Show) -> None:
    presses = [Press("Words on a button") for _ in range(8)]
    window = show(Ground(laid_out(FlowRow(), *presses)), 700)
    assert len({press.y() for press in presses}) > 1
    assert all(press.geometry().right() <= window.width() for press in presses)


def test_the_first_of_a_row_can_take_the_room_that_is_left(show: Show) -> None:
    first, last = Press("First"), Press("Last")
    holder = laid_out(FlowRow(first_grows=True), first, last)
    show(Ground(holder))
    assert last.geometry().right() == holder.width() - 1


def test_a_widget_can_be_put_in_between(show: Show) -> None:
    first, last, between = Press("First"), Press("Last"), Press("Between")
    row = FlowRow()
    show(Ground(laid_out(row, first, last)))
    row.insert_widget(1, between)
    between.show()
    settle()
    assert first.x() < between.x() < last.x()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_words_never_run_under_the_tick(percent: int, show: Show, look: Look) -> None:
    look.use(percent=percent)
    card = PictureCard("a " * 150, "1F372")
    card.setChecked(True)
    show(Ground(card), 500)
    radius = tick_radius(look)
    tick = QRectF(card.width() - 2 * radius - look.space(4) - 1, 0, 99, 2 * radius)
    assert not any(run.rect.intersects(tick) for run in recorded(card))


@pytest.mark.parametrize("points", [14, 18, 36])
def test_the_letters_of_a_print_size_stand_clear_of_its_tick(
    points: int, show: Show, look: Look
) -> None:
    card = PrintSizeCard("Aa", str(points), points)
    card.setChecked(True)
    show(Ground(laid_out(FlowRow(), card)))
    tick = QRectF(card.width() - 2 * tick_radius(look) - 3, 0, 99, 2 * tick_radius(look))
    assert not any(run.rect.intersects(tick) for run in recorded(card))


def test_everything_on_a_face_lies_inside_it(look: Look) -> None:
    face = Face("Some words", second="And some more", picture="1F372", sign="next", sign_last=True)
    size = QSizeF(300, 120)
    placed = arrange(look, face, size)
    area = QRectF(0, 0, size.width(), size.height())
    assert placed.lead is not None
    assert placed.last is not None
    assert area.contains(placed.lead)
    assert area.contains(placed.last)
    assert not placed.lead.intersects(placed.last)


def test_a_page_never_scrolls_sideways(show: Show, look: Look) -> None:
    look.use(percent=400)
    page = ScrollPage(Press("Extraordinarilylongwordwithoutanyspacesinit"))
    show(Ground(page), 700)
    content = page.widget()
    assert content is not None
    assert content.width() <= page.viewport().width()


def test_what_stands_in_a_row_wraps_in_its_order_where_room_is_short(show: Show) -> None:
    presses = [Press("Read it to me again") for _ in range(3)]
    row = in_a_row(*presses)
    show(Ground(row))
    assert [press.x() for press in presses] == sorted({press.x() for press in presses})
    show(Ground(row), 300)
    assert [press.y() for press in presses] == sorted({press.y() for press in presses})
