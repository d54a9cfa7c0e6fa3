"""Whom a person can ring."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody the person can ring."""

    name: str
    number: str = ""
