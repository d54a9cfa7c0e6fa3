"""Plans the cards somebody reads from who plays the chair."""

from __future__ import annotations

from coprod_desktop.content.chair import turns
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.practising import turns_for
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Card, Cards

LARGEST = 28


def chair_cards_plan(
    meeting: Meeting, _person_name: str, _choice: SheetChoice, supplies: Supplies
) -> Cards:
    """What the chair says at this kind of meeting, with how to say it; nothing of the person's."""
    words = supplies.words
    title = words.text("sheet-is-chair-cards")
    cards = tuple(
        Card(
            turn.words,
            heading=words.text(f"chair-card-{turn.does}"),
            picture=turn.picture,
            points=(turn.how,),
        )
        for turn in turns_for(turns(words.language), meeting.path)
    )
    return Cards(title, title, cards, LARGEST)
