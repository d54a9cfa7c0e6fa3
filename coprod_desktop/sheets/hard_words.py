"""Plans the sheet with the hard words of meetings."""

from __future__ import annotations

from coprod_desktop.content.explained import meeting_words
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Heap, Lines, Plan, Point, Section, Sign

_SAY = ("hard-words-ask", "hard-words-easier")


def hard_words_plan(_choice: SheetChoice, supplies: Supplies) -> Plan:
    """What one can say, what the words mean, room for others that one hears."""
    words = supplies.words
    say = tuple(Point(words.text(key), sign=Sign.NONE) for key in _SAY)
    mean = tuple(
        Point(words.text("hard-words-means", word=each.word, means=each.means))
        for each in meeting_words(words.language)
    )
    title = words.text("sheet-is-hard-words")
    return Plan(
        title=title,
        short_title=title,
        picture="hard-words",
        sections=(
            Section(words.text("hard-words-say"), "say", (Heap(say),)),
            Section(words.text("hard-words-used"), "hard-words", (Heap(mean),)),
            Section(words.text("hard-words-heard"), "listen", (Lines(2, least=2),)),
        ),
    )
