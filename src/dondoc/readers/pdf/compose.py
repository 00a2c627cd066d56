"""Ghép trang: sheets become one text with its spans, page after page; nothing but the text itself is kept of a page.

What stands outside the flow is an aside whose span holds its line break too: the text without its asides reads on over the page.
The footnotes of a page stand after its flow. A table that goes on over a page break is one table, and a header row that is
printed again is an aside.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dondoc.model import Aside, Box, Doubt, Footnote, Span, Table
from dondoc.readers.blocks import shown as superscript
from dondoc.readers.pdf.footnotes import Note
from dondoc.readers.pdf.grids import Grid
from dondoc.readers.pdf.lines import Line
from dondoc.readers.pdf.place import Word
from dondoc.readers.pdf.sheet import Block, Sheet

if TYPE_CHECKING:
    from dondoc.readers.ocr_text import PageText


@dataclass(slots=True)
class _OpenTable:
    """A table that stood last on its page: the next page may go on with it."""

    grid: Grid
    rows: list[tuple[Span, ...]]
    head: tuple[str, ...]
    number: int


@dataclass(slots=True)
class Writer:
    """Người viết: the text as it grows, and every place in it that is not plain flow."""

    boxes_wanted: bool = False
    parts: list[str] = field(default_factory=list)
    at: int = 0
    pages: list[Span] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    heads: dict[str, list[tuple[int, Span]]] = field(default_factory=dict)  # by key: page, place
    on_word: Callable[[Word, Span], None] | None = None
    _marks: list[tuple[str, Span]] = field(default_factory=list)
    _open: _OpenTable | None = None
    _blank: bool = True  # an empty line stands before, or nothing does

    def page(self, sheet: Sheet, sideways: str = "", stamps: Iterable[Callable[[int], PageText]] = ()) -> None:
        """Write one page. ``sideways`` are words that run up its side; each of ``stamps`` gives its words for the offset they get."""
        start = self.at
        self._marks = []
        margins = {id(line): key for key, line in sheet.margins}
        margins_by_run = {id(line.runs[0]): key for key, line in sheet.margins}
        for kind, line in sheet.above:
            self._aside(kind, [line], margins.get(id(line)))
        first = True
        for item in sheet.flow:
            if isinstance(item, Block):
                self._table(item, first=first)
            else:
                if item.new:
                    self._gap()
                place = self._line(item)
                key = margins_by_run.get(id(item.runs[0])) if len(item.runs) == 1 else None
                if key is None:
                    self._open = None
                else:  # it may prove to be a running head: a table goes on past it
                    self._margin(key, place)
            first = False
        for block in sheet.signatures:
            self._aside("signature", block)
        if sideways:
            self._foreign("running_head", sideways + "\n")
        for stamp in stamps:
            part = stamp(self.at)
            self._foreign("stamp", part.content)
            self.doubts += part.doubts
        for note in sheet.notes:
            self._footnote(note)
        for kind, line in sheet.below:
            self._aside(kind, [line], margins.get(id(line)))
        self.pages.append(Span(start, self.at))

    def scan(self, part: PageText, edges: Iterable[tuple[str, Span]]) -> None:
        """Write a page that was read from a picture; ``edges`` are its lines that may prove to be running heads."""
        start = self.at
        self._open = None
        self._write(part.content)
        self._blank = False
        self.asides += part.asides
        self.tables += part.tables
        self.boxes += part.boxes if self.boxes_wanted else ()
        for key, place in edges:
            self._margin(key, place)
        self.pages.append(Span(start, self.at))

    def close(self) -> str:
        """The whole text; what stood in the margin of most pages is now known to be a running head."""
        content = "".join(self.parts)
        for key, places in self.heads.items():
            pages = {page for page, _ in places}
            if len(pages) > 1 and 2 * len(pages) + 1 >= len(self.pages) - min(pages):  # on every page from the first on, or on every other
                kind = "running_head" if key else "page_number"
                self.asides += [Aside(kind, Span(p.start, min(p.end + 1, len(content)))) for _, p in places]
        self.asides.sort(key=lambda a: a.span)
        return content

    # ---- pieces

    def _write(self, words: str) -> None:
        if words:
            self.parts.append(words)
            self.at += len(words)
            self._blank = False

    def _gap(self) -> None:
        """An empty line, if none stands here already."""
        if not self._blank:
            self._write("\n")
            self._blank = True

    def _line(self, line: Line) -> Span:
        """One printed line and its line break; the span is of its words."""
        start = self.at
        self._words(line)
        place = Span(start, self.at)
        self._write("\n")
        if self.boxes_wanted:
            self.boxes.append(Box(place.start, place.end, len(self.pages) + 1, line.x0, line.top, line.x1, line.bottom))
        return place

    def _words(self, line: Line) -> None:
        words = line.words()
        if self.on_word is None and not any(w.raised for w in words):
            self._write(_nfc(line.text()))
            return
        for index, word in enumerate(words):
            if index and not word.glued:
                self._write(" ")
            start = self.at
            self._write(superscript(word.text) if word.raised else _nfc(word.text))
            if word.raised:
                self._marks.append((word.text, Span(start, self.at)))
            if self.on_word is not None:
                self.on_word(word, Span(start, self.at))

    def _aside(self, kind: str, lines: Sequence[Line], key: str | None = None) -> None:
        start, blank = self.at, self._blank
        for line in lines:
            self._line(line)
        self._blank = blank  # the flow reads on as though the aside were not there
        if key is None:
            self.asides.append(Aside(kind, Span(start, self.at)))
        else:
            self._margin(key, Span(start, self.at - 1))

    def _margin(self, key: str, place: Span) -> None:
        self.heads.setdefault(key, []).append((len(self.pages), place))

    def _foreign(self, kind: str, words: str) -> None:
        """An aside that is no line of the page's own."""
        start, blank = self.at, self._blank
        self._write(words)
        self._blank = blank
        self.asides.append(Aside(kind, Span(start, self.at)))

    def _footnote(self, note: Note) -> None:
        start, blank = self.at, self._blank
        marks, self._marks = self._marks, []
        opening = start
        for index, line in enumerate(note.lines):
            self._line(line)
            if not index and note.label is not None:
                opening = start + len(_nfc(line.words()[0].text)) + (0 if line.words()[1].glued else 1)
        self._marks = marks
        self._blank = blank
        self.asides.append(Aside("footnote", Span(start, self.at)))
        if note.label is None:  # it goes on from the page before, and only the aside can say so
            return
        refs = tuple(span for text, span in marks if text == note.label)
        self.footnotes.append(Footnote(note.label, Span(opening, self.at - 1), refs))

    def _table(self, block: Block, *, first: bool) -> None:
        going_on = self._open if first and self._open is not None and self._open.grid.like(block.grid) else None
        if going_on is None:
            self._gap()
        start = self.at
        rows = []
        head: tuple[str, ...] = ()
        for index, row in enumerate(block.cells):
            opening = self.at
            spans = tuple(self._cell(cell) for cell in row)
            words = tuple(_cell_text(cell) for cell in row)
            if index == 0:
                head = words
            if index == 0 and going_on is not None and words == going_on.head and any(words):
                self.asides.append(Aside("running_head", Span(opening, self.at)))
                continue
            rows.append(spans)
        if going_on is not None:
            going_on.rows += rows
            table = self.tables[going_on.number]
            self.tables[going_on.number] = Table(Span(table.span.start, max(start, self.at - 1)), tuple(going_on.rows))
            self._open = going_on
        else:
            self._open = _OpenTable(block.grid, rows, head, len(self.tables))
            self.tables.append(Table(Span(start, max(start, self.at - 1)), tuple(rows)))

    def _cell(self, lines: list[Line] | None) -> Span:
        start = self.at
        if not lines:
            return Span(start, start)
        right = max(line.x1 for line in lines)
        for index, line in enumerate(lines):
            if index:  # a line that broke although the next word had room was broken on purpose
                above = lines[index - 1]
                forced = right - above.x1 > line.words()[0].x1 - line.x0 + 0.5 * line.height
                self._write("\n" if forced else " ")
            opening = self.at
            self._words(line)
            if self.boxes_wanted:
                self.boxes.append(Box(opening, self.at, len(self.pages) + 1, line.x0, line.top, line.x1, line.bottom))
        end = self.at
        self._write("\n")
        return Span(start, end)


def _cell_text(lines: list[Line] | None) -> str:
    return " ".join(line.text() for line in lines or ())


def _nfc(text: str) -> str:
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
