"""Dòng: the physical lines of a text as words, with the marks of Markdown and of tables taken away.

A ``Line`` keeps the way back: ``pieces`` are (place in ``text``, place in the content, length) of runs that are the same in both.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from ..model import Span
from ..patterns import pattern

Piece = tuple[int, int, int]

# What is not words: Markdown emphasis, escapes, headings, quotes; tags; runs of white space; the underscore of segmented words.
# Each branch begins with a letter: only so ``re`` passes quickly over what begins no gap.
_MARK = r"\*(?:\*+|(?=\S)|(?<=\S\*))|__*|``*|\\(?=[^\w\s])|</?[a-zA-Z][^<>\n]{0,40}>|\t|\u00a0|\u200b|\ufeff|\u00ad"
_GAP = pattern(rf"(?:{_MARK}|[ ][ ]+)(?:{_MARK}|[ ]+)*+")  # one blank between words is no gap: it stays where it is
_BLANK = pattern(r"(?:[^ \t\u00a0_<]|__+|<[^<>]*>)*+[ \t\u00a0_]")  # up to what stands for a blank in a gap
_ODD = ("  ", *"*\\\t\u00a0_`<\u200b\ufeff\u00ad")  # what gaps begin with: few texts hold more than two of them
_HEAD = pattern(r"(?:#{1,6}|>+)[ \t]+")
_RULE = pattern(r"[-_=*~.:|\s]*\Z")
_STOPS = (";", ",", ")")  # what most items end with: no rule does
_ESCAPED = pattern(r"[^\\]+")
_STAR = pattern(r"[*\\\s]{1,9}\Z")


class Line(NamedTuple):
    """Một dòng: ``text`` are its words; ``start``, ``end`` their place in the content; ``indent`` in columns;
    ``above`` the blank lines over it; ``cell`` (table, row, column) when it stands in a table."""

    text: str
    start: int
    end: int
    indent: int = 0
    above: int = 0
    cell: tuple[int, int, int] | None = None
    pieces: tuple[Piece, ...] = ()

    @property
    def span(self) -> Span:
        """Its place in the content."""
        return Span(self.start, self.end)

    def at(self, index: int) -> int:
        """The place in the content of the character ``index`` of ``text``."""
        return way_back(self.pieces, index)


def way_back(pieces: tuple[Piece, ...], index: int) -> int:
    """The place in the content of ``index`` in the cleaned text. The end of a run is the end of its words."""
    i = bisect_left(pieces, (index + 1,)) - 1
    if i < 0:
        return pieces[0][1] if pieces else 0
    clean, origin, length = pieces[i]
    return origin + min(index - clean, length)


def _clean(text: str, start: int) -> tuple[str, tuple[Piece, ...]]:
    """The words of ``text``, which stands at ``start`` of the content, and the way back; outer white space is not part of them."""
    if text[0] in "*\\" and _STAR.match(text):  # the star under the name of a Party body
        return _stars(text, start)
    bold = text.strip("*")  # the two ways that most of them are written: one heading in bold, words of syllables joined
    if len(bold) < len(text) and bold == bold.strip() and bold[-1:] != "\\" and not _GAP.search(bold):
        return bold, ((0, start + text.index(bold), len(bold)),)
    if "_" in text and "*" not in text and not _GAP.search(joined := text.replace("_", " ")) and joined[0] != " " != joined[-1]:
        return joined, ((0, start, len(joined)),)
    return _without_gaps(text, start)


def _stars(text: str, start: int) -> tuple[str, tuple[Piece, ...]]:
    """A line of stars and blanks, without the strokes that escape them."""
    pieces: list[Piece] = []
    length = 0
    for run in _ESCAPED.finditer(text):
        pieces.append((length, start + run.start(), run.end() - run.start()))
        length += run.end() - run.start()
    whole = "".join(text.split("\\"))
    bare = whole.strip()
    return bare, tuple(_trimmed(pieces, length - len(whole.lstrip()), len(bare)))


def _without_gaps(text: str, start: int) -> tuple[str, tuple[Piece, ...]]:
    out: list[str] = []
    pieces: list[Piece] = []
    run, origin = 0, start  # the open piece: where it begins in the words and in the content
    length = pos = 0
    for gap in _GAP.finditer(text):
        first, last = gap.span()
        out.append(text[pos:first])
        length += first - pos
        pos = last
        blank = _BLANK.match(text, first, last) if length and text[first - 1] != " " else None
        if blank is not None:
            if blank.end() - 1 != first:
                pieces.append((run, origin, length - run))
                run, origin = length, start + blank.end() - 1
            out.append(" ")
            length += 1
        if origin + length - run != start + last:
            if length > run:
                pieces.append((run, origin, length - run))
            run, origin = length, start + last
    if pos < len(text):
        out.append(text[pos:])
        length += len(text) - pos
    if length > run:
        pieces.append((run, origin, length - run))
    whole = "".join(out)
    bare = whole.strip()
    return bare, tuple(pieces if len(bare) == length else _trimmed(pieces, length - len(whole.lstrip()), len(bare)))


def _trimmed(pieces: list[Piece], lead: int, length: int) -> list[Piece]:
    """The pieces of the ``length`` characters behind the first ``lead``."""
    cuts = ((clean, origin, max(clean, lead), min(clean + size, lead + length)) for clean, origin, size in pieces)
    return [(a - lead, origin + a - clean, b - a) for clean, origin, a, b in cuts if a < b]


def is_rule(text: str) -> bool:
    """A drawn line or an empty frame: ``-----``, ``___``, ``* * *``."""
    return not text[:1].isalnum() and not text[-1:].isalnum() and text[-1:] not in _STOPS and _RULE.match(text) is not None


def read_lines(content: str, holes: tuple[Span, ...] = ()) -> list[Line]:
    """The lines of ``content`` outside ``holes`` (places that are not of the flow), cells of piped tables one by one."""
    lines: list[Line] = []
    piped = "|" in content
    above = start = hole = 0
    new = tuple.__new__  # Line(…) itself takes twice as long, and there are thousands of lines
    odd = [mark for mark in _ODD if mark in content]
    rows = _Rows(lines, odd)
    for number, raw in enumerate(content.split("\n")):
        at, start = start, start + len(raw) + 1
        if hole < len(holes):
            while hole < len(holes) and holes[hole].end <= at:
                hole += 1
            if hole < len(holes) and holes[hole].start <= at and start - 1 <= holes[hole].end:
                continue
        text = raw.strip()
        if not text:
            above += 1
            continue
        begin, indent = at, 0
        if len(text) != len(raw):
            lead = len(raw) - len(raw.lstrip())
            begin, indent = at + lead, len(raw[:lead].expandtabs())
        if piped and "|" in text and text != "|" and rows.read(raw, at, number, indent, above):
            above = 0 if lines and lines[-1].start >= at else above
            continue
        if text[0] in "#>" and (head := _HEAD.match(raw, begin - at)):
            rest = raw[head.end() :]
            text = rest.strip()
            begin = start - 1 - len(rest.lstrip())
        pieces: tuple[Piece, ...] = ((0, begin, len(text)),)
        for mark in odd:
            if mark in text:
                text, pieces = _clean(text, begin)
                break
        if not text or text == "|":
            above += 1
            continue
        end = pieces[-1][1] + pieces[-1][2]
        lines.append(new(Line, (text, pieces[0][1], end, indent, above, None, pieces)))
        above = 0
    return lines


class _Rows:
    """Các hàng kẻ bằng dấu gạch đứng: counts tables and rows; rows on lines that follow each other are of one table."""

    def __init__(self, lines: list[Line], odd: list[str]) -> None:
        self._lines, self._odd = lines, odd
        self._table = -1
        self._row = 0
        self._next = -1  # the line on which another row of this table would stand

    def read(self, raw: str, at: int, number: int, indent: int, above: int) -> bool:
        """Whether the line ``raw`` is a row; its cells are then put to the lines."""
        cells = _split_cells(raw)
        first = bool(cells) and not cells[0].strip()
        if len(cells) - first - (not cells[-1].strip()) < 2 and raw.lstrip()[0] != "|":
            return False
        if self._next != number:
            self._table, self._row = self._table + 1, 0
        self._next = number + 1
        for column, cell in enumerate(cells, -first):
            begin, at = at, at + len(cell) + 1
            text = cell.strip()
            if not text:
                continue
            begin += len(cell) - len(cell.lstrip())
            pieces: tuple[Piece, ...] = ((0, begin, len(text)),)
            for mark in self._odd:
                if mark in text:
                    text, pieces = _clean(text, begin)
                    break
            if text and not is_rule(text):
                end = pieces[-1][1] + pieces[-1][2]
                self._lines.append(Line(text, pieces[0][1], end, indent, above, (self._table, self._row, column), pieces))
                above = 0
        self._row += 1
        return True


def _split_cells(raw: str) -> list[str]:
    """What stands between the pipes of one line; an escaped pipe is a word."""
    cells = raw.split("|")
    if "\\|" in raw:
        for i in range(len(cells) - 2, -1, -1):
            if cells[i].endswith("\\"):
                cells[i : i + 2] = [f"{cells[i]}|{cells[i + 1]}"]
    return cells
