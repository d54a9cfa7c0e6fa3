"""Letters are joined, run from right to left where they do, and come out as they were typed."""

from __future__ import annotations

import subprocess
import unicodedata
from io import BytesIO
from pathlib import Path

import page as checker
import pytest
from bidi import get_display
from reportlab.pdfbase import pdfmetrics

from coprod_desktop.sheets import direction, fonts
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.characters import kept_whole, lettered
from coprod_desktop.sheets.measures import LEADING
from coprod_desktop.sheets.plan import Sign
from coprod_desktop.sheets.rows import TextRow
from coprod_desktop.sheets.shaping import shaped
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.text import Line, broken, line_width
from tests.sheets.pdf import ReadBack, instructions

HINDI = "नमस्ते, मैं क्षमा चाहता हूँ। हिन्दी में श्री वर्मा"
TAMIL = "வணக்கம், நான் தமிழில் பேசுகிறேன் கொ"
PUNJABI = "ਮੈਨੂੰ ਇੱਕ ਸ਼ਾਂਤ ਕਮਰਾ ਚਾਹੀਦਾ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ"
BENGALI = "আমার একটি শান্ত ঘর দরকার। ক্ষমা র‍্যাব"
GUJARATI = "મને શાંત રૂમની જરૂર છે. કૃપા કરીને"
HEBREW = "אני צריך חדר שקט לפני הישיבה"
TIGRINYA = "ቅድሚ ኣኼባ ህዱእ ክፍሊ የድልየኒ። ትግርኛ"
THAI = "ฉันต้องการห้องที่เงียบ น้ำ"
TELUGU = "నమస్కారం, స్త్రీలు కృష్ణుడు మార్గం"
ARABIC = "أحتاج إلى مكان هادئ قبل الاجتماع"
URDU = "مجھے ایک پرسکون کمرہ چاہیے۔ ٹھیک ہے؟"
MIXED = "غرفة (12) مع Sam Lee الساعة 10:30"
ENGLISH = "I say مرحبا بك 12 now"
LEFT, COLUMN, SIZE = 60.0, 300.0, 20.0


def lines_of(words: str, face: str = fonts.REGULAR, column: float = COLUMN) -> tuple[Line, ...]:
    return broken(lettered(kept_whole(words), face, "(not here)").runs, SIZE, column)


def drawn(
    words: str, face: str = fonts.REGULAR, sign: Sign = Sign.NONE, *, in_colour: bool = True
) -> bytes:
    target, tree = BytesIO(), Element("Document")
    font = fonts.face(fonts.REGULAR).fontName
    fonts.face(fonts.BOLD)
    canvas = TaggedCanvas(target, tree, size=(420, 200), title="T", language="en-GB", font=font)
    canvas.in_colour = in_colour
    row = TextRow(lines_of(words, face), SIZE, LEFT, tree.add("P"), column=COLUMN)
    if sign is not Sign.NONE:
        part = tree.add("L", O="List", ListNumbering="Disc").add("LI")
        label, body = part.add("Lbl"), part.add("LBody")
        row = TextRow(
            row.lines, SIZE, LEFT, body, label=label, sign=sign, sign_room=15.0, column=COLUMN
        )
    row.draw(canvas, 180)
    canvas.save()
    return target.getvalue()


def places(data: bytes) -> list[tuple[float, str]]:
    """Where each stretch of text stands from the left, in the order of the file."""
    read = ReadBack(data)
    at, across = [], 0.0
    for operands, name in instructions(read.pdf.pages[0]):
        if name == "Tm":
            across = float(operands[4])
        elif name == "Tj":
            at.append(across)
    return list(zip(at, (stretch.text for stretch in read.shown), strict=True))


@pytest.mark.parametrize(
    "words",
    [
        *(ARABIC, URDU, MIXED, ENGLISH, "بِسْمِ مُحَمَّدٌ لا", HINDI, TAMIL, TELUGU),
        *(PUNJABI, BENGALI, GUJARATI, HEBREW, "שָׁלוֹם (12)", TIGRINYA, THAI),
    ],
)
def test_a_page_says_the_letters_as_they_were_typed(words: str) -> None:
    data = drawn(words)
    assert ReadBack(data).read_out().replace("\u00a0", " ").split() == words.split()
    assert checker.validate_pdf_bytes(data, profile="ua1").is_compliant
    assert ReadBack(data).troubles() == []


@pytest.mark.parametrize(
    "words",
    [ARABIC, URDU, HINDI, TAMIL, TELUGU, PUNJABI, BENGALI, GUJARATI, HEBREW, TIGRINYA, THAI],
)
def test_words_copied_from_a_page_are_whole(words: str, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(drawn(words))
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    copied, typed = (
        "".join(c for c in some if unicodedata.category(c) != "Cf")
        for some in (done.stdout.decode(), words)
    )
    assert copied.split() == typed.split()


def test_a_letter_has_another_shape_at_the_start_in_the_middle_and_at_the_end() -> None:
    letters = shaped("ععع", "Sheet-arabic", from_right=True).letters
    assert len({letter.code for letter in letters}) == 3


def test_letters_bound_to_each_other_are_never_parted() -> None:
    word = "नमस्तेहिन्दी"
    pieces = ["".join(run.words for run in line.runs) for line in lines_of(word, column=1)]
    assert pieces == ["न", "म", "स्ते", "हि", "न्दी"]


def test_letters_bound_to_each_other_have_a_shape_of_their_own() -> None:
    apart = [shaped(letter, "Sheet-devanagari", from_right=False).width for letter in ["क", "ष"]]
    bound = shaped("क्ष", "Sheet-devanagari", from_right=False)
    assert bound.width < sum(apart)
    assert len(bound.letters) == 1


def test_dots_and_vowels_are_drawn_beside_their_letters() -> None:
    def painted(words: str) -> int:
        read = ReadBack(drawn(words))
        return sum(name == "m" for _, name in instructions(read.pdf.pages[0]))

    assert [painted(words) for words in ("د", "ب", "ت", "بِ")] == [0, 1, 2, 2]


def test_the_first_letter_stands_at_the_right_and_a_number_runs_from_the_left() -> None:
    data = drawn("رقم 123 هنا")
    at = [across for across, _ in places(data)]
    assert at == sorted(at, reverse=True)
    assert "123" in [text for _, text in places(data)]


def test_brackets_open_towards_their_words() -> None:
    drawn_in = shaped("(", fonts.REGULAR, from_right=True).letters[0].code
    closing = fonts.face(fonts.REGULAR).face.charToGlyph
    assert closing[ord(drawn_in)] == closing[ord(")")]


def test_a_phone_number_keeps_its_order() -> None:
    data = drawn("اتصلوا على 020 7946 0018 الآن")
    assert any(text.replace("\u00a0", " ") == "020 7946 0018" for _, text in places(data))


def test_a_paragraph_from_the_right_ends_at_the_right_of_its_column() -> None:
    (line,) = lines_of("مكان هادئ")
    assert line.from_right
    at = [across for across, _ in places(drawn("مكان هادئ"))]
    assert min(at) == pytest.approx(LEFT + COLUMN - line_width(line, SIZE), abs=1)


@pytest.mark.parametrize("words", [ENGLISH, "سارة: my own words"])
def test_english_with_arabic_in_it_begins_at_the_left(words: str) -> None:
    assert not lines_of(words)[0].from_right
    assert min(across for across, _ in places(drawn(words))) == LEFT


def test_arabic_with_an_english_name_before_it_begins_at_the_right() -> None:
    assert lines_of("Sam Lee يريد أن يتكلم")[0].from_right


def test_a_number_parted_between_lines_keeps_its_order() -> None:
    first = lines_of("020 7946 0018 رقم هاتفي", column=105)[0]
    assert "".join(run.words for run in first.runs) == "020 7946"
    assert len(first.runs) == 1


def test_the_bullet_of_a_point_from_the_right_stands_at_its_right() -> None:
    bullet, *words = places(drawn("مكان هادئ", sign=Sign.BULLET))
    assert bullet[1] == "•"
    assert bullet[0] > max(across for across, _ in words)
    assert bullet[0] < LEFT + COLUMN


@pytest.mark.parametrize("words", [ARABIC, URDU, MIXED, ENGLISH * 4])
def test_lines_are_broken_in_reading_order(words: str) -> None:
    lines = lines_of(words, column=120)
    assert len(lines) > 1
    said = " ".join("".join(run.words for run in line.runs) for line in lines)
    assert said.replace("\u00a0", " ").split() == words.split()
    assert all(line_width(line, SIZE) <= 120 for line in lines if not line.is_torn)


def test_a_heading_is_bold_in_every_script() -> None:
    regular, bold = lines_of(ARABIC)[0].runs[0], lines_of(ARABIC, fonts.BOLD)[0].runs[0]
    assert (regular.face, bold.face) == ("Sheet-arabic", "Sheet-arabic-Bold")
    files = [bytes(pdfmetrics.getFont(run.face).face._ttf_data) for run in (regular, bold)]
    assert files[0] != files[1]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (ARABIC, "und-Arab"),
        (HINDI, "und-Deva"),
        (TAMIL, "und-Taml"),
        (BENGALI, "und-Beng"),
        (HEBREW, "und-Hebr"),
        ("Я прийду о 10:30.", "und-Cyrl"),
        ("Θέλω ένα ήσυχο δωμάτιο", "und-Grek"),
        ("Hello, dŵr", ""),
    ],
)
def test_of_a_language_is_said_what_is_sure(words: str, language: str) -> None:
    read = ReadBack(drawn(words))
    ((_, paragraph),) = list(read.elements())[1:]
    assert str(paragraph.get("/Lang", "")) == language


def test_words_in_another_script_among_ours_carry_their_language() -> None:
    read = ReadBack(drawn("I say Привіт, друже 12 and שלום now"))
    assert (
        str(next(element for role, element in read.elements() if role == "P").get("/Lang", ""))
        == ""
    )
    said = {
        str(element.Lang): read.words_of(element).strip()
        for role, element in read.elements()
        if role == "Span"
    }
    assert said == {"und-Cyrl": "Привіт, друже", "und-Hebr": "שלום"}


def test_words_on_2_lines_are_1_part() -> None:
    read = ReadBack(drawn("Our words, then мені потрібна тиха кімната перед зустріччю"))
    assert [role for role, _ in read.elements()].count("Span") == 1


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("\U0001f600", "grinning face"),
        ("\U0001f44d\U0001f3fd", "thumbs up"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", "flag: Wales"),
        ("2\ufe0f\u20e3", "keycap 2"),
    ],
)
@pytest.mark.parametrize("around", ["so {} it is", "{}", "مرحبا {} بك", "{}{}"])
def test_an_emoji_is_a_picture_with_its_name_that_can_be_copied(
    typed: str, name: str, around: str, tmp_path: Path
) -> None:
    words = around.format(typed, typed)
    data = drawn(words)
    read = ReadBack(data)
    figures = [element for role, element in read.elements() if role == "Figure"]
    assert {str(figure.Alt) for figure in figures} == {name}
    assert all(str(figure.A.Placement) == "/Inline" for figure in figures)
    assert read.read_out() == words
    assert checker.validate_pdf_bytes(data, profile="ua1").is_compliant
    assert read.troubles() == []
    file = tmp_path / "page.pdf"
    file.write_bytes(data)
    copied = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    # What poppler turns round in a line from the right it turns round letter by letter.
    assert set(typed) <= set(copied.stdout.decode())
    assert typed in copied.stdout.decode() or around.startswith("م")


def test_an_emoji_is_drawn_in_greys_on_a_sheet_in_black() -> None:
    def inks(words: str, in_colour: bool) -> set[tuple[float, ...]]:
        read = ReadBack(drawn(words, in_colour=in_colour))
        return {
            tuple(map(float, operands))
            for operands, name in instructions(read.pdf.pages[0])
            if name == "rg"
        }

    assert any(len(set(ink)) > 1 for ink in inks("\U0001f600", True))
    assert all(len(set(ink)) == 1 for ink in inks("\U0001f600", False))


def test_an_emoji_keeps_within_its_line() -> None:
    (box,) = [
        [float(edge) for edge in element.A.BBox]
        for role, element in ReadBack(drawn("so \U0001f600")).elements()
        if role == "Figure"
    ]
    assert box[3] - box[1] == pytest.approx(SIZE * LEADING)
    assert box[3] == pytest.approx(180)


def test_an_emoji_that_comes_again_is_painted_as_the_first() -> None:
    def painted(words: str) -> list[str]:
        read = ReadBack(drawn(words))
        return [name for _, name in instructions(read.pdf.pages[0]) if name in "fSlch"]

    once = painted("\U0001f600")
    assert len(once) > 5
    assert painted("\U0001f600\U0001f600") == once * 2


def test_welsh_in_a_heading_is_as_bold_as_the_rest() -> None:
    faces = {run.face for run in lines_of("Dŵr a thŷ, Привіт", fonts.BOLD)[0].runs}
    assert faces == {fonts.BOLD, fonts.OTHER_BOLD}


def test_a_greek_word_is_in_one_face() -> None:
    assert {run.face for run in lines_of("Ωμέγα")[0].runs} == {fonts.OTHER}


def test_the_same_words_give_the_same_bytes() -> None:
    first = drawn(ARABIC)
    drawn(URDU)
    assert drawn(ARABIC) == first


@pytest.mark.parametrize("words", [ARABIC, URDU, MIXED, ENGLISH, "a ב 1 2 ג b", "١٢ a ٣"])
def test_order_follows_the_standard(words: str) -> None:
    seen = "".join(direction.as_seen(list(zip(direction.levels(words), words, strict=True))))
    flat = str.maketrans("()", "||")
    assert seen.translate(flat) == str(
        get_display(words, base_dir="LR"[direction.base(words)])
    ).translate(flat)
