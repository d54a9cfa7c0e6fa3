"""Shows the screens on which sheets for a group are printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.ui.group_print.job_screen import JobScreen
from coprod_desktop.ui.print_jobs import PrintJob
from tests.journeys.window import Someone
from tests.ui.audit import settle

PEOPLE = ("Robin", "Sam with a rather long name")

SENT = PrintJob(b"", range(2), lambda _go_on: 2)


def people_here(someone: Someone) -> None:
    """Leaves people on this computer who like large print, each with a meeting."""
    desk = someone.program.desk
    for name, points in zip(PEOPLE, (24, 28), strict=True):
        desk.new_person(name, "fox", replace(Comfort(), print_points=points))
        session = desk.new_meeting()
        session.apply("", partial(replace, title=f"{name}s meeting"))
        desk.close_meeting()
    someone.program.ways.start()
    settle()


def _list(*pressed: str) -> Callable[[Someone], None]:
    def shown(someone: Someone) -> None:
        people_here(someone)
        someone.program.group.open()
        settle()
        for words in pressed:
            someone.click(words)

    return shown


def _job(then: Callable[[JobScreen], None] = lambda _: None) -> Callable[[Someone], None]:
    def shown(someone: Someone) -> None:
        _list("Add people", *PEOPLE, "Done", "Look at them")(someone)
        screen = someone.screen
        assert isinstance(screen, JobScreen)
        someone.wait_until(lambda: screen.group is not None, "the sheets")
        settle()
        then(screen)

    return shown


def _which_meeting(someone: Someone) -> None:
    people_here(someone)
    desk = someone.program.desk
    desk.sit_down(desk.people()[0].id)
    desk.new_meeting()
    someone.program.ways.start()
    name = desk.people()[0].name
    someone.program.group.open()
    settle()
    for words in ("Add people", name, "Done", name, "A meeting"):
        someone.click(words)


def _making(someone: Someone) -> None:
    _job(lambda screen: screen.show_making(20))(someone)


GROUP: dict[str, Callable[[Someone], None]] = {
    "a list for a group": _list("Add people", *PEOPLE, "Done", "Add empty sheets", "Done"),
    "who needs a sheet": _list("Add people", PEOPLE[0]),
    "a sheet of the list": _list("Add people", PEOPLE[1], "Done", PEOPLE[1]),
    "which meeting of the list": _which_meeting,
    "an empty sheet of the list": _list("Add empty sheets"),
    "sheets of a group": _job(),
    "sheets of a group, closer": _job(lambda screen: screen.look_closer(0)),
    "sheets of a group, being made": _making,
    "sheets of a group, sent": _job(lambda screen: screen.tell_ended(SENT)),
    "sheets of a group, go on from": _job(lambda screen: screen.ask_from_which()),
}
