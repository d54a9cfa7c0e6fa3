"""Brings a sheet out of the program: to a printer, a file, a spoken file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.ui import printing
from coprod_desktop.ui.at_work import AtWork
from coprod_desktop.ui.errand import Errand
from coprod_desktop.ui.how_far import HowFar
from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.paper import PaperPages
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.sheet_asking import Asking, Asks
from coprod_desktop.ui.views.sheet_forms import SheetForm
from coprod_desktop.ui.views.sheet_saving import NotSaved, another_place, save_copy, save_places
from coprod_desktop.ui.views.sheet_sound import Kind, SoundSaving, kinds_here
from coprod_desktop.wording import Wording

_HEARD_ON = {Kind.M4A: "phone", Kind.WAV: "computer"}
"""What each kind of sound is heard on, as a picture."""
_MOST_PLACE = 24
"""Letters of a folder's name that are told."""


class SheetOut(Asks):
    """Asks on the page ``asking`` before anything leaves."""

    def __init__(self, parts: Parts, asking: Asking) -> None:
        super().__init__(parts, asking)
        self._saving: Paragraph | None = None
        self._asked: QWidget | None = None
        self._progress: HowFar | None = None
        self._pages = range(0)
        self._then_print: Callable[[], None] | None = None
        self._then_save: Callable[[], None] | None = None
        self._made: Callable[[object], None] = lambda _came: None
        self._making = Errand(self)
        self._making.done.connect(lambda came: self._made(came))
        self._work = AtWork(self)
        self._work.moved.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self._work.done.connect(self._tell_printed)
        self.sound = SoundSaving(parts.engine)
        self.sound.progressed.connect(lambda done, _of: self._show_progress(done))
        self.sound.saved.connect(self._tell_saved)
        self.sound.halted.connect(
            lambda: self._finish(self._parts.wording.text("save-sound-stopped"))
        )
        self.sound.stuck.connect(lambda key: self._tell(key, (), "computer"))

    def withdraw(self) -> None:
        """Asks no more about a page that is not as it was: what was on it may be kept by now.

        Nor is it said on into a file.
        """
        if self.sound.is_saving:
            self.sound.stop()
        elif self._still_asks and not self._shows_progress:
            self._finish(self._parts.wording.text("sheet-changed"))

    def leave(self) -> None:
        """Stops what is still being written; what is on its way to the printer goes on."""
        self.sound.close()
        self._making.stop()

    def close(self) -> None:
        """The same, once all that was to be printed is on its way."""
        self.leave()
        self._making.close()
        self._work.end()

    # Printing.

    def ask_to_print(self, pages: PaperPages, save: Callable[[], None]) -> None:
        """Asks once more before words come out of a machine others use.

        ``save`` is offered where no printer answers.
        """
        if self._work.is_going:
            # One after the other: to begin the next would stop the pages on their way.
            self.show_going(len(self._pages))
            return
        wording = self._parts.wording
        name = self._parts.person.name.strip()
        words = (
            wording.text("print-whose", name=name, pages=pages.count)
            if name
            else wording.text("print-nobodys", pages=pages.count)
        )
        go = self._press("print-now", "print", lambda: self.print(pages, save), "main")
        self._ask(words, wording.text("print-others"), (go,))

    def print(self, pages: PaperPages, save: Callable[[], None]) -> None:
        """Prints on the printer the person chooses, while it tells how far it is."""
        self._then_print, self._then_save = lambda: self.print(pages, save), save
        try:
            printer = printing.chosen_printer(pages, self._asking)
        except printing.PrinterSilent as silent:
            self._tell_silent(silent.message)
            return
        if printer is None or not self._still_asks:
            return
        missing = printing.paper_missing(printer, pages)
        if missing:
            self._ask_about_paper(missing, lambda: self._send(printer, pages))
        else:
            self._send(printer, pages)

    def _ask_about_paper(self, paper: str, go_on: Callable[[], None]) -> None:
        """Says that the printer does not know a paper, before words are cut off on another."""
        wording = self._parts.wording
        asked = wording.text("print-paper", paper=wording.text(f"sheet-paper-{paper}"))
        anyway = self._press("print-anyway", "print", go_on)
        self._ask(asked, wording.text("print-paper-hint"), (anyway,))

    def _send(self, printer: QPrinter, pages: PaperPages) -> None:
        pdf = pages.pdf
        self._pages = printing.wanted_pages(printer, pages)
        self.show_going(len(self._pages))
        self._work.begin(lambda go_on: printing.printed(printer, pdf, 0, go_on))

    def show_going(self, of: int) -> None:
        """Shows how the pages go to the printer, with a way to stop it."""
        wording = self._parts.wording
        self._progress = HowFar(wording, "print-going-now", "print-going-bar", of)
        stop = self._press("print-stop", "stop", self._work.stop)
        words = wording.text("print-going")
        self._saving = self._ask(words, "", (stop,), shown=self._progress, back=self._work.stop)

    def _tell_printed(self, came: object) -> None:
        """How many pages went, or why they did not."""
        wording = self._parts.wording
        if not isinstance(came, int):
            key = came if isinstance(came, str) else printing.PrinterSilent.message
            if self._shows_progress:
                self._tell_silent(key)
            else:
                # Nobody is led away from what else they do by now.
                self.done.emit(f"{wording.text(key)} {wording.text(f'{key}.safe')}")
        elif self._work.was_stopped and came < len(self._pages):
            told = wording.text("print-stopped", page=came, pages=len(self._pages))
            hint = wording.text("print-stopped-hint") if came else ""
            self._finish_printing(f"{told} {hint}".strip())
        else:
            self._finish_printing(wording.text("print-sent"))

    def _finish_printing(self, words: str) -> None:
        """Goes back, unless the person is elsewhere or asked something else by now."""
        if self._shows_progress:
            self.left.emit()
        self.done.emit(words)

    def _tell_silent(self, key: str) -> None:
        assert self._then_print is not None
        assert self._then_save is not None
        again = self._press("action-try-again", "undo", self._then_print)
        instead = self._press("action-sheet-save", "save", self._then_save)
        self._tell(key, (again, instead), "print")

    # Saving.

    def ask_to_save(self, pdf: bytes, words: Utterance, forms: Sequence[SheetForm] = ()) -> None:
        """Asks where the page is to go; its words can be saved in other forms or as sound."""

        def again() -> None:
            self.ask_to_save(pdf, words, forms)

        ways = [self._press("save-as-sound", "read", lambda: self._ask_for_sound(words, again))]
        if forms:
            ways.insert(
                0, self._press("save-form", "sheet", lambda: self._ask_for_form(forms, again))
            )
        # What is no place stands apart from the places.
        other = Paragraph(self._parts.wording.text("save-other-way"), factor=1.25, heading=2)
        self._ask_where("save-where", lambda folder: self.save(folder, pdf, again), other, *ways)

    def _ask_for_form(self, forms: Sequence[SheetForm], back: Callable[[], None]) -> None:
        """Asks in which form, then where that is to go."""
        wording = self._parts.wording
        presses = [self._form_press(form, forms, back) for form in forms]
        self._ask(wording.text("save-which-form"), "", presses, False, back=back)

    def _form_press(
        self, form: SheetForm, forms: Sequence[SheetForm], back: Callable[[], None]
    ) -> Press:
        """Leads on to where a form goes, and from there back to the forms."""
        back_here = partial(self._ask_for_form, forms, back)

        def where() -> None:
            self._ask_where(
                "save-where",
                lambda folder: self._make_form(folder, form, where),
                back=back_here,
            )

        press = self._card(f"save-form-{form.key}", form.picture)
        press.clicked.connect(where)
        return press

    def _make_form(self, folder: Path, form: SheetForm, again: Callable[[], None]) -> None:
        """Makes a form on a thread of its own, then saves it; ``again`` asks where else."""

        def keep(came: object) -> None:
            if isinstance(came, bytes):
                self.save(folder, came, again, form.ending)
            else:
                self._tell(
                    "save-not-made", (self._press("action-try-again", "undo", again),), "computer"
                )

        self._made = keep
        self._ask(self._parts.wording.text("save-making"), "", ())
        self._making.begin(form.make)

    def _ask_for_sound(self, words: Utterance, back: Callable[[], None]) -> None:
        """Asks what kind of sound, where there is a choice, then where it is to go."""
        kinds = kinds_here()
        if len(kinds) == 1:
            self._ask_where_sound(words, kinds[0], back)
            return
        presses = [self._kind_press(kind, words, back) for kind in kinds]
        wording = self._parts.wording
        which, says = wording.text("save-sound-kind"), wording.text("save-sound-kind.hint")
        self._ask(which, says, presses, False, back=back)

    def _kind_press(self, kind: Kind, words: Utterance, back: Callable[[], None]) -> Press:
        """Leads on to where the sound goes, and from there back to the kinds."""
        press = self._card(f"save-sound-{kind}", _HEARD_ON[kind])
        back_here = partial(self._ask_for_sound, words, back)
        press.clicked.connect(lambda: self._ask_where_sound(words, kind, back_here))
        return press

    def _ask_where_sound(self, words: Utterance, kind: Kind, back: Callable[[], None]) -> None:
        self._ask_where(
            "save-sound-where", lambda folder: self.save_sound(folder, words, kind), back=back
        )

    def _ask_where(
        self,
        key: str,
        save: Callable[[Path], None],
        *last: Press | Paragraph,
        back: Callable[[], None] | None = None,
    ) -> None:
        wording = self._parts.wording
        presses = [
            self._press(place.words, "save", lambda f=place.folder: save(f), name=place.name)  # type: ignore[misc]
            for place in save_places()
        ]

        def elsewhere() -> None:
            folder = another_place(wording, wording.text(key), self._asking)
            if folder is not None and self._still_asks:
                save(folder)

        other = self._press("save-another" if presses else "save-choose", "more", elsewhere)
        hint = wording.text("save-hint")
        self._ask(wording.text(key), hint, (*presses, other, *last), False, back=back)

    def save(
        self, folder: Path, content: bytes, again: Callable[[], None], ending: str = ".pdf"
    ) -> None:
        """Saves it; says what it is called, or that it cannot go there: then ``again`` asks."""
        try:
            self._tell_saved(save_copy(folder, content, ending))
        except NotSaved as trouble:
            other = self._press("save-another", "save", again)
            self._tell(trouble.message, (other,), "computer")

    def save_sound(self, folder: Path, words: Utterance, kind: Kind = Kind.WAV) -> None:
        """Saves the words as sound, in the person's voice and speed, while it tells how far."""
        voice = self._parts.voice
        voice.stop()
        comfort = self._parts.comfort()
        manner = replace(voice.manner, words_a_minute=comfort.words_a_minute)
        stop = self._press("save-sound-stop", "stop", self.sound.stop)
        of = len(words.sentences())
        self._progress = HowFar(self._parts.wording, "save-sound-now", "save-sound-bar", of)
        saving = self._parts.wording.text("save-sound-saving")
        self._saving = self._ask(saving, "", (stop,), shown=self._progress, back=self.sound.stop)
        self.sound.save(folder, words, manner, kind)

    def _show_progress(self, done: int) -> None:
        if self._progress is not None and self._shows_progress:
            self._progress.show_done(done)

    @property
    def _shows_progress(self) -> bool:
        """Whether how far something is stands there, and nothing else is asked by now."""
        return self._saving is self._asking.focus and not self._asking.isHidden()

    @property
    def _still_asks(self) -> bool:
        """Whether a question of its own stands there."""
        return self._asked is self._asking.focus and not self._asking.isHidden()

    def _tell_saved(self, file: Path) -> None:
        self._finish(told_saved(self._parts.wording, file))

    def _finish(self, words: str) -> None:
        self.left.emit()
        self.done.emit(words)

    # Asking.

    def _card(self, key: str, picture: str) -> Press:
        """A card with words, what they are for, a picture."""
        wording = self._parts.wording
        words, second = wording.text(key), wording.text(f"{key}.hint")
        return Press(words, second=second, picture=picture, look="card", picture_size=56, least=80)

    def _ask(
        self,
        words: str,
        second: str,
        presses: Sequence[Press | Paragraph],
        across: bool = True,
        shown: QWidget | None = None,
        back: Callable[[], None] | None = None,
    ) -> Paragraph:
        """Asks; ``back`` is where *Back* goes, else it goes to the page."""
        self._back_to = back or self.left.emit
        self._asked = question = self._asking.ask(words, second, presses, across, shown)
        self.asked.emit()
        self._asking.take_focus()
        return question

    def _tell(self, key: str, presses: tuple[Press, ...], picture: str) -> None:
        self._back_to = self.left.emit
        wording = self._parts.wording
        safe = wording.text(f"{key}.safe")
        self._asking.tell(
            Message(wording.text(key), safe, trouble=True, picture=picture, presses=presses)
        )
        self._asked = self._asking.focus
        self.asked.emit()
        self._asking.take_focus()


def told_saved(wording: Wording, file: Path) -> str:
    """Where a copy lies, as the folder was called when it was chosen, with what it is called."""
    place = next((place for place in save_places() if place.folder == file.parent), None)
    if place is not None and place.name:
        called = shortened(place.name, _MOST_PLACE)
        return wording.text("save-done-stick", place=called, name=file.name)
    words = wording.text(place.words) if place is not None else file.parent.name
    return wording.text("save-done", place=shortened(words, _MOST_PLACE), name=file.name)
