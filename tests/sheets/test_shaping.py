"""Letters are joined as Qt joins them, which people read on the screen every day."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from pytestqt.qtbot import QtBot

from coprod_desktop.content.typefaces import scripts
from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.shaping import shaped

WORDS = {
    "arabic": "مُحَمَّد ٹھیک ہے لا الاجتماع",
    "bengali": "ক্ষমা কৃষ্ণ কোর্ট স্ত্রী শান্ত",
    "devanagari": "श्री क्षमा हिन्दी वर्मा शान्त",
    "ethiopic": "ጸጥ ትግርኛ ቋንቋ",
    "gujarati": "કૃપા શ્રી ક્ષમા શાંત",
    "gurmukhi": "ਇੱਕ ਸ਼ਾਂਤ ਕ੍ਰਿਪਾ ਪ੍ਰਸ਼ਨ ਸ੍ਵਰ",
    "hebrew": "שָׁלוֹם חדר שקט",
    "tamil": "நன்றி ஸ்ரீ கொ எனக்கு",
    "telugu": "స్త్రీలు కృష్ణుడు మార్గం",
    "thai": "ต้องการ เพื่อน้ำ ญี่ปุ่น",
}


def test_every_script_is_tried() -> None:
    assert set(WORDS) == set(scripts())


@pytest.mark.parametrize("key", WORDS)
def test_letters_have_the_shapes_that_qt_gives_them(key: str, qtbot: QtBot) -> None:
    face = fonts.face(f"Sheet-{key}")
    number = QFontDatabase.addApplicationFont(str(scripts()[key].regular))
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    for word in WORDS[key].split():
        ours = shaped(word, face.fontName, from_right=key in ("arabic", "hebrew"))
        drawn = [face.face.charToGlyph[ord(letter.code)] for letter in ours.letters]
        layout = QTextLayout(word, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        by_qt = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
        assert sorted(drawn + [shape.glyph for shape in ours.beside]) == sorted(by_qt), word
