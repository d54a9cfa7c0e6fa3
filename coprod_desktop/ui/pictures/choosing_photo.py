"""Asks which photo is to be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.ui.views.sheet_saving import forget_history, save_places
from coprod_desktop.wording import Wording

_LABELS = {
    QFileDialog.DialogLabel.LookIn: "save-window-in",
    QFileDialog.DialogLabel.FileName: "photo-window-file",
    QFileDialog.DialogLabel.FileType: "photo-window-kind",
    QFileDialog.DialogLabel.Accept: "photo-window-choose",
    QFileDialog.DialogLabel.Reject: "print-go-back",
}
_KINDS = "*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic"


def chosen_photo(wording: Wording, parent: QWidget) -> Path | None:
    """A file chosen by hand; that it was chosen is forgotten again."""
    window = photo_window(wording, parent)
    chosen = window.exec() and window.selectedFiles()
    window.deleteLater()
    forget_history()
    return Path(chosen[0]) if chosen else None


def photo_window(wording: Wording, parent: QWidget) -> QFileDialog:
    """The window in which a photo is chosen; it begins on a stick, in Documents, or at home."""
    places = save_places()
    begin = places[0].folder if places else Path.home()
    window = QFileDialog(parent, wording.text("photo-which"), str(begin))
    window.setOption(QFileDialog.Option.DontUseNativeDialog)
    window.setFileMode(QFileDialog.FileMode.ExistingFile)
    window.setViewMode(QFileDialog.ViewMode.List)
    window.setNameFilters(
        [f"{wording.text('photo-kinds')} ({_KINDS})", f"{wording.text('photo-any')} (*)"]
    )
    for label, key in _LABELS.items():
        window.setLabelText(label, wording.text(key))
    return window
