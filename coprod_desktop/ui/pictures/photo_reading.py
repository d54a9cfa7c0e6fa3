"""Takes a photo in, small enough to keep, without what a camera writes beside it."""

from __future__ import annotations

import errno
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

LARGEST = 1024
"""Pixels of the longer side of what is kept; enough for a page of paper."""
MOST_BYTES = 64_000_000
"""Bytes of a file that is opened."""
MOST_PIXELS = 64_000_000
"""Pixels of a photo that is opened; phones make 12 to 50 million."""
MOST_AT_ONCE = 40_000_000
"""Pixels of kinds that lie open as a whole, 4 bytes for each, while they are read."""
_QUALITY = 86
_PAPER = 0xFFFFFFFF
"""What is seen through a picture that one can see through."""
_BEGINNINGS = {
    b"\xff\xd8\xff": b"jpeg",
    b"\x89PNG\r\n\x1a\n": b"png",
    b"GIF8": b"gif",
    b"BM": b"bmp",
}
"""How the kinds of picture that are opened begin; WebP is told by `_kind`."""
_OTHERS = (b"II*\x00", b"MM\x00*", b"\x00\x00\x00\x0cjP")
"""How other kinds begin. Of what Qt could open beside these, none is common enough for its risk."""


class NotAPhoto(Exception):
    """It cannot be taken in; ``message`` is the key of what to tell."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def content_of(file: Path) -> bytes:
    """The bytes of a file, as long as they are not too many. Raises NotAPhoto."""
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as trouble:
        folder = trouble.errno in (errno.EISDIR, errno.EACCES, errno.EPERM) and file.is_dir()
        raise NotAPhoto("photo-folder" if folder else "photo-gone") from trouble
    if len(content) > MOST_BYTES:
        raise NotAPhoto("photo-too-big")
    return content


def photo_from(content: bytes) -> bytes:
    """A photo as a JPEG of at most `LARGEST` pixels a side, the right way up.

    What is not to be seen in it, such as where and when it was taken, is not in it. Of one that
    moves it is the first picture. Raises NotAPhoto.
    """
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    kind = _kind(content)
    reader = QImageReader(buffer, kind)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    if not reader.canRead():
        raise NotAPhoto("photo-not-one")
    size = reader.size()
    if size.isValid():
        most = MOST_PIXELS if kind == b"jpeg" else MOST_AT_ONCE
        if size.width() * size.height() > most:
            raise NotAPhoto("photo-too-big")
        # A JPEG is made small while it is read, so that it never lies open as a whole.
        reader.setScaledSize(_small(size))
    image = reader.read()
    if image.isNull():
        raise NotAPhoto("photo-not-one")
    return photo_of(image)


def photo_of(image: QImage) -> bytes:
    """A picture that was copied as it is kept, see `photo_from`. Raises NotAPhoto."""
    if image.isNull():
        raise NotAPhoto("photo-not-one")
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    small = image.scaled(
        _small(image.size()),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    # Painted on a new one, nothing comes along that is not to be seen.
    plain = QImage(small.size(), QImage.Format.Format_RGB32)
    plain.fill(_PAPER)
    painter = QPainter(plain)
    painter.drawImage(plain.rect(), small)
    painter.end()
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    plain.save(written, "JPEG", _QUALITY)  # type: ignore[call-overload]
    return bytes(written.data().data())


def _small(size: QSize) -> QSize:
    """The same shape with no side longer than `LARGEST`, nor any of nothing."""
    if max(size.width(), size.height()) <= LARGEST:
        return size
    scaled = size.scaled(LARGEST, LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
    return scaled.expandedTo(QSize(1, 1))


def _kind(content: bytes) -> bytes:
    """Which kind of picture it is by how it begins, as Qt names it. Raises NotAPhoto."""
    for beginning, kind in _BEGINNINGS.items():
        if content.startswith(beginning):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return b"webp"
    # Some phones make kinds that few computers can open.
    other = content[4:8] == b"ftyp" or content.startswith(_OTHERS)
    raise NotAPhoto("photo-other-kind" if other else "photo-not-one")
