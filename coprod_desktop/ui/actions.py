"""What a person can do, as a table of rows.

A row has a name and what it does. Its words, its second words and its shortcut stand together
in the Fluent file under ``action-<name>``; its sign stands in ``resources/signs.toml``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.press import Press
from coprod_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to do.

    ``look`` is how its button looks; ``stays`` keeps the button in its strip when there is
    little room, where others move to More, the first to go being the last with a low ``worth``.
    ``checked`` is how a checkable row begins; ``at_left`` has it stand left with the first one.
    A key that is held does it again and again, but only ``once`` where that would lead too far.
    """

    name: str
    does: Callable[[], None]
    sign: str = ""
    look: str = "quiet"
    stays: bool = False
    worth: int = 0
    checkable: bool = False
    checked: bool = False
    at_left: bool = False
    sign_last: bool = False
    once: bool = False


READ = "read"
"""The row whose deed the window fills in."""


class Actions(QObject):
    """Rows made into Qt actions, with their buttons."""

    def __init__(self, wording: Wording, rows: Iterable[Row], parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self._on = parent
        self._rows: dict[str, Row] = {}
        self._actions: dict[str, QAction] = {}
        self.take(rows)

    def take(self, rows: Iterable[Row]) -> frozenset[str]:
        """Becomes these rows; answers which of them have the very action they had.

        Those are the ones that look as before, whatever they do now.
        """
        before, actions = self._rows, self._actions
        self._rows = {row.name: row for row in rows}
        stay = frozenset(
            name
            for name, row in self._rows.items()
            if name in before
            and not row.checkable
            and replace(row, does=before[name].does) == before[name]
        )
        for name, action in actions.items():
            if name not in stay:
                _retire(action)
        self._actions = {
            name: actions[name] if name in stay else self._action(row)
            for name, row in self._rows.items()
        }
        return stay

    def is_of(self, screen: QWidget) -> bool:
        """Whether this screen made the rows."""
        return self._on is screen

    def _action(self, row: Row) -> QAction:
        wording = self._wording
        words = f"action-{row.name}"
        action = QAction(self)
        action.setText(wording.text(words))
        action.setObjectName(row.name)
        action.setAutoRepeat(not row.once)
        action.setCheckable(row.checkable)
        action.setChecked(row.checkable and row.checked)
        action.setProperty(
            "hint", wording.text(f"{words}.hint") if wording.has(f"{words}.hint") else ""
        )
        if wording.has(f"{words}.shortcut"):
            keys = wording.text(f"{words}.shortcut").split("|")
            action.setShortcuts([QKeySequence(key.strip()) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _=False, name=row.name: self._rows[name].does())
        self._on.addAction(action)
        return action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def row(self, name: str) -> Row:
        """The row of this name."""
        return self._rows[name]

    def names(self) -> tuple[str, ...]:
        """The names of all rows in order."""
        return tuple(self._rows)

    def retire(self) -> None:
        """Takes the actions back, so that their shortcuts are free for others."""
        for action in self._actions.values():
            _retire(action)
        self._actions = {}
        self.deleteLater()

    def press(self, name: str) -> Press:
        """A button that does what the row says; its words follow the action's."""
        return press_for(self._actions[name], self._rows[name])


def _retire(action: QAction) -> None:
    action.setEnabled(False)
    action.deleteLater()


def press_for(action: QAction, row: Row) -> Press:
    """A button for an action, which takes over new words and ticks from it."""
    press = Press(action.text(), sign=row.sign, look=row.look, sign_last=row.sign_last)
    press.setObjectName(row.name)
    press.setCheckable(action.isCheckable())

    def follow() -> None:
        press.setText(action.text())
        press.setChecked(action.isChecked())

    if action.isCheckable():
        press.setChecked(action.isChecked())
    action.changed.connect(follow)
    press.clicked.connect(lambda _=False: action.trigger())
    return press


def read_row(*, stays: bool = False) -> Row:
    """The Read button of a bottom strip: the same action as *Read aloud* in the corner."""
    return Row(READ, lambda: None, sign="read", worth=9, stays=stays)
