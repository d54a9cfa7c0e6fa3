"""Tells assistive technology that the ideas of a meeting are a tree.

Without it every idea is still a button with a name and a place in words.

What Qt asks of an accessible written in Python: `interface_cast` answers with an object that
stays referenced, or with a null pointer, never with None; the names of actions are Qt's own.
"""

# Qt names what an accessible answers to.
# ruff: noqa: N802

from __future__ import annotations

from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QApplication, QWidget

_INSTALLED = "tells_of_idea_trees"


class TreeRoot:
    """What a widget also is that holds the items of one tree."""


class TreeItem:
    """What a button also is that stands for one item of a tree.

    ``level`` counts from 1, ``under`` is how many items stand right under it, ``closed`` whether
    they are closed away in it.
    """

    level: int = 1
    under: int = 0
    closed: bool = False


def install_tree_roles(application: QApplication) -> None:
    """Makes trees and their items known as such, once for an application."""
    if not application.property(_INSTALLED):
        QAccessible.installFactory(_made)
        application.setProperty(_INSTALLED, True)


def _made(_key: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, TreeItem) and isinstance(thing, QAbstractButton):
        return _ItemFace(thing, thing)
    if isinstance(thing, TreeRoot) and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Tree)
    return None


class _Level(QAccessibleAttributesInterface):
    """How deep an item stands."""

    def __init__(self, item: TreeItem) -> None:
        super().__init__()
        self._item = item

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, _key: QAccessible.Attribute) -> Any:
        return self._item.level


class _ItemFace(QAccessibleWidget):
    """One item, with what can be done to it."""

    def __init__(self, button: QAbstractButton, item: TreeItem) -> None:
        super().__init__(button, QAccessible.Role.TreeItem)
        self._button = button
        self._item = item
        self._level = _Level(item)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.TreeItem

    def state(self) -> QAccessible.State:
        state = super().state()
        state.focusable = True
        state.selectable = True
        state.selected = self._button.isChecked()
        if self._item.under:
            state.expandable = True
            state.expanded = not self._item.closed
            state.collapsed = self._item.closed
        return state

    def actionNames(self) -> list[str]:
        actions = QAccessibleActionInterface
        return [actions.pressAction(), actions.setFocusAction()]

    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.pressAction():
            self._button.click()
        elif name == QAccessibleActionInterface.setFocusAction():
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self._level
        found = super().interface_cast(kind)
        # A pointer that points somewhere is false as well, so it is compared with None.
        return shiboken6.VoidPtr(0) if found is None else found
