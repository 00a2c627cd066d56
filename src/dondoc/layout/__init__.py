"""Bố cục: from the text as it was read to lines and paragraphs, with the way back to every character.

``read_flow`` gives the lines of a text outside page numbers, running heads and footnotes; ``Flow.paragraphs`` joins the
lines of a part of it. Steps work on these and never on raw lines, so that Markdown, hard wrapping and columns are solved once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from ..model import Footnote, Span, Table, Text
from .bars import flattened_spans, flattened_tables
from .labels import Label, read_label
from .lines import Line, is_rule, read_lines
from .notes import as_footnote, drop_page_numbers, find_footnotes
from .paragraphs import Paragraph, join_paragraphs

__all__ = ["Flow", "Label", "Line", "Paragraph", "is_rule", "join_paragraphs", "read_flow", "read_label"]


@dataclass(frozen=True, slots=True)
class Flow:
    """Mạch văn: the lines in order, the footnotes apart, the tables with the place of every cell."""

    content: str
    lines: tuple[Line, ...]
    footnotes: tuple[Footnote, ...]
    tables: tuple[Table, ...]
    spread: bool
    starts: tuple[int, ...]
    _joined: dict[Span, tuple[Paragraph, ...]] = field(default_factory=dict, compare=False, repr=False)  # by the part asked for

    def within(self, part: Span) -> tuple[Line, ...]:
        """The lines that begin inside ``part``."""
        return self.lines[bisect_left(self.starts, part.start) : bisect_left(self.starts, part.end)]

    def paragraphs(self, part: Span) -> tuple[Paragraph, ...]:
        """The paragraphs of ``part`` outside flattened tables. Joined once: outline and figures ask for the same parts."""
        joined = self._joined.get(part)
        if joined is None:
            lines = list(self.within(part))
            for hole in flattened_spans(self.content, part):
                lines = [line for line in lines if not hole.start <= line.start < hole.end]
            joined = self._joined[part] = tuple(join_paragraphs(lines, spread=self.spread))
        return joined

    def around(self, closing: Span | None, body: Span) -> tuple[tuple[Paragraph, ...], ...]:
        """The paragraphs of ``body`` before and behind the signature block; in one piece where there is none inside."""
        if closing is None:
            return (self.paragraphs(body),)
        return self.paragraphs(Span(body.start, closing.start)), self.paragraphs(Span(closing.end, body.end))

    def tables_within(self, part: Span) -> tuple[Table, ...]:
        """The tables of ``part``, flattened ones with rows included, in order."""
        whole = [table for table in self.tables if part.start <= table.span.start < part.end]
        return tuple(sorted((*whole, *flattened_tables(self.content, part)), key=lambda table: table.span))


def read_flow(text: Text) -> Flow:
    """The flow of a text. Linear in its length; never raises."""
    content = text.content
    lines = drop_page_numbers(read_lines(content, _holes(text)))
    spread = _is_spread(lines)
    footnotes = list(text.footnotes)
    if not footnotes:
        found = find_footnotes(content, lines, spread=spread)
        footnotes = [as_footnote(lines, note) for note in found]
        gone = {i for note in found for i in range(note.first, note.last + 1)}
        if gone:
            lines = [line for i, line in enumerate(lines) if i not in gone]
    tables = text.tables or (_piped_tables(lines) if "|" in content else ())
    if text.tables:
        lines = _with_cells(lines, text.tables)
    return Flow(content, tuple(lines), tuple(footnotes), tuple(tables), spread, tuple([line.start for line in lines]))


def _holes(text: Text) -> tuple[Span, ...]:
    spans = [aside.span for aside in text.asides if aside.kind != "footnote"]
    spans += [aside.span for aside in text.asides if aside.kind == "footnote"]
    return tuple(sorted(spans))


def _is_spread(lines: list[Line]) -> bool:
    """Whether blank lines stand between all wrapped lines, so that they say nothing."""
    long = [line for line in lines if len(line.text) > 40 and line.cell is None]
    together = [line for line in long if not line.above]
    if len(long) < 6 or len(long) - len(together) + 1 <= 0.9 * len(long):  # most texts are known by this alone
        return False
    cut = sum(1 for line in long if line.text[-1:].isalnum() or line.text[-1:] == ",")
    short = sum(1 for line in long if len(line.text) < 135)
    return cut > 0.5 * len(long) and short > 0.9 * len(long)


def _piped_tables(lines: list[Line]) -> list[Table]:
    """Tables written with pipes: the rows and cells that ``read_lines`` numbered."""
    rows: dict[int, dict[int, dict[int, Span]]] = {}
    for line in lines:
        if line.cell:
            table, row, column = line.cell
            rows.setdefault(table, {}).setdefault(row, {})[column] = line.span
    tables: list[Table] = []
    for _, by_row in sorted(rows.items()):
        width = 1 + max(column for cells in by_row.values() for column in cells)
        if width < 2:
            continue
        grid = []
        for _, cells in sorted(by_row.items()):
            edge = min(span.start for span in cells.values())
            row_cells = []
            for column in range(width):
                span = cells.get(column, Span(edge, edge))
                edge = span.end
                row_cells.append(span)
            grid.append(tuple(row_cells))
        tables.append(Table(Span(grid[0][0].start, max(span.end for row in grid for span in row)), tuple(grid)))
    return tables


def _with_cells(lines: list[Line], tables: tuple[Table, ...]) -> list[Line]:
    """The lines, each told which cell of a reader's table it stands in. A table of one column is no table."""
    cells = sorted(
        (span.start, span.end, number, row, column)
        for number, table in enumerate(tables)
        if max(map(len, table.rows), default=0) > 1
        for row, spans in enumerate(table.rows)
        for column, span in enumerate(spans)
        if span.end > span.start
    )
    starts = [cell[0] for cell in cells]
    out = []
    for line in lines:
        i = bisect_right(starts, line.start) - 1
        inside = i >= 0 and line.start < cells[i][1]
        out.append(line._replace(cell=cells[i][2:] if inside else None))
    return out
