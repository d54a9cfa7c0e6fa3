"""What somebody who does not read hears of the thing they come to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.kit.idea_box import IdeaBox
from coprod_desktop.ui.readable import Readable
from coprod_desktop.wording import Wording


def words_of(wording: Wording, widget: QWidget) -> str:
    """Its name, whether it is chosen, then what is told about it; nothing for mere room.

    Words that are kept for oneself are never among them, nor what stands in a field.
    """
    if isinstance(widget, IdeaBox) and widget.pile is Pile.KEEP:
        return wording.text("heard-kept")
    name = _name(widget)
    if not name:
        return ""
    return " ".join(_sentence(part) for part in (name, _state(wording, widget), _about(widget)))


def group_of(widget: QWidget) -> str:
    """The name of what it stands in, such as the question its answer belongs to."""
    holder = widget.parentWidget()
    while holder is not None and not holder.isWindow():
        if holder.accessibleName():
            return holder.accessibleName()
        holder = holder.parentWidget()
    return ""


def pointed_at(widget: QWidget) -> QWidget:
    """What a person means who points at ``widget``, which may be only the inside of a field."""
    holder = widget.parentWidget()
    if isinstance(holder, QAbstractScrollArea) and holder.viewport() is widget:
        return holder
    return widget


def _name(widget: QWidget) -> str:
    if isinstance(widget, (QAbstractButton, QLabel)):
        name = widget.accessibleName() or widget.text().replace("&&", "&")
    elif widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, Readable):
        name = widget.accessibleName()
    else:
        return ""
    # A picture or an example has nothing to say for itself.
    return " ".join(name.split())


def _about(widget: QWidget) -> str:
    return " ".join(widget.accessibleDescription().split())


def _state(wording: Wording, widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit):
        return wording.text("heard-field")
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return ""
    if widget.isChecked():
        return wording.text("heard-chosen")
    # Of a row of choices one is always chosen, and an idea is only a place to be on.
    alone = not widget.autoExclusive() and not isinstance(widget, IdeaBox)
    return wording.text("heard-not-chosen") if alone else ""


def _sentence(words: str) -> str:
    """``words`` with a stop behind them, so that a voice takes a breath there."""
    return f"{words}." if words and words[-1].isalnum() else words
