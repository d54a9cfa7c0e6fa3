"""Tests that a network drive is told from a disk of this computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.storage.networks import kind_of

MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
//server/all /media/all\040of\040us cifs rw 0 0
server:/x /net nfs4 rw 0 0
/dev/sdb1 /net/stick vfat rw 0 0
""".strip()


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("/var/x", "ext4"),
        ("/media/all of us/x", "cifs"),
        ("/net/x", "nfs4"),
        ("/net/stick/x", "vfat"),
        ("/network/x", "ext4"),
    ],
)
def test_the_innermost_disk_counts(file: str, kind: str) -> None:
    assert kind_of(Path(file), MOUNTS) == kind
