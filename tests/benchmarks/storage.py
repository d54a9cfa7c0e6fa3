"""Measures how long a person waits for their words to be kept or found."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.opening import open_store
from tests.benchmarks.figure import Figure

MEETINGS, IDEAS, EDITS = 100, 200, 150


def figures() -> Iterable[Figure]:
    """A person with 100 meetings; one edit in a meeting of 200 ideas."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "coprod.sqlite3"
        person, meeting = Person.new("Sam"), large_meeting()
        with open_store(file) as store:
            store.save_person(None, person)
            for number in range(MEETINGS - 1):
                store.save(person.id, None, Meeting.new(f"Meeting {number}"))
            store.save(person.id, None, meeting)

        def look() -> None:
            with open_store(file) as store:
                store.open_person(person.id)
                assert len(store.meetings(person.id)) == MEETINGS

        yield Figure("person-with-100-meetings", median(times(look, 9)), "ms", limit=200)
        with open_store(file) as store:
            opening = times(lambda: store.open_meeting(meeting.id), 9)
            yield Figure("meeting-of-200-ideas", median(opening), "ms", limit=100)
            which = meeting.branches[0].ideas[IDEAS // 2].id

            def edit() -> None:
                nonlocal meeting
                before, words = meeting, f"words {time.perf_counter()}"
                meeting = meeting.with_words(which, words)
                store.save(person.id, before, meeting)

            saving = times(edit, EDITS)
            yield Figure("one-edit-median", median(saving), "ms", limit=16)
            yield Figure("one-edit-worst", max(saving), "ms", limit=50)


def large_meeting() -> Meeting:
    """A meeting with 200 ideas of a few words under one branch."""
    branch = Branch.new("What I want to say")
    meeting = Meeting.new("The housing board").with_branch(branch)
    for number in range(IDEAS):
        meeting = meeting.with_idea(branch.id, Idea.new(f"the heating went off again {number}"))
    return meeting


def times(work: Callable[[], object], rounds: int) -> list[float]:
    """Milliseconds each round took."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return taken
