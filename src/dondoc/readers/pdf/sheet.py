"""Trang đã dàn: the words of one page sorted into flow, tables, footnotes and what stands outside the flow."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from dondoc.readers.pdf.aligned import take_aligned
from dondoc.readers.pdf.columns import flow_lines
from dondoc.readers.pdf.drawings import Drawings
from dondoc.readers.pdf.footnotes import Note, take_footnotes
from dondoc.readers.pdf.furniture import head_key, take_page_number, take_running_heads, take_signature_words
from dondoc.readers.pdf.grids import Grid, find_grids
from dondoc.readers.pdf.lines import Line, Run, glue_marks, lines_of, runs_of
from dondoc.readers.pdf.paragraphs import Measure, mark_paragraphs, measure, starts_page
from dondoc.readers.pdf.place import Shown, Word


@dataclass(slots=True, eq=False)
class Block:
    """Bảng trên trang: a grid and, by row and column, the lines of each cell (None: covered by another cell)."""

    grid: Grid
    cells: Sequence[Sequence[list[Line] | None]]


@dataclass(slots=True)
class Sheet:
    """Trang: what stands above the flow, the flow, what stands after it, each from top to bottom.

    ``margins`` are lines of the flow that may prove to be running heads, with their keys.
    """

    above: list[tuple[str, Line]] = field(default_factory=list)
    flow: list[Line | Block] = field(default_factory=list)
    signatures: list[list[Line]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    below: list[tuple[str, Line]] = field(default_factory=list)
    margins: list[tuple[str, Line]] = field(default_factory=list)


def lay_out(words: Sequence[Word], drawn: Drawings, place: Shown, *, heads: Container[str]) -> Sheet:
    """Sort the words of a page. ``heads`` are the keys of lines that stood in the margins of earlier pages."""
    sheet = Sheet()
    grids = find_grids(drawn)
    loose, blocks = _into_cells(words, grids) if grids else (words, [])
    runs = runs_of(loose)
    for run in take_page_number(runs, place):
        (sheet.above if run.top < place.height / 2 else sheet.below).append(("page_number", Line([run])))
    _take_heads(sheet, runs, place, heads)
    sheet.signatures = [lines_of(block) for block in take_signature_words(runs)]
    blocks = sorted(blocks + [Block(a.grid, a.cells) for a in take_aligned(runs)], key=lambda b: b.grid.box.top)
    bands = _bands(runs, blocks)
    for line in (line for band in bands for line in band):
        glue_marks(line)
    lines = [line for band in bands for line in band]
    if lines:
        page = measure(lines)
        tail = bands[-1]
        sheet.notes = take_footnotes(tail, drawn.across, page, place)
        for index, band in enumerate(bands):
            mark_paragraphs(band, page, first=index > 0)
        _join_over_the_edge(bands, {id(line.runs[0]) for _, line in sheet.margins}, page)
    for index, band in enumerate(bands):
        sheet.flow += band
        if index < len(blocks):
            sheet.flow.append(blocks[index])
    return sheet


def _join_over_the_edge(bands: list[list[Line]], margins: Container[int], page: Measure) -> None:
    """Let the paragraph of the page before go on: past what may prove to be a running head, and likewise at the foot."""
    first, last = bands[0], bands[-1]
    for line in first[:2]:
        line.new = starts_page(line, page)
        if id(line.runs[0]) not in margins:
            break
    if last and id(last[-1].runs[0]) in margins:
        last[-1].new = False


def _take_heads(sheet: Sheet, runs: list[Run], place: Shown, heads: Container[str]) -> None:
    """Running heads that earlier pages had too; the others stay in the flow until a later page repeats them."""
    above, below = take_running_heads(runs, place)
    for rows, side in ((above, sheet.above), (below, sheet.below)):
        for row in rows:
            line = Line(list(row))
            key = head_key(line.text())
            if key in heads:
                side.append(("running_head", line))
                sheet.margins.append((key, line))
            else:
                runs += row
                sheet.margins += [(key, Line([run])) for run in row[:1]] if len(row) == 1 else []


def _bands(runs: Sequence[Run], blocks: Sequence[Block]) -> list[list[Line]]:
    """The flow cut by the tables: one band more than there are tables, columns never reach across one."""
    if not blocks:
        return [flow_lines(runs)]
    tops = [block.grid.box.top for block in blocks]
    parts: list[list[Run]] = [[] for _ in range(len(blocks) + 1)]
    for run in runs:
        parts[bisect_right(tops, (run.top + run.bottom) / 2)].append(run)
    return [flow_lines(part) for part in parts]


def _into_cells(words: Sequence[Word], grids: Sequence[Grid]) -> tuple[list[Word], list[Block]]:
    """Words that stand in a grid, cell by cell; the words outside."""
    inside: list[list[list[list[Word]]]] = [[[[] for _ in row] for row in grid.cells] for grid in grids]
    owners = [_owners(grid) for grid in grids]
    loose = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        for number, grid in enumerate(grids):
            if grid.box.around(x, y):
                i = min(bisect_right(grid.ys, y), len(grid.ys) - 1) - 1
                j = min(bisect_right(grid.xs, x), len(grid.xs) - 1) - 1
                row, column = owners[number][i][j]
                inside[number][row][column].append(word)
                break
        else:
            loose.append(word)
    blocks = []
    for number, grid in enumerate(grids):
        if not any(cell for row in inside[number] for cell in row):
            continue
        cells = [
            [None if box is None else lines_of(runs_of(inside[number][i][j])) for j, box in enumerate(row)]
            for i, row in enumerate(grid.cells)
        ]
        blocks.append(Block(grid, cells))
    return loose, blocks


def _owners(grid: Grid) -> list[list[tuple[int, int]]]:
    """For every place of the grid, the row and column where the cell that covers it begins."""
    owners = [[(i, j) for j in range(len(grid.xs) - 1)] for i in range(len(grid.ys) - 1)]
    for i, row in enumerate(grid.cells):
        for j, box in enumerate(row):
            if box is None:
                continue
            for y in range(i, len(grid.ys) - 1):
                if grid.ys[y] >= box.bottom - 0.5:
                    break
                for x in range(j, len(grid.xs) - 1):
                    if grid.xs[x] >= box.x1 - 0.5:
                        break
                    owners[y][x] = (i, j)
    return owners
