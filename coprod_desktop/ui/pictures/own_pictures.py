"""Brings people's own pictures to wherever they are shown."""

from __future__ import annotations

import logging
from collections import OrderedDict
from threading import Lock

from PySide6.QtCore import QObject

from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.picture import own_id
from coprod_desktop.storage.troubles import Troubled
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.kit.pictures import PictureShelf
from coprod_desktop.ui.pictures.pen_samples import PEN_SAMPLES

log = logging.getLogger(__name__)

MOST_BYTES = 32_000_000
"""Bytes of them that are held; the others are brought once more when they are looked at."""


class OwnPictures(QObject):
    """Photos and drawings of whoever sits here, forgotten as soon as they leave."""

    def __init__(self, desk: Desk, shelf: PictureShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shelf = shelf
        self._held: OrderedDict[str, OwnPicture | None] = OrderedDict()
        self._bytes = 0
        # Whoever makes a sheet asks from a thread of its own.
        self._turns = Lock()
        self._whose = ""
        shelf.bring_own(lambda key: self.content(key))
        desk.person_changed.connect(lambda _person: self._forget_others())

    def picture(self, key: str) -> OwnPicture | None:
        """A photo or a drawing; None where it is not there, or cannot be read."""
        with self._turns:
            if key not in self._held:
                self._hold(key, self._read(key))
            self._held.move_to_end(key)
            return self._held[key]

    def _read(self, key: str) -> OwnPicture | None:
        try:
            return self._desk.own_picture(own_id(key))
        except Troubled as troubled:
            # The words beside it are still there; nobody is stopped by a picture.
            log.warning("a picture is not shown: %s", troubled.trouble)
            return None

    def content(self, key: str) -> bytes:
        """What is drawn of it; nothing where there is none."""
        if key in PEN_SAMPLES:
            return PEN_SAMPLES[key]
        found = self.picture(key)
        return b"" if found is None else found.content

    def hold(self, key: str, picture: OwnPicture) -> None:
        """Shows one that is not kept yet."""
        with self._turns:
            self._let_go(key)
            self._hold(key, picture)
        self._shelf.forget(key)

    def keep(self, key: str, picture: OwnPicture) -> None:
        """Keeps one as it is by now; it is shown so at once."""
        self.hold(key, picture)
        self._desk.keep_picture(own_id(key), picture)

    def _hold(self, key: str, picture: OwnPicture | None) -> None:
        self._held[key] = picture
        self._bytes += _size(picture)
        while self._bytes > MOST_BYTES and len(self._held) > 1:
            self._let_go(next(iter(self._held)))

    def _let_go(self, key: str) -> None:
        if key in self._held:
            self._bytes -= _size(self._held.pop(key))

    def _forget_others(self) -> None:
        person = self._desk.person
        whose = "" if person is None else person.id
        if whose != self._whose:
            self._whose = whose
            with self._turns:
                self._held.clear()
                self._bytes = 0
            self._shelf.forget_own()


def _size(picture: OwnPicture | None) -> int:
    return 0 if picture is None else len(picture.content)
