"""The screen on which the sheets of a group are looked at before they leave."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.content.typefaces import NoTypeface
from coprod_desktop.sheets.choice import Supplies
from coprod_desktop.sheets.group import Group, Stretch, Wanted, WrongName
from coprod_desktop.sheets.table import SHEETS
from coprod_desktop.ui import printing
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.at_work import AtWork, GoOn
from coprod_desktop.ui.group_print.asking_screen import AskingScreen
from coprod_desktop.ui.how_far import HowFar
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.paper import PaperPage, PaperPages
from coprod_desktop.ui.print_far import PrintFar
from coprod_desktop.ui.print_jobs import PrintJob, PrintJobs
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.views.sheet_saving import (
    NotSaved,
    another_place,
    save_copy,
    save_places,
    told_saved,
)
from coprod_desktop.wording import Wording

_MOST_TITLE = 40
"""Letters of a meeting's title that are told above its sheet."""


class JobScreen(AskingScreen):
    """Says how far the sheets are, shows whose each is, then prints or saves them.

    After printing, what did not come out can be printed from any sheet on. ``missing`` has the
    names of those whose words cannot be opened, so that they are not missed by chance.
    ``is_more_kept`` is asked before anything leaves, and on any thread before each page does,
    whether somebody keeps more by now than when the sheets were made; ``again_wanted`` asks for
    them to be made anew. Pages on their way go on when the screen has gone.
    """

    again_wanted = Signal()

    def __init__(
        self,
        wording: Wording,
        wanted: tuple[Wanted, ...],
        supplies: Callable[[], Supplies],
        jobs: PrintJobs,
        *,
        apart: bool,
        is_more_kept: Callable[[], bool],
        missing: tuple[str, ...] = (),
    ) -> None:
        super().__init__(wording)
        self._wanted = wanted
        self._supplies = supplies
        self._apart = apart
        self._missing = missing
        self._is_more_kept = is_more_kept
        self.group: Group | None = None
        self.pages: PaperPages | None = None
        self._first = 0
        self._jobs = jobs
        self._job: PrintJob | None = None
        self._going: QWidget | None = None
        jobs.ended.connect(self._take_end)
        self._far: HowFar | None = None
        self._work = AtWork(self)
        self._work.moved.connect(self._show_far, Qt.ConnectionType.QueuedConnection)
        self._work.done.connect(self._take)
        self._make()

    def close_down(self) -> None:
        """Stops what is still made."""
        self._work.close()

    # Making.

    def _make(self) -> None:
        self.show_making(len(self._wanted))
        self._work.begin(self._made)

    def _made(self, go_on: GoOn) -> object:
        """All sheets; None where they cannot be made or somebody stopped it."""
        # ReportLab takes most of a second to load, so whoever makes loads it.
        from coprod_desktop.sheets.bound import group_printed

        try:
            return group_printed(self._wanted, self._supplies(), go_on, apart=self._apart)
        except (NoTypeface, WrongName):
            return None

    def show_making(self, of: int) -> None:
        """Shows how far the sheets are, with a way to stop."""
        self._far = HowFar(self.wording, "group-making-now", "group-making-bar", of)
        stop = self.press("print-stop", "stop", self._work.stop)
        told = self.wording.text("group-making")
        self.show_page(told, shown=self._far, presses=(stop,), back=self._work.stop)

    def _show_far(self, done: int) -> None:
        if self._far is not None:
            self._far.show_done(done)

    def _take(self, came: object) -> None:
        """What came of the work: sheets, or none."""
        self._far = None
        if isinstance(came, Group):
            self.group = came
            self.pages = PaperPages(came.pdf)
            self.show_sheets()
        elif self._work.was_stopped:
            self.left.emit()
        else:
            again = self.press("action-try-again", "undo", self._make)
            self.show_trouble("group-not-made", "print", (again,), self.left.emit)

    # Looking.

    def show_sheets(self, on: str = "") -> None:
        """Shows the first page of each sheet, under whose it is; ``on`` has the keyboard."""
        assert self.group is not None
        words = self.wording
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for name in self._missing:
            column.addWidget(Paragraph(words.text("group-missing", name=name), factor=1.25))
        if self.group.left_out:
            column.addWidget(Paragraph(words.text("group-letters"), factor=1.25))
        covers = QWidget()
        grid = CardGrid(covers, wide=4, middle=2)
        for number in range(len(self._wanted)):
            grid.addWidget(self._cover(number))
        column.addWidget(covers)
        told = words.text("group-made", sheets=len(self._wanted), pages=self.group.pages)
        rows = (
            Row("group-continue", self.ask_from_which, sign="next", sign_last=True),
            Row("sheet-save", self.ask_where, sign="save"),
            Row("sheet-print", self.ask_to_print, sign="print", look="main", stays=True),
        )
        self.show_page(told, words.text("group-made-hint"), shown=inside, rows=rows, on=on)

    def _cover(self, number: int) -> QWidget:
        assert self.group is not None
        assert self.pages is not None
        sheet = self.group.sheets[number]
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        told = self.told(number)
        title = self._wanted[number].subject.meeting.title.strip()
        apart = "-apart" if sheet.apart else ""
        pages = self.wording.text(f"group-cover-pages{apart}", pages=sheet.pages - sheet.apart)
        more = "\n".join(line for line in (shortened(title, _MOST_TITLE), pages) if line)
        closer = Press(told, second=more, look="card", least=64)
        closer.setObjectName(f"group-cover-{number}")
        closer.clicked.connect(lambda: self.look_closer(number))
        column.addWidget(closer)
        page = PaperPage()
        # The sheet itself, where a page with the name stands before it.
        page.show_page(self.pages, sheet.first + sheet.apart, told)
        column.addWidget(page)
        column.addStretch(1)
        return holder

    def look_closer(self, number: int) -> None:
        """Shows every page of one sheet as wide as the window."""
        assert self.group is not None
        assert self.pages is not None
        sheet = self.group.sheets[number]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for page in range(sheet.pages):
            words = self._page_words(sheet, page)
            column.addWidget(Paragraph(words, bold=True, focusable=True))
            shown = PaperPage()
            shown.show_page(self.pages, sheet.first + page, words)
            column.addWidget(shown)
        back = partial(self.show_sheets, f"group-cover-{number}")
        self.show_page(self.told(number), shown=inside, back=back)

    def _page_words(self, sheet: Stretch, page: int) -> str:
        """Which page of a sheet it is, from 0, as the page itself says."""
        if sheet.apart and not page:
            return self.wording.text("group-page-apart")
        before = int(sheet.apart)
        return self.wording.text("group-page", page=page + 1 - before, pages=sheet.pages - before)

    def told(self, number: int, key: str = "group-cover") -> str:
        """Whose the sheet of this number is, from 0, with which it is."""
        one, words = self._wanted[number], self.wording
        name = one.name or words.text("group-blank")
        what = words.text(SHEETS[one.sheet].words)
        return words.text(key, number=number + 1, name=name, what=what)

    def _tell_if_more_is_kept(self) -> bool:
        """Says that these sheets may not leave any more, where that is so."""
        if not self._is_more_kept():
            return False
        words = self.wording
        again = self.press("action-group-look", "sheet", self.again_wanted.emit, "main")
        told, hint = words.text("group-more-kept"), words.text("group-more-kept-hint")
        self.show_page(told, hint, presses=(again,), back=self.left.emit)
        return True

    # Printing.

    def ask_to_print(self, first: int = 0, sheet: int = 0) -> None:
        """Asks once more; printing begins with page ``first``, which is of this sheet."""
        assert self.group is not None
        going = self._jobs.on_its_way(self.group.pdf)
        if going is not None:
            self._show_going(going)
            return
        self._first = first
        words = self.wording
        asked = words.text(
            "group-ask", pages=self.group.pages - first, sheets=len(self._wanted) - sheet
        )
        go = self.press("print-now", "print", self.print, "main")
        self.show_page(asked, words.text("print-others"), presses=(go,), back=self.show_sheets)

    def print(self) -> None:
        """Prints on the printer that is chosen in the computer's own window."""
        assert self.pages is not None
        assert self.group is not None
        if self._tell_if_more_is_kept():
            return
        try:
            printer = printing.chosen_printer(self.pages, self, self._first)
        except printing.PrinterSilent as silent:
            self._tell_silent(silent.message)
            return
        # Somebody may have kept more while the computer's own window stood there.
        if printer is None or self._tell_if_more_is_kept():
            return
        job = printing.print_job(printer, self.pages, self._is_more_kept, self._first)
        missing = printing.paper_missing(printer, self.pages)
        if missing:
            self._ask_about_paper(missing, partial(self._send, job))
        else:
            self._send(job)

    def _send(self, job: PrintJob) -> None:
        self._jobs.send(job)
        self._show_going(job)

    def _show_going(self, job: PrintJob) -> None:
        """Shows how the pages go to the printer, with a way to stop it."""
        self._job = job
        stop = self.press("print-stop", "stop", partial(self._jobs.stop, job))
        far = PrintFar(self.wording, self._jobs, job)
        words = self.wording.text("print-going")
        self.show_page(words, shown=far, presses=(stop,), back=self.show_sheets)
        self._going = self.asking.focus

    def _take_end(self, job: PrintJob) -> None:
        """Tells how it ended, where that is waited for."""
        if job is not self._job or self._going is not self.asking.focus:
            return
        if not self.isVisible():
            self.show_sheets()
            return
        job.is_told = True
        if job.trouble:
            self._tell_silent(job.trouble)
        elif not (job.was_kept and self._tell_if_more_is_kept()):
            self.tell_ended(job)

    def _ask_about_paper(self, paper: str, go_on: Callable[[], None]) -> None:
        """Says that the printer does not know a paper, before words are cut off on another."""
        words = self.wording
        asked = words.text("print-paper", paper=words.text(f"sheet-paper-{paper}"))
        anyway = self.press("print-anyway", "print", go_on)
        hint = words.text("print-paper-hint")
        self.show_page(asked, hint, presses=(anyway,), back=self.show_sheets)

    def _tell_silent(self, key: str) -> None:
        again = self.press("action-try-again", "undo", self.print)
        instead = self.press("action-sheet-save", "save", self.ask_where)
        self.show_trouble(key, "print", (again, instead), self.show_sheets)

    def tell_ended(self, job: PrintJob) -> None:
        """Says that all is on its way, or how much of it; the paper may still run out."""
        words = self.wording
        told, hint = job.words(words)
        if not job.is_short:
            hint = words.text("group-sent-hint")
        on = self.press("action-group-continue", "next", self.ask_from_which)
        self.show_page(told, hint, presses=(on,), back=self.show_sheets, rows=(self._done(),))

    def _done(self) -> Row:
        return Row("group-back-to-list", self.left.emit, sign="tick", look="main", stays=True)

    # Going on after the paper ran out.

    def ask_from_which(self) -> None:
        """Asks which sheet is the first that did not come out."""
        words = self.wording
        inside = QWidget()
        grid = CardGrid(inside, wide=3, middle=2)
        for number, one in enumerate(self._wanted):
            press = Press(
                self.told(number), picture=SHEETS[one.sheet].picture, look="card", picture_size=40
            )
            press.clicked.connect(partial(self.ask_from_page, number))
            grid.addWidget(press)
        self.show_page(
            words.text("group-from-which"),
            words.text("group-from-which-hint"),
            shown=inside,
            back=self.show_sheets,
        )

    def ask_from_page(self, number: int, _pressed: bool = False) -> None:
        """Asks from which page of a sheet, where there are several."""
        assert self.group is not None
        sheet = self.group.sheets[number]
        if sheet.pages == 1:
            self.ask_to_print(sheet.first, number)
            return
        words = self.wording
        presses = []
        for page in range(sheet.pages):
            press = Press(self._page_words(sheet, page), sign="sheet")
            press.clicked.connect(
                lambda _=False, first=sheet.first + page: self.ask_to_print(first, number)
            )
            presses.append(press)
        self.show_page(
            words.text("group-from-page"),
            self.told(number),
            presses=presses,
            back=self.ask_from_which,
        )

    # Saving.

    def ask_where(self) -> None:
        """Asks where the one file of all sheets is to go."""
        words = self.wording
        title = words.text("save-where")

        def elsewhere() -> None:
            folder = another_place(words, title, self)
            if folder is not None:
                self.save(folder)

        places = save_places()
        presses = [
            self.press(place.words, "save", partial(self.save, place.folder), name=place.name)
            for place in places
        ]
        presses.append(self.press("save-another" if places else "save-choose", "more", elsewhere))
        hint = words.text("save-hint")
        self.show_page(title, hint, presses=presses, back=self.show_sheets)

    def save(self, folder: Path) -> None:
        """Saves all sheets as one file; says what it is called, or why it is not there."""
        assert self.group is not None
        if self._tell_if_more_is_kept():
            return
        try:
            file = save_copy(folder, self.group.pdf)
        except NotSaved as trouble:
            other = self.press("save-another", "save", self.ask_where)
            self.show_trouble(trouble.message, "computer", (other,), self.show_sheets)
            return
        told = told_saved(self.wording, file)
        self.show_page(told, back=self.show_sheets, rows=(self._done(),))
