"""Moves what stands on the lines of a meeting about: one place on, under another, out of sight."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.folds import all_folded, all_unfolded, folding
from coprod_desktop.domain.heaps import divided, joined
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.domain.refused import TooDeep, WouldCircle
from coprod_desktop.domain.spans import sentences
from coprod_desktop.ui.session import Edit
from coprod_desktop.ui.view import Parts


class IdeaMoves(QObject):
    """Works on the chosen one of the lines it is shown.

    ``going`` carries the id of the line to go to, ``told`` a line to tell with whether Undo goes
    beside it, ``pocket_turned`` the id of a branch whose kept ideas are to be shown or closed.
    """

    going = Signal(str)
    told = Signal(str, bool)
    pocket_turned = Signal(str)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._lines: dict[str, Line] = {}
        self._inside: frozenset[str] = frozenset()
        self.chosen = ""

    def show(self, lines: Iterable[Line], chosen: str, inside: frozenset[str]) -> None:
        """Works on these lines from now on, of which one is chosen."""
        self._lines = {line.id: line for line in lines}
        self.chosen = chosen
        self._inside = inside

    @property
    def line(self) -> Line | None:
        """The chosen line."""
        return self._lines.get(self.chosen)

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._parts.session.meeting

    def branch_of(self, line: Line) -> str:
        """The id of the branch a line is in or is, or nothing for the title."""
        if line.kind is LineKind.BRANCH:
            return line.id
        if line.kind is LineKind.KEPT:
            return line.above
        return self.meeting.branch_of(line.id).id if line.kind is LineKind.IDEA else ""

    def apply(self, label: str, edit: Edit) -> bool:
        """Makes an edit that ``label`` names; answers whether anything is otherwise now."""
        before = self.meeting
        self._parts.session.apply(self._parts.wording.text(label), edit)
        return self.meeting != before

    def tell(self, key: str, undo: bool = False) -> None:
        """Tells a line, by the key of its words."""
        self.told.emit(self._parts.wording.text(key), undo)

    # Places.

    def move(self, places: int) -> None:
        """Moves the chosen line one place up (-1) or down (1) among those one sees beside it."""
        line = self.line
        if line is None or line.kind not in (LineKind.IDEA, LineKind.BRANCH):
            return
        if line.kind is LineKind.BRANCH:
            moved = self.apply("edit-move", lambda m: m.branch_moved_by(line.id, places))
        else:
            moved = self._move_idea(line, places)
        if not moved:
            self.tell("moved-to-start" if places < 0 else "moved-to-end")
            return
        now = self.line or line
        words = self._parts.wording.text("moved-here", place=now.place, of=now.of)
        self.told.emit(words, True)

    def _move_idea(self, line: Line, places: int) -> bool:
        seen = self._beside(line)
        place = seen.index(line.id) + places
        if not 0 <= place < len(seen):
            return False
        # What is closed away in between is stepped over with the one beyond it.
        return self.apply("edit-move", lambda m: m.moved_past(line.id, seen[place]))

    def _beside(self, line: Line) -> list[str]:
        """The ideas one sees beside a line, itself among them."""
        return [
            other.id
            for other in self._lines.values()
            if other.above == line.above and other.kind is LineKind.IDEA
        ]

    def put_in(self) -> None:
        """Puts the chosen idea under the one before it."""
        line = self.line
        if line is None or line.kind is not LineKind.IDEA:
            return
        seen = self._beside(line)
        place = seen.index(line.id)
        if place == 0:
            self.tell("put-in-none")
        else:
            self.put_under(line.id, seen[place - 1])

    def put_out(self) -> None:
        """Puts the chosen idea beside the one it lies under."""
        line = self.line
        if line is None or line.kind is not LineKind.IDEA:
            return
        parent = self.meeting.parent_of(line.id)
        if any(branch.id == parent for branch in self.meeting.branches):
            self.tell("put-out-none")
            return
        beside = [idea.id for idea in self.meeting.beside(parent)]
        self.put_under(line.id, self.meeting.parent_of(parent), beside.index(parent) + 1)

    def put_under(self, which: str, under: str, at: int | None = None) -> None:
        """Puts an idea under a branch or an idea, last or at a place."""
        try:
            moved = self.apply("edit-move", lambda m: m.moved(which, under, at))
        except WouldCircle:
            self.tell("put-under-itself")
            return
        except TooDeep:
            self.tell("put-too-deep")
            return
        if moved:
            self.going.emit(which)
            self.tell("put-there", undo=True)

    # Folds.

    def fold(self) -> None:
        """Folds the chosen line, or unfolds it; all heaps where it is the title."""
        line = self.line
        if line is None:
            return
        if line.kind is LineKind.KEPT:
            self.turn_pocket()
        elif line.kind is LineKind.TITLE:
            all_are = all(b.id in self.meeting.folded for b in self.meeting.branches if b.ideas)
            (self.unfold_all if all_are else self.fold_all)()
        elif not line.below:
            self.tell("fold-nothing")
        else:
            label = "edit-unfold" if line.folded else "edit-fold"
            self.apply(label, lambda m: folding(m, line.id, folded=not line.folded))
            words = self._parts.wording.text(f"{label}-told", count=line.below)
            self.told.emit(words, True)

    def fold_all(self) -> None:
        """Folds every branch."""
        line = self.line
        if line is not None and line.kind is not LineKind.TITLE:
            self.going.emit(self.branch_of(line))  # what one is on stays in sight
        self.apply("edit-fold-all", all_folded)
        self.tell("edit-fold-all-told", undo=True)

    def unfold_all(self) -> None:
        """Unfolds everything."""
        self.apply("edit-unfold-all", all_unfolded)
        self.tell("edit-unfold-all-told", undo=True)

    # One of two, two of one.

    def join_heaps(self, into: str) -> None:
        """Puts all ideas of the chosen branch at the end of another one."""
        line = self.line
        if line is None or line.kind is not LineKind.BRANCH:
            return
        self.apply("edit-join", lambda m: joined(m, line.id, into))
        self.going.emit(into)
        self.tell("joined", undo=True)

    def split_idea(self) -> None:
        """Makes an idea of each line, or each sentence, of the chosen one."""
        line = self.line
        if line is None or line.kind is not LineKind.IDEA:
            return
        pieces = pieces_of(self.meeting.idea(line.id))
        self.apply("edit-split", lambda m: divided(m, line.id, pieces))
        self.told.emit(self._parts.wording.text("split-idea-told", count=len(pieces)), True)

    # The pocket.

    def turn_pocket(self) -> None:
        """Shows what the branch keeps, or closes it again."""
        if self.line is not None:
            self.pocket_turned.emit(self.branch_of(self.line))


def pieces_of(idea: Idea) -> tuple[str, ...]:
    """The lines of an idea, its sentences where it is one line; none of what nobody wrote."""
    if not idea.has_own_words:
        return ()
    lines = tuple(line.strip() for line in idea.text.splitlines() if line.strip())
    if len(lines) > 1:
        return lines
    return tuple(sentence.of(idea.text) for sentence in sentences(idea.text))
