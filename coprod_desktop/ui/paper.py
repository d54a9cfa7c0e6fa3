"""Shows the pages of a PDF as they will come out of the printer."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QBitmap, QImage, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on

_PAPER = 0xFFFFFFFF
"""Paper is white in every theme, as it comes out of the printer."""
_MOST_KEPT = 8
"""Drawn pages kept at most; a window being resized asks for many widths."""
_MOST_PIXELS = 30_000_000
"""Of them together, before another one is drawn: 2 large pages are seen at once."""
_WIDEST = 3600
"""Pixels across a page that is drawn at most; wider ones are stretched."""
_ROUGH = 200
"""Pixels across of a page that is only looked at for where its words begin."""


class PaperPages:
    """The pages of a PDF held in memory; there is no file.

    Sizes are in points (1/72 inch), images in pixels.
    """

    def __init__(self, pdf: bytes) -> None:
        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument()
        self._document.load(self._buffer)
        self._images: dict[tuple[int, int], QImage] = {}

    @property
    def pdf(self) -> bytes:
        """The file, from which another thread can make pages of its own."""
        return bytes(self._bytes.data())

    @property
    def count(self) -> int:
        """How many pages there are."""
        return int(self._document.pageCount())

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page, counted from 0."""
        size = self._document.pagePointSize(page)
        return size.width(), size.height()

    def image(self, page: int, width: int) -> QImage:
        """A page drawn ``width`` pixels wide on white, kept for the next time."""
        if (page, width) not in self._images:
            pixels = sum(image.width() * image.height() for image in self._images.values())
            if len(self._images) >= _MOST_KEPT or pixels > _MOST_PIXELS:
                self.forget()
            self._images[page, width] = self._drawn(page, width)
        return self._images[page, width]

    def forget(self) -> None:
        """Keeps none of the pages that were drawn."""
        self._images = {}

    def printed_on(self, page: int) -> QRectF:
        """What of a page has anything on it, as parts of its width and height."""
        image = self._drawn(page, _ROUGH)
        inked = image.createMaskFromColor(_PAPER, Qt.MaskMode.MaskInColor)
        found = QRectF(QRegion(QBitmap.fromImage(inked)).boundingRect())
        wide, high = image.width(), image.height()
        return QRectF(
            found.x() / wide, found.y() / high, found.width() / wide, found.height() / high
        )

    def once(self, page: int, width: int) -> QImage:
        """The same, not kept: a page for the printer is large."""
        return self._drawn(page, width)

    def _drawn(self, page: int, width: int) -> QImage:
        wide, high = self.size(page)
        drawn = self._document.render(page, QSize(width, round(width * high / wide)))
        paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
        paper.fill(_PAPER)
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        return paper


class PaperPage(QWidget):
    """One page with an outline, flat; as wide as it is given, or as high where ``whole``.

    It is passive: its words are reached through Big words and List.
    """

    def __init__(self, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = whole
        self._pages: PaperPages | None = None
        self._page = 0
        self._take_policy()

    def _take_policy(self) -> None:
        expanding = QSizePolicy.Policy.Expanding
        vertical = expanding if self._whole else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(expanding, vertical)
        policy.setHeightForWidth(not self._whole)
        self.setSizePolicy(policy)

    def show_whole(self, whole: bool) -> None:
        """Whether all of the page is to be in view."""
        if whole != self._whole:
            self._whole = whole
            self._take_policy()
            self.updateGeometry()

    def show_page(self, pages: PaperPages, page: int, words: str) -> None:
        """Shows a page; ``words`` say which."""
        self._pages, self._page = pages, page
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def _ratio(self) -> float:
        """Height over width; as A4 while there is no page yet."""
        if self._pages is None or not self._pages.count:
            return 1.4142
        wide, high = self._pages.size(self._page)
        return high / wide

    def hasHeightForWidth(self) -> bool:
        return not self._whole

    def heightForWidth(self, width: int) -> int:
        return round((width - 4) * self._ratio()) + 4

    def sizeHint(self) -> QSize:
        return QSize(410, self.heightForWidth(410))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        high = min(self.height() - 4, (self.width() - 4) * self._ratio())
        wide = high / self._ratio()
        paper = QRectF((self.width() - wide) / 2, 2, wide, high)
        if self._pages is not None and self._pages.count:
            pixels = min(round(wide * self.devicePixelRatioF()), _WIDEST)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, pixels == _WIDEST)
            painter.drawImage(paper, self._pages.image(self._page, pixels))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("line"), look.outline()))
        painter.drawRect(paper)
        painter.end()
