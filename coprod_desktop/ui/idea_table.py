"""What can be done to a line of a meeting, as a table of rows.

The words of a row stand in Fluent under ``action-<name>``, with its keys where it has any.
"""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.outline import LineKind
from coprod_desktop.wording import Wording

PILE_ROWS = {pile: f"on-{pile}" for pile in Pile}
"""The row that shows on which pile the chosen idea lies, by pile."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A row: its sign, what its button is worth where there is little room.

    ``at_left`` has the button stand left in the bottom strip; ``in_strip`` says that it has one
    there, ``in_menu`` that the menu of a line has it, ``by_key`` that keys of its own do it.
    ``keys_of`` names the row whose keys do the same.
    """

    sign: str
    worth: int = 0
    at_left: bool = True
    in_strip: bool = True
    in_menu: bool = True
    by_key: bool = False
    keys_of: str = ""


DEEDS: dict[str, Deed] = {
    "read-this": Deed("read", in_strip=False),
    "change-words": Deed("edit", 10, by_key=True),
    "add-under": Deed("plus", 9, by_key=True),
    "add-beside": Deed("plus", 1, by_key=True),
    "fold": Deed("fold", 6, by_key=True),
    "unfold": Deed("unfold", 6, keys_of="fold"),
    "move-up": Deed("up", 5, by_key=True),
    "move-down": Deed("down", 5, by_key=True),
    "put-under": Deed("under", 4),
    "put-in": Deed("under", by_key=True),
    "put-out": Deed("under", by_key=True),
    **{row: Deed("down", 7, by_key=True) for row in PILE_ROWS.values()},
    "new-heap": Deed("heaps", 4),
    "join-heaps": Deed("join", 3),
    "split-heap": Deed("split", 1),
    "split-idea": Deed("split", 1),
    "hear-note": Deed("read", 3),
    "record-voice": Deed("voice", 1),
    "picture": Deed("picture", 2, by_key=True),
    "look-inside": Deed("lock", 9),
    "close-pocket": Deed("lock", 8),
    "take-away": Deed("close", 2, by_key=True),
    "fold-all": Deed("fold", -1, in_menu=False),
    "unfold-all": Deed("unfold", -1, in_menu=False),
    "idea-before": Deed("skip-back", 8, in_menu=False, at_left=False, by_key=True),
    "next-idea": Deed("skip", 8, in_menu=False, at_left=False, by_key=True),
    "take-back": Deed("undo", 9, in_menu=False, at_left=False, keys_of="undo"),
    "do-again": Deed("redo", 0, in_menu=False, at_left=False, keys_of="redo"),
}

_LAST = ("fold-all", "unfold-all", "idea-before", "next-idea", "take-back", "do-again")
EVERYWHERE = ("take-back", "do-again")
"""What is offered where no line is chosen."""

OFFERED: dict[LineKind, tuple[str, ...]] = {
    LineKind.TITLE: ("read-this", "change-words", "new-heap", "picture", *_LAST),
    LineKind.BRANCH: (
        *("read-this", "change-words", "add-under", "fold", "move-up", "move-down"),
        *("new-heap", "join-heaps", "picture", "take-away", *_LAST),
    ),
    LineKind.IDEA: (
        *("read-this", "change-words", "add-under", "fold", "move-up", "move-down"),
        *("put-under", "pile", "add-beside", "split-idea", "split-heap", "take-away"),
        *("record-voice", "picture", *_LAST),
    ),
    LineKind.KEPT: ("read-this", "look-inside", *_LAST),
}
"""What can be done to a line of each kind, in order; "pile" stands for one of `PILE_ROWS`."""


def keys_of(wording: Wording, name: str) -> tuple[str, ...]:
    """The keys that do what a row says, the first being the one to be told of."""
    row = DEEDS[name].keys_of or name
    for written in (f"action-{row}.keys", f"action-{row}.shortcut"):
        if wording.has(written):
            return tuple(key.strip() for key in wording.text(written).split("|"))
    return ()
