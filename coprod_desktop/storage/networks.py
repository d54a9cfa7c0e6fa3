"""Tells whether a file is on a network drive, where file locks cannot be relied on."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath

NETWORK_KINDS = frozenset(
    ("9p", "afs", "ceph", "cifs", "davfs", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs")
)
_MOUNTS = Path("/proc/self/mounts")


def is_on_a_network(file: Path) -> bool:
    """True where it is known to be; a mapped drive letter or a Mac's mount is not noticed."""
    if os.name == "nt":
        return PureWindowsPath(file).drive.startswith("\\\\")
    if not _MOUNTS.exists():
        return False
    return kind_of(file.absolute(), _MOUNTS.read_text("utf-8", "replace")) in NETWORK_KINDS


def kind_of(file: Path, mounts: str) -> str:
    """The kind of file system a file is on, from the lines of ``/proc/self/mounts``."""
    kind, longest = "", -1
    for line in mounts.splitlines():
        _device, point, this, *_ = line.split(" ")
        place = Path(point.replace("\\040", " "))
        # A later mount over the same folder hides the earlier one.
        if file.is_relative_to(place) and len(place.parts) >= longest:
            kind, longest = this, len(place.parts)
    return kind
