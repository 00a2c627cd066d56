"""Đầu trang và cuối văn bản: which lines of a document the header looks at, put into reading order.

Only the head and the neighbourhood of the signature block are looked at, so that a long document costs no more than a short one.
"""

from __future__ import annotations

from ..layout import Flow, Line
from ..patterns import pattern
from .marks import is_upper
from .strips import Sheet, Strip, by_columns, cells_by_columns, cut

_LINES = 110
_CHARACTERS = 2000
_LONG = 400
_RIGHT = pattern(r"cộng\s*hòa|đảng cộng sản|độc lập|đoàn tncs|đoàn thanh niên cộng|.{0,30}, ?ngày\b")
_ASKS = ("kính gửi", "kính trình", "kính mời")
_WIRE = pattern(r"\S.*\bđiện\s*:")


def head_sheet(flow: Flow, reach: int = 1) -> Sheet:
    """The head of the document. ``reach`` widens it for long lists of addressees."""
    lines: list[Line] = []
    room = _CHARACTERS * reach
    for line in flow.lines[: _LINES * reach]:
        lines.append(line)
        room -= len(line.text)
        if room < 0:
            break
    strips = cells_by_columns(cut(flow.content, lines))
    return Sheet(_columns(strips))


def _columns(strips: list[Strip]) -> list[Strip]:
    """Put a letterhead that kept its layout into two columns."""
    last = len(strips)
    if len({strip.row for strip in strips}) == last:  # nothing stands beside anything
        return strips
    pairs: list[tuple[Strip, Strip]] = []
    for index, strip in enumerate(strips):
        if index > 60 or (index and _ends_letterhead(strip, pairs)):
            last = index
            break
        if index and strip.row == strips[index - 1].row and strip.line.cell is None and _RIGHT.match(strip.text.lower()):
            left = strips[index - 1]
            if left.column + len(left.text) + 3 <= strip.column:
                pairs.append((left, strip))
    if not pairs:
        return strips
    middle = sum((a.column + len(a.text) + b.column) / 2 for a, b in pairs) / len(pairs)
    return by_columns(strips, 0, last, middle)


def _ends_letterhead(strip: Strip, pairs: list[tuple[Strip, Strip]]) -> bool:
    low = strip.text.lower()
    if low.startswith(_ASKS) or ("điện" in low and _WIRE.match(low)):
        return True
    return bool(pairs) and (len(strip.text) > 90 or (strip.above > 0 and is_upper(strip.text) and len(pairs) > 1))
