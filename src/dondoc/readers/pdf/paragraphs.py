"""Đoạn văn: where the place of a line on the page says that a new paragraph begins.

Three signs, in this order: a gap wider than the page's own leading; a first-line indent; a line that broke although the next
word had room. Centred lines (titles) and columns keep to the first sign.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from dondoc.layout import read_label
from dondoc.readers.pdf.lines import Line


@dataclass(frozen=True, slots=True)
class Measure:
    """Khổ chữ: the edges of the text, the usual leading and the usual height of letters, in points."""

    left: float
    right: float
    leading: float
    height: float


def measure(lines: Sequence[Line]) -> Measure:
    """The usual measure of a page's lines."""
    flow = [line for line in lines if not line.column] or list(lines)
    height = median(line.height for line in flow)
    width = max(line.x1 for line in flow) - min(line.x0 for line in flow)
    wide = [line for line in flow if line.x1 - line.x0 > 0.6 * width] or flow
    starts = sorted(line.x0 for line in wide)
    left = next((a for a, b in itertools.pairwise(starts) if b - a < 2), starts[0])
    ends = sorted(line.x1 for line in wide)
    right = ends[-max(1, len(ends) // 20)]
    steps = sorted(b.bottom - a.bottom for a, b in itertools.pairwise(flow) if 0.7 * height < b.bottom - a.bottom < 2.2 * height)
    return Measure(left, right, steps[len(steps) // 3] if steps else 1.2 * height, height)


def mark_paragraphs(lines: Sequence[Line], page: Measure, *, first: bool) -> None:
    """Set ``new`` on each line that starts a paragraph. ``first``: nothing stands above, so the first line starts one."""
    for index, line in enumerate(lines):
        line.new = first if index == 0 else _starts(lines[index - 1], line, page)


def starts_page(line: Line, page: Measure) -> bool:
    """Whether the first line of a page's flow starts a paragraph: by its indent or label; else it goes on from the page before."""
    indent = line.x0 - page.left
    return line.column or read_label(line.text()) is not None or indent > 1.0 * line.height


def _starts(above: Line, line: Line, page: Measure) -> bool:
    step = line.bottom - above.bottom
    size = max(line.height, above.height) / page.height
    if line.column or above.column:
        return above.column != line.column or step < 0 or step > 2.1 * page.leading
    if step < 0 or step > 1.3 * page.leading * max(size, 0.8):
        return True
    indent, before = line.x0 - page.left, above.x0 - page.left
    em = line.height
    room = page.right - above.x1 > line.words()[0].x1 - line.x0 + 0.45 * em
    if read_label(line.text()) is not None and (room or indent > em or abs(indent - before) < 2):
        return True
    if _on_one_axis(above, line):
        return False
    if indent > em and before < indent - 0.7 * em and not _hangs(above, line):
        return True
    return room


def _on_one_axis(above: Line, line: Line) -> bool:
    """Whether both are centred: their middles meet and their edges do not."""
    near = abs(above.x0 + above.x1 - line.x0 - line.x1) < 1.2 * line.height
    return near and abs(above.x0 - line.x0) > 0.5 * line.height


def _hangs(above: Line, line: Line) -> bool:
    """Whether the line stands under the text of a label that hangs to the left of it."""
    runs = above.runs
    words = above.words()
    text = runs[1].x0 if len(runs) > 1 else words[1].x0 if len(words) > 1 else above.x0
    return read_label(above.text()) is not None and abs(text - line.x0) < 3
