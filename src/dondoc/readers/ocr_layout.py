"""Bố cục trang quét: words with boxes become lines in reading order, by geometry.

A letterhead and a signature block of two columns are read as two columns (left lines, then right); ruled tables cell
by cell; page numbers and running heads are marked; what is a scratch and not a word is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dondoc.readers.ocr_columns import find_zone
from dondoc.readers.ocr_paragraphs import paragraphs
from dondoc.readers.ocr_pieces import COLUMN_GAP, OcrLine, Piece, Row, cut, in_piece, is_scratch, joined, page_slope, rows_of, usual_height
from dondoc.readers.ocr_tables import Grid, find_grids
from dondoc.readers.tesseract import OcrWord, Reading

_NUMBER_ROW = re.compile(r"(?:trang\s*)?[-–—.]?\s*\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–—.]?", re.I)


def arrange(reading: Reading, *, width: int, height: int) -> tuple[OcrLine, ...]:
    """The lines of a page in reading order. Never raises on odd geometry."""
    words = reading.words
    if not words:
        return ()
    em = usual_height(words)
    lines = [line for line in reading.lines if not is_scratch(line, em)]
    slope = page_slope(lines, width)
    grids = find_grids(reading.marks, em=em, slope=slope)
    inside: list[list[OcrWord]] = [[] for _ in grids]
    pieces: list[Piece] = []
    for line in lines:
        for part in _split_by_grids(line, grids):
            home = next((n for n, g in enumerate(grids) if g.holds(part[0])), None)
            if home is None:
                pieces += [p for p in cut(part, em, slope) if not is_scratch(p.words, em)]
            else:
                inside[home] += part
    rows = rows_of(pieces, em)
    kinds = _edges(rows, em, height)
    out = _flow([row for row in rows if id(row) not in kinds], em, width, grids, inside, slope)
    head = [OcrLine(p.words, kind=kinds[id(row)](p)) for row in rows if id(row) in kinds for p in row]
    return tuple(head) + tuple(out)


def _split_by_grids(line: Sequence[OcrWord], grids: Sequence[Grid]) -> list[list[OcrWord]]:
    """Words of one line, parted where they enter or leave a table; a rule read as "|" inside a table goes."""
    parts: list[list[OcrWord]] = []
    last: int | None = -1
    for word in line:
        home = next((n for n, g in enumerate(grids) if g.holds(word)), None)
        if home is not None and word.text in "||Il![]" and grids[home].on_rule(word):
            continue
        if home != last or not parts:
            parts.append([])
            last = home
        parts[-1].append(word)
    return parts


# ---- page numbers and running heads


def _edges(rows: list[Row], em: float, height: int) -> dict[int, _Kind]:
    """Rows at the top and foot of the page that are no part of the flow, and what each of their pieces is."""
    found: dict[int, _Kind] = {}
    for row in (rows[0], rows[-1]) if len(rows) > 2 else ():
        if not (row[0].y < 0.12 * height or row[0].y > 0.88 * height):
            continue
        numbers = [p for p in row if _NUMBER_ROW.fullmatch(" ".join(w.text for w in p.words))]
        others = [p for p in row if p not in numbers]
        if len(numbers) == 1 and all(_is_small(p, em) for p in others):
            found[id(row)] = _Kind(numbers[0])
        elif others == row and all(_is_small(p, em) for p in row) and (row[0].y < 0.07 * height or row[0].y > 0.93 * height):
            found[id(row)] = _Kind(None)
    return found


@dataclass(frozen=True, slots=True)
class _Kind:
    number: Piece | None

    def __call__(self, piece: Piece) -> str:
        return "page_number" if piece is self.number else "running_head"


def _is_small(piece: Piece, em: float) -> bool:
    return median(w.y1 - w.y0 for w in piece.words) < 0.72 * em


# ---- the flow


def _flow(rows: list[Row], em: float, width: int, grids: Sequence[Grid], inside: list[list[OcrWord]], slope: float) -> list[OcrLine]:
    """Rows, two-column zones and tables from top to bottom."""
    out: list[OcrLine] = []
    todo = sorted(range(len(grids)), key=lambda n: grids[n].top)
    at = 0
    plain: list[Row] = []

    def close() -> None:
        if plain:
            out.extend(paragraphs([joined(r) for r in plain], em, width, top=not out))
            plain.clear()

    while at < len(rows) or todo:
        if todo and (at >= len(rows) or grids[todo[0]].top < rows[at][0].y):
            close()
            number = todo.pop(0)
            out += _table(grids[number], inside[number], number, em, slope)
            continue
        zone = find_zone(rows, at, em, width, stop=grids[todo[0]].top if todo else None)
        if zone is None:
            plain.append(rows[at])
            at += 1
            continue
        left, right, after = zone
        close()
        out += _column(left) + _column(right)
        at = after
    close()
    return out


def _column(pieces: list[Piece]) -> list[OcrLine]:
    return [OcrLine(p.words, fresh=not n) for n, p in enumerate(pieces)]


# ---- tables


def _table(grid: Grid, words: list[OcrWord], number: int, em: float, slope: float) -> list[OcrLine]:
    """The lines of every cell, row by row."""
    cells: dict[tuple[int, int], list[OcrWord]] = {}
    for group in _table_groups(words, grid, em, slope):
        cells.setdefault(grid.place(group), []).extend(group)
    out: list[OcrLine] = []
    for row, column in sorted(cells):
        lines = rows_of([in_piece([w], slope, em) for w in cells[row, column]], em)
        out += [OcrLine(joined(line).words, fresh=not out, cell=(number, row, column)) for line in lines]
    return out


def _table_groups(words: list[OcrWord], grid: Grid, em: float, slope: float) -> list[list[OcrWord]]:
    """Words cut at every rule that runs between them; words across a rule with no gap stand in a merged cell and stay together."""
    groups: list[list[OcrWord]] = []
    for row in rows_of([in_piece([w], slope, em) for w in words], em):
        line = [p.words[0] for p in row]
        groups.append([line[0]])
        for before, word in pairwise(line):
            gap = word.x0 - before.x1
            if gap > COLUMN_GAP * em or (gap > 0.4 * em and grid.parts(before, word)):
                groups.append([])
            groups[-1].append(word)
    return groups
