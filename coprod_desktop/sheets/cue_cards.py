"""Plans the cards a person holds in the room, one thing to say on each."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.carry import TO_BE_SAID, to_say
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Card, Cards
from coprod_desktop.sheets.telling import for_paper, heading_of, said_by, with_pile
from coprod_desktop.sheets.tidied import tidy
from coprod_desktop.wording import Wording

LARGEST = 36


def cue_cards_plan(
    meeting: Meeting, _person_name: str, choice: SheetChoice, supplies: Supplies
) -> Cards:
    """A card for each idea to be said, with those under it; nothing kept.

    What is for only if it helps comes last, each on a card of its own that says so below what it
    is about.
    """
    words = supplies.words
    shared = for_paper(meeting, choice.left_out)
    branches = [branch for branch in shared.branches if branch.step in TO_BE_SAID]
    ideas = [(branch, idea) for branch in branches for idea in branch.ideas]
    sharing = [card for branch, idea in ideas for card in _shared(idea, branch, words)]
    helping = [card for branch, idea in ideas for card in _helping(idea, branch, words)]
    title = words.text("sheet-is-cue-cards")
    return Cards(title, title, (*sharing, *helping), LARGEST)


def has_cue_cards(meeting: Meeting) -> bool:
    """Whether there is anything to say in the room."""
    return any(tidy(idea.text) for idea in to_say(meeting))


def _shared(top: Idea, branch: Branch, words: Wording) -> Iterator[Card]:
    told = [
        text
        for _, idea in with_pile(top)
        if idea.pile is Pile.SHARE and (text := said_by(idea, words))
    ]
    if told:
        picture = top.picture or branch.picture
        yield Card(told[0], heading_of(branch, words), picture, tuple(told[1:]))


def _helping(top: Idea, branch: Branch, words: Wording) -> Iterator[Card]:
    about = heading_of(branch, words)
    only = words.text("sheet-only-if-it-helps")
    heading = words.text("sheet-card-if-it-helps", heading=about) if about else only
    for _, idea in with_pile(top):
        if idea.pile is not Pile.SHARE and (text := said_by(idea, words)):
            yield Card(text, heading, idea.picture or branch.picture)
