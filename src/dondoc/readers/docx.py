"""Word (.docx): the stories of the package (body, headers, footers, footnotes) as blocks, with numbering worked out.

python-docx is not used here: it gives neither numbering nor text boxes, revisions, footnotes or fields, and the walk over the
XML is the work.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from lxml import etree

from dondoc.errors import BrokenFile
from dondoc.model import Note, Source, Text
from dondoc.readers import notes as noted
from dondoc.readers.blocks import Block, Draft, FootnoteBlock, Grid, Paragraph, flat, lay
from dondoc.readers.counting import written
from dondoc.readers.limits import Limits
from dondoc.readers.numbering import Numbering
from dondoc.readers.package import Package, parse_xml
from dondoc.readers.runs import DELETED, MC, PROPERTIES, Inline, Story, read_inline
from dondoc.readers.wordstyles import Look, Styles, W, is_on, value

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (  # ISO 29500 Strict names the same elements in other namespaces
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_PAGE_ONLY = re.compile(r"(?:trang|page|tr\.|[\W\d_])*", re.I)


def read_docx(data: bytes, source: Source, limits: Limits, report: object = None) -> Text:
    """A .docx as ``Text``. Raises BrokenFile, EncryptedFile or TooLarge."""
    return lay(_Document(data, limits).draft(), source)


class _Document:
    def __init__(self, data: bytes, limits: Limits) -> None:
        self.package, self.limits = Package(data, limits), limits
        self.notes: list[Note] = []
        self.main = self._main_part()
        self.related = self._relations(self.main)
        self.root = self._xml(self.main)
        self.settings = self._optional("settings")
        self.styles = Styles(self._optional("styles"))
        self.numbering = Numbering(self._optional("numbering"), self.styles)
        self.labels: dict[str, str] = {}
        self.counted = {"f": 0, "e": 0}
        self.forms = {"f": self._form("footnotePr", "decimal"), "e": self._form("endnotePr", "lowerRoman")}
        self.too_deep = False

    def draft(self) -> Draft:
        body = self.root.find(f"{W}body")
        if body is None:
            raise BrokenFile("Tệp Word không có phần thân văn bản (w:body).", "The Word file has no body.")
        story = Story(self.styles, self._label)
        blocks = tuple(self._blocks(body, story, 0))
        footnotes = tuple(self._footnotes("f", "footnotes", story)) + tuple(self._footnotes("e", "endnotes", story))
        heads = tuple(self._heads(story))
        return Draft(blocks, footnotes, heads, self._pages(), tuple(self.notes + self._told(story)))

    # ---- parts

    def _main_part(self) -> str:
        for kind, target in self._relations("").values():
            if kind == "officeDocument":
                return target
        return "word/document.xml"

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """The relations of a part: id -> (last word of the type, part it leads to)."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.package:
            return {}
        found = {}
        for relation in self.package.xml(rels).iterfind("{*}Relationship"):
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or "")).lstrip("/")
                found[relation.get("Id") or ""] = ((relation.get("Type") or "").rpartition("/")[2], target)
        return found

    def _xml(self, part: str) -> etree._Element:
        data = self.package.read(part)
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, transitional in _STRICT:
                data = data.replace(strict, transitional)
        return parse_xml(data, part)

    def _optional(self, kind: str) -> etree._Element | None:
        """A part that the document can be read without; a note where it is announced and damaged."""
        part = next((target for name, target in self.related.values() if name == kind), None)
        return self._try(part) if part is not None else None

    def _try(self, part: str) -> etree._Element | None:
        try:
            return self._xml(part)
        except BrokenFile:
            self.notes.append(noted.missing_part(part))
            return None

    def _pages(self) -> int | None:
        if "docprops/app.xml" not in self.package:
            return None
        root = self._try("docProps/app.xml")
        said = root.findtext("{*}Pages") if root is not None else None
        return int(said) if said and said.isdecimal() and int(said[:9]) > 0 else None

    # ---- blocks

    def _blocks(self, container: etree._Element, story: Story, depth: int) -> Iterator[Block]:
        carried = ""  # words of a paragraph whose mark was deleted run into the next
        walker = etree.iterwalk(container, events=("start",))
        for _, element in walker:
            tag = element.tag
            if element is container:
                continue
            if tag == f"{W}p":
                walker.skip_subtree()
                blocks, carried = self._paragraph(element, story, depth, carried)
                yield from blocks
            elif tag == f"{W}tbl":
                walker.skip_subtree()
                yield from self._table(element, story, depth + 1)
            elif tag in DELETED:
                walker.skip_subtree()
                story.deleted += 1
            elif tag in PROPERTIES or tag == f"{MC}Fallback":
                walker.skip_subtree()
            elif tag == f"{W}altChunk":
                story.pictures += 1
        if carried:
            yield Paragraph(carried)

    def _paragraph(self, element: etree._Element, story: Story, depth: int, carried: str) -> tuple[list[Block], str]:
        properties = element.find(f"{W}pPr")
        style, look = self.styles.paragraph(properties)
        made = read_inline(element, story, look)
        mark = properties.find(f"{W}rPr") if properties is not None else None
        if mark is not None and mark.find(f"{W}del") is not None:
            return self._boxes(made, story, depth), carried + made.words.text()
        text = made.words.text()
        words = text.strip()
        label = "" if not words and self._is_hidden(mark) else self.numbering.label(look, style)
        if not words and not any(map(str.isalnum, label)):
            label = ""  # a bullet before nothing
        lead = carried + label
        marks = tuple(type(m)(m.at + len(lead), m.shown, m.key) for m in made.words.marks)
        paragraph: list[Block] = [Paragraph(lead + text, marks)]
        boxes = self._boxes(made, story, depth)
        return (boxes + paragraph if made.boxes_first else paragraph + boxes), ""

    @staticmethod
    def _is_hidden(mark: etree._Element | None) -> bool:
        vanish = mark.find(f"{W}vanish") if mark is not None else None
        return vanish is not None and is_on(value(vanish))

    def _boxes(self, made: Inline, story: Story, depth: int) -> list[Block]:
        found: list[Block] = []
        for box in made.boxes:
            found += [Paragraph(box)] if isinstance(box, str) else self._blocks(box, story, depth)
        return found

    def _table(self, table: etree._Element, story: Story, depth: int) -> Iterator[Block]:
        if depth > self.limits.max_depth:
            self.too_deep = True
            for paragraph in table.iter(f"{W}p"):
                yield Paragraph(read_inline(paragraph, story, Look()).words.text())
            return
        rows = []
        for row in _inside(table, f"{W}tr"):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                story.deleted += 1
                continue
            rows.append(tuple(self._row(row, properties, story, depth)))
        yield Grid(tuple(rows))

    def _row(self, row: etree._Element, properties: etree._Element | None, story: Story, depth: int) -> Iterator[tuple[Block, ...] | None]:
        before = value(properties.find(f"{W}gridBefore")) if properties is not None else None
        yield from [()] * _few(before, 0)
        for cell in _inside(row, f"{W}tc"):
            blocks = tuple(self._blocks(cell, story, depth))
            yield blocks  # a cell that one above covers (w:vMerge) is empty; words that it holds all the same are kept
            yield from [None] * (_few(value(cell.find(f"{W}tcPr/{W}gridSpan")), 1) - 1)

    # ---- footnotes, headers

    def _form(self, name: str, default: str) -> tuple[str, int]:
        """How footnotes are numbered, from the first section that says so or the settings (17.11.11)."""
        for root in (self.root, self.settings):
            for properties in root.iter(f"{W}{name}") if root is not None else ():
                form = value(properties.find(f"{W}numFmt"))
                start = value(properties.find(f"{W}numStart"))
                if form or start:
                    return form or default, int(start) if start and start.isdecimal() else 1
        return default, 1

    def _label(self, key: str, own: str | None) -> str:
        if key not in self.labels:
            if own is None:
                form, start = self.forms[key[0]]
                own = written(start + self.counted[key[0]], form)
                self.counted[key[0]] += 1
            self.labels[key] = own
        return self.labels[key]

    def _footnotes(self, kind: str, name: str, body: Story) -> Iterator[FootnoteBlock]:
        if not any(key.startswith(kind) for key in self.labels):
            return
        root = self._optional(name)
        elements = {} if root is None else {kind + (n.get(f"{W}id") or ""): n for n in root if n.get(f"{W}type") not in _SEPARATORS}
        for key in [key for key in self.labels if key.startswith(kind)]:
            if key in elements:
                body.fields.clear()
                yield FootnoteBlock(key, self.labels[key], tuple(flat(self._blocks(elements[key], body, 0))))
            elif root is not None:
                self.notes.append(noted.missing_part(f"{name}/{key[1:]}"))

    def _heads(self, body: Story) -> Iterator[Paragraph]:
        """Headers and footers that print, once each, when they hold words other than page numbers."""
        seen = set()
        even = self.settings is not None and self.settings.find(f"{W}evenAndOddHeaders") is not None
        story = Story(self.styles, self._label, running=True)
        for section in self.root.iter(f"{W}sectPr"):
            first = section.find(f"{W}titlePg")
            shows = {"default": True, "even": even, "first": first is not None and is_on(value(first))}
            for reference in section.iterfind(f"{W}*"):
                part = self.related.get(reference.get(f"{R}id") or "", ("", ""))[1]
                if not part or part in seen or not shows.get(reference.get(f"{W}type") or "default", True):
                    continue
                seen.add(part)
                root = self._try(part)
                story.fields.clear()
                words = "\n".join(p.text.strip() for p in flat(self._blocks(root, story, 0))) if root is not None else ""
                words = re.sub(r"\n{2,}", "\n", words).strip()
                if _PAGE_ONLY.fullmatch(words) is None and words not in seen:
                    seen.add(words)
                    yield Paragraph(words)
        for name in ("deleted", "hidden", "pictures"):
            setattr(body, name, getattr(body, name) + getattr(story, name))
        body.tables |= story.tables

    def _told(self, story: Story) -> list[Note]:
        comments = self._optional("comments")
        count = len(comments.findall(f"{W}comment")) if comments is not None else 0
        told = [noted.converted(", ".join(sorted(story.tables)))] if story.tables else []
        told += [noted.left_out(story.deleted, story.hidden)] if story.deleted or story.hidden else []
        told += [noted.pictures(story.pictures)] if story.pictures else []
        told += [noted.comments(count)] if count else []
        return told + ([noted.too_deep(self.limits.max_depth)] if self.too_deep else [])


def _inside(container: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, through wrappers, not those of tables within."""
    walker = etree.iterwalk(container, events=("start",))
    for _, element in walker:
        if element is container:
            continue
        if element.tag == tag:
            walker.skip_subtree()
            yield element
        elif element.tag in DELETED or element.tag in PROPERTIES:
            walker.skip_subtree()


def _few(said: str | None, missing: int) -> int:
    """A span of columns; more than Word allows (63) is not believed."""
    return min(int(said), 63) if said is not None and said.isdecimal() and len(said) < 6 else missing
