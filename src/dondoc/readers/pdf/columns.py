"""Hai cột: the letterhead and the signature block are read column by column, the left one first.

A zone of two columns is a stretch of rows with one empty gutter through all of them, held by at least one row that
has words on both sides. Rows with many cells (a list without rules) and hanging labels (``1.   Giao …``) are no columns.
Source of the form: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from dondoc.layout import read_label
from dondoc.readers.pdf.lines import Line, Run, lines_of, rows_of
from dondoc.readers.pdf.place import Word

_GUTTER = 1.2  # times the height of the letters, in the row that shows the gutter
_NARROWEST = 0.4
_NEAR, _FAR = 1.3, 9.0  # times the height: from a row to a row of one side only; to a row with both sides
_TABULAR = 6  # this many rows, all with both sides on one line, are a list and not a letterhead


@dataclass(slots=True)
class _Zone:
    first: int
    last: int
    low: float
    high: float
    both: int = 0
    rows: int = 0
    lefts: list[Run] = field(default_factory=list)
    rights: list[Run] = field(default_factory=list)


def flow_lines(runs: Sequence[Run]) -> list[Line]:
    """Lines in reading order: where two columns stand side by side, the left one's, then the right one's."""
    rows = rows_of(runs)
    lines: list[Line] = []
    done = index = 0
    while index < len(rows):
        zone = _grow(rows, index, done) if len(rows[index]) > 1 else None
        if zone is None:
            index += 1
            continue
        lines += [Line(row) for row in rows[done : zone.first]]
        lines += lines_of(zone.lefts, column=True) + lines_of(zone.rights, column=True)
        done = index = zone.last + 1
    return lines + [Line(row) for row in rows[done:]]


def _grow(rows: list[list[Run]], seed: int, floor: int) -> _Zone | None:
    """The zone that the gutter of row ``seed`` belongs to; None where it is no zone."""
    row = rows[seed]
    height = max(r.height for r in row)
    gap, low, high = max((b.x0 - a.x1, a.x1, b.x0) for a, b in itertools.pairwise(row))
    if gap < _GUTTER * height:
        return None
    zone = _Zone(seed, seed, low, high)
    bottom, last_both = max(r.bottom for r in row), seed
    index = seed + 1
    while index < len(rows):
        rows[index] = _parted(rows[index], zone.low, zone.high)
        narrowed = _narrow(zone, rows[index], height)
        if narrowed is None:
            break
        both = _sides(rows[index], *narrowed) == 3
        space = min(r.top for r in rows[index]) - bottom
        if space > (_FAR if both else _FAR / 2) * height:
            break
        zone.low, zone.high = narrowed
        bottom = max(r.bottom for r in rows[index])
        if both:
            last_both = index
        index += 1
    zone.last = _trail(rows, zone, last_both, index, height)
    zone.low, zone.high = low, high  # rows that were left out again do not narrow the gutter
    for row in rows[seed : zone.last + 1]:
        zone.low, zone.high = _narrow(zone, row, 0.0) or (zone.low, zone.high)
    zone.first = _lead(rows, zone, seed, floor, height)
    return zone if _holds(rows, zone, height) else None


def _narrow(zone: _Zone, row: Sequence[Run], height: float) -> tuple[float, float] | None:
    """The gutter after this row, or None where the row stands across it."""
    low, high = zone.low, zone.high
    for run in row:
        if run.x1 <= (zone.low + zone.high) / 2 or run.x1 - zone.low < zone.high - run.x0:
            low = max(low, run.x1)
        else:
            high = min(high, run.x0)
    return (low, high) if high - low >= _NARROWEST * height else None


def _sides(row: Sequence[Run], low: float, high: float) -> int:
    """1 where the row has words left of the gutter, 2 right of it, 3 both."""
    middle = (low + high) / 2
    return (1 if any(r.middle < middle for r in row) else 0) | (2 if any(r.middle > middle for r in row) else 0)


def _trail(rows: Sequence[list[Run]], zone: _Zone, last: int, stop: int, height: float) -> int:
    """Rows of one side under the last row with both, where they follow closely and stand in line with their column.

    So does the "V/v …" under the number; so do columns whose lines are not equally high.
    """
    bottom = max(r.bottom for r in rows[last])
    held = [r for row in rows[zone.first : last + 1] for r in row]
    middle = (zone.low + zone.high) / 2
    for index in range(last + 1, stop):
        row = rows[index]
        column = [r for r in held if (r.middle < middle) == (row[0].middle < middle)]
        if min(r.top for r in row) - bottom > 0.7 * height or len(row) > 1 or not _in_line(row[0], column, height):
            return index - 1
        held += row
        bottom = max(r.bottom for r in row)
    return stop - 1


def _in_line(run: Run, column: Sequence[Run], height: float) -> bool:
    """Whether the run is centred in the column, or has an edge in common with it."""
    return any(abs(run.middle - r.middle) < 1.5 * height or abs(run.x0 - r.x0) < height for r in column)


def _lead(rows: list[list[Run]], zone: _Zone, seed: int, floor: int, height: float) -> int:
    """Rows just above the row that showed the gutter: those with words on the right ("TM. ỦY BAN NHÂN DÂN" over "Nơi nhận:",
    or both sides with a gutter too narrow to show by itself), and rows of the left column below such a one."""
    top = min(r.top for r in rows[seed])
    middle = (zone.low + zone.high) / 2
    held = list(rows[seed])
    first = seed
    low, high = zone.low, zone.high
    for index in range(seed - 1, floor - 1, -1):
        row = _parted(rows[index], low, high)
        narrowed = _narrow(_Zone(seed, seed, low, high), row, height)
        tall = max(height, *(r.height for r in row))
        if narrowed is None or top - max(r.bottom for r in row) > _NEAR * tall:
            break
        sides = _sides(row, *narrowed)
        column = [r for r in held if (r.middle < middle) == (row[0].middle < middle)]
        if sides != 3 and (len(row) > 1 or not _in_line(row[0], column, 2 * height)):
            break
        low, high = narrowed
        held += row
        top = min(r.top for r in row)
        if sides > 1:
            rows[index] = row
            first = index
            zone.low, zone.high = low, high
    return first


def _parted(row: list[Run], low: float, high: float) -> list[Run]:
    """The row with a run cut that reaches over the gutter, if its words stand wider apart there than elsewhere in it.

    The words of a justified line all stand equally far apart: such a line is never cut.
    """
    parted: list[Run] = []
    for run in row:
        words = run.words
        if not (run.x0 < low and run.x1 > high) or len(words) < 3:
            parted.append(run)
            continue
        gaps = [b.x0 - a.x1 for a, b in itertools.pairwise(words)]
        cut = max(range(len(gaps)), key=gaps.__getitem__)
        usual = median(g for g in gaps if g > 0) if any(g > 0 for g in gaps) else 0.0
        at_gutter = words[cut].x1 < high and words[cut + 1].x0 > low
        if at_gutter and gaps[cut] > _NARROWEST * run.height and gaps[cut] > 1.7 * usual:
            parted += [_run(words[: cut + 1]), _run(words[cut + 1 :])]
        else:
            parted.append(run)
    return parted


def _run(words: list[Word]) -> Run:
    tall = max(words, key=lambda w: w.bottom - w.top)
    return Run(words, words[0].x0, tall.top, max(w.x1 for w in words), tall.bottom)


def _holds(rows: Sequence[list[Run]], zone: _Zone, height: float) -> bool:
    """Whether the zone is two columns of words: it fills ``lefts`` and ``rights`` on the way."""
    middle = (zone.low + zone.high) / 2
    many = 0
    for row in rows[zone.first : zone.last + 1]:
        left = [r for r in row if r.middle < middle]
        right = [r for r in row if r.middle > middle]
        zone.both += bool(left and right)
        many += len(row) > 2
        zone.lefts += left
        zone.rights += right
        zone.rows += 1
    if not zone.lefts or not zone.rights or zone.rows < 2:
        return False
    if many >= 3 and many * 2 > zone.rows:
        return False
    if zone.both == zone.rows >= _TABULAR:
        return False
    if all(_bare_label(r.text()) for r in zone.lefts):
        return False
    widest_left = max(r.x1 - r.x0 for r in zone.lefts)
    widest_right = max(r.x1 - r.x0 for r in zone.rights)
    return widest_left >= 2.5 * height and widest_right >= 2.5 * height


def _bare_label(text: str) -> bool:
    """``1.``, ``a)``, ``-``: a label that hangs beside its text."""
    label = read_label(text)
    return (text.strip(".()").isalnum() and len(text) <= 4) or (label is not None and label.end >= len(text))
