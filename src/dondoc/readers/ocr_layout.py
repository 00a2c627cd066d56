"""Bố cục trang quét: words with boxes become lines in reading order, by geometry.

A letterhead and a signature block of two columns are read as two columns (left lines, then right); ruled tables cell
by cell; page numbers and running heads are marked; what is a scratch and not a word is counted and left out.
All lengths are in pixels of the picture that was read; ``em`` is the height of a usual word there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dondoc.folding import strip_marks
from dondoc.readers.ocr_tables import Grid, find_grids
from dondoc.readers.tesseract import OcrWord, Reading

_COLUMN_GAP = 1.3  # em of white between two columns; justified text rarely opens so far
_TIGHT_GAP = 0.35  # em before a national motto that a long name of a body runs up to
_SAME_ROW = 0.5  # em between the middles of two pieces of one row
_MOTTO = re.compile(r"(?:cong ?hoa ?xa ?h|dang ?cong ?san|doc ?lap ?\W|.{2,24},? ?ngay\b.{0,9}thang)")
_LETTERHEAD = re.compile(r"cong ?hoa ?xa|cong san|doc lap|tu do|ngay.{1,9}thang|thang.{1,6}nam \d")
_RECIPIENTS = re.compile(r".{0,3}i nh.[nm]\b")
_BELOW = frozenset("gjpqyQ,;()[]{}/|@$§\u0323")  # what reaches below the base line; U+0323 is the dot of ạ
_NUMBER_ROW = re.compile(r"(?:trang\s*)?[-–—.]?\s*\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–—.]?", re.I)


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
class _Piece:
    """Words of one row without a wide gap between them; ``y`` is their middle after the page's slope is taken off."""

    words: tuple[OcrWord, ...]
    x0: float
    x1: float
    y: float

    @property
    def folded(self) -> str:
        return strip_marks(" ".join(w.text for w in self.words))


_Row = list[_Piece]


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
    pieces: list[_Piece] = []
    for line in lines:
        for part in _split_by_grids(line, grids):
            home = next((n for n, g in enumerate(grids) if g.holds(part[0])), None)
            if home is None:
                pieces += [p for p in _cut(part, em, slope) if not is_scratch(p.words, em)]
            else:
                inside[home] += part
    rows = _rows(pieces, em)
    kinds = _edges(rows, em, height)
    out = _flow([row for row in rows if id(row) not in kinds], em, width, grids, inside, slope)
    head = [OcrLine(p.words, kind=kinds[id(row)](p)) for row in rows if id(row) in kinds for p in row]
    return tuple(head) + tuple(out)


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


# ---- pieces and rows


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


def _cut(line: Sequence[OcrWord], em: float, slope: float) -> list[_Piece]:
    words = sorted(line, key=lambda w: w.x0)
    groups = [[words[0]]]
    for before, word in pairwise(words):
        gap = word.x0 - before.x1
        if gap > _COLUMN_GAP * em or (gap > _TIGHT_GAP * em and _is_motto(words, word)):
            groups.append([])
        groups[-1].append(word)
    return [_piece(group, slope, em) for group in groups]


def _is_motto(line: Sequence[OcrWord], word: OcrWord) -> bool:
    """Whether the right column of a letterhead begins at ``word``, whatever stands close before it."""
    rest = strip_marks(" ".join(w.text for w in line[line.index(word) :]))
    return rest.startswith(("cong hoa xa", "dang cong san", "doc lap - ", "doc lap – ")) and len(rest) > 18


def _piece(words: Sequence[OcrWord], slope: float, em: float) -> _Piece:
    x0, _, x1, _ = _box(words)
    return _Piece(tuple(words), x0, x1, median(_level(w, em) - slope * (w.x0 + w.x1) / 2 for w in words))


def _level(word: OcrWord, em: float) -> float:
    """The height of a word on the page, whatever marks stand over and under its letters: by its base line."""
    foot = word.y1 - (0.24 * em if any(c in _BELOW for c in unicodedata.normalize("NFD", word.text)) else 0.0)
    return foot - 0.4 * em


def _rows(pieces: list[_Piece], em: float) -> list[_Row]:
    rows: list[_Row] = []
    for piece in sorted(pieces, key=lambda p: p.y):
        fits = rows and abs(piece.y - rows[-1][-1].y) < _SAME_ROW * em
        if fits and not any(p.x0 < piece.x1 and piece.x0 < p.x1 for p in rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda p: p.x0)
    return rows


# ---- page numbers and running heads


def _edges(rows: list[_Row], em: float, height: int) -> dict[int, _Kind]:
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
    number: _Piece | None

    def __call__(self, piece: _Piece) -> str:
        return "page_number" if piece is self.number else "running_head"


def _is_small(piece: _Piece, em: float) -> bool:
    return median(w.y1 - w.y0 for w in piece.words) < 0.72 * em


# ---- the flow


def _flow(rows: list[_Row], em: float, width: int, grids: Sequence[Grid], inside: list[list[OcrWord]], slope: float) -> list[OcrLine]:
    """Rows, two-column zones and tables from top to bottom."""
    out: list[OcrLine] = []
    todo = sorted(range(len(grids)), key=lambda n: grids[n].top)
    at = 0
    plain: list[_Row] = []

    def close() -> None:
        if plain:
            out.extend(_paragraphs([_joined(r) for r in plain], em, width, top=not out))
            plain.clear()

    while at < len(rows) or todo:
        if todo and (at >= len(rows) or grids[todo[0]].top < rows[at][0].y):
            close()
            number = todo.pop(0)
            out += _table(grids[number], inside[number], number, em, slope)
            continue
        zone = _zone(rows, at, em, width, stop=grids[todo[0]].top if todo else None)
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


def _joined(row: _Row) -> _Piece:
    words = tuple(w for p in row for w in p.words)
    return _Piece(words, row[0].x0, row[-1].x1, row[0].y)


def _column(pieces: list[_Piece]) -> list[OcrLine]:
    return [OcrLine(p.words, fresh=not n) for n, p in enumerate(pieces)]


def _zone(rows: list[_Row], at: int, em: float, width: int, *, stop: float | None) -> tuple[list[_Piece], list[_Piece], int] | None:
    """A letterhead or signature block that begins at row ``at``: left pieces, right pieces, the row after it."""
    seed = _seed(rows, at, em, width)
    if seed is None:
        return None
    low, high = _gutter(rows[seed], width)
    left: list[_Piece] = []
    right: list[_Piece] = []
    n = at
    while n < len(rows) and (stop is None or rows[n][0].y < stop):
        new = _widened(rows[n], low, high)
        if new is None or new[1] - new[0] < 0.3 * em:
            break
        mine = [p for p in rows[n] if p.x1 <= new[0]]
        theirs = [p for p in rows[n] if p.x0 >= new[1]]
        if n > seed and not theirs and left and mine and not _hangs_on(mine[0], left, em):
            break
        if n > seed and not mine and len(right) > 1 and theirs and not _is_centred_under(theirs[0], right, em):
            break
        if n > seed and not mine and not theirs:
            break
        if n > seed and rows[n][0].y - rows[n - 1][0].y > 9 * em:
            break
        low, high = new
        left += [_merge(mine)] if mine else []
        right += [_merge(theirs)] if theirs else []
        n += 1
    return (left, right, n) if left and right and n > seed else None


def _merge(pieces: list[_Piece]) -> _Piece:
    return pieces[0] if len(pieces) == 1 else _joined(pieces)


def _seed(rows: list[_Row], at: int, em: float, width: int) -> int | None:
    """The row, ``at`` or close below, that proves two columns: a motto or a day on the right, or "Nơi nhận" on the left."""
    for n in range(at, min(at + 3, len(rows))):
        row = rows[n]
        if n > at and rows[n][0].y - rows[n - 1][0].y > 4 * em:
            return None
        if len(row) >= 2 and row[-1].x0 > 0.3 * width and _LETTERHEAD.search(row[-1].folded):
            return n
        if _RECIPIENTS.match(row[0].folded) and row[0].x0 < 0.4 * width and row[0].x1 < 0.55 * width:
            return n
        if len(row) != 1:
            continue
        # One column may stand a little higher than the other: then the first rows are one-sided.
        if not (row[0].x1 < 0.55 * width or row[0].x0 > 0.36 * width):
            return None
    return None


def _gutter(row: _Row, width: int) -> tuple[float, float]:
    if len(row) == 1:
        return (row[0].x1, float(width)) if row[0].x0 < 0.4 * width else (0.0, row[0].x0)
    cut = max(range(1, len(row)), key=lambda i: row[i].x0 - row[i - 1].x1)
    return row[cut - 1].x1, row[cut].x0


def _widened(row: _Row, low: float, high: float) -> tuple[float, float] | None:
    """The gutter with this row's pieces beside it; None when one of them stands across."""
    middle = (low + high) / 2
    for piece in row:
        if (piece.x0 + piece.x1) / 2 < middle:
            low = max(low, piece.x1)
        else:
            high = min(high, piece.x0)
    return (low, high) if low < high else None


def _hangs_on(piece: _Piece, column: list[_Piece], em: float) -> bool:
    """Whether a line with nothing at its right still belongs to the left column: close under it, within its breadth.

    The "V/v …" of a dispatch goes on below the day; so do the recipients below the signature.
    """
    flush = abs(piece.x0 - column[-1].x0) < 1.5 * em
    return piece.y - column[-1].y < 3.2 * em and (flush or _is_centred_under(piece, column, em))


def _is_centred_under(piece: _Piece, column: list[_Piece], em: float) -> bool:
    return abs((piece.x0 + piece.x1) - (column[-1].x0 + column[-1].x1)) / 2 < 2.5 * em


def _paragraphs(pieces: list[_Piece], em: float, width: int, *, top: bool) -> list[OcrLine]:
    """Lines of plain flow, each told whether a paragraph begins there: more white above, a first-line indent, a short line before.

    ``top``: these are the first lines of the page, so the first may go on from the page before.
    """
    if not pieces:
        return []
    block = _block(pieces, em, width)
    gaps = [b.y - a.y for a, b in pairwise(pieces)]
    pitch = _pitch(gaps, em)
    out = [OcrLine(pieces[0].words, fresh=not top or block.is_indented(pieces[0]))]
    for (before, piece), gap in zip(pairwise(pieces), gaps, strict=True):
        both_centred = block.are_centred(before, piece)
        one_centred = not both_centred and block.is_centred(piece) != block.is_centred(before)
        fresh = gap > 1.3 * pitch or one_centred or (not both_centred and (block.is_indented(piece) or block.is_short(before)))
        out.append(OcrLine(piece.words, fresh=fresh))
    return out


@dataclass(frozen=True, slots=True)
class _Block:
    """Khối chữ: the left margin and the right edge of the running text."""

    margin: float
    edge: float
    em: float

    def is_indented(self, piece: _Piece) -> bool:
        return piece.x0 > self.margin + 1.2 * self.em

    def is_short(self, piece: _Piece) -> bool:
        return piece.x1 < self.edge - 3 * self.em

    def are_centred(self, above: _Piece, below: _Piece) -> bool:
        """Both stand in the middle of the measure, or one in the middle under the other."""
        under = abs((above.x0 + above.x1) - (below.x0 + below.x1)) / 2 < 0.8 * self.em and abs(above.x0 - below.x0) > self.em
        indented = self.is_indented(above) and self.is_indented(below)
        return (indented and under) or (self.is_centred(above) and self.is_centred(below))

    def is_centred(self, piece: _Piece) -> bool:
        left, right = piece.x0 - self.margin, self.edge - piece.x1
        return left > 1.2 * self.em and right > 1.2 * self.em and abs(left - right) < 3 * self.em


def _block(pieces: list[_Piece], em: float, width: int) -> _Block:
    wide = [p for p in pieces if p.x1 - p.x0 > 0.5 * width] or pieces
    lefts, rights = sorted(p.x0 for p in wide), sorted(p.x1 for p in wide)
    return _Block(lefts[len(lefts) // 4], rights[(3 * len(rights)) // 4], em)


def _pitch(gaps: list[float], em: float) -> float:
    """The usual distance of two lines of one paragraph: the lower of the common distances."""
    usual = sorted(g for g in gaps if 0.8 * em < g < 3 * em)
    return usual[len(usual) // 4] if usual else 1.6 * em


# ---- tables


def _table(grid: Grid, words: list[OcrWord], number: int, em: float, slope: float) -> list[OcrLine]:
    """The lines of every cell, row by row."""
    cells: dict[tuple[int, int], list[OcrWord]] = {}
    for group in _table_groups(words, grid, em, slope):
        cells.setdefault(grid.place(group), []).extend(group)
    out: list[OcrLine] = []
    for row, column in sorted(cells):
        lines = _rows([_piece([w], slope, em) for w in cells[row, column]], em)
        out += [OcrLine(_joined(line).words, fresh=not out, cell=(number, row, column)) for line in lines]
    return out


def _table_groups(words: list[OcrWord], grid: Grid, em: float, slope: float) -> list[list[OcrWord]]:
    """Words cut at every rule that runs between them; words across a rule with no gap stand in a merged cell and stay together."""
    groups: list[list[OcrWord]] = []
    for row in _rows([_piece([w], slope, em) for w in words], em):
        line = [p.words[0] for p in row]
        groups.append([line[0]])
        for before, word in pairwise(line):
            gap = word.x0 - before.x1
            if gap > _COLUMN_GAP * em or (gap > 0.4 * em and grid.parts(before, word)):
                groups.append([])
            groups[-1].append(word)
    return groups
