"""One measured number with the limit it has to keep."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` and `limit` are in `unit`; a figure keeps its limit when it is not above it."""

    name: str
    value: float
    unit: str
    limit: float

    @property
    def keeps(self) -> bool:
        """True when the value is within the limit; a value that is no number is not."""
        return self.value <= self.limit

    def __str__(self) -> str:
        return f"{self.name} {self.value:.4g} {self.unit} {self.limit:.4g}"
