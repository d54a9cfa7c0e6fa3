"""Has sentences rendered before they are to be heard."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal

from coprod_desktop.speech.engine import Manner, Rendered
from coprod_desktop.ui.read_aloud.rendering import Order, Renderer


class Ahead(QObject):
    """Keeps what is rendered until it is taken; ``came`` says of which sentence, by its place.

    Of what was asked for before `forget` nothing comes any more: it was in another manner, or
    of another page.
    """

    came = Signal(int)

    def __init__(self, renderer: Renderer, parent: QObject) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._renderer.rendered.connect(self._keep, Qt.ConnectionType.QueuedConnection)
        self._job = 0
        self._asked: set[int] = set()
        self._ready: dict[int, Rendered] = {}

    def ask(self, texts: Iterable[tuple[int, str]], manner: Manner, *, anew: bool = False) -> None:
        """Has the texts of these sentences rendered; not again what was asked, unless ``anew``."""
        for at, text in texts:
            if anew or at not in self._asked:
                self._asked.add(at)
                self._renderer.ask(Order(self._job, at, text, manner))

    def take(self, at: int) -> Rendered | None:
        """What came of a sentence, once; None where nothing has yet."""
        return self._ready.pop(at, None)

    def forget(self) -> None:
        """Lets go of all that was asked for."""
        self._job += 1
        self._asked.clear()
        self._ready.clear()

    def _keep(self, order: Order, rendered: Rendered) -> None:
        if order.job == self._job:
            self._ready[order.at] = rendered
            self.came.emit(order.at)
