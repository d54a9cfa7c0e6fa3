"""Makes the small font files of scripts or signs that no Python package brings.

    python packaging/letters.py FOLDER

``FOLDER`` holds Noto's own files, one to a weight, as Debian's fonts-noto-core has them. The
answers are in ``resources/letters``: the letters that ``resources/typefaces.toml`` names, with all
that shapes them, without hints for coarse screens.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import uharfbuzz

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
SHARED = (0x20, 0xA0, 0x200C, 0x200D, 0x25CC, 0x964, 0x965)
"""Spaces, what joins or parts letters, a ring for a mark without a letter, ends of sentences."""


def main(arguments: list[str]) -> int:
    """Writes them all; 0 when that is done."""
    table = tomllib.loads((RESOURCES / "typefaces.toml").read_text("utf-8"))
    for row in (*table["scripts"].values(), *table["signs"].values()):
        for name in (row.get("regular"), row.get("bold"), row.get("file")):
            if name and "package" not in row:
                made = smaller((Path(arguments[0]) / name).read_bytes(), row["letters"])
                (RESOURCES / "letters" / name).write_bytes(made)
                print(f"{name}: {len(made)} bytes")
    return 0


def smaller(font: bytes, letters: list[str]) -> bytes:
    """A font with these letters alone, given as ranges of code points in hexadecimal."""
    wanted = uharfbuzz.SubsetInput()
    wanted.sets(uharfbuzz.SubsetInputSets.UNICODE).update(SHARED)
    for first, last in (part.split("-") for part in letters):
        wanted.sets(uharfbuzz.SubsetInputSets.UNICODE).update(
            range(int(first, 16), int(last, 16) + 1)
        )
    for every in (
        uharfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG,
        uharfbuzz.SubsetInputSets.NAME_ID,
    ):
        wanted.sets(every).clear()
        wanted.sets(every).invert()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    face = uharfbuzz.Face(uharfbuzz.Blob(font))
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
