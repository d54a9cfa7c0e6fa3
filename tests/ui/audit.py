"""Examines an open window for what keeps people out of it.

`audit` walks the real widgets and answers with findings. What is drawn is recorded by a paint
engine of our own, so painted widgets are examined like Qt's; colours behind words come from a
picture of the window. The limits are WCAG 2.2 at level AAA and the project's own (14 point type).
"""

# Qt names what a paint engine answers to.
# ruff: noqa: N802, N815

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QFocusFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from coprod_desktop.ui.kit.contrast import ratio
from coprod_desktop.ui.kit.ring import HasFocusPath

_SAYS_NOTHING = (
    QAccessible.Role.Client,
    QAccessible.Role.NoRole,
    QAccessible.Role.Pane,
    QAccessible.Role.Canvas,
    QAccessible.Role.Grouping,
)
_ARROWS = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_PIECE = 4 * 32
"""Bytes of 32 pixels that stand side by side."""
_RING = 16
"""Pixels round a widget in which its focus ring may be."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: which check found it, where, and what it is."""

    check: str
    widget: str
    message: str

    def __str__(self) -> str:
        return f"{self.check}: {self.widget}: {self.message}"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A run of words as it was drawn: where in the widget, in which colour, how large."""

    words: str
    rect: QRectF
    seen: QRectF
    colour: QColor
    points: float


def audit(
    window: QWidget,
    *,
    percent: int = 100,
    contrast: float = 7.0,
    target: int = 44,
    keyboard: bool = True,
) -> list[Finding]:
    """Everything found wrong in ``window``, which is shown and active; nothing when it is right.

    ``percent`` is the text size in use: the smallest type is 14 points of it. ``contrast`` is
    the least ratio of words to what is behind them, ``target`` the least side in pixels of what
    can be pressed. ``keyboard`` off leaves out what needs the keyboard focus.
    """
    settle()
    widgets = _shown_in(window)
    findings = [
        *_check_names(window, widgets),
        *_check_words(window, widgets, 14 * percent / 100, contrast),
        *_check_targets(widgets, target),
        *_check_room(widgets),
    ]
    if keyboard:
        findings += _check_keyboard(window, widgets)
    return findings


def settle(passes: int = 6) -> None:
    """Lets layouts, deferred focus and repaints come to rest."""
    for _ in range(passes):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def recorded(widget: QWidget) -> list[Drawn]:
    """The words ``widget`` itself draws, without those of its children."""
    device = _Recorder(widget)
    widget.render(device, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return device.engine.drawn


# Which widgets are looked at.


def _shown_in(window: QWidget) -> list[QWidget]:
    inside = [widget for widget in window.findChildren(QWidget) if widget.window() is window]
    return [widget for widget in [window, *inside] if widget.isVisibleTo(window)]


def _is_inner(widget: QWidget) -> bool:
    """A part Qt made for itself."""
    return isinstance(widget, (QFocusFrame, QScrollBar)) or widget.objectName().startswith("qt_")


def _named(widget: QWidget | None) -> str:
    """The widget with its parents, to find it by."""
    parts: list[str] = []
    while widget is not None and len(parts) < 4:
        words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
        parts.append(type(widget).__name__ + (f"[{words[:24]}]" if words else ""))
        widget = widget.parentWidget()
    return "/".join(reversed(parts))


def _takes_tab(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    return (
        widget.isEnabled()
        and bool(widget.focusPolicy().value & tab)
        and _no_proxy(widget)
        and not _is_inner(widget)
    )


def _no_proxy(widget: QWidget) -> bool:
    # Qt answers with None where nothing stands in for the widget.
    proxy: object = widget.focusProxy()
    return proxy is None


def _place_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


# Names and roles.


def _check_names(window: QWidget, widgets: list[QWidget]) -> Iterator[Finding]:
    if not window.windowTitle():
        yield Finding("name", _named(window), "the window has no title")
    for widget in widgets:
        if _is_inner(widget) or not _no_proxy(widget):
            continue
        focusable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not focusable and not isinstance(widget, QAbstractButton):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        name = face.text(QAccessible.Text.Name)
        if not any(letter.isalnum() for letter in name):
            yield Finding("name", _named(widget), f"its name for a screen reader is {name!r}")
        if focusable and face.role() in _SAYS_NOTHING:
            yield Finding("role", _named(widget), f"takes the focus as a {face.role().name}")


# Words.


class _Engine(QPaintEngine):
    """Keeps the words that are drawn, forgets everything else."""

    def __init__(self, dots_per_inch: int) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.drawn: list[Drawn] = []
        self._dots_per_inch = dots_per_inch
        self._colour = QColor()
        self._moved = QTransform()
        self._clip: QRectF | None = None

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        self._colour = QColor(state.pen().color())
        self._moved = QTransform(state.transform())
        flags = state.state()
        if flags & QPaintEngine.DirtyFlag.DirtyClipPath:
            self._narrow(state.clipPath().boundingRect(), state.clipOperation())
        if flags & QPaintEngine.DirtyFlag.DirtyClipRegion:
            self._narrow(QRectF(state.clipRegion().boundingRect()), state.clipOperation())

    def _narrow(self, clip: QRectF, how: Qt.ClipOperation) -> None:
        """Follows what may be drawn on: nothing outside the box of the clip is seen."""
        placed = self._moved.mapRect(clip)
        if how == Qt.ClipOperation.NoClip:
            self._clip = None
        elif how == Qt.ClipOperation.IntersectClip and self._clip is not None:
            self._clip = self._clip.intersected(placed)
        else:
            self._clip = placed

    def drawTextItem(self, place: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:
        assert isinstance(place, QPointF)
        at = self._moved.map(place)
        font = item.font()
        points = font.pointSizeF()
        if points <= 0:
            points = font.pixelSize() * 72 / self._dots_per_inch
        rect = QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        seen = rect.intersected(self._clip) if self._clip is not None else rect
        self.drawn.append(Drawn(item.text(), rect, seen, self._colour, points))

    def _forget(self, *_what: object) -> None:
        """Not words."""

    drawPixmap = drawImage = drawPath = drawPolygon = drawRects = _forget  # type: ignore[assignment]
    drawLines = drawEllipse = drawPoints = drawTiledPixmap = _forget


class _Recorder(QPaintDevice):
    """A device as large as a widget that paints on `_Engine`."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._size = widget.size()
        self._dots = widget.logicalDpiX()
        self.engine = _Engine(self._dots)

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, which: QPaintDevice.PaintDeviceMetric) -> int:
        kinds = QPaintDevice.PaintDeviceMetric
        answers = {
            kinds.PdmWidth: self._size.width(),
            kinds.PdmHeight: self._size.height(),
            kinds.PdmWidthMM: round(self._size.width() * 25.4 / self._dots),
            kinds.PdmHeightMM: round(self._size.height() * 25.4 / self._dots),
            kinds.PdmNumColors: 1 << 24,
            kinds.PdmDepth: 32,
            kinds.PdmDevicePixelRatio: 1,
            kinds.PdmDevicePixelRatioScaled: 1 << 16,
        }
        return answers.get(which, self._dots)


def _check_words(
    window: QWidget, widgets: list[QWidget], least_points: float, contrast: float
) -> Iterator[Finding]:
    picture = window.grab().toImage()
    for widget in widgets:
        runs = [run for run in recorded(widget) if run.words.strip()]
        for run in runs:
            yield from _check_run(widget, run, least_points)
        wrapping = isinstance(widget, (QLabel, QAbstractButton)) and widget.hasHeightForWidth()
        needed = widget.heightForWidth(widget.width()) if runs and wrapping else 0
        if needed > widget.height() + 2:
            has = f"needs {needed} px of height, has {widget.height()}"
            yield Finding("clipped", _named(widget), has)
        for run in (run for run in runs if not run.seen.isEmpty()):
            finding = _check_contrast(window, widget, run, picture, contrast)
            if finding is not None:
                yield finding
                break


def _check_run(widget: QWidget, run: Drawn, least_points: float) -> Iterator[Finding]:
    area = QRectF(widget.rect())
    sideways = max(run.rect.right() - area.right(), area.left() - run.rect.left())
    down = max(run.rect.bottom() - area.bottom(), area.top() - run.rect.top())
    if _scrolls_its_words(widget):
        down = 0
    if sideways > 1.5 or down > run.rect.height() * 0.12:
        over = max(sideways, down)
        yield Finding("clipped", _named(widget), f"{run.words!r} sticks out by {over:.0f} px")
    if "…" in run.words and not _is_typed_in(widget):
        yield Finding("elided", _named(widget), f"cut to {run.words!r}")
    if run.points < least_points - 0.3:
        size = f"{run.points:.1f} points, under {least_points:.1f}"
        yield Finding("type", _named(widget), f"{run.words!r} is drawn in {size}")


def _scrolls_its_words(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.verticalScrollBar().maximum() > 0


def _is_typed_in(widget: QWidget) -> bool:
    typed = (QPlainTextEdit, QTextEdit)
    return isinstance(widget, QLineEdit) or isinstance(widget.parentWidget(), typed)


def _check_contrast(
    window: QWidget, widget: QWidget, run: Drawn, picture: QImage, least: float
) -> Finding | None:
    """Words against the flat colours that are most of what is behind them."""
    seen = QRectF(widget.visibleRegion().boundingRect()).intersected(QRectF(widget.rect()))
    wide = run.seen.adjusted(-3, 0, 3, 0) if run.seen == run.rect else run.seen
    place = wide.intersected(seen).translated(QPointF(widget.mapTo(window, QPoint(0, 0))))
    rect = place.toAlignedRect().intersected(picture.rect())
    if rect.width() < 3 or rect.height() < 3:
        return None
    words = run.colour.rgb()
    counted = _colours(picture.copy(rect))
    others = [
        (colour, count) for colour, count in counted.most_common() if _ratio(colour, words) > 1.02
    ]
    if not others:
        return Finding("contrast", _named(widget), f"{run.words!r} cannot be seen")
    behind = [colour for colour, count in others if count >= others[0][1] / 2]
    worst = min(_ratio(words, colour) for colour in behind)
    if worst >= least - 0.005:
        return None
    return Finding("contrast", _named(widget), f"{run.words!r} has {worst:.2f}:1, under {least}:1")


@cache
def _ratio(one: int, other: int) -> float:
    """The contrast of two colours, each 0xFFRRGGBB; a window has few, on many pixels."""
    return ratio(QColor.fromRgb(one), QColor.fromRgb(other))


def _colours(picture: QImage) -> Counter[int]:
    """How many pixels there are of each colour."""
    return Counter(_colours_of(_pixels(picture)))


def _pixels(picture: QImage) -> bytes:
    """A copy of the pixels, which outlives the picture."""
    return bytes(picture.convertToFormat(QImage.Format.Format_RGB32).constBits())


def _colours_of(pixels: bytes) -> memoryview:
    """Every pixel as 0xFFRRGGBB."""
    return memoryview(pixels).cast("I")


# Targets and room.


def _check_targets(widgets: list[QWidget], target: int) -> Iterator[Finding]:
    pressed = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractSlider)
    for widget in widgets:
        if isinstance(widget, pressed) and not _is_inner(widget) and widget.isEnabled():
            small = min(widget.width(), widget.height())
            if small < target:
                size = f"{widget.width()} x {widget.height()}"
                yield Finding("target", _named(widget), f"{size} px, under {target}")
        if isinstance(widget, QAbstractItemView):
            row = widget.visualRect(widget.model().index(0, 0)).height()
            if 0 < row < target:
                yield Finding("target", _named(widget), f"rows of {row} px, under {target}")


def _check_room(widgets: list[QWidget]) -> Iterator[Finding]:
    for widget in widgets:
        parent = widget.parentWidget()
        if isinstance(widget, QScrollArea) and _needs_sideways(widget):
            yield Finding("sideways", _named(widget), "its content is wider than it is")
        if parent is None or widget.isWindow() or _is_inner(widget):
            continue
        if isinstance(parent, QStackedWidget):
            continue
        scrolled = _is_inner(parent) or isinstance(parent, (QAbstractScrollArea, QAbstractSlider))
        if not scrolled and not parent.rect().contains(widget.geometry()):
            yield Finding("outside", _named(widget), f"{widget.geometry()} leaves its parent")
    yield from _check_overlaps(widgets)


def _needs_sideways(area: QScrollArea) -> bool:
    content: object = area.widget()
    return (
        not area.property("sideways_allowed")
        and isinstance(content, QWidget)
        and content.width() > area.viewport().width() + 1
    )


def _check_overlaps(widgets: list[QWidget]) -> Iterator[Finding]:
    """Two things one can press, side by side, that lie over each other."""
    by_parent: dict[QWidget, list[QWidget]] = {}
    for widget in widgets:
        parent = widget.parentWidget()
        if parent is not None and isinstance(widget, (QAbstractButton, QLabel)):
            by_parent.setdefault(parent, []).append(widget)
    for siblings in by_parent.values():
        for number, one in enumerate(siblings):
            for other in siblings[number + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > 2 and common.height() > 2:
                    yield Finding("overlap", _named(one), f"lies over {_named(other)}")


# The keyboard.


def _check_keyboard(window: QWidget, widgets: list[QWidget]) -> list[Finding]:
    window.activateWindow()
    settle()
    before = QApplication.focusWidget()
    wanted = [widget for widget in widgets if _takes_tab(widget)]
    findings = [
        Finding("mouse only", _named(widget), "a button no key can reach")
        for widget in widgets
        if isinstance(widget, QAbstractButton)
        and widget.isEnabled()
        and widget.focusPolicy() == Qt.FocusPolicy.NoFocus
        and not _is_inner(widget)
    ]
    with _not_drawn(window):
        stops, trouble = _walk(window, wanted)
        findings += trouble
        reached = set(stops)
        walked: set[tuple[QWidget, Qt.Key]] = set()
        for stop in filter(shiboken6.isValid, stops):
            reached |= _reached_by_arrows(stop, len(widgets), walked)
    findings += [
        Finding("unreached", _named(widget), "neither Tab nor arrows come here")
        # What goes when the keyboard comes elsewhere need not be reached.
        for widget in filter(shiboken6.isValid, widgets)
        if _wants_reaching(widget) and widget not in reached and not _shares(widget, reached)
    ]
    for stop in filter(shiboken6.isValid, stops):
        finding = _check_focus_is_seen(window, stop)
        if finding is not None:
            findings.append(finding)
    if before is not None and shiboken6.isValid(before):
        before.setFocus()
        settle()
    return findings


@contextmanager
def _not_drawn(window: QWidget) -> Iterator[None]:
    """While somebody goes through a window that nobody looks at; a picture of it is empty."""
    window.setUpdatesEnabled(False)
    try:
        yield
    finally:
        window.setUpdatesEnabled(True)


def _wants_reaching(widget: QWidget) -> bool:
    return (
        widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and _no_proxy(widget)
        and not _is_inner(widget)
    )


def _shares(widget: QWidget, reached: set[QWidget]) -> bool:
    """Radio buttons of one choice are one stop; Qt's arrows go to the others."""
    return isinstance(widget, QRadioButton) and any(
        shiboken6.isValid(other)
        and isinstance(other, QRadioButton)
        and other.parentWidget() is widget.parentWidget()
        for other in reached
    )


def _walk(window: QWidget, wanted: list[QWidget]) -> tuple[list[QWidget], list[Finding]]:
    """Presses Tab until it comes round; the stops in order, and what went wrong."""
    findings: list[Finding] = []
    stops: list[QWidget] = []
    here = _first_in_chain(window, wanted)
    if here is None:
        return [], [Finding("unreached", _named(window), "nothing takes the keyboard")]
    here.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    for _ in range(2 * len(wanted) + 5):
        now = _focus()
        if now is None or now in stops:
            break
        stops.append(now)
        if now.visibleRegion().isEmpty():
            findings.append(Finding("unseen", _named(now), "has the focus out of sight"))
        QTest.keyClick(now, Qt.Key.Key_Tab)
        settle(2)
        if _focus() is now and len(wanted) > 1:
            findings.append(Finding("trap", _named(now), "Tab does not leave it"))
            rest = [widget for widget in wanted if widget not in stops]
            if not rest:
                break
            rest[0].setFocus(Qt.FocusReason.TabFocusReason)
            settle(2)
    return stops, findings


def _focus() -> QWidget | None:
    widget: QWidget | None = QApplication.focusWidget()
    return widget


def _first_in_chain(window: QWidget, wanted: list[QWidget]) -> QWidget | None:
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget in wanted:
            return widget
        widget = widget.nextInFocusChain()
    return None


def _reached_by_arrows(
    stop: QWidget, most: int, walked: set[tuple[QWidget, Qt.Key]]
) -> set[QWidget]:
    """What arrows reach from a stop that is one of several; nothing is chosen on the way.

    ``walked`` holds from where which arrow was pressed, so that no way is gone twice.
    """
    if isinstance(stop, (QRadioButton, QLineEdit, QPlainTextEdit, QTextEdit)):
        return set()
    found: set[QWidget] = set()
    for arrow in _ARROWS:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        settle(2)
        for step in range(most):
            here = _focus()
            if here is None or (step and here is stop):
                break
            found.add(here)
            if (here, arrow) in walked:
                break
            walked.add((here, arrow))
            QTest.keyClick(here, arrow)
            settle(1)
            if _focus() is here or _focus() is stop:
                break
    return found


def _check_focus_is_seen(window: QWidget, stop: QWidget) -> Finding | None:
    """Pixels that change by 3:1 when the focus comes: half a line 2 px thick round it (2.4.13)."""
    with _not_drawn(window):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        settle(3)
    place = _place_in(window, stop)
    rect = place.adjusted(-_RING, -_RING, _RING, _RING).intersected(window.rect())
    if rect.isEmpty() or stop.visibleRegion().isEmpty():
        return None
    with_focus = window.grab(rect).toImage()
    with _not_drawn(window):
        stop.clearFocus()
        settle(3)
    if _place_in(window, stop) != place:
        return None
    without = window.grab(rect).toImage()
    changed = _changed_pixels(with_focus, without)
    wanted = 2 * _around(stop)
    if changed >= wanted:
        return None
    return Finding("focus", _named(stop), f"focus changes {changed} px, under {wanted}")


def _around(stop: QWidget) -> int:
    """Half the length of the outline of what is seen of it."""
    seen = stop.visibleRegion().boundingRect()
    if isinstance(stop, HasFocusPath):
        seen = stop.focus_path().boundingRect().toAlignedRect().intersected(seen)
    return seen.width() + seen.height()


def _changed_pixels(one: QImage, other: QImage) -> int:
    """How many pixels differ by a contrast of 3:1 or more."""
    before, after = _pixels(one), _pixels(other)
    # Most are the same: only the pieces that are not are looked at pixel by pixel.
    pieces = [slice(start, start + _PIECE) for start in range(0, len(before), _PIECE)]
    other_now = [piece for piece in pieces if before[piece] != after[piece]]
    changed = Counter(
        zip(
            _colours_of(b"".join(before[piece] for piece in other_now)),
            _colours_of(b"".join(after[piece] for piece in other_now)),
            strict=True,
        )
    )
    return sum(count for pair, count in changed.items() if _ratio(*pair) >= 3)
