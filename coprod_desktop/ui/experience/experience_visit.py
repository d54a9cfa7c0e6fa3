"""Leads through a person's own experience while it lies open."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from coprod_desktop.domain.carry import SAY
from coprod_desktop.domain.experience import Piece, with_points_kept
from coprod_desktop.domain.idea import Idea, Pile, new_id
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.experience.experience_parts import ExperienceParts
from coprod_desktop.ui.experience.my_experience import MyExperienceScreen
from coprod_desktop.ui.experience.piece_screen import PieceScreen
from coprod_desktop.ui.experience.put_in_screen import PutInScreen
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.answers import with_answer


class ExperienceVisit(QObject):
    """Pieces are kept as they are told; a point goes into a meeting when its person says so.

    ``told`` carries a line to tell on the page in front, with whether that can be undone there.
    ``over`` says that nothing of it lies open any more.
    """

    told = Signal(str, bool)
    over = Signal()

    def __init__(self, parts: ExperienceParts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._screen: MyExperienceScreen | None = None
        self._session: Session | None = None
        self._piece: PieceScreen | None = None
        self._piles: dict[str, Pile] = {}
        """Who each piece was for when that was last known."""

    def open(self) -> None:
        """Shows the pieces of whoever sits here; over a meeting, which stays as it is."""
        self._parts.window.settle()
        self._session = session = self._parts.desk.open_pieces()
        self._parts.pictures.begin(session)
        self._piles = {piece.id: piece.pile for piece in self._pieces()}
        session.changed.connect(self._keep_points)
        self._screen = screen = MyExperienceScreen(
            self._parts.wording, self._parts.today(), self._close
        )
        screen.show_pieces(self._pieces())
        screen.opened.connect(self._open_piece)
        screen.begun.connect(self._begin)
        screen.undo_wanted.connect(self._undo)
        screen.left.connect(self._parts.window.take_off)
        self._parts.window.lay_over(screen)

    def _close(self) -> None:
        """The page goes, whichever way: so does what can be undone here."""
        self._screen = self._session = None
        self._parts.desk.close_pieces()
        if self._parts.desk.session is not None:
            self._parts.pictures.begin(self._parts.desk.session)
        self.over.emit()

    def _pieces(self) -> tuple[Piece, ...]:
        return () if self._parts.desk.person is None else self._parts.desk.person.pieces

    def _undo(self) -> None:
        if self._session is not None:
            self._session.undo()
            self._show()

    # A piece.

    def _begin(self, how: str) -> None:
        screen = self._lay_piece(new_id())
        if how == "say":
            screen.say()
        elif how == "draw":
            screen.draw()

    def _open_piece(self, which: str) -> None:
        self._lay_piece(which)

    def _lay_piece(self, which: str) -> PieceScreen:
        assert self._session is not None
        self._piece = screen = PieceScreen(
            self._parts.wording,
            self._session,
            which,
            lambda: next((piece for piece in self._pieces() if piece.id == which), None),
            self._write,
            self._parts.today(),
            self._close_piece,
        )
        screen.note_wanted.connect(self._parts.notes.open)
        screen.picture_wanted.connect(self._parts.pictures.open)
        screen.put_wanted.connect(lambda: self._ask_where(which))
        screen.taken_away.connect(lambda: self._take_away(which))
        screen.left.connect(self._parts.window.take_off)
        self._parts.window.lay_over(screen)
        return screen

    def _write(self, piece: Piece) -> None:
        """Keeps what is known of a piece beside its idea."""
        person = self._parts.desk.person
        if person is not None:
            pieces = tuple(piece if each.id == piece.id else each for each in person.pieces)
            self._parts.desk.change_person(replace(person, pieces=pieces))

    def _take_away(self, which: str) -> None:
        session = self._session
        self._parts.window.take_off()
        if session is not None and session.meeting.has(which):
            label = self._parts.wording.text("edit-take-away")
            session.apply(label, lambda m: m.without_idea(which))
            self._show()
            self.told.emit(self._parts.wording.text("piece-gone"), True)

    def _keep_points(self) -> None:
        """What was made of a piece is kept with it, in whichever meeting, by Undo as well."""
        pieces, piles = self._pieces(), self._piles
        self._piles = piles | {piece.id: piece.pile for piece in pieces}
        for piece in pieces:
            if piece.pile is Pile.KEEP and piles.get(piece.id, Pile.KEEP) is not Pile.KEEP:
                self._parts.desk.change_every_meeting(partial(with_points_kept, piece=piece))

    def _close_piece(self) -> None:
        """Leaves nothing of a piece that was begun, but not told."""
        which, self._piece = "" if self._piece is None else self._piece.which, None
        session = self._session
        piece = next((each for each in self._pieces() if each.id == which), None)
        if session is None or piece is None:
            return
        if _is_empty(piece) and session.meeting.has(which):
            label = self._parts.wording.text("edit-piece")
            session.apply(label, lambda m: m.without_idea(which))
        self._show()

    def _show(self) -> None:
        if self._screen is not None and isValid(self._screen):
            self._screen.show_pieces(self._pieces())

    # Into a meeting.

    def _ask_where(self, which: str) -> None:
        piece = next((each for each in self._pieces() if each.id == which), None)
        if piece is None or not piece.can_be_put_in or self._is_kept_by_now(which):
            return
        open_session = self._parts.desk.session
        screen = PutInScreen(
            self._parts.wording,
            piece,
            piece.point(),
            None if open_session is None else open_session.meeting.title,
            () if open_session is not None else self._parts.meetings.there_are(),
            self._parts.paths(),
        )
        screen.chosen.connect(
            lambda meeting: self._put_in(
                piece.point(with_example=screen.example.isChecked()), meeting
            )
        )
        screen.left.connect(self._parts.window.take_off)
        self._parts.window.lay_over(screen)

    def _is_kept_by_now(self, which: str) -> bool:
        """Whether it is kept since, in another window, which is told."""
        pieces = self._parts.desk.person_as_kept().pieces
        kept = any(each.id == which and each.pile is Pile.KEEP for each in pieces)
        if kept:
            self.told.emit(self._parts.wording.text("piece-whole-kept"), False)
        return kept

    def _put_in(self, point: Idea, meeting_id: str) -> None:
        """Puts a point in the open meeting, else in one that is opened just for that."""
        beside = self._parts.desk.session is None
        session = self._parts.desk.session
        if session is None:
            session = self._parts.meetings.beside(meeting_id)
        if session is not None:
            label = self._parts.wording.text("edit-put-in")
            session.apply(label, lambda meeting: self._with_point(meeting, point))
            if beside:
                self._parts.desk.close_meeting()
        self._parts.window.take_off()
        if session is not None:
            self.told.emit(self._parts.wording.text("put-in-done"), False)

    def _with_point(self, meeting: Meeting, point: Idea) -> Meeting:
        paths = self._parts.paths()
        path = next((each for each in paths if each.key == meeting.path), paths[-1])
        step = path.step(SAY) or paths[-1].step(SAY)
        assert step is not None, "every kind of meeting has something to say"
        return with_answer(meeting, step, point, path.steps)


def _is_empty(piece: Piece) -> bool:
    """Whether nothing was told of it in any way."""
    idea = piece.idea
    return not (idea.text.strip() or idea.note or idea.picture or idea.ideas or piece.name)
