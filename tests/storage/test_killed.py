"""Tests that a program killed while it saves has lost no save it knew of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.storage.backups import is_whole
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.places import Place
from tests.storage.samples import kept_with

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="has children")

KILLS = 20
ROOT = Path(__file__).parents[2]


def begun(place: Place) -> tuple[str, Meeting]:
    """A store with a meeting whose ideas count from 0."""
    branch = Branch.new("0")
    meeting = Meeting.new().with_branch(branch)
    for _ in range(2):
        meeting = meeting.with_idea(branch.id, Idea.new("0"))
    with open_store(place) as store:
        return kept_with(store, meeting).id, meeting


@contextmanager
def saving(place: Place, person: str, meeting: str) -> Iterator[Callable[[int], int]]:
    """Kills a child that saves after so many saves; gives the last number it said."""
    command = [sys.executable, "-m", "tests.storage.dying", "save", str(place), person, meeting]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as parent:
        asked, heard = parent.stdin, parent.stdout
        assert asked is not None
        assert heard is not None

        def killed_after(saves: int) -> int:
            asked.write("\n")
            child = int(heard.readline())
            last = [int(heard.readline()) for _ in range(saves)][-1]
            os.kill(child, signal.SIGKILL)
            # It may have gone on a little before its end.
            while (said := heard.readline().strip()) != "gone":
                last = int(said)
            return last

        yield killed_after
        asked.close()


def numbers(place: Place, meeting: str) -> list[int]:
    with open_store(place) as store:
        branch = store.open_meeting(meeting).branches[0]
    return [int(branch.heading), int(branch.ideas[0].text), int(branch.ideas[1].text)]


@pytest.mark.slow
def test_no_save_is_lost_or_torn_in_a_file(file: Path) -> None:
    person, meeting = begun(file)
    chance = Random(5)
    with saving(file, person, meeting.id) as killed_after:
        for _ in range(KILLS):
            last = killed_after(chance.randint(1, 25))
            heading, first, second = numbers(file, meeting.id)
            assert heading == first == second
            assert last <= first <= last + 1
            assert is_whole(file)


@pytest.mark.slow
@pytest.mark.postgresql
def test_no_save_is_lost_or_torn_on_a_server(centre: str) -> None:
    person, meeting = begun(centre)
    with saving(centre, person, meeting.id) as killed_after:
        for saves in (1, 7, 20):
            last = killed_after(saves)
            # The server may still be ending what the child asked for last: wait for it.
            with open_store(centre) as store, store._database.writing() as connection:
                connection.exec_driver_sql("LOCK TABLE meeting, idea")
            heading, first, second = numbers(centre, meeting.id)
            assert heading == first == second
            assert last <= first <= last + 1
