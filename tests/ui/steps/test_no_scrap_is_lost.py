"""Whatever is done on the way from scraps to order, no scrap is lost, and all can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.idea import Idea, Pile, new_id
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.outline import outline
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.prep import prep_plan
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.order_deeds import OrderDeeds
from coprod_desktop.ui.steps.scraps import poured
from coprod_desktop.ui.view import Parts
from tests.sheets.samples import supplies
from tests.ui.opened import Opening, step_of

SECRET = replace(Idea.new("a secret"), pile=Pile.KEEP, ideas=(Idea.new("and what lies under it"),))
SCRAPS = tuple(Idea.new(f"scrap {number}") for number in range(4))
SAY = replace(Branch.new("What I want to say", step="say"), ideas=(*SCRAPS, SECRET))
ASK = replace(Branch.new("I will ask", step="ask"), ideas=(Idea.new("When?"),))
MEETING = replace(Meeting.new("Night shelter meeting", "review"), branches=(SAY, ASK))

DEEDS = (
    *("pour", "together", "new", "put", "out", "name", "join", "split"),
    *("away", "pile", "up", "down", "under", "side", "first", "heap"),
)
A_DEED = st.tuples(st.sampled_from(DEEDS), st.integers(0, 30), st.integers(0, 30))


@given(st.lists(A_DEED, max_size=14))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_scrap_is_lost_on_the_way_and_undo_returns_to_each_step(
    opening: Opening, deeds: list[tuple[str, int, int]]
) -> None:
    parts = opening.parts(MEETING)
    doer, session = OrderDeeds(parts), parts.session
    values, there = [session.meeting], words(session.meeting)
    for name, one, other in deeds:
        kept = kept_words(session.meeting)
        done_before = session.undo_stack.count()
        do(name, one, other, doer, parts)
        more = words(session.meeting) - there
        assert len(more) == (2 if name == "pour" else 0)
        there |= more
        assert words(session.meeting) == there
        assert len(list(session.meeting.walk())) == len(ids(session.meeting))
        if name != "pile":
            # What is put under something kept is kept with it; nothing kept is ever let go.
            assert kept <= kept_words(session.meeting)
        assert session.undo_stack.count() - done_before in (0, 1)
        if session.meeting != values[-1]:
            values.append(session.meeting)
        on_map_and_sheet(session.meeting)
    for value in reversed(values[:-1]):
        session.undo()
        assert session.meeting == value
    for value in values[1:]:
        session.redo()
        assert session.meeting == value


def words(meeting: Meeting) -> set[str]:
    return {idea.text for _, idea in meeting.walk()}


def ids(meeting: Meeting) -> set[str]:
    return {idea.id for _, idea in meeting.walk()}


def kept_words(meeting: Meeting) -> set[str]:
    """What nobody else may see."""
    return words(meeting) - words(meeting.shared())


def on_map_and_sheet(meeting: Meeting) -> None:
    """Scraps that lie in no heap are seen as well as the others, what is kept on neither."""
    shown = {line.text for line in outline(meeting, frozenset())}
    section = prep_plan(meeting, "Robin", SheetChoice(), supplies()).sections
    printed = str(section)
    for text in words(meeting.shared()):
        assert text in shown
        assert text in printed
    for text in kept_words(meeting):
        assert text not in shown
        assert text not in printed


def do(name: str, one: int, other: int, doer: OrderDeeds, parts: Parts) -> None:
    """Does one deed with the ideas and heaps that these numbers point at, where it is possible."""
    session: Session = parts.session
    meeting = session.meeting
    heaps = [heap.id for _, heap in order_edits.heaps(meeting)]
    here = order_edits.all_of_it(meeting)
    ideas = [each.id for _, each in meeting.walk() if each.id in here]
    idea, second = ideas[one % len(ideas)], ideas[other % len(ideas)]
    way = ("up", "down", "top")[other % 3]
    deeds: dict[str, Callable[[], object]] = {
        "pour": lambda: _pour(session, parts),
        "new": lambda: doer.begin((idea,) if other % 3 else ()),
        "out": lambda: doer.take_out(idea),
        "pile": lambda: doer.put_on(idea, tuple(Pile)[other % 3]),
        "up": lambda: doer.go(idea, "up"),
        "down": lambda: doer.go(idea, "down"),
        "side": lambda: doer.go(idea, "out"),
        "split": lambda: doer.split(idea),
        "first": lambda: session.apply("", lambda m: order_edits.gone(m, idea, way)),
    }
    if _are_apart(meeting, idea, second):
        deeds["together"] = lambda: doer.begin((idea, second))
    if "under" in order_edits.possible(meeting, idea):
        deeds["under"] = lambda: doer.go(idea, "under")
    if heaps:
        heap, another = heaps[one % len(heaps)], heaps[other % len(heaps)]
        deeds["put"] = lambda: doer.put_in(second, heap)
        deeds["name"] = lambda: session.apply("", lambda m: m.renamed(heap, "Other"))
        deeds["join"] = lambda: doer.join(heap, another)
        deeds["away"] = lambda: doer.take_away(heap)
        deeds["heap"] = lambda: doer.move_heap(heap, 1 if other % 2 else -1)
    if name in deeds:
        deeds[name]()


def _pour(session: Session, parts: Parts) -> None:
    """2 scraps at once, in words no other has."""
    scraps = [(which, f"poured {which}") for which in (new_id(), new_id())]
    steps = parts.route.steps(session.meeting)
    session.apply("pour", lambda m: poured(m, step_of(MEETING, "say"), scraps, steps))


def _are_apart(meeting: Meeting, one: str, other: str) -> bool:
    """Whether neither lies under the other, as no two do that can be dropped on each other."""
    under = [{idea.id for _, idea in meeting.idea(each).walk()} for each in (one, other)]
    return one not in under[1] and other not in under[0]
