"""A file is there whole, or as it was before."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from coprod_desktop.whole_file import OURS_ALONE, whole_file


class Stopped(Exception):
    """Something went wrong half way."""


def test_the_new_file_takes_the_place_of_the_old_at_the_end_only(tmp_path: Path) -> None:
    place = tmp_path / "words"
    place.write_bytes(b"old")
    with whole_file(place) as file:
        file.write(b"new")
        file.flush()
        assert place.read_bytes() == b"old"
    assert place.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [place]


def test_what_goes_wrong_half_way_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path,
) -> None:
    place = tmp_path / "words"
    place.write_bytes(b"old")
    with pytest.raises(Stopped), whole_file(place) as file:
        raise Stopped(file.write(b"half"))
    assert place.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [place]


def test_a_folder_that_is_gone_is_told_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), whole_file(tmp_path / "gone" / "words"):
        raise AssertionError("there is nothing to write to")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_what_is_ours_alone_can_be_read_by_nobody_else(tmp_path: Path) -> None:
    place = tmp_path / "words"
    with whole_file(place, OURS_ALONE) as file:
        file.write(b"new")
    assert stat.S_IMODE(place.stat().st_mode) == OURS_ALONE
