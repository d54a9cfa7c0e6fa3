"""Cards, letter, map, page about a person: each says what the person chose, in its own shape."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.deciding import Going
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.as_text import as_text
from coprod_desktop.sheets.choice import POCKET, Printed, SheetChoice
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.plan import AnyPlan, Cards
from coprod_desktop.sheets.table import SHEETS, Subject, offered
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import branch, empty, ordinary, person, supplies
from tests.sheets.test_every_sheet import MM, assert_good, assert_nothing_overlaps

NEED = Idea.new("A break half way")


def plan(key: str, meeting: Meeting, **choice: object) -> AnyPlan:
    chosen = replace(SheetChoice(), **choice)  # type: ignore[arg-type]
    return SHEETS[key].plan(Subject(meeting, person()), chosen, supplies())


def sheet(key: str, meeting: Meeting, **choice: object) -> Printed:
    chosen = replace(SheetChoice(), **choice)  # type: ignore[arg-type]
    return printed(plan(key, meeting, **choice), chosen, supplies())


def needing(*ideas: Idea) -> Meeting:
    return replace(empty(), branches=(branch("What I need", "needs", "need", *ideas),))


def test_only_sheets_with_something_on_them_are_offered() -> None:
    there = {each.key for each in offered(Subject(empty(), replace(person(), about=())))}
    assert there >= {"prep", "look-back", "show-cards", "blank-prep"}
    assert "cue-cards" not in there
    assert "map" not in there


def test_each_thing_to_say_has_a_card_and_what_only_helps_says_so_and_comes_last() -> None:
    cards = plan("cue-cards", ordinary())
    assert isinstance(cards, Cards)
    told = [(card.heading, card.words, card.points) for card in cards.cards]
    assert told[0] == ("My point", "Someone should meet you at the door.", ())
    assert ("What would help", "A safe place for bags.", ("With a lock.",)) in told
    assert told[-1] == ("What would help. Only if it helps", "I slept there 3 times.", ())
    assert len(told) == 5


def test_cards_are_4_to_a_page_or_1_and_as_large_as_they_can_be() -> None:
    shared, alone = (sheet("cue-cards", ordinary(), one_a_page=one) for one in (False, True))
    assert (shared.pages, alone.pages) == (2, 5)
    assert sheet("cue-cards", ordinary(), paper=POCKET).pages == 5
    sizes = {stretch.size for stretch in ReadBack(shared.pdf).shown if stretch.mcid is not None}
    assert max(sizes) > 18


def test_a_short_heading_stays_a_heading_in_the_largest_print() -> None:
    heap = next(heap for heap in ordinary().branches if heap.heading == "What would help")
    few = replace(ordinary(), branches=(replace(heap, ideas=(NEED,)),))
    read = ReadBack(sheet("cue-cards", few, points=36).pdf)
    roles = {read.words_of(element).strip(): role for role, element in read.elements()}
    assert roles["What would help"] == "H1"
    assert roles[NEED.text] == "P"


def test_a_long_thing_to_say_goes_on_on_the_next_card() -> None:
    long = replace(empty(), branches=(branch("Long", "say", "say", Idea.new("word " * 400)),))
    made = sheet("cue-cards", long, points=14)
    assert made.text.split().count("word") == 400
    aside = [stretch.text for stretch in ReadBack(made.pdf).shown if stretch.mcid is None]
    assert any("More follows" in words for words in aside)


@pytest.mark.parametrize("points", [14, 36])
def test_a_card_that_goes_on_says_so_at_every_size(points: int) -> None:
    long = replace(empty(), branches=(branch("Long", "say", "say", Idea.new("word " * 90)),))
    for paper in ("a4", POCKET):
        made = sheet("cue-cards", long, points=points, paper=paper)
        foot = " ".join(s.text for s in ReadBack(made.pdf).shown if s.mcid is None)
        cards = foot.count("Card")
        assert foot.count("More follows.") == cards - 1
        assert (cards > 1) == (points == 36)


def test_a_long_heading_keeps_its_picture_and_has_words_under_it() -> None:
    heading = "What it is like to wait for a bed on the first night of all"
    long = replace(empty(), branches=(branch(heading, "say", "say", Idea.new("word " * 30)),))
    read = ReadBack(sheet("cue-cards", long, points=36, paper=POCKET).pdf)
    assert len(read.figures()) == 1
    first = [s.text for s in read.shown if s.page == 0 and s.mcid is not None]
    assert any("word" in words for words in first)


def test_what_a_person_is_ready_to_say_is_on_a_card_to_show() -> None:
    line = branch("Lines I can use", "say", "ready-lines", Idea.new("Can I come back to this?"))
    words = sheet("show-cards", replace(empty(), branches=(line,))).text
    assert "I need a minute" in words
    assert words.endswith("Can I come back to this?")


@pytest.mark.parametrize(
    ("meeting", "left_out", "there"),
    [
        (empty(), frozenset(), ("Ring me the day before.",)),
        (needing(NEED), frozenset(), ("A break half way",)),
        # Kept or left off at this meeting: nothing else is told in its place.
        (needing(replace(NEED, pile=Pile.KEEP)), frozenset(), ()),
        (needing(NEED), frozenset({NEED.id}), ()),
    ],
    ids=["any meeting", "this meeting", "kept", "left off"],
)
def test_the_letter_says_what_is_needed_at_this_meeting_or_else_at_any(
    meeting: Meeting, left_out: frozenset[str], there: tuple[str, ...]
) -> None:
    words = sheet("letter", meeting, left_out=left_out).text.split("\n")
    known = {"Ring me the day before.", "A break half way"}
    assert known.intersection(words) == set(there)


def test_what_is_only_if_it_helps_is_sent_only_where_it_is_wanted_under_its_own_heading() -> None:
    def helps(words: str) -> Idea:
        return Idea.new(words, pile=Pile.IF_IT_HELPS)

    seat = helps("A seat near the door")
    under = Idea.new("With room for a bag")
    know = branch("To know", "question", "know", Idea.new("How long is it?"), helps("Who sits?"))
    meeting = needing(NEED, replace(seat, ideas=(under,))).with_branch(know)
    knows = replace(person(), needs=(NEED, seat))
    subject = Subject(replace(meeting, going=Going.NOT_SURE), knows)
    for key, there in (("letter", seat.text), ("answer", "Who sits?"), ("about-me", seat.text)):
        assert SHEETS[key].sent
        sheets = (
            SHEETS[key].plan(subject, SheetChoice(if_it_helps=on), supplies())
            for on in (False, True)
        )
        less, more = map(as_text, sheets)
        assert not any(words in less for words in (seat.text, under.text, "Who sits?"))
        assert more.index("Only if it helps") < more.index(there)


@pytest.mark.parametrize("key", ["prep", "letter", "look-back", "about-me"])
def test_a_sheet_that_all_was_left_off_does_not_say_that_nothing_is_there(key: str) -> None:
    meeting = needing(NEED).with_branch(branch("To say", "say", "say", Idea.new("A lock")))
    off = {each.id for each in meeting.branches} | {page.id for page in person().about}
    left = frozenset(off | {"about-strengths"})
    nothing = "Nothing here yet. You can write on this page."
    less = sheet(key, replace(meeting, left_out=left)).text.split("\n")
    assert nothing not in less
    assert "You can write on this page." in less
    assert nothing in sheet("prep", empty()).text.split("\n")


def test_questions_about_money_are_asked_in_the_letter_with_room_for_answers() -> None:
    know = branch("What I want to know", "question", "know", Idea.new("How much is the pay?"))
    words = sheet("letter", replace(empty(), branches=(know,))).text
    assert "How much is the pay?" in words
    assert "Your answers:" in words


def test_a_page_about_a_person_can_be_left_off_what_they_give() -> None:
    meeting = replace(empty(), left_out=frozenset({"p2", "about-strengths"}))
    whole, less = sheet("about-me", empty()).text, sheet("about-me", meeting).text
    assert "Tell me how long it takes" in whole
    assert "I notice who is quiet" in whole
    assert "Tell me how long it takes" not in less
    assert "I notice who is quiet" not in less
    assert "I make people laugh" in less


def test_a_map_reads_on_from_an_idea_to_those_under_it() -> None:
    lines = sheet("map", ordinary(), points=24).text.split("\n")
    assert lines.index("A safe place for bags.") + 1 == lines.index("With a lock.")


def test_ideas_under_ideas_are_lists_in_lists_on_a_map() -> None:
    read = ReadBack(sheet("map", ordinary(), points=24).pdf)
    roles = [role for role, _ in read.elements()]
    assert roles[:2] == ["Document", "H1"]
    assert "H2" in roles
    deep = roles[roles.index("H2") :]
    assert any(deep[at : at + 3] == ["L", "LI", "LBody"] for at in range(len(deep)))


@pytest.mark.parametrize("key", ["prep", "map", "cue-cards"])
def test_ideas_deep_under_each_other_in_the_largest_print_stay_on_the_smallest_paper(
    key: str, tmp_path: Path
) -> None:
    idea = Idea.new("The deepest of all")
    for level in range(12):
        idea = replace(Idea.new(f"Under {level} others"), ideas=(idea,))
    meeting = replace(empty(), branches=(branch("Deep", "write", "say", idea),))
    made = sheet(key, meeting, points=36, paper=POCKET)
    assert_nothing_overlaps(assert_good(made, 36), tmp_path, margin=12 * MM)
    assert "The deepest of all" in made.text
