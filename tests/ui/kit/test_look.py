"""The look grows and changes colours in one go, everywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.ui.kit.look import Look, Spacing, WidthClass
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from tests.ui.audit import settle
from tests.ui.kit.gallery import Ground, scrolled

Show = Callable[..., QWidget]


@pytest.mark.parametrize(
    ("factor", "percent", "points"),
    [
        (1, 100, 14),
        (1, 200, 28),
        (1, 400, 56),
        (1.25, 100, 17.5),
        (1.25, 200, 29.8),
        (1.5, 400, 57.8),
        (2, 100, 28),
        (2, 200, 35),
        (2, 400, 59.5),
    ],
)
def test_headings_lead_at_100_and_give_it_back_when_words_are_large(
    factor: float, percent: int, points: float, look: Look
) -> None:
    look.use(percent=percent)
    assert look.px(factor) * 72 / 96 == pytest.approx(points, abs=0.5)


def test_room_goes_to_words_not_to_margins(look: Look) -> None:
    spaces = []
    for percent in (100, 200, 300, 400):
        look.use(percent=percent)
        spaces.append(look.space(16))
    assert spaces == [16, 20, 24, 24]


def test_lines_get_thicker_with_size_and_in_high_contrast(look: Look) -> None:
    widths = []
    for theme, percent in (("paper", 100), ("paper", 200), ("paper", 400), ("contrast", 100)):
        look.use(theme=theme, percent=percent)
        widths.append(look.outline())
    assert widths == [2, 3, 4, 3]


@pytest.mark.parametrize(
    ("width", "percent", "expected"),
    [
        (1366, 100, WidthClass.WIDE),
        (1024, 100, WidthClass.MIDDLE),
        (1366, 200, WidthClass.MIDDLE),
        (1366, 400, WidthClass.NARROW),
        (600, 100, WidthClass.NARROW),
    ],
)
def test_room_is_counted_in_the_size_of_the_words(
    width: int, percent: int, expected: WidthClass, look: Look
) -> None:
    look.use(percent=percent)
    assert look.width_class(width) is expected


def test_size_stays_between_100_and_400(look: Look) -> None:
    look.use(percent=20)
    assert look.percent == 100
    look.use(percent=900)
    assert look.percent == 400


def test_a_theme_that_is_not_there_changes_nothing(look: Look) -> None:
    look.use(theme="gone", typeface="gone")
    assert (look.theme, look.typeface) == ("paper", "atkinson")


def test_all_themes_are_offered_with_the_computers_own_last(look: Look) -> None:
    assert set(look.themes()) == {"paper", "cool", "night", "contrast", "computer"}
    assert look.themes()[-1] == "computer"
    look.use(theme="computer")
    assert look.theme == "computer"


def test_the_application_follows(look: Look, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.use(theme="night", percent=200, typeface="lexend")
    assert qapp.font().family() == "Lexend"
    assert qapp.font().pixelSize() == look.px()
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
            assert qapp.palette().color(group, role) == look.colour("ink")


def test_open_widgets_follow_without_being_made_anew(look: Look, show: Show) -> None:
    press = Press("Read", sign="read")
    window = show(scrolled(press, Paragraph("Some words to read")))
    small = press.height()
    look.use(theme="contrast", percent=400)
    settle()
    assert press.height() > small
    ground = window.grab().toImage().pixelColor(2, 2)
    assert ground == look.colour("ground")


def test_no_widget_carries_a_style_sheet(look: Look, show: Show, qapp: QApplication) -> None:
    show(scrolled(Press("Read"), Paragraph("Words")))
    assert qapp.styleSheet() == ""
    assert all(widget.styleSheet() == "" for widget in qapp.allWidgets())


def test_a_widget_without_our_style_is_told_so(look: Look, qapp: QApplication) -> None:
    widget = Ground()
    look.setParent(None)
    try:
        with pytest.raises(LookupError):
            Look.of(widget)
    finally:
        look.setParent(qapp.style())


def test_what_is_chosen_already_is_not_drawn_anew(look: Look, qtbot: QtBot) -> None:
    look.use(theme="night", percent=150)
    with qtbot.assertNotEmitted(look.changed):
        look.use(theme="night", percent=150)
    with qtbot.waitSignal(look.changed):
        look.use(percent=200)


def test_wider_letters_words_lines_make_the_same_words_longer(look: Look) -> None:
    words = "Someone should meet you"
    usual = look.block(words)
    assert look.font().letterSpacing() == 0
    look.use(spacing=Spacing(letters=12, words=16, lines=125))
    wide = look.block(words)
    grown = (len(words) * 12 + words.count(" ") * 16) * look.px() / 100
    assert wide.width - usual.width == pytest.approx(grown, abs=4)
    assert wide.line_height == pytest.approx(usual.line_height * 1.25)
    assert look.block(words, spaced=False).width == usual.width


def test_letters_never_stand_closer_than_they_come() -> None:
    assert Spacing(-5, -5, 20) == Spacing()
