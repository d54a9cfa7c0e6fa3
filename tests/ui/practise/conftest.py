"""What is tried out is tested in the look of the program."""

from __future__ import annotations

import pytest

from tests.ui import opened

opening = pytest.fixture(opened.opening)
