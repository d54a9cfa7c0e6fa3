"""Collects every word the data files can show, with the file each stands in.

Run as a module it lists the sentences that are longer than we aim at.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast

RESOURCES = Path(__file__).parents[2] / "resources"
RULES: dict[str, Any] = tomllib.loads((RESOURCES / "words" / "rules.toml").read_text("utf-8"))
UNSPOKEN = {"shortcut", "keys"}
"""Attributes of a message that nobody reads: key presses."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Words the program can show: where they stand, and which part they are."""

    where: str
    part: str
    words: str

    def __str__(self) -> str:
        return f"{self.where}, {self.part}: {self.words}"


def files(*patterns: str) -> list[Path]:
    """The data files of these patterns, so that a new one is found by itself."""
    return sorted(file for pattern in patterns for file in RESOURCES.glob(pattern))


def name_of(file: Path) -> str:
    """How a file is called in a test's name."""
    return str(file.relative_to(RESOURCES))


FLUENT = files("text/*/*.ftl")
PATHS = files("paths/*/*.toml")
SPEAKING = [
    *FLUENT,
    *PATHS,
    *files("example/*/*.toml", "show-cards/*/*.toml", "experience/*/shapes.toml"),
    *files("strengths/*/*.toml", "grounding/*/*.toml", "numbers/*/*.toml", "practise/*/*.toml"),
    *files("words/*/explained.toml", "words/*/meeting-words.toml"),
    RESOURCES / "pictures.toml",
]
"""Every file with words that are shown."""


def parsed(file: Path) -> dict[str, Any]:
    """A TOML file as it stands."""
    return tomllib.loads(file.read_text("utf-8"))


def shown(file: Path) -> list[Shown]:
    """Everything a file can show."""
    if file.suffix == ".ftl":
        return list(_of_fluent(file))
    if file.name == "pictures.toml":
        return [Shown(key, "name", row["name"]) for key, row in parsed(file).items()]
    return list(_of_table(parsed(file), file.stem))


_SHOWN_PARTS = {
    *("question", "hint", "heading", "words", "name", "title", "text"),
    *("when", "where", "who", "what", "by", "a_time", "said_as", "means", "how"),
    "hurry_question",
}


def _of_table(table: dict[str, Any], where: str) -> Iterator[Shown]:
    here = str(table.get("key") or where)
    for part, value in table.items():
        if isinstance(value, str) and part in _SHOWN_PARTS:
            yield Shown(f"{where} {here}" if here != where else where, _part(table, part), value)
        elif isinstance(value, dict):
            yield from _of_table(value, f"{where} {part}")
        elif isinstance(value, list):
            for inside in value:
                if isinstance(inside, dict):
                    yield from _of_table(inside, f"{where} {here}" if here != where else where)
                elif part == "smaller":
                    yield Shown(f"{where} {here}", "question", inside)


def _part(table: dict[str, Any], part: str) -> str:
    return "card" if part == "words" and "key" in table else part


def _of_fluent(file: Path) -> Iterator[Shown]:
    for entry in entries(file):
        patterns = {"value": entry.value} | {a.id.name: a.value for a in entry.attributes}
        for part, pattern in patterns.items():
            if pattern is not None and part not in UNSPOKEN:
                for words in _spoken(pattern):
                    yield Shown(entry.id.name, part, words)


def entries(file: Path) -> list[ast.Message | ast.Term]:
    """The messages and terms of a Fluent file."""
    body = FluentParser().parse(file.read_text("utf-8")).body
    return [entry for entry in body if isinstance(entry, ast.Message | ast.Term)]


def junk(file: Path) -> list[str]:
    """What of a Fluent file could not be understood."""
    body = FluentParser().parse(file.read_text("utf-8")).body
    return [entry.content or "" for entry in body if isinstance(entry, ast.Junk)]


def _spoken(pattern: ast.Pattern) -> list[str]:
    """All that a message can say, with a name standing in for each value."""
    choices = [_spoken_element(element) for element in pattern.elements]
    return list(dict.fromkeys("".join(parts) for parts in product(*choices)))


def _spoken_element(element: ast.TextElement | ast.Placeable) -> list[str]:
    if isinstance(element, ast.TextElement):
        return [element.value]
    inside = element.expression
    if isinstance(inside, ast.Placeable):
        return _spoken_element(inside)
    if isinstance(inside, ast.SelectExpression):
        return [words for variant in inside.variants for words in _spoken(variant.value)]
    if isinstance(inside, ast.StringLiteral):
        return [str(inside.parse()["value"])]
    return ["Robin"]


def sentences(words: str) -> list[str]:
    """The sentences of a text; a new line begins a new one."""
    parts = re.split(r"(?<=[.?!…])[”’]?\s+|\n+", words)
    return [part.strip() for part in parts if part.strip()]


def count(sentence: str) -> int:
    """How many words a sentence has."""
    return sum(any(letter.isalnum() for letter in word) for word in sentence.split())


def plain_words(words: str) -> list[str]:
    """The words of a text without what stands around them."""
    return re.findall(r"[a-z]+(?:[’'][a-z]+)?", words.casefold())


def syllables(word: str) -> int:
    """About how many syllables an English word has."""
    word = re.sub(r"[’'].*", "", word)
    silent = re.sub(r"(?:[^laeiouy]es|[^aeioulrtd]ed|[^laeiouy]e)$", "", word) or word
    return max(1, len(re.findall(r"[aeiouy]+", silent)))


def reading_age(said: Iterable[Shown]) -> float:
    """About how old a reader is who reads this easily, in years; 0 where there is too little.

    The grade of Flesch and Kincaid (1975) and 5 years more, of sentences of 4 words and more.
    It looks at length alone.
    """
    lines = [line for words in said for line in sentences(words.words) if count(line) > 3]
    if len(lines) < 10:
        return 0.0
    words = [word for line in lines for word in plain_words(line)]
    a_sentence = len(words) / len(lines)
    a_word = sum(map(syllables, words)) / len(words)
    return 0.39 * a_sentence + 11.8 * a_word - 15.59 + 5


def _report() -> str:
    aim = RULES["lengths"]["sentence_aim"]
    lines = []
    for file in SPEAKING:
        said = shown(file)
        lines.append(f"{name_of(file)}: reading age {reading_age(said):.1f}")
        for words in said:
            long = [line for line in sentences(words.words) if count(line) > aim]
            lines += [f"  {count(line)} words, {words.where}: {line}" for line in long]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(_report())
