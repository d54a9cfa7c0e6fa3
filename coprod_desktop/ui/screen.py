"""What every whole screen has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.framed import Framed


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to choose from a list: its words, its sign or picture, what it does.

    ``hint`` says more of it, where there is room for that.
    """

    words: str
    does: Callable[[], None]
    sign: str = ""
    picture: str = ""
    hint: str = ""


class Screen(Framed):
    """One screen in the frame of the window.

    ``rows_changed`` says that `top_left` is another now too, ``arrived`` that another page of it
    is in front, ``offered`` carries `Thing`s of which one is to be chosen.
    """

    arrived = Signal()
    offered = Signal(object)

    def top_left(self) -> QWidget | None:
        """What stands at the left of the top strip; the program's name where there is nothing."""
        return None

    def more_things(self) -> tuple[Thing, ...]:
        """What stands on More beside the buttons that have no room."""
        return ()

    def left_edge(self) -> int:
        """Pixels from the left at which the bottom strip begins, to stand under the page."""
        return 0

    def is_silent(self) -> bool:
        """Whether nothing is said here but what somebody asks for."""
        return False

    def has_line(self) -> bool:
        """Whether `tell` has a place here and leaves the keyboard where it is."""
        return False

    def tell(self, words: str, undo: bool = False) -> None:
        """Says a line about all of it, with Undo beside it, where there is a place for that."""
