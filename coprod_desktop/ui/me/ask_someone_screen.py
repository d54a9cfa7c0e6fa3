"""What somebody who knows the person says they are good at."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from coprod_desktop.domain.person import Strength
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.me.own_column import OwnColumn
from coprod_desktop.ui.me.strength_draft import StrengthDraft
from coprod_desktop.wording import Wording


class AskSomeoneScreen(OwnColumn):
    """A question to ask in large letters, then who was asked and what they said.

    ``edited`` carries what turns the `Person` into who they are with that, ``paper_wanted`` asks
    for the question on paper.
    """

    edited = Signal(object)
    paper_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.text("strength-asked"), wording.text("strength-asked.hint"))
        self._wording = wording
        self.add(Paragraph(wording.text("strength-asked-question"), factor=1.5, bold=True))
        self.who = WordField(wording.text("strength-asked-name"), one_line=True)
        self.said = WordField(wording.text("strength-asked-words"), one_line=True)
        self._draft = StrengthDraft(self.edited.emit)
        self.who.changed.connect(self._write)
        self.said.changed.connect(self._write)
        self.who.entered.connect(self.said.setFocus)
        self.said.entered.connect(self._keep)
        self.add(self.who)
        self.add(self.said)
        keep = Press(wording.text("strength-asked-keep"), sign="plus")
        keep.clicked.connect(self._keep)
        self.add_side_by_side(keep)
        self.note = Paragraph("", bold=True)
        self.note.hide()
        self.add(self.note)
        paper = Press(wording.text("about-me-paper"), sign="print")
        paper.clicked.connect(self.paper_wanted)
        self.add_side_by_side(paper)
        self.end()

    def _write(self) -> None:
        """Keeps what was said as it is written."""
        who, words = self._written()
        self._draft.write(Strength(words, author=who))

    def _written(self) -> tuple[str, str]:
        """Who was asked, then what they said."""
        who, said = (" ".join(field.words().split()) for field in (self.who, self.said))
        return who, said

    def _keep(self) -> None:
        """Says that what is written is kept; who was asked may have said more than one thing."""
        _, words = self._written()
        self.said.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if not words:
            return
        self._draft.end()
        self.said.clear()
        told = self._wording.text("strengths-kept", words=words)
        self.note.setText(told)
        self.note.show()
        self.said.edit.setAccessibleDescription(told)

    def leave(self) -> None:
        """What was written but not kept yet is kept as well."""
        self._keep()
        super().leave()
