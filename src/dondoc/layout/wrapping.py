"""Dàn trang: how a text was wrapped into lines, read from its own lines."""

from __future__ import annotations

from typing import NamedTuple

from .labels import Label
from .lines import Line

_WRAP_AT_MOST = 135


class Habit(NamedTuple):
    """Thói quen dàn trang: what this text's own labelled lines show of how it was wrapped."""

    spread: bool  # blank lines stand between all lines, so that they say nothing
    parted: bool  # blank lines stand between paragraphs, so that within a block lines go on
    short_first: bool  # the first line of a paragraph is broken early, as in text taken from marked-up pages


def habit_of(lines: list[Line], labels: list[Label | None], widths: Widths) -> Habit:
    """What the labelled lines show; ``labels`` and ``widths`` are those of ``lines``."""
    labelled = apart = opened = early = 0
    for i in [i for i, label in enumerate(labels) if label is not None and 0 < i < len(lines) - 1]:
        line, following = lines[i], lines[i + 1]
        if line.cell is not None:
            continue
        labelled += 1
        apart += line.above > 0
        if labels[i + 1] is None and not following.above and following.text[0].islower() and (width := widths.at(i)):
            opened += 1
            early += len(line.text) < 0.6 * width
    spread = widths.spread
    return Habit(spread, not spread and labelled >= 4 and apart > 0.8 * labelled, opened >= 4 and early > 0.5 * opened)


class Widths:
    """Bề rộng: for each line the width at which its block was wrapped; 0 where lines are not wrapped.

    A block is measured when one of its lines is asked for: where labels and stops part the lines nobody asks.
    """

    def __init__(self, lines: list[Line], spread: bool) -> None:
        self.spread = spread
        self._lines = lines
        self._known: list[int] = [-1] * len(lines)

    def at(self, i: int) -> int:
        """The width of the block that holds line ``i``."""
        if self._known[i] < 0:
            lines, start, end = self._lines, i, i + 1
            while start and self._together(lines[start - 1], lines[start]):
                start -= 1
            while end < len(lines) and self._together(lines[end - 1], lines[end]):
                end += 1
            self._known[start:end] = [_width_of(lines[start:end]) if end - start > 1 else 0] * (end - start)
        return self._known[i]

    def _together(self, before: Line, line: Line) -> bool:
        return (not line.above or self.spread) and before.cell == line.cell


def _width_of(block: list[Line]) -> int:
    """The width of a block of lines, 0 when each line is a paragraph of its own. A line or two may have escaped the wrapping."""
    lengths = [len(line.text) for line in block]
    longest = max(lengths)
    if longest <= _WRAP_AT_MOST:
        return longest
    wrapped = [length for length in lengths if length <= _WRAP_AT_MOST]
    going_on = sum(line.text[0].islower() for line in block)
    return max(wrapped) if len(wrapped) >= 0.9 * len(block) and going_on >= 0.3 * len(block) else 0
