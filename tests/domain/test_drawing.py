"""Tests that a drawing is kept stroke by stroke, in few bytes, and that no bytes do harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.drawing import MOST_POINTS, Drawing, NotADrawing, Stroke

SHARES = st.floats(allow_nan=True, allow_infinity=True, width=32)
STROKES = st.builds(
    Stroke,
    st.lists(st.tuples(SHARES, SHARES), min_size=1, max_size=12).map(tuple),
    st.integers(0, 3),
    st.booleans(),
)
DRAWINGS = st.lists(STROKES, max_size=6).map(lambda strokes: Drawing(tuple(strokes)))
LINE = Stroke(((0.1, 0.1), (0.9, 0.1)))


@given(DRAWINGS)
@settings(max_examples=60, deadline=None)
def test_a_drawing_comes_back_as_it_was_drawn(drawing: Drawing) -> None:
    assert Drawing.unpacked(drawing.packed()) == drawing
    assert all(0 <= x <= 1 and 0 <= y <= 1 for s in drawing.strokes for x, y in s.places)


@given(st.one_of(st.binary(max_size=60), st.binary(max_size=60).map(b"pen1".__add__)))
@settings(max_examples=120, deadline=None)
def test_bytes_that_are_no_drawing_are_told_from_one(noise: bytes) -> None:
    try:
        drawing = Drawing.unpacked(noise)
    except NotADrawing:
        return
    assert Drawing.unpacked(drawing.packed()) == drawing


@given(DRAWINGS, st.data())
@settings(max_examples=40, deadline=None)
def test_a_drawing_that_ends_too_early_is_none(drawing: Drawing, data: st.DataObject) -> None:
    packed = drawing.packed()
    with pytest.raises(NotADrawing):
        Drawing.unpacked(packed[: data.draw(st.integers(0, len(packed) - 1))])


def test_a_drawing_holds_only_so_much() -> None:
    drawing = Drawing()
    for _ in range(5):
        drawing = drawing.with_stroke(Stroke(((0.5, 0.5),) * (MOST_POINTS // 3)))
    assert drawing.is_full
    assert sum(len(stroke.places) for stroke in drawing.strokes) == MOST_POINTS
    assert len(drawing.packed()) < 81_000
    assert Drawing.unpacked(drawing.packed()) == drawing


def test_a_rubber_takes_a_whole_stroke_it_touches_between_its_points() -> None:
    drawing = Drawing((LINE, Stroke(((0.5, 0.8),))))
    assert drawing.rubbed((0.5, 0.12), 0.05).strokes == drawing.strokes[1:]
    assert drawing.rubbed((0.5, 0.8), 0.05).strokes == drawing.strokes[:1]
    assert drawing.rubbed((0.5, 0.4), 0.05) is drawing


def test_a_stroke_has_a_place_and_a_colour_there_is() -> None:
    for places, pen in (((), 0), (((0.0, 0.0),), 4), (((0.0, 0.0),), -1)):
        with pytest.raises(NotADrawing):
            Stroke(places, pen)
