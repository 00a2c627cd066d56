"""Bảng nhiệm vụ: the rows of the register of duties, made once for the terminal, the page, CSV and Excel."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dondoc.folding import fold, squeeze
from dondoc.model import Directive, Obligation, Provision

from . import wording

_ROW_NUMBER = re.compile(r"[0-9IVX]{1,4}(?:\.[0-9]{1,3})*")


@dataclass(frozen=True, slots=True)
class Row:
    """Một dòng: one duty in words. ``number`` counts from 1 in the document; ``lead_source`` says where the lead was read.

    ``place`` is the provision (``II.1.a``), or the row of a table, "" where neither is known.

    ``lead`` is what the text binds; ``lead_default`` is known only from the addressees and is confirmed by nobody.
    ``due`` is the last day, inclusive; ``due_words`` what the text says of it (also where it names no day).
    """

    number: int
    duty: Obligation
    action: str
    place: str
    kind: str
    lead: str
    lead_default: str
    lead_source: str
    coordinate: str
    report_to: str
    due: date | None
    due_words: str
    every: str
    targets: str


def rows(directive: Directive) -> tuple[Row, ...]:
    """The register of one document, in the order of the text."""
    provisions = {p.id: p for p in directive.provisions}
    seen: dict[tuple[str, tuple[str, ...]], str | None] = {}
    tables = _Tables(directive)
    return tuple(_row(n, o, directive, provisions, tables, seen) for n, o in enumerate(directive.obligations, 1))


def _row(
    number: int,
    o: Obligation,
    directive: Directive,
    provisions: Mapping[str, Provision],
    tables: _Tables,
    seen: dict[tuple[str, tuple[str, ...]], str | None],
) -> Row:
    at = provisions.get(o.provision or "")
    place = wording.address(at.path) if at and at.kind != "row" else tables.address(o.span.start)
    return Row(
        number=number,
        duty=o,
        action=squeeze(o.action),
        place=place,
        kind=wording.CLASS.get(o.kind, o.kind),
        lead=wording.joined(o.lead),
        lead_default=wording.joined(o.lead_default),
        lead_source=wording.lead_source(o, _heading_path(o, directive, provisions, seen)),
        coordinate=wording.joined(o.coordinate),
        report_to=o.report_to or "",
        due=o.due.date if o.due else None,
        due_words=wording.due_words(o.due) if o.due else "",
        every=wording.EVERY.get(o.every, o.every) if o.every else "",
        targets="; ".join(map(wording.target, o.targets)),
    )


class _Tables:
    """Các bảng của văn bản: which row of which table holds a place. A letterhead that is set as a table is none of them."""

    def __init__(self, directive: Directive) -> None:
        body = directive.header.body
        self._content = directive.text.content
        self._tables = sorted((t for t in directive.tables if not body.end or t.span.end > body.start), key=lambda t: t.span)
        self._starts = [t.span.start for t in self._tables]

    def address(self, at: int) -> str:
        """``bảng 1, số 3`` by the row's printed number, else ``bảng, dòng 4`` (the head counts); "" outside of tables."""
        n = bisect_right(self._starts, at) - 1
        if n < 0 or at >= self._tables[n].span.end:
            return ""
        above = [cells for cells in self._tables[n].rows if cells and cells[0].start <= at]
        if not above:
            return ""
        printed = squeeze(above[-1][0].of(self._content)).rstrip(".")
        row = f"số {printed}" if _ROW_NUMBER.fullmatch(printed) else f"dòng {len(above)}"
        return f"bảng {n + 1}, {row}" if len(self._tables) > 1 else f"bảng, {row}"


def _heading_path(
    o: Obligation,
    directive: Directive,
    provisions: Mapping[str, Provision],
    seen: dict[tuple[str, tuple[str, ...]], str | None],
) -> str | None:
    """The path of the nearest provision above that names the lead; siblings share the answer, so it is kept."""
    if o.lead_from != "heading" or not o.lead:
        return None
    at = provisions.get(o.provision or "")
    if at is None or at.parent is None:
        return None
    key = (at.parent, o.lead)
    if key not in seen:
        seen[key] = _naming(at.parent, fold(o.lead[0]), directive.text.content, provisions)
    return seen[key]


def _naming(start: str, lead: str, content: str, provisions: Mapping[str, Provision]) -> str | None:
    wanted, at, steps = squeeze(lead), provisions.get(start), 0
    while at is not None and steps < 64:  # a circle of parents would be a defect elsewhere; it must not hang the page
        own = content[at.span.start : min(at.span.end, at.span.start + 2000)]
        if wanted in squeeze(fold(f"{at.heading or ''} {own}")):
            return at.path or None
        at, steps = provisions.get(at.parent or ""), steps + 1
    return None
