"""Leads to the kinds of meeting this centre brings of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from coprod_desktop import resources
from coprod_desktop.content.kept import Content
from coprod_desktop.content.own_paths import OwnFile
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.own_kinds.kinds_screen import KindsScreen
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.this_computer import ThisComputer
from coprod_desktop.ui.views.sheet_saving import another_place
from coprod_desktop.ui.ways_out import WaysOut
from coprod_desktop.ui.window import Window
from coprod_desktop.whole_file import whole_file
from coprod_desktop.wording import Wording

_EXAMPLE = "kind-of-meeting.toml"
_NAMED = "my-group"
"""What the file to begin with is called, without its ending."""


class KindWays(QObject):
    """Offers the screen where nobody's meeting is open; says once when a file cannot be used."""

    def __init__(
        self,
        window: Window,
        wording: Wording,
        content: Content,
        desk: Desk,
        computer: ThisComputer,
        ways_out: WaysOut,
        announcer: Announcer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._content = content
        self._desk = desk
        self._computer = computer
        self._ways_out = ways_out
        self._announcer = announcer

    def things(self) -> tuple[Thing, ...]:
        """What stands on More; nothing in the middle of somebody's meeting."""
        if self._content.own is None or self._desk.session is not None:
            return ()
        return (Thing(self._wording.text("kinds"), self.open, picture="meeting"),)

    def tell_of_slips(self) -> None:
        """Says that a file cannot be used, where there is one."""
        own = self._content.own
        # Our own files need not be read for that, as long as nobody begins a meeting.
        if own is None or not (self._content.expected or any(own.glob("*.toml"))):
            return
        if any(file.problem for file in self._files()):
            self._ways_out.tell("kinds-slip")

    def open(self) -> None:
        """Shows the folder, with all its files as they are now."""
        assert self._content.own is not None
        self._content.look_again()
        screen = KindsScreen(self._wording, self._content.own, self._files())
        screen.left.connect(self._window.take_off)
        screen.again_wanted.connect(lambda: self._look_again(screen))
        screen.example_wanted.connect(lambda: self._put_example(screen))
        screen.folder_wanted.connect(lambda: self._choose_folder(screen))
        self._window.lay_over(screen)

    def _files(self) -> tuple[OwnFile, ...]:
        return self._content.own_paths.files

    def _look_again(self, screen: KindsScreen) -> None:
        self._content.look_again()
        screen.show_files(self._files())
        wrong = sum(file.problem is not None for file in self._files())
        self._tell(screen, self._wording.text("kinds-looked", wrong=wrong))

    def _choose_folder(self, screen: KindsScreen) -> None:
        """Asks for another folder, which every centre's computer may share."""
        folder = another_place(self._wording, self._wording.text("kinds-folder"), screen)
        if folder is not None:
            self._computer.keep_kinds_folder(folder)
            self._content.read_own_from(folder)
            screen.folder.setText(str(folder))
            self._look_again(screen)

    def _put_example(self, screen: KindsScreen) -> None:
        """Puts a file there to begin with, beside those that are there."""
        assert self._content.own is not None
        try:
            put = _put_beside(self._content.own, self._wording.language)
        except OSError:
            self._tell(screen, self._wording.text("kinds-not-put"))
            return
        self._content.look_again()
        screen.show_files(self._files())
        self._tell(screen, self._wording.text("kinds-put", file=put.name))

    def _tell(self, screen: KindsScreen, words: str) -> None:
        screen.say(words)
        self._announcer.announce(words)


def _put_beside(folder: Path, language: str) -> Path:
    """The file that was put there, under the first name that is free. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    text = (resources.folder() / "example" / language / _EXAMPLE).read_text("utf-8")
    number, name = 1, _NAMED
    while (place := folder / f"{name}.toml").exists():
        number += 1
        name = f"{_NAMED}-{number}"
    with whole_file(place) as file:
        file.write(text.replace(f'"{_NAMED}"', f'"{name}"', 1).encode())
    return place
