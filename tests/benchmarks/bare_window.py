"""The smallest PySide6 program: an empty window that says when it is painted.

What `first_screen` measures the program against; it has no figures of its own.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class BareWindow(QWidget):
    """Ends the program once it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Says so, then leaves when the event loop is idle."""
        super().paintEvent(event)
        print("ready", flush=True)
        QTimer.singleShot(0, QApplication.quit)


def main() -> int:
    """Shows the window; gives the exit code."""
    application = QApplication(sys.argv)
    window = BareWindow()
    window.resize(1024, 768)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
