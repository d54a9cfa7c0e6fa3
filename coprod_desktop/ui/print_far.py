"""Shows how far a print job is."""

from __future__ import annotations

from PySide6.QtCore import Qt

from coprod_desktop.ui.how_far import HowFar
from coprod_desktop.ui.print_jobs import PrintJob, PrintJobs
from coprod_desktop.wording import Wording


class PrintFar(HowFar):
    """At which page of how many ``job`` is, or that other pages go first."""

    def __init__(self, wording: Wording, jobs: PrintJobs, job: PrintJob) -> None:
        super().__init__(wording, "print-going-now", "print-going-bar", len(job.pages))
        self._job = job
        if jobs.waits(job):
            self.words.setText(wording.text("print-waits"))
        jobs.moved.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    def _follow(self, job: PrintJob, gone: int) -> None:
        if job is self._job:
            self.show_done(gone)
