"""Makes the one application of Qt for a measure that needs no screen; it has no figures."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication


@contextmanager
def offscreen() -> Iterator[QApplication]:
    """The application, which is there for as long as this lasts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    yield application
