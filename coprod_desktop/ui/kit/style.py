"""Draws Qt's own controls in the look in use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QWidget,
)

from coprod_desktop.ui.kit.face import draw_indicator
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import Slab, draw_slab, rounded
from coprod_desktop.ui.kit.roles import install_roles

SCROLL_BAR = 26

_Metric = QStyle.PixelMetric
_Primitive = QStyle.PrimitiveElement
_Contents = QStyle.ContentsType

_INDICATORS = (
    _Metric.PM_IndicatorWidth,
    _Metric.PM_IndicatorHeight,
    _Metric.PM_ExclusiveIndicatorWidth,
    _Metric.PM_ExclusiveIndicatorHeight,
)
_PRESSABLE = (
    _Contents.CT_PushButton,
    _Contents.CT_ToolButton,
    _Contents.CT_LineEdit,
    _Contents.CT_CheckBox,
    _Contents.CT_RadioButton,
    _Contents.CT_MenuItem,
    _Contents.CT_ItemViewItem,
)


class CoprodStyle(QProxyStyle):
    """Fusion, drawn with our pen; the look in use is its child, so that widgets find it.

    It leaves `styleHint` alone: asked for by Qt's own scroll bars, it would have PySide make the
    class of every style option there is before the first screen.
    """

    def __init__(self, look: Look) -> None:
        super().__init__("Fusion")
        self._look = look
        look.setParent(self)
        look.changed.connect(self.follow)

    def wear(self, look: Look) -> None:
        """Draws in this look from now on, and follows it."""
        if look is not self._look:
            self._look.changed.disconnect(self.follow)
            self._look.setParent(None)
            self._look = look
            look.setParent(self)
            look.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Gives the application the colours, type and measures of the look as they are now."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(self._look.palette())
        application.setFont(self._look.font())
        # Measures come from the style, so every widget has to ask it again.
        for widget in application.allWidgets():
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        look = self._look
        if metric in _INDICATORS:
            return round(look.px() * 1.35)
        if metric == _Metric.PM_ScrollBarExtent:
            return SCROLL_BAR
        if metric == _Metric.PM_ScrollBarSliderMin:
            return look.target()
        if metric in (_Metric.PM_CheckBoxLabelSpacing, _Metric.PM_RadioButtonLabelSpacing):
            return look.space(9)
        if metric in (_Metric.PM_LayoutHorizontalSpacing, _Metric.PM_LayoutVerticalSpacing):
            return look.space(12)
        if metric == _Metric.PM_TextCursorWidth:
            return max(3, round(look.px() / 9))
        if metric in (_Metric.PM_SmallIconSize, _Metric.PM_ButtonIconSize):
            return round(look.px() * 1.3)
        return super().pixelMetric(metric, option, widget)

    def sizeFromContents(
        self,
        type: QStyle.ContentsType,  # noqa: A002  Qt's name
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        # Qt asks without a widget too, which the binding does not know.
        found = super().sizeFromContents(type, option, size, widget)  # type: ignore[arg-type]
        if type in _PRESSABLE:
            least = self._look.target()
            return QSize(max(found.width(), least), max(found.height(), least))
        return found

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == _Primitive.PE_FrameFocusRect:
            return  # the one ring of the application shows the focus
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._draw_ours(element, option, painter):
            painter.restore()
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.restore()

    def _draw_ours(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter
    ) -> bool:
        look, rect = self._look, _rect(option)
        on = bool(_state(option) & QStyle.StateFlag.State_On)
        if element in (_Primitive.PE_PanelButtonCommand, _Primitive.PE_PanelButtonTool):
            down = bool(_state(option) & QStyle.StateFlag.State_Sunken)
            slab = Slab("tint", "accent", "accent", outline=3) if on else Slab(lip="lip")
            draw_slab(painter, look, rect, slab, look.space(14), down)
        elif element == _Primitive.PE_IndicatorCheckBox:
            draw_indicator(painter, look, "box", rect, on)
        elif element == _Primitive.PE_IndicatorRadioButton:
            draw_indicator(painter, look, "disc", rect, on)
        elif element in (_Primitive.PE_PanelLineEdit, _Primitive.PE_FrameLineEdit):
            fill = "page" if element == _Primitive.PE_PanelLineEdit else ""
            self._draw_field(painter, rect, fill)
        elif element == _Primitive.PE_Frame:
            self._draw_field(painter, rect, "")
        else:
            return False
        return True

    def _draw_field(self, painter: QPainter, rect: QRectF, fill: str) -> None:
        look = self._look
        width = look.outline(2)
        painter.setPen(QPen(look.colour("ink"), width))
        painter.setBrush(look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawPath(rounded(rect.adjusted(half, half, -half, -half), look.space(12)))

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            self._draw_scroll_bar(option, painter, widget)
            return
        super().drawComplexControl(control, option, painter, widget)

    def _draw_scroll_bar(
        self, option: QStyleOptionSlider, painter: QPainter, widget: QWidget | None
    ) -> None:
        """A pill with an ink thumb and no arrows."""
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = _rect(option).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(look.colour("line"), 2))
        painter.setBrush(look.colour("raised"))
        round_end = min(track.width(), track.height()) / 2
        painter.drawRoundedRect(track, round_end, round_end)
        thumb = QRectF(
            self.subControlRect(
                QStyle.ComplexControl.CC_ScrollBar,
                option,
                QStyle.SubControl.SC_ScrollBarSlider,
                widget,
            )
        ).adjusted(6.5, 6.5, -6.5, -6.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ink"))
        end = min(thumb.width(), thumb.height()) / 2
        painter.drawRoundedRect(thumb, end, end)
        painter.restore()

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return self._scroll_bar_part(option, part)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]

    def _scroll_bar_part(self, option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
        """Where a part of a scroll bar is; there are no arrows, so the track is all of it."""
        sub = QStyle.SubControl
        whole = _rect(option).toRect()
        upright = getattr(option, "orientation") == Qt.Orientation.Vertical  # noqa: B009
        length = whole.height() if upright else whole.width()
        low, high = _number(option, "minimum"), _number(option, "maximum")
        page, place = _number(option, "pageStep"), _number(option, "sliderPosition")
        thumb = length
        if high > low:
            share = page / max(high - low + page, 1)
            thumb = min(
                length, max(self.pixelMetric(_Metric.PM_ScrollBarSliderMin), round(length * share))
            )
        start = QStyle.sliderPositionFromValue(low, high, place, length - thumb)
        if part == sub.SC_ScrollBarGroove:
            return whole
        spans = {
            sub.SC_ScrollBarSlider: (start, thumb),
            sub.SC_ScrollBarSubPage: (0, start),
            sub.SC_ScrollBarAddPage: (start + thumb, length - start - thumb),
        }
        if part not in spans:
            return QRect()
        first, size = spans[part]
        if upright:
            return QRect(whole.x(), whole.y() + first, whole.width(), size)
        return QRect(whole.x() + first, whole.y(), size, whole.height())


def dress(application: QApplication, look: Look) -> None:
    """Gives the application our style, and follows the look whenever it changes."""
    application.setCursorFlashTime(0)
    install_roles(application)
    style = application.style()
    if not isinstance(style, CoprodStyle):
        style = CoprodStyle(look)
        application.setStyle(style)
    style.wear(look)


# The binding gives these members of an option without a type.
def _rect(option: QStyleOption) -> QRectF:
    return QRectF(getattr(option, "rect"))  # noqa: B009


def _state(option: QStyleOption) -> QStyle.StateFlag:
    state: QStyle.StateFlag = getattr(option, "state")  # noqa: B009
    return state


def _number(option: QStyleOption, name: str) -> int:
    return int(getattr(option, name))
