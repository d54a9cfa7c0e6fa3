"""Tests that the small font files have what their script needs."""

from __future__ import annotations

import letters
import pytest
import uharfbuzz

from coprod_desktop.content.typefaces import Script, scripts

OWN = [script for script in scripts().values() if script.regular.parent.name == "letters"]


@pytest.mark.parametrize("script", OWN, ids=[script.key for script in OWN])
def test_a_file_has_all_letters_of_its_script_in_both_weights(script: Script) -> None:
    regular, bold = (
        set(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file))).unicodes)
        for file in (script.regular, script.bold)
    )
    assert regular == bold
    own = {code for some in script.letters for code in some}
    assert len(regular & own) > 70
    assert regular - own <= set(letters.SHARED)


def test_making_a_file_smaller_keeps_what_shapes_it() -> None:
    script = next(script for script in OWN if script.key == "bengali")
    made = letters.smaller(script.regular.read_bytes(), ["0995-0995", "09B7-09B7", "09CD-09CD"])
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(made)))
    buffer = uharfbuzz.Buffer()
    buffer.add_str("\u0995\u09cd\u09b7")
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, {})
    assert len(buffer.glyph_infos) == 1
