"""Does to the chosen line of a meeting what its person asks.

One table serves every view that shows the lines: what has a key here has a button too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting, TooDeep, WouldCircle
from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.idea_writing import (
    writing_branch,
    writing_idea,
    writing_new_branch,
    writing_new_idea,
    writing_title,
)
from coprod_desktop.ui.session import Edit
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_visit import NoteWanted

PILE_ROWS = {pile: f"on-{pile}" for pile in Pile}
"""The row that shows on which pile the chosen idea lies, by pile."""

_UNDOING = ("take-back", "do-again")
_OFFERED: dict[LineKind, tuple[str, ...]] = {
    LineKind.TITLE: ("change-words", "new-heap", *_UNDOING),
    LineKind.BRANCH: (
        *("change-words", "add-under", "move-up", "move-down"),
        *("new-heap", "take-away", *_UNDOING),
    ),
    LineKind.IDEA: (
        *("change-words", "add-under", "move-up", "move-down", "put-under"),
        *("pile", "add-beside", "take-away", "record-voice", *_UNDOING),
    ),
    LineKind.KEPT: ("look-inside", *_UNDOING),
}
_SIGNS = {
    "change-words": "edit",
    "add-under": "plus",
    "add-beside": "plus",
    "move-up": "up",
    "move-down": "down",
    "put-under": "under",
    "take-away": "close",
    "take-back": "undo",
    "do-again": "redo",
    "new-heap": "plus",
    "hear-note": "read",
    "record-voice": "voice",
    "look-inside": "lock",
    "close-pocket": "lock",
    **dict.fromkeys(PILE_ROWS.values(), "down"),
}
_WORTH = {
    "change-words": 9,
    "add-under": 8,
    "take-back": 8,
    "look-inside": 9,
    "close-pocket": 8,
    "move-up": 6,
    "move-down": 6,
    "put-under": 5,
    "new-heap": 5,
    "take-away": 2,
    "hear-note": 3,
    "record-voice": 1,
    "add-beside": 1,
    "do-again": 0,
    **dict.fromkeys(PILE_ROWS.values(), 7),
}
_WITH_KEYS = (
    *("change-words", "add-under", "add-beside", "take-away", "move-up", "move-down"),
    *("put-in", "put-out", *PILE_ROWS.values()),
)


class IdeaActions(QObject):
    """What can be done, for the bottom strip and for the keyboard.

    ``writing_wanted`` carries a `Writing`, ``chooser_wanted`` is "put-under" or "pile",
    ``going`` the id of the line to go to, ``told`` a line to tell with whether Undo goes beside
    it, ``pocket_turned`` the id of a branch whose kept ideas are to be shown or closed,
    ``note_wanted`` a `NoteWanted`.
    """

    writing_wanted = Signal(object)
    chooser_wanted = Signal(str)
    going = Signal(str)
    told = Signal(str, bool)
    pocket_turned = Signal(str)
    note_wanted = Signal(object)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._lines: dict[str, Line] = {}
        self.chosen = ""
        self._inside: frozenset[str] = frozenset()
        self._deeds: dict[str, Callable[[], None]] = {
            "change-words": self.change_words,
            "add-under": self.add_under,
            "add-beside": self.add_beside,
            "move-up": lambda: self.move(-1),
            "move-down": lambda: self.move(1),
            "put-under": lambda: self.chooser_wanted.emit("put-under"),
            "put-in": self.put_in,
            "put-out": self.put_out,
            "take-away": self.take_away,
            "take-back": self.take_back,
            "do-again": self.do_again,
            "new-heap": self.new_heap,
            "record-voice": lambda: self.note_wanted.emit(NoteWanted(self.chosen)),
            "hear-note": lambda: self.note_wanted.emit(NoteWanted(self.chosen, hears=True)),
            "look-inside": self.turn_pocket,
            "close-pocket": self.turn_pocket,
        }
        self._keys = self._read_keys()

    def _read_keys(self) -> dict[QKeySequence, str]:
        keys = {}
        for name in _WITH_KEYS:
            for written in self._parts.wording.text(f"action-{name}.keys").split("|"):
                keys[QKeySequence(written.strip())] = name
        return keys

    def show(self, lines: Iterable[Line], chosen: str, inside: frozenset[str]) -> None:
        """Works on these lines from now on, of which one is chosen."""
        self._lines = {line.id: line for line in lines}
        self.chosen = chosen
        self._inside = inside

    @property
    def line(self) -> Line | None:
        """The chosen line."""
        return self._lines.get(self.chosen)

    def names(self) -> tuple[str, ...]:
        """What can be done with the chosen line."""
        line = self.line
        if line is None:
            return _UNDOING
        names = [self._pile_row(line) if n == "pile" else n for n in _OFFERED[line.kind]]
        if line.has_note:
            names.insert(names.index("record-voice"), "hear-note")
        if self._branch_of(line) in self._inside and line.kind is not LineKind.KEPT:
            names.insert(1, "close-pocket")
        return tuple(names)

    def rows(self) -> tuple[Row, ...]:
        """The same as rows of the bottom strip."""
        return tuple(
            Row(
                name,
                partial(self.do, name),
                sign=_SIGNS[name],
                worth=_WORTH[name],
                sign_last=name in PILE_ROWS.values(),
                at_left=name not in _UNDOING,
            )
            for name in self.names()
        )

    def press_key(self, keys: QKeySequence) -> bool:
        """Does what these keys stand for; answers whether they stand for anything."""
        name = self._keys.get(keys)
        if name is None or self.line is None:
            return False
        if name in PILE_ROWS.values():
            self.put_on_pile(next(pile for pile, row in PILE_ROWS.items() if row == name))
        else:
            self.do(name)
        return True

    def do(self, name: str) -> None:
        """Does one of `names`."""
        if name in PILE_ROWS.values():
            self.chooser_wanted.emit("pile")
        else:
            self._deeds[name]()

    def _pile_row(self, line: Line) -> str:
        return PILE_ROWS[self._meeting.idea(line.id).pile]

    @property
    def _meeting(self) -> Meeting:
        return self._parts.session.meeting

    def _branch_of(self, line: Line) -> str:
        """The id of the branch a line is in or is, or nothing for the title."""
        if line.kind is LineKind.BRANCH:
            return line.id
        if line.kind is LineKind.KEPT:
            return line.above
        return self._meeting.branch_of(line.id).id if line.kind is LineKind.IDEA else ""

    def _apply(self, label: str, edit: Edit) -> bool:
        before = self._meeting
        self._parts.session.apply(self._parts.wording.text(label), edit)
        return self._meeting != before

    def _tell(self, key: str, undo: bool = False) -> None:
        self.told.emit(self._parts.wording.text(key), undo)

    # Words.

    def change_words(self) -> None:
        """Opens the words of the chosen line; looks inside where that line is a pocket."""
        line = self.line
        if line is None:
            return
        if line.kind is LineKind.KEPT:
            self.turn_pocket()
        elif line.kind is LineKind.TITLE:
            self.writing_wanted.emit(writing_title(self._parts))
        elif line.kind is LineKind.BRANCH:
            self.writing_wanted.emit(writing_branch(self._parts, line.id))
        else:
            self.writing_wanted.emit(writing_idea(self._parts, line.id))

    def add_under(self) -> None:
        """Begins an idea under the chosen branch or idea; a heap under the title."""
        line = self.line
        if line is None:
            self.add_first()
        elif line.kind is LineKind.TITLE:
            self.new_heap()
        elif line.kind is LineKind.KEPT:
            self._write_new(line.above, None, Pile.KEEP)
        elif not self._meeting.takes(line.id, Idea("", "")):
            self._tell("put-too-deep")
        else:
            self._write_new(line.id, None, line.pile)

    def add_beside(self) -> None:
        """Begins an idea right after the chosen one; a heap after a branch."""
        line = self.line
        if line is None or line.kind is not LineKind.IDEA:
            self.new_heap()
            return
        beside = [idea.id for idea in self._meeting.beside(line.id)]
        pile = self._meeting.idea(line.id).pile
        self._write_new(self._meeting.parent_of(line.id), beside.index(line.id) + 1, pile)

    def add_first(self) -> None:
        """Begins the first idea of a meeting that has none."""
        self._write_new("", None, Pile.SHARE)

    def _write_new(self, under: str, at: int | None, pile: Pile) -> None:
        self.writing_wanted.emit(writing_new_idea(self._parts, under, at, pile))

    def new_heap(self) -> None:
        """Begins a branch after the chosen one, else last."""
        line = self.line
        at = line.place if line is not None and line.kind is LineKind.BRANCH else None
        self.writing_wanted.emit(writing_new_branch(self._parts, at))

    # Places.

    def move(self, places: int) -> None:
        """Moves the chosen line one place up (-1) or down (1) among those one sees beside it."""
        line = self.line
        if line is None or line.kind not in (LineKind.IDEA, LineKind.BRANCH):
            return
        if line.kind is LineKind.BRANCH:
            moved = self._apply("edit-move", lambda m: m.branch_moved_by(line.id, places))
        else:
            moved = self._move_idea(line, places)
        if not moved:
            self._tell("moved-to-start" if places < 0 else "moved-to-end")

    def _move_idea(self, line: Line, places: int) -> bool:
        seen = self._beside(line)
        place = seen.index(line.id) + places
        if not 0 <= place < len(seen):
            return False
        # What is closed away in between is stepped over with the one beyond it.
        rest = [idea.id for idea in self._meeting.beside(line.id) if idea.id != line.id]
        at = rest.index(seen[place]) + (1 if places > 0 else 0)
        parent = self._meeting.parent_of(line.id)
        return self._apply("edit-move", lambda m: m.moved(line.id, parent, at))

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
            self._tell("put-in-none")
        else:
            self.put_under(line.id, seen[place - 1])

    def put_out(self) -> None:
        """Puts the chosen idea beside the one it lies under."""
        line = self.line
        if line is None or line.kind is not LineKind.IDEA:
            return
        parent = self._meeting.parent_of(line.id)
        if any(branch.id == parent for branch in self._meeting.branches):
            self._tell("put-out-none")
            return
        beside = [idea.id for idea in self._meeting.beside(parent)]
        self.put_under(line.id, self._meeting.parent_of(parent), beside.index(parent) + 1)

    def put_under(self, which: str, under: str, at: int | None = None) -> None:
        """Puts an idea under a branch or an idea, last or at a place."""
        try:
            moved = self._apply("edit-move", lambda m: m.moved(which, under, at))
        except WouldCircle:
            self._tell("put-under-itself")
            return
        except TooDeep:
            self._tell("put-too-deep")
            return
        if moved:
            self.going.emit(which)
            self._tell("put-there", undo=True)

    # The rest.

    def put_on_pile(self, pile: Pile) -> None:
        """Puts the chosen idea on a pile."""
        line = self.line
        if line is None or line.kind is not LineKind.IDEA:
            return
        if self._apply("edit-pile", lambda m: m.on_pile(line.id, pile)):
            self._tell(f"put-{PILE_ROWS[pile]}", undo=True)

    def take_away(self) -> None:
        """Takes the chosen idea or branch away, which can be undone."""
        line = self.line
        if line is None:
            return
        if line.kind is LineKind.BRANCH:
            self._apply("edit-take-away", lambda m: m.without_branch(line.id))
        elif line.kind is LineKind.IDEA:
            self._apply("edit-take-away", lambda m: m.without_idea(line.id))
        else:
            return
        self._tell("taken-away", undo=True)

    def take_back(self) -> None:
        """Takes the last change back."""
        if self._parts.session.undo_stack.canUndo():
            self._parts.session.undo()
        else:
            self._tell("nothing-to-take-back", undo=True)

    def do_again(self) -> None:
        """Makes the change again that was taken back."""
        if self._parts.session.undo_stack.canRedo():
            self._parts.session.redo()
        else:
            self._tell("nothing-to-put-back", undo=True)

    def turn_pocket(self) -> None:
        """Shows what the branch keeps, or closes it again."""
        if self.line is not None:
            self.pocket_turned.emit(self._branch_of(self.line))
