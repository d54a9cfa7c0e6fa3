"""Does to the heaps what the person asks, then tells it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.heaps import joined, split_from
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.session import Edit
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.order_names import offered
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_visit import NoteWanted


class OrderDeeds(QObject):
    """Each deed is one step to undo. ``told`` carries what was done, with whether it can be undone.

    A heap that nobody named yet is called by its number, so that it has a name on map and sheet.
    """

    told = Signal(str, bool)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._parts.session.meeting

    def tell(self, key: str, undo: bool = False, **values: str) -> None:
        """Tells the words of a key."""
        self.told.emit(self._parts.wording.text(key, **values), undo)

    def tell_of(self, key: str, heap: str) -> None:
        """Tells the words of a key with the name of a heap; it can be undone."""
        self.tell(key, True, heap=self.meeting.branch(heap).heading)

    def _apply(self, edit: Edit, label: str = "edit-order") -> bool:
        """Makes an edit; answers whether it changed anything."""
        before = self.meeting
        self._parts.session.apply(self._parts.wording.text(label), edit)
        return self.meeting != before

    # One idea.

    def put_in(self, idea: str, heap: str) -> bool:
        """Puts an idea last into a heap."""
        return self._apply(lambda m: order_edits.put_in(m, idea, heap))

    def put_on(self, idea: str, pile: Pile) -> bool:
        """Says who an idea is for."""
        return self._apply(lambda m: m.on_pile(idea, pile))

    def go(self, idea: str, way: str) -> bool:
        """Moves an idea within its heap."""
        moves: dict[str, Edit] = {
            "up": lambda m: order_edits.gone(m, idea, way),
            "down": lambda m: order_edits.gone(m, idea, way),
            "under": lambda m: order_edits.under_the_one_before(m, idea),
            "out": lambda m: order_edits.out_again(m, idea),
        }
        return self._apply(moves[way])

    def take_out(self, idea: str) -> bool:
        """Makes an idea loose again."""
        heading, picture = self._name_of_scraps()
        return self._apply(lambda m: order_edits.taken_out(m, idea, heading, picture))

    def another_scrap(self) -> NoteWanted:
        """One scrap more, to be said aloud."""
        return NoteWanted(put=self.with_scrap)

    def with_scrap(self, meeting: Meeting, idea: Idea) -> Meeting:
        """A meeting with one scrap more."""
        meeting, branch = order_edits.with_scraps(meeting, *self._name_of_scraps())
        return meeting.with_idea(branch, idea)

    def _name_of_scraps(self) -> tuple[str, str]:
        """What their branch is called where it is made here, with its picture."""
        steps = self._parts.route.steps(self.meeting)
        say = next((step for step in steps if step.key == order_edits.SCRAPS), None)
        if say is None:
            return self._parts.wording.text("order-loose"), ""
        return say.heading or say.question, say.picture

    # Heaps.

    def begin(self, ideas: tuple[str, ...]) -> str:
        """Makes a heap of these ideas; answers with its id."""
        free = [idea for idea in ideas if not self.meeting.is_kept(idea)]
        picture = next((p for idea in free if (p := self.meeting.idea(idea).picture)), "")
        heap = Branch.new(self._number(), picture=picture)
        self._apply(lambda m: order_edits.put_in_new(m, heap, ideas), "edit-heap")
        return heap.id

    def _number(self) -> str:
        """A name with the first number no heap is called by yet."""
        taken = {branch.heading for branch in self.meeting.branches}
        number = 1
        while (name := self._parts.wording.text("order-heap-number", number=number)) in taken:
            number += 1
        return name

    def names_for(self, heap: str) -> tuple[str, ...]:
        """Names to offer for a heap nobody named yet, of what is not kept in it."""
        shared, heading = self.meeting.shared(), self.meeting.branch(heap).heading
        text = self._parts.wording.text
        most = len(self.meeting.branches)
        numbers = {text("order-heap-number", number=number) for number in range(1, most + 1)}
        if heading not in numbers or not shared.has(heap):
            return ()
        return offered([idea.text for _, idea in shared.branch(heap).walk()])

    def take_away(self, heap: str) -> None:
        """A heap less; all in it is loose."""
        heading, picture = self._name_of_scraps()
        self._apply(lambda m: order_edits.without_heap(m, heap, heading, picture), "edit-heap-away")

    def join(self, heap: str, into: str) -> bool:
        """All of a heap in another one."""
        return self._apply(lambda m: joined(m, heap, into), "edit-heap-join")

    def split(self, first: str) -> str:
        """A heap more, of an idea with all after it; answers with its id."""
        heap = Branch.new(self._number())
        self._apply(lambda m: split_from(m, first, heap), "edit-heap-split")
        return heap.id

    def move_heap(self, heap: str, places: int) -> bool:
        """A heap some places on among the heaps."""
        every = [one.id for _, one in order_edits.heaps(self.meeting)]
        to = every.index(heap) + places
        return self._apply(lambda m: order_edits.heap_moved(m, heap, max(to, 0)), "edit-first")
