"""Bảng HTML: cells with their spans, spread to a grid in which every row has its places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dondoc.readers.blocks import Block

_MAX_SPAN = 63


@dataclass(slots=True)
class Cell:
    """Ô: how many columns and rows it covers, and its blocks."""

    columns: int
    rows: int
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """Bảng đang đọc: its rows so far; ``bordered`` where lines are drawn, so that it is no mere layout."""

    bordered: bool
    rows: list[list[Cell]] = field(default_factory=list)


def spread(rows: list[list[Cell]]) -> Iterator[tuple[tuple[Block, ...] | None, ...]]:
    """The grid with its merged cells: the places they cover are None."""
    hanging: dict[int, int] = {}  # column: rows that a cell above still covers
    for row in rows:
        line: list[tuple[Block, ...] | None] = []
        for cell in row:
            while hanging.get(len(line), 0):
                hanging[len(line)] -= 1
                line.append(None)
            for column in range(cell.columns):
                if cell.rows > 1:
                    hanging[len(line)] = cell.rows - 1
                line.append(tuple(cell.blocks) if column == 0 else None)
        while hanging.get(len(line), 0):
            hanging[len(line)] -= 1
            line.append(None)
        yield tuple(line)


def span(said: str | None) -> int:
    """``colspan`` or ``rowspan``, at least 1 and not beyond what a page can hold."""
    return min(max(number(said, 1), 1), _MAX_SPAN)


def number(said: str | None, missing: int) -> int:
    """A whole number in an attribute; ``missing`` where it is none."""
    said = (said or "").strip()
    return int(said) if said.lstrip("-").isdecimal() and said.isascii() and len(said) < 8 else missing
