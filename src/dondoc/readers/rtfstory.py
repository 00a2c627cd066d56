"""Luồng chữ trong RTF: paragraphs, cells and rows as they close; the body, each footnote, header and text box is a story of its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from dondoc.readers import legacy, symbols
from dondoc.readers.blocks import Block, Grid, Growing, Mark, Paragraph


@dataclass(slots=True)
class Story:
    """Một luồng: ``put`` words, then ``end_paragraph``, ``end_cell``, ``end_row``; ``close`` gives the blocks."""

    encodings: set[str]
    kind: str = "body"  # body | footnote | running | box
    blocks: list[Block] = field(default_factory=list)
    rows: list[tuple[tuple[Block, ...], ...]] = field(default_factory=list)
    row: list[tuple[Block, ...]] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)
    in_table: bool = False
    words: Growing = field(default_factory=Growing)
    pending: list[str] = field(default_factory=list)
    look: tuple[str, bool] = ("", False)  # the font of what is pending, and whether it prints capitals
    boxes: list[Block] = field(default_factory=list)
    boxes_first: bool = False

    def put(self, words: str, font: str = "", capitals: bool = False) -> None:
        """Words in a font; neighbours in one font are converted together."""
        if (font, capitals) != self.look:
            self.flush()
            self.look = (font, capitals)
        self.pending.append(words)

    def flush(self) -> None:
        """Take the pending words out of their font."""
        if not self.pending:
            return
        font, capitals = self.look
        words, table = legacy.convert("".join(self.pending), font)
        if table is not None:
            self.encodings.add(table)
        words = symbols.plain(words, font)
        self.words.add(words.upper() if capitals else words)
        self.pending = []

    def mark(self, sign: str, key: str, *, printed: bool) -> None:
        """A footnote's mark: put now, or (``printed``) the sign that already ends the words."""
        self.flush()
        if printed:
            self.words.marks.append(Mark(self.words.length - len(sign), sign, key))
        else:
            self.words.mark(sign, key)

    def box(self, blocks: list[Block]) -> None:
        """A text box anchored here stands before the paragraph, or after it where words came first."""
        if not self.boxes:
            self.boxes_first = self.words.blank and not "".join(self.pending).strip()
        self.boxes += blocks

    def end_paragraph(self, in_table: bool) -> None:
        """A paragraph ends; one outside a table closes the table above it."""
        self.flush()
        if not in_table:
            self._end_table()
        into = self.cell if in_table else self.blocks
        paragraph = Paragraph(self.words.text(), tuple(self.words.marks))
        into += [*self.boxes, paragraph] if self.boxes_first else [paragraph, *self.boxes]
        self.words, self.boxes, self.boxes_first = Growing(), [], False

    def end_cell(self) -> None:
        """A cell ends, and its last paragraph."""
        self.end_paragraph(True)
        self.row.append(tuple(self.cell))
        self.cell = []

    def end_row(self) -> None:
        """A row ends. A cell that another covers stands there too, empty."""
        self.rows.append(tuple(self.row))
        self.row = []

    def _end_table(self) -> None:
        if self.cell or self.row:  # a row that the file never ended
            if self.cell:
                self.row.append(tuple(self.cell))
                self.cell = []
            self.end_row()
        if self.rows:
            self.blocks.append(Grid(tuple(self.rows)))
            self.rows = []

    def close(self) -> list[Block]:
        """All blocks; what was open is ended."""
        if self.words.length or self.pending or self.boxes:
            self.end_paragraph(bool(self.row or self.cell))
        self._end_table()
        return self.blocks
