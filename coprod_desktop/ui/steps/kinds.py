"""Which page each kind of step gets; a kind more is a line more."""

from __future__ import annotations

from collections.abc import Mapping

from coprod_desktop.domain.path import Kind
from coprod_desktop.ui.agenda.agenda_page import AgendaPage
from coprod_desktop.ui.experience.short_page import ShortPage
from coprod_desktop.ui.practise.aloud import AloudPage
from coprod_desktop.ui.practise.chair import ChairPage
from coprod_desktop.ui.steps.cards import CardsPage
from coprod_desktop.ui.steps.care import CarePage
from coprod_desktop.ui.steps.cue import CuePage
from coprod_desktop.ui.steps.decide import DecidePage
from coprod_desktop.ui.steps.face import FacePage
from coprod_desktop.ui.steps.few import FewPage
from coprod_desktop.ui.steps.first import FirstPage
from coprod_desktop.ui.steps.hear import HearPage
from coprod_desktop.ui.steps.last_time import LastTimePage
from coprod_desktop.ui.steps.order import OrderPage
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.steps.path import PathPage
from coprod_desktop.ui.steps.pocket_card import PocketCardPage
from coprod_desktop.ui.steps.promised import PromisedPage
from coprod_desktop.ui.steps.right import RightPage
from coprod_desktop.ui.steps.said import SaidPage
from coprod_desktop.ui.steps.scraps import ScrapsPage
from coprod_desktop.ui.steps.sentence import SentencePage
from coprod_desktop.ui.steps.sheet import SheetPage
from coprod_desktop.ui.steps.telling import TellingPage
from coprod_desktop.ui.steps.when import WhenPage

PAGES: Mapping[Kind, type[StepPage]] = {
    Kind.PATH: PathPage,
    Kind.LAST_TIME: LastTimePage,
    Kind.WHEN: WhenPage,
    Kind.CARDS: CardsPage,
    Kind.SCRAPS: ScrapsPage,
    Kind.SENTENCE: SentencePage,
    Kind.FEW: FewPage,
    Kind.DECIDE: DecidePage,
    Kind.ORDER: OrderPage,
    Kind.FIRST: FirstPage,
    Kind.FACE: FacePage,
    Kind.SHEET: SheetPage,
    Kind.CARD: PocketCardPage,
    Kind.SHORT: ShortPage,
    Kind.HEAR: HearPage,
    Kind.ALOUD: AloudPage,
    Kind.CHAIR: ChairPage,
    Kind.AGENDA: AgendaPage,
    Kind.CUE: CuePage,
    Kind.CARE: CarePage,
    Kind.SAID: SaidPage,
    Kind.PROMISED: PromisedPage,
    Kind.RIGHT: RightPage,
    Kind.TELLING: TellingPage,
}

WHOLE_WIDTH = frozenset(
    {Kind.SCRAPS, Kind.ORDER, Kind.FIRST, Kind.FACE, Kind.CARE, Kind.CARD, Kind.AGENDA}
)
"""The pages that need all the width, so that no picture stands beside their question."""
