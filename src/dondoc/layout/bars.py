"""Bảng bị ép phẳng: tables whose cells came one after another with a lone bar between them.

Where two bars stand together a row ends. When the rows can be told they make a table; when not, the cells are known only
to be cells, so that nobody takes them for provisions.
"""

from __future__ import annotations

import itertools
from collections import Counter

from ..model import Span, Table
from ..patterns import pattern

_BAR = pattern(r"\n[ \t]*\|[ \t]*(?=\n|\Z)")  # it begins with a letter, so it is looked for quickly
_FIRST = pattern(r"[ \t]*\|[ \t]*(?=\n|\Z)")
_FEW = 8
_CELL_AT_MOST = 1500


def flattened_spans(content: str, part: Span) -> list[Span]:
    """The places of the flattened tables inside ``part``."""
    return [_covered(content, run, part) for run in _runs(content, part)]


def flattened_tables(content: str, part: Span) -> list[Table]:
    """Those among the flattened tables inside ``part`` whose rows can be told."""
    tables = [_table(content, run) for run in _runs(content, part)]
    return [table for table in tables if table is not None]


def _runs(content: str, part: Span) -> list[list[int]]:
    """The places of the bars of each table. A few bars make a letterhead or a signature block, not a table."""
    if content.count("|", part.start, part.end) < _FEW:
        return []
    bars = [match.start() + 1 for match in _BAR.finditer(content, max(0, part.start - 1), part.end)]
    if part.start == 0 and _FIRST.match(content, 0, part.end):
        bars.insert(0, 0)
    runs: list[list[int]] = [[]]
    for bar in bars:
        run = runs[-1]
        if run and (bar - run[-1] > _CELL_AT_MOST or _is_title(content[run[-1] + 1 : bar])):
            runs.append([])
        runs[-1].append(bar)
    return [run for run in runs if len(run) >= _FEW]


def _is_title(words: str) -> bool:
    """Whether words between two bars are no cell: the title of an annex, in capitals, with blank lines around it."""
    return "\n\n" in words and any(line.isupper() and " " in line.strip(" *_") for line in words.splitlines())


def _covered(content: str, run: list[int], part: Span) -> Span:
    """From the cell before the first bar (one short line) to the last bar."""
    start = run[0]
    line = content.rfind("\n", part.start, max(part.start, start - 1)) + 1
    if 0 < start - line < 40 and content[line:start].strip():
        start = max(line, part.start)
    return Span(start, content.find("\n", run[-1]) if content.find("\n", run[-1]) >= 0 else len(content))


def _table(content: str, run: list[int]) -> Table | None:
    rows: list[list[Span]] = [[]]
    for left, right in itertools.pairwise(run):
        begin = content.find("|", left) + 1
        words = content[begin:right].lstrip()
        if words:
            rows[-1].append(Span(right - len(words), right - len(words) + len(words.rstrip())))
        elif rows[-1]:
            rows.append([])
    rows = [row for row in rows if row]
    if not rows:
        return None
    width, often = Counter(map(len, rows)).most_common(1)[0]
    if width < 3 or often < 2 or len(rows[0]) != width or often < 0.5 * len(rows):
        return None
    grid = tuple(tuple(row) for row in rows if len(row) == width)
    return Table(Span(grid[0][0].start, grid[-1][-1].end), grid)
