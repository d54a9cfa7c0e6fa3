"""The shape of an idea says its pile, and what is kept stays unsaid."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.kit.branch_line import branch_line
from coprod_desktop.ui.kit.idea_box import ClosedPocket, IdeaBox
from coprod_desktop.ui.kit.idea_shape import idea_path
from coprod_desktop.ui.kit.look import Look
from tests.ui.kit.gallery import scrolled

Show = Callable[..., QWidget]


def test_the_three_piles_have_three_shapes() -> None:
    rect = QRectF(0, 0, 200, 60)
    shapes = [idea_path(rect, pile) for pile in Pile]
    low_left, top_right, low_right = QPointF(19, 57), QPointF(196, 4), QPointF(197, 48)
    held = [
        tuple(shape.contains(at) for at in (low_left, top_right, low_right)) for shape in shapes
    ]
    assert len(set(held)) == 3


def test_pressing_an_idea_asks_and_chooses_nothing_by_itself(show: Show, qtbot: QtBot) -> None:
    box = IdeaBox("Lights go on at 6")
    show(scrolled(box))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(box.clicked):
            QTest.keyClick(box, key)
    assert not box.isChecked()


def test_kept_words_are_never_read_out(look: Look) -> None:
    box = IdeaBox("not for them", Pile.SHARE)
    assert box.text_to_read() == "not for them"
    box.show_idea("not for them", Pile.KEEP)
    assert box.text_to_read() == ""
    assert ClosedPocket("Kept for me: 2").text_to_read() == ""


def test_an_idea_is_called_by_its_words_or_by_what_is_to_be_heard(look: Look) -> None:
    box = IdeaBox("Lights go on at 6", heard="Lights go on at 6. Level 2, 1 of 4.")
    face = QAccessible.queryAccessibleInterface(box)
    assert face.role() == QAccessible.Role.Button  # nothing is ticked by choosing it
    assert face.text(QAccessible.Text.Name) == "Lights go on at 6. Level 2, 1 of 4."
    box.show_idea("Lights off", Pile.SHARE)
    assert face.text(QAccessible.Text.Name) == "Lights off"


def test_long_words_wrap_at_about_22_characters(look: Look) -> None:
    one = IdeaBox("Meet people at door")
    long = IdeaBox("Someone should meet you at the door on your very first night")
    assert long.sizeHint().height() > one.sizeHint().height()
    assert long.sizeHint().width() < 2 * one.sizeHint().width()


@pytest.mark.parametrize("percent", [100, 400])
@pytest.mark.parametrize("pile", list(Pile))
def test_the_ring_goes_round_the_shape_inside_the_widget(
    pile: Pile, percent: int, show: Show, look: Look
) -> None:
    look.use(percent=percent)
    box = IdeaBox("Lights go on at 6", pile)
    show(scrolled(box))
    assert QRectF(box.rect()).contains(box.focus_path().boundingRect())


def drawn(index: int, look: Look) -> bytes:
    image = QImage(220, 30, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    path = QPainterPath(QPointF(10, 15))
    path.lineTo(210, 15)
    branch_line(painter, path, index, look)
    painter.end()
    return bytes(image.constBits())


def test_twelve_branches_are_twelve_lines(look: Look) -> None:
    looks = [look.branch(index) for index in range(12)]
    assert len({(one.colour.name(), one.pattern) for one in looks}) == 12
    assert looks[6].colour == looks[0].colour
    assert looks[6].pattern == looks[1].pattern


def test_six_branches_differ_in_grey_too(look: Look) -> None:
    assert len({drawn(index, look) for index in range(6)}) == 6


def test_a_closed_pocket_is_a_button(look: Look) -> None:
    pocket = ClosedPocket("Kept for me: 2")
    face = QAccessible.queryAccessibleInterface(pocket)
    assert face.role() == QAccessible.Role.Button
    assert face.text(QAccessible.Text.Name) == "Kept for me: 2"


@pytest.mark.parametrize("pile", Pile)
def test_an_idea_with_a_voice_note_has_room_for_its_sign_beside_its_words(
    look: Look, pile: Pile
) -> None:
    without, with_note = IdeaBox("Lights", pile), IdeaBox("Lights", pile, note=True)
    assert with_note.sizeHint().width() > without.sizeHint().width()
    with_note.resize(with_note.sizeHint())
    drawn = with_note.grab().toImage()
    with_note.show_idea("Lights", pile)
    assert with_note.grab().toImage() != drawn
