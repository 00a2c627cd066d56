"""Mảnh dòng trên trang quét: words gathered into pieces and rows by their boxes; what is a scratch and no word.

All lengths are in pixels of the picture that was read; ``em`` is the height of a usual word there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dondoc.folding import strip_marks
from dondoc.readers.tesseract import OcrWord

COLUMN_GAP = 1.3  # em of white between two columns; justified text rarely opens so far
_TIGHT_GAP = 0.35  # em before a national motto that a long name of a body runs up to
_SAME_ROW = 0.5  # em between the middles of two pieces of one row
_BELOW = frozenset("gjpqyQ,;()[]{}/|@$§\u0323")  # what reaches below the base line; U+0323 is the dot of ạ


@dataclass(frozen=True, slots=True)
class OcrLine:
    """Một dòng: its words from left to right. ``fresh``: a new paragraph begins here.

    ``kind``: None in the flow, else ``page_number`` | ``running_head`` | ``stamp``. ``cell``: (table, row, column).
    """

    words: tuple[OcrWord, ...]
    fresh: bool = False
    kind: str | None = None
    cell: tuple[int, int, int] | None = None

    @property
    def text(self) -> str:
        """The words with single blanks."""
        return " ".join(w.text for w in self.words)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of all words."""
        return _box(self.words)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one row without a wide gap between them; ``y`` is their middle after the page's slope is taken off."""

    words: tuple[OcrWord, ...]
    x0: float
    x1: float
    y: float

    @property
    def folded(self) -> str:
        return strip_marks(" ".join(w.text for w in self.words))


Row = list[Piece]


def in_rows(words: Sequence[OcrWord]) -> list[OcrLine]:
    """Loose words (of a stamp) as lines from top to bottom; a word much taller than the others ("ĐẾN") is a line of its own."""
    if not words:
        return []
    em = usual_height(words)
    rows: list[list[OcrWord]] = []
    for word in sorted(words, key=_middle):
        if rows and word.y1 - word.y0 < 1.6 * em and _beside(rows[-1][-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [OcrLine(tuple(sorted(row, key=lambda w: w.x0)), fresh=not n) for n, row in enumerate(rows)]


def _beside(a: OcrWord, b: OcrWord) -> bool:
    shared = min(a.y1, b.y1) - max(a.y0, b.y0)
    return shared > 0.4 * min(a.y1 - a.y0, b.y1 - b.y0) and max(a.y1 - a.y0, b.y1 - b.y0) < 2.2 * min(a.y1 - a.y0, b.y1 - b.y0)


def usual_height(words: Sequence[OcrWord]) -> float:
    """Median height of words of three letters and more."""
    tall = [w.y1 - w.y0 for w in words if len(w.text) >= 3] or [w.y1 - w.y0 for w in words]
    return max(4.0, median(tall))


def is_letter_or_digit(char: str) -> bool:
    """Not so the loose accents (``ˆ``) that count as letters in Unicode."""
    return char.isalnum() and unicodedata.category(char) != "Lm"


def is_scratch(line: Sequence[OcrWord], em: float) -> bool:
    """Whether a "line" is a rule, a seal's rim, a signature or the marks of letters cut from them: no word was read with any trust."""
    if not any(is_letter_or_digit(c) for w in line for c in w.text):
        return not any(w.text == "*" for w in line)  # the star under the name of a Party body is a sign of the form; other marks are rules
    letters = sum(len(w.text) for w in line)
    trust = sum(len(w.text) * w.confidence for w in line) / letters
    height = max(w.y1 for w in line) - min(w.y0 for w in line)
    if height < 0.6 * em:  # marks that were cut from their letters
        return trust < 40
    if height > 4 * em:
        return trust < 60
    words = [w for w in line if len(w.text) > 1]
    return trust < 30 and max(w.confidence for w in words) < 50 if words else trust < 45


def page_slope(lines: Sequence[Sequence[OcrWord]], width: int) -> float:
    """Rise of the lines in pixels a pixel (down is positive), from the long lines; 0 where there are none."""
    slopes = []
    for line in lines:
        if len(line) >= 5 and line[-1].x1 - line[0].x0 > 0.15 * width:
            half = len(line) // 2
            left, right = line[:half], line[half:]
            run = _mean_x(right) - _mean_x(left)
            if run > 0:
                slopes.append((median(_middle(w) for w in right) - median(_middle(w) for w in left)) / run)
    return median(slopes) if len(slopes) >= 3 else 0.0


def _middle(word: OcrWord) -> float:
    return (word.y0 + word.y1) / 2


def _mean_x(words: Sequence[OcrWord]) -> float:
    return sum(w.x0 + w.x1 for w in words) / (2 * len(words))


def _box(words: Sequence[OcrWord]) -> tuple[float, float, float, float]:
    return min(w.x0 for w in words), min(w.y0 for w in words), max(w.x1 for w in words), max(w.y1 for w in words)


def cut(line: Sequence[OcrWord], em: float, slope: float) -> list[Piece]:
    """The words of one line, parted where a gap as wide as between columns stands."""
    words = sorted(line, key=lambda w: w.x0)
    groups = [[words[0]]]
    for before, word in pairwise(words):
        gap = word.x0 - before.x1
        if gap > COLUMN_GAP * em or (gap > _TIGHT_GAP * em and _is_motto(words, word)):
            groups.append([])
        groups[-1].append(word)
    return [in_piece(group, slope, em) for group in groups]


def _is_motto(line: Sequence[OcrWord], word: OcrWord) -> bool:
    """Whether the right column of a letterhead begins at ``word``, whatever stands close before it."""
    if word.text[0] not in "CcĐđDd":
        return False
    rest = strip_marks(" ".join(w.text for w in line[line.index(word) :]))
    return rest.startswith(("cong hoa xa", "dang cong san", "doc lap - ", "doc lap – ")) and len(rest) > 18


def in_piece(words: Sequence[OcrWord], slope: float, em: float) -> Piece:
    """The words as one piece, its height on the page taken back by the slope of the scan."""
    x0, _, x1, _ = _box(words)
    return Piece(tuple(words), x0, x1, median(_level(w, em) - slope * (w.x0 + w.x1) / 2 for w in words))


def _level(word: OcrWord, em: float) -> float:
    """The height of a word on the page, whatever marks stand over and under its letters: by its base line."""
    foot = word.y1 - (0.24 * em if any(c in _BELOW for c in unicodedata.normalize("NFD", word.text)) else 0.0)
    return foot - 0.4 * em


def rows_of(pieces: list[Piece], em: float) -> list[Row]:
    """The pieces that stand side by side, from the top of the page."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda p: p.y):
        fits = rows and abs(piece.y - rows[-1][-1].y) < _SAME_ROW * em
        if fits and not any(p.x0 < piece.x1 and piece.x0 < p.x1 for p in rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda p: p.x0)
    return rows


def joined(row: Row) -> Piece:
    """A row as one piece."""
    words = tuple(w for p in row for w in p.words)
    return Piece(words, row[0].x0, row[-1].x1, row[0].y)
