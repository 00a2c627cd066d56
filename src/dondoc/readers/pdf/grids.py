"""Bảng kẻ: rules that meet make a grid; its cells are the spaces that no rule divides.

A frame round one space is no table. Cells that were merged stand once, where they begin; the places they cover are None,
so that every row has as many entries as the grid has columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dondoc.readers.pdf.drawings import Drawings, Rule
from dondoc.readers.pdf.place import Rect

_PLAY = 2.5  # points: rules this near are one rule, and meet
_MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Grid:
    """Lưới bảng: the edges and, by row and column, the cells (None where another cell reaches over)."""

    box: Rect
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[Rect | None, ...], ...]

    def like(self, other: Grid) -> bool:
        """Whether the columns stand at the same places: a table that goes on over a page break."""
        return len(self.xs) == len(other.xs) and all(abs(a - b) <= 4 for a, b in zip(self.xs, other.xs, strict=True))


def find_grids(drawn: Drawings) -> list[Grid]:
    """The grids of a page, from top to bottom."""
    if len(drawn.across) < 2 or len(drawn.down) < 2:
        return []
    across, down = _joined(drawn.across), _joined(drawn.down)
    grids = [_grid(a, d) for a, d in _families(across, down) if len(a) >= 2 and len(d) >= 2]
    return sorted((g for g in grids if g is not None), key=lambda g: g.box.top)


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Rules on one line that touch are one rule (Word draws the border of each cell apart)."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules):
        if lines and rule.at - lines[-1][0].at <= _PLAY:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    joined = []
    for line in lines:
        at = sum(r.at for r in line) / len(line)
        line.sort(key=lambda r: r.start)
        start, end = line[0].start, line[0].end
        for rule in line[1:]:
            if rule.start <= end + _PLAY * 2:
                end = max(end, rule.end)
            else:
                joined.append(Rule(at, start, end))
                start, end = rule.start, rule.end
        joined.append(Rule(at, start, end))
    return joined


def _families(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that meet, directly or through others."""
    root = list(range(len(across) + len(down)))

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for j, v in enumerate(down):
        for i, h in enumerate(across):
            if h.at > v.end + _PLAY:
                break  # ``across`` goes from top to bottom
            if h.at >= v.start - _PLAY and h.start - _PLAY <= v.at <= h.end + _PLAY:
                root[find(i)] = find(len(across) + j)
    families: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, h in enumerate(across):
        families.setdefault(find(i), ([], []))[0].append(h)
    for j, v in enumerate(down):
        families.setdefault(find(len(across) + j), ([], []))[1].append(v)
    return list(families.values())


def _grid(across: list[Rule], down: list[Rule]) -> Grid | None:
    xs, ys = _edges(v.at for v in down), _edges(h.at for h in across)
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns < 2 or rows * columns > _MOST_CELLS:
        return None
    right = _walls(down, xs, ys)  # (column edge, row) that have a rule
    below = _walls(across, ys, xs)  # (row edge, column)
    taken = [[False] * columns for _ in range(rows)]
    cells: list[list[Rect | None]] = [[None] * columns for _ in range(rows)]
    count = 0
    for i in range(rows):
        for j in range(columns):
            if taken[i][j]:
                continue
            wide = tall = 1
            while j + wide < columns and (j + wide, i) not in right and not taken[i][j + wide]:
                wide += 1
            while i + tall < rows and not any((i + tall, k) in below for k in range(j, j + wide)):
                tall += 1
            for y in range(i, i + tall):
                for x in range(j, j + wide):
                    taken[y][x] = True
            cells[i][j] = Rect(xs[j], ys[i], xs[j + wide], ys[i + tall])
            count += 1
    if count < 2:
        return None
    return Grid(Rect(xs[0], ys[0], xs[-1], ys[-1]), tuple(xs), tuple(ys), tuple(tuple(r) for r in cells))


def _edges(places: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for at in sorted(places):
        if not edges or at - edges[-1] > _PLAY * 1.6:  # a double rule is one edge
            edges.append(at)
    return edges


def _walls(rules: Sequence[Rule], edges: Sequence[float], steps: Sequence[float]) -> set[tuple[int, int]]:
    """Which stretches of which inner edges have a rule along most of them."""
    walls: set[tuple[int, int]] = set()
    for rule in rules:
        edge = min(range(len(edges)), key=lambda i: abs(edges[i] - rule.at))
        for step in range(len(steps) - 1):
            covered = min(rule.end, steps[step + 1]) - max(rule.start, steps[step])
            if covered > 0.6 * (steps[step + 1] - steps[step]):
                walls.add((edge, step))
    return walls
