"""What is wider than the page can be scrolled to, and one sees that."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.views.map_scroll import MapScroll
from tests.journeys.conftest import (
    Open,
    opening,  # noqa: F401 - a fixture
)
from tests.ui.audit import settle


def test_a_bar_across_shows_where_a_map_is_wider_than_its_page(opening: Open) -> None:  # noqa: F811
    someone = opening()  # gives the application its look
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    page, drawn = MapScroll(), QWidget()
    page.column.addWidget(drawn, 1)
    page.setParent(someone.window)
    page.resize(600, 400)
    drawn.setMinimumSize(400, 200)
    page.show()
    settle()
    bar = page.horizontalScrollBar()
    assert not bar.isVisible()
    drawn.setMinimumSize(1500, 200)
    settle()
    assert bar.isVisible()
    assert bar.maximum() > 800
    drawn.setMinimumSize(400, 200)
    settle()
    assert not bar.isVisible()
