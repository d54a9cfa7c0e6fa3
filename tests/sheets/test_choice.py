"""What may be chosen is known before anything heavy is loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

from coprod_desktop.sheets.choice import SheetChoice


def test_planning_a_sheet_does_not_load_reportlab() -> None:
    program = (
        "import sys, coprod_desktop.sheets.table;"
        "sys.exit(any(name.startswith(('reportlab', 'svglib')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize("points", [0, 13, 17, 40])
def test_only_sizes_of_large_and_clear_print_are_offered(points: int) -> None:
    with pytest.raises(ValueError, match="sizes"):
        SheetChoice(points=points)


def test_only_papers_we_know_are_offered() -> None:
    with pytest.raises(ValueError, match="papers"):
        SheetChoice(paper="napkin")
