"""The program as one object: everything behind the first screen."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt

from coprod_desktop.content.kept import Content
from coprod_desktop.storage.places import chosen_place
from coprod_desktop.ui import own_folders
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.faults import Faults
from coprod_desktop.ui.front import Front
from coprod_desktop.ui.group_print.group_parts import GroupParts
from coprod_desktop.ui.group_print.group_ways import GroupWays
from coprod_desktop.ui.own_kinds.kind_ways import KindWays
from coprod_desktop.ui.print_jobs import PrintJobs
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.said_like import SaidLike
from coprod_desktop.ui.sound.computers_sound import ComputersSound
from coprod_desktop.ui.sound.hear_through import HearThrough
from coprod_desktop.ui.sound.recording import Microphone
from coprod_desktop.ui.voice_note.dictating import Listens
from coprod_desktop.ui.voice_note.dictation_ways import computers_dictation
from coprod_desktop.ui.voice_note.note_ways import NoteParts
from coprod_desktop.ui.ways import Ways


class Program:
    """Everything that lives as long as the window of ``front``.

    ``store`` is a file or an address to keep words in; ``voice`` makes what reads aloud, else it
    is the best voice of this computer; ``microphone`` opens what records, or raises
    NoMicrophone, else it is the computer's own; ``dictation`` gives what makes a listener, or None.
    Call `close` where the program goes before its process.
    """

    def __init__(
        self,
        front: Front,
        store: str = "",
        today: Callable[[], date] = date.today,
        voice: Callable[[], ReadAloud] | None = None,
        microphone: Callable[[], Microphone] | None = None,
        dictation: Callable[[], Listens | None] = computers_dictation,
    ) -> None:
        self.front = front
        self.application = front.application
        self.window = front.window
        self.look = front.look
        computer = front.computer
        content = Content(
            front.wording.language,
            computer.kinds_folder,
            expected=bool(computer.settings.kinds_folder),
        )
        self.cabinet = Cabinet(
            chosen_place(store or front.computer.settings.store, own_folders.for_words())
        )
        self.desk = Desk(self.cabinet, lambda: content.paths)
        self.said_like = SaidLike(self.desk, front.computer)
        engine = self.said_like.engine(front.wording.language)
        sound = ComputersSound()
        self.hear_through = HearThrough(front.computer, sound.outputs, sound.loudspeaker)
        self.voice = ReadAloud(engine, self.hear_through.open) if voice is None else voice()
        self.jobs = PrintJobs()
        self.desk.leaving.connect(self.jobs.look)
        self.ways = Ways(
            front,
            self.desk,
            self.cabinet,
            self.voice,
            self.said_like,
            self.hear_through,
            NoteParts(microphone or sound.microphone, self.voice.open_loudspeaker, dictation()),
            self.jobs,
            content,
            today,
        )
        ways = self.ways
        self.kinds = KindWays(
            self.window,
            front.wording,
            content,
            self.desk,
            computer,
            ways.ways_out,
            ways.announcer,
            ways,
        )
        ways.laid_over.offer_everywhere(self.kinds.things)
        group = GroupParts(
            self.window,
            front.wording,
            content,
            self.cabinet,
            self.desk,
            computer,
            ways.reader,
            ways.announcer,
            self.jobs,
        )
        self.group = GroupWays(group, ways)
        ways.laid_over.offer_everywhere(self.group.things)
        self.cabinet.opened.connect(self.kinds.tell_of_slips)
        self._comes_back = self.application.applicationStateChanged.connect(self._come_back)
        self.faults = Faults()
        self.faults.met.connect(self.ways.tell_of_bug, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Goes on from the first screen, and begins to open the store."""
        self.ways.begin()
        self.front.typefaces.add_fallback()
        self.cabinet.open()
        if not self.front.typefaces.are_ours:
            self.ways.tell_of_letters()

    def _come_back(self, state: Qt.ApplicationState) -> None:
        """Where somebody comes from may be this program once more, with the same words."""
        if state is Qt.ApplicationState.ApplicationActive:
            self.desk.keep_what_is_kept_elsewhere()

    def run(self) -> int:
        """Runs until the window is closed; the answer is for the shell."""
        self.faults.watch()
        # Whoever starts the program may have put off looking for garbage until now.
        gc.enable()
        # All that is loaded by then stays, so it need not be looked through for garbage again:
        # that would take as long as 3 frames, in the middle of somebody's typing.
        self.cabinet.opened.connect(gc.freeze, Qt.ConnectionType.QueuedConnection)
        self.begin()
        return self.application.exec()

    def close(self) -> None:
        """Closes the window without asking, and lets go of all that came with it."""
        self.front.close()
        QObject.disconnect(self._comes_back)
        self.faults.let_be()
        for part in (
            self.ways,
            self.said_like,
            self.hear_through,
            self.desk,
            self.cabinet,
            self.voice,
            self.jobs,
            self.faults,
        ):
            part.deleteLater()
