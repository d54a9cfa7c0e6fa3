"""Tests that every trouble is told in three plain sentences or more."""

from __future__ import annotations

import re

import pytest

from coprod_desktop.storage import troubles
from coprod_desktop.storage.troubles import Trouble, Troubled
from coprod_desktop.wording import Wording


@pytest.mark.parametrize("trouble", list(Trouble))
@pytest.mark.parametrize("part", ["", ".safe", ".next"])
def test_a_trouble_says_what_happened_what_is_safe_what_to_do(trouble: Trouble, part: str) -> None:
    said = Wording().text(trouble.key + part)
    for sentence in re.split(r"(?<=\.)\s", said):
        assert 1 < len(sentence.split()) <= 12, sentence


def test_every_trouble_but_our_own_faults_has_a_class() -> None:
    classes = [c for c in vars(troubles).values() if isinstance(c, type)]
    raised = {c.trouble for c in classes if issubclass(c, Troubled) and c is not Troubled}
    assert raised | {Trouble.UNEXPECTED} == set(Trouble)
