"""The screen on which the people one can ring are written down."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.contact import Contact
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import FlowRow, in_a_row
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.look_back.contact_words import named
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.taken_away import TakenAway
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.ui.tab_order import tab_in_order
from coprod_desktop.wording import Wording

THINGS = 3
"""How many things that help there is room for at first."""


class ContactsScreen(ColumnScreen):
    """A form for each of them, kept at every letter; ``changed`` carries all of them.

    ``words`` is the key of its heading: the person's own people, or the centre's numbers.
    ``offered`` can be taken over with one press each. With ``soothes`` it asks too what helps
    after a hard day; ``soothed`` carries all of that.
    """

    changed = Signal(object)
    soothed = Signal(object)

    def __init__(
        self,
        wording: Wording,
        words: str,
        contacts: Iterable[Contact],
        offered: Iterable[Contact] = (),
        soothes: tuple[str, ...] | None = None,
    ) -> None:
        super().__init__(wording.text(words), wording.text(f"{words}.hint"))
        self._wording = wording
        self._offered: dict[Contact, Press] = {}
        self._gone = TakenAway(wording, self)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.forms: list[ContactForm] = []
        self.empty = Paragraph(wording.text("contacts-empty"))
        self.add(self.empty)
        self.add(holder)
        self.more = Press(wording.text("contacts-add"), sign="plus", least=56)
        self.more.clicked.connect(lambda _=False: self._add(Contact(""), begin=True))
        self.add_side_by_side(self.more)
        self._add_offered(tuple(offered))
        self.soothes: list[WordField] = []
        if soothes is not None:
            self._add_soothes(soothes)
        self.end()
        for contact in contacts:
            self._add(contact)
        self._follow()

    def _add_offered(self, offered: tuple[Contact, ...]) -> None:
        if not offered:
            return
        self.add_group_heading(self._wording.text("contacts-offered"))
        self.add(Paragraph(self._wording.text("contacts-offered-hint"), soft=True))
        holder = QWidget()
        row = FlowRow(holder)
        for contact in offered:
            press = Press(named(self._wording, contact), sign="plus", least=56)
            press.clicked.connect(lambda _=False, each=contact: self._take_over(each))
            row.addWidget(press)
            self._offered[contact] = press
        self.add(holder)

    def _add_soothes(self, soothes: tuple[str, ...]) -> None:
        self.add_group_heading(self._wording.text("soothes"))
        self.add(Paragraph(self._wording.text("soothes-hint"), soft=True))
        for number in range(max(THINGS, len(soothes))):
            words = soothes[number] if number < len(soothes) else ""
            label = self._wording.text("soothes-one", number=number + 1)
            field = WordField(label, one_line=True, words=words)
            field.changed.connect(self._keep_soothes)
            self.soothes.append(field)
            self.add(field)

    def _keep_soothes(self) -> None:
        written = (field.words().strip() for field in self.soothes)
        self.soothed.emit(tuple(words for words in written if words))

    def contacts(self) -> tuple[Contact, ...]:
        """All that have a word in them."""
        written = (form.contact() for form in self.forms)
        return tuple(contact for contact in written if contact.name)

    def _take_over(self, contact: Contact) -> None:
        self._add(contact)
        self._keep()
        self.forms[-1].name.setFocus()

    def _add(self, contact: Contact, *, at: int | None = None, begin: bool = False) -> None:
        form = ContactForm(self._wording, contact)
        form.changed.connect(self._keep)
        form.away.clicked.connect(lambda _=False: self._take_away(form))
        place = len(self.forms) if at is None else at
        self.forms.insert(place, form)
        self._column.insertWidget(place, form)
        self._follow()
        for one in self.forms:
            one.raise_()  # the order of the children is that of Tab and of reading
        tab_in_order(self)
        if begin:
            form.name.setFocus()

    def _take_away(self, form: ContactForm) -> None:
        place = self.forms.index(form)
        self.forms.remove(form)
        take_out(self._column, form)
        self._keep()
        gone = form.contact()
        if gone.name:
            self._offer_back(place, gone)
        else:
            self.more.setFocus()

    def _offer_back(self, place: int, gone: Contact) -> None:
        """Says who is taken away, with the way to have them back."""
        words = self._wording.text("contact-gone", name=gone.name)
        self._gone.tell(words, self.empty, lambda: self._bring_back(place, gone))

    def _bring_back(self, place: int, contact: Contact) -> None:
        self._add(contact, at=place)
        self._keep()
        self.forms[place].name.setFocus()

    def _keep(self) -> None:
        self._follow()
        self.changed.emit(self.contacts())

    def _follow(self) -> None:
        """Says that there is nobody yet; offers what is not taken over."""
        self.empty.setVisible(not self.forms)
        there = {form.contact() for form in self.forms}
        for contact, press in self._offered.items():
            press.setVisible(contact not in there)

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )


class ContactForm(Panel):
    """Who it is, with their number; ``changed`` at every letter."""

    changed = Signal()

    def __init__(self, wording: Wording, contact: Contact) -> None:
        super().__init__()
        self._wording = wording
        self.name = WordField(wording.text("contact-name"), one_line=True, words=contact.name)
        self.number = WordField(wording.text("contact-number"), one_line=True, words=contact.number)
        self.name.entered.connect(lambda: self.number.setFocus())
        self.away = Press(wording.text("idea-take-away"), sign="close")
        holder = in_a_row(self.away)
        column = roomy_column(self)
        column.addWidget(Beside((self.name, 1), (self.number, 1)))
        column.addWidget(holder)
        for field in (self.name, self.number):
            field.changed.connect(self._follow)
        self._name_press()

    def contact(self) -> Contact:
        """What is written; a number alone is called by itself."""
        name, number = self.name.words().strip(), self.number.words().strip()
        return Contact(name, number) if name else Contact(number)

    def _follow(self) -> None:
        self._name_press()
        self.changed.emit()

    def _name_press(self) -> None:
        """Says whom it takes away."""
        self.away.setAccessibleDescription(self.name.words().strip())
