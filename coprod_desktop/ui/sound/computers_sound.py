"""Opens what this computer is heard through, or hears with.

QtMultimedia is loaded with the first of these: it takes time, and some computers lack a library
that it needs.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from coprod_desktop.speech.player import NoLoudspeaker, Player
from coprod_desktop.ui.sound.playing import Outputs, without_sound_warnings
from coprod_desktop.ui.sound.recording import CannotRecord, Microphone
from coprod_desktop.ui.sound.sound_server import SoundServer


class ComputersSound:
    """Made once in a program, as Qt joins a whole program to one sound server."""

    def __init__(self) -> None:
        self._server = SoundServer()

    def loudspeaker(self, key: str = "") -> Player:
        """The loudspeaker of this key, else the computer's own choice. Raises NoLoudspeaker."""
        with without_sound_warnings():
            try:
                # Late: see above.
                from coprod_desktop.ui.sound.loudspeaker import Loudspeaker
            except ImportError as missing:
                raise NoLoudspeaker from missing
            return Loudspeaker(self._server, key)

    def outputs(self, parent: QObject) -> Outputs | None:
        """What this computer tells of; None where it has no part for sound."""
        with without_sound_warnings():
            try:
                # Late: see above.
                from coprod_desktop.ui.sound.loudspeaker import ComputersOutputs
            except ImportError:
                return None
            return ComputersOutputs(self._server, parent)

    def microphone(self) -> Microphone:
        """The computer's own choice of microphone. Raises NoMicrophone."""
        with without_sound_warnings():
            try:
                # Late: see above.
                from coprod_desktop.ui.sound.microphone import ComputersMicrophone
            except ImportError as missing:
                raise CannotRecord from missing
            return ComputersMicrophone(self._server)
