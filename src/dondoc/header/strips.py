"""Mảnh chữ: a part of a page cut into the pieces that stand together, column by column.

A ``Strip`` is a line, the part of a line in one column, or a cell. In text that kept its layout the columns of a
letterhead stand beside each other with wide gaps; here the left column comes first, then the right one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from ..folding import fold
from ..layout import Line
from ..layout.lines import way_back
from ..letters import LOWER, UPPER
from ..model import Span
from ..patterns import pattern

_LABEL = pattern(r"\s*(?:[-–—•●▪*+·]|[0-9]{1,2}[.)]|[a-zđ]\))\s*")
_AFTER_LABEL = 4  # blanks
_GAP = pattern(r"(?:[ \u00a0]{3,}|\t)[ \u00a0\t]*")
# Text that lost its line breaks: what surely begins something new although nothing stands before it.
# All of it begins in the middle of a word with a capital or a hyphen: few places are looked at more closely.
_GLUED = pattern(
    rf"(?=[{UPPER}-])(?<=\S)(?:"
    rf"(?<=[^\s“\"(])(?=V/v\b)|(?<=[{LOWER}.;:\d)])(?=Kính gửi\s*:)|(?<=\w)(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI)|(?<=NAM)(?=Độc lập)|(?<=phúc)(?=Số\b)"
    rf"|(?<=[^\s“\"(|*_])(?=Nơi nhận\s*:)|(?<=[{LOWER}.;:)\d])(?=(?:TM|KT|TL|TUQ)\. ?[{UPPER}]{{2}})"
    rf"|(?<=[;.,])(?=- ?[{UPPER}])|(?<=[{UPPER}])(?=- [{UPPER}][{LOWER}])"
    rf"|(?<=[{UPPER}])(?=Về việc\b)|(?<=\d{{4}})(?=[{UPPER}]{{2}})|(?<=[{UPPER}]{{2}})(?!Tg )(?=[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}])"
    rf"|(?<=[{LOWER}\d])(?=(?:[{UPPER}][{LOWER}]+ ){{1,3}}[{UPPER}][{LOWER}]+, ngày\b)"
    rf"|(?<=[{UPPER}])(?=(?:TỈNH|THÀNH PHỐ|HUYỆN|SỞ|VĂN PHÒNG|KT\.|TL\.|TUQ\.|PHÓ|CHÁNH|GIÁM ĐỐC|CHỦ TỊCH|BÍ THƯ|HIỆU TRƯỞNG|CỤC TRƯỞNG) ?)"
    r")"
)
_PARAGRAPH, _ENDLESS = 800, 6000
_MARKS = ("V/v", "Kính gửi:", "Nơi nhận", "CỘNG H")
_INSIDE = pattern("|".join(_MARKS))


class Strip(NamedTuple):
    """Một mảnh chữ của một dòng: ``text`` is ``line.text[first:last]``; ``above`` the blank lines over it; ``column`` where it begins."""

    text: str
    line: Line
    first: int
    above: int
    column: int
    row: int

    def place(self, start: int, end: int) -> Span:
        """The place in the content of ``text[start:end]`` (not empty)."""
        pieces = self.line.pieces
        if len(pieces) == 1:  # most lines stand in the content as they are
            origin = pieces[0][1] + self.first
            return Span(origin + start, origin + end)
        return Span(way_back(pieces, self.first + start), way_back(pieces, self.first + end - 1) + 1)

    @property
    def whole(self) -> Span:
        """The place of it in the content."""
        line = self.line
        return line.span if len(self.text) == len(line.text) else self.place(0, len(self.text))

    @property
    def centre(self) -> float:
        """The middle of it on its line, in columns."""
        return self.column + len(self.text) / 2


class Sheet:
    """Trang chữ: strips one after another as one text, with the way back to each."""

    __slots__ = ("low", "starts", "strips", "text")

    def __init__(self, strips: list[Strip]) -> None:
        self.strips = strips
        self.text = "\n".join([strip.text for strip in strips])
        self.low = fold(self.text)
        self.starts = [0, *accumulate([len(strip.text) + 1 for strip in strips[:-1]])] if strips else []

    def which(self, index: int) -> int:
        """The number of the strip that holds the character ``index``."""
        return bisect_right(self.starts, index) - 1

    def opens(self, index: int) -> bool:
        """Whether a strip begins at ``index``."""
        return index == 0 or self.text[index - 1] == "\n"

    def closes(self, index: int) -> bool:
        """Whether a strip ends at ``index``."""
        return index >= len(self.text) or self.text[index] == "\n"

    def place(self, start: int, end: int) -> Span:
        """From the first to the last of the characters ``[start, end)`` in the content; columns between them are inside."""
        a, b = self.which(start), self.which(end - 1)
        if a == b:
            at = self.starts[a]
            return self.strips[a].place(start - at, min(end - at, len(self.strips[a].text)))
        first, last = len(self.strips[a].text) - (start - self.starts[a]), end - self.starts[b]
        spans = [self.strips[a].place(len(self.strips[a].text) - first, len(self.strips[a].text))] if first > 0 else []
        spans += [strip.whole for strip in self.strips[a + 1 : b]]
        spans.append(self.strips[b].place(0, min(last, len(self.strips[b].text))))
        return Span(min([span.start for span in spans]), max([span.end for span in spans]))


def cut(content: str, lines: Sequence[Line], around: int = 0) -> list[Strip]:
    """The strips of ``lines`` in the order in which they stand. Of a line without end only the part ``around`` a place is cut."""
    strips: list[Strip] = []
    new = tuple.__new__  # twice as quick as Strip(…)
    usual = _ENDLESS if around else _PARAGRAPH
    tabs, marked = _can_divide(content, lines)
    for row, line in enumerate(lines):
        text, begin, end, indent, above, cell, pieces = line
        if (  # where white space was squeezed, a run of the text has ended
            len(text) > usual
            or ((tabs or len(pieces) > 1) and cell is None and ("   " in (raw := content[begin:end]) or "\t" in raw))
            or (marked and (text[0] == "|" or text[-1] == "|" or _INSIDE.search(text, 1) is not None))
        ):
            strips += _pieces(content, line, row, around)
        else:
            strips.append(new(Strip, (text, line, 0, above, indent, row)))
    return strips


def _can_divide(content: str, lines: Sequence[Line]) -> tuple[bool, bool]:
    """Whether among ``lines`` stands a tab; a mark behind the beginning of a line. Asked of all at once: of most the answer is no."""
    if not lines:
        return False, False
    texts = "\n".join([line.text for line in lines])
    marked = "|" in texts
    for mark in _MARKS:
        at = texts.find(mark)
        while at >= 0 and not marked:
            marked = at > 0 and texts[at - 1] != "\n"
            at = texts.find(mark, at + 1)
    return content.find("\t", lines[0].start, lines[-1].end) >= 0, marked


def _pieces(content: str, line: Line, row: int, around: int) -> list[Strip]:
    text = line.text
    first, last = 0, len(text)
    if last > _PARAGRAPH and not around and not _INSIDE.search(text, 1, _ENDLESS):
        last = _PARAGRAPH  # a paragraph on one line: its opening is enough
    elif last > _ENDLESS:
        first = max(0, _index(line, around) - _ENDLESS // 4)
        last = min(last, first + _ENDLESS)
    bounds = [first]
    base = line.at(first)
    raw = content[base : line.end] if last == len(text) else content[base : line.at(last)]
    if line.cell is None and ("   " in raw or "\t" in raw):
        bounds += [_index(line, base + gap.end()) for gap in _GAP.finditer(raw) if not _after_label(raw, gap.start(), gap.end())]
    if _INSIDE.search(text, first + 1, last):
        bounds += [found.start() for found in _GLUED.finditer(text, first, last)]
    out: list[Strip] = []
    bounds = sorted(set(bounds))
    for begin, end in zip(bounds, [*bounds[1:], last], strict=True):
        piece = text[begin:end]
        bare = piece.strip(" |")
        if bare:
            begin += piece.index(bare[0])
            column = line.indent + _column(raw, line.at(begin) - base)
            out.append(Strip(bare, line, begin, 0 if out else line.above, column, row))
    return out


def _after_label(raw: str, start: int, end: int) -> bool:
    """Whether a gap only sets off a mark of a list ("*   Sở Nội vụ;"); the star under a Party body stands far from the day beside it."""
    return end - start <= _AFTER_LABEL and _LABEL.fullmatch(raw, 0, start) is not None


def _column(raw: str, offset: int) -> int:
    return offset if "\t" not in raw[:offset] else len(raw[:offset].expandtabs())


def _index(line: Line, offset: int) -> int:
    """The character of ``line.text`` that stands at ``offset`` of the content."""
    at = max(0, bisect_right(line.pieces, offset, key=lambda piece: piece[1]) - 1)
    clean, origin, length = line.pieces[at]
    if offset < origin + length:
        return clean + max(0, offset - origin)
    return line.pieces[at + 1][0] if at + 1 < len(line.pieces) else len(line.text)


def by_columns(strips: list[Strip], first: int, last: int, middle: float) -> list[Strip]:
    """The strips with ``[first, last)`` put column by column: what is nearer to the left edge than ``middle`` comes first."""
    block = strips[first:last]
    left = [s for s in block if s.centre < middle]
    right = [s for s in block if s.centre >= middle]
    return [*strips[:first], *left, *right, *strips[last:]]


def cells_by_columns(strips: list[Strip]) -> list[Strip]:
    """Rows of a letterhead's table put column by column. A table of more than three columns stays as it is."""
    if all(strip.line.cell is None for strip in strips):
        return strips
    out: list[Strip] = []
    at = 0
    while at < len(strips):
        cell = strips[at].line.cell
        end = at + 1
        if cell is not None:
            while end < len(strips) and (other := strips[end].line.cell) is not None and other[0] == cell[0]:
                end += 1
            block = strips[at:end]
            if max(s.line.cell[2] for s in block if s.line.cell) <= 2:
                block = sorted(block, key=lambda s: s.line.cell[2] if s.line.cell else 0)
            out += block
        else:
            out.append(strips[at])
        at = end
    return out
