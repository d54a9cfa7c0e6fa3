"""Measures follow the look from when all of a widget is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured

Show = Callable[..., QWidget]


class Spaced(Measured, QWidget):
    """A column with a gap, which hears of another look before it has that column."""

    def __init__(self) -> None:
        super().__init__()
        QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))
        self.column = QVBoxLayout(self)
        self._follow_look()

    def _take_measures(self) -> None:
        self.column.setSpacing(Look.of(self).space(10))


def test_a_gap_is_larger_once_words_are(show: Show, look: Look) -> None:
    spaced = Spaced()
    show(spaced)
    before = spaced.column.spacing()
    assert before == look.space(10)
    look.use(percent=400)
    assert spaced.column.spacing() == look.space(10) > before
