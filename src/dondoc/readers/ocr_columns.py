"""Hai cột trên trang quét: the letterhead and the signature block, which are read left column first, then right."""

from __future__ import annotations

import re

from dondoc.readers.ocr_pieces import Piece, Row, joined

_LETTERHEAD = re.compile(r"cong ?hoa ?xa|cong san|doc lap|tu do|ngay.{1,9}thang|thang.{1,6}nam \d")
_RECIPIENTS = re.compile(r".{0,3}i nh.[nm]\b")


def find_zone(rows: list[Row], at: int, em: float, width: int, *, stop: float | None) -> tuple[list[Piece], list[Piece], int] | None:
    """A letterhead or signature block that begins at row ``at``: left pieces, right pieces, the row after it."""
    seed = _seed(rows, at, em, width)
    if seed is None:
        return None
    low, high = _gutter(rows[seed], width)
    left: list[Piece] = []
    right: list[Piece] = []
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


def _merge(pieces: list[Piece]) -> Piece:
    return pieces[0] if len(pieces) == 1 else joined(pieces)


def _seed(rows: list[Row], at: int, em: float, width: int) -> int | None:
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


def _gutter(row: Row, width: int) -> tuple[float, float]:
    if len(row) == 1:
        return (row[0].x1, float(width)) if row[0].x0 < 0.4 * width else (0.0, row[0].x0)
    cut = max(range(1, len(row)), key=lambda i: row[i].x0 - row[i - 1].x1)
    return row[cut - 1].x1, row[cut].x0


def _widened(row: Row, low: float, high: float) -> tuple[float, float] | None:
    """The gutter with this row's pieces beside it; None when one of them stands across."""
    middle = (low + high) / 2
    for piece in row:
        if (piece.x0 + piece.x1) / 2 < middle:
            low = max(low, piece.x1)
        else:
            high = min(high, piece.x0)
    return (low, high) if low < high else None


def _hangs_on(piece: Piece, column: list[Piece], em: float) -> bool:
    """Whether a line with nothing at its right still belongs to the left column: close under it, within its breadth.

    The "V/v …" of a dispatch goes on below the day; so do the recipients below the signature.
    """
    flush = abs(piece.x0 - column[-1].x0) < 1.5 * em
    return piece.y - column[-1].y < 3.2 * em and (flush or _is_centred_under(piece, column, em))


def _is_centred_under(piece: Piece, column: list[Piece], em: float) -> bool:
    return abs((piece.x0 + piece.x1) - (column[-1].x0 + column[-1].x1)) / 2 < 2.5 * em
