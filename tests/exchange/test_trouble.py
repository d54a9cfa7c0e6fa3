"""Damaged, hostile, strange files are told of; no words of theirs come into a log."""

from __future__ import annotations

import codecs
import logging
import os
import random
import subprocess
import sys
import time
from datetime import time as clock_time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.refused import DEEPEST
from coprod_desktop.exchange.formats import FORMATS, opened
from coprod_desktop.exchange.gathering import MOST_LINES
from coprod_desktop.exchange.letters import MOST_BYTES
from coprod_desktop.exchange.to_meeting import LONGEST, Found, meeting_of
from coprod_desktop.exchange.tree import LeftOut, Outline
from coprod_desktop.exchange.troubles import (
    Damaged,
    Empty,
    Gone,
    NotAllowed,
    NotOpened,
    OtherKind,
    TooLarge,
    TooMany,
    Unsafe,
)
from coprod_desktop.wording import Wording
from tests.exchange.maps import icons, words
from tests.exchange.test_other_programs import FILES, tree

SECRET = "somebodys own words"
MAP = '<map><node TEXT="Middle"><node TEXT="One"><node TEXT="{}"/></node></node></map>'


def written(folder: Path, content: bytes | str, name: str = "map.mm") -> Path:
    """A file with this in it."""
    file = folder / name
    file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return file


def found_in(file: Path) -> Found:
    """What is made of a file."""
    return meeting_of(opened(file), icons(), "Notes")


def read(key: str, text: str) -> Outline:
    """A text in one format."""
    return FORMATS[key].read([text])


def test_every_trouble_says_what_is_safe_with_what_to_do() -> None:
    wording = Wording()
    troubles: list[type[NotOpened]] = [NotOpened, *NotOpened.__subclasses__()]
    for trouble in troubles:
        for part in ("", ".safe", ".next"):
            assert wording.text(f"{trouble.message}{part}")


BOMBS = {
    "a billion laughs": '<?xml version="1.0"?><!DOCTYPE map [<!ENTITY a "{s}"><!ENTITY b '
    '"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    '<map><node TEXT="&c;"/></map>',
    "one large entity": '<!DOCTYPE map [<!ENTITY a "'
    + "x" * 100_000
    + '">]><map><node TEXT="&a;"/></map>',
    "a file of this computer": '<!DOCTYPE map [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    "<map><node><richcontent>&a;</richcontent></node></map>",
    "an address": '<!DOCTYPE opml [<!ENTITY a SYSTEM "http://127.0.0.1:9/x">]><opml>&a;</opml>',
    "a parameter": '<!DOCTYPE map [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]><map/>',
    "an unparsed one": '<!DOCTYPE map [<!NOTATION n SYSTEM "n">'
    '<!ENTITY a SYSTEM "x" NDATA n>]><map/>',
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_file_that_defines_names_of_its_own_stays_shut(tmp_path: Path, bomb: str) -> None:
    with pytest.raises(Unsafe):
        opened(written(tmp_path, BOMBS[bomb]))


def test_a_definition_that_lies_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    outside = written(tmp_path, '<!ENTITY a "fetched">', "outside.dtd")
    text = f'<!DOCTYPE map SYSTEM "{outside.as_uri()}"><map><node TEXT="x &a; y"/></map>'
    assert found_in(written(tmp_path, text)).meeting.title == "x &a; y"


@pytest.mark.parametrize("key", FORMATS)
def test_a_map_of_10000_levels_keeps_all_its_words(key: str, tmp_path: Path) -> None:
    many = MOST_LINES - 1
    text = {
        "freeplane": "<map>" + '<node TEXT="w">' * many + "</node>" * many + "</map>",
        "opml": "<opml><body>"
        + '<outline text="w">' * many
        + "</outline>" * many
        + "</body></opml>",
        "markdown": "\n".join(f"{' ' * min(level, 700)}- w" for level in range(many)),
        "text": "\n".join(f"{' ' * min(level, 700)}w" for level in range(many)),
    }[key]
    file = written(tmp_path, text, f"map{FORMATS[key].suffixes[0]}")
    found = found_in(file)
    assert found.heaps + found.ideas == many - 1
    assert max(depth for depth, _ in found.meeting.walk()) == DEEPEST - 1
    assert found.left_out[LeftOut.LIFTED] == many - 1 - 1 - DEEPEST


@pytest.mark.parametrize(
    "text",
    [
        "<map>" + '<node TEXT="w"/>' * 100_000 + "</map>",
        "<opml><body>" + '<outline text="w"/>' * 100_000 + "</body></opml>",
        "- w\n" * 100_000,
    ],
    ids=["map", "opml", "text"],
)
def test_a_map_of_100000_ideas_is_too_much(text: str, tmp_path: Path) -> None:
    with pytest.raises(TooMany):
        opened(written(tmp_path, text, "map.txt"))


def test_a_gigabyte_of_one_line_is_told_of_at_once(tmp_path: Path) -> None:
    file = written(tmp_path, MAP)
    os.truncate(file, 2**30)
    with pytest.raises(TooLarge):
        opened(file)


def test_what_never_ends_is_no_file() -> None:
    with pytest.raises(Gone):
        opened(Path("/dev/zero"))


@pytest.mark.parametrize("length", [20_000, 20_001, 1_000_000])
def test_a_long_idea_is_kept_whole(length: int, tmp_path: Path) -> None:
    text = ("words and " * length)[:length]
    found = found_in(written(tmp_path, MAP.format(text)))
    ideas = [idea.text for _, idea in found.meeting.walk()]
    assert len(ideas) == -(-length // LONGEST)
    assert "".join(ideas).replace(" ", "") == text.replace(" ", "")
    assert found.left_out.get(LeftOut.SPLIT, 0) == (length > LONGEST)


def test_a_title_however_long_keeps_all_its_words(tmp_path: Path) -> None:
    title, heading = "t" * 50_000, "h" * 50_000
    text = f'<map><node TEXT="{title}"><node TEXT="{heading}"/></node></map>'
    found = found_in(written(tmp_path, text))
    everything = "".join(words for _, words in words_of(found))
    assert (everything.count("t") - "Notes".count("t"), everything.count("h")) == (50_000, 50_000)


LONG = 300_000
SLOW = {
    "room in a heading": ("markdown", f"# a{' ' * LONG}b"),
    "a line that goes on and on": ("text", "a\n" + "\xa0b\n" * LONG),
    "cells of nothing": (
        "freeplane",
        f"<map><node><richcontent>{'<td/><p/>' * (LONG // 6)}a</richcontent></node></map>",
    ),
}


@pytest.mark.parametrize("made", SLOW)
def test_what_is_made_to_take_long_takes_no_longer_than_any_file(made: str) -> None:
    key, text = SLOW[made]
    begun = time.perf_counter()
    assert read(key, text).title.text.startswith("a")
    assert time.perf_counter() - begun < 2


def test_a_time_in_the_time_of_another_place_is_a_time_here() -> None:
    marks = '<attribute NAME="coprod-format" VALUE="1"/>'
    marks += '<attribute NAME="coprod-when-time" VALUE="10:30+05:00"/>'
    found = meeting_of(read("freeplane", f'<map><node TEXT="A">{marks}</node></map>'), icons(), "")
    assert found.meeting.when.time == clock_time(10, 30)


def words_of(found: Found) -> list[tuple[int, str]]:
    """All the words."""
    return words(found.meeting)


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", Empty),
        (b" \r\n\t ", Empty),
        (b"\xef\xbb\xbf", Empty),
        (b"\0" * 5000, OtherKind),
        (b"Dear all, this is a letter.", OtherKind),
        (b"<html><body>a page</body></html>", OtherKind),
        (b'<?xml version="1.0"?><feed/>', OtherKind),
        (b"PK\x03\x04" + bytes(range(32)) * 40, OtherKind),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(32)) * 40, OtherKind),
        (b"<map>", Damaged),
        (b"<?xml version='1.0'?>", Damaged),
        (b"<map", Damaged),
        (b"<map></wrong>", Damaged),
    ],
)
def test_what_is_no_map_is_told_of(
    tmp_path: Path, content: bytes, trouble: type[NotOpened]
) -> None:
    with pytest.raises(trouble):
        opened(written(tmp_path, content))


def test_a_folder_is_no_map(tmp_path: Path) -> None:
    with pytest.raises(Gone):
        opened(tmp_path)


def test_a_file_that_is_gone_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(Gone):
        opened(tmp_path / "gone.mm")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is shut to root"
)
def test_a_file_that_may_not_be_read_is_told_of(tmp_path: Path) -> None:
    file = written(tmp_path, MAP)
    file.chmod(0)
    with pytest.raises(NotAllowed):
        opened(file)


def test_a_file_that_may_not_be_read_is_told_of_to_everybody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shut(*_args: object, **_more: object) -> None:
        raise PermissionError

    file = written(tmp_path, MAP)
    monkeypatch.setattr(Path, "open", shut)
    with pytest.raises(NotAllowed):
        opened(file)


def test_a_stick_that_is_pulled_out_meanwhile_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_args: object) -> bytes:
        raise OSError(5, "Input/output error")

    file = written(tmp_path, MAP)
    monkeypatch.setattr("coprod_desktop.exchange.letters._pieces", gone)
    with pytest.raises(Gone):
        opened(file)


def test_a_file_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    whole = (FILES / "freeplane.mm").read_bytes()
    found = found_in(written(tmp_path, whole[: whole.index(b"Hot food")]))
    assert found.left_out[LeftOut.BROKEN] == 1
    assert tree(found).endswith("Sam cannot bear noise. / no radio / soft light")


ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "latin-1",
    "cp1252",
)


@pytest.mark.parametrize(
    "says", ["", "utf-8", "UTF-16", "ISO-8859-1", "nonsense", "unicode_escape"]
)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_letters_are_right_whatever_a_file_says_of_them(
    tmp_path: Path, encoding: str, says: str
) -> None:
    begin = f'<?xml version="1.0" encoding="{says}"?>' if says else ""
    text = "\r\n" * 3 * (not says) + begin + MAP.format("café für Ærø \\u0041")
    assert tree(found_in(written(tmp_path, text.encode(encoding)))).endswith("café für Ærø \\u0041")


def test_an_encoding_that_is_told_is_believed_where_it_can_be(tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="windows-1251"?>' + MAP.format("привет")
    assert tree(found_in(written(tmp_path, text.encode("cp1251")))).endswith("привет")


def test_a_text_in_utf_16_is_read_as_one(tmp_path: Path) -> None:
    text = codecs.BOM_UTF16_LE + "One\r\n  - two\r\n".encode("utf-16-le")
    assert tree(found_in(written(tmp_path, text, "a.txt"))) == "One\n  two"


def test_signs_that_xml_forbids_do_no_harm(tmp_path: Path) -> None:
    text = MAP.format("a\0b\x08c&#0;d&#x1F;e&#xFFFE;f&#99999999;&nosuch;g & h &lt;")
    assert tree(found_in(written(tmp_path, text))).endswith("abcdef&#99999999;&nosuch;g & h <")


def test_a_map_is_known_by_what_is_in_it_not_by_its_name(tmp_path: Path) -> None:
    opml = (FILES / "omnioutliner.opml").read_bytes()
    for name in ("a.mm", "a.xml", "a.txt", "a"):
        assert found_in(written(tmp_path, opml, name)).meeting.title == "Visit to the ward"


def trouble_with(file: Path) -> NotOpened:
    """Why a file cannot be opened."""
    with pytest.raises(NotOpened) as caught:
        found_in(file)
    return caught.value


def test_nothing_of_a_file_comes_into_a_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    told = [
        trouble_with(written(tmp_path, content))
        for content in (
            f"<map {SECRET}",
            f"<{SECRET}",
            f"<!DOCTYPE m [<!ENTITY a '{SECRET}'>]>",
            f"{SECRET}",
        )
    ]
    for trouble in told:
        assert SECRET not in f"{trouble!r} {trouble}"
        assert trouble.__cause__ is None
    assert SECRET not in caplog.text


FUZZED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SAMPLES = sorted(FILES.iterdir())
CUTS = (
    b"<",
    b">",
    b"&",
    b'"',
    b"\0",
    b"</node>",
    b"<node>",
    b"<!--",
    b"<![CDATA[",
    b"]]>",
    b"\xff",
)


@FUZZED
@given(st.sampled_from(SAMPLES), st.integers(0, 2**32))
def test_a_file_that_was_damaged_anywhere_is_opened_or_told_of(
    tmp_path: Path, sample: Path, seed: int
) -> None:
    chance = random.Random(seed)
    content = bytearray(sample.read_bytes())
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(content) + 1)
        match chance.randrange(4):
            case 0:
                content[at : at + chance.randint(1, 40)] = b""
            case 1:
                content[at:at] = chance.choice(CUTS)
            case 2:
                content[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                other = chance.choice(SAMPLES).read_bytes()
                begin = chance.randrange(len(other))
                content[at:at] = other[begin : begin + chance.randint(1, 200)]
    opened_or_told_of(tmp_path / f"any{sample.suffix}", bytes(content))


@FUZZED
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text("<>/&;!?-[]\"'= \n#x0nodemaptextoulib", max_size=200).map(str.encode),
    ),
    st.sampled_from((b"", b"<map>", b"<opml><body>", b"<map><node><richcontent>")),
    st.sampled_from((".mm", ".opml", ".md", ".txt")),
)
def test_any_bytes_at_all_are_opened_or_told_of(
    tmp_path: Path, content: bytes, begin: bytes, suffix: str
) -> None:
    opened_or_told_of(tmp_path / f"any{suffix}", begin + content)


def opened_or_told_of(file: Path, content: bytes) -> None:
    """Opens what is written there now, or learns why that cannot be."""
    file.write_bytes(content)
    try:
        found = found_in(file)
    except NotOpened:
        return
    assert found.heaps + found.ideas < MOST_LINES


LIMITED = """
import resource, sys
from pathlib import Path
from coprod_desktop.exchange.formats import opened
from coprod_desktop.exchange.icons import Icons
from coprod_desktop.exchange.to_meeting import meeting_of
from coprod_desktop.exchange.troubles import NotOpened
icons = Icons(lambda key: False)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for name in sys.argv[1:]:
    try:
        meeting_of(opened(Path(name)), icons, "Notes")
    except NotOpened as trouble:
        pass
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_no_file_takes_more_memory_than_there_is_for_it(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    most = MOST_BYTES - 200
    files = [
        written(tmp_path, MAP.format("x" * most), "1.mm"),
        written(tmp_path, "<map><node TEXT='a'>" + "<node TEXT='😀'>" * (most // 20), "2.mm"),
        written(tmp_path, "x" * most, "3.txt"),
        written(tmp_path, "<map>" + "&" * most, "4.mm"),
        written(tmp_path, "*_`[" * (most // 4), "5.md"),
        written(tmp_path, "<opml><body><outline " + "a='b' " * (most // 6), "6.opml"),
        written(tmp_path, "<map><node><richcontent>" + "<b>x" * (most // 5), "7.mm"),
    ]

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))

    done = subprocess.run(
        [sys.executable, "-c", LIMITED, *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 200, "megabytes"
