"""A person reads what the program is made of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coprod_desktop import resources
from coprod_desktop.ui.kit.paragraph import Paragraph
from tests.journeys.window import Someone
from tests.ui.audit import settle

RUN = Path(__file__).parents[2] / "packaging" / "requirements" / "run.txt"
FAMILIES = {"pyobjc": "pyobjc", "pyside6": "pyside6", "shiboken6": "shiboken", "fontpkg": ""}
"""First parts of names of packages with what the page calls them; "" is by the rest."""


def said_name(package: str) -> str:
    """What the page calls a package, in small letters."""
    first, _, rest = package.partition("-")
    if first in FAMILIES:
        return FAMILIES[first] or rest.replace("-", " ") or first
    return package


PACKAGES = sorted({said_name(name) for name in re.findall(r"(?m)^([a-z0-9-]+)==", RUN.read_text())})


@pytest.fixture
def page(someone: Someone) -> list[str]:
    """The words of the page, a paragraph each."""
    someone.click("Help")
    someone.click("What this program is made of")
    settle()
    return [
        paragraph.text()
        for paragraph in someone.screen.findChildren(Paragraph)
        if paragraph.isVisible()
    ]


def test_the_page_shows_words_without_the_marks_of_its_file(page: list[str]) -> None:
    assert len(page) > 20
    marked = [words for words in page if re.search(r"[\[\]|`*#]|^-|https?:", words)]
    assert marked == []


@pytest.mark.parametrize("package", PACKAGES)
def test_the_page_names_all_that_is_installed(package: str) -> None:
    words = resources.licences().read_text("utf-8").lower().replace(".", "-")
    assert re.search(rf"\b{re.escape(package)}\b", words), package


def test_the_page_can_be_read_aloud(page: list[str], someone: Someone) -> None:
    assert page
    assert someone.button("Read").isVisible()
