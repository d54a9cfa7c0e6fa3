"""Tests of what a person is good at, with how they are growing."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain import strengths
from coprod_desktop.domain.about_me import AboutPage, AboutPart
from coprod_desktop.domain.evidence import Evidence
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.growing import growing
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.learning import learned
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.own_cards import with_own_cards
from coprod_desktop.domain.path import Card, Kind, Path, Phase, Step
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.promise import Happened, Promise

LISTENS = Strength("I listen well", "In May", "listen", (Evidence("t", "I let Sam finish"),))
ROBIN = replace(Person.new("Robin"), strengths=(LISTENS, Strength("I cook")))


def test_a_strength_is_had_once_and_comes_back_where_it_was() -> None:
    again = strengths.with_strength(ROBIN, Strength("I cook", author="Dee"))
    assert again == ROBIN
    left = strengths.without_strength(ROBIN, "I listen well")
    assert left.strengths == (Strength("I cook"),)
    assert strengths.put_back(left, LISTENS, 0) == ROBIN


def test_times_are_told_changed_and_taken_away() -> None:
    time = Evidence("new", "I waited", "m")
    told = strengths.with_time(ROBIN, "I cook", time)
    assert told.strengths[1].told() == (time,)
    changed = strengths.with_time(told, "I cook", replace(time, words="I waited my turn"))
    assert [each.words for each in changed.strengths[1].told()] == ["I waited my turn"]
    assert strengths.with_time(changed, "I cook", replace(time, words=" ")) == ROBIN
    assert [each.words for each in LISTENS.told()] == ["In May", "I let Sam finish"]
    first_gone = strengths.without_time(ROBIN, "I listen well", "")
    assert [each.words for each in first_gone.strengths[0].told()] == ["I let Sam finish"]


def test_a_strength_keeps_its_times_through_a_meeting_that_tells_it_in_other_words() -> None:
    branch = Branch("b", "What I am good at", step="strengths", ideas=(Idea("i", "I listen well"),))
    opened = Meeting("m", branches=(branch,))
    reworded = opened.with_words("i", "I really listen")
    after = learned(ROBIN, opened, reworded)
    assert after.strengths[0] == replace(LISTENS, words="I really listen", picture="")


def test_a_strength_with_times_that_is_kept_in_a_meeting_stays_on_its_own_page_alone() -> None:
    branch = Branch("b", "What I am good at", step="strengths", ideas=(Idea("i", "I listen well"),))
    opened = Meeting("m", branches=(branch,))
    after = learned(ROBIN, opened, opened.on_pile("i", Pile.KEEP))
    assert after.strengths[0] == replace(LISTENS, kept=True)
    assert growing(after, ()).strengths == (Strength("I cook"),)
    assert strengths.to_share(after, "I listen well") == ROBIN


def test_what_i_am_good_at_is_on_the_cards_of_a_meeting_but_not_what_is_kept() -> None:
    ready = tuple(Card(str(n), f"Ready {n}") for n in range(6))
    path = Path("p", "P", steps=(Step("strengths", Kind.CARDS, Phase.GET_READY, "?", cards=ready),))
    known = (Strength("I cook", picture="food"), Strength("Ready 4"), Strength("No", kept=True))
    shown = with_own_cards(path, known).steps[0].cards
    assert [card.words for card in shown] == [
        *("I cook", "Ready 4", "Ready 0", "Ready 1", "Ready 2", "Ready 3"),
    ]
    assert shown[1] is ready[4]
    assert "cook" not in shown[0].key
    many = with_own_cards(path, [Strength(f"I {n}") for n in range(9)]).steps[0].cards
    assert [card.words for card in many][:5] == ["I 4", "I 5", "I 6", "I 7", "I 8"]
    assert len(many) == 8
    assert with_own_cards(path, ()) is path


def test_growing_is_marks_in_the_order_of_time_without_meetings_that_told_nothing() -> None:
    hard = Feeling(Moment.BEFORE, 1, "Scared")
    good = Feeling(Moment.AFTER, 4)
    meetings = (
        Meeting("1", "First", feelings=(hard, good)),
        Meeting("2", "Missed"),
        Meeting("3", "Third", feelings=(Feeling(Moment.AFTER, 2),)),
    )
    told = growing(ROBIN, meetings)
    assert [marks.title for marks in told.marks] == ["First", "Third"]
    assert (told.marks[0].before, told.marks[0].after) == (hard, good)
    assert told.marks[1].before is None
    assert told.strengths == ROBIN.strengths


def test_only_promises_that_came_true_are_told_each_once() -> None:
    done = Promise("a", "Jo", "Taxi money", happened=Happened.YES)
    waits = Promise("b", "Jo", "A new door")
    broken = Promise("c", "Ali", "Ring me", happened=Happened.NO)
    carried = replace(done, id="d", carried=True)
    told = growing(
        ROBIN, (Meeting("1", promises=(done, waits, broken)), Meeting("2", promises=(carried,)))
    )
    assert [promise.what for promise in told.promises] == ["Taxi money"]


def test_what_is_written_about_me_is_read_line_by_line() -> None:
    page = AboutPage("p", like="One thing at a time\n\n  No phone calls ")
    assert page.lines(AboutPart.LIKE) == ("One thing at a time", "No phone calls")
    assert not page.is_empty
    assert AboutPage.new("At work").is_empty
