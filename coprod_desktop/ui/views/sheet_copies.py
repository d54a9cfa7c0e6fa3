"""Asks in which form a copy of a sheet is to be saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.ui.errand import Errand
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.sheet_asking import Asking
from coprod_desktop.ui.views.sheet_forms import SheetForm
from coprod_desktop.ui.views.sheet_saving import NotSaved, save_copy
from coprod_desktop.ui.views.sheet_spoken import SheetSpoken
from coprod_desktop.ui.views.sheet_where import AsksWhere


class SheetCopies(AsksWhere):
    """Saves the page, or its words in another form; as sound they are saved by ``spoken``."""

    def __init__(self, parts: Parts, asking: Asking, spoken: SheetSpoken) -> None:
        super().__init__(parts, asking)
        self._spoken = spoken
        self._made: Callable[[object], None] = lambda _came: None
        self._making = Errand(self)
        self._making.done.connect(lambda came: self._made(came))

    def leave(self) -> None:
        self._making.stop()

    def close(self) -> None:
        self._making.close()

    def ask(self, pdf: bytes, words: Utterance, forms: Sequence[SheetForm] = ()) -> None:
        """Asks where the page is to go; its words can be saved in other forms or as sound."""
        again = partial(self.ask, pdf, words, forms)
        ways = [self._press("save-as-sound", "read", partial(self._spoken.ask, words, again))]
        if forms:
            ways.insert(0, self._press("save-form", "sheet", partial(self.ask_form, forms, again)))
        # What is no place stands apart from the places.
        other = Paragraph(self._parts.wording.text("save-other-way"), factor=1.25, heading=2)
        self._ask_where("save-where", lambda folder: self.save(folder, pdf, again), other, *ways)

    def ask_form(self, forms: Sequence[SheetForm], back: Callable[[], None]) -> None:
        """Asks in which form, then where that is to go."""
        here = partial(self.ask_form, forms, back)
        cards = [self._form_card(form, here) for form in forms]
        self._ask(self._parts.wording.text("save-which-form"), "", cards, across=False, back=back)

    def _form_card(self, form: SheetForm, back: Callable[[], None]) -> Press:
        where = partial(self._ask_where_form, form, back)
        return self._card(f"save-form-{form.key}", form.picture, where)

    def _ask_where_form(self, form: SheetForm, back: Callable[[], None]) -> None:
        again = partial(self._ask_where_form, form, back)
        self._ask_where("save-where", lambda folder: self.make(folder, form, again), back=back)

    def make(self, folder: Path, form: SheetForm, again: Callable[[], None]) -> None:
        """Makes a form on a thread of its own, then saves it; ``again`` asks where else."""

        def keep(came: object) -> None:
            if isinstance(came, bytes):
                self.save(folder, came, again, form.ending)
            else:
                once_more = self._press("action-try-again", "undo", again)
                self._tell_trouble("save-not-made", (once_more,), "computer")

        self._made = keep
        self._ask(self._parts.wording.text("save-making"), "", ())
        self._making.begin(form.make)

    def save(
        self, folder: Path, content: bytes, again: Callable[[], None], ending: str = ".pdf"
    ) -> None:
        """Saves it; says what it is called, or that it cannot go there: then ``again`` asks."""
        try:
            self._tell_saved(save_copy(folder, content, ending))
        except NotSaved as trouble:
            other = self._press("save-another", "save", again)
            self._tell_trouble(trouble.message, (other,), "computer")
