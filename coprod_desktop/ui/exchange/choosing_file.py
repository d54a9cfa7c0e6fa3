"""Asks which file is to be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.exchange.formats import SUFFIXES
from coprod_desktop.ui.views.sheet_saving import forget_history, save_places
from coprod_desktop.wording import Wording

_LABELS = {
    QFileDialog.DialogLabel.LookIn: "save-window-in",
    QFileDialog.DialogLabel.FileName: "open-map-window-file",
    QFileDialog.DialogLabel.Accept: "open-map-window-choose",
    QFileDialog.DialogLabel.Reject: "print-go-back",
}


def chosen_map(wording: Wording, parent: QWidget) -> Path | None:
    """A file chosen by hand; that it was chosen is forgotten again."""
    window = file_window(wording, parent)
    chosen = window.exec() and window.selectedFiles()
    window.deleteLater()
    forget_history()
    return Path(chosen[0]) if chosen else None


def file_window(wording: Wording, parent: QWidget) -> QFileDialog:
    """The window in which a file is chosen; it begins on a stick, in Documents, or at home."""
    places = save_places()
    begin = places[0].folder if places else Path.home()
    window = QFileDialog(parent, wording.text("open-map-which"), str(begin))
    window.setOption(QFileDialog.Option.DontUseNativeDialog)
    window.setFileMode(QFileDialog.FileMode.ExistingFile)
    window.setViewMode(QFileDialog.ViewMode.List)
    window.setNameFilter(" ".join(f"*{suffix}" for suffix in (*SUFFIXES, ".xml")))
    for label, key in _LABELS.items():
        window.setLabelText(label, wording.text(key))
    # Only what may be a map is shown, so its kind is nothing to choose.
    for name in ("fileTypeLabel", "fileTypeCombo"):
        part = window.findChild(QWidget, name)
        if part is not None:
            part.hide()
    return window
