"""The pages on which a person writes what others are to know of them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.about_me import AboutPage, AboutPart
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.person import Person
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import FlowRow, in_a_row
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.look_back.contact_words import named
from coprod_desktop.ui.me.held_place import hold_place
from coprod_desktop.ui.me.own_column import OwnColumn
from coprod_desktop.ui.me.own_list import OwnList
from coprod_desktop.ui.me.own_row import OwnRow
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.taken_away import TakenAway
from coprod_desktop.wording import Wording

_AWAY = "about-me-away"
_HINTED = (AboutPart.APPRECIATED, AboutPart.LIKE)


class AboutScreen(OwnColumn):
    """One page at a time, kept at every letter.

    ``edited`` carries what turns the `Person` into who they are now, ``ring_wanted`` asks for
    the people they can ring, ``paper_wanted`` carries the id of the page that is to be printed.
    """

    edited = Signal(object)
    ring_wanted = Signal()
    paper_wanted = Signal(str)

    def __init__(self, wording: Wording, person: Person) -> None:
        super().__init__(wording.text("about-me"), wording.text("about-me-only"))
        self._wording = wording
        # Called as the person is, the first page is the same one in every window that begins it.
        self._all_pages = person.about or (AboutPage(person.id),)
        self._open_page = self._all_pages[0]
        self._needs = person.needs
        self._draft = Idea.new("")
        self._gone = TakenAway(wording, self)
        self._which: QWidget | None = None
        self._fields: QWidget | None = None
        self._which_place = self.column.count()
        self._show_pages()
        self._show_page()
        self._add_needs()
        self._add_ring(person)
        paper = Press(wording.text("about-me-paper"), sign="print")
        paper.clicked.connect(lambda: self.paper_wanted.emit(self._open_page.id))
        self.add_side_by_side(paper)
        self.end()

    # Pages.

    def _name(self, page: AboutPage) -> str:
        first = page.id == self._all_pages[0].id
        return page.setting.strip() or self._wording.text(
            "about-me-meetings" if first else "about-me-another"
        )

    def _show_pages(self) -> None:
        """The pages there are, with the way to one more."""
        wording = self._wording
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of(self).space(12))
        if len(self._all_pages) > 1:
            column.addWidget(Paragraph(wording.text("about-me-which"), factor=1.25, heading=2))
            choice = QWidget()
            choice.setAccessibleName(wording.text("about-me-which"))
            row = FlowRow(choice)
            cards = []
            for page in self._all_pages:
                card = ChoiceCard(self._name(page))
                card.setChecked(page.id == self._open_page.id)
                card.clicked.connect(lambda _=False, which=page.id: self._turn_to(which))
                row.addWidget(card)
                cards.append(card)
            say_places(wording, cards)
            column.addWidget(choice)
        self._which = self._put_in_place(self._which, holder, self._which_place)

    def _put_in_place(self, gone: QWidget | None, come: QWidget, place: int) -> QWidget:
        if gone is not None:
            take_out(self.column, gone)
        self.column.insertWidget(place, come)
        return come

    def _show_page(self) -> None:
        """The fields of the page that is open."""
        wording, page = self._wording, self._open_page
        is_first = page.id == self._all_pages[0].id
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of(self).space(16))
        self.setting: WordField | None = None
        if not is_first:
            self.setting = WordField(
                wording.text("about-me-setting"), one_line=True, words=page.setting
            )
            self.setting.changed.connect(self._keep_setting)
            column.addWidget(self.setting)
        self.parts: dict[AboutPart, WordField] = {}
        for part in AboutPart:
            if part is AboutPart.HELPS and is_first:
                continue  # what helps in meetings is asked once, as needs
            self.parts[part] = self._field(part)
            column.addWidget(self.parts[part])
        self._fields = self._put_in_place(self._fields, holder, self._which_place + 1)

    def _field(self, part: AboutPart) -> WordField:
        key = f"about-me-{part}"
        hint = self._wording.text(f"{key}-hint" if part in _HINTED else "about-me-lines")
        field = WordField(
            self._wording.text(key), lines=3, hint=hint, words=getattr(self._open_page, part.value)
        )
        field.changed.connect(
            lambda: self._keep(replace(self._open_page, **{part.value: field.words()}))
        )
        return field

    def _keep_setting(self) -> None:
        assert self.setting is not None
        self._keep(replace(self._open_page, setting=self.setting.words()))
        for card, page in zip(self.findChildren(ChoiceCard), self._all_pages, strict=False):
            card.show_words(self._name(page), "")

    def _keep(self, page: AboutPage) -> None:
        """Keeps the open page as it is written now."""
        self._open_page = page
        self._all_pages = tuple(page if each.id == page.id else each for each in self._all_pages)
        self._emit_pages()

    def _emit_pages(self) -> None:
        pages = self._all_pages
        self.edited.emit(lambda person: replace(person, about=pages))

    def _turn_to(self, which: str) -> None:
        self._open_page = next(page for page in self._all_pages if page.id == which)
        self._show_page()
        self._show_buttons()

    def _begin_another(self) -> None:
        self._gone.tell_none()
        self._open_page = AboutPage.new()
        self._all_pages = (*self._all_pages, self._open_page)
        self._emit_pages()
        self._show_all()
        assert self.setting is not None
        self.setting.setFocus()

    def _take_page_away(self) -> None:
        gone, place = self._open_page, self._all_pages.index(self._open_page)
        self._all_pages = tuple(page for page in self._all_pages if page.id != gone.id)
        self._open_page = self._all_pages[0]
        self._emit_pages()
        self._show_all()

        def bring_back() -> None:
            self._all_pages = (*self._all_pages[:place], gone, *self._all_pages[place:])
            self._open_page = gone
            self._emit_pages()
            self._show_all()

        assert self._which is not None
        told = self._wording.text("about-me-gone", name=self._name_of_gone(gone))
        self._gone.tell(told, self._which, bring_back)

    def _name_of_gone(self, page: AboutPage) -> str:
        return page.setting.strip() or self._wording.text("about-me-another")

    def _show_all(self) -> None:
        self._show_pages()
        self._show_page()
        self._show_buttons()

    # What helps in meetings.

    def _add_needs(self) -> None:
        wording = self._wording
        self._another = Press(
            wording.text("about-me-another"),
            second=wording.text("about-me-another-hint"),
            sign="plus",
        )
        self._another.clicked.connect(self._begin_another)
        self._away = Press(wording.text("about-me-take-away"), sign="close")
        self._away.clicked.connect(self._take_page_away)
        self._needs_part = QWidget()
        column = QVBoxLayout(self._needs_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of(self).space(12))
        column.addWidget(Paragraph(wording.text("about-me-needs"), factor=1.25, heading=2))
        column.addWidget(Paragraph(wording.text("about-me-needs-hint"), soft=True))
        self._need_list = OwnList(wording.text("about-me-no-needs"))
        column.addWidget(self._need_list)
        self.need = WordField(wording.text("about-me-need"), one_line=True)
        self.need.changed.connect(self._keep_draft)
        self.need.entered.connect(self._add_need)
        add = Press(wording.text("about-me-add"), sign="plus")
        add.clicked.connect(self._add_need)
        column.addWidget(self.need)
        column.addWidget(in_a_row(add))
        self.add(self._needs_part)
        self.add_side_by_side(self._away)
        self._show_needs()

    def _show_buttons(self) -> None:
        """What belongs to one page alone."""
        is_first = self._open_page.id == self._all_pages[0].id
        self._needs_part.setVisible(is_first)
        self._away.setVisible(not is_first)

    def _show_needs(self) -> None:
        rows = []
        for need in self._needs:
            if need.pile is Pile.KEEP or need.id == self._draft.id:
                continue
            row = OwnRow(self._wording, need.text, ((_AWAY, "close"),), picture=need.picture)
            row.asked.connect(lambda _deed, need=need: self._take_need_away(need))
            rows.append(row)
        self._need_list.show_rows(rows)

    def _keep_draft(self) -> None:
        """Keeps the need that is being written, though it is not in the list yet."""
        words = " ".join(self.need.words().split())
        needs = tuple(need for need in self._needs if need.id != self._draft.id)
        if words and all(need.text != words for need in needs):
            needs = (*needs, replace(self._draft, text=words))
        if needs != self._needs:
            self._needs = needs
            self.edited.emit(lambda person: replace(person, needs=needs))

    def _add_need(self) -> None:
        """Puts what is written into the list, unless it is there; the field is empty for more."""
        self.need.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if all(need.id != self._draft.id for need in self._needs):
            return
        self._draft = Idea.new("")
        self.need.clear()
        self._gone.tell_none()
        hold_place(self.need)
        self._show_needs()

    def _keep_needs(self, needs: tuple[Idea, ...]) -> None:
        self._needs = needs
        self._show_needs()
        self.edited.emit(lambda person: replace(person, needs=needs))

    def _take_need_away(self, need: Idea) -> None:
        before = self._needs
        self._keep_needs(tuple(each for each in before if each.id != need.id))
        told = self._wording.text("about-me-gone-need", words=need.text)
        self._gone.tell(told, self._needs_part, lambda: self._keep_needs(before))

    # People to ring.

    def _add_ring(self, person: Person) -> None:
        wording = self._wording
        self.add_side_by_side(self._another)
        self._show_buttons()
        self.add_group_heading(wording.text("about-me-ring"))
        self._contacts = OwnList(wording.text("about-me-no-ring"))
        self.add(self._contacts)
        self.show_contacts(person)
        ring = Press(wording.text("about-me-change-ring"), sign="edit")
        ring.clicked.connect(self.ring_wanted)
        self.add_side_by_side(ring)

    def show_contacts(self, person: Person) -> None:
        """Shows whom the person can ring by now."""
        self._contacts.show_rows(
            [Paragraph(named(self._wording, each), bold=True) for each in person.contacts]
        )
