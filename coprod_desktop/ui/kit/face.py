"""Arranges words beside pictures or signs on the face of a card or button."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import Slab, draw_tick_disc
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import Lit, draw_words

LINE, SECOND_LINE = 1.25, 1.3
"""Line heights of the first and the second words, in type sizes."""


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on a card or button.

    In front of the words stands one of ``picture``, ``sign`` and ``indicator`` ("disc" for one
    of several, "box" for any number); above them where ``stacked``. ``sign_last`` puts the sign
    after the words. ``picture_size``, ``pad``, ``least`` (height), ``ticked`` (room kept on the
    right for a tick) and ``gap`` (before the words, where it is not the usual one) are pixels at
    100 %. ``spaced`` off leaves its letters as they come, where there is no room for more.
    """

    words: str
    second: str = ""
    picture: str = ""
    sign: str = ""
    indicator: str = ""
    stacked: bool = False
    centred: bool = False
    sign_last: bool = False
    factor: float = 1.0
    bold: bool = False
    picture_size: float = 72
    pad: float = 14
    least: float = 48
    ticked: float = 0.0
    spaced: bool = True
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Arranged:
    """Places on a face, from its top left corner, with the height they need."""

    height: float
    words: tuple[QPointF, TextBlock]
    second: tuple[QPointF, TextBlock] | None
    lead: QRectF | None
    last: QRectF | None


def _gap(look: Look, face: Face) -> int:
    return look.space(face.gap or (12 if face.picture or face.indicator else 9))


def _lead_size(look: Look, face: Face) -> float:
    if face.picture:
        return look.picture_size(face.picture_size)
    if face.indicator:
        return round(look.px() * 1.35)
    if face.sign and not face.sign_last:
        return _sign_size(look, face)
    return 0


def _sign_size(look: Look, face: Face) -> int:
    return round(look.px() * (1.35 if face.stacked else 1.3))


def _tick_room(look: Look, face: Face) -> float:
    return face.ticked * tick_radius(look) / 10


def _beside(look: Look, face: Face) -> float:
    """Width taken by what stands in the row with the words."""
    taken: float = _tick_room(look, face)
    lead = _lead_size(look, face)
    if lead and not face.stacked:
        taken += lead + _gap(look, face)
    if face.sign and face.sign_last:
        taken += _sign_size(look, face) + _gap(look, face)
    return taken


def natural_width(look: Look, face: Face) -> int:
    """Width at which no words wrap."""
    spaced = face.spaced
    first = look.block(face.words, factor=face.factor, bold=face.bold, line=LINE, spaced=spaced)
    words = first.width
    if face.second:
        words = max(words, look.block(face.second, line=SECOND_LINE, spaced=spaced).width)
    width = words + 1 + _beside(look, face)
    if face.stacked:
        width = max(width, _lead_size(look, face))
    return round(width + 2 * look.space(face.pad))


def least_width(look: Look, face: Face) -> int:
    """Width at which every single word still fits."""
    word = max(
        look.longest_word(face.words, face.factor, face.bold, face.spaced),
        look.longest_word(face.second, spaced=face.spaced),
    )
    width = word + _beside(look, face)
    if face.stacked:
        width = max(width, _lead_size(look, face))
    return round(width + 2 * look.space(face.pad))


def arrange(look: Look, face: Face, size: QSizeF) -> Arranged:
    """Places everything on a face of ``size``, in the middle of its height."""
    pad = look.space(face.pad)
    room = max(size.width() - 2 * pad - _beside(look, face), 1.0)
    align = "centre" if face.stacked or (face.centred and not _lead_size(look, face)) else "left"
    spaced = face.spaced
    words = look.block(
        face.words,
        room,
        factor=face.factor,
        bold=face.bold,
        line=LINE,
        align=align,
        spaced=spaced,
    )
    second = None
    if face.second:
        second = look.block(face.second, room, line=SECOND_LINE, align=align, spaced=spaced)
    text = words.height + (look.space(3) + second.height if second else 0)
    lead = _lead_size(look, face)
    if face.stacked:
        height = text + (lead + look.space(face_gap(face)) if lead else 0)
    else:
        height = max(text, lead)
    top = max((size.height() - height) / 2, 0)
    left: float = pad
    if face.centred and not face.stacked:
        widest = max(words.width, second.width if second else 0)
        if align == "left":
            left += max((room - widest) / 2, 0)
    lead_rect = None
    text_top = top
    if lead and face.stacked:
        lead_rect = QRectF((size.width() - lead) / 2, top, lead, lead)
        text_top = top + lead + look.space(face_gap(face))
    elif lead:
        lead_rect = QRectF(left, (size.height() - lead) / 2, lead, lead)
        left += lead + _gap(look, face)
    if not face.stacked:
        text_top = (size.height() - text) / 2
    last = None
    if face.sign and face.sign_last:
        side = _sign_size(look, face)
        right = size.width() - pad - _tick_room(look, face)
        last = QRectF(right - side, (size.height() - side) / 2, side, side)
    below = None
    if second:
        below = (QPointF(left, text_top + words.height + look.space(3)), second)
    return Arranged(height, (QPointF(left, text_top), words), below, lead_rect, last)


def face_gap(face: Face) -> float:
    """Pixels at 100 % between the picture or sign and the words under it."""
    return 12 if face.picture else 3


def draw_face(
    painter: QPainter,
    look: Look,
    face: Face,
    area: QRectF,
    slab: Slab,
    checked: bool,
    lit: Lit,
) -> Arranged:
    """Draws a face into ``area`` in the roles of ``slab``, with what is being said lit."""
    placed = arrange(look, face, area.size())
    corner = area.topLeft()
    if placed.lead is not None:
        lead = placed.lead.translated(corner)
        if face.picture:
            look.draw_picture(painter, face.picture, lead)
        elif face.indicator:
            draw_indicator(painter, look, face.indicator, lead, checked)
        else:
            look.draw_sign(painter, face.sign, lead, slab.words, 2.3)
    place, block = placed.words
    draw_words(painter, look, block, corner + place, slab.words, lit)
    if placed.second is not None:
        place, block = placed.second
        block.draw(painter, corner + place, look.colour(slab.second))
    if placed.last is not None:
        look.draw_sign(painter, face.sign, placed.last.translated(corner), slab.words, 2.3)
    return placed


def draw_indicator(painter: QPainter, look: Look, kind: str, rect: QRectF, checked: bool) -> None:
    """Draws the disc of one of several, or the box of any number."""
    width = look.outline(2)
    inside = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(look.colour("ink"), width))
    if kind == "disc":
        painter.setBrush(look.colour("page"))
        painter.drawEllipse(inside)
        if checked:
            margin = rect.width() * 0.27
            dot = rect.adjusted(margin, margin, -margin, -margin)
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(dot)
        return
    painter.setBrush(look.colour("accent" if checked else "page"))
    painter.drawRoundedRect(inside, rect.width() * 0.22, rect.width() * 0.22)
    if checked:
        margin = rect.width() * 0.1
        look.draw_sign(
            painter, "tick", rect.adjusted(margin, margin, -margin, -margin), "on_accent", 3
        )


def tick_radius(look: Look) -> int:
    """Radius of the tick on what is chosen; it grows until it is easily seen."""
    return round(10 * min(look.scale, 2.0))


def draw_corner_tick(painter: QPainter, look: Look, area: QRectF) -> None:
    """Draws the tick at the top right of what is chosen."""
    radius = tick_radius(look)
    inset = radius + look.space(4) + 1
    draw_tick_disc(painter, look, QPointF(area.right() - inset, area.top() + inset), radius)
