"""What was chosen on this computer, as one frozen value in one file.

What a person chose for themselves lies with the person; this is what holds before anybody has
said who they are, with what a centre sets for its computers.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from tempfile import NamedTemporaryFile

from platformdirs import user_config_path

from coprod_desktop.domain.person import Comfort, Contact


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one computer.

    ``store`` is a file or a database address, or empty for the usual place; ``asked`` is true
    once the first questions were answered; ``numbers`` are whom the centre says one can ring.
    """

    asked: bool = False
    comfort: Comfort = field(default_factory=Comfort)
    language: str = "en-GB"
    store: str = ""
    shows_people: bool = True
    numbers: tuple[Contact, ...] = ()

    def with_comfort(self, comfort: Comfort) -> Settings:
        """These settings with another comfort, asked for now."""
        return replace(self, comfort=comfort, asked=True)


class SettingsFile:
    """The file the settings of this computer are kept in."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or user_config_path("coprod-desktop", appauthor=False) / "settings.json"

    def read(self) -> Settings:
        """The settings kept here; the usual ones where there are none or they cannot be read.

        A file that cannot be understood is put aside as ``settings.json.unread``, never lost.
        """
        try:
            return _settings(json.loads(self.file.read_text("utf-8")))
        except OSError:
            return Settings()
        except (ValueError, TypeError, KeyError, AttributeError):
            with suppress(OSError):
                self.file.replace(self.file.with_name(self.file.name + ".unread"))
            return Settings()

    def write(self, settings: Settings) -> bool:
        """Keeps the settings whole or not at all; false where this computer does not allow it."""
        words = json.dumps(asdict(settings), indent=2, ensure_ascii=False)
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(
                "w", encoding="utf-8", dir=self.file.parent, delete=False
            ) as draft:
                draft.write(words)
            os.replace(draft.name, self.file)  # noqa: PTH105 - one call on every system
        except OSError:
            return False
        return True


def _settings(kept: dict[str, object]) -> Settings:
    """The value a file holds; what a newer program added is passed over."""
    known = {name: kept[name] for name in Settings.__slots__ if name in kept}
    comfort = dict(known.pop("comfort", {}))  # type: ignore[call-overload]
    numbers = known.pop("numbers", ())
    return Settings(
        **known,  # type: ignore[arg-type]
        comfort=Comfort(**{name: comfort[name] for name in Comfort.__slots__ if name in comfort}),
        numbers=tuple(Contact(**number) for number in numbers),  # type: ignore[attr-defined]
    )
