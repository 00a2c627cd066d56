"""JSON ``dondoc/1``: one document in, one object out, the same bytes on every run.

The order of the keys is part of the form. A span is ``[start, end)`` in Unicode code points of ``text``; a day is ISO 8601;
what was not found is ``null`` or ``[]``. ``compact`` gives one line, ``readable`` one line a thing (for diffs and for eyes).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from dondoc.errors import DondocError
from dondoc.model import (
    Citation,
    Directive,
    Doubt,
    Figure,
    Finding,
    Footnote,
    Header,
    Note,
    Obligation,
    Provision,
    Signature,
    Source,
    Span,
    Table,
    Target,
    Unplaced,
)

SCHEMA = "dondoc/1"
Record = dict[str, Any]

_HEADER_WORDS = (
    "issuer", "parent_issuer", "title", "addressees", "recipients",
    "signer", "signer_position", "sign_authority", "urgency", "secrecy",
)  # fmt: skip


def record(directive: Directive, *, boxes: bool = False) -> Record:
    """The object of one document. ``boxes`` adds ``[start, end, page, x0, y0, x1, y1]`` for every line, in points from the top left."""
    d = directive
    return {
        "schema": SCHEMA,
        "source": _source(d.text.source),
        "text": d.text.content,
        "pages": [_span(p) for p in d.text.pages],
        "header": _header(d.header),
        "provisions": [_provision(p) for p in d.provisions],
        "footnotes": [_footnote(f) for f in d.footnotes],
        "citations": [_citation(c) for c in d.citations],
        "unplaced": [_unplaced(u) for u in d.unplaced],
        "obligations": [_obligation(o) for o in d.obligations],
        "signatures": [_signature(s) for s in d.text.signatures],
        "tables": [_table(t) for t in d.tables],
        "doubts": [_doubt(x) for x in d.doubts],
        "boxes": [[b.start, b.end, b.page, *map(_number, b[3:])] for b in d.text.boxes] if boxes else None,
        "figures": [_figure(f) for f in d.figures],
        "findings": [_finding(f) for f in d.findings],
        "notes": [_note(n) for n in d.notes],
    }


def error_record(name: str, error: DondocError, *, sha256: str | None = None, english: bool = False) -> Record:
    """The object that stands at the place of a file that could not be read. What is not known of the source is null."""
    source = {"name": name, "sha256": sha256, "media_type": None, "pages": None, "ocr": None}
    return {
        "schema": SCHEMA,
        "source": source,
        "error": {"code": error.code, "message": error.english if english else error.message},
    }


def compact(record: Record) -> str:
    """One line without its end: a line of JSON Lines."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def readable(record: Record) -> str:
    """One key a line, and one line for each thing of a list; ends without a line break."""
    return "{\n" + ",\n".join(f" {json.dumps(key)}: {_laid_out(value)}" for key, value in record.items()) + "\n}"


def _laid_out(value: Any) -> str:
    if isinstance(value, list) and any(isinstance(v, Mapping) for v in value):
        return "[\n" + ",\n".join(f"  {_line(v)}" for v in value) + "\n ]"
    if isinstance(value, Mapping):
        return "{\n" + ",\n".join(f"  {json.dumps(k)}: {_line(v)}" for k, v in value.items()) + "\n }"
    return _line(value)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(value: float) -> int | float:
    """9728.0 -> 9728: a whole number is written as one."""
    return int(value) if value == int(value) else value


def _source(s: Source) -> Record:
    return {"name": s.name, "sha256": s.sha256, "media_type": s.media_type, "pages": s.pages, "ocr": s.ocr}


def _header(h: Header) -> Record:
    arrival = None
    if h.arrival is not None:
        arrival = {"number": h.arrival.number, "date": _day(h.arrival.date), "issuer": h.arrival.issuer}
    values = {name: getattr(h, name) for name in _HEADER_WORDS}
    return {
        "system": h.system,
        "type": h.type,
        "code": h.code,
        "number": h.number,
        "symbol": h.symbol,
        "date": _day(h.date),
        "place": h.place,
        **{name: list(v) if isinstance(v, tuple) else v for name, v in values.items()},
        "arrival": arrival,
        "spans": {name: _span(span) for name, span in sorted(h.spans.items(), key=lambda item: (item[1], item[0]))},
    }


def _provision(p: Provision) -> Record:
    return {
        "id": p.id,
        "path": p.path,
        "label": p.label,
        "kind": p.kind,
        "depth": p.depth,
        "parent": p.parent,
        "heading": p.heading,
        "span": _span(p.span),
        "footnotes": list(p.footnotes),
    }


def _footnote(f: Footnote) -> Record:
    return {"label": f.label, "span": _span(f.span), "refs": _spans(f.refs)}


def _citation(c: Citation) -> Record:
    return {
        "type": c.type,
        "code": c.code,
        "date": _day(c.date),
        "issuer": c.issuer,
        "title": c.title,
        "work": c.work,
        "role": c.role,
        "via": c.via,
        "pinpoint": c.pinpoint,
        "span": _span(c.span),
        "provision": c.provision,
    }


def _unplaced(u: Unplaced) -> Record:
    return {"text": u.text, "span": _span(u.span), "why": u.why}


def _obligation(o: Obligation) -> Record:
    due = None
    if o.due is not None:
        due = {"date": _day(o.due.date), "text": o.due.text, "span": _span(o.due.span), "rule": o.due.rule}
    return {
        "id": o.id,
        "provision": o.provision,
        "span": _span(o.span),
        "action": o.action,
        "class": o.kind,
        "lead": list(o.lead),
        "lead_default": list(o.lead_default),
        "coordinate": list(o.coordinate),
        "report_to": o.report_to,
        "due": due,
        "every": o.every,
        "targets": [_target(t) for t in o.targets],
        "lead_from": o.lead_from,
    }


def _target(t: Target) -> Record:
    return {
        "op": t.op,
        "value": _number(t.value),
        "unit": t.unit,
        "aspirational": t.aspirational,
        "subject": t.subject,
        "span": _span(t.span),
    }


def _signature(s: Signature) -> Record:
    return {
        "signer": s.signer,
        "organisation": s.organisation,
        "unit": s.unit,
        "time": s.time,
        "covers_whole_file": s.covers_whole_file,
        "intact": s.intact,
        "chain": s.chain,
    }


def _table(t: Table) -> Record:
    return {"span": _span(t.span), "rows": [_spans(row) for row in t.rows]}


def _doubt(d: Doubt) -> Record:
    return {"field": d.field, "span": _span(d.span), "why": d.why, "candidates": list(d.candidates)}


def _figure(f: Figure) -> Record:
    return {
        "kind": f.kind,
        "numbers": [_number(n) for n in f.numbers],
        "holds": f.holds,
        "expected": None if f.expected is None else _number(f.expected),
        "span": _span(f.span),
    }


def _finding(f: Finding) -> Record:
    return {"rule": f.rule, "severity": f.severity, "message": f.message, "span": _span(f.span), "evidence": _spans(f.evidence)}


def _note(n: Note) -> Record:
    return {"code": n.code, "message": n.message, "span": _span(n.span)}
