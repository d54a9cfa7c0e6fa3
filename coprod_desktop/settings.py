"""What was chosen on this computer, as one frozen value in one file.

What a person chose for themselves lies with the person; this is what holds before anybody has
said who they are, with what a centre sets for its computers.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.resources import ENGLISH
from coprod_desktop.whole_file import OURS_ALONE, whole_file


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one computer.

    ``store`` is a file or a database address, or empty for the usual place; ``asked`` is true
    once the first questions were answered; ``numbers`` are whom the centre says one can ring,
    ``pronunciations`` how it wants words to be said; a person's own come before them.
    ``kinds_folder`` is where a centre keeps its own kinds of meeting, or empty for the usual place.
    ``loudspeaker`` is what sound comes from, as the computer names it; "" is its own choice.
    """

    asked: bool = False
    comfort: Comfort = field(default_factory=Comfort)
    language: str = ENGLISH
    store: str = ""
    shows_people: bool = True
    numbers: tuple[Contact, ...] = ()
    pronunciations: tuple[Pronunciation, ...] = ()
    loudspeaker: str = ""
    kinds_folder: str = ""

    @property
    def keeps_at_centre(self) -> bool:
        """Whether words go to the server of a centre, off this computer."""
        return self.store.strip().startswith("postgres")

    def with_comfort(self, comfort: Comfort) -> Settings:
        """These settings with another comfort, asked for now."""
        return replace(self, comfort=comfort, asked=True)


Value = TypeVar("Value", Settings, Comfort, Contact, Pronunciation)


class SettingsFile:
    """The file the settings of this computer are kept in."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def read(self) -> Settings:
        """The settings kept here; the usual ones where there are none or they cannot be read.

        A file that cannot be understood is put aside as ``settings.json.unread``, never lost.
        """
        kept = self._kept()
        return Settings() if kept is None else _settings(kept)

    def _kept(self) -> dict[str, object] | None:
        """What the file holds, as it is written there."""
        try:
            kept = json.loads(self.file.read_text("utf-8"))
        except OSError:
            return None
        except ValueError:
            kept = None
        if isinstance(kept, dict):
            return kept
        with suppress(OSError):
            self.file.replace(self.file.with_name(self.file.name + ".unread"))
        return None

    def write(self, settings: Settings) -> bool:
        """Keeps the settings whole or not at all; false where this computer does not allow it.

        What a newer program added to the file stays in it.
        """
        lines = _written(self._kept(), asdict(settings))
        words = json.dumps(lines, indent=2, ensure_ascii=False)
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            # An address of a store may have a password in it.
            with whole_file(self.file, OURS_ALONE) as file:
                file.write(words.encode())
        except OSError:
            return False
        return True


def _settings(kept: dict[str, object]) -> Settings:
    """The value a file holds; one line with a slip in it does not cost the others."""
    contacts = _listed(Contact(""), kept.get("numbers"))
    pronunciations = _listed(Pronunciation("", ""), kept.get("pronunciations"))
    return replace(
        _filled(Settings(), kept),
        comfort=_filled(Comfort(), kept.get("comfort")),
        numbers=tuple(contact for contact in contacts if contact.name),
        pronunciations=tuple(each for each in pronunciations if each.written and each.said),
    )


def _listed(usual: Value, kept: object) -> tuple[Value, ...]:
    """One value for each entry of a list; none where it is no list."""
    return tuple(_filled(usual, entry) for entry in kept) if isinstance(kept, list) else ()


def _written(kept: object, chosen: dict[str, object]) -> dict[str, object]:
    """The lines of the file: those chosen now, with those that were in it beside them."""
    before = kept if isinstance(kept, dict) else {}
    now = {
        name: _written(before.get(name), line) if isinstance(line, dict) else line
        for name, line in chosen.items()
    }
    return {**before, **now}


def _filled(usual: Value, kept: object) -> Value:
    """``usual`` with what is kept for it in the same type; what else is kept is passed over."""
    known = kept if isinstance(kept, dict) else {}
    return replace(
        usual,
        **{
            field.name: found
            for field in fields(usual)
            if type(found := _texts(known.get(field.name))) is type(getattr(usual, field.name))
        },
    )


def _texts(kept: Any) -> Any:
    """A list as the tuple of the texts in it, as values have them; all else as it is."""
    if not isinstance(kept, list):
        return kept
    return tuple(each for each in kept if isinstance(each, str))
