"""Keeps every test in a world of its own: no screen, no folders of whoever runs it."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator

import pytest

# Qt reads it once, when the first application is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_finish() -> None:
    """What was loaded to find the tests stays."""
    _begin_anew()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None]:
    """The garbage of a test goes with it: the next one never meets a window half gone."""
    try:
        yield
    finally:
        _begin_anew()


def _begin_anew() -> None:
    """Throws garbage away; what is left is not looked through for it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and meetings of the tests go where nobody's real ones are."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name))
        yield
