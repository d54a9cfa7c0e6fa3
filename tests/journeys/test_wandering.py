"""A person with dyslexia who wanders off gets ready in any order, and loses nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt

from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.views.big_words import BigWords
from tests.journeys.counting import counting
from tests.journeys.window import Someone, flush

SAY = "What would you like to say?"
SCRAPS = tuple(f"thing {number}" for number in range(1, 23))


def say_ideas(someone: Someone) -> list[str]:
    """What was written where it is asked what to say, or what went into heaps from there."""
    return [idea.text for _, idea in someone.meeting.walk() if idea.text in SCRAPS]


def chooses_how_it_looks(someone: Someone) -> None:
    """Points at what is easiest, page by page, in the middle of a sentence."""
    someone.click("Text size")
    for page, choices in {
        "Letters": ("Wide letters", "Letters a little apart"),
        "Words and lines": ("Lines far apart",),
        "Keeping your place": ("Stop after", "3 lines"),
    }.items():
        someone.click(page)
        for choice in choices:
            someone.click(choice)
        someone.click("Back")
    someone.click("Done")


def test_no_item_is_lost_in_any_order_without_a_clock(someone: Someone) -> None:
    with counting(someone, "With dyslexia, wandering off") as counted:
        someone.begins_a_meeting("Jay")
        someone.write_in("What do you call it?", "Night shelter")
        someone.go_on_to(SAY, by="Skip this")

        # How it looks changes at once, and the place in the middle of a word is kept.
        someone.write_in("My own words", "thing")
        chooses_how_it_looks(someone)
        look = someone.program.look
        assert look.typeface == "lexend"
        assert (look.spacing.letters, look.spacing.lines) == (5, 150)
        assert someone.is_asked(SAY)
        field = someone.field("My own words")
        assert field.toPlainText() == "thing"
        someone.click_on(field)
        someone.write(" 1")
        someone.click("Add")
        someone.add(*SCRAPS[1:])
        assert say_ideas(someone) == list(SCRAPS)

        # In small steps, one shown at a time; back to the whole of it with nothing lost.
        someone.click("Smaller steps")
        for number in range(1, 5):
            assert someone.sees(f"Small step {number} of 4. {SAY}")
            if number < 4:
                someone.click("Next")
        someone.click("The whole step")
        assert someone.is_asked(SAY)
        assert say_ideas(someone) == list(SCRAPS)

        # Off to something else, then home; back on the same spot, which one line says.
        someone.click("Practise")
        someone.click("Home")
        someone.click("Jay")
        assert "You were here: " in someone.words()
        someone.click("Night shelter")
        screen = someone.meeting_screen
        screen.go_to_step("say")
        someone.write_in("My own words", "half a")
        someone.click("Home")
        someone.click("Jay")
        assert f"You were here: {SAY}" in someone.words()
        someone.click("Night shelter")
        assert someone.is_asked(SAY)
        assert say_ideas(someone) == list(SCRAPS)
        assert "half a" in [idea.text for _, idea in someone.meeting.walk()]

        # Big words: a ruler of a few lines moved by keys, the voice waits after each sentence.
        someone.click("Big words")
        flush()
        big = someone.view
        assert isinstance(big, BigWords)
        assert big.print.ruler_lines == 3
        big.print.lines[0].setFocus()
        top = big.print.ruler_rect().top()
        someone.key(Qt.Key.Key_Down)
        assert big.print.ruler_rect().top() > top
        voice = someone.program.voice
        big.print.lines[0].setFocus()
        someone.key(Qt.Key.Key_Space)
        someone.wait_until(lambda: voice.state is State.WAITING, "the end of a sentence")
        sentence = voice.place[0]
        someone.key(Qt.Key.Key_Space)
        assert (voice.state, voice.place[0]) == (State.READING, sentence + 1)
        someone.key(Qt.Key.Key_Space)

        # The map, one branch at a time; then cards of one idea.
        someone.click("Map")
        branches = [branch.heading for branch in someone.meeting.branches]
        assert len(branches) == 1
        screen = someone.meeting_screen
        someone.click("One at a time")
        screen.go_to_step("say-it")
        assert len({line for line in someone.words().split("\n") if line in SCRAPS}) == 1

    assert counted.words > 0
    # Nothing counts down, nobody is hurried; all is where it was put.
    branch = someone.meeting.branch_for("say")
    assert branch is not None
    assert len(branch.ideas) == len(SCRAPS) + 1
