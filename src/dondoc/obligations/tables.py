"""Bảng nhiệm vụ: a row that sets a task is a duty; its lead, support and day come from the row's cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..folding import fold, squeeze
from ..layout import Flow, Paragraph, join_paragraphs
from ..lexicon import LEXICON, Lexicon
from ..model import Span, Table
from ..phrases import Phrases

_DITTO = ("nt", "như trên", '"', "”", "″", "〃")  # what stands in the row above


class Row(NamedTuple):
    """Một dòng: the paragraphs of each cell by what its column holds; absent columns are missing."""

    task: list[Paragraph]
    lead: list[Paragraph]
    coordinate: list[Paragraph]
    due: list[Paragraph]
    span: Span


@lru_cache(maxsize=8)
def _columns(lexicon: Lexicon) -> tuple[tuple[str, Phrases], ...]:
    names = ("past", "coordinate", "due", "lead", "task")
    return tuple((name, Phrases(lexicon.words(f"duties.column_{name}"))) for name in names)


def task_rows(flow: Flow, part: Span, *, lexicon: Lexicon = LEXICON) -> Iterator[Row]:
    """The rows that set tasks in the tables inside ``part``."""
    for table in flow.tables_within(part):
        yield from _rows(flow, table, lexicon)


def _rows(flow: Flow, table: Table, lexicon: Lexicon) -> Iterator[Row]:
    for head in range(min(3, len(table.rows))):
        roles = [_role(squeeze(span.of(flow.content)), lexicon) for span in table.rows[head]]
        if "task" in roles and ("lead" in roles or "due" in roles):
            break
    else:
        return
    if "past" in roles:
        return
    column: dict[str, int] = {role: roles.index(role) for role in ("task", "lead", "coordinate", "due") if role in roles}
    above: Mapping[str, list[Paragraph]] = {}
    for cells in table.rows[head + 1 :]:
        parts = {role: _paragraphs(flow, cells[at]) if at < len(cells) else [] for role, at in column.items()}
        for role, said in parts.items():
            if role != "task" and len(said) == 1 and fold(said[0].text).strip(" .-–") in _DITTO:
                parts[role] = above.get(role, [])
        above = parts
        task = parts.get("task", [])
        filled = [role for role in ("lead", "coordinate", "due") if parts.get(role)]
        if task and filled and not task[0].text.isdigit():
            span = Span(task[0].start, max(span.end for span in cells if span.end > span.start))
            yield Row(task, parts.get("lead", []), parts.get("coordinate", []), parts.get("due", []), span)


def _role(head: str, lexicon: Lexicon) -> str | None:
    folded = fold(head.replace("*", "")).strip()
    if not folded or len(folded) > 70:
        return None
    for role, phrases in _columns(lexicon):
        if phrases.find(folded):
            return role
    return None


def _paragraphs(flow: Flow, cell: Span) -> list[Paragraph]:
    """The paragraphs of a cell; dashes and marks of emphasis with nothing between them leave it empty."""
    lines = [line._replace(cell=None) for line in flow.within(cell)]
    return [
        paragraph
        for paragraph in join_paragraphs(lines, spread=False)
        if any(map(str.isalnum, paragraph.text)) or paragraph.text.strip() in _DITTO
    ]
