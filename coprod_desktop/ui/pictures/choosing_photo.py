"""Asks which photo is to be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.ui.choosing import chosen_in, window_to_choose
from coprod_desktop.ui.views.sheet_saving import save_places
from coprod_desktop.wording import Wording

_LABELS = {
    QFileDialog.DialogLabel.FileName: "photo-window-file",
    QFileDialog.DialogLabel.FileType: "photo-window-kind",
    QFileDialog.DialogLabel.Accept: "photo-window-choose",
}
_KINDS = "*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic"


def chosen_photo(wording: Wording, parent: QWidget) -> Path | None:
    """A file chosen by hand; that it was chosen is forgotten again."""
    return chosen_in(photo_window(wording, parent))


def photo_window(wording: Wording, parent: QWidget) -> QFileDialog:
    """The window in which a photo is chosen; it begins on a stick, in Documents, or at home."""
    places = save_places()
    begin = places[0].folder if places else Path.home()
    title = wording.text("photo-which")
    window = window_to_choose(
        wording, title, begin, parent, QFileDialog.FileMode.ExistingFile, _LABELS
    )
    window.setNameFilters(
        [f"{wording.text('photo-kinds')} ({_KINDS})", f"{wording.text('photo-any')} (*)"]
    )
    return window
