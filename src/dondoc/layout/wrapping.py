"""Dàn trang: how a text was wrapped into lines, read from its own lines."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from .labels import Label
from .lines import Line

_WRAP_AT_MOST = 135


class Habit(NamedTuple):
    """Thói quen dàn trang: what this text's own labelled lines show of how it was wrapped."""

    parted: bool  # blank lines stand between paragraphs, so that within a block lines go on
    short_first: bool  # the first line of a paragraph is broken early, as in text taken from marked-up pages


class Wrapping:
    """Cách dàn trang của một đoạn văn bản. What costs a look at many lines is found when it is asked for: where labels and
    stops part the lines nobody asks.

    ``spread``: blank lines stand between all lines, so that they say nothing.
    """

    def __init__(self, lines: list[Line], labels: list[Label | None], spread: bool) -> None:
        self.spread = spread
        self._lines, self._labels = lines, labels
        self._widths = [-1] * len(lines)

    @cached_property
    def habit(self) -> Habit:
        """What the labelled lines show."""
        lines, labels = self._lines, self._labels
        labelled = apart = opened = early = 0
        for i in [i for i, label in enumerate(labels) if label is not None and 0 < i < len(lines) - 1]:
            line, following = lines[i], lines[i + 1]
            if line.cell is not None:
                continue
            labelled += 1
            apart += line.above > 0
            if labels[i + 1] is None and not following.above and following.text[0].islower() and (width := self.width(i)):
                opened += 1
                early += len(line.text) < 0.6 * width
        return Habit(not self.spread and labelled >= 4 and apart > 0.8 * labelled, opened >= 4 and early > 0.5 * opened)

    def width(self, i: int) -> int:
        """The width at which the block that holds line ``i`` was wrapped; 0 where its lines are not wrapped."""
        if self._widths[i] < 0:
            lines, spread, start, end = self._lines, self.spread, i, i + 1
            cell = lines[i].cell
            while start and (spread or not lines[start].above) and lines[start - 1].cell == cell:
                start -= 1
            while end < len(lines) and (spread or not lines[end].above) and lines[end].cell == cell:
                end += 1
            self._widths[start:end] = [_width_of(lines[start:end]) if end - start > 1 else 0] * (end - start)
        return self._widths[i]


def _width_of(block: list[Line]) -> int:
    """The width of a block of lines, 0 when each line is a paragraph of its own. A line or two may have escaped the wrapping."""
    lengths = [len(line.text) for line in block]
    longest = max(lengths)
    if longest <= _WRAP_AT_MOST:
        return longest
    wrapped = [length for length in lengths if length <= _WRAP_AT_MOST]
    going_on = sum(line.text[0].islower() for line in block)
    return max(wrapped) if len(wrapped) >= 0.9 * len(block) and going_on >= 0.3 * len(block) else 0
