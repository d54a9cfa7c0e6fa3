"""Keeps a copy of a sheet where a person wants it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.ui.choosing import chosen_in, hide_kind, window_to_choose
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.whole_file import whole_file
from coprod_desktop.wording import Wording

STEM = "Document"
"""A copy is called this, so that its name tells nothing about anybody."""
_MOST_PLACE = 24
"""Letters of a folder's name that are told."""
_STICKS = ("/media/", "/run/media/", "/Volumes/")
_IN_USE_THERE = (32, 33)
"""What Windows says of a file that another program has open, or has locked a part of."""
_TOLD = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "save-full"),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), "save-read-only"),
    **dict.fromkeys((errno.EBUSY, errno.ETXTBSY), "save-in-use"),
}
"""What to tell of what a disk says."""
_LABELS = {
    QFileDialog.DialogLabel.FileName: "save-window-name",
    QFileDialog.DialogLabel.Accept: "save-window-choose",
}


class NotSaved(Exception):
    """The copy could not be written there; ``message`` is the key of what to tell."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class SavePlace:
    """A folder to save in: the key of its words, a name of its own where it has one."""

    words: str
    folder: Path
    name: str = ""


def save_places() -> tuple[SavePlace, ...]:
    """Memory sticks first, then Documents and Desktop, where they are there."""
    return (*_sticks(), *_own_folders())


def _sticks() -> Iterator[SavePlace]:
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isValid() and volume.isReady() and not volume.isReadOnly() and _is_stick(volume):
            yield SavePlace("save-stick", Path(root), volume.displayName())


def _is_stick(volume: QStorageInfo) -> bool:
    """As far as one can tell: mounted where sticks are, or a drive that is not the first."""
    root = volume.rootPath()
    if os.name == "nt":
        return root.upper() not in ("C:/", f"{os.environ.get('SYSTEMDRIVE', 'C:').upper()}/")
    return root.startswith(_STICKS)


def _own_folders() -> Iterator[SavePlace]:
    where = QStandardPaths.StandardLocation
    for words, location in (
        ("save-documents", where.DocumentsLocation),
        ("save-desktop", where.DesktopLocation),
    ):
        folder = QStandardPaths.writableLocation(location)
        if folder and Path(folder).is_dir():
            yield SavePlace(words, Path(folder))


def another_place(wording: Wording, title: str, parent: QWidget) -> Path | None:
    """A folder chosen by hand; that it was chosen is forgotten again."""
    return chosen_in(folder_window(wording, title, parent))


def folder_window(wording: Wording, title: str, parent: QWidget) -> QFileDialog:
    """The window in which a folder is chosen; it begins in Documents, or at home."""
    window = window_to_choose(
        wording, title, _first_folder(), parent, QFileDialog.FileMode.Directory, _LABELS
    )
    window.setOption(QFileDialog.Option.ShowDirsOnly)
    hide_kind(window)
    return window


def _first_folder() -> Path:
    folders = [place.folder for place in _own_folders()]
    return folders[0] if folders else Path.home()


def free_file(folder: Path, ending: str) -> Path:
    """A file of our name that is not there yet, made empty so that nobody else takes it."""
    number = 1
    while True:
        name = STEM if number == 1 else f"{STEM} {number}"
        file = folder / f"{name}{ending}"
        try:
            file.open("xb").close()
        except FileExistsError:
            number += 1
        else:
            return file


def save_copy(folder: Path, content: bytes, ending: str = ".pdf") -> Path:
    """Writes a file under a free name, whole or not at all. Raises NotSaved."""
    file: Path | None = None
    try:
        file = free_file(folder, ending)
        with whole_file(file) as written:
            written.write(content)
    except OSError as trouble:
        if file is not None and file.exists() and not file.stat().st_size:
            file.unlink(missing_ok=True)
        raise NotSaved(not_saved(trouble)) from trouble
    return file


def told_saved(wording: Wording, file: Path) -> str:
    """Where a copy lies, as the folder was called when it was chosen, with what it is called."""
    place = next((place for place in save_places() if place.folder == file.parent), None)
    if place is not None and place.name:
        called = shortened(place.name, _MOST_PLACE)
        return wording.text("save-done-stick", place=called, name=file.name)
    words = wording.text(place.words) if place is not None else file.parent.name
    return wording.text("save-done", place=shortened(words, _MOST_PLACE), name=file.name)


def not_saved(trouble: OSError) -> str:
    """The key of what to tell where a file could not be written."""
    if getattr(trouble, "winerror", None) in _IN_USE_THERE:
        return "save-in-use"
    return _TOLD.get(trouble.errno or 0, "save-not-there")
