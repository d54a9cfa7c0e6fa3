"""Keeps every test in a world of its own: no screen, no folders of whoever runs it."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator

import pytest

# Qt reads it once, when the first application is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


_SHARE = 5
"""Once what stayed has grown by one in so many, it is looked through for garbage as well."""


class Garbage:
    """Throws away what a test leaves, before the next one begins."""

    def __init__(self) -> None:
        self._all = 0
        self._new = 0

    def pytest_collection_finish(self) -> None:
        """What was loaded to find the tests stays."""
        self._throw_away()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None]:
        """The garbage of a test goes with it: the next one never meets a window half gone."""
        try:
            yield
        finally:
            if isinstance(item, pytest.Function):
                # What the test was given is held by it a little longer, and would stay for good.
                item.funcargs.clear()
            self._throw_away()

    def _throw_away(self) -> None:
        """Throws garbage away; looks through what stayed from before only once it has grown."""
        gc.collect()
        self._new += len(gc.get_objects())
        if self._new * _SHARE > self._all:
            gc.unfreeze()
            gc.collect()
            # To count them takes as long as to look through them.
            self._all, self._new = len(gc.get_objects()), 0
        gc.freeze()


def pytest_configure(config: pytest.Config) -> None:
    """Has garbage thrown away."""
    config.pluginmanager.register(Garbage())


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and meetings of the tests go where nobody's real ones are."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name))
        yield
