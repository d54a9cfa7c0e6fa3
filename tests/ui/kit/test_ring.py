"""One ring shows where the keyboard is, and nobody can miss it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QFocusFrame, QScrollArea, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.kit.idea_box import IdeaBox
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from tests.ui.audit import settle
from tests.ui.kit.gallery import scrolled

Show = Callable[..., QWidget]


def ring_colours(window: QWidget, widget: QWidget, reach: int) -> set[str]:
    """The colours on a line from above the middle of a widget down to it."""
    image = window.grab().toImage()
    top = widget.mapTo(window, QPoint(widget.width() // 2, 0))
    return {image.pixelColor(top.x(), top.y() - step).name() for step in range(1, reach)}


@pytest.mark.parametrize("theme", ["paper", "cool", "night", "contrast"])
@pytest.mark.parametrize("make", [lambda: Press("Read"), lambda: IdeaBox("Idea", Pile.KEEP)])
def test_the_ring_is_dark_and_amber(
    make: Callable[[], QWidget], theme: str, show: Show, look: Look
) -> None:
    look.use(theme=theme)
    widget, other = make(), Press("Other")
    window = show(scrolled(widget, other))
    amber = look.colour("ring_in").name()
    other.setFocus()
    settle()
    assert amber not in ring_colours(window, widget, 10)
    widget.setFocus()
    settle()
    colours = ring_colours(window, widget, 10)
    assert amber in colours
    if theme in ("paper", "cool"):
        assert look.colour("ring_out").name() in colours


def test_the_ring_comes_to_what_a_page_scrolls_to_only_later(show: Show) -> None:
    near, far = Press("Near"), Press("Far")
    inside = QWidget()
    inside.setMinimumHeight(3_000)
    near.setParent(inside)
    far.setParent(inside)
    far.move(40, 2_900)
    page = QScrollArea()
    page.setWidget(inside)
    show(page)
    near.setFocus()
    settle()
    later = QTimer(page)
    later.setSingleShot(True)
    later.timeout.connect(lambda: page.ensureWidgetVisible(far))
    far.setFocus()
    # After the ring has looked for it, as where a page is laid out before it scrolls.
    later.start(0)
    settle(12)
    rings = [frame for frame in page.findChildren(QFocusFrame) if frame.isVisible()]
    assert [ring.widget() for ring in rings] == [far]


def test_there_is_one_ring_for_the_whole_application(show: Show, qapp: QApplication) -> None:
    first, second = Press("First"), Press("Second")
    window = show(scrolled(first))
    other = show(scrolled(second))
    first.setFocus()
    settle()
    other.activateWindow()
    second.setFocus()
    settle()
    window.close()
    shown = [
        widget
        for widget in qapp.allWidgets()
        if isinstance(widget, QFocusFrame) and widget.isVisible()
    ]
    assert [frame.widget() for frame in shown] == [second]


def test_the_ring_comes_back_after_its_window_has_gone(show: Show, look: Look) -> None:
    first = Press("First")
    window = show(scrolled(first))
    first.setFocus()
    settle()
    window.close()
    window.deleteLater()
    settle()
    second = Press("Second")
    other = show(scrolled(second))
    second.setFocus()
    settle()
    assert look.colour("ring_in").name() in ring_colours(other, second, 10)


def test_the_ring_shows_on_what_had_to_be_scrolled_to(show: Show, look: Look) -> None:
    presses = [Press(f"Row {number}") for number in range(40)]
    window = show(scrolled(*presses))
    presses[-1].setFocus()
    settle()
    assert not presses[-1].visibleRegion().isEmpty()
    assert look.colour("ring_in").name() in ring_colours(window, presses[-1], 10)


def test_the_ring_of_a_heading_goes_round_its_words_only(show: Show) -> None:
    heading = Paragraph("What?", factor=2, heading=1, focusable=True)
    show(scrolled(heading))
    assert heading.focus_path().boundingRect().width() < heading.width() / 3


def test_a_field_scrolls_into_view_with_its_label(show: Show) -> None:
    field, last = WordField("My own words"), Press("Last")
    rows = [Press(f"Row {number}") for number in range(40)]
    show(scrolled(*rows[:20], field, *rows[20:], last))
    for start in (rows[0], last):
        start.setFocus()
        settle()
        assert field.edit.visibleRegion().isEmpty()
        field.setFocus()
        settle()
        for part in (field.label, field.edit):
            assert part.visibleRegion().boundingRect().size() == part.size()
