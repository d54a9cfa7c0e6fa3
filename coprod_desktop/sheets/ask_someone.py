"""Plans the sheet that asks somebody what a person is good at."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.person import Person
from coprod_desktop.sheets.choice import Supplies
from coprod_desktop.sheets.plan import Lines, Plan, Section, Words
from coprod_desktop.sheets.tidied import one_line
from coprod_desktop.wording import Wording

_ASKED = (("good-at", "strength", 4, 3), ("time", "date", 4, 3), ("name", "one-person", 1, 0))
"""What is asked, with its picture, with how many lines to write on are meant, how many are enough.

There are as many as a page has room for, but 1 for a name.
"""


def ask_someone_plan(person: Person, supplies: Supplies) -> Plan:
    """A short letter with room to answer by hand; nothing else of the person is on it."""
    words, name = supplies.words, one_line(person.name)
    return Plan(
        title=words.text("ask-someone-of" if name else "ask-someone", name=name),
        short_title=words.text("ask-someone"),
        picture=person.picture,
        sections=(
            *_who_asks(name, words),
            Section("", parts=(Words((words.text("ask-someone-why"),)),)),
            *(
                Section(words.text(f"ask-someone-{key}"), picture, (Lines(lines, least=least),))
                for key, picture, lines, least in _ASKED
            ),
        ),
        closing=words.text("ask-someone-thanks"),
        owner=name,
    )


def _who_asks(name: str, words: Wording) -> Iterator[Section]:
    """A line for the name where it is not known."""
    if not name:
        yield Section("", parts=(Lines(1, words.text("sheet-blank-name")),))
