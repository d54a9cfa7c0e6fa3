"""What one can do anywhere, with whom one can ring."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument

from coprod_desktop.domain.contact import Contact
from coprod_desktop.settings import Settings
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.look_back.contact_words import named
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording

FIRST = ("help-stop", "help-skip", "help-small", "help-kinds", "help-group")

LOOK = ("help-comfort", "help-bigger")

READING = (
    "help-read",
    "help-read-key",
    "help-pause",
    "help-word",
    "help-one-thing",
    "help-sentence",
    "help-again",
    "help-speed",
    "help-mark",
    "help-spell",
)

SAYING = ("help-say", "help-voice-note")

IDEAS = (
    "help-idea-menu",
    "help-idea-menu-key",
    "help-idea-write",
    "help-idea-add",
    "help-idea-step",
    "help-idea-tab",
    "help-idea-fold",
    "help-idea-list",
    "help-idea-move",
    "help-idea-pile",
)

MAP = (
    "help-map-size",
    "help-map-centre",
    "help-map-pan",
    "help-map-wheel",
    "help-map-branch",
    "help-map-small",
)

PICTURES = ("help-picture", "help-picture-photo", "help-picture-draw")

OTHER = ("help-other-open", "help-other-drop", "help-other-save", "help-other-kept")

ROOM = ("help-room-next", "help-room-show", "help-room-two-keys", "help-room-leave")

HIDE_UNDO = ("help-hide", "help-undo")


class HelpScreen(ColumnScreen):
    """What matters most, people to ring, then one line for each thing one can do anywhere.

    ``own`` are the people of whoever sits here; they come before those of the centre.
    """

    licences_wanted = Signal()
    meanings_wanted = Signal()
    say_like_wanted = Signal()

    def __init__(self, wording: Wording, chosen: Settings, own: Iterable[Contact] = ()) -> None:
        super().__init__(wording.text("help"))
        self._wording = wording
        kept = "help-kept-centre" if chosen.keeps_at_centre else "help-kept"
        self._add_lines((*FIRST, kept))
        meanings = Press(wording.text("help-meanings"), sign="letters")
        meanings.clicked.connect(self.meanings_wanted)
        self.add_side_by_side(meanings)
        self.add_group_heading(wording.text("help-ring"))
        to_ring = (*own, *chosen.numbers)
        if not to_ring:
            self._add_lines(("help-no-numbers",))
        for contact in to_ring:
            self.add(Paragraph(named(wording, contact), bold=True))
        self.add_group_heading(wording.text("help-look"))
        self._add_lines(LOOK)
        self.add_group_heading(wording.text("help-reading"))
        self._add_lines(READING)
        say_like = Press(wording.text("help-say-like"), sign="letters")
        say_like.clicked.connect(self.say_like_wanted)
        self.add_side_by_side(say_like)
        self.add_group_heading(wording.text("help-saying"))
        self._add_lines(SAYING)
        self.add_group_heading(wording.text("help-ideas"))
        self._add_lines(IDEAS)
        self.add_group_heading(wording.text("help-map"))
        self._add_lines(MAP)
        self.add_group_heading(wording.text("help-pictures"))
        self._add_lines(PICTURES)
        self.add_group_heading(wording.text("room"))
        self._add_lines(ROOM)
        self.add_group_heading(wording.text("help-other"))
        self._add_lines(OTHER)
        self.add_group_heading(wording.text("help-hide-undo"))
        self._add_lines(HIDE_UNDO)
        licences = Press(wording.text("help-licences"))
        licences.clicked.connect(self.licences_wanted)
        self.add_side_by_side(licences)
        self.end()

    def _add_lines(self, lines: tuple[str, ...]) -> None:
        for line in lines:
            self.add(Paragraph(self._wording.text(line), line=1.5))

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )


class LicencesScreen(ColumnScreen):
    """Whose work the program stands on, as the file of third parties says it in Markdown."""

    def __init__(self, wording: Wording, text: str) -> None:
        super().__init__(wording.text("licences"), wording.text("licences-hint"))
        document = QTextDocument()
        document.setMarkdown(text)
        part = document.begin()
        while part.isValid():
            heading = min(part.blockFormat().headingLevel(), 3)
            factor = 1.25 if heading else 1.0
            self.add(Paragraph(part.text(), heading=heading, factor=factor, line=1.5))
            part = part.next()
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )
