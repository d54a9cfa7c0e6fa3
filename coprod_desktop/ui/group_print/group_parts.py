"""What sheets for a whole group are chosen with."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.content.kept import Content
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.print_jobs import PrintJobs
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.this_computer import ThisComputer
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class GroupParts:
    """Handed over once, by whoever builds the program."""

    window: Window
    wording: Wording
    content: Content
    cabinet: Cabinet
    desk: Desk
    computer: ThisComputer
    reader: Reader
    announcer: Announcer
    jobs: PrintJobs
