"""Keeps real boxes for some of the lines of a map."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from coprod_desktop.ui.views.map_boxes import AnyBox


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many of the same two lists begin."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


class Stock:
    """Boxes by id in the order of reading, in which they are children of their canvas too.

    ``made`` makes the box of a line, dressed and in its place but not shown yet.
    """

    def __init__(self, made: Callable[[str], AnyBox]) -> None:
        self._made = made
        self.boxes: dict[str, AnyBox] = {}

    def hold(self, wanted: Iterable[str], order: Mapping[str, int]) -> None:
        """Makes boxes for the lines that are wanted.

        ``order`` is the place in the order of reading of every line there is; what is none of
        them comes first until it is let go.
        """

        def place(which: str) -> int:
            return order.get(which, -1)

        before = list(self.boxes)
        now = sorted(before, key=place)
        self._put_in_order(before, now)
        fresh = {which: self._made(which) for which in wanted if which not in self.boxes}
        every = self.boxes | fresh
        names = sorted(every, key=place)
        self.boxes.clear()
        self.boxes.update((which, every[which]) for which in names)
        after: AnyBox | None = None
        for which in reversed(names) if fresh else ():
            if which in fresh and after is not None:
                fresh[which].stackUnder(after)
            after = every[which]
        for box in fresh.values():
            box.show()

    def _put_in_order(self, before: list[str], now: list[str]) -> None:
        """Has those there are be children in another order; only those between may move."""
        first = _same(before, now)
        last = min(_same(before[::-1], now[::-1]), len(now) - first)
        end = len(now) - last
        for which in now[first:end]:
            if last:
                self.boxes[which].stackUnder(self.boxes[now[end]])
            else:
                self.boxes[which].raise_()

    def let_go(self, ids: Iterable[str]) -> None:
        """Does without the boxes of some lines."""
        for box in [self.boxes.pop(which) for which in ids]:
            box.takes = None
            box.hide()
            box.deleteLater()
