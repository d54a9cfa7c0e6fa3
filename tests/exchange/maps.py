"""Makes meetings for the tests of other programs' formats."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from functools import cache

from hypothesis import strategies as st

from coprod_desktop.content.pictures import picture_file
from coprod_desktop.domain.idea import Idea, Pile, Said, new_id
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.domain.when import When
from coprod_desktop.exchange.from_meeting import leaving
from coprod_desktop.exchange.icons import Icons
from coprod_desktop.exchange.nesting import told_lines
from coprod_desktop.exchange.tree import plain


@cache
def icons() -> Icons:
    """Icons for all the pictures of the program."""
    return Icons(lambda key: picture_file(key) is not None)


AWKWARD = (
    "",
    "- a dash",
    "* star * and _line_ and __two__",
    "1. one",
    "# not a heading #",
    "C #",
    "> said",
    "[ ] box",
    "[x] done",
    "a [link](http://example.org) that is none",
    "![picture](x.png)",
    "back\\slash\\",
    "two\nlines",
    "one\n\n\nfour",
    "- a\n  - b\n# c\n---\n===\n+ d\n2) e",
    "tab\tin it",
    "<b>bold</b> & <br> &amp; &nbsp; &#65;",
    "<html><body>no page</body></html>",
    "=1+1",
    "]]> <!-- -->",
    "`code` ``two`` ~~~ ~~gone~~",
    "nul \0 bell \a escape \x1b del \x7f next \x85 end",
    "half \ud800 pair",
    "nothing \ufffe \uffff",
    "line \u2028 paragraph \u2029 feed \x0c",
    "return\r\nand\ralone",
    "\xa0 no-break",
    "שלום עולם",
    "\u202eمرحبا\u202c بكم",
    "👩🏽‍🦽 🏳️‍🌈 🇬🇧 é e\u0301",
    "\"quoted\" 'single'",
    "a | b | c",
    "---",
    "\\",
    "&",
    "--- \n",
    "☐ to do",
    "• dot",
)
TEXTS = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(codec=None), max_size=30),
    st.text("ab -*_#>[]()!`~\\<&;x1.\n\t\xa0", max_size=20),
    st.lists(st.sampled_from(AWKWARD), min_size=1, max_size=3).map("".join),
)
SHORT = st.text(st.characters(codec="utf-8"), max_size=12)
PICTURES = st.sampled_from(("", "bus", "home", "say", "photo:1234", "no-such-picture"))
WHENS = st.builds(
    When,
    SHORT,
    st.none() | st.dates(),
    st.none() | st.times().map(lambda found: found.replace(tzinfo=None, fold=0)),
    st.booleans(),
    st.booleans(),
)


def ideas(under: st.SearchStrategy[tuple[Idea, ...]]) -> st.SearchStrategy[tuple[Idea, ...]]:
    """Some ideas, each with such under it."""
    one = st.builds(
        Idea,
        st.builds(new_id),
        TEXTS,
        PICTURES,
        st.sampled_from(Pile),
        SHORT,
        st.sampled_from(Said),
        st.sampled_from(("", "meet-people")),
        SHORT,
        SHORT,
        st.none() | st.builds(VoiceNote.new, st.just("My voice note")),
        under,
    )
    return st.lists(one, max_size=3).map(tuple)


IDEAS = st.recursive(st.just(()), ideas, max_leaves=5)
BRANCHES = st.builds(
    Branch, st.builds(new_id), TEXTS, PICTURES, st.sampled_from(("", "say", "why")), IDEAS
)
PROMISES = st.builds(
    Promise, st.builds(new_id), SHORT, SHORT, WHENS, st.sampled_from(Happened), st.booleans()
)


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """A meeting with everything a file can hold, with some that no file may hold."""
    branches = tuple(draw(st.lists(BRANCHES, max_size=4)))
    meeting = Meeting(
        new_id(),
        draw(TEXTS),
        draw(st.sampled_from(("", "council", "review"))),
        draw(WHENS),
        draw(SHORT),
        draw(PICTURES),
        branches,
        promises=tuple(draw(st.lists(PROMISES, max_size=2))),
        sources=tuple(draw(st.lists(SHORT.filter(bool), max_size=2))),
        at=draw(st.sampled_from(("", "why"))),
        seen=draw(st.sampled_from(((), ("why", "say")))),
    )
    ids = sorted(meeting.ids() | {promise.id for promise in meeting.promises} | {"can-say"})
    some = st.lists(st.sampled_from(ids), max_size=4).map(frozenset)
    return replace(meeting, folded=draw(some) & meeting.ids(), left_out=draw(some))


def told(text: str) -> str:
    """Words as they are told everywhere: without room around them."""
    return plain(text).strip()


def words(meeting: Meeting) -> list[tuple[int, str]]:
    """All words that may leave, each line of them with how deep it lies."""
    meeting = leaving(meeting)
    found = [(0, meeting.title)]
    for branch in meeting.branches:
        found.append((1, branch.heading))
        found += [(depth + 2, idea.text) for depth, idea in branch.walk()]
    return [
        (level, "\n".join(line.strip() for line in told_lines(text)).strip())
        for level, text in found
    ]


def all_of(meeting: Meeting) -> object:
    """All that may leave, told without ids."""
    meeting = leaving(meeting)
    order = [meeting.id]
    rows: list[object] = []
    for branch in meeting.branches:
        order.append(branch.id)
        rows.append((1, told(branch.heading), _picture(branch.picture), branch.step))
        for depth, idea in branch.walk():
            order.append(idea.id)
            rows.append(
                (
                    depth + 2,
                    told(idea.text),
                    _picture(idea.picture),
                    idea.pile,
                    idea.said,
                    plain(idea.author),
                    idea.card,
                    plain(idea.agenda_item),
                    plain(idea.source_page),
                )
            )
    promises = [
        (plain(p.who), plain(p.what), _when(p.by), p.happened, p.carried, p.id in meeting.left_out)
        for p in meeting.promises
    ]
    return (
        told(meeting.title),
        meeting.path,
        _when(meeting.when),
        plain(meeting.where),
        _picture(meeting.picture),
        rows,
        promises,
        tuple(map(plain, meeting.sources)),
        [number for number, which in enumerate(order) if which in meeting.folded],
        [number for number, which in enumerate(order) if which in meeting.left_out],
        "can-say" in meeting.left_out,
    )


def _picture(key: str) -> str:
    return key if icons().knows(key) else ""


def _when(when: When) -> tuple[str, date | None, time | None, bool, bool]:
    return plain(when.typed), when.day, when.time, when.about, when.impossible
