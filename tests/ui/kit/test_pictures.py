"""Pictures and signs are drawn whole, in the right place, once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from coprod_desktop import resources
from coprod_desktop.domain.drawing import Drawing, Stroke
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


def test_a_picture_is_sharp_however_the_painter_is_scaled(look: Look) -> None:
    for scale, side in ((1.0, 40), (2.5, 100), (0.5, 20)):
        image, painter = painted(120)
        painter.scale(scale, scale)
        shelf = PictureShelf(look.shelf._file_of)
        shelf.draw(painter, "1F6AA", QRectF(0, 0, 40, 40))
        painter.end()
        assert [drawn.width() for drawn in shelf._drawn.values()] == [side]
        assert not is_blank(image)


def test_what_is_kept_of_pictures_has_an_end(look: Look) -> None:
    shelf = PictureShelf(look.shelf._file_of, most=40 * 40 * 4 * 3)
    for code in ("1F6AA", "1F4A1", "1F68C", "1F3E0", "2615"):
        shelf.pixmap(code, 40)
        assert shelf._kept == sum(p.width() * p.height() * 4 for p in shelf._drawn.values())
        assert shelf._kept <= 40 * 40 * 4 * 3
    assert [key[0] for key in shelf._drawn] == ["1F68C", "1F3E0", "2615"]


def test_own_pictures_are_drawn_in_the_pens_of_the_theme_and_forgotten(look: Look) -> None:
    drawing = Drawing((Stroke(((0.1, 0.5), (0.9, 0.5)), pen=1, thick=True),))
    shelf = PictureShelf(lambda _: None)
    shelf.bring_own(lambda key: drawing.packed() if key == "drawing:1" else b"")
    seen = set()
    for theme in ("paper", "night"):
        look.use(theme=theme)
        image, painter = painted()
        shelf.draw(painter, "drawing:1", QRectF(0, 0, 60, 60), None, look.inks())
        painter.end()
        assert image.pixelColor(30, 30) == look.colour("pen2")
        seen.add(image.pixelColor(30, 30).name())
    assert len(seen) == 2
    shelf.forget_own()
    assert not shelf._drawn
    assert shelf._kept == 0


def test_a_photo_is_opened_once_for_all_small_sizes(look: Look) -> None:
    photo = QImage(1000, 500, QImage.Format.Format_RGB32)
    photo.fill(QColor(200, 0, 0))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    photo.save(buffer, "JPEG")  # type: ignore[call-overload]
    shelf = PictureShelf(lambda _: None)
    shelf.bring_own(lambda _key: bytes(buffer.data().data()))
    for side in (20, 60, 200, 600):
        drawn = shelf.pixmap("photo:1", side, look.inks()).toImage()
        assert drawn.pixelColor(side // 2, side // 2).red() > 190
    assert [kept.width() for kept in shelf._small.values()] == [512]
    shelf.forget_own()
    assert not shelf._small


def test_own_pictures_that_cannot_be_read_draw_nothing(look: Look) -> None:
    shelf = PictureShelf(lambda _: None)
    shelf.bring_own(lambda _: b"nonsense")
    for key in ("drawing:1", "photo:1"):
        image, painter = painted()
        shelf.draw(painter, key, QRectF(0, 0, 60, 60), None, look.inks())
        painter.end()
        assert is_blank(image)


def test_pictures_are_lines_in_a_file_of_lines(look: Look) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    lines = QSvgGenerator()
    lines.setOutputDevice(buffer)
    painter = QPainter(lines)
    look.shelf.draw(painter, "1F6AA", QRectF(0, 0, 60, 60))
    painter.end()
    written = bytes(buffer.data().data())
    assert b"<path" in written
    assert b"<image" not in written
