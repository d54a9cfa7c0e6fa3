"""Cards are as large as what is on them, without one that is long making the others small."""

from __future__ import annotations

from coprod_desktop.sheets import page
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.plan import Card, Cards
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import supplies

LONG = "Nobody told us when the bus goes, so half of us came late. " * 6


def sizes(*words: str) -> dict[str, float]:
    """How large each card's words are, by how they begin."""
    plan = Cards("A", "A", tuple(Card(each, heading="B") for each in words))
    read = ReadBack(page.printed(plan, SheetChoice(points=14), supplies()).pdf)
    told = [shown for shown in read.shown if shown.mcid is not None and shown.text != "B"]
    return {shown.text.split()[0]: shown.size for shown in reversed(told)}


def test_one_long_card_makes_no_other_small() -> None:
    alone = sizes("Kids", "Rest", "Quiet")
    among = sizes("Kids", "Rest", LONG, "Quiet")
    assert {word: among[word] for word in alone} == alone
    assert 14 <= among["Nobody"] < alone["Kids"]
