"""Rows of a list that keep their widgets while what they show changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.taking_out import take_out


class HasId(Protocol):
    """Something with an id of its own."""

    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=HasId)
RowWidget = TypeVar("RowWidget", bound=QWidget)


class RowsById(QWidget, Generic[Thing, RowWidget]):
    """One widget a thing, made by ``make``; focus stays in a row that stays.

    ``gap`` is between two rows, in pixels at 100 %; the usual one where there is none.
    """

    def __init__(self, make: Callable[[Thing], RowWidget], gap: float | None = None) -> None:
        super().__init__()
        self._make = make
        self._rows: dict[str, RowWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        if gap is not None:
            self._column.setSpacing(Look.of(self).space(gap))

    def rows(self) -> list[RowWidget]:
        """The rows in order."""
        return list(self._rows.values())

    def row(self, which: str) -> RowWidget | None:
        """The row of an id."""
        return self._rows.get(which)

    def show_all(self, things: Iterable[Thing]) -> Iterator[tuple[Thing, RowWidget]]:
        """Shows a row for each thing in order; answers with each thing and its row."""
        wanted = list(things)
        ids = {thing.id for thing in wanted}
        for gone in [which for which in self._rows if which not in ids]:
            row = self._rows.pop(gone)
            take_out(self._column, row)
        shown = {}
        for place, thing in enumerate(wanted):
            row = self._rows.get(thing.id) or self._make(thing)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            shown[thing.id] = row
        if list(shown) != list(self._rows):
            for row in shown.values():
                row.raise_()  # the order of the children is that of Tab and of reading
        self._rows = shown
        return iter([(thing, shown[thing.id]) for thing in wanted])
