"""Tests of the pictures that stand in a meeting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.meeting_pictures import (
    own_pictures,
    picture_of,
    without_picture,
    words_of,
)
from coprod_desktop.domain.picture import openmoji_code, own_id
from coprod_desktop.domain.refused import NotThere
from coprod_desktop.domain.voice_note import VoiceNote

DRAWN = Idea("drawn", "My drawing", picture="drawing:1", drawn_as="My drawing")
UNDER = Idea("under", "Under it", picture="photo:2")
PLAIN = Idea("plain", "Warm food", picture="food", ideas=(UNDER,))
MEETING = Meeting("m", "Shelter", branches=(Branch("b", "What I say", ideas=(DRAWN, PLAIN)),))


def test_a_key_tells_which_sort_of_picture_it_names() -> None:
    assert openmoji_code("openmoji:1F68C") == "1F68C"
    assert own_id("photo:abc") == own_id("drawing:abc") == "abc"
    for key in ("bus", "", "openmoji:1F68C"):
        assert own_id(key) == ""
    for key in ("bus", "", "photo:abc"):
        assert openmoji_code(key) == ""


@pytest.mark.parametrize("which", ["m", "b", "plain", "under"])
def test_anything_in_a_meeting_can_have_a_picture_or_none(which: str) -> None:
    shown = MEETING.with_picture(which, "openmoji:1F68C")
    assert picture_of(shown, which) == "openmoji:1F68C"
    assert words_of(shown, which) == words_of(MEETING, which)
    assert picture_of(without_picture(shown, which), which) == ""
    with pytest.raises(NotThere):
        MEETING.with_picture("nothing", "bus")


def test_own_pictures_are_found_wherever_they_stand() -> None:
    assert own_pictures(MEETING) == {"drawing:1", "photo:2"}
    everywhere = MEETING.with_picture("m", "photo:3").with_picture("b", "drawing:4")
    assert own_pictures(everywhere) == {"drawing:1", "photo:2", "photo:3", "drawing:4"}


def test_what_was_only_drawn_goes_with_its_drawing() -> None:
    assert not DRAWN.has_own_words
    assert not without_picture(MEETING, "drawn").has("drawn")
    worded = MEETING.with_words("drawn", "The door")
    assert without_picture(worded, "drawn").idea("drawn").text == "The door"


def test_what_was_said_and_drawn_is_called_by_what_is_left() -> None:
    note = VoiceNote("n", 5, "My voice note, 5 seconds")
    both = replace(DRAWN, note=note)
    assert both.with_picture("bus").text == note.phrase
    assert both.with_picture("drawing:9").text == "My drawing"
