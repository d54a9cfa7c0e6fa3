"""Moves the lifted idea within its heap."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.wording import Wording

SIGNS = {"up": "up", "down": "down", "under": "under", "out": "left", "take-out": "back"}
"""The ways an idea can go, each with its sign; their words are ``order-`` with the name."""


def bind_keys(page: QWidget, keys: Mapping[str, str], does: Callable[[str], None]) -> None:
    """Has each of these keys do its way, wherever the keyboard is on a page."""
    for way, key in keys.items():
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(partial(does, way))


class MoveCommands(QWidget):
    """A button a way; only those that lead somewhere are there. ``wanted`` carries its name.

    With ``short`` words they fit beside a heading; all words are heard.
    """

    wanted = Signal(str)

    def __init__(
        self,
        wording: Wording,
        short: bool = False,
        signs: Mapping[str, str] = SIGNS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = FlowRow(self, gap=8)
        self.presses: dict[str, Press] = {}
        for name, sign in signs.items():
            words = wording.text(f"order-{name}")
            press = Press(wording.text(f"order-{name}-short") if short else words, sign=sign)
            press.setAccessibleName(words)
            press.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            self.presses[name] = press
            row.addWidget(press)

    def show_ways(self, ways: Collection[str]) -> None:
        """Shows the buttons of these ways; focus goes on where its button went."""
        for name, press in self.presses.items():
            press.setVisible(name in ways)
        self.setVisible(bool(ways))
