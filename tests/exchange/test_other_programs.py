"""What other programs write is read whole, with what was left out counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.exchange.formats import FORMATS, opened
from coprod_desktop.exchange.from_meeting import outline_of
from coprod_desktop.exchange.to_meeting import Found, meeting_of
from coprod_desktop.exchange.tree import LeftOut
from tests.exchange.maps import icons, words

FILES = Path(__file__).parent / "files"


def found_in(name: str) -> Found:
    """What is made of a file."""
    return meeting_of(opened(FILES / name), icons(), "Notes")


def tree(found: Found) -> str:
    """All words, each deeper line with two blanks more before it."""
    return "\n".join(
        "  " * level + text.replace("\n", " / ") for level, text in words(found.meeting)
    )


EXPECTED = {
    "freeplane.mm": (
        """\
Moving to the new centre
  Getting there
    The 42 bus stops outside
    A ramp & a lift / are both there
      Ask how wide
  What we want / café\xa0& talk
    A quiet room
      Sam cannot bear noise. / no radio / soft light
    Hot food
      every day / not only Mondays
  Later
    שלום 👋
    \\latex x^2""",
        {
            LeftOut.LINKS: 1,
            LeftOut.IMAGES: 1,
            LeftOut.FORMULAS: 1,
            LeftOut.CONNECTORS: 1,
            LeftOut.STYLES: 4,
            LeftOut.ICONS: 1,
            LeftOut.ATTRIBUTES: 1,
            LeftOut.NOTES: 2,
        },
    ),
    "freemind.mm": (
        """\
Tenants' panel
  Repairs
    The lift is still broken
    Damp in 3 flats\xa0é R&D
      Photos were sent in May.
  Private
    Names""",
        {LeftOut.LOCKED: 1, LeftOut.NOTES: 1, LeftOut.STYLES: 1},
    ),
    "xmind.mm": (
        """\
Central Topic
  Notes
    A note at the middle
  Main Topic 1
    Subtopic 1
    Subtopic 2
  Main Topic 2""",
        {LeftOut.NOTES: 1},
    ),
    "omnioutliner.opml": (
        """\
Visit to the ward
  Before
    Ring first. / Ask for Sam.
    Pack a bag
    Tell the neighbour
  After
    Write it down
      the same day""",
        {LeftOut.NOTES: 1, LeftOut.TICKS: 1, LeftOut.ATTRIBUTES: 1},
    ),
    "workflowy.opml": (
        """\
workflowy
  Benefits meeting
    Bring the form
      page 9 is new
    5 < 6 & x &lt; y
  Other""",
        {LeftOut.LINKS: 1, LeftOut.NOTES: 1, LeftOut.TICKS: 1},
    ),
    "dynalist.opml": (
        """\
Night shelter
  Food
    hot
  Beds""",
        {LeftOut.TICKS: 1, LeftOut.ATTRIBUTES: 1},
    ),
    "notes.md": (
        """\
notes
  Bus campaign
  Why we do it
    The 42 was cut last May.
    It is the only bus
      for the hospital
      for work
    told the paper
    What next
      A letter that goes on
      A stall
        flags a flag
      We never were asked
      code - stays / as it is
      snake_case and 2 * 3 * 4 & *plain*""",
        {LeftOut.LINKS: 1, LeftOut.IMAGES: 1, LeftOut.TICKS: 1, LeftOut.SPECIAL: 1},
    ),
    "bullets.txt": (
        """\
bullets
  Shopping
    milk
      oat
      soya
    bread
  Work
    call Dee
      [x] and Sam
      not today
    rest""",
        {},
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_words_and_structure_are_whole_and_what_is_left_out_is_counted(name: str) -> None:
    found = found_in(name)
    expected, left_out = EXPECTED[name]
    assert tree(found) == expected
    assert found.left_out == left_out


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize("key", FORMATS)
def test_what_was_read_goes_on_to_any_other_program(name: str, key: str) -> None:
    found = found_in(name)
    written = FORMATS[key].write(outline_of(found.meeting, icons()))
    again = meeting_of(FORMATS[key].read([written.decode("utf-8")]), icons(), "Notes")
    assert words(again.meeting) == words(found.meeting)
    assert not again.left_out


@pytest.mark.parametrize("above", ["", "# Top\n\n"])
def test_a_title_that_is_underlined_takes_no_words_away(above: str) -> None:
    text = f"{above}First words\n\nMore words\n\nPlans\n=====\n\nA plan\n\nFood\n----\n- hot\n"
    found = meeting_of(FORMATS["markdown"].read([text]), icons(), "Notes")
    told = [line for _, line in words(found.meeting) if line]
    top = ["Top"] * bool(above)
    assert told == [*top, "First words", "More words", "Plans", "A plan", "Food", "hot"]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("# Plans", "Plans"),
        ("#  Plans  for C#  ", "Plans  for C#"),
        ("# Plans ##", "Plans"),
        ("# Plans # of it #\t", "Plans # of it"),
        ("## ##", ""),
        ("#", ""),
    ],
)
def test_the_signs_around_a_heading_are_no_words(line: str, heading: str) -> None:
    assert FORMATS["markdown"].read([f"{line}\n- one\n"]).title.text == heading


def folded(name: str) -> list[str]:
    """The words of what is folded away."""
    meeting = found_in(name).meeting
    headings = [branch.heading for branch in meeting.branches if branch.id in meeting.folded]
    return headings + [idea.text for _, idea in meeting.walk() if idea.id in meeting.folded]


def test_what_was_folded_is_folded() -> None:
    assert folded("freeplane.mm") == ["A ramp & a lift\nare both there"]
    assert folded("freemind.mm") == ["Private"]
    assert folded("omnioutliner.opml") == ["After", "Write it down"]
    assert folded("dynalist.opml") == ["Food"]


def test_an_icon_becomes_the_picture_that_means_the_same() -> None:
    assert found_in("freeplane.mm").meeting.branches[0].picture == "bus"


def test_a_picture_of_ours_is_an_icon_of_freeplane() -> None:
    assert icons().icon("bus") == "emoji-1F68C"
    assert icons().picture("emoji-1F68C") == "bus"
    assert icons().icon("openmoji:1F9D1-200D-1F33E") == "emoji-1F9D1-200D-1F33E"
    # Only OpenMoji has it.
    assert icons().icon("in-the-room") == ""


@pytest.mark.parametrize("icon", ["", "no-such", "emoji-", "emoji-../../x", "1F68C", "emoji-ZZZZ"])
def test_an_icon_nobody_knows_is_no_picture(icon: str) -> None:
    assert icons().picture(icon) == ""
