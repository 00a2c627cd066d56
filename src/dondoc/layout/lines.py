"""Dòng: the physical lines of a text as words, with the marks of Markdown and of tables taken away.

A ``Line`` keeps the way back: ``pieces`` are (place in ``text``, place in the content, length) of runs that are the same in both.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ..model import Span
from ..patterns import pattern

Piece = tuple[int, int, int]

# What is not words: Markdown emphasis, escapes, headings, quotes; runs of white space; the underscore of segmented words.
_ODD = pattern(r"[*\\\t\u00a0_`<\u200b\ufeff\u00ad]|  ")
_ODD_MARKS = ("  ", *"*\\\t\u00a0_`<\u200b\ufeff\u00ad")  # the same, one by one: a text without them all is told at once
_DROP = pattern(
    r"\*{2,}|(?<!\s)\*(?!\s)|(?<=\S)\*|\*(?=\S)|__+|`+|\\(?=[^\w\s])|</?[a-zA-Z][^<>\n]{0,40}>|[\u200b\ufeff\u00ad]|_|[ \t\u00a0]+"
)
_HEAD = pattern(r"(?:#{1,6}|>+)[ \t]+")
_RULE = pattern(r"[-_=*~.:|\s]*\Z")
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
    i = bisect_right(pieces, (index, 1 << 62, 0)) - 1
    if i < 0:
        return pieces[0][1] if pieces else 0
    clean, origin, length = pieces[i]
    return origin + min(index - clean, length)


def clean(content: str, start: int, end: int) -> tuple[str, tuple[Piece, ...]]:
    """The words of ``content[start:end]`` and the way back; outer white space is not part of them."""
    raw = content[start:end]
    if not _ODD.search(raw):
        bare = raw.strip()
        begin = start + len(raw) - len(raw.lstrip())
        return bare, ((0, begin, len(bare)),)
    if _STAR.match(raw):  # the star under the name of a Party body
        bare = raw.replace("\\", "").strip()
        return bare, ((0, start + raw.index("*") if "*" in raw else start, len(bare)),)
    return _clean_odd(raw, start)


def _clean_odd(raw: str, start: int) -> tuple[str, tuple[Piece, ...]]:
    out: list[str] = []
    pieces: list[Piece] = []
    length = 0
    pos = 0
    for match in _DROP.finditer(raw):
        if match.start() > pos:
            pieces.append((length, start + pos, match.start() - pos))
            out.append(raw[pos : match.start()])
            length += match.start() - pos
        if match.group()[0] in " \t\u00a0_" and not match.group().startswith("__") and out and out[-1][-1] != " ":
            pieces.append((length, start + match.start(), 1))
            out.append(" ")
            length += 1
        pos = match.end()
    if pos < len(raw):
        pieces.append((length, start + pos, len(raw) - pos))
        out.append(raw[pos:])
    text = "".join(out)
    bare = text.rstrip()
    lead = len(bare) - len(bare.lstrip())
    if not lead:
        return bare, tuple(pieces)
    bare = bare[lead:]
    kept = tuple((max(c - lead, 0), o + max(lead - c, 0), n - max(lead - c, 0)) for c, o, n in pieces if c + n > lead)
    return bare, kept


def is_rule(text: str) -> bool:
    """A drawn line or an empty frame: ``-----``, ``___``, ``* * *``."""
    return not text[:1].isalnum() and _RULE.match(text) is not None


def read_lines(content: str, holes: tuple[Span, ...] = ()) -> Iterator[Line]:
    """The lines of ``content`` outside ``holes`` (places that are not of the flow), cells of piped tables one by one."""
    above = 0
    hole = 0
    table = -1
    row = 0
    last_row_at = -2
    # The next place with anything that is not words: between two such places lines are clean.
    odd = -1 if any(mark in content for mark in _ODD_MARKS) else len(content)
    for number, (start, end) in enumerate(_physical(content)):
        while hole < len(holes) and holes[hole].end <= start:
            hole += 1
        if hole < len(holes) and holes[hole].start <= start and end <= holes[hole].end:
            continue
        raw = content[start:end]
        bare = raw.lstrip()
        if not bare:
            above += 1
            continue
        indent = len(raw) - len(bare) if "\t" not in raw else len(raw.expandtabs()) - len(raw.expandtabs().lstrip())
        if "|" in raw and raw.strip() != "|":
            cells = _split_cells(content, start, end)
            if bare[0] == "|" or len(cells) > 1:
                if last_row_at != number - 1:
                    table, row = table + 1, 0
                last_row_at = number
                for column, (begin, stop) in enumerate(cells):
                    text, pieces = clean(content, begin, stop)
                    if text and not is_rule(text):
                        yield Line(text, pieces[0][1], pieces[-1][1] + pieces[-1][2], indent, above, (table, row, column), pieces)
                        above = 0
                row += 1
                continue
        head = _HEAD.match(bare) if bare[0] in "#>" else None
        begin = end - len(bare) + (head.end() if head else 0)
        if odd < begin:
            found = _ODD.search(content, begin)
            odd = found.start() if found else len(content)
        if odd >= end:
            text = bare[head.end() :].strip() if head else bare.rstrip()
            pieces = ((0, begin, len(text)),)
        else:
            text, pieces = clean(content, begin, end)
        if not text or (text == "|"):
            above += 1
            continue
        yield Line(text, pieces[0][1], pieces[-1][1] + pieces[-1][2], indent, above, None, pieces)
        above = 0


def _physical(content: str) -> Iterator[tuple[int, int]]:
    start = 0
    find = content.find
    while True:
        end = find("\n", start)
        if end < 0:
            if start < len(content):
                yield start, len(content)
            return
        yield start, end
        start = end + 1


def _split_cells(content: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells between the pipes of one line; an escaped pipe is a word."""
    bounds = [start - 1]
    at = content.find("|", start, end)
    while at >= 0:
        if at == start or content[at - 1] != "\\":
            bounds.append(at)
        at = content.find("|", at + 1, end)
    bounds.append(end)
    cells = [(a + 1, b) for a, b in itertools.pairwise(bounds)]
    if cells and not content[cells[0][0] : cells[0][1]].strip():
        cells = cells[1:]
    if cells and not content[cells[-1][0] : cells[-1][1]].strip():
        cells = cells[:-1]
    return cells
