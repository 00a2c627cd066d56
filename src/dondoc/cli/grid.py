"""Bảng trên màn hình: rows in columns as wide as the terminal; rich is imported only here."""

from __future__ import annotations

import io
import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass

from dondoc.cli.outlet import in_colour

_PIPED = 160  # columns where no terminal says how many
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Column:
    """Một cột: its head, its share of the width (0: as wide as its words), whether words may break."""

    head: str
    share: int = 0
    right: bool = False


def grid(title: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> str:
    """The table, ended by a line break. Control characters of a document never reach the terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(_safe(title)), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    for column in columns:
        table.add_column(
            column.head,
            ratio=column.share or None,
            no_wrap=not column.share,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    for row in rows:
        table.add_row(*(Text(_safe(cell)) for cell in row))
    coloured = in_colour()
    columns_known = os.environ.get("COLUMNS", "").isdigit() or coloured
    width = shutil.get_terminal_size((_PIPED, 24)).columns if columns_known else _PIPED
    out = io.StringIO()
    console = Console(
        file=out, width=max(width, 60), force_terminal=coloured, no_color=not coloured, highlight=False, emoji=False, legacy_windows=False
    )
    console.print(table)
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


def _safe(words: str) -> str:
    return _CONTROL.sub("\ufffd", words)
