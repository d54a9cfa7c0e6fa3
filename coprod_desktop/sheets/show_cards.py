"""Plans the cards a person can show instead of speaking."""

from __future__ import annotations

from functools import cache

from coprod_desktop.content.show_cards import show_cards
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Card as Ready
from coprod_desktop.domain.ready_lines import ready_lines
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Card, Cards
from coprod_desktop.sheets.telling import for_paper, said_by

LARGEST = 60


def show_cards_plan(
    meeting: Meeting, _person_name: str, choice: SheetChoice, supplies: Supplies
) -> Cards:
    """Our cards, then the lines the person is ready to use; nothing kept."""
    words = supplies.words
    ours = [Card(card.words, picture=card.picture) for card in _ready(words.language)]
    shared = for_paper(meeting, choice.left_out)
    own = [
        Card(text, picture=line.picture)
        for line in ready_lines(shared, besides=(card.words for card in ours))
        if (text := said_by(line, words))
    ]
    title = words.text("sheet-is-show-cards")
    return Cards(title, title, (*ours, *own), LARGEST, counts=False)


@cache
def _ready(language: str) -> tuple[Ready, ...]:
    return show_cards(language)
