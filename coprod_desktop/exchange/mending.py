"""Mends what keeps XML of other programs from being read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.entities import html5

from coprod_desktop.exchange.troubles import Damaged

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_RIGHT = (
    r"(?:amp|lt|gt|quot|apos);"
    r"|#(?:9|10|13|3[2-9]|[4-9]\d|[1-9]\d{2,3}|[1-4]\d{4}|1\d{5});"
    r"|#x(?:[9aAdD]|[2-9a-fA-F][0-9a-fA-F]|[1-9a-fA-F][0-9a-fA-F]{2}|[1-9a-cA-C][0-9a-fA-F]{3}"
    r"|1[0-9a-fA-F]{4});"
)
"""What may stand after "&" in XML: nearly all of it, the rest is looked at more closely."""
_SPECIAL = re.compile(
    rf"<!\[CDATA\[|<!--|&(?!{_RIGHT})"
    r"(?:#(?P<ten>\d{1,7});|#[xX](?P<sixteen>[0-9a-fA-F]{1,6});"
    r"|(?P<name>[A-Za-z][A-Za-z0-9]{1,31});)?"
)
_ENDS = {"<![CDATA[": "]]>", "<!--": "-->"}
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_LONGEST = 34
"""Letters of the longest thing that is looked for, "&" and ";" among them."""
MOST = 200_000
"""Of such things in one file: more than people write, no more than a moment's work."""


def mended(pieces: Iterable[str]) -> Iterator[str]:
    """The same text without signs that XML forbids.

    Names that only HTML knows ("&nbsp;") are put as what they stand for, a lone "&" as itself.
    Of what stands in comments, or is marked as plain, only forbidden signs are taken away. Raises
    Damaged where there are more than `MOST`.
    """
    rest, until, number = "", "", 0
    for piece in pieces:
        text = rest + _FORBIDDEN.sub("", piece)
        done, rest, until = _mended(text, until, last=False)
        number += len(done)
        if number > MOST:
            raise Damaged
        yield "".join(done)
    yield "".join(_mended(rest, until, last=True)[0])


def _mended(text: str, until: str, last: bool) -> tuple[list[str], str, str]:
    """What is mended, what has to wait for the next piece, what ends the stretch it is in."""
    kept: list[str] = []
    at = 0
    while len(kept) <= 2 * MOST:
        if until:
            end = text.find(until, at)
            if end < 0:
                stop = len(text) if last else max(at, len(text) - len(until) + 1)
                kept.append(text[at:stop])
                return kept, text[stop:], until
            kept.append(text[at : end + len(until)])
            at, until = end + len(until), ""
        found = _SPECIAL.search(text, at)
        stop = found.start() if found else len(text)
        if not last:
            stop = min(stop, _open_end(text, at))
        if found is None or stop < found.start() or (not last and _may_go_on(text, found)):
            kept.append(text[at:stop])
            return kept, text[stop:], ""
        kept += (text[at : found.start()], _instead(found))
        at, until = found.end(), _ENDS.get(found[0], "")
    return kept, "", ""


def _open_end(text: str, at: int) -> int:
    """Where a thing may begin that only the next piece completes."""
    ends = (text.rfind(sign, max(at, len(text) - _LONGEST)) for sign in "<&")
    return min((end for end in ends if end >= 0), default=len(text))


def _may_go_on(text: str, found: re.Match[str]) -> bool:
    return found[0] == "&" and found.start() > len(text) - _LONGEST


def _instead(found: re.Match[str]) -> str:
    what = found[0]
    if what in _ENDS:
        return what
    if found["ten"] or found["sixteen"]:
        number = int(found["ten"]) if found["ten"] else int(found["sixteen"], 16)
        allowed = number < 0x110000 and (number in (9, 10, 13) or number >= 32)
        return what if allowed and not _FORBIDDEN.match(chr(number)) else ""
    name = found["name"]
    if name in _OF_XML:
        return what
    sign = html5.get(f"{name};", "") if name else ""
    return "".join(f"&#{ord(letter)};" for letter in sign) or f"&amp;{what[1:]}"
