"""One idea, whose shape says its pile."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.kit.drawn_box import DrawnBox
from coprod_desktop.ui.kit.idea_figure import IdeaFigure
from coprod_desktop.ui.kit.look import Look


class IdeaBox(DrawnBox, QAbstractButton):
    """An idea that can be chosen; ``clicked`` when it is pressed, checked while it is chosen.

    The shape is the pile, the outline the colour of branch ``branch`` (from 0, None for loose
    ideas). ``mentor`` gives it a second edge on the left, ``note`` the sign that there is a voice
    note to hear. ``focus_path`` is its real shape.
    """

    figure: IdeaFigure

    def __init__(
        self,
        words: str,
        pile: Pile = Pile.SHARE,
        *,
        picture: str = "",
        branch: int | None = None,
        mentor: bool = False,
        heard: str = "",
        note: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.figure = IdeaFigure("")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_idea(
            words, pile, picture=picture, branch=branch, mentor=mentor, heard=heard, note=note
        )

    def show_idea(
        self,
        words: str,
        pile: Pile,
        *,
        picture: str = "",
        branch: int | None = None,
        mentor: bool = False,
        heard: str = "",
        note: bool = False,
    ) -> None:
        """Shows another idea, or the same changed; ``heard`` is said instead of the words."""
        figure = replace(
            self.figure,
            words=words,
            pile=pile,
            picture=picture,
            branch=branch,
            mentor=mentor,
            note=note,
        )
        self.show_figure(figure, heard)

    @property
    def pile(self) -> Pile:
        """The pile its shape shows."""
        return self.figure.pile

    # Reading.

    def text_to_read(self) -> str:
        """The words, or nothing for what is kept: kept words are never read out."""
        return "" if self.pile is Pile.KEEP else self.words

    # Measures.

    def sizeHint(self) -> QSize:
        return self.figure.size(Look.of(self))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        return QSize(self.figure.least_width(look), look.target(50))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.figure.height_within(Look.of(self), width)


class ClosedPocket(IdeaBox):
    """What is kept for me, closed: only how many there are."""

    def __init__(
        self, words: str, *, branch: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, Pile.KEEP, branch=branch, parent=parent)
        self.figure = replace(self.figure, sign="lock")
        self.setCheckable(False)
