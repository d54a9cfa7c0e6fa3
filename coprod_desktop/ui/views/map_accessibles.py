"""Tells assistive technology that the ideas of a meeting are a tree.

Without it every idea is still a button with a name and a place in words.
"""

# Qt names what an accessible answers to.
# ruff: noqa: N802

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QApplication, QWidget

from coprod_desktop.ui.kit.leveled_face import LeveledFace

_INSTALLED = "tells_of_idea_trees"


class TreeRoot:
    """What a widget also is that holds the items of one tree."""

    def be_whole(self) -> None:
        """Has all its items be there, for whoever asks for them."""


class TreeItem:
    """What a button also is that stands for one item of a tree.

    ``level`` counts from 1, ``under`` is how many items stand right under it, ``closed`` whether
    they are closed away in it.
    """

    level: int = 1
    under: int = 0
    closed: bool = False
    about: str = ""
    _described: str = ""

    def describe(self, about: str) -> None:
        """Has ``about`` said of it after its name.

        While it has the keyboard a reader would say any new description by itself. What was done
        is told as well, so Qt is given it only once the keyboard is elsewhere.
        """
        self.about = about
        if isinstance(self, QWidget) and not self.hasFocus():
            self._described = about
            QWidget.setAccessibleDescription(self, about)

    def accessibleDescription(self) -> str:
        """What is said of it now: what was just told there, else what it is about."""
        assert isinstance(self, QWidget)
        given = QWidget.accessibleDescription(self)
        return self.about if given == self._described else given

    def describe_once_left(self) -> None:
        """Describes it to Qt after a reader has turned to what has the keyboard now."""
        if isinstance(self, QWidget) and QWidget.accessibleDescription(self) != self.about:
            QTimer.singleShot(0, self, lambda: self.describe(self.about))

    def close_item(self, closed: bool) -> None:
        """Closes away what stands under it, or opens it; whoever listens is told."""
        was, self.closed = self.closed, closed
        if was != closed and QAccessible.isActive() and isinstance(self, QWidget):
            changed = QAccessible.State()
            changed.expanded = changed.collapsed = True
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, changed))


def install_tree_roles(application: QApplication) -> None:
    """Makes trees and their items known as such, once for an application."""
    if not application.property(_INSTALLED):
        QAccessible.installFactory(_made)
        application.setProperty(_INSTALLED, True)


def _made(_key: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, TreeItem) and isinstance(thing, QAbstractButton):
        return _ItemFace(thing, thing)
    if isinstance(thing, TreeRoot) and isinstance(thing, QWidget):
        return _TreeFace(thing, thing)
    return None


class _TreeFace(QAccessibleWidget):
    """A whole tree, also where a widget has made only the items one sees."""

    def __init__(self, widget: QWidget, root: TreeRoot) -> None:
        super().__init__(widget, QAccessible.Role.Tree)
        self._root = ref(root)

    def childCount(self) -> int:
        self._be_whole()
        return super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        self._be_whole()
        return super().child(index)

    def _be_whole(self) -> None:
        root = self._root()
        if root is not None:
            root.be_whole()


class _ItemFace(LeveledFace):
    """One item, with what can be done to it."""

    def __init__(self, button: QAbstractButton, item: TreeItem) -> None:
        super().__init__(button, QAccessible.Role.TreeItem, lambda item: item.level)
        self._button = ref(button)
        self._item = ref(item)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.TreeItem

    def state(self) -> QAccessible.State:
        state = super().state()
        state.focusable = True
        state.selectable = True
        button, item = self._button(), self._item()
        if button is not None:
            state.selected = button.isChecked()
        if item is not None and item.under:
            state.expandable = True
            state.expanded = not item.closed
            state.collapsed = item.closed
        return state

    def text(self, kind: QAccessible.Text) -> str:
        item = self._item()
        if kind == QAccessible.Text.Description and item is not None:
            return item.accessibleDescription()
        return super().text(kind)

    def actionNames(self) -> list[str]:
        actions = QAccessibleActionInterface
        return [actions.pressAction(), actions.setFocusAction()]

    def doAction(self, name: str) -> None:
        button = self._button()
        if button is None:
            return
        if name == QAccessibleActionInterface.pressAction():
            button.click()
        elif name == QAccessibleActionInterface.setFocusAction():
            button.setFocus(Qt.FocusReason.OtherFocusReason)
