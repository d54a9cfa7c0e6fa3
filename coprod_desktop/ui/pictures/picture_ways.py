"""Leads from an idea through the pages on which it gets its picture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coprod_desktop.content.kept import Content
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.meeting_pictures import picture_of, without_picture, words_of
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.pictures.own_pictures import OwnPictures
from coprod_desktop.ui.pictures.picture_screen import Found, PictureScreen
from coprod_desktop.ui.pictures.wanted import PictureWanted
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.window import Window


class PictureWays(QObject):
    """Lays the pages over the open meeting.

    ``told`` carries a line about what became of a picture, with whether it can be undone.
    """

    told = Signal(str, bool)

    def __init__(
        self,
        window: Window,
        parts: Parts,
        announcer: Announcer,
        content: Content,
        own: OwnPictures,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._parts = parts
        self._text = parts.wording.text
        self._announcer = announcer
        self._content = content
        self._own = own
        self._which = ""

    @property
    def _meeting(self) -> Meeting:
        return self._parts.session.meeting

    def open(self, wanted: PictureWanted) -> None:
        """Shows the page on which a picture is chosen, brought or drawn."""
        self._which = which = wanted.which
        search, now = self._content.search, picture_of(self._meeting, which)
        words = self._words_shown(which)
        found = Found(search.find, search.suggested(words), search.common())
        screen = PictureScreen(self._parts.wording, words, now, found)
        screen.chosen.connect(self._choose)
        screen.found.connect(self._announcer.announce)
        screen.left.connect(self._window.take_off)
        self._window.lay_over(screen)

    def _words_shown(self, which: str) -> str:
        """What something is called, but nothing that is kept: others may see the page."""
        words = words_of(self._meeting, which)
        if which == self._meeting.id:
            return words
        ideas = {idea.id: idea for _, idea in self._meeting.walk()}
        if which not in ideas:
            return words
        own = ideas[which].has_own_words and not self._meeting.is_kept(which)
        return words if own else ""

    def _choose(self, key: str) -> None:
        """Gives it the picture, or takes the one it has away, then goes back."""
        which = self._which
        self._window.take_off()
        if key:
            self._show(which, key)
            self.told.emit(self._text("picture-kept"), True)
        else:
            self._apply(lambda m: without_picture(m, which))
            self.told.emit(self._text("picture-taken-away"), True)

    def _show(self, which: str, key: str) -> None:
        self._apply(lambda m: m.with_picture(which, key))

    def _apply(self, edit: Callable[[Meeting], Meeting]) -> None:
        self._parts.session.apply(self._text("edit-picture"), edit)
