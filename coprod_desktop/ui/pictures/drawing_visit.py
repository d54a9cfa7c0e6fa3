"""Keeps what is drawn on one visit to the page of the pen as one change of the meeting."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.drawing import Drawing, NotADrawing
from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.meeting_pictures import picture_of, words_of
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.picture import DRAWING
from coprod_desktop.ui.pictures.own_pictures import OwnPictures
from coprod_desktop.ui.pictures.wanted import PictureWanted
from coprod_desktop.ui.session import Session


class DrawingVisit:
    """A drawing that its idea has from the first stroke on.

    It goes on from the drawing the idea has, under a key of its own, so that Undo brings that
    back. ``phrase`` is what an idea without words is called, ``label`` names the change.
    """

    def __init__(
        self, session: Session, own: OwnPictures, wanted: PictureWanted, phrase: str, label: str
    ) -> None:
        self._session, self._own, self._put = session, own, wanted.put
        self._phrase, self._label = phrase, label
        self._which = wanted.which or new_id()
        self._key = f"{DRAWING}{new_id()}"
        self._merge = f"drawing:{self._key}"
        self._before = picture_of(session.meeting, self._which) if self._stands() else ""
        self.drawing, self.words = self._begun()
        self._first = self.drawing, self.words

    @property
    def about(self) -> str:
        """The words of what is drawn for, where it stands."""
        return words_of(self._session.meeting, self._which) if self._stands() else ""

    @property
    def which(self) -> str:
        """The id of what has the drawing."""
        return self._which

    @property
    def has_changed(self) -> bool:
        """Whether anything came of the visit."""
        return (self.drawing, self.words) != self._first

    def keep(self, drawing: Drawing, words: str) -> None:
        """Keeps it as it is by now; what is empty again is as it was before."""
        self.drawing, self.words = drawing, words
        if not drawing.strokes:
            self._put_back()
            return
        self._own.keep(self._key, OwnPicture(words or self._phrase, drawing.packed()))
        if self._stands():
            self._apply(lambda m: m.with_picture(self._which, self._key))
        elif self._put is not None:
            put = self._put
            fresh = Idea(self._which, self._phrase, picture=self._key, drawn_as=self._phrase)
            self._apply(lambda m: put(m, fresh))

    def finish(self) -> None:
        """Has it under a fresh key with the last of its words, so that whoever shows it knows."""
        if self.drawing.strokes and self.has_changed:
            self._key = f"{DRAWING}{new_id()}"
            self.keep(self.drawing, self.words)

    def _put_back(self) -> None:
        if not self._stands() or picture_of(self._session.meeting, self._which) != self._key:
            return
        if self._put is not None:
            self._apply(lambda m: m.without_idea(self._which))
        else:
            self._apply(lambda m: m.with_picture(self._which, self._before))

    def _begun(self) -> tuple[Drawing, str]:
        """The drawing that is there already, with its words."""
        there = self._own.picture(self._before) if self._before.startswith(DRAWING) else None
        if there is None:
            return Drawing(), ""
        try:
            words = "" if there.words == self._phrase else there.words
            return Drawing.unpacked(there.content), words
        except NotADrawing:
            return Drawing(), ""

    def _stands(self) -> bool:
        meeting = self._session.meeting
        return self._which == meeting.id or meeting.has(self._which)

    def _apply(self, edit: Callable[[Meeting], Meeting]) -> None:
        self._session.apply(self._label, edit, merge=self._merge)
