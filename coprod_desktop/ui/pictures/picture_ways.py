"""Leads from an idea through the pages on which it gets its picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from coprod_desktop.content.kept import Content
from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.meeting_pictures import picture_of, without_picture, words_of
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.picture import PHOTO
from coprod_desktop.domain.point import changed
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.errand import Errand
from coprod_desktop.ui.pictures.choosing_photo import chosen_photo
from coprod_desktop.ui.pictures.draw_screen import DrawScreen
from coprod_desktop.ui.pictures.drawing_visit import DrawingVisit
from coprod_desktop.ui.pictures.own_pictures import OwnPictures
from coprod_desktop.ui.pictures.photo_reading import NotAPhoto, content_of, photo_from, photo_of
from coprod_desktop.ui.pictures.photo_screen import PhotoScreen
from coprod_desktop.ui.pictures.picture_screen import Found, PictureScreen
from coprod_desktop.ui.pictures.wanted import PictureWanted
from coprod_desktop.ui.session import Edit, Session
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class PictureWays(QObject):
    """Lays the pages over the open meeting.

    ``told`` carries a line about what became of a picture, with whether it can be undone. Call
    `close` before letting go.
    """

    told = Signal(str, bool)

    def __init__(
        self,
        window: Window,
        wording: Wording,
        announcer: Announcer,
        content: Content,
        own: OwnPictures,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._text = wording.text
        self._session: Session | None = None
        self._announcer = announcer
        self._content = content
        self._own = own
        self._which = ""
        self._screen: PictureScreen | None = None
        self._photo: PhotoScreen | None = None
        self._reading = Errand(self)
        self._reading.done.connect(self._take_photo)
        self.ask_for_photo: Callable[[], Path | None] = partial(chosen_photo, wording, window)
        """Asks which file is to be opened; answers with None where none is."""

    def begin(self, session: Session) -> None:
        """Works on another meeting from now on."""
        self._session = session

    @property
    def _opened(self) -> Session:
        assert self._session is not None, "a meeting is open"
        return self._session

    @property
    def _meeting(self) -> Meeting:
        return self._opened.meeting

    def open(self, wanted: PictureWanted) -> None:
        """Shows the page on which a picture is chosen, brought or drawn."""
        stands = wanted.which == self._meeting.id or self._meeting.has(wanted.which)
        if wanted.draws and (stands or wanted.put is not None):
            self._draw(wanted)
        elif stands:
            self._find(wanted)

    def _find(self, wanted: PictureWanted) -> None:
        self._which = which = wanted.which
        search, now = self._content.search, picture_of(self._meeting, which)
        words = self._words_shown(which)
        there, suggested = search.picture(now), search.suggested(words)
        # The one it has comes first.
        first = (there,) if there is not None else ()
        offered = tuple(dict.fromkeys((*first, *(suggested or search.common()))))
        found = Found(search.find, offered, for_words=bool(suggested))
        self._screen = screen = PictureScreen(self._wording, words, now, found, self._forget_screen)
        screen.chosen.connect(self._choose)
        screen.found.connect(self._announcer.announce)
        screen.photo_wanted.connect(self._ask_for_photo)
        screen.pen_wanted.connect(self._draw_instead)
        screen.brought.connect(self._take_brought)
        screen.left.connect(self._leave)
        self._window.lay_over(screen)

    def close(self) -> None:
        """Waits for what is still being read."""
        self._reading.close()

    def _words_shown(self, which: str) -> str:
        """What something is called, but nothing that is kept: others may see the page."""
        ideas = {idea.id: idea for _, idea in self._meeting.walk()}
        if which in ideas:
            own = ideas[which].has_own_words and not self._meeting.is_kept(which)
            return ideas[which].text if own else ""
        return words_of(self._meeting, which)

    def _leave(self) -> None:
        self._window.take_off()

    def _forget_screen(self) -> None:
        """The page is gone, whichever way; nobody waits for a photo any more."""
        self._reading.stop()
        self._screen = None

    def _choose(self, key: str) -> None:
        """Gives it the picture, or takes the one it has away, then goes back."""
        self._leave()
        if key:
            self._show(key)
        else:
            self._apply(lambda m: without_picture(m, self._which))
            self.told.emit(self._text("picture-taken-away"), True)

    def _show(self, key: str) -> None:
        which = self._which
        self._apply(lambda m: m.with_picture(which, key))
        self.told.emit(self._text("picture-kept"), True)

    def _apply(self, edit: Callable[[Meeting], Meeting]) -> None:
        self._opened.apply(self._text("edit-picture"), edit)

    # A photo.

    def _ask_for_photo(self) -> None:
        file = self.ask_for_photo()
        if file is not None:
            self._read(partial(_photo_in, file))

    def _take_brought(self, brought: QMimeData) -> None:
        """Takes what was pasted or dropped: a picture, or the name of its file."""
        files = [Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile()]
        if files:
            self._read(partial(_photo_in, files[0]))
        elif isinstance(image := brought.imageData(), QImage):
            self._read(partial(_photo_of, QImage(image)))

    def _read(self, does: Callable[[], object]) -> None:
        self._announcer.announce(self._text("photo-opening"))
        self._reading.begin(does)

    def _take_photo(self, came: object) -> None:
        """Shows the photo that was read, or says why there is none; one that is there stays."""
        if self._screen is None:
            return  # nobody is there any more
        if isinstance(came, bytes):
            self._show_photo(came)
            return
        key = came.message if isinstance(came, NotAPhoto) else "photo-not-one"
        (self._photo or self._screen).tell_trouble(key)

    def _show_photo(self, content: bytes) -> None:
        words = "" if self._photo is None else self._photo.field.words()
        self._close_photo()
        key = f"{PHOTO}{new_id()}"
        self._own.hold(key, OwnPicture("", content))
        self._photo = screen = PhotoScreen(self._wording, key, self._forget_photo)
        screen.typed.connect(partial(self._keep_photo, key, content, self._put_back()))
        screen.used.connect(partial(self._use_photo, key, content))
        screen.another_wanted.connect(self._ask_for_photo)
        screen.left.connect(self._close_photo)
        screen.field.set_words(words)
        self._window.lay_over(screen)

    def _close_photo(self) -> None:
        """Goes back from a photo that is not used: nothing of it stays."""
        if self._photo is not None:
            self._photo.field.set_words("")
            self._window.take_off()

    def _forget_photo(self) -> None:
        self._photo = None

    def _keep_photo(self, key: str, content: bytes, back: Edit, words: str) -> None:
        """From the first letter on it is used, until those are gone again."""
        if words:
            self._own.keep(key, OwnPicture(words, content))
        which = self._which
        self._put_photo(key, (lambda m: m.with_picture(which, key)) if words else back)

    def _put_back(self) -> Edit:
        """What has the picture be again what it is now."""
        which, meeting = self._which, self._meeting
        was = next((idea for _, idea in meeting.walk() if idea.id == which), None)
        if was is None:
            before = picture_of(meeting, which)
            return lambda m: m.with_picture(which, before)
        picture, drawn_as, text = was.picture, was.drawn_as, was.text

        def as_it_was(idea: Idea) -> Idea:
            return replace(idea, picture=picture, drawn_as=drawn_as, text=text)

        return lambda m: changed(m, which, as_it_was)

    def _put_photo(self, key: str, edit: Edit) -> None:
        self._opened.apply(self._text("edit-picture"), edit, merge=f"photo:{key}")

    def _use_photo(self, key: str, content: bytes, words: str) -> None:
        # Under a fresh key, so that whoever shows it already knows of the last of its words.
        which, fresh = self._which, f"{PHOTO}{new_id()}"
        self._own.keep(fresh, OwnPicture(words or self._text("picture-photo"), content))
        self._put_photo(key, lambda m: m.with_picture(which, fresh))
        self._window.take_off()
        self._leave()
        self.told.emit(self._text("picture-kept"), True)

    # The pen.

    def _draw_instead(self) -> None:
        which = self._which
        self._leave()
        self._draw(PictureWanted(which, draws=True))

    def _draw(self, wanted: PictureWanted) -> None:
        text = self._text
        visit = DrawingVisit(self._opened, self._own, wanted, text("pen-phrase"), text("edit-draw"))
        about = self._words_shown(visit.which) if visit.about else ""
        screen = DrawScreen(self._wording, about, visit.drawing, visit.words)
        screen.changed.connect(visit.keep)
        screen.told.connect(self._announcer.announce)
        screen.left.connect(partial(self._end_drawing, screen, visit))
        self._window.lay_over(screen)

    def _end_drawing(self, screen: DrawScreen, visit: DrawingVisit) -> None:
        screen.settle()
        visit.finish()
        self._window.take_off()
        if visit.has_changed and visit.drawing.strokes:
            self.told.emit(self._text("pen-kept"), True)


def _photo_in(file: Path) -> bytes | NotAPhoto:
    """The photo in a file, or why there is none; on a thread of its own."""
    try:
        return photo_from(content_of(file))
    except NotAPhoto as none:
        return none


def _photo_of(image: QImage) -> bytes | NotAPhoto:
    """The photo that was copied, or why there is none; on a thread of its own."""
    try:
        return photo_of(image)
    except NotAPhoto as none:
        return none
