"""Has a file or a folder chosen by hand, of which nothing is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.wording import Wording

_LABELS = {
    QFileDialog.DialogLabel.LookIn: "save-window-in",
    QFileDialog.DialogLabel.Reject: "print-go-back",
}


def window_to_choose(
    wording: Wording,
    title: str,
    begin: Path,
    parent: QWidget,
    mode: QFileDialog.FileMode,
    labels: Mapping[QFileDialog.DialogLabel, str],
) -> QFileDialog:
    """A window in our own words, with a list, that begins at a folder.

    ``labels`` are the keys of what it says beside where one looks and how one goes back.
    """
    window = QFileDialog(parent, title, str(begin))
    # A window of the system would not use our words.
    window.setOption(QFileDialog.Option.DontUseNativeDialog)
    window.setFileMode(mode)
    window.setViewMode(QFileDialog.ViewMode.List)
    for label, key in {**_LABELS, **labels}.items():
        window.setLabelText(label, wording.text(key))
    return window


def hide_kind(window: QFileDialog) -> None:
    """Takes the kind of file away, where there is only one to choose from."""
    for name in ("fileTypeLabel", "fileTypeCombo"):
        part = window.findChild(QWidget, name)
        if part is not None:
            part.hide()


def chosen_in(window: QFileDialog) -> Path | None:
    """What somebody chooses in the window, which goes; that it was chosen is forgotten again."""
    chosen = window.exec() and window.selectedFiles()
    window.deleteLater()
    forget_history()
    return Path(chosen[0]) if chosen else None


def forget_history() -> None:
    """Takes away what Qt keeps of folders that were looked at."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.remove("FileDialog")
    kept.sync()
