"""A picture in pixels is the one that Qt draws from the same file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from coprod_desktop.content.openmoji import openmoji_file
from coprod_desktop.content.pictures import picture_file
from coprod_desktop.sheets.pixels import picture_pixels

SIDE = 256
FILES = [
    picture_file(key) for key in ("date", "owl", "bicycle", "hard-words", "family", "kite")
] + [openmoji_file(code) for code in ("1F1EC-1F1E7", "1F9D1-1F3FF-200D-1F4BB", "1F30D")]


def on_white(picture: bytes) -> Image.Image:
    paper = Image.new("RGBA", (SIDE, SIDE), "white")
    paper.alpha_composite(Image.open(BytesIO(picture)).convert("RGBA"))
    return paper.convert("RGB")


def by_qt(file: Path) -> bytes:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(file)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize("file", [file for file in FILES if file is not None], ids=str)
def test_a_picture_in_pixels_is_as_qt_draws_it(file: Path) -> None:
    apart = ImageChops.difference(on_white(picture_pixels(file, True)), on_white(by_qt(file)))
    assert max(ImageStat.Stat(apart).mean) < 4


def test_a_picture_in_pixels_is_small() -> None:
    sizes = [len(picture_pixels(file, True)) for file in FILES if file is not None]
    assert max(sizes) < 12_000
