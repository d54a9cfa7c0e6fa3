"""Tests that what is kept in one copy of a meeting is kept in another."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.keeping import keeping, kept_in
from coprod_desktop.domain.meeting import Branch, Meeting

UNDER = Idea("under", "Which bus I took")
BUS = Idea("bus", "My bus fare", ideas=(UNDER,))
DOOR = Idea("door", "Meet people at the door")
HERE = Meeting("m", branches=(Branch("say", "What I want to say", ideas=(BUS, DOOR)),))


def test_what_is_kept_in_one_copy_is_kept_in_the_other_with_all_under_it() -> None:
    there = HERE.on_pile("bus", Pile.KEEP)
    assert kept_in(there) == {"bus", "under"}
    assert kept_in(keeping(HERE, kept_in(there))) == {"bus", "under"}
    assert keeping(there, kept_in(there)) is there


def test_an_idea_that_is_not_there_any_more_or_not_yet_is_passed_by() -> None:
    there = HERE.on_pile("bus", Pile.KEEP)
    assert keeping(HERE.without_idea("bus"), kept_in(there)) == HERE.without_idea("bus")
    new = Idea("new", "What is new here")
    after = keeping(HERE.with_idea("bus", new), kept_in(there))
    assert after.is_kept("new"), "it lies under what is kept"


def test_what_is_kept_here_alone_stays_kept() -> None:
    here = HERE.on_pile("door", Pile.KEEP)
    after = keeping(here, kept_in(HERE.on_pile("under", Pile.KEEP)))
    assert kept_in(after) == {"door", "under"}
    assert replace(after.idea("under"), pile=Pile.SHARE) == UNDER
