"""Pages go to printers in the order in which they were sent, wherever their person is by then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.at_work import GoOn
from coprod_desktop.ui.print_far import PrintFar
from coprod_desktop.ui.print_jobs import PrintJob, PrintJobs
from coprod_desktop.wording import Wording


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[PrintJobs]:
    made = PrintJobs()
    yield made
    made.close()
    made.deleteLater()


@dataclass
class Printer:
    """Takes page after page; with ``holds`` it waits before the second until it is let go on."""

    holds: bool = False
    pages: int = 3
    drawn: list[int] = field(default_factory=list)
    at_second: Event = field(default_factory=Event)
    go_on: Event = field(default_factory=Event)

    def prints(self, may_go_on: GoOn) -> int | str:
        for page in range(self.pages):
            if page == 1 and self.holds:
                self.at_second.set()
                assert self.go_on.wait(60)
            if not may_go_on(page):
                return page
            self.drawn.append(page)
        return self.pages

    def job(
        self, pdf: bytes = b"", is_kept: Callable[[], bool] = lambda: False, first: int = 0
    ) -> PrintJob:
        return PrintJob(pdf, range(first, first + self.pages), self.prints, is_kept)


def ends(jobs: PrintJobs, qtbot: QtBot, count: int = 1) -> list[PrintJob]:
    """The jobs that end next, in order."""
    ended: list[PrintJob] = []
    jobs.ended.connect(ended.append)
    qtbot.waitUntil(lambda: len(ended) == count, timeout=10_000)
    jobs.ended.disconnect(ended.append)
    return ended


def test_a_job_waits_until_all_pages_of_the_one_before_have_gone(
    jobs: PrintJobs, qtbot: QtBot
) -> None:
    slow, quick = Printer(holds=True), Printer()
    one, two = slow.job(), quick.job()
    jobs.send(one)
    jobs.send(two)
    assert slow.at_second.wait(60)
    assert (jobs.waits(one), jobs.waits(two)) == (False, True)
    far = PrintFar(Wording(), jobs, two)
    qtbot.addWidget(far)
    assert far.words.text() == "Other pages go first."
    assert quick.drawn == []
    slow.go_on.set()
    assert ends(jobs, qtbot, 2) == [one, two]
    assert (slow.drawn, quick.drawn) == ([0, 1, 2], [0, 1, 2])
    qtbot.waitUntil(lambda: far.words.text() == "Page 3 of 3", timeout=10_000)


def test_a_job_that_waits_ends_at_once_when_it_is_stopped_and_the_others_go_on(
    jobs: PrintJobs, qtbot: QtBot
) -> None:
    slow, quick = Printer(holds=True), Printer()
    one, two = slow.job(), quick.job()
    jobs.send(one)
    jobs.send(two)
    assert slow.at_second.wait(60)
    with qtbot.waitSignal(jobs.untold) as untold:
        jobs.stop(two)
    assert untold.args == [two]
    assert two.words(Wording()) == ("Stopped before the first page.", "")
    slow.go_on.set()
    assert ends(jobs, qtbot) == [one]
    assert (slow.drawn, quick.drawn) == ([0, 1, 2], [])


@pytest.mark.parametrize("first", [0, 4])
def test_what_is_kept_by_then_is_drawn_no_more(jobs: PrintJobs, qtbot: QtBot, first: int) -> None:
    kept = Event()
    printer = Printer(holds=True)
    job = printer.job(is_kept=kept.is_set, first=first)
    jobs.send(job)
    assert printer.at_second.wait(60)
    kept.set()
    printer.go_on.set()
    assert ends(jobs, qtbot) == [job]
    assert printer.drawn == [0]
    assert job.was_kept
    assert job.words(Wording()) == (
        f"Stopped at page {first + 1} of {first + 3}.",
        "Someone keeps some of it for themselves now. A few more pages may still come out.",
    )


def test_what_is_kept_while_a_job_waits_for_its_turn_is_never_drawn(
    jobs: PrintJobs, qtbot: QtBot
) -> None:
    slow, quick, kept = Printer(holds=True), Printer(), Event()
    jobs.send(slow.job())
    jobs.send(quick.job(is_kept=kept.is_set))
    kept.set()
    slow.go_on.set()
    ends(jobs, qtbot, 2)
    assert quick.drawn == []


def test_a_job_is_found_again_by_its_pages_until_it_has_ended(
    jobs: PrintJobs, qtbot: QtBot
) -> None:
    printer = Printer(holds=True)
    job = printer.job(b"mine")
    jobs.send(job)
    assert jobs.on_its_way(b"mine") is job
    assert jobs.on_its_way(b"other") is None
    printer.go_on.set()
    ends(jobs, qtbot)
    assert jobs.on_its_way(b"mine") is None


def test_the_program_tells_only_what_nobody_else_told(jobs: PrintJobs, qtbot: QtBot) -> None:
    untold: list[PrintJob] = []
    jobs.untold.connect(untold.append)
    watched, left = Printer().job(), Printer().job()

    def tell(job: PrintJob) -> None:
        job.is_told = job is watched

    jobs.ended.connect(tell)
    jobs.send(watched)
    jobs.send(left)
    qtbot.waitUntil(lambda: bool(untold), timeout=10_000)
    assert untold == [left]


def test_every_page_of_every_job_goes_before_the_program_does(jobs: PrintJobs) -> None:
    printers = [Printer(holds=True), Printer(), Printer()]
    for printer in printers:
        jobs.send(printer.job())
    assert printers[0].at_second.wait(60)
    printers[0].go_on.set()
    jobs.close()
    assert [printer.drawn for printer in printers] == [[0, 1, 2]] * 3


@pytest.mark.parametrize(
    ("came", "told"),
    [
        (3, ("It is on its way to the printer.", "")),
        (
            "print-gone",
            (
                "That printer is not here any more.",
                "Your words are safe. You can choose another one.",
            ),
        ),
        (None, ("The printer did not answer.", "Your words are safe. Is it switched on?")),
    ],
)
def test_it_is_told_how_a_job_ended(came: object, told: tuple[str, str]) -> None:
    job = Printer().job()
    job.take(came)
    assert job.words(Wording()) == told
