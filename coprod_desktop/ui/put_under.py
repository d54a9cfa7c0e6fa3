"""Asks on the page which of several things is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.ui.kit.escape import LeavesByEscape
from coprod_desktop.ui.kit.first_letters import FirstLetters
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.roving import Roving
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.view import Parts

_MOST = 60
_INDENT = 28


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to choose: what it is called here, how deep it stands."""

    key: str
    words: str
    second: str = ""
    picture: str = ""
    level: int = 0
    sign: str = ""


class Chooser(QWidget):
    """A heading with a list of buttons, and one to leave all as it is.

    ``chosen`` carries the key of an offer, ``left`` says that none was wanted. Arrows go
    through the list, first letters too; Esc leaves.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(
        self, parts: Parts, heading: str, offers: Sequence[Offer], close: str = "choose-none"
    ) -> None:
        super().__init__()
        self.heading = Paragraph(heading, factor=1.5, heading=2, focusable=True)
        self.presses: dict[str, Press] = {}
        scroller = ScrollPage()
        scroller.column.addWidget(self.heading)
        scroller.column.setSpacing(parts.look.space(14))
        scroller.column.addSpacing(parts.look.space(6))
        for offer in offers:
            press = Press(
                offer.words,
                second=offer.second,
                picture=offer.picture,
                sign=offer.sign,
                look="card",
                picture_size=34,
                least=56,
            )
            press.clicked.connect(lambda _=False, key=offer.key: self.chosen.emit(key))
            self.presses[offer.key] = press
            line = QVBoxLayout()
            line.setContentsMargins(parts.look.space(_INDENT * min(offer.level, 4)), 0, 0, 0)
            line.addWidget(press)
            scroller.column.addLayout(line)
        presses = list(self.presses.values())
        self._roving = Roving(self, presses)
        self._letters = FirstLetters(self, presses)
        self.close_press = Press(parts.wording.text(close), sign="back")
        self.close_press.clicked.connect(self.left)
        LeavesByEscape(self, self.left.emit, lambda: True)
        scroller.column.addWidget(self.close_press, 0, Qt.AlignmentFlag.AlignLeft)
        scroller.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroller)


def put_under_chooser(parts: Parts, lines: Sequence[Line], which: str) -> Chooser:
    """Asks where an idea goes: every branch and idea one sees, but for itself and all under it."""
    moving = next(line for line in lines if line.id == which)
    below = {which}
    offers = []
    for line in lines:
        if line.above in below:
            below.add(line.id)
        offered = line.kind in (LineKind.BRANCH, LineKind.IDEA)
        if offered and line.id not in below and line.id != moving.above:
            words = shortened(line.text, _MOST)
            offers.append(Offer(line.id, words, picture=line.picture, level=line.level - 2))
    heading = parts.wording.text("put-under-heading", words=shortened(moving.text, _MOST))
    return Chooser(parts, heading, offers)


def join_chooser(parts: Parts, which: str) -> Chooser:
    """Asks which other heap all ideas of one go to."""
    text, meeting = parts.wording.text, parts.session.meeting
    offers = [
        Offer(
            branch.id,
            shortened(branch.heading, _MOST) or text("split-heap-name"),
            text("join-count", count=len(branch.ideas)),
            branch.picture,
        )
        for branch in meeting.branches
        if branch.id != which
    ]
    words = shortened(meeting.branch(which).heading, _MOST)
    return Chooser(parts, text("join-heading", words=words), offers)


def pile_chooser(parts: Parts, which: str) -> Chooser:
    """Asks who an idea is for; names the idea with the pile it is on now."""
    text = parts.wording.text
    idea = parts.session.meeting.idea(which)
    offers = []
    for pile in Pile:
        words, hint = text(f"pile-{pile}"), text(f"pile-{pile}.hint")
        offers.append(
            Offer(pile, words, text("pile-now", hint=hint) if pile is idea.pile else hint)
        )
    heading = text("pile-heading", words=shortened(idea.text, _MOST))
    return Chooser(parts, heading, offers)
