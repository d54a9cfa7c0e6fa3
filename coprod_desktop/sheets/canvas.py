"""A ReportLab canvas that writes PDF/UA-1.

Whatever is drawn inside `marked` belongs to an element of the tree. All other painting becomes
an artifact by itself when the page ends, so backgrounds, rules and boxes need no thought, and
nothing can be left untagged. ReportLab 5.1 tags nothing itself; five of its inner names are
used here (``_code``, ``_doc``, ``_destinations``, ``_setAnnotations``, ``_initialFontName``),
guarded by the tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import IO, Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFPage,
    PDFString,
)
from reportlab.pdfbase.pdfdoc import format as written
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.sheets.contents import grown, listed
from coprod_desktop.sheets.structure import Attribute, Content, Element

_PAINTS = re.compile(r"(?:^|\s)(?:[fFBbsS]\*?|sh|Do|T[jJ])(?=\s|$)")
_END = "EMC"


class _Mark(str):
    """A piece of page content that starts or ends a marked stretch."""

    __slots__ = ()


def with_artifacts(code: list[str]) -> list[str]:
    """Page content with every unmarked run of painting wrapped as an artifact.

    A run never reaches over a saved or restored state, nor into a marked stretch.
    """
    wrapped: list[str] = []
    run: list[str] = []
    depth = 0

    def flush() -> None:
        if any(map(_PAINTS.search, run)):
            wrapped.extend(("/Artifact BMC", *run, _END))
        else:
            wrapped.extend(run)
        run.clear()

    for piece in code:
        is_mark = isinstance(piece, _Mark)
        if not is_mark and not depth and piece not in ("q", "Q"):
            run.append(piece)
            continue
        flush()
        wrapped.append(piece)
        if is_mark:
            depth += -1 if piece == _END else 1
    flush()
    return wrapped


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """Pages that carry the tree ``root``.

    ``size`` is the paper in points, ``font`` the face that stands in for any that would not be
    embedded. ``in_colour`` says how pictures among words are drawn. The same calls give the same
    bytes.
    """

    def __init__(
        self,
        target: IO[bytes],
        root: Element,
        *,
        size: tuple[float, float],
        title: str,
        language: str,
        font: str,
    ) -> None:
        # ASCII85 is for seven-bit mail: slower here, and a fifth larger.
        rl_config.useA85 = 0
        super().__init__(
            target,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=font,
            lang=language,
        )
        self._root = root
        self._owners: list[Element] = []
        self._owner: Element | None = None
        self._painted: dict[Hashable, list[str]] = {}
        self.in_colour = True
        self._parents: list[list[Element]] = []
        self._page_refs: list[Any] = []
        self._entries: list[tuple[str, str, int]] = []
        self._title, self._language = title, language
        self.setTitle(title)
        self.setAuthor("")
        self.setSubject("")
        self.setCreator("")
        self.setProducer("Coprod Desktop")
        self.setViewerPreference("DisplayDocTitle", "true")
        # A viewer that shrinks the page to the printer's edge would shrink the print.
        self.setViewerPreference("PrintScaling", "None")

    # Drawing.

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """What is drawn inside belongs to ``element``."""
        before = self._owner
        self._begin(element)
        yield
        self._end(element)
        self._owner = before

    @contextmanager
    def part(self, language: str) -> Iterator[None]:
        """What is drawn inside is words in another language, amid those of what is being drawn."""
        with self._within(lambda whole: whole.part_in(language)):
            yield

    @contextmanager
    def picture(self, name: str, x: float, y: float, size: float) -> Iterator[None]:
        """What is drawn inside is a picture amid words, ``size`` points square."""
        box = (x, y, x + size, y + size)

        def figure(whole: Element) -> Element:
            return whole.add("Figure", name, O="Layout", Placement="Inline", BBox=box)

        with self._within(figure):
            yield

    @contextmanager
    def _within(self, add: Callable[[Element], Element]) -> Iterator[None]:
        whole = self._owner
        if whole is None:
            # Nothing of it is read out.
            yield
            return
        self._end(whole)
        with self.marked(add(whole)):
            yield
        self._begin(whole)

    def _begin(self, element: Element) -> None:
        number = len(self._owners)
        self._owners.append(element)
        element.kids.append(Content(self._page, number))
        self._code.append(_Mark(f"/{element.role} <</MCID {number}>> BDC"))
        self._owner = element

    def _end(self, element: Element) -> None:
        last = self._code[-1]
        if isinstance(last, _Mark) and last != _END:
            # Nothing was drawn since.
            self._code.pop()
            self._owners.pop()
            element.kids.pop()
        else:
            self._code.append(_Mark(_END))

    @contextmanager
    def figure(
        self, element: Element, x: float, y: float, width: float, height: float
    ) -> Iterator[None]:
        """Like `marked`, for a picture in a box on the page, from its lower left corner."""
        element.attributes.update(O="Layout", Placement="Block", BBox=(x, y, x + width, y + height))
        with self.marked(element):
            yield

    @contextmanager
    def furniture(self) -> Iterator[None]:
        """What is drawn inside comes back on every page, so that it is not read out."""
        with self._between("/Artifact <</Type /Pagination>> BDC"):
            yield

    @contextmanager
    def _between(self, start: str) -> Iterator[None]:
        self._code.append(_Mark(start))
        yield
        self._code.append(_Mark(_END))

    def again(self, what: Hashable, paint: Callable[[], None]) -> None:
        """Paints; where ``what`` was painted before, writes the same again, which is quicker."""
        if what in self._painted:
            self._code += self._painted[what]
            return
        start = len(self._code)
        paint()
        self._painted[what] = self._code[start:]

    def outline(self, words: str, level: int, top: float) -> None:
        """Puts a heading into the list of contents; ``level`` counts from 0."""
        place = f"heading-{len(self._entries) + 1}"
        self.bookmarkHorizontalAbsolute(place, top)
        self._entries.append((words, place, level))

    def setFont(  # noqa: N802 - ReportLab's name
        self, name: str, size: float, leading: float | None = None
    ) -> None:
        """Sets a face; those every viewer is meant to have are never embedded, so not used."""
        usable = self._initialFontName if name in pdfmetrics.standardFonts else name
        super().setFont(usable, size, leading)

    # Finishing.

    @property
    def _page(self) -> int:
        return len(self._page_refs)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Ends a page."""
        self._code[:] = with_artifacts(self._code)
        self._page_refs.append(self._doc.thisPageRef())
        super().showPage()

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 - ReportLab's name
        # The one place that hands out the page as it will be written.
        super()._setAnnotations(page)
        if isinstance(page, PDFPage):
            page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = len(self._parents), PDFName("S")
            self._parents.append(self._owners)
            self._owners = []

    def save(self) -> None:
        """Writes the pages with their tree."""
        if self._code:
            self.showPage()
        for number, (words, place, level) in enumerate(listed(grown(self._entries))):
            # ReportLab keeps one title to a name; a group begins where its first entry does.
            name = f"entry-{number}"
            self._destinations[name] = self._destinations[place]
            self.addOutlineEntry(words, name, level)
        catalog = self._doc.Catalog
        catalog.StructTreeRoot = _TreeWriter(self._doc, self._page_refs).written(
            self._root, self._parents
        )
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = XMP(creator=self._metadata)
        super().save()

    def _metadata(self, _document: Any) -> bytes:
        # Bytes, because ReportLab would push a str through an eight-bit encoding.
        return _METADATA.format(
            title=escape(self._title),
            language=escape(self._language),
            producer=escape(self._doc.info.producer),
        ).encode()


class _Entries(PDFDictionary):  # type: ignore[misc]
    """A dictionary with plain keys: to look for what to quote takes longer than all the rest."""

    def format(self, document: Any) -> bytes:
        """The bytes of it in the file, always in one order."""
        parts = (
            b"/%s %s" % (key.encode(), written(value, document))
            for key, value in sorted(self.dict.items())
        )
        return b"<< %s >>" % b"\n".join(parts)


class _TreeWriter:
    """Writes elements as PDF objects; what was not drawn is left off."""

    def __init__(self, document: Any, pages: list[Any]) -> None:
        self._document, self._pages = document, pages
        self._became: dict[Element, Element] = {}
        self._made: dict[Element, _Entries] = {}

    def written(self, root: Element, parents: list[list[Element]]) -> PDFDictionary:
        """The root of the tree; ``parents`` says who owns what on each page."""
        self._became = dict(root.lift_languages())
        top = PDFDictionary({"Type": "/StructTreeRoot"})
        self._document.Reference(top, "StructTreeRoot")
        self._write(root, self._document.Reference(top))
        numbers: list[Any] = []
        for page, owners in enumerate(parents):
            numbers += [page, PDFArray([self._ref(owner) for owner in map(self._now, owners)])]
        top.dict.update(
            K=PDFArray([self._ref(root)]),
            ParentTree=PDFDictionary({"Nums": PDFArray(numbers)}),
            ParentTreeNextKey=len(parents),
        )
        return top

    def _now(self, element: Element) -> Element:
        return self._became.get(element, element)

    def _ref(self, element: Element) -> Any:
        if element not in self._made:
            self._made[element] = _Entries()
            self._document.Reference(self._made[element], f"Element{len(self._made)}")
        return self._document.Reference(self._made[element])

    def _write(self, element: Element, parent: Any) -> None:
        own = self._ref(element)
        entries = self._made[element].dict
        page = next((content.page for content in element.contents()), None)
        kids = []
        for kid in element.kids:
            if isinstance(kid, Element):
                if kid.is_drawn:
                    self._write(kid, own)
                    kids.append(self._ref(kid))
            else:
                kids.append(self._content(kid, page))
        entries.update(S=PDFName(element.role), P=parent, K=PDFArray(kids))
        if page is not None:
            entries["Pg"] = self._pages[page]
        if element.alternative:
            entries["Alt"] = PDFString(element.alternative)
        if element.language:
            entries["Lang"] = PDFString(element.language)
        if element.attributes:
            entries["A"] = PDFDictionary(
                {name: _value(value) for name, value in element.attributes.items()}
            )

    def _content(self, content: Content, page: int | None) -> Any:
        if content.page == page:
            return content.number
        on = self._pages[content.page]
        return PDFDictionary({"Type": "/MCR", "Pg": on, "MCID": content.number})


def _value(value: Attribute) -> Any:
    return PDFName(value) if isinstance(value, str) else PDFArray(list(value))


_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<pdf:Producer>{producer}</pdf:Producer>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
