"""The sheets there are; a sheet more is a line more.

To add one: write a module that plans it, as `look_back` does, then add its `Sheet` to `SHEETS`
with the words `sheet-is-KEY` and their `.hint` in a Fluent file. A module that plans draws
nothing and so loads at once; no sheet needs ReportLab before it is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from coprod_desktop.domain.growing import NOTHING, Growing
from coprod_desktop.domain.learning import without_kept
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.pocket_card import pocket_card
from coprod_desktop.sheets.about_me import about_me_plan, about_me_things, has_about_me
from coprod_desktop.sheets.agenda_sheet import agenda_plan, has_agenda
from coprod_desktop.sheets.answering import answer_plan, can_answer
from coprod_desktop.sheets.ask_someone import ask_someone_plan
from coprod_desktop.sheets.blank import blank_look_back_plan, blank_prep_plan
from coprod_desktop.sheets.blank_letter import blank_letter_plan
from coprod_desktop.sheets.chair_cards import chair_cards_plan
from coprod_desktop.sheets.choice import CAN_SAY, SheetChoice, Supplies
from coprod_desktop.sheets.cue_cards import cue_cards_plan, has_cue_cards
from coprod_desktop.sheets.growing import growing_plan
from coprod_desktop.sheets.hard_words import hard_words_plan
from coprod_desktop.sheets.letter import has_letter, letter_plan, letter_things
from coprod_desktop.sheets.look_back import look_back_plan
from coprod_desktop.sheets.map_sheet import map_plan
from coprod_desktop.sheets.plan import AnyPlan, Plan
from coprod_desktop.sheets.pocket_card import POINTS as POCKET_POINTS
from coprod_desktop.sheets.pocket_card import pocket_card_plan
from coprod_desktop.sheets.prep import prep_plan
from coprod_desktop.sheets.show_cards import show_cards_plan
from coprod_desktop.sheets.warm_down import has_warm_down, warm_down_plan
from coprod_desktop.sheets.what_happened import (
    has_letter_to_them,
    has_what_happened,
    tell_them_plan,
    what_happened_plan,
)

PREP, LOOK_BACK = "prep", "look-back"
"""The sheets that a person is shown first, before a meeting and after it."""
MAP = "map"
"""The sheet whose paper can lie either way."""
ABOUT_ME, GROWING = "about-me", "growing"
"""The sheets of a person's own pages."""


class Use(StrEnum):
    """What a sheet is for; the sheets to choose from stand together by it, in this order."""

    BEFORE = "before"
    IN_THE_ROOM = "in-the-room"
    AFTER = "after"
    ABOUT_ME = "about-me"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sheet may tell of; ``growing`` is empty unless the person wants to see that."""

    meeting: Meeting
    person: Person
    growing: Growing = NOTHING

    @property
    def known(self) -> Person:
        """The person without what the meeting keeps: they forget it only once it is put away."""
        return without_kept(self.person, self.meeting)

    @property
    def grown(self) -> Growing:
        """How the person is growing, without what the meeting keeps."""
        strong = replace(self.person, strengths=self.growing.strengths)
        known = without_kept(strong, self.meeting).strengths
        return replace(self.growing, strengths=tuple(each for each in known if not each.kept))


PlanOf = Callable[[Subject, SheetChoice, Supplies], AnyPlan]
"""Plans a sheet. It never gives what is kept, nor what is left out by the choice."""
Stands = Callable[[Subject], bool]
Things = Callable[[Subject, Supplies], Iterable[tuple[str, str]]]
"""What can be left off a sheet beside what is of the meeting: ids with their words."""


def _always(_subject: Subject) -> bool:
    return True


def _nothing(_subject: Subject, _supplies: Supplies) -> tuple[tuple[str, str], ...]:
    return ()


def _with_left_out(choice: SheetChoice, meeting: Meeting) -> SheetChoice:
    """For sheets that do not ask the meeting itself what is left off them."""
    return replace(choice, left_out=choice.left_out | meeting.left_out)


def _has_words(subject: Subject) -> bool:
    return any(branch.ideas for branch in subject.meeting.shared().branches)


def _of_meeting(plan: Callable[[Meeting, str, SheetChoice, Supplies], AnyPlan]) -> PlanOf:
    """A plan that needs nothing of the person but their name."""
    return _with_room(
        lambda subject, choice, supplies: plan(
            subject.meeting, subject.person.name, choice, supplies
        )
    )


def _with_room(plan: PlanOf) -> PlanOf:
    """A plan that says of itself that nothing is there only where nothing was left off it."""

    def planned(subject: Subject, choice: SheetChoice, supplies: Supplies) -> AnyPlan:
        made = plan(subject, choice, supplies)
        if not isinstance(made, Plan) or not made.is_empty or not made.empty:
            return made
        whole = replace(subject, meeting=replace(subject.meeting, left_out=frozenset()))
        all_on = replace(choice, left_out=frozenset(), with_feelings=True, if_it_helps=True)
        if plan(whole, all_on, supplies).is_empty:
            return made
        return replace(made, empty=supplies.words.text("sheet-all-left-off"))

    return planned


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet that can be chosen.

    ``picture`` stands on its card, ``stands`` says whether there is anything to print on it:
    without that it is not offered. ``feelings`` are on it where the person wants, as is what is
    only if it helps on one that is ``sent``: others have it before the day. ``is_cards`` says that
    it is cut up, ``things`` what else can be left off. ``least`` is the size of print in
    points that it begins with at least.
    """

    key: str
    use: Use
    picture: str
    plan: PlanOf
    stands: Stands = _always
    feelings: bool = False
    sent: bool = False
    is_cards: bool = False
    things: Things = _nothing
    least: int = 0

    @property
    def words(self) -> str:
        """The key of what it is called; its attribute ``hint`` says what it is for."""
        return f"sheet-is-{self.key}"


SHEETS: Mapping[str, Sheet] = {
    sheet.key: sheet
    for sheet in (
        Sheet(
            PREP,
            Use.BEFORE,
            "get-ready",
            _of_meeting(prep_plan),
            things=lambda _of, supplies: ((CAN_SAY, supplies.words.text("sheet-can-say")),),
        ),
        Sheet(
            "letter",
            Use.BEFORE,
            "letter",
            _with_room(
                lambda of, choice, supplies: letter_plan(of.meeting, of.known, choice, supplies)
            ),
            lambda of: has_letter(of.meeting, of.known),
            sent=True,
            things=lambda of, supplies: letter_things(of.known, supplies),
        ),
        Sheet(MAP, Use.BEFORE, "think", _of_meeting(map_plan), _has_words),
        Sheet(
            "answer",
            Use.BEFORE,
            "decide",
            _of_meeting(answer_plan),
            lambda of: can_answer(of.meeting),
            sent=True,
        ),
        Sheet("chair-cards", Use.BEFORE, "chair", _of_meeting(chair_cards_plan), is_cards=True),
        Sheet(
            "cue-cards",
            Use.IN_THE_ROOM,
            "say",
            _of_meeting(cue_cards_plan),
            lambda of: has_cue_cards(of.meeting),
            is_cards=True,
        ),
        Sheet(
            "agenda",
            Use.IN_THE_ROOM,
            "agenda",
            _of_meeting(agenda_plan),
            lambda of: has_agenda(of.meeting),
        ),
        Sheet("show-cards", Use.IN_THE_ROOM, "wait", _of_meeting(show_cards_plan), is_cards=True),
        Sheet(
            "pocket-card",
            Use.IN_THE_ROOM,
            "identity-card",
            _of_meeting(pocket_card_plan),
            lambda of: not pocket_card(of.meeting).is_empty,
            least=POCKET_POINTS,
        ),
        Sheet(LOOK_BACK, Use.AFTER, "look-back", _of_meeting(look_back_plan), feelings=True),
        Sheet(
            "what-happened",
            Use.AFTER,
            "say",
            _of_meeting(what_happened_plan),
            lambda of: has_what_happened(of.meeting),
        ),
        Sheet(
            "tell-them",
            Use.AFTER,
            "letter",
            _of_meeting(tell_them_plan),
            lambda of: has_letter_to_them(of.meeting),
        ),
        Sheet(
            ABOUT_ME,
            Use.ABOUT_ME,
            "hello",
            _with_room(
                lambda of, choice, supplies: about_me_plan(
                    of.known, _with_left_out(choice, of.meeting), supplies
                )
            ),
            lambda of: has_about_me(of.known),
            sent=True,
            things=lambda of, supplies: about_me_things(of.known, supplies),
        ),
        Sheet(
            "warm-down",
            Use.ABOUT_ME,
            "rest",
            lambda of, _choice, supplies: warm_down_plan(of.person, supplies),
            lambda of: has_warm_down(of.person),
        ),
        Sheet(
            "ask-someone",
            Use.ABOUT_ME,
            "others",
            lambda of, _choice, supplies: ask_someone_plan(of.person, supplies),
        ),
        Sheet(
            GROWING,
            Use.ABOUT_ME,
            "begin",
            lambda of, _choice, supplies: growing_plan(of.grown, of.person.name, supplies),
            lambda of: not of.grown.is_empty,
        ),
        Sheet(
            "blank-prep",
            Use.BY_HAND,
            "write",
            lambda _of, choice, supplies: blank_prep_plan(choice, supplies),
        ),
        Sheet(
            "blank-look-back",
            Use.BY_HAND,
            "write",
            lambda _of, choice, supplies: blank_look_back_plan(choice, supplies),
        ),
        Sheet(
            "blank-letter",
            Use.BY_HAND,
            "letter",
            lambda _of, choice, supplies: blank_letter_plan(choice, supplies),
        ),
        Sheet(
            "hard-words",
            Use.BY_HAND,
            "hard-words",
            lambda _of, choice, supplies: hard_words_plan(choice, supplies),
        ),
    )
}


def offered(subject: Subject) -> tuple[Sheet, ...]:
    """The sheets with something to print on them, those for one use together."""
    there = [sheet for sheet in SHEETS.values() if sheet.stands(subject)]
    uses = tuple(Use)
    return tuple(sorted(there, key=lambda sheet: uses.index(sheet.use)))
