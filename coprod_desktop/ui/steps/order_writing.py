"""Keeps the name or the scrap that is asked for on the page of heaps, letter by letter."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.idea_writing import Writing, writing_branch, writing_new_branch
from coprod_desktop.ui.steps.order_asking import Asked, Sort
from coprod_desktop.ui.steps.order_deeds import OrderDeeds
from coprod_desktop.ui.steps.order_edits import SCRAPS
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_visit import NoteWanted


class OrderWriting:
    """What is typed is there at once; one sees it among the others when it is done."""

    def __init__(self, parts: Parts, deeds: OrderDeeds) -> None:
        self._parts = parts
        self._deeds = deeds
        self._writing: Writing | None = None

    def begin(self, asked: Asked | None) -> None:
        """Takes the words for what is asked now; what was begun and is no answer goes."""
        self.take_back()
        if asked is None:
            return
        if asked.sort is Sort.SCRAP:
            self._writing = self._scrap()
        elif asked.sort is Sort.NEW:
            self._writing = writing_new_branch(self._parts, edit="edit-heap")
        elif asked.sort in (Sort.NAME, Sort.RENAME):
            self._writing = writing_branch(self._parts, asked.which, edit="edit-heap-name")

    def _scrap(self) -> Writing:
        idea = Idea.new("")
        first = self._deeds.meeting.branch_for(SCRAPS) is None

        def read(meeting: Meeting) -> str | None:
            return meeting.idea(idea.id).text if meeting.has(idea.id) else None

        def take(meeting: Meeting) -> Meeting:
            branch = meeting.branch_of(idea.id).id
            left = meeting.without_idea(idea.id)
            return left.without_branch(branch) if first and not left.branch(branch).ideas else left

        return Writing(
            self._parts,
            idea.id,
            read,
            lambda m, text: m.with_words(idea.id, text),
            put=lambda m, text: self._deeds.with_scrap(m, replace(idea, text=text)),
            take=take,
            edit="edit-add",
        )

    def shown(self, meeting: Meeting) -> Meeting:
        """The meeting as one sees it while words are typed."""
        return meeting if self._writing is None else self._writing.shown_before(meeting)

    def keep(self, words: str) -> None:
        """Keeps what is typed by now."""
        if self._writing is not None:
            self._writing.keep(words)

    def done(self, words: str) -> str:
        """Has these words stand; answers with the id of what has them."""
        writing, self._writing = self._writing, None
        if writing is None:
            return ""
        writing.keep(words)
        return writing.id

    def take_back(self) -> None:
        """Has all as it was before anything was typed."""
        self.done("")

    def said(self) -> NoteWanted:
        """What is to be said instead: one scrap more, or aloud what was begun to be written."""
        writing, self._writing = self._writing, None
        if writing is not None and writing.stands(self._deeds.meeting):
            return NoteWanted(writing.id)
        return self._deeds.another_scrap()
