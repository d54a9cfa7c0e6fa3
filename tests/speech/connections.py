"""Whether a process could reach another computer, as Linux lists its open files."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

needs_list_of_files = pytest.mark.skipif(
    not Path("/proc").is_dir(), reason="open files are listed on Linux only"
)


def has_socket(process: subprocess.Popen[bytes] | None) -> bool:
    """Whether one of its open files is a way to elsewhere."""
    assert process is not None
    files = [str(file.readlink()) for file in Path(f"/proc/{process.pid}/fd").iterdir()]
    assert files
    return any(file.startswith("socket:") for file in files)
