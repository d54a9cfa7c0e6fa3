"""Whatever somebody types is drawn, is a picture with a name, or is told by a note."""

from __future__ import annotations

import unicodedata
from html import unescape
from io import BytesIO

import page as checker
from docx import Document
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coprod_desktop.content.emoji import emoji_of
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.as_docx import as_docx
from coprod_desktop.sheets.as_html import as_html
from coprod_desktop.sheets.as_text import as_text
from coprod_desktop.sheets.characters import NO_BREAK, Run, kept_whole, lettered
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.plan import AnyPlan
from coprod_desktop.sheets.shaping import shaped
from coprod_desktop.sheets.table import SHEETS, Subject
from coprod_desktop.sheets.text import broken, is_shaped, line_width
from coprod_desktop.sheets.tidied import APART, JOINERS, tidy
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import branch, person, supplies

NOTE = "(not here)"
CORPUS = """
Dŵr a thŷ Zażółć gęślą Șase țări Здравствуйте Привіт Ωμέγα Tiếng Việt Xin chào Muqdisho Olá ñ
مرحبا بك ٹھیک ہے؟ پښتو کوردی بِسْمِ می‌خواهم ۱۲۳ ١٢٣ שָׁלוֹם נאָך
ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ। ਕੰਮ ਖ਼ਬਰ আমার র‍্যাব ক্ষমা ৎ ৳
કૃપા કરીને શ્રી நன்றி கொ ஸ்ரீ స్త్రీలు ሰላም ትግርኛ። ፩፪ नमस्ते क्ष हिन्दी र्क ฉันต้องการ น้ำ เพื่อ ฿
中文 日本語 ひらがな 한국어 ខ្មែរ မြန်မာ ລາວ සිංහල മലയാളം ಕನ್ನಡ ქართული Հայերեն ܣܘܪܝܝܐ ދިވެހި ߒߞߏ
😀👍🏽👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿🇬🇧🇺🇦1️⃣#️⃣❤️🏳️‍🌈🧑🏿‍💻♿✔☺️🫱🏻‍🫲🏿 ✓ → ½ € £5 “yes” … – © ™ ② ∑ ♪ \u0301
\u200d \u200c \ufe0f
"""
PIECES = tuple(dict.fromkeys((*CORPUS.split(), *CORPUS.replace("\n", ""), "Sam", "10:30", "(a)")))
SPACES = dict.fromkeys(map(ord, f" \n{NO_BREAK}"))
MIXED = st.lists(
    st.one_of(st.sampled_from(PIECES), st.characters(), st.just(" ")), min_size=1, max_size=14
).map("".join)


def runs_of(words: str, face: str) -> tuple[Run, ...]:
    return lettered(kept_whole(tidy(words)), face, NOTE).runs


@given(MIXED, st.sampled_from((fonts.REGULAR, fonts.BOLD)))
@example(CORPUS, fonts.REGULAR)
@example("\u200d\u0301\u0e33\u094d", fonts.REGULAR)
@example("\U0001f3ff\ufe0f", fonts.REGULAR)
@settings(max_examples=300, deadline=None)
def test_every_letter_is_drawn_or_told(words: str, face: str) -> None:
    typed = kept_whole(tidy(words))
    made = lettered(typed, face, NOTE)
    drawn = "".join(run.words for run in made.runs) + "".join(made.left_out)
    for letter in set(typed) - set(JOINERS + APART):
        name = unicodedata.name(letter, "?").lower()
        flag = f"flag {name[-1]}"
        assert letter in drawn or f"({name})" in drawn or flag.upper() in drawn.upper(), letter
    for run in made.runs:
        if run.is_picture:
            emoji = emoji_of(run.words)
            assert emoji is not None
            assert emoji.name
            assert emoji.file.is_file()
        else:
            known = fonts.letters(run.face)
            assert {ord(letter) for letter in run.words.translate(SPACES)} <= known


@given(MIXED, st.sampled_from((fonts.REGULAR, fonts.BOLD)), st.sampled_from((40.0, 90.0, 300.0)))
@example(CORPUS, fonts.BOLD, 90.0)
@settings(max_examples=200, deadline=None)
def test_no_shape_is_the_empty_box_and_no_letter_is_lost_between_lines(
    words: str, face: str, column: float
) -> None:
    runs = runs_of(words, face)
    lines = broken(runs, 20, column)
    before = "".join(run.words for run in runs).translate(SPACES)
    assert "".join(run.words for line in lines for run in line.runs).translate(SPACES) == before
    for line in lines:
        assert line_width(line, 20) <= column or line.is_torn or len(lines) == 1 or column < 60
        for run in line.runs:
            if is_shaped(run):
                glyphs = fonts.face(run.face).face.charToGlyph
                made = shaped(run.words, run.face, from_right=bool(run.level % 2))
                assert all(glyphs[ord(letter.code)] for letter in made.letters)
                assert all(shape.glyph for shape in made.beside)


def plan_of(words: str) -> AnyPlan:
    heap = branch(words, "say", "say", Idea.new(words), Idea.new(f"We say {words} here"))
    subject = Subject(Meeting("m", title=words, branches=(heap,)), person())
    return SHEETS["prep"].plan(subject, SheetChoice(), supplies())


@given(MIXED)
@example(CORPUS)
@settings(max_examples=25, deadline=None)
def test_every_form_of_a_sheet_has_all_of_it(words: str) -> None:
    plan = plan_of(words)
    for colour in (True, False):
        choice = SheetChoice(colour=colour)
        sheet = printed(plan, choice, supplies())
        assert sheet.pdf == printed(plan, choice, supplies()).pdf
        report = checker.validate_pdf_bytes(sheet.pdf, profile="ua1")
        assert report.is_compliant, [failure.message for failure in report.failures]
        read = ReadBack(sheet.pdf)
        assert read.troubles() == []
        assert read.read_out().replace(NO_BREAK, " ").split() == sheet.text.split()
    typed = set(tidy(words).split())
    assert typed <= set(as_text(plan).split())
    page = as_html(plan, SheetChoice(), supplies())
    assert page == as_html(plan, SheetChoice(), supplies())
    for word in typed:
        assert set(word) <= set(unescape(page))
    document = as_docx(plan, SheetChoice(), supplies())
    assert document == as_docx(plan, SheetChoice(), supplies())
    said = {word for part in Document(BytesIO(document)).paragraphs for word in part.text.split()}
    assert {word.translate({0xFFFE: None, 0xFFFF: None}) for word in typed} - {""} <= said
