"""Bảng có kẻ khung trên trang quét: the rules that tesseract saw, gathered into grids of rows and columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dondoc.readers.tesseract import OcrWord

_Box = tuple[int, int, int, int]
_MOST_RULES = 600  # a page of hatching is no table


@dataclass(frozen=True, slots=True)
class Grid:
    """Khung bảng: where rows and columns begin and end, in pixels; ``slope`` is the page's."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slope: float
    em: float

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.ys[0]

    def holds(self, word: OcrWord) -> bool:
        """Whether the middle of ``word`` lies inside."""
        x, y = _middle(word, self.slope)
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def on_rule(self, word: OcrWord) -> bool:
        """Whether a narrow "word" stands on an upright rule: it is the rule."""
        x = (word.x0 + word.x1) / 2
        return any(abs(x - rule) < 0.5 * self.em for rule in self.xs)

    def parts(self, left: OcrWord, right: OcrWord) -> bool:
        """Whether an upright rule runs between two neighbouring words."""
        reach = 0.3 * self.em
        return any(left.x1 - reach <= x <= right.x0 + reach for x in self.xs[1:-1])

    def place(self, words: Sequence[OcrWord]) -> tuple[int, int]:
        """Row and column (from 0) of words that stand together: by the middle of the first."""
        x, y = _middle(words[0], self.slope)
        row = bisect_right(self.ys, y) - 1
        column = bisect_right(self.xs, x) - 1
        return max(0, min(row, len(self.ys) - 2)), max(0, min(column, len(self.xs) - 2))


def _middle(word: OcrWord, slope: float) -> tuple[float, float]:
    x = (word.x0 + word.x1) / 2
    return x, (word.y0 + word.y1) / 2 - slope * x


def find_grids(marks: Iterable[_Box], *, em: float, slope: float) -> list[Grid]:
    """The ruled tables: at least two columns and two rows whose rules are there. Frames of one cell are no tables."""
    upright, level = [], []
    for box in marks:
        x0, y0, x1, y1 = box
        wide, high = x1 - x0, y1 - y0
        if high > 1.5 * em and wide < 0.8 * em + abs(slope) * high:
            upright.append(box)
        elif wide > 3 * em and high < 0.8 * em + abs(slope) * wide:
            level.append(box)
    found = []
    for group in _touching([*upright, *level], 0.8 * em):
        grid = _grid([b for b in group if b in upright], [b for b in group if b in level], em, slope)
        if grid is not None:
            found.append(grid)
    return found


def _touching(boxes: list[_Box], reach: float) -> list[list[_Box]]:
    """Rules that meet or nearly meet, gathered: one table each. The edge of the paper meets none."""
    groups: list[list[_Box]] = []
    for box in boxes[:_MOST_RULES]:
        near = [g for g in groups if any(_meet(box, other, reach) for other in g)]
        groups = [g for g in groups if g not in near] + [[box, *(b for g in near for b in g)]]
    return groups


def _meet(a: _Box, b: _Box, reach: float) -> bool:
    return a[0] - reach <= b[2] and b[0] - reach <= a[2] and a[1] - reach <= b[3] and b[1] - reach <= a[3]


def _grid(upright: list[_Box], level: list[_Box], em: float, slope: float) -> Grid | None:
    if len(upright) < 3:
        return None
    top, bottom = min(b[1] for b in upright), max(b[3] for b in upright)
    tall = [b for b in upright if b[3] - b[1] > 0.3 * (bottom - top)]
    xs = _clustered([(b[0] + b[2]) / 2 for b in tall], 0.8 * em)
    if len(xs) < 3:
        return None
    breadth = xs[-1] - xs[0]
    # A rule that ends early belongs to a merged cell; most of the breadth must be ruled to part two rows.
    ys = _clustered([y for b in level if _covered(b, xs) > 0.6 * breadth and top - em < (y := _height(b, slope)) < bottom + em], 0.8 * em)
    if not ys or ys[0] > top + em:
        ys = [float(top), *ys]
    if ys[-1] < bottom - em:
        ys = [*ys, float(bottom)]
    return Grid(tuple(xs), tuple(ys), slope, em) if len(ys) >= 3 else None


def _covered(rule: _Box, xs: Sequence[float]) -> float:
    return min(rule[2], xs[-1]) - max(rule[0], xs[0])


def _height(rule: _Box, slope: float) -> float:
    return (rule[1] + rule[3]) / 2 - slope * (rule[0] + rule[2]) / 2


def _clustered(values: list[float], reach: float) -> list[float]:
    """Sorted means of values that lie within ``reach`` of their neighbour."""
    out: list[list[float]] = []
    for value in sorted(values):
        if out and value - out[-1][-1] < reach:
            out[-1].append(value)
        else:
            out.append([value])
    return [sum(group) / len(group) for group in out]
