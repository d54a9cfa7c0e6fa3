"""What is taken out of a layout is not seen any more, and does not stay behind."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid

from coprod_desktop.ui.kit.taking_out import take_all_out, take_out
from tests.ui.audit import settle


def three_in_a_row() -> tuple[QWidget, QHBoxLayout, list[QWidget]]:
    """A shown widget, its layout, what stands in it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    inside = [QWidget() for _ in range(3)]
    for widget in inside:
        row.addWidget(widget)
    row.addStretch(1)
    holder.show()
    return holder, row, inside


def test_one_taken_out_is_gone_and_the_others_stay(qapp: QApplication) -> None:
    holder, row, (first, second, third) = three_in_a_row()
    take_out(row, second)
    assert not second.isVisible()
    assert [row.indexOf(widget) for widget in (first, second, third)] == [0, -1, 1]
    settle()
    assert [isValid(widget) for widget in (first, second, third)] == [True, False, True]
    holder.close()


def test_all_taken_out_leaves_nothing_not_even_room(qapp: QApplication) -> None:
    holder, row, inside = three_in_a_row()
    take_all_out(row)
    assert not any(widget.isVisible() for widget in inside)
    assert row.count() == 0
    settle()
    assert not any(isValid(widget) for widget in inside)
    holder.close()
