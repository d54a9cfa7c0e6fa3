"""What a screen reader was told of goes with the page it stood on."""

from __future__ import annotations

import gc
from collections.abc import Callable
from weakref import ref

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from coprod_desktop.ui.kit.idea_box import IdeaBox
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.views.map_accessibles import install_tree_roles
from coprod_desktop.ui.views.map_boxes import IdeaNode


def heading() -> QWidget:
    return Paragraph("Words", heading=1)


def tick() -> QWidget:
    return QCheckBox("Words")


def idea() -> QWidget:
    box = IdeaBox("Words")
    box.setCheckable(True)
    return box


def idea_of_map() -> QWidget:
    node = IdeaNode()
    node.setAccessibleName("Words")
    return node


def group() -> QWidget:
    widget = QWidget()
    widget.setAccessibleName("Words")
    return widget


@pytest.mark.parametrize("make", [heading, tick, idea, idea_of_map, group])
def test_a_widget_that_was_heard_goes_with_its_page(
    make: Callable[[], QWidget], look: Look, qapp: QApplication
) -> None:
    install_tree_roles(qapp)
    page, widget = QWidget(), make()
    widget.setParent(page)
    face = QAccessible.queryAccessibleInterface(widget)
    assert face.text(QAccessible.Text.Name) == "Words"
    assert face.role() != QAccessible.Role.NoRole
    gone = ref(widget)
    del widget, face
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
    del page
    gc.collect()
    assert gone() is None
