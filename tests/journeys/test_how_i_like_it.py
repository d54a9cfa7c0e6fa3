"""A person chooses how it looks and sounds, by keys alone or by the mouse alone."""

from __future__ import annotations

from PySide6.QtCore import Qt

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.ui.kit.look import Spacing
from coprod_desktop.ui.screens.comfort import ComfortScreen
from coprod_desktop.ui.screens.start import StartScreen
from tests.journeys.window import Someone

LIKED = Comfort(
    theme="night",
    typeface="lexend",
    letter_space=12,
    word_space=32,
    line_percent=150,
    words_a_minute=100,
    sounds=False,
    stops_after_sentence=True,
    lights_words=False,
    pause=1500,
    ruler=True,
    ruler_lines=5,
)


def likes(someone: Someone) -> Comfort:
    return someone.program.ways.liking.now()


def test_all_of_it_is_chosen_by_the_mouse_alone(someone: Someone) -> None:
    someone.click("Text size")
    for page, choices in {
        "Colours": ("Dark",),
        "Letters": ("Wide letters", "Letters apart"),
        "Words and lines": ("Words far apart", "Lines far apart"),
        "Reading aloud": ("Read with sound", "Very slow"),
        "Keeping your place": ("Stop after", "Mark each word", "Much longer", "5 lines"),
    }.items():
        someone.click(page)
        for choice in choices:
            someone.click(choice)
        someone.click("Back")
    assert likes(someone) == LIKED
    look = someone.program.look
    assert (look.theme, look.typeface, look.spacing) == ("night", "lexend", Spacing(12, 32, 150))
    someone.click("Done")
    assert isinstance(someone.screen, StartScreen)


def test_letters_are_spaced_by_keys_alone_and_seen_at_once(someone: Someone) -> None:
    usual = someone.button("Hurry").sizeHint().width()
    someone.choose("Text size")
    someone.choose("Letters")
    someone.go_to("Letters as they come")
    for arrow in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        someone.key(arrow)
        someone.key(Qt.Key.Key_Space)
    assert likes(someone).letter_space == 16
    assert "4 of 4" in someone.focus().accessibleDescription()
    someone.choose("Back")
    someone.choose("Done")
    assert someone.button("Hurry").sizeHint().width() > usual


def test_reading_is_changed_by_keys_alone(someone: Someone) -> None:
    someone.choose("Text size")
    someone.choose("Keeping your place")
    for choice in ("Stop after", "Mark each word"):
        someone.go_to(choice)
        someone.key(Qt.Key.Key_Space)
    someone.go_to("Usual")
    someone.key(Qt.Key.Key_Right)
    someone.key(Qt.Key.Key_Space)
    assert likes(someone) == Comfort(stops_after_sentence=True, lights_words=False, pause=700)
    someone.choose("Back")
    assert isinstance(someone.screen, ComfortScreen)


def test_what_was_chosen_stays_with_the_person(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.click("Text size")
    someone.click("Words and lines")
    someone.click("Lines apart")
    # The key of all of it takes all of it off again.
    someone.click("Text size")
    someone.goes_home()
    assert likes(someone) == Comfort()
    someone.click("Robin")
    assert likes(someone).line_percent == 125


def test_the_ruler_has_as_many_lines_as_a_person_chose(someone: Someone) -> None:
    someone.click("Look around")
    someone.click("Big words")
    someone.click("Text size")
    someone.click("Keeping your place")
    someone.click("3 lines")
    someone.click("Text size")
    ruler = someone.view.print.ruler_lines  # type: ignore[attr-defined]
    assert ruler == 3
