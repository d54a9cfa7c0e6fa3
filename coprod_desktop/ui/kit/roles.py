"""Makes our widgets known to assistive technology as what they are."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

_INSTALLED = "tells_of_our_widgets"


def install_roles(application: QApplication) -> None:
    """Has Qt ask us first what a widget is, once for an application."""
    if not application.property(_INSTALLED):
        QAccessible.installFactory(_made)
        application.setProperty(_INSTALLED, True)


def _made(key: str, thing: QObject) -> QAccessibleInterface | None:
    # Loaded when somebody listens: most computers have no screen reader to wait for.
    from coprod_desktop.ui.kit.heard import face_of

    return face_of(key, thing)
