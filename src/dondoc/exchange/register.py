"""Bảng nhiệm vụ: the rows of the register of duties, made once for the terminal, the page, CSV and Excel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dondoc.folding import fold, squeeze
from dondoc.model import Directive, Obligation, Provision

from . import wording


@dataclass(frozen=True, slots=True)
class Row:
    """Một dòng: one duty in words. ``number`` counts from 1 in the document; ``lead_source`` says where the lead was read.

    ``lead`` is what the text binds; ``lead_default`` is known only from the addressees and is confirmed by nobody.
    ``due`` is the last day, inclusive; ``due_words`` what the text says of it (also where it names no day).
    """

    number: int
    duty: Obligation
    action: str
    path: str
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
    return tuple(_row(n, o, directive, provisions, seen) for n, o in enumerate(directive.obligations, 1))


def _row(
    number: int,
    o: Obligation,
    directive: Directive,
    provisions: Mapping[str, Provision],
    seen: dict[tuple[str, tuple[str, ...]], str | None],
) -> Row:
    at = provisions.get(o.provision or "")
    return Row(
        number=number,
        duty=o,
        action=squeeze(o.action),
        path=at.path if at else "",
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
