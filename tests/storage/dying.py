"""Saves or migrates in a process that is killed while it does so.

Run as a module with "save", a place and the ids of a person with their meeting: at each line it
is given it has a child, which says its process id, then a number after each save that is kept,
until it is killed; then "gone" is said. With "migrate" and a place it kills itself half way
through a step.
"""

from __future__ import annotations

import os
import signal
import sys

from sqlalchemy import Connection, text

from coprod_desktop.domain.idea import Idea
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.steps import STEPS


def have_children(place: str, person: str, meeting: str) -> None:
    """A child has all that is slow to load from its parent."""
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            say(os.getpid())
            save_for_ever(place, person, meeting)
        os.waitpid(child, 0)
        say("gone")


def say(what: object) -> None:
    """A line that is heard at once."""
    print(what, flush=True)  # noqa: T201


def save_for_ever(place: str, person: str, meeting: str) -> None:
    """Each save changes two ideas with the branch and adds a third, all saying one number."""
    with open_store(place) as store:
        before = store.open_meeting(meeting)
        branch = before.branches[0]
        first, last = branch.ideas[0].id, branch.ideas[1].id
        number = int(before.idea(first).text)
        while True:
            number += 1
            said = str(number)
            after = before.with_words(first, said).with_words(last, said).renamed(branch.id, said)
            if number % 3 == 0:
                after = after.with_idea(branch.id, Idea.new("more"))
            store.save(person, before, after)
            before = after
            say(number)


def half_a_step(connection: Connection) -> None:
    """Change two tables, then be killed before the end."""
    connection.execute(text("ALTER TABLE person ADD COLUMN half INTEGER"))
    connection.execute(text("CREATE TABLE half (id INTEGER)"))
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    if sys.argv[1] == "save":
        have_children(*sys.argv[2:])
    else:
        open_store(sys.argv[2], steps=(*STEPS, half_a_step))
