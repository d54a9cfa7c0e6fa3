"""Tells assistive technology what Qt does not know about our widgets.

A heading is heard as one, with its level; an idea as a button, not as a box to tick; what one
draws in as a picture, what pages are moved in as a document; widgets under a common name as a
group. Without it all of them still have their names.
"""

# Qt names what an accessible answers to.
# ruff: noqa: N802

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from coprod_desktop.ui.kit.idea_box import IdeaBox
from coprod_desktop.ui.kit.leveled_face import LeveledFace
from coprod_desktop.ui.kit.paragraph import Paragraph

_CHOICES = {
    "QRadioButton": QAccessible.Role.RadioButton,
    "QCheckBox": QAccessible.Role.CheckBox,
    "QAbstractButton": QAccessible.Role.CheckBox,
}
"""What a button that can be chosen is, by the class of Qt it comes from."""


def face_of(key: str, thing: QObject) -> QAccessibleInterface | None:
    """What stands for ``thing`` as one of the class ``key``, from its own class to QObject."""
    if key == "QLabel" and isinstance(thing, Paragraph) and thing.heading:
        return _HeadingFace(thing)
    if key == "IdeaBox" and isinstance(thing, IdeaBox):
        return _IdeaFace(thing)
    if key == "SheetCloser" and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Document)
    if key == "DrawingPad" and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Graphic)
    if key in _CHOICES and isinstance(thing, QAbstractButton) and thing.isCheckable():
        return _ChoiceFace(thing, _CHOICES[key])
    if key == "QWidget" and isinstance(thing, QWidget):
        # What has neither a name nor a frame is only room.
        return _PlainFace(thing) if thing.accessibleName() or thing.isWindow() else None
    return None


class _HeadingFace(LeveledFace):
    """Words that head what comes after them."""

    def __init__(self, heading: Paragraph) -> None:
        super().__init__(heading, QAccessible.Role.Heading, lambda widget: widget.heading)
        self._heading = ref(heading)

    def text(self, kind: QAccessible.Text) -> str:
        heading = self._heading()
        if kind == QAccessible.Text.Name and heading is not None:
            return heading.accessibleName() or heading.text()
        return super().text(kind)


class _PlainFace(QAccessibleWidget):
    """A window, a group of others, or painted words."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = ref(widget)

    def role(self) -> QAccessible.Role:
        widget = self._widget()
        if widget is None:
            return QAccessible.Role.Client
        # Asked anew each time: many are named before they stand in any window.
        if widget.isWindow():
            return QAccessible.Role.Window
        # What takes the keyboard has to say itself what it is.
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if takes_keys or not widget.accessibleName():
            return QAccessible.Role.Client
        holds = any(child.isWidgetType() for child in widget.children())
        return QAccessible.Role.Grouping if holds else QAccessible.Role.StaticText


class _ChoiceFace(QAccessibleWidget):
    """What can be chosen or ticked: to toggle it is to press it, as a hand would.

    Qt's own face would only tick it, and nobody would hear of that who listens for a press.
    """

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self._button = ref(button)

    def text(self, kind: QAccessible.Text) -> str:
        button = self._button()
        if kind == QAccessible.Text.Name and button is not None and not button.accessibleName():
            return button.text().replace("&&", "&")
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state, button = super().state(), self._button()
        if button is not None:
            state.checkable = button.isCheckable()
            state.checked = button.isChecked()
            state.pressed = button.isDown()
        return state

    def actionNames(self) -> list[str]:
        actions = QAccessibleActionInterface
        return [actions.toggleAction(), actions.setFocusAction()]

    def doAction(self, name: str) -> None:
        actions, button = QAccessibleActionInterface, self._button()
        if button is None:
            return
        if name in (actions.toggleAction(), actions.pressAction()):
            button.click()
        elif name == actions.setFocusAction():
            button.setFocus(Qt.FocusReason.OtherFocusReason)


class _IdeaFace(_ChoiceFace):
    """An idea: a button, though Qt takes what can be chosen for a box to tick."""

    def __init__(self, box: IdeaBox) -> None:
        super().__init__(box, QAccessible.Role.Button)

    def actionNames(self) -> list[str]:
        actions = QAccessibleActionInterface
        return [actions.pressAction(), actions.setFocusAction()]
