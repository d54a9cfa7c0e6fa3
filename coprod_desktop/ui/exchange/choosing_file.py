"""Asks which file is to be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.exchange.formats import SUFFIXES
from coprod_desktop.ui.choosing import chosen_in, hide_kind, window_to_choose
from coprod_desktop.ui.views.sheet_saving import save_places
from coprod_desktop.wording import Wording

_LABELS = {
    QFileDialog.DialogLabel.FileName: "open-map-window-file",
    QFileDialog.DialogLabel.Accept: "open-map-window-choose",
}


def chosen_map(wording: Wording, parent: QWidget) -> Path | None:
    """A file chosen by hand; that it was chosen is forgotten again."""
    return chosen_in(file_window(wording, parent))


def file_window(wording: Wording, parent: QWidget) -> QFileDialog:
    """The window in which a file is chosen; it begins on a stick, in Documents, or at home."""
    places = save_places()
    begin = places[0].folder if places else Path.home()
    title = wording.text("open-map-which")
    window = window_to_choose(
        wording, title, begin, parent, QFileDialog.FileMode.ExistingFile, _LABELS
    )
    window.setNameFilter(" ".join(f"*{suffix}" for suffix in (*SUFFIXES, ".xml")))
    hide_kind(window)
    return window
