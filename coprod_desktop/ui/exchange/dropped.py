"""Takes a file that is dropped on the window."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class DroppedFiles(QObject):
    """``dropped`` carries a file with one of these ends; others are left to whoever wants them."""

    dropped = Signal(object)

    def __init__(self, window: QWidget, suffixes: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._suffixes = frozenset(suffixes)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        drops = event.type() == QEvent.Type.Drop
        comes = event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove)
        if not (drops or comes) or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        file = self._file(event.mimeData())
        if file is None:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if drops:
            self.dropped.emit(file)
        return True

    def _file(self, data: QMimeData) -> Path | None:
        """The one file that is held, where it is a map."""
        urls = data.urls()
        if len(urls) != 1 or not urls[0].isLocalFile():
            return None
        file = Path(urls[0].toLocalFile())
        return file if file.suffix.lower() in self._suffixes else None
