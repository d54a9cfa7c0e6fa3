"""Tells how pages ended that nobody watched any more."""

from __future__ import annotations

from PySide6.QtCore import QObject

from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.print_jobs import PrintJob, PrintJobs
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording

_PICTURE = "print"


class PrintTold(QObject):
    """Says it where the person is by now: on the line of their page, else above the page.

    A trouble always stands above it until it is closed, as does what came while all was hidden.
    """

    def __init__(self, window: Window, wording: Wording, jobs: PrintJobs, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        jobs.untold.connect(self._tell)

    def _tell(self, job: PrintJob) -> None:
        told, more = job.words(self._wording)
        screen = self._window.screen_in_front
        # A line is heard as it is told, also where all is hidden.
        above = bool(job.trouble) or self._window.is_hidden_now
        if screen is not None and screen.has_line() and not above:
            screen.tell(f"{told} {more}".strip())
            return
        close = Press(self._wording.text("action-close"), sign="close")
        close.clicked.connect(lambda _=False: self._window.untell())
        self._window.tell(
            Message(told, more, trouble=bool(job.trouble), picture=_PICTURE, presses=(close,))
        )
