"""Pictures and signs are drawn whole, in the right place, once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from coprod_desktop import resources
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pictures import PictureShelf
from coprod_desktop.ui.kit.signs import Signs

NAMES = Signs(resources.folder() / "signs.toml").names()
WHITE = QColor(255, 255, 255)


def painted(size: int = 60) -> tuple[QImage, QPainter]:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    return image, QPainter(image)


def is_blank(image: QImage) -> bool:
    return set(memoryview(image.constBits()).cast("I")) == {0xFFFFFFFF}


@pytest.mark.parametrize("name", NAMES)
def test_every_sign_is_drawn_within_its_grid(name: str, look: Look) -> None:
    image, painter = painted(72)
    look.draw_sign(painter, name, QRectF(6, 6, 60, 60))
    painter.end()
    assert not is_blank(image)
    edge = [image.pixelColor(x, y) for x in range(72) for y in (0, 1, 2, 69, 70, 71)]
    assert set(map(QColor.name, edge)) == {"#ffffff"}


def test_every_sign_of_the_look_is_there() -> None:
    named = """home read text help hide back next skip tick pause minus plus more one big
    list map sheet up down right under updown edit undo lock print save look close"""
    assert set(named.split()) <= set(NAMES)


def test_a_picture_is_drawn_once_for_each_size(look: Look) -> None:
    first = look.shelf.pixmap("1F6AA", 48)
    assert look.shelf.pixmap("1F6AA", 48) is first
    assert look.shelf.pixmap("1F6AA", 96).width() == 96


def test_a_picture_that_is_not_there_draws_nothing(look: Look) -> None:
    image, painter = painted()
    look.draw_picture(painter, "no-such", QRectF(0, 0, 60, 60))
    painter.end()
    assert is_blank(image)
    assert not look.shelf.has("no-such")
    assert not look.shelf.has("")


def test_dark_themes_put_pictures_on_a_plate(look: Look) -> None:
    for theme, expected in (("paper", "#ffffff"), ("night", look_plate(look))):
        look.use(theme=theme)
        image, painter = painted()
        look.draw_picture(painter, "1F4A1", QRectF(0, 0, 60, 60))
        painter.end()
        assert image.pixelColor(30, 1).name() == expected


def look_plate(look: Look) -> str:
    look.use(theme="night")
    return look.colour("plate").name()


def test_a_persons_own_photo_is_shown_whole(look: Look, tmp_path: Path) -> None:
    photo = QImage(200, 100, QImage.Format.Format_RGB32)
    photo.fill(QColor(200, 0, 0))
    file = tmp_path / "photo.png"
    photo.save(str(file))
    shelf = PictureShelf(lambda _: file)
    image, painter = painted()
    shelf.draw(painter, "photo", QRectF(0, 0, 60, 60))
    painter.end()
    assert image.pixelColor(30, 30) == QColor(200, 0, 0)
    assert image.pixelColor(30, 5) == WHITE
    assert image.pixelColor(30, 55) == WHITE


def test_a_changed_photo_is_drawn_anew_once_it_is_forgotten(look: Look, tmp_path: Path) -> None:
    file = tmp_path / "photo.png"
    shelf = PictureShelf(lambda _: file)
    seen = []
    for colour in ("#ff0000", "#0000ff"):
        photo = QImage(50, 50, QImage.Format.Format_RGB32)
        photo.fill(QColor(colour))
        photo.save(str(file))
        shelf.forget("photo")
        seen.append(shelf.pixmap("photo", 20).toImage().pixelColor(10, 10).name())
    assert seen == ["#ff0000", "#0000ff"]
