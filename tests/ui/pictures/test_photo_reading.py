"""A photo is taken in small, the right way up, with nothing a camera writes beside it."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from coprod_desktop.ui.pictures import photo_reading
from coprod_desktop.ui.pictures.photo_reading import (
    LARGEST,
    NotAPhoto,
    content_of,
    photo_from,
    photo_of,
)

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    # What Qt says of spoilt files is for whoever reads its log.
    pytest.mark.qt_log_level_fail("CRITICAL"),
]


def written(image: Image.Image, kind: str = "JPEG", **how: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def halves(width: int = 400, height: int = 200) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), (220, 20, 20))
    image.paste((20, 20, 220), (width // 2, 0, width, height))
    return image


def why_not(content: bytes) -> str:
    with pytest.raises(NotAPhoto) as told:
        photo_from(content)
    return told.value.message


def opened(content: bytes) -> QImage:
    image = QImage.fromData(content)
    assert not image.isNull()
    return image


def test_a_large_photo_is_kept_small() -> None:
    kept = photo_from(written(halves(6000, 4000)))
    image = opened(kept)
    assert (image.width(), image.height()) == (LARGEST, 682)
    assert len(kept) < 300_000
    assert kept[:2] == b"\xff\xd8"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "BMP"])
def test_photos_of_every_common_kind_are_taken(kind: str) -> None:
    image = opened(photo_from(written(halves(), kind)))
    assert (image.width(), image.height()) == (400, 200)
    assert QColor(image.pixelColor(50, 100)).red() > 180
    assert QColor(image.pixelColor(350, 100)).blue() > 180


def test_a_photo_that_was_turned_is_the_right_way_up() -> None:
    marks = Image.Exif()
    marks[0x0112] = 6  # turned to the right
    image = opened(photo_from(written(halves(4000, 2000), exif=marks)))
    assert (image.width(), image.height()) == (512, 1024)
    assert image.pixelColor(256, 100).red() > 180
    assert image.pixelColor(256, 900).blue() > 180


def test_nothing_stays_of_where_and_when_it_was_taken() -> None:
    marks = Image.Exif()
    marks[0x010F] = "Camera of Robin"
    marks[0x0132] = "2026:11:23 10:00:00"
    marks.get_ifd(0x8825)[1] = "N-secret-place"
    content = written(halves(), exif=marks, comment=b"Robin at home")
    assert b"Camera of Robin" in content
    kept = photo_from(content)
    for told in (b"Camera", b"2026", b"secret", b"Robin", b"Exif", b"http"):
        assert told not in kept


def test_what_one_can_see_through_stands_on_white() -> None:
    clear = Image.new("RGBA", (60, 60), (0, 0, 0, 0))
    assert opened(photo_from(written(clear, "PNG"))).pixelColor(30, 30) == QColor("white")


def test_of_one_that_moves_it_is_the_first_picture() -> None:
    second = Image.new("RGB", (400, 200), (0, 255, 0))
    moving = written(halves(), "GIF", save_all=True, append_images=[second], duration=100)
    assert opened(photo_from(moving)).pixelColor(50, 100).red() > 180


def png_of(width: int, height: int) -> bytes:
    """The head of a PNG that says it is this large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    row = zlib.compress(bytes(100_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", row) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [30_000, 2_000_000_000])
def test_a_picture_that_would_fill_the_memory_is_not_opened(side: int) -> None:
    assert why_not(png_of(side, side)) in ("photo-too-big", "photo-not-one")
    assert why_not(png_of(30_000, 30_000)) == "photo-too-big"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"%PDF-1.7 not a picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8",
    ],
)
def test_what_is_no_picture_is_told(content: bytes) -> None:
    assert why_not(content) == "photo-not-one"


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic",
        b"\x00\x00\x00\x18ftypavif\x00\x00\x00\x00mif1avif",
        b"II*\x00\x08\x00\x00\x00",
    ],
)
def test_a_kind_this_program_does_not_open_is_told(content: bytes) -> None:
    assert why_not(content) == "photo-other-kind"


def test_a_copied_picture_is_taken_as_a_photo_is() -> None:
    image = QImage(3000, 1500, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 200, 10))
    image.setText("Author", "Robin")
    kept = photo_of(image)
    assert opened(kept).width() == LARGEST
    assert b"Robin" not in kept
    with pytest.raises(NotAPhoto):
        photo_of(QImage())


def test_files_that_cannot_be_read_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file, message in ((tmp_path, "photo-folder"), (tmp_path / "gone.jpg", "photo-gone")):
        with pytest.raises(NotAPhoto) as told:
            content_of(file)
        assert told.value.message == message
    monkeypatch.setattr(photo_reading, "MOST_BYTES", 10)
    (tmp_path / "big.jpg").write_bytes(bytes(11))
    with pytest.raises(NotAPhoto) as told:
        content_of(tmp_path / "big.jpg")
    assert told.value.message == "photo-too-big"


WHOLE = {kind: written(halves(40, 30), kind) for kind in ("JPEG", "PNG", "GIF", "WEBP", "BMP")}


@given(st.sampled_from(sorted(WHOLE)), st.data())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_spoilt_photo_is_taken_or_told(
    qapp: QApplication, kind: str, data: st.DataObject
) -> None:
    content = bytearray(WHOLE[kind])
    for _ in range(data.draw(st.integers(0, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    try:
        kept = photo_from(bytes(content[:cut]))
    except NotAPhoto:
        return
    image = opened(kept)
    assert max(image.width(), image.height()) <= LARGEST
