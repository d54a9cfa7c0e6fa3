"""Does to the chosen line of a meeting what its person asks.

One table serves every view that shows the lines: what has a key here has a button too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.outline import IDEA_LEVEL, Line, LineKind
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.idea_moves import IdeaMoves, pieces_of
from coprod_desktop.ui.idea_table import DEEDS, EVERYWHERE, OFFERED, PILE_ROWS, keys_of
from coprod_desktop.ui.idea_writing import (
    writing_branch,
    writing_idea,
    writing_new_branch,
    writing_new_idea,
    writing_split_heap,
    writing_title,
)
from coprod_desktop.ui.pictures.wanted import PictureWanted
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_visit import NoteWanted


class IdeaActions(IdeaMoves):
    """What can be done, for the bottom strip and for the keyboard.

    ``writing_wanted`` carries a `Writing`, ``chooser_wanted`` is "put-under", "pile" or
    "join-heaps", ``note_wanted`` a `NoteWanted`, ``picture_wanted`` a `PictureWanted`.
    ``read_wanted`` asks for the chosen line to be read, ``step_wanted`` for the one after it (1)
    or before it (-1).
    """

    writing_wanted = Signal(object)
    chooser_wanted = Signal(str)
    note_wanted = Signal(object)
    picture_wanted = Signal(object)
    read_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parts, parent)
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
            "picture": lambda: self.picture_wanted.emit(PictureWanted(self.chosen)),
            "look-inside": self.turn_pocket,
            "close-pocket": self.turn_pocket,
            "read-this": self.read_wanted.emit,
            "fold": self.fold,
            "unfold": self.fold,
            "fold-all": self.fold_all,
            "unfold-all": self.unfold_all,
            "idea-before": lambda: self.step_wanted.emit(-1),
            "next-idea": lambda: self.step_wanted.emit(1),
            "join-heaps": lambda: self.chooser_wanted.emit("join-heaps"),
            "split-heap": self.split_heap,
            "split-idea": self.split_idea,
        }
        self._keys = self._read_keys()

    def _read_keys(self) -> dict[QKeySequence, str]:
        return {
            QKeySequence(written): name
            for name, deed in DEEDS.items()
            if deed.by_key
            for written in keys_of(self._parts.wording, name)
        }

    def names(self) -> tuple[str, ...]:
        """What can be done with the chosen line."""
        line = self.line
        if line is None:
            return EVERYWHERE
        return tuple(name for name in self._named(line) if self._can(name, line))

    def _named(self, line: Line) -> list[str]:
        names = [self._pile_row(line) if n == "pile" else n for n in OFFERED[line.kind]]
        if line.has_note:
            names.insert(names.index("record-voice"), "hear-note")
        if line.folded:
            names[names.index("fold")] = "unfold"
        if self.branch_of(line) in self._inside and line.kind is not LineKind.KEPT:
            names.insert(2, "close-pocket")
        return names

    def _can(self, name: str, line: Line) -> bool:
        """Whether what a row says makes sense here; what never does is not offered."""
        if name == "fold":
            return line.below > 0
        if name == "join-heaps":
            return len(self.meeting.branches) > 1
        if name == "split-heap":
            return line.place > 1 or line.level > IDEA_LEVEL
        if name == "split-idea":
            return len(pieces_of(self.meeting.idea(line.id))) > 1
        return True

    def rows(self) -> tuple[Row, ...]:
        """Those of `names` that have a button in the bottom strip."""
        return tuple(
            Row(
                name,
                partial(self.do, name),
                sign=DEEDS[name].sign,
                worth=DEEDS[name].worth,
                sign_last=name in PILE_ROWS.values(),
                at_left=DEEDS[name].at_left,
            )
            for name in self.names()
            if DEEDS[name].in_strip
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
        return PILE_ROWS[self.meeting.idea(line.id).pile]

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
        elif not self.meeting.takes(line.id, Idea("", "")):
            self.tell("put-too-deep")
        else:
            self._write_new(line.id, None, line.pile)

    def add_beside(self) -> None:
        """Begins an idea right after the chosen one; a heap after a branch."""
        line = self.line
        if line is None or line.kind is not LineKind.IDEA:
            self.new_heap()
            return
        beside = [idea.id for idea in self.meeting.beside(line.id)]
        pile = self.meeting.idea(line.id).pile
        self._write_new(self.meeting.parent_of(line.id), beside.index(line.id) + 1, pile)

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

    def split_heap(self) -> None:
        """Puts the chosen idea, with those after it, in a new heap that is named next."""
        line = self.line
        if line is None or line.kind is not LineKind.IDEA:
            return
        writing = writing_split_heap(self._parts, line.id)
        self.going.emit(writing.id)
        self.tell("split-heap-told", undo=True)
        self.writing_wanted.emit(writing)

    # The rest.

    def put_on_pile(self, pile: Pile) -> None:
        """Puts the chosen idea on a pile."""
        line = self.line
        if line is None or line.kind is not LineKind.IDEA:
            return
        if self.apply("edit-pile", lambda m: m.on_pile(line.id, pile)):
            self.tell(f"put-{PILE_ROWS[pile]}", undo=True)

    def take_away(self) -> None:
        """Takes the chosen idea or branch away, which can be undone."""
        line = self.line
        if line is None:
            return
        if line.kind is LineKind.BRANCH:
            self.apply("edit-take-away", lambda m: m.without_branch(line.id))
        elif line.kind is LineKind.IDEA:
            self.apply("edit-take-away", lambda m: m.without_idea(line.id))
        else:
            return
        self.tell("taken-away", undo=True)

    def take_back(self) -> None:
        """Takes the last change back."""
        if self._parts.session.undo_stack.canUndo():
            self._parts.session.undo()
        else:
            self.tell("nothing-to-take-back", undo=True)

    def do_again(self) -> None:
        """Makes the change again that was taken back."""
        if self._parts.session.undo_stack.canRedo():
            self._parts.session.redo()
        else:
            self.tell("nothing-to-put-back", undo=True)
