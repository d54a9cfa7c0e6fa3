"""The screen that says which kinds of meeting this centre brings of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.content.own_paths import OwnFile
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_all_out
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording


class KindsScreen(ColumnScreen):
    """Where the files go, then each file with what it does or what is wrong in it.

    ``again_wanted`` asks to read them anew, ``example_wanted`` for a file to begin with,
    ``folder_wanted`` for another folder.
    """

    again_wanted = Signal()
    example_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, wording: Wording, folder: Path, files: tuple[OwnFile, ...]) -> None:
        super().__init__(wording.text("kinds"), wording.text("kinds-hint"))
        self._wording = wording
        self.add(Paragraph(wording.text("kinds-where"), line=1.5))
        self.folder = Paragraph(str(folder), bold=True)
        self.add(self.folder)
        self._holder = QWidget()
        self._found = QVBoxLayout(self._holder)
        self._found.setContentsMargins(0, 0, 0, 0)
        self.add(self._holder)
        again = Press(wording.text("kinds-again"), sign="undo")
        again.clicked.connect(self.again_wanted)
        example = Press(wording.text("kinds-example"), sign="plus")
        example.clicked.connect(self.example_wanted)
        another = Press(wording.text("kinds-folder"), sign="save")
        another.clicked.connect(self.folder_wanted)
        self.add(in_a_row(again, example, another))
        self.note = Paragraph("", bold=True)
        self.note.hide()
        self.add(self.note)
        self.end()
        self.show_files(files)

    def show_files(self, files: tuple[OwnFile, ...]) -> None:
        """Shows these files instead."""
        take_all_out(self._found)
        wording = self._wording
        count = wording.text("kinds-count", count=len(files))
        self._found.addWidget(Paragraph(count, factor=1.25, heading=2))
        for file in files:
            self._found.addWidget(self._shown(file))

    def _shown(self, file: OwnFile) -> QWidget:
        wording, name = self._wording, file.file.name
        if file.problem is not None:
            wrong = wording.text("kinds-wrong", file=name)
            told = f"{file.problem.wrong(wording)} {file.problem.to_do(wording)}"
            return Message(wrong, told, trouble=True, picture="form")
        does = "kinds-changes" if file.changes else "kinds-adds"
        if not file.name:
            does = "kinds-every"
        return Paragraph(wording.text(does, file=name, name=file.name), line=1.5)

    def say(self, words: str) -> None:
        """Says a line below the buttons."""
        self.note.setText(words)
        self.note.show()

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )
