"""OpenDocument (.odt): content.xml as blocks, list labels worked out, headers and footers from styles.xml.

odfdo is not used here: it reads one element at a time by XPath, and neither labels nor hidden words nor limits are its matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from dondoc.errors import BrokenFile, EncryptedFile
from dondoc.model import Note, Source, Text
from dondoc.readers import legacy
from dondoc.readers import notes as noted
from dondoc.readers.blocks import Block, Draft, FootnoteBlock, Grid, Growing, Mark, Paragraph, flat, lay, shown
from dondoc.readers.limits import Limits
from dondoc.readers.odtstyles import STYLE, TEXT, Counters, Styles
from dondoc.readers.package import Package

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_PAGE_FIELDS = (f"{TEXT}page-number", f"{TEXT}page-count", f"{TEXT}page-continuation")
_BLANKS = re.compile("[ \t\r\n]+")
_PAGE_ONLY = re.compile(r"(?:trang|page|tr\.|[\W\d_])*", re.I)
_MAX_REPEAT = 63


def read_odt(data: bytes, source: Source, limits: Limits, report: object = None) -> Text:
    """An .odt as ``Text``. Raises BrokenFile, EncryptedFile or TooLarge."""
    return lay(_Document(Package(data, limits), limits).draft(), source)


class _Document:
    def __init__(self, package: Package, limits: Limits) -> None:
        self.package, self.limits = package, limits
        self._refuse_encrypted()
        self.content = package.xml("content.xml")
        self.notes: list[Note] = []
        self.page_styles = self._optional("styles.xml")
        self.styles = Styles([root for root in (self.page_styles, self.content) if root is not None])
        self.lists: dict[str, Counters] = {}  # by list style, and by xml:id for text:continue-list
        self.headings = Counters()
        self.footnotes: list[FootnoteBlock] = []
        self.encodings: set[str] = set()
        self.hidden = self.pictures = self.comments = 0
        self.too_deep = self.running = False

    def draft(self) -> Draft:
        body = self.content.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise BrokenFile("Tệp OpenDocument không có phần thân văn bản (office:text).", "The OpenDocument file has no text body.")
        blocks = tuple(self._blocks(body, 0))
        heads = tuple(self._heads())
        return Draft(blocks, tuple(self.footnotes), heads, self._pages(), tuple(self.notes + self._told()))

    def _refuse_encrypted(self) -> None:
        manifest = "META-INF/manifest.xml"
        if manifest in self.package and next(self.package.xml(manifest).iter(f"{MANIFEST}encryption-data"), None) is not None:
            raise EncryptedFile("Tệp OpenDocument có mật khẩu; hãy bỏ mật khẩu rồi lưu lại.", "The OpenDocument file is encrypted.")

    def _optional(self, part: str) -> etree._Element | None:
        if part not in self.package:
            return None
        try:
            return self.package.xml(part)
        except BrokenFile:
            self.notes.append(noted.missing_part(part))
            return None

    def _pages(self) -> int | None:
        meta = self._optional("meta.xml")
        count = next(meta.iter(f"{META}document-statistic"), None) if meta is not None else None
        said = count.get(f"{META}page-count") if count is not None else None
        return int(said) if said and said.isdecimal() and int(said[:9]) > 0 else None

    # ---- blocks

    def _blocks(self, container: etree._Element, depth: int) -> Iterator[Block]:
        walker = etree.iterwalk(container, events=("start",))
        for _, element in walker:
            tag = element.tag
            if element is container:
                continue
            if tag in _PARAGRAPHS:
                walker.skip_subtree()
                yield from self._paragraph(element, self._heading_label(element), depth)
            elif tag == f"{TEXT}list":
                walker.skip_subtree()
                yield from self._list(element, None, None, 0, depth)
            elif tag == f"{TABLE}table":
                walker.skip_subtree()
                yield from self._table(element, depth + 1)
            elif tag == f"{TEXT}tracked-changes":
                walker.skip_subtree()
                deleted = sum(1 for _ in element.iter(f"{TEXT}deletion"))
                if deleted:
                    self.notes.append(noted.left_out(deleted, 0))
            elif tag == f"{TEXT}section" and element.get(f"{TEXT}display") == "none":
                walker.skip_subtree()
                self.hidden += 1
            elif tag in (f"{DRAW}image", f"{DRAW}object", f"{DRAW}object-ole"):
                self.pictures += tag == f"{DRAW}image"

    def _list(
        self, element: etree._Element, style: etree._Element | None, counters: Counters | None, level: int, depth: int
    ) -> Iterator[Block]:
        name = element.get(f"{TEXT}style-name")
        style = self.styles.lists.get(name, style) if name else style
        if counters is None:
            counters = self._counters(element, name or "")
        if level > self.limits.max_depth:
            self.too_deep = True
            for paragraph in element.iter(*_PARAGRAPHS):
                yield from self._paragraph(paragraph, "", depth)
            return
        for item in element:
            if item.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
                continue
            numbered = item.tag == f"{TEXT}list-item"
            for child in item:
                if child.tag == f"{TEXT}list":
                    yield from self._list(child, style, counters, level + 1, depth)
                elif child.tag in _PARAGRAPHS:
                    label = ""
                    if numbered:
                        start = item.get(f"{TEXT}start-value")
                        own = self.styles.lists.get(self.styles.of("paragraph", child.get(f"{TEXT}style-name")).list_style or "")
                        label = counters.label(
                            style if style is not None else own, level, int(start) if start and start.isdecimal() else None
                        )
                        numbered = False  # the label stands before the first paragraph of an item
                    yield from self._paragraph(child, label, depth)
                else:
                    yield from self._blocks(child, depth)

    def _counters(self, element: etree._Element, name: str) -> Counters:
        """The counters of a list: its own, or those of the list that it continues."""
        before = self.lists.get(element.get(f"{TEXT}continue-list") or "")
        if before is None and element.get(f"{TEXT}continue-numbering") == "true":
            before = self.lists.get(name)
        counters = before if before is not None else Counters()
        self.lists[name] = counters
        if (own := element.get(XML_ID)) is not None:
            self.lists[own] = counters
        return counters

    def _heading_label(self, element: etree._Element) -> str:
        level = element.get(f"{TEXT}outline-level")
        if element.tag != f"{TEXT}h" or self.styles.outline is None or element.get(f"{TEXT}is-list-header") == "true":
            return ""
        return self.headings.label(self.styles.outline, int(level) - 1 if level and level.isdecimal() and level != "0" else 0)

    def _table(self, table: etree._Element, depth: int) -> Iterator[Block]:
        if depth > self.limits.max_depth:
            self.too_deep = True
            for paragraph in table.iter(*_PARAGRAPHS):
                yield from self._paragraph(paragraph, "", depth)
            return
        rows: list[tuple[tuple[Block, ...] | None, ...]] = []
        walker = etree.iterwalk(table, events=("start",))
        for _, element in walker:
            if element is table or element.tag != f"{TABLE}table-row":
                continue
            walker.skip_subtree()
            cells: list[tuple[Block, ...] | None] = []
            for cell in element:
                times = cell.get(f"{TABLE}number-columns-repeated")
                repeat = min(int(times), _MAX_REPEAT) if times and times.isdecimal() else 1
                if cell.tag == f"{TABLE}table-cell":
                    blocks = tuple(self._blocks(cell, depth))
                    cells += [blocks] * repeat
                elif cell.tag == f"{TABLE}covered-table-cell":
                    cells += [None] * repeat
            rows.append(tuple(cells))
        yield Grid(tuple(rows))

    def _paragraph(self, element: etree._Element, label: str, depth: int) -> Iterator[Block]:
        words = _Words(self, element, depth)
        text, marks, boxes = words.read()
        lead = len(label)
        paragraph = Paragraph(label + text, tuple(Mark(m.at + lead, m.shown, m.key) for m in marks))
        first = boxes if words.boxes_first else []
        yield from first
        if text.strip() or any(map(str.isalnum, label)):
            yield paragraph
        yield from boxes if not words.boxes_first else []

    # ---- headers

    def _heads(self) -> Iterator[Paragraph]:
        self.running = True
        seen = set()
        for page in self.page_styles.iter(f"{STYLE}master-page") if self.page_styles is not None else ():
            for part in page:
                if not part.tag.startswith((f"{STYLE}header", f"{STYLE}footer")) or part.get(f"{STYLE}display") == "false":
                    continue
                words = "\n".join(filter(None, (p.text.strip() for p in flat(self._blocks(part, 0)))))
                if _PAGE_ONLY.fullmatch(words) is None and words not in seen:
                    seen.add(words)
                    yield Paragraph(words)

    def _told(self) -> list[Note]:
        told = [noted.converted(", ".join(sorted(self.encodings)))] if self.encodings else []
        told += [noted.left_out(0, self.hidden)] if self.hidden else []
        told += [noted.pictures(self.pictures)] if self.pictures else []
        told += [noted.comments(self.comments)] if self.comments else []
        return told + ([noted.too_deep(self.limits.max_depth)] if self.too_deep else [])


class _Words:
    """Chữ của một đoạn: mixed content, blanks collapsed as 6.1.2 says, with spans' fonts, notes and frames."""

    def __init__(self, document: _Document, paragraph: etree._Element, depth: int) -> None:
        self.document, self.paragraph, self.depth = document, paragraph, depth
        self.looks = [document.styles.of("paragraph", paragraph.get(f"{TEXT}style-name"))]
        self.words = Growing()
        self.pending: list[str] = []
        self.boxes: list[Block] = []
        self.boxes_first = False

    def read(self) -> tuple[str, list[Mark], list[Block]]:
        walker = etree.iterwalk(self.paragraph, events=("start", "end"))
        for event, element in walker:
            if event == "end":
                self._leave(element)
            elif element is self.paragraph or self._enter(element):
                self._say(element.text)
            else:
                walker.skip_subtree()
        self._flush()
        return self.words.text(), self.words.marks, self.boxes

    def _enter(self, element: etree._Element) -> bool:
        """Take in one element; False where nothing below it is words of this paragraph."""
        tag, document = element.tag, self.document
        if tag == f"{TEXT}span":
            self._flush()
            self.looks.append(document.styles.of("text", element.get(f"{TEXT}style-name")).over(self.looks[-1]))
            document.hidden += bool(self.looks[-1].hidden and (element.text or "").strip())
            return True
        if tag == f"{TEXT}s":
            times = element.get(f"{TEXT}c") or "1"
            self._put(" " * (min(int(times), 200) if times.isdecimal() else 1))
        elif tag == f"{TEXT}tab":
            self._put(" ")
        elif tag == f"{TEXT}line-break":
            self._put("\n")
        elif tag == f"{TEXT}note":
            self._note(element)
        elif tag in (f"{OFFICE}annotation", f"{TEXT}hidden-text", f"{TEXT}ruby-text") or (tag in _PAGE_FIELDS and document.running):
            document.comments += tag == f"{OFFICE}annotation"
            document.hidden += tag == f"{TEXT}hidden-text"
        elif tag.startswith(DRAW) and tag != f"{DRAW}a":
            self._frame(element)
        else:
            return True
        return False

    def _leave(self, element: etree._Element) -> None:
        if element is self.paragraph:
            return
        if element.tag == f"{TEXT}span":
            self._flush()
            self.looks.pop()
        self._say(element.tail)

    def _say(self, words: str | None) -> None:
        if words:
            words = _BLANKS.sub(" ", words)
            so_far = self.pending or self.words.parts
            self._put(words[1:] if words[0] == " " and (not so_far or so_far[-1][-1:] in ("", " ", "\n")) else words)

    def _put(self, words: str) -> None:
        if not self.looks[-1].hidden:
            self.pending.append(words)

    def _flush(self) -> None:
        look = self.looks[-1]
        if not self.pending:
            return
        words, table = legacy.convert("".join(self.pending), look.font)
        if table is not None:
            self.document.encodings.add(table)
        self.words.add(words.upper() if look.capitals else words)
        self.pending = []

    def _note(self, element: etree._Element) -> None:
        self._flush()
        document = self.document
        citation = element.find(f"{TEXT}note-citation")
        label = (citation.get(f"{TEXT}label") or citation.text or "").strip() if citation is not None else ""
        body = element.find(f"{TEXT}note-body")
        key = f"n{len(document.footnotes)}"
        place = len(document.footnotes)
        paragraphs = tuple(flat(document._blocks(body, self.depth))) if body is not None else ()
        document.footnotes.insert(place, FootnoteBlock(key, label or str(place + 1), paragraphs))
        self.words.mark(shown(label or str(place + 1)), key)

    def _frame(self, element: etree._Element) -> None:
        document = self.document
        if next(element.iter(*_PARAGRAPHS), None) is None:
            document.pictures += any(True for _ in element.iter(f"{DRAW}image", f"{DRAW}object", f"{DRAW}object-ole"))
            return
        if not self.boxes:
            self.boxes_first = self.words.blank and not "".join(self.pending).strip()
        self.boxes += document._blocks(element, self.depth)
