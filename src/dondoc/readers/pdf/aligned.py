"""Bảng không kẻ: rows whose words begin at the same places, three columns and more, are a table though no rule is drawn.

Office programs draw lists of people so: a table without borders. Two columns are left to the flow: a letterhead or a
signature block is no table. A line that belongs to a row (its cell was wrapped) stands closer than the rows do.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from dondoc.readers.pdf.grids import Grid
from dondoc.readers.pdf.lines import Line, Run, lines_of, rows_of, runs_of
from dondoc.readers.pdf.place import Rect, Word

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_PLAY = 4.0  # points by which the left edges of one column may differ
_MOST_ROWS = 2_000

Cells = list[list[Line]]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Bảng tìm được: where it stands, with the lines of every cell."""

    grid: Grid
    cells: list[Cells]


def take_aligned(runs: list[Run]) -> list[Aligned]:
    """The tables without rules among ``runs``; their runs are taken out."""
    rows = rows_of(runs)
    if len(rows) < _FEWEST_ROWS or len(rows) > _MOST_ROWS:
        return []
    spans = _stretches(rows, [])
    if spans:  # a shorter table with the same columns: one that was cut by a heading or by the page
        spans = _stretches(rows, [[run.x0 for run in rows[first]] for first, _ in spans])
    taken = {id(run) for first, stop in spans for row in rows[first:stop] for run in row}
    runs[:] = [run for run in runs if id(run) not in taken]
    return [_table(rows[first:stop]) for first, stop in spans]


def _stretches(rows: Sequence[list[Run]], known: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Where tables begin and end (exclusive). One with the columns of a ``known`` one may have fewer rows."""
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(rows):
        stop = index
        if len(rows[index]) >= _FEWEST_COLUMNS:
            stop, whole = _stretch(rows, index)
            edges = [run.x0 for run in rows[index]]
            alike = any(len(k) == len(edges) and all(abs(a - b) <= _PLAY for a, b in zip(k, edges, strict=True)) for k in known)
            if whole < (2 if alike else _FEWEST_ROWS):
                stop = index
        if stop > index:
            spans.append((index, stop))
        index = max(stop, index + 1)
    return spans


def _stretch(rows: Sequence[list[Run]], first: int) -> tuple[int, int]:
    """Where the rows that keep to the columns of row ``first`` end (exclusive), and how many of them fill every column."""
    edges = [run.x0 for run in rows[first]]
    whole, stop = 1, first + 1
    height = median(run.height for run in rows[first])
    for index in range(first + 1, len(rows)):
        space = min(r.top for r in rows[index]) - max(r.bottom for r in rows[index - 1])
        kept = _kept(rows[index], edges) if space < 2.5 * height else 0
        if not kept or (kept == 1 and space > 0.4 * height):  # one cell alone is the rest of the row above, or no row
            break
        whole += kept == len(edges)
        stop = index + 1
    return stop, whole


def _kept(row: Sequence[Run], edges: Sequence[float]) -> int:
    """How many columns have a word that begins at their edge; 0 where a word stands across an edge or begins beside all."""
    filled: set[int] = set()
    for run in row:
        if not any(abs(run.x0 - edge) <= _PLAY for edge in edges):
            return 0
        for word in run.words:
            if any(word.x0 < edge - _PLAY and word.x1 > edge + _PLAY for edge in edges):
                return 0
            filled.update(i for i, edge in enumerate(edges) if abs(word.x0 - edge) <= _PLAY)
    return len(filled)


def _table(rows: Sequence[list[Run]]) -> Aligned:
    edges = [run.x0 - _PLAY for run in rows[0]]
    steps = [b[0].bottom - a[0].bottom for a, b in itertools.pairwise(rows)]
    usual = median(steps)
    words: list[list[list[Word]]] = []
    tops: list[float] = []
    for index, row in enumerate(rows):
        cells: list[list[Word]] = [[] for _ in edges]
        for run in row:
            for word in run.words:
                cells[max(0, bisect_right(edges, word.x0) - 1)].append(word)
        wrapped = index > 0 and not all(cells) and (not cells[0] or steps[index - 1] < 0.85 * usual)
        if wrapped and words:
            words[-1] = [before + more for before, more in zip(words[-1], cells, strict=True)]
        else:
            words.append(cells)
            tops.append(min(run.top for run in row))
    box = Rect(edges[0], tops[0], max(r.x1 for row in rows for r in row), max(r.bottom for row in rows for r in row))
    grid = Grid(box, (*edges, box.x1), (*tops, box.bottom), ())
    return Aligned(grid, [[lines_of(runs_of(cell)) for cell in row] for row in words])
