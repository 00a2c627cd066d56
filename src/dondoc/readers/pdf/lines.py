"""Dòng chữ: words become runs (no wide gap inside), runs become lines, by where they stand and not by the order in the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from dondoc.readers.pdf.place import Word

_WIDE = 1.0  # a gap this many times the height of the letters ends a run


@dataclass(slots=True, eq=False)
class Run:
    """Đoạn liền: words of one line without a wide gap between them. ``glued``: some have no blank before them."""

    words: list[Word]
    x0: float
    top: float
    x1: float
    bottom: float
    glued: bool = False

    @property
    def height(self) -> float:
        """Height of the letters, in points."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The x of the middle."""
        return (self.x0 + self.x1) / 2

    def text(self) -> str:
        """The words, one blank between."""
        if not self.glued:
            return " ".join([w.text for w in self.words])
        return "".join([w.text if w.glued or not i else " " + w.text for i, w in enumerate(self.words)])


@dataclass(slots=True, eq=False)
class Line:
    """Dòng: the runs of one printed line, from left to right. ``column``: it stands in a zone of two columns."""

    runs: list[Run]
    x0: float = 0.0
    top: float = 0.0
    x1: float = 0.0
    bottom: float = 0.0
    column: bool = False
    new: bool = field(default=False)  # a paragraph starts here

    def __post_init__(self) -> None:
        runs = self.runs
        if len(runs) > 1:
            runs.sort(key=attrgetter("x0"))
        tall = max(runs, key=attrgetter("height")) if len(runs) > 1 else runs[0]
        self.x0, self.x1 = runs[0].x0, max(r.x1 for r in runs)
        self.top, self.bottom = tall.top, tall.bottom

    @property
    def height(self) -> float:
        """Height of the tallest letters, in points."""
        return self.bottom - self.top

    def words(self) -> list[Word]:
        """All words, from left to right."""
        return self.runs[0].words if len(self.runs) == 1 else [w for r in self.runs for w in r.words]

    def text(self) -> str:
        """The words, one blank between."""
        return self.runs[0].text() if len(self.runs) == 1 else " ".join([r.text() for r in self.runs])


def runs_of(words: Iterable[Word]) -> list[Run]:
    """Join words that follow one another on one line. The file's own order is followed where geometry agrees with it."""
    runs: list[Run] = []
    run: Run | None = None
    right = high = low = 0.0  # of the run that grows: its right edge, the top and the bottom of its tallest letters
    for word in words:
        x0, top, x1, bottom, _, glued, raised = word
        if run is not None:
            height, size = low - high, bottom - top
            shared = (bottom if bottom < low else low) - (top if top > high else high)
            tall, small = (height, size) if height > size else (size, height)
            if (shared >= 0.5 * small and -0.4 * tall <= x0 - right <= _WIDE * tall) or (raised and glued):
                run.words.append(word)
                if glued:
                    run.glued = True
                if x1 > right:
                    run.x1 = right = x1
                if size > height:  # the tallest letters give the line its place
                    run.top, run.bottom = high, low = top, bottom
                continue
        right, high, low = x1, top, bottom
        run = Run([word], x0, top, x1, bottom)
        runs.append(run)
    return runs


def _double_middle(run: Run) -> float:
    return run.top + run.bottom


def rows_of(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs that stand on one line, from top to bottom; a small raised run belongs to the line beside it."""
    rows: list[list[Run]] = []
    high = low = size = 0.0  # of the tallest run of the row that grows
    for run in sorted(runs, key=_double_middle):
        top, bottom = run.top, run.bottom
        height = bottom - top
        if rows:
            shared = (bottom if bottom < low else low) - (top if top > high else high)
            if shared >= 0.5 * (height if height < size else size):
                rows[-1].append(run)
                if height > size:
                    high, low, size = top, bottom, height
                continue
        rows.append([run])
        high, low, size = top, bottom, height
    for row in rows:
        if len(row) > 1:
            row.sort(key=attrgetter("x0"))
    return rows


def lines_of(runs: Sequence[Run], *, column: bool = False) -> list[Line]:
    """The lines of one column, from top to bottom."""
    return [Line(row, column=column) for row in rows_of(runs)]


def glue_marks(line: Line) -> None:
    """Glue raised marks to the words they touch: a change of size makes PDFium see a blank that is not there."""
    near = 0.1 * line.height
    for run in line.runs:
        words = run.words
        for index, word in enumerate(words):
            if not word.raised:
                continue
            if index and word.x0 - words[index - 1].x1 < near:
                words[index] = word._replace(glued=True)
                run.glued = True
            if index and index + 1 < len(words) and words[index + 1].x0 - word.x1 < near:
                words[index + 1] = words[index + 1]._replace(glued=True)
                run.glued = True
