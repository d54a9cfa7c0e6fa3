"""The audit finds each kind of fault, and says nothing where there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontDatabase, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from coprod_desktop import resources
from coprod_desktop.content.themes import Themes
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pictures import PictureShelf
from coprod_desktop.ui.kit.ring import FocusRing
from coprod_desktop.ui.kit.signs import Signs
from coprod_desktop.ui.kit.style import dress
from tests.ui.audit import audit, settle

Open = Callable[..., set[str]]


@pytest.fixture
def found(qapp: QApplication) -> Iterator[Open]:
    """Opens a window with some widgets in it, and answers with the checks that found a fault."""
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    signs = Signs(resources.folder() / "signs.toml")
    look = Look(Themes(), PictureShelf(lambda _: None), signs, {"plain": family})
    look.use(theme="paper")
    dress(qapp, look)
    ring = FocusRing(qapp)
    windows: list[QWidget] = []

    def open_and_audit(
        *widgets: QWidget, percent: int = 100, title: str = "Seeded", keyboard: bool = True
    ) -> set[str]:
        window = QWidget()
        windows.append(window)
        window.setWindowTitle(title)
        column = QVBoxLayout(window)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(24)
        column.addWidget(QPushButton("Before"))
        for widget in widgets:
            column.addWidget(widget)
        column.addWidget(QPushButton("After"))
        column.addStretch(1)
        window.resize(700, 600)
        window.show()
        settle()
        return {finding.check for finding in audit(window, percent=percent, keyboard=keyboard)}

    yield open_and_audit
    for window in windows:
        window.close()
        window.deleteLater()
    ring.deleteLater()
    settle()


class Painted(QWidget):
    """Draws words in a colour."""

    def __init__(self, words: str = "Painted words", colour: str = "#000000") -> None:
        super().__init__()
        self._words, self._colour = words, colour
        self.setMinimumSize(300, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._colour))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)


class Flat(QAbstractButton):
    """A button whose ring never shows."""

    def __init__(self) -> None:
        super().__init__()
        self.setText("Flat")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(160, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def in_colour(label: QLabel, colour: str) -> QLabel:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    label.setPalette(palette)
    return label


def test_a_window_without_a_fault_has_no_findings(found: Open) -> None:
    field = QLineEdit()
    field.setAccessibleName("Your name")
    assert found(QLabel("Some words"), QCheckBox("Yes"), field, Painted()) == set()


def test_a_button_without_words_is_found(found: Open) -> None:
    assert found(QPushButton("")) == {"name"}


def test_a_name_of_signs_only_is_found(found: Open) -> None:
    assert found(QPushButton("»")) == {"name"}


def test_a_field_without_a_label_is_found(found: Open) -> None:
    assert found(QLineEdit()) == {"name"}


def test_a_window_without_a_title_is_found(found: Open) -> None:
    assert "name" in found(title="", keyboard=False)


def test_a_stop_for_tab_that_is_nothing_to_a_screen_reader_is_found(found: Open) -> None:
    widget = Painted()
    widget.setAccessibleName("Painted")
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert found(widget) == {"role"}


def test_pale_words_are_found(found: Open) -> None:
    assert found(in_colour(QLabel("Grey words"), "#777777")) == {"contrast"}


def test_pale_words_a_widget_paints_itself_are_found(found: Open) -> None:
    assert found(Painted(colour="#999999")) == {"contrast"}


def test_words_in_the_colour_of_the_ground_are_found(found: Open, qapp: QApplication) -> None:
    ground = qapp.palette().color(QPalette.ColorRole.Window).name()
    assert found(in_colour(QLabel("Cannot be seen"), ground)) == {"contrast"}


def test_dark_words_are_left_alone(found: Open) -> None:
    assert found(in_colour(QLabel("Dark words"), "#333333")) == set()


def test_words_cut_at_the_side_are_found(found: Open) -> None:
    button = QPushButton("A caption far too long for this")
    button.setFixedWidth(90)
    assert found(button) == {"clipped"}


def test_words_cut_below_are_found(found: Open) -> None:
    label = QLabel("many words " * 40)
    label.setWordWrap(True)
    label.setFixedHeight(40)
    assert found(label) == {"clipped"}


def test_words_ended_with_dots_are_found(found: Open) -> None:
    items = QListWidget()
    items.setAccessibleName("Items")
    items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    items.addItem("very long words " * 20)
    items.setCurrentRow(0)
    assert "elided" in found(items)


def test_small_type_is_found(found: Open) -> None:
    label = QLabel("small print")
    font = QFont(label.font())
    font.setPixelSize(14)
    label.setFont(font)
    assert found(label) == {"type"}


def test_type_that_does_not_grow_is_found(found: Open) -> None:
    assert found(QLabel("always the same"), percent=200, keyboard=False) == {"type"}


def test_a_small_target_is_found(found: Open) -> None:
    button = QPushButton("x1")
    button.setFixedSize(60, 30)
    assert found(button) == {"target"}


def test_content_that_scrolls_sideways_is_found(found: Open) -> None:
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    content = QLabel("wide")
    content.setFixedWidth(2000)
    area.setWidget(content)
    assert "sideways" in found(area)


def test_a_widget_outside_its_parent_is_found(found: Open) -> None:
    holder = QWidget()
    holder.setMinimumSize(200, 80)
    QLabel("Far away", holder).setGeometry(500, 10, 300, 40)
    assert "outside" in found(holder, keyboard=False)


def test_buttons_over_each_other_are_found(found: Open) -> None:
    holder = QWidget()
    holder.setMinimumSize(400, 120)
    QPushButton("One", holder).setGeometry(10, 10, 150, 60)
    QPushButton("Two", holder).setGeometry(100, 40, 150, 60)
    assert "overlap" in found(holder)


def test_a_button_for_the_mouse_only_is_found(found: Open) -> None:
    button = QPushButton("Mouse")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert found(button) == {"mouse only"}


class Slippery(QPushButton):
    """Passes the focus on as soon as Tab brings it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            following = self.nextInFocusChain()
            assert following is not None
            following.setFocus(Qt.FocusReason.TabFocusReason)


def test_a_button_tab_slips_over_is_found(found: Open) -> None:
    assert found(Slippery("Slips")) == {"unreached"}


def test_a_button_that_only_a_click_reaches_is_found(found: Open) -> None:
    button = QPushButton("Click")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert found(button) == {"unreached"}


def test_a_widget_that_keeps_tab_is_found(found: Open) -> None:
    text = QTextEdit()
    text.setAccessibleName("Text")
    assert "trap" in found(text)


def test_focus_that_cannot_be_seen_is_found(found: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    # The ring passes this one by.
    arrive = FocusRing._go_to_focus
    monkeypatch.setattr(
        FocusRing,
        "_go_to_focus",
        lambda ring: None if isinstance(QApplication.focusWidget(), Flat) else arrive(ring),
    )
    assert found(Flat()) == {"focus"}


def test_focus_out_of_sight_is_found(found: Open) -> None:
    class Still(QScrollArea):
        def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: N802
            return QWidget.focusNextPrevChild(self, onward)

    area = Still()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFixedHeight(200)
    content = QWidget()
    column = QVBoxLayout(content)
    for number in range(30):
        column.addWidget(QPushButton(f"Row {number}"))
    area.setWidget(content)
    assert "unseen" in found(area)


def test_radio_buttons_of_one_choice_are_one_stop(found: Open) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    first, second = QRadioButton("First"), QRadioButton("Second")
    first.setChecked(True)
    column.addWidget(first)
    column.addWidget(second)
    assert found(holder) == set()
