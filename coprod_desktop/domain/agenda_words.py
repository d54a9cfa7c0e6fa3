"""Finds the items of an agenda in lines somebody typed or pasted.

Agendas come as lines, as numbered lists, with times in front or minutes behind, or as rows of a
table whose cells stand apart by a tab, a bar or a wide gap. The words are British English. What
is not understood stays as it was written: nothing but empty lines, numbers and headings of
columns is left away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest

from coprod_desktop.domain.agenda_item import AgendaItem

MOST_MINUTES = 24 * 60
LONGEST = 200
"""Letters of an item's words on a page of lines; one pasted by mistake has far longer ones."""

_APM = r"(?:\s*[ap]\.?m\b\.?)?"
_CLOCK = rf"(?:[01]?\d|2[0-3])[:.][0-5]\d{_APM}|(?:1[0-2]|0?[1-9])\s*[ap]\.?m\b\.?|noon|midday"
_TO = r"\s*(?:-|–|—|to|until|till)\s*"
_SPAN = re.compile(rf"(?P<start>{_CLOCK})(?:{_TO}(?P<end>{_CLOCK}))?", re.IGNORECASE)
_LATE_SPAN = re.compile(rf"(?P<start>\b\d{{1,2}}){_TO}(?P<end>{_CLOCK})", re.IGNORECASE)
_LONG = re.compile(
    r"[(\[]?\s*(?:about|approx\.?|around|~)?\s*"
    r"(?<!\d)(?<!\d\.)"
    r"(?:(?P<hours>\d{1,3}(?:\.\d+)?)\s*(?:hours?|hrs?|h)\b\.?(?:\s*(?:and\s*)?(?P<rest>\d{1,3})"
    r"\s*(?:minutes?|mins?|m)?\b\.?)?"
    r"|(?P<minutes>\d{1,3})\s*(?:-\s*)?(?:minutes?|mins?|m\b|['’′])\.?|(?P<half>half an hour))"
    r"\s*[)\]]?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^\s*(?:(?:agenda\s+)?items?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})\s*[.):]+\s+"
    r"|^\s*(?:agenda\s+)?item\s+\d{1,2}\s*[-–—.:)]*\s*"
    r"|^\s*\d{1,2}(?:\.\d{1,2})*\s*[-–—]\s+"
    r"|^\s*[•◦▪●○·*‣∙–—-]+\s+",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^\s*\d{1,2}\s+(?=[^\W\d])")
_LEADS = re.compile(
    r"\s*(?:item\s*)?(?P<number>\d{1,2})\b"
    r"(?![:.]\d|\s*[ap]\.?m|\s*(?:hours?|hrs?|h|minutes?|mins?|m)\b)",
    re.IGNORECASE,
)
_ONLY_NUMBER = re.compile(r"\s*(?:item\s*)?\d{1,2}(?:\.\d)*\s*[.):]?\s*$", re.IGNORECASE)
_CELLS = re.compile(r"\t+|\s*\|\s*|\s{3,}")
_RULE = re.compile(r"[\s|:+=_–—-]*$")
_LED = re.compile(
    r"[\s,;(\[–—-]*\b(?:lead|led by|leads|speaker|presented by|presenter)\s*:?\s+"
    r"(?P<who>[^()\[\]]{2,40}?)\s*[)\]]?$",
    re.IGNORECASE,
)
_EDGES = " \t,;:–—-|·"

_WHAT = {"item", "items", "agenda item", "agenda items", "topic", "subject", "title", "what"}
_WHAT |= {"description", "discussion", "business", "session", "activity"}
_WHO = {"who", "lead", "leads", "led by", "speaker", "presenter", "presented by", "name", "owner"}
_LONG_HEADS = {"time", "times", "timing", "timings", "minutes", "mins", "length", "how long"}
_LONG_HEADS |= {"duration", "when", "start"}
_NUMBER_HEADS = {"", "no", "no.", "number", "#", "ref", "ref.", "paper", "papers", "page"}
_HEADS = _WHAT | _WHO | _LONG_HEADS | _NUMBER_HEADS
_TITLES = {"agenda", "the agenda", "agenda:", "running order", "programme"}


@dataclass(frozen=True, slots=True)
class _Line:
    """What a line says: its words, how long, who, the minute of the day it begins at."""

    words: str = ""
    minutes: int = 0
    who: str = ""
    start: int | None = None


def items_in(text: str) -> tuple[AgendaItem, ...]:
    """The items of ``text``, in order, each with a fresh id.

    Where an item has a time to begin and so has the next, it takes the minutes between. Words
    longer than LONGEST are cut.
    """
    found = _lines_in(text)
    return tuple(
        AgendaItem.new(line.words[:LONGEST], _minutes(line, after), line.who)
        for line, after in zip_longest(found, found[1:])
    )


def item_in(line: str) -> AgendaItem | None:
    """The item of one ``line`` somebody typed, with a fresh id; None where it is empty.

    Nothing is cut. A line that says nothing but a time, a length or a number has them for its
    words, and a time to begin stays in them where it makes no minutes: it has no other place.
    """
    line = " ".join(line.splitlines()).strip()
    found = _lines_in(line)
    if found and (found[0].minutes or found[0].start is None):
        return AgendaItem.new(found[0].words, found[0].minutes, found[0].who)
    return AgendaItem.new(line) if line else None


def _lines_in(text: str) -> list[_Line]:
    """What the lines of ``text`` say, those without words left away."""
    found: list[_Line] = []
    heads: tuple[str, ...] = ()
    begins: int | None = None
    counted = 0
    for written in text.splitlines():
        line = written.strip("\ufeff \t\u00a0")
        leads = _LEADS.match(line)
        if leads is not None and int(leads["number"]) == counted + 1:
            # It counts up with the others, so it is no part of the words.
            counted += 1
            line = _BARE_NUMBER.sub("", line, count=1) or line
        if not line or _RULE.match(line) or line.casefold() in _TITLES or _ONLY_NUMBER.match(line):
            continue
        cells = [cell.strip() for cell in _CELLS.split(line.strip("|")) if cell.strip()]
        if len(cells) > 1 and all(cell.casefold() in _HEADS for cell in cells):
            # Empty heads keep their place, so that a name is found by its column.
            heads = tuple(cell.strip().casefold() for cell in _columns(written))
            continue
        this = _table_row(_columns(written), heads) if len(cells) > 1 else _line(line)
        if not this.words:
            # A time or a length alone on its line belongs to what stands beside it.
            if this.start is not None and not this.minutes:
                begins = this.start
            elif found:
                found[-1] = replace(found[-1], minutes=found[-1].minutes or this.minutes)
            continue
        found.append(this if begins is None else replace(this, start=this.start or begins))
        begins = None
    return found


def _columns(line: str) -> list[str]:
    """The cells of a row with the empty ones between them."""
    cut = line.strip(" \n")
    if "\t" in cut:
        return cut.split("\t")
    if "|" in cut:
        return cut.strip("|").split("|")
    return re.split(r"\s{3,}", cut.strip())


def _minutes(line: _Line, after: _Line | None) -> int:
    if line.minutes or line.start is None or after is None or after.start is None:
        return line.minutes
    between = after.start - line.start
    if between < 0:
        between += 12 * 60  # from 11.30 to 1.00
    return between if 0 < between <= 6 * 60 else 0


def _line(line: str) -> _Line:
    """A line that is no row of a table."""
    timed = _SPAN.match(line) or _LATE_SPAN.match(line)
    words = line if timed else _NUMBER.sub("", line, count=1)
    start, end, words = _take_span(words)
    minutes, words = _take_long(words)
    who = ""
    led = _LED.search(words)
    if led is not None and led.start() > 0:
        who, words = led["who"].strip(_EDGES), words[: led.start()]
        if not minutes:
            minutes, words = _take_long(words)
    words = _NUMBER.sub("", words.strip(), count=1).strip(_EDGES)
    return _Line(words, minutes or _between(start, end), who, start)


def _table_row(cells: list[str], heads: tuple[str, ...]) -> _Line:
    """A row of a table: by the heads of its columns, else by what its cells look like."""
    row = _Line()
    texts: list[str] = []
    for place, cell in enumerate(cell.strip() for cell in cells):
        head = heads[place] if place < len(heads) else "?"
        if not cell or (_ONLY_NUMBER.match(cell) and head not in _LONG_HEADS):
            continue
        if head in _WHO:
            row = replace(row, who=cell)
            continue
        if head in _LONG_HEADS and cell.isdigit():
            row = replace(row, minutes=_bounded(int(cell)))
            continue
        this = _line(cell)
        row = replace(row, minutes=row.minutes or this.minutes)
        if this.start is not None and row.start is None:
            row = replace(row, start=this.start)
        if this.words:
            texts.append(this.words)
            row = replace(row, who=row.who or this.who)
    if not heads and len(texts) == 2 and not row.who and len(texts[1].split()) <= 4:
        return replace(row, words=texts[0], who=texts[1])
    return replace(row, words=", ".join(texts))


def _take_span(words: str) -> tuple[int | None, int | None, str]:
    """The minutes of the day a line begins and ends at, with the words left."""
    for pattern in (_SPAN, _LATE_SPAN):
        span = pattern.search(words)
        if span is None:
            continue
        at_edge = not words[: span.start()].strip(" ([") or not words[span.end() :].strip(" )].")
        if not at_edge:
            continue  # a time within a sentence is a part of it
        end = _minute(span["end"])
        start = _minute(span["start"])
        if pattern is _SPAN and end is None:
            late = _LATE_SPAN.match(words[: span.end()].lstrip(" (["))
            if late is not None:
                return _minute(late["start"]), _minute(late["end"]), _without(words, span)
        return start, end, _without(words, span)
    return None, None, words


def _without(words: str, found: re.Match[str]) -> str:
    before, after = words[: found.start()].rstrip(" (["), words[found.end() :].lstrip(" )]")
    return f"{before} {after}".strip(_EDGES)


def _take_long(words: str) -> tuple[int, str]:
    """How many minutes a line says it takes, at its end or its start; with the words left."""
    for long in _LONG.finditer(words):
        if words[long.end() :].strip(" .,;:–—-)") and words[: long.start()].strip(" (–—-"):
            continue  # within a sentence
        if long["hours"] and re.match(r"\s*\w", words[long.end() :]):
            continue  # a 24 hour line
        if long["half"]:
            minutes = 30
        elif long["hours"]:
            minutes = round(float(long["hours"]) * 60) + int(long["rest"] or 0)
        else:
            minutes = int(long["minutes"])
        if _bounded(minutes):
            return minutes, _without(words, long)
    return 0, words


def _bounded(minutes: int) -> int:
    return minutes if 0 < minutes <= MOST_MINUTES else 0


def _between(start: int | None, end: int | None) -> int:
    if start is None or end is None:
        return 0
    between = end - start
    if between < 0:
        between += 12 * 60
    return between if 0 < between <= 12 * 60 else 0


def _minute(clock: str | None) -> int | None:
    """The minute of the day; without am or pm an hour stays as it is written."""
    if not clock:
        return None
    words = clock.casefold().replace(" ", "")
    if words in ("noon", "midday"):
        return 12 * 60
    hour, _, minutes = re.sub(r"[apm.]+$", "", words).replace(".", ":").partition(":")
    at = int(hour) * 60 + int(minutes or 0)
    half = re.search(r"([ap])\.?m\.?$", words)
    if half is not None and half[1] == "p" and int(hour) < 12:
        at += 12 * 60
    return at
