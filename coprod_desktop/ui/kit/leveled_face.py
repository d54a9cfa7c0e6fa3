"""Tells assistive technology how deep something stands.

What Qt asks of an accessible written in Python: `interface_cast` answers with an object that
stays referenced, or with a null pointer, never with None; the names of actions are Qt's own.
What was made here is never let go by the binding, so it must not hold its widget either: else
every page a screen reader was ever told of would stay.
"""

# Qt names what an accessible answers to.
# ruff: noqa: N802

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import ref

import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class _Level(QAccessibleAttributesInterface):
    """How deep it stands now."""

    def __init__(self, widget: QWidget, level: Callable[[Any], int]) -> None:
        super().__init__()
        self._widget = ref(widget)
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, _key: QAccessible.Attribute) -> Any:
        widget = self._widget()
        return 1 if widget is None else self._level(widget)


class LeveledFace(QAccessibleWidget):
    """Stands for a widget of a ``role`` that has a ``level``, from 1, which is asked anew."""

    def __init__(
        self, widget: QWidget, role: QAccessible.Role, level: Callable[[Any], int]
    ) -> None:
        super().__init__(widget, role)
        self._level = _Level(widget, level)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self._level
        found = super().interface_cast(kind)
        # A pointer that points somewhere is false as well, so it is compared with None.
        return shiboken6.VoidPtr(0) if found is None else found
