"""Khối văn bản: paragraphs and tables as an office file holds them, and their laying into one text with spans.

Every reader of a structured file (DOCX, ODT, RTF, HTML) gives these blocks; ``lay`` alone decides how they stand in ``Text.content``:
one line a paragraph (line breaks kept), an empty line between paragraphs and around a table; in a table each cell's lines, cell after cell,
row by row; then footnotes and running heads, each as an aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Union

from dondoc.folding import nfc
from dondoc.model import Aside, Footnote, Note, Source, Span, Table, Text
from dondoc.readers import legacy
from dondoc.readers import notes as noted


@dataclass(frozen=True, slots=True)
class Mark:
    """Dấu chú thích: ``shown`` stands at ``at`` (offset in the paragraph's text) and refers to the footnote ``key``."""

    at: int
    shown: str
    key: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Đoạn: its words with ``\\n`` for line breaks, the printed number before them; ``marks`` in order."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """Bảng: rows of cells, a cell is blocks; ``None`` is a place covered by a merged cell, and is as good as no blocks."""

    rows: tuple[tuple[tuple[Block, ...] | None, ...], ...]


Block = Union[Paragraph, Grid]  # noqa: UP007 - Grid and Block name each other


@dataclass(slots=True)
class Growing:
    """Đoạn đang viết: words as they come. Joined once at the end, so that a paragraph of 50 MB costs linear time."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    blank: bool = True

    def add(self, words: str) -> None:
        """Words at the end."""
        self.parts.append(words)
        self.length += len(words)
        self.blank = self.blank and not words.strip()

    def mark(self, sign: str, key: str) -> None:
        """A footnote's mark at the end."""
        self.marks.append(Mark(self.length, sign, key))
        self.add(sign)

    def text(self) -> str:
        """All words so far."""
        if len(self.parts) > 1:
            self.parts = ["".join(self.parts)]
        return self.parts[0] if self.parts else ""


@dataclass(frozen=True, slots=True)
class FootnoteBlock:
    """Chú thích: ``key`` joins it to its marks, ``label`` is printed, ``paragraphs`` are its words."""

    key: str
    label: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Bản đọc chưa dàn: what a reader of a structured file hands over."""

    body: tuple[Block, ...]
    footnotes: tuple[FootnoteBlock, ...] = ()
    running_heads: tuple[Paragraph, ...] = ()
    pages: int | None = None
    notes: tuple[Note, ...] = ()


_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# What prints nothing and would only break words; U+00AD after legacy fonts had their say.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\xad\u200b\u200c\u200d\u2060\ufeff]")
_EDGES = re.compile(r"[^\S\n]*\n[^\S\n]*")


def shown(label: str) -> str:
    """A footnote's label in the flow: ``12`` -> ``¹²``, so that it never runs into a number; ``*`` and ``i`` stay."""
    return label.translate(_SUPERSCRIPT) if label.isdecimal() and label.isascii() else label


@dataclass(slots=True)
class _Page:
    """The text that grows; ``marks`` are spans of footnote marks by key; ``encoding`` is the old table that the words are in."""

    encoding: str | None = None
    parts: list[str] = field(default_factory=list)
    at: int = 0
    tables: list[Table] = field(default_factory=list)
    marks: dict[str, list[Span]] = field(default_factory=dict)

    def write(self, words: str) -> Span:
        start = self.at
        self.parts.append(words)
        self.at += len(words)
        return Span(start, self.at)

    def paragraph(self, paragraph: Paragraph) -> Span:
        start = self.at
        done = 0
        pieces: list[tuple[str, str | None]] = []
        for mark in paragraph.marks:
            pieces += [(paragraph.text[done : mark.at], None), (mark.shown, mark.key)]
            done = mark.at + len(mark.shown)
        pieces.append((paragraph.text[done:], None))
        for words, key in pieces:
            place = self.write(words)
            if key is not None:
                self.marks.setdefault(key, []).append(place)
        return Span(start, self.at)

    def clean(self, paragraph: Paragraph) -> Paragraph:
        """Unicode, NFC, tabs as blanks, no invisible characters, no blanks at the edges of lines; marks moved with their words."""
        text, marks, done = "", [], 0
        for mark in paragraph.marks:
            text += _words(paragraph.text[done : mark.at], self.encoding)
            marks.append(Mark(len(text), mark.shown, mark.key))
            text += mark.shown
            done = mark.at + len(mark.shown)
        text += _words(paragraph.text[done:], self.encoding)
        lead = len(text) - len(text.lstrip())
        return Paragraph(text.strip(), tuple(Mark(m.at - lead, m.shown, m.key) for m in marks))


def lay(draft: Draft, source: Source) -> Text:
    """The whole draft as one ``Text``. Where the fonts told nothing, words in TCVN3 or VNI are found by their form and converted."""
    said = [*flat(draft.body), *(p for note in draft.footnotes for p in note.paragraphs), *draft.running_heads]
    page = _Page(encoding=legacy.detect("\n".join(p.text for p in said)))
    _body(page, draft.body)
    footnotes, asides = _footnotes(page, draft.footnotes)
    for head in map(page.clean, draft.running_heads):
        if head.text:
            _gap(page)
            asides.append(Aside("running_head", page.paragraph(head)))
    if page.at:
        page.write("\n")
    content = "".join(page.parts)
    extra = ((noted.converted(page.encoding),) if page.encoding else ()) + (() if content.strip() else (noted.no_words(),))
    return Text(
        content,
        source=Source(source.name, source.sha256, source.media_type, draft.pages, source.ocr),
        tables=tuple(page.tables),
        footnotes=footnotes,
        asides=tuple(asides),
        notes=draft.notes + extra,
    )


def _body(page: _Page, blocks: Iterable[Block]) -> None:
    for block in blocks:
        if isinstance(block, Grid):
            only = _only_cell(block)
            if only is not None:  # a frame drawn as a table of one cell
                _body(page, only)
            else:
                _table(page, block)
        elif (clean := page.clean(block)).text:
            _gap(page)
            page.paragraph(clean)


def _gap(page: _Page) -> None:
    if page.at:
        page.write("\n\n")


def _only_cell(grid: Grid) -> tuple[Block, ...] | None:
    cells = [cell for row in grid.rows for cell in row]
    return cells[0] if len(cells) == 1 else None


def _table(page: _Page, grid: Grid) -> None:
    rows = [[[p for p in map(page.clean, flat(cell or ())) if p.text] for cell in row] for row in grid.rows]
    if not any(cell for row in rows for cell in row):
        return
    _gap(page)
    start, places = page.at, []
    for row in rows:
        spans = []
        for cell in row:
            if cell and page.at > start:
                page.write("\n")
            opening = page.at
            for number, paragraph in enumerate(cell):
                if number:
                    page.write("\n")
                page.paragraph(paragraph)
            spans.append(Span(opening, page.at))
        places.append(tuple(spans))
    page.tables.append(Table(Span(start, page.at), tuple(places)))


def flat(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of blocks, tables within included, in reading order. Does not recurse, however deep the tables."""
    waiting: list[Iterator[Block]] = [iter(blocks)]
    while waiting:
        block = next(waiting[-1], None)
        if block is None:
            waiting.pop()
        elif isinstance(block, Paragraph):
            yield block
        else:
            waiting.append(part for row in block.rows for cell in row if cell for part in cell)


def _footnotes(page: _Page, blocks: Iterable[FootnoteBlock]) -> tuple[tuple[Footnote, ...], list[Aside]]:
    found, asides = [], []
    for block in blocks:
        paragraphs = [p for p in map(page.clean, block.paragraphs) if p.text]
        _gap(page)
        start = page.at
        page.write(shown(block.label) + " ")
        opening = page.at
        for number, paragraph in enumerate(paragraphs):
            if number:
                page.write("\n")
            page.paragraph(paragraph)
        found.append(Footnote(block.label, Span(opening, page.at), tuple(page.marks.get(block.key, ()))))
        asides.append(Aside("footnote", Span(start, page.at)))
    return tuple(found), asides


def _words(text: str, encoding: str | None) -> str:
    if encoding is not None:
        text = legacy.from_table(text, encoding)
    text = _INVISIBLE.sub("", nfc(text).replace("\t", " ").replace("\v", "\n").replace("\f", "\n"))
    return nfc(_EDGES.sub("\n", text))  # removing a joiner may bring a letter and its mark together
